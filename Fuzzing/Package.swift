// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, in a package of their own so that a plain build stays small. The modules are links
// to the ones of redthread: what they share inside their package is visible here too. What is done
// with the bytes is in FuzzTargets, which redthread's tests run on the corpora.
//
//     swift build -c release --sanitize=fuzzer --package-path Fuzzing
//     Fuzzing/run 600         # each target for 600 seconds, one after the other
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzTargets"],
    swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "redthread-fuzzing",
  dependencies: [.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "CBytes"),
    .target(name: "CModel", exclude: ["models"]),
    .target(name: "CTables", exclude: ["tables"]),
    .target(name: "CExplorer", exclude: ["web"]),
    .target(name: "Text", swiftSettings: settings),
    .target(name: "Reading", dependencies: ["Text", "CLibXML2", "CZlib"], swiftSettings: settings),
    .target(name: "Language", dependencies: ["Text", "CModel"], swiftSettings: settings),
    .target(name: "Graph", dependencies: ["Text"], swiftSettings: settings),
    .target(
      name: "Knowledge", dependencies: ["Text", "Graph", "CTables"], swiftSettings: settings),
    .target(
      name: "Extraction", dependencies: ["Text", "Reading", "Language", "Knowledge", "Graph"],
      swiftSettings: settings),
    .target(name: "Layout", swiftSettings: settings),
    .target(
      name: "Exchange", dependencies: ["Text", "Graph", "Layout", "CBytes", "CExplorer", "CLibXML2"],
      swiftSettings: settings),
    .target(
      name: "Queries", dependencies: ["Text", "Graph", "Knowledge"], swiftSettings: settings),
    .target(
      name: "CaseFile",
      dependencies: [
        "Text", "Graph", "Knowledge", "Exchange", "Queries",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Text", "Reading", "Language", "Graph", "Knowledge", "Extraction", "Exchange", "Queries",
        "CaseFile",
      ],
      swiftSettings: settings),
    fuzzer("FuzzReading"), fuzzer("FuzzTokens"), fuzzer("FuzzGraphs"), fuzzer("FuzzTables"),
    fuzzer("FuzzCaseFile"), fuzzer("FuzzWARC"), fuzzer("FuzzRecords"), fuzzer("FuzzPipeline"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
