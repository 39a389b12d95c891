public import Text

/// A word, number or mark of a sentence, as the treebanks cut them.
public struct Token: Sendable, Hashable {
  /// Bytes of the prose.
  public let range: ByteRange
  public let form: String
  /// Base form, lower case except for proper nouns.
  public let lemma: String
  public let tag: Tag
  /// Index of the governing token in the same sentence, -1 for the root.
  public let head: Int
  public let dependency: Dependency

  public init(
    range: ByteRange, form: String, lemma: String, tag: Tag, head: Int, dependency: Dependency
  ) {
    self.range = range
    self.form = form
    self.lemma = lemma
    self.tag = tag
    self.head = head
    self.dependency = dependency
  }
}

/// A run of tokens that the name finder takes for a name.
public struct Name: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    case place = "LOC"
    case other = "MISC"
  }

  public let tokens: Range<Int>
  public let kind: Kind

  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// One sentence with its tags, its dependency tree and its names.
///
/// Every token has one head, exactly one token is the root, and the heads form a tree.
public struct Sentence: Sendable, Hashable {
  /// Bytes of the prose, from the first token to the last.
  public let range: ByteRange
  /// Index into `Prose.blocks`.
  public let block: Int
  public let tokens: [Token]
  /// In order, without overlap.
  public let names: [Name]

  public init(range: ByteRange, block: Int, tokens: [Token], names: [Name]) {
    self.range = range
    self.block = block
    self.tokens = tokens
    self.names = names
  }
}

extension Sentence: CustomStringConvertible {
  public var description: String {
    tokens.enumerated().map { index, token in
      "\(index):\(token.form)/\(token.tag.rawValue)/\(token.dependency.rawValue)>\(token.head)"
    }.joined(separator: " ")
  }
}
