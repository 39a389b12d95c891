import Knowledge
import Language

/// Finds what a document quotes, and who introduces it.
///
/// "“We refused,” the minister said." gives one quotation, a clause, introduced by `said` with the subject
/// `minister`. A quotation whose next paragraph opens the mark again is one quotation over both.
/// - Complexity: O(*n*) in the tokens of the document, also where marks are unbalanced.
struct QuotationReader: Sendable {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// In order of their first words.
  func quotations(in sentences: [Sentence]) -> [DirectQuotation] {
    let found = outlines(sentences)
    guard !found.isEmpty else { return [] }
    var search = ReportingSearch(sentences, outlines: found, lexicon: lexicon)
    return found.indices.map { id in
      let reporting = search.reportingClause(of: id)
      return DirectQuotation(
        id: id, spans: found[id].spans, outer: found[id].outer,
        isClause: QuotedWords(found[id], sentences).isClause(isReported: reporting != nil),
        reporting: reporting)
    }
  }

  private func outlines(_ sentences: [Sentence]) -> [QuotationOutline] {
    var outlines: [QuotationOutline] = []
    /// The quotation that the last block left open, and its kind of mark.
    var open: (id: Int, family: QuotationMark.Family)?
    var start = 0
    while start < sentences.count {
      let block = sentences[start].block
      let end = sentences[start...].firstIndex { $0.block != block } ?? sentences.count
      let marks = QuotationMarks(sentences, block: start..<end)
      var next: (id: Int, family: QuotationMark.Family)?
      var outer = 0
      for passage in marks.passages() {
        let spans = spans(of: passage, in: start..<end, sentences)
        guard !spans.isEmpty else { continue }
        let isAtStart = passage.opening.sentence == start && passage.opening.token == 0
        if isAtStart, let open, open.family == passage.opening.family {
          outer = open.id
          outlines[open.id].spans += spans
          outlines[open.id].closing = passage.closing
        } else {
          if passage.depth == 0 { outer = outlines.count }
          outlines.append(
            QuotationOutline(
              spans: spans, opening: passage.opening, closing: passage.closing,
              outer: passage.depth == 0 ? nil : outer))
        }
        if passage.closing == nil, passage.limit == nil { next = (outer, passage.opening.family) }
      }
      open = next
      start = end
    }
    return outlines
  }

  /// What stands between the marks, sentence by sentence.
  private func spans(
    of passage: QuotationMarks.Passage, in block: Range<Int>, _ sentences: [Sentence]
  ) -> [Quotation.Span] {
    let last = passage.closing ?? passage.limit
    let lastSentence = last?.sentence ?? block.upperBound - 1
    return (passage.opening.sentence...max(passage.opening.sentence, lastSentence)).compactMap {
      sentence in
      let start = sentence == passage.opening.sentence ? passage.opening.token + 1 : 0
      let end =
        last.flatMap { $0.sentence == sentence ? $0.token : nil }
        ?? sentences[sentence].tokens.count
      return start < end ? Quotation.Span(sentence: sentence, tokens: start..<end) : nil
    }
  }
}

/// A quotation by its marks alone.
struct QuotationOutline: Sendable {
  var spans: [Quotation.Span]
  let opening: QuotationMark
  var closing: QuotationMark?
  let outer: Int?
}
