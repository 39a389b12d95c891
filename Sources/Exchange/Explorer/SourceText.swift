package import Text

/// The readable text of a document, and where each part of it stands in the file that is cited.
package struct SourceText: Sendable, Hashable {
  /// A stretch of prose and the bytes of the source that it was read from. Where both have the same
  /// length, byte corresponds to byte; otherwise the one stands for the whole of the other.
  package struct Run: Sendable, Hashable {
    package let prose: ByteRange
    package let source: ByteRange

    package init(prose: ByteRange, source: ByteRange) {
      self.prose = prose
      self.source = source
    }
  }

  package let prose: Prose
  /// In prose order.
  package let runs: [Run]

  package init(prose: Prose, runs: [Run]) {
    self.prose = prose
    self.runs = runs
  }
}

extension ByteWriter {
  /// The blocks of `text`: kind, text, and `at`, three numbers a run: where it starts in the bytes
  /// of the block's text, where in the source, and where it ends there.
  mutating func writeSourceText(_ text: SourceText) {
    var first = 0
    writeList(text.prose.blocks, separator: ",\n") { output, block in
      output.write("{\"kind\":\"\(block.kind.rawValue)\",\"text\":")
      output.writeJSON(text.prose.text(block.range))
      output.write(",\"at\":")
      while first < text.runs.count, text.runs[first].prose.end <= block.range.start { first += 1 }
      var runs: [Int] = []
      var index = first
      while index < text.runs.count, text.runs[index].prose.start < block.range.end {
        let run = text.runs[index]
        let isIdentity = run.prose.count == run.source.count
        let cut = max(run.prose.start, block.range.start)
        let end = min(run.prose.end, block.range.end)
        runs += [
          cut - block.range.start,
          isIdentity ? run.source.start + cut - run.prose.start : run.source.start,
          isIdentity ? run.source.start + end - run.prose.start : run.source.end,
        ]
        index += 1
      }
      output.writeList(runs) { $0.write($1) }
      output.write("}")
    }
  }
}
