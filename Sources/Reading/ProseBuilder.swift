import Text

/// Collects the prose of a document block by block and remembers where each byte came from.
///
/// White space inside a block collapses to single spaces, at its edges it goes; characters that
/// show nothing (soft hyphens, zero-width spaces, marks) go too. Everything else is copied.
///
///     "  two  words\nhere " → "two words here"; the second space stands for bytes 11..<12.
///
/// Pieces must come in source order.
struct ProseBuilder {
  private var bytes: [UInt8] = []
  private var blocks: [Prose.Block] = []
  private var runs: [OffsetMap.Run] = []

  private var kind: Prose.BlockKind?
  private var blockStart = 0
  /// The source of white space that becomes a space once a character follows in the block.
  private var pendingSpace: ByteRange?

  var isEmpty: Bool { bytes.isEmpty }
  var countInBytes: Int { bytes.count }

  mutating func beginBlock(_ kind: Prose.BlockKind) {
    endBlock()
    self.kind = kind
    blockStart = bytes.count
  }

  /// Ends the block; an empty one leaves no trace.
  mutating func endBlock() {
    defer { kind = nil }
    pendingSpace = nil
    guard let kind, hasText else { return }
    blocks.append(Prose.Block(range: ByteRange(blockStart, bytes.count), kind: kind))
  }

  /// One whole block copied from `range` of `source`.
  mutating func addBlock(_ kind: Prose.BlockKind, _ range: ByteRange, of source: [UInt8]) {
    beginBlock(kind)
    copy(range, of: source)
    endBlock()
  }

  /// Copies the text of `range`, which is valid UTF-8.
  mutating func copy(_ range: ByteRange, of source: [UInt8]) {
    let span = source.span
    var at = range.start
    while at < range.end {
      let start = at
      while at < range.end {
        if WhiteSpace.isOrdinary(span[at]) {
          at += 1
        } else if span[at] == 0x20, at > start, at + 1 < range.end,
          WhiteSpace.isOrdinary(span[at + 1])
        {
          // One space between two words is copied with them.
          at += 2
        } else {
          break
        }
      }
      if at > start {
        let piece = ByteRange(start, at)
        flushSpace()
        append(source[piece.indices], for: piece)
      }
      guard at < range.end else { break }
      let (role, length) = WhiteSpace.role(in: span, at: at, end: range.end)
      let piece = ByteRange(at, at + length)
      switch role {
      case .text:
        flushSpace()
        append(source[piece.indices], for: piece)
      case .space: space(at: piece)
      case .invisible: break
      }
      at += length
    }
  }

  /// Writes `text`, for which the source has the bytes of `range` (an entity, an escape).
  mutating func replace(_ range: ByteRange, with text: [UInt8]) {
    let span = text.span
    var at = 0
    while at < text.count {
      let (role, length) = WhiteSpace.role(in: span, at: at, end: text.count)
      switch role {
      case .text:
        flushSpace()
        append(text[at..<at + length], for: range)
      case .space: space(at: range)
      case .invisible: break
      }
      at += length
    }
  }

  /// Notes white space: the source of `range` separates words.
  mutating func space(at range: ByteRange) {
    guard hasText else { return }
    pendingSpace = pendingSpace?.union(range) ?? range
  }

  mutating func finish() -> (prose: Prose, offsets: OffsetMap) {
    endBlock()
    return (Prose(bytes: bytes, blocks: blocks), OffsetMap(runs: runs))
  }

  private var hasText: Bool { kind != nil && bytes.count > blockStart }

  private mutating func append(_ text: ArraySlice<UInt8>, for range: ByteRange) {
    let start = bytes.count
    bytes += text
    addRun(prose: ByteRange(start, bytes.count), source: range)
  }

  /// Writes the line break between blocks, or the white space between words, that is due.
  private mutating func flushSpace() {
    precondition(kind != nil, "prose outside a block")
    if !hasText, !bytes.isEmpty, bytes.count == blockStart {
      let end = runs.last?.source.end ?? 0
      append([UInt8(ascii: "\n")], for: ByteRange(end, end))
      blockStart = bytes.count
    } else if let range = pendingSpace {
      append([UInt8(ascii: " ")], for: range)
    }
    pendingSpace = nil
  }

  private mutating func addRun(prose: ByteRange, source: ByteRange) {
    let run = OffsetMap.Run(prose: prose, source: source)
    if let last = runs.last, last.isIdentity, run.isIdentity, last.source.end == source.start {
      runs[runs.count - 1] = OffsetMap.Run(
        prose: last.prose.union(prose), source: last.source.union(source))
    } else {
      runs.append(run)
    }
  }
}
