/// Plain text to an article: lines to passages, passages to prose.
enum PlainTextReader {
  static func read(_ text: SourceText) -> Article {
    ArticleFinder.article(in: text, Wrapping(text, Line.lines(of: text)).passages)
  }
}
