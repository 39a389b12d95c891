// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

// Targets stand in the order in which data flows: see ARCHITECTURE.md.
let package = Package(
  name: "redthread",
  products: [
    .executable(name: "redthread", targets: ["redthread"]),
    .executable(name: "redthread-worker", targets: ["redthread-worker"]),
    .executable(name: "redthread-train", targets: ["redthread-train"]),
    .executable(name: "redthread-bench", targets: ["redthread-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Tests would wait an hour for sums that are not optimised.
    .target(
      name: "CModel", exclude: ["models"],
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "CTables", exclude: ["tables"]),
    .target(name: "CExplorer", exclude: ["web"]),
    .target(name: "CProcess"),
    .target(name: "CBytes"),

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
      name: "Exchange",
      dependencies: ["Text", "Graph", "Layout", "CBytes", "CExplorer", "CLibXML2"],
      swiftSettings: settings),
    .target(
      name: "Streaming",
      dependencies: [
        "Text", "Reading", "Language", "Knowledge", "Graph", "Extraction", "Exchange", "CProcess",
        argumentParser,
      ],
      swiftSettings: settings),
    .target(
      name: "Queries", dependencies: ["Text", "Graph", "Knowledge"], swiftSettings: settings),
    .target(
      name: "CaseFile", dependencies: ["Text", "Graph", "Knowledge", "Exchange", "Queries", grdb],
      swiftSettings: settings),
    .target(name: "Evaluation", dependencies: ["Text", "Graph"], swiftSettings: settings),
    .executableTarget(
      name: "redthread",
      dependencies: [
        "Text", "Reading", "Language", "Knowledge", "Graph", "Extraction", "Exchange", "Streaming",
        "Queries", "CaseFile", "Evaluation", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "redthread-worker", dependencies: ["Streaming", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "redthread-train", dependencies: ["Text", "Language", "CModel", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "redthread-bench", dependencies: ["Exchange", argumentParser],
      swiftSettings: settings),

    .target(name: "Clients", path: "Tests/Clients", swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Text", "Reading", "Language", "Graph", "Knowledge", "Extraction", "Exchange", "Queries",
        "CaseFile",
      ],
      path: "Fuzzing/Sources/FuzzTargets", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "Clients"], exclude: ["readers.py"],
      swiftSettings: settings),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: settings),
    .testTarget(
      name: "ReadingTests", dependencies: ["Text", "Reading", "CZlib"], swiftSettings: settings),
    .testTarget(
      name: "LanguageTests", dependencies: ["Text", "Language"], swiftSettings: settings),
    .testTarget(
      name: "TrainingTests", dependencies: ["Language", "redthread-train"],
      swiftSettings: settings),
    .testTarget(
      name: "KnowledgeTests", dependencies: ["Text", "Graph", "Knowledge"], swiftSettings: settings),
    .testTarget(name: "GraphTests", dependencies: ["Text", "Graph"], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Text", "Reading", "Language", "Knowledge", "Graph", "Extraction"],
      resources: [.copy("Sentences")], swiftSettings: settings),
    .testTarget(name: "LayoutTests", dependencies: ["Layout"], swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Text", "Graph", "Exchange", "Clients"],
      exclude: ["Explorer/browser"], swiftSettings: settings),
    .testTarget(
      name: "QueriesTests", dependencies: ["Text", "Graph", "Knowledge", "Queries"],
      swiftSettings: settings),
    .testTarget(
      name: "CaseFileTests",
      dependencies: ["Text", "Graph", "Exchange", "Queries", "CaseFile", grdb],
      exclude: ["Versions"], swiftSettings: settings),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Text", "Graph", "Exchange", "Evaluation", "Clients"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Text", "Reading", "Graph", "Exchange", "Streaming", "Clients", "redthread",
        "redthread-train", "redthread-worker",
        argumentParser,
      ],
      exclude: ["Hostile"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
