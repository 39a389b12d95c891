import Language

/// Tells a quoted statement from a title and from a word held at arm's length.
struct QuotedWords {
  private let outline: QuotationOutline
  private let sentences: [Sentence]

  init(_ outline: QuotationOutline, _ sentences: [Sentence]) {
    self.outline = outline
    self.sentences = sentences
  }

  /// Whether the words are somebody's statement: they hold a finite verb and are no title, or they are a
  /// whole utterance ("Never!") that a verb of saying introduces.
  func isClause(isReported: Bool) -> Bool {
    if outline.spans.count > 1 { return true }
    guard let span = outline.spans.first else { return false }
    let tokens = sentences[span.sentence].tokens[span.tokens]
    let wordCount = tokens.count { !$0.tag.isPunctuation }
    if wordCount <= 6, isNamed { return false }
    let hasVerb =
      tokens.contains { Self.isFinite($0) } || tokens.first?.tag == .vb && wordCount > 2
    if hasVerb, wordCount > 1, !isTitle(tokens) { return true }
    return isReported && outline.opening.token == 0 && endsItself(tokens)
  }

  static func isFinite(_ token: Token) -> Bool {
    switch token.tag {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// "so-called “walk away”", "a film called “We Refuse”".
  private var isNamed: Bool {
    let tokens = sentences[outline.opening.sentence].tokens
    guard outline.opening.token > 0 else { return false }
    let before = tokens[outline.opening.token - 1].form.lowercased()
    return Self.namings.contains(before)
  }

  /// "We Are Not Afraid": every longer word has a capital.
  private func isTitle(_ tokens: ArraySlice<Token>) -> Bool {
    let long = tokens.filter { $0.form.utf8.count > 3 && !$0.tag.isPunctuation }
    return long.count > 1 && tokens.count <= 12
      && long.allSatisfy { $0.form.unicodeScalars.first?.properties.isUppercase ?? false }
  }

  private func endsItself(_ tokens: ArraySlice<Token>) -> Bool {
    guard let last = tokens.last?.form else { return false }
    return [",", ".", "!", "?", "…", "..."].contains(last)
  }

  private static let namings: Set = [
    "so-called", "called", "dubbed", "named", "titled", "entitled", "nicknamed", "codenamed",
    "branded", "labelled", "labeled", "termed", "film", "book", "song", "article", "operation",
    "project", "exercise", "word", "words", "phrase", "term", "slogan", "headline",
  ]
}
