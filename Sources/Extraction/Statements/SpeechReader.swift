internal import Graph
internal import Language
internal import Text

/// A direct quotation inside one sentence and who says it.
struct QuotedSpeech {
  let tokens: Range<Int>
  let speaker: Speaker
}

/// Who speaks where, by the quotations of the document.
struct SpeechReader {
  private var bySentence: [Int: [QuotedSpeech]] = [:]

  init(mentioned: MentionedDocument, text: (ByteRange) -> String) {
    for quotation in mentioned.quotations {
      guard let speaker = quotation.speaker else { continue }
      let mention = mentioned.mentions[speaker]
      let tokens = mentioned.sentences[mention.sentence].tokens
      let words = text(
        tokens[mention.tokens.lowerBound].range.union(tokens[mention.tokens.upperBound - 1].range))
      let said = Speaker(
        entity: mention.entities.first.map { mentioned.entities[$0].id }, text: words)
      for span in quotation.spans {
        bySentence[span.sentence, default: []].append(
          QuotedSpeech(tokens: span.tokens, speaker: said))
      }
    }
  }

  func speech(in sentence: Int) -> [QuotedSpeech] { bySentence[sentence] ?? [] }
}
