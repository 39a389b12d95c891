internal import Graph
internal import Knowledge
internal import Language
internal import Text

/// A direct quotation inside one sentence and who says it.
struct QuotedSpeech {
  let tokens: Range<Int>
  let speaker: Speaker
  /// The verb that introduces it, as bytes of the prose.
  let cue: ByteRange
}

/// Who speaks where, by the quotations of the document and the verbs that introduce them.
struct SpeechReader {
  private var bySentence: [Int: [QuotedSpeech]] = [:]

  init(
    _ sentences: [SentenceExtractor], entities: [MentionedEntity], lexicon: Lexicon,
    text: (ByteRange) -> String
  ) {
    let quotations = QuotationReader(lexicon: lexicon)
      .quotations(in: sentences.map(\.tree.sentence))
    for quotation in quotations where quotation.isClause {
      guard let reporting = quotation.reporting, let subject = reporting.subject else { continue }
      let sentence = sentences[reporting.sentence]
      let named = sentence.references.references(at: subject).first { $0.type.isActor }
      let speaker = Speaker(
        entity: named.map { entities[$0.entity].id },
        text: text(sentence.tree.phrase(headedBy: subject)))
      for span in quotation.spans {
        bySentence[span.sentence, default: []].append(
          QuotedSpeech(
            tokens: span.tokens, speaker: speaker, cue: sentence.tree[reporting.verb].range))
      }
    }
  }

  func speech(in sentence: Int) -> [QuotedSpeech] { bySentence[sentence] ?? [] }
}
