/// The readable text of a document: valid UTF-8 with markup, navigation and boilerplate left out.
///
/// Blocks (headlines, paragraphs) lie in reading order and do not overlap; bytes between them are
/// line breaks. All later stages speak of byte offsets into `bytes`; `Document` maps them back to
/// the source file.
public struct Prose: Sendable, Hashable {
  /// What a block of the text is.
  public enum BlockKind: String, Sendable, Hashable, CaseIterable {
    case headline, heading, paragraph, listItem
  }

  /// A run of text that no sentence crosses.
  public struct Block: Sendable, Hashable {
    public let range: ByteRange
    public let kind: BlockKind

    public init(range: ByteRange, kind: BlockKind) {
      self.range = range
      self.kind = kind
    }
  }

  /// UTF-8, always valid.
  public let bytes: [UInt8]
  public let blocks: [Block]

  public init(bytes: [UInt8], blocks: [Block]) {
    self.bytes = bytes
    self.blocks = blocks
  }

  /// One paragraph per line of `text`: for tests and short inputs.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
      if end > start {
        blocks.append(Block(range: ByteRange(start, end), kind: .paragraph))
      }
      start = end + 1
    }
    self.init(bytes: bytes, blocks: blocks)
  }

  /// The text of `range`, which lies on character boundaries.
  public func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
