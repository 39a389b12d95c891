internal import Exchange
internal import Reading

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads documents, has workers look into them, and writes what they give in the order of the input.
///
/// One thread: it waits on the pipes of all workers and on the input. At most a few documents more
/// than there are workers are in memory.
struct WorkerPool {
  let jobs: Int
  /// How long a document may take; nil is for ever.
  let limit: Duration?
  let lines: RecordLines
  /// How this program is started as a worker.
  let workerArguments: [String]

  private var workers: [Worker] = []
  /// What is done, but may not be written before what comes first.
  private var finished: [Int: [UInt8]] = [:]
  private var nextToWrite = 0
  private var nextToRead = 0
  private var isCutOff = false

  init(jobs: Int, limit: Duration?, lines: RecordLines, workerArguments: [String]) {
    self.jobs = jobs
    self.limit = limit
    self.lines = lines
    self.workerArguments = workerArguments
  }

  /// - Throws: where the input breaks off, behind what the documents before that give.
  mutating func run(_ documents: inout RawDocuments) throws {
    var output = Output()
    var failure: SkipReason?
    var isAtEnd = false
    defer { for worker in workers { worker.end() } }
    while true {
      while let bytes = finished.removeValue(forKey: nextToWrite) {
        try output.write(bytes)
        nextToWrite += 1
      }
      if !isAtEnd, nextToRead - nextToWrite < jobs * 4, isWorkerFree {
        // While others are at work there is no time to wait for the input.
        let mustWait = documents.mustWait
        if mustWait { try output.flush() }
        if !mustWait || !isBusy {
          do {
            if let raw = try documents.next() { try take(raw) } else { isAtEnd = true }
          } catch let reason as SkipReason {
            (failure, isAtEnd) = (reason, true)
          }
          continue
        }
      }
      if !isBusy { break }
      try wait(forInput: !isAtEnd && isWorkerFree && nextToRead - nextToWrite < jobs * 4, &output)
    }
    try output.flush()
    if let failure { throw failure }
    if isCutOff {
      throw StreamFailure(
        "standard input: the last line has no end and is no JSON; it was cut off: send it again",
        code: .dataError)
    }
  }

  private var isBusy: Bool { workers.contains { $0.task != nil } }
  private var isWorkerFree: Bool {
    workers.count < jobs || workers.contains { $0.task == nil }
  }

  private mutating func take(_ raw: RawDocument) throws {
    defer { nextToRead += 1 }
    if raw.isTooLarge {
      let reason = SkipReason.tooLarge(limitInBytes: lines.sizeLimitInBytes)
      finished[nextToRead] = try lines.error(reason.code, "\(reason)", about: raw)
      return
    }
    let worker: Worker
    if let free = workers.first(where: { $0.task == nil }) {
      worker = free
    } else {
      worker = try Worker(arguments: workerArguments)
      workers.append(worker)
    }
    start(Worker.Task(number: nextToRead, raw: raw, lostWorkers: 0), with: worker)
  }

  /// The time starts to count once the worker has loaded what it needs.
  private func start(_ task: Worker.Task, with worker: Worker) {
    var task = task
    if worker.isReady { task.deadline = limit.map { ContinuousClock.now + $0 } }
    worker.start(task)
  }

  /// Waits for an answer, a deadline, or, `forInput`, for more documents.
  private mutating func wait(forInput: Bool, _ output: inout Output) throws {
    var states = workers.map { worker in
      pollfd(fd: worker.task == nil ? -1 : worker.descriptor, events: Int16(POLLIN), revents: 0)
    }
    if forInput { states.append(pollfd(fd: 0, events: Int16(POLLIN), revents: 0)) }
    let now = ContinuousClock.now
    let deadlines = workers.compactMap { $0.task?.deadline }
    if unsafe poll(&states, nfds_t(states.count), 0) == 0 {
      // There is time to hand on what is done.
      try output.flush()
      let patience = deadlines.min().map { max(.zero, $0 - now) / .milliseconds(1) }
      let milliseconds = patience.map { Int32(min($0.rounded(.up), 1e6)) } ?? -1
      _ = unsafe poll(&states, nfds_t(states.count), milliseconds)
    }
    for (index, state) in states.enumerated() where index < workers.count {
      if state.revents != 0 {
        try receive(from: index)
      } else if let task = workers[index].task, let deadline = task.deadline,
        ContinuousClock.now >= deadline, let limit
      {
        workers[index].end()
        workers[index] = try Worker(arguments: workerArguments)
        finished[task.number] = try lines.error(
          "too-slow", "not read to its end within \(Int(limit / .milliseconds(1))) ms",
          about: task.raw)
      }
    }
  }

  private mutating func receive(from index: Int) throws {
    let worker = workers[index]
    guard let task = worker.task else { return }
    switch try worker.receive() {
    case .nothingYet: return
    case .ready: worker.task?.deadline = limit.map { ContinuousClock.now + $0 }
    case .answer(let outcome, let bytes):
      worker.task = nil
      finished[task.number] = bytes
      if outcome == .brokenLine, !task.raw.isEnded { isCutOff = true }
    case .lost(let code):
      guard worker.isReady else {
        throw StreamFailure("a worker ended with code \(code) as it started", code: .internalError)
      }
      workers[index] = try Worker(arguments: workerArguments)
      if task.lostWorkers == 0 {
        // Something else may have ended it: the document gets a second worker.
        start(
          Worker.Task(number: task.number, raw: task.raw, lostWorkers: 1), with: workers[index])
      } else {
        finished[task.number] = try lines.error(
          "crashed", "the worker ended twice over this document; please report it", about: task.raw)
      }
    }
  }
}
