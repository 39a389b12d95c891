internal import CProcess
internal import Exchange
internal import Reading

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A process that looks into documents, one at a time: see `WorkerLoop` for its side.
final class Worker {
  /// What it is at.
  struct Task {
    let number: Int
    let raw: RawDocument
    /// How many workers ended over this document before.
    let lostWorkers: Int
    var deadline: ContinuousClock.Instant?
  }

  var task: Task?
  private(set) var isReady = false
  private let process: redthread_process
  private var received: [UInt8] = []

  /// Where its answers can be read.
  var descriptor: Int32 { process.output }

  /// Starts this very program with `arguments`.
  init(arguments: [String]) throws {
    let path = unsafe String(cString: redthread_executable())
    var pointers = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process = redthread_process()
    let code = unsafe redthread_spawn(path, &pointers, &process)
    guard code == 0 else {
      throw StreamFailure(
        "cannot start a worker from \(path): \(unsafe String(cString: strerror(code)))",
        code: .internalError)
    }
    self.process = process
  }

  deinit {
    close(process.input)
    close(process.output)
  }

  /// Hands over a document. A worker that is gone is noticed when its answer is read.
  func start(_ task: Task) {
    self.task = task
    try? writeAll(Frames.request(task.raw).span, to: process.input, named: "a worker")
  }

  enum Reply {
    case nothingYet
    case ready
    case answer(RecordLines.Outcome, [UInt8])
    /// It ended, with this code.
    case lost(Int32)
  }

  /// Reads what is there; waits where nothing is.
  func receive() throws -> Reply {
    var failure: Int32 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat {
        let got = unsafe read(process.output, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      } while failure == EINTR
    }
    if piece.isEmpty { return .lost(end()) }
    received += piece
    guard var (outcome, lines) = Frames.takeAnswer(from: &received) else { return .nothingYet }
    if outcome == Frames.ready {
      isReady = true
      // Where this process was slow, the first answer came along: nothing more would be read for it.
      guard let answer = Frames.takeAnswer(from: &received) else { return .ready }
      (outcome, lines) = answer
    }
    guard let outcome = RecordLines.Outcome(rawValue: outcome) else { return .lost(end()) }
    return .answer(outcome, lines)
  }

  /// Ends it, whatever it is at.
  @discardableResult
  func end() -> Int32 {
    kill(process.pid, SIGKILL)
    return redthread_wait(process.pid)
  }
}
