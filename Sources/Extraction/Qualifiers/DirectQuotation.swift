/// Words in quotation marks, over one or more sentences and paragraphs, with the verb that introduces them.
struct DirectQuotation: Hashable, Sendable {
  /// Its place among the quotations of the document.
  let id: Int
  /// What stands between the marks: in order, one a sentence, none empty.
  let spans: [Quotation.Span]
  /// The quotation that this one stands in, "he told us ‘no’".
  let outer: Int?
  /// Whether somebody's statement is quoted: a clause or more, not a title or a word held at arm's length.
  let isClause: Bool
  /// Who introduces it, in its own sentence or one beside it; nil where nothing does.
  let reporting: ReportingClause?
}

/// The verb that says whose words a quotation holds: `said` of "…, the minister said".
struct ReportingClause: Hashable, Sendable {
  let sentence: Int
  /// The verb, or "according".
  let verb: Int
  /// The head of the phrase that names the speaker.
  let subject: Int?
}
