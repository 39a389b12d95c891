import ArgumentParser
import Exchange
import Foundation

/// `redthread-bench`: how fast a graph that is in memory is written, and what that takes.
///
/// A program of its own, since users never need it. The peers are in `Benchmarks/write.py`.
@main
struct WriteBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redthread-bench",
    abstract: "Time the writing of a graph from memory to a file.")

  @Argument(help: "A graph: JSON or GraphML of redthread, or GraphML and node-link JSON of others.")
  var graph: String

  @Option(help: "Formats of one file, with commas; none only reads.")
  var formats = "graphml,dot,gexf,json"

  @Option(help: "How often each is written; the median counts.")
  var runs = 5

  @Option(help: "Where to write; each run writes over the one before.")
  var output = "/dev/null"

  /// A line of JSON for each format.
  func run() throws {
    let clock = ContinuousClock()
    let started = clock.now
    let graph = try LoadedGraph(readFile(graph))
    let loading = started.duration(to: clock.now).seconds
    let loaded = Usage.peakInMegabytes
    if formats.isEmpty {
      print(#"{"load": \#(loading), "loaded_mb": \#(loaded)}"#)
    }
    for name in formats.split(separator: ",") {
      guard let format = Format.named(String(name)), case .file(let exporter) = format.writer else {
        throw ValidationError("'\(name)' is no format of one file")
      }
      var times: [Double] = []
      var processor: [Double] = []
      var bytes = 0
      for _ in 0..<max(1, runs) {
        let counter = Counter()
        let file = unsafe open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if file < 0 { throw ValidationError("cannot write \(output)") }
        defer { _ = close(file) }
        let start = clock.now
        let before = Usage.processorSeconds
        var writer = ByteWriter { piece in
          counter.bytes += piece.count
          try unsafe piece.withUnsafeBytes { try unsafe writeAll($0, to: file) }
        }
        try graph.write(exporter, to: &writer)
        try writer.finish()
        times.append(start.duration(to: clock.now).seconds)
        processor.append(Usage.processorSeconds - before)
        bytes = counter.bytes
      }
      print(
        """
        {"format": "\(name)", "load": \(loading), "write": \(times.sorted()[times.count / 2]), \
        "processor": \(processor.sorted()[processor.count / 2]), "bytes": \(bytes), \
        "loaded_mb": \(loaded), "peak_mb": \(Usage.peakInMegabytes)}
        """)
    }
  }
}

private final class Counter {
  var bytes = 0
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
  var start = 0
  while start < bytes.count {
    let written = unsafe write(
      descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    if written < 0 { throw CocoaError(.fileWriteUnknown) }
    start += written
  }
}

private enum Usage {
  /// Of this process, user and system, so far.
  static var processorSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most that the process had at once, so far.
  static var peakInMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
