import Foundation
import FuzzTargets
import Testing

/// What `Fuzzing/` has found and been taught, and changed copies of it. `REDTHREAD_COPIES` says how
/// many of each.
@Suite("Bytes from outside")
struct CorpusTests {
  private static let corpora = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzzing/Corpora")

  /// The inputs that are kept for a target, by name.
  static func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = corpora.appendingPathComponent(target.rawValue.lowercased())
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  private static let copies =
    ProcessInfo.processInfo.environment["REDTHREAD_COPIES"].flatMap { Int($0) }

  @Test("No reader is broken by them, nor by copies of them", arguments: FuzzTarget.allCases)
  func corpus(target: FuzzTarget) throws {
    let files = try Self.corpus(of: target)
    #expect(files.count > 3)
    var changes = Changes(state: 5)
    for (file, bytes) in files {
      #expect(throws: Never.self, "\(file)") { try target.check(bytes) }
      let usual = target == .caseFile || target == .pipeline ? 3 : 30
      for copy in 0..<(Self.copies ?? usual) {
        let changed = changes.copy(of: bytes)
        #expect(throws: Never.self, "\(file), copy \(copy)") { try target.check(changed) }
      }
    }
  }
}

/// Bytes with some changed, lost, doubled: the same for the same start.
struct Changes {
  var state: UInt64

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  mutating func copy(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 8) where !bytes.isEmpty {
      let at = number(below: bytes.count)
      let piece = at..<min(bytes.count, at + 1 + number(below: 16))
      switch number(below: 5) {
      case 0: bytes[at] = UInt8(number(below: 256))
      case 1: bytes[at] ^= 1 << UInt8(number(below: 8))
      case 2: bytes.removeSubrange(piece)
      case 3: bytes.insert(contentsOf: bytes[piece], at: number(below: bytes.count))
      default: bytes.insert(Array("\"<>&;\\{}[]=\u{0}\u{1B}".utf8)[number(below: 13)], at: at)
      }
    }
    return bytes
  }
}
