import Foundation
import Testing

/// What redthread promises where files are hostile and machines fail: `Documentation/Promises.md`.
/// One after the other, since each keeps the machine busy.
@Suite("What redthread promises", .serialized, .runsPrograms)
enum TrustTests {}

/// How often random tests run: enough for each change here, many more where a variable says so.
func repetitions(_ variable: String, else usual: Int) -> Int {
  ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
}
