// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, in a package of their own so that a plain build stays small. The modules are links
// to the ones of redthread: what they share inside their package is visible here too.
//
//     swift build -c release --sanitize=fuzzer --package-path Fuzzing
//     SWIFT_BACKTRACE=enable=no Fuzzing/.build/release/FuzzReading -max_total_time=600
//     SWIFT_BACKTRACE=enable=no Fuzzing/.build/release/FuzzTokens -max_total_time=600
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "redthread-fuzzing",
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "Text", swiftSettings: settings),
    .target(name: "Reading", dependencies: ["Text", "CLibXML2", "CZlib"], swiftSettings: settings),
    .target(name: "CModel", exclude: ["models"]),
    .target(name: "Language", dependencies: ["Text", "CModel"], swiftSettings: settings),
    .executableTarget(
      name: "FuzzTokens", dependencies: ["Text", "Language"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "FuzzReading", dependencies: ["Text", "Reading"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
