import Language
import Text

/// A sentence written word by word as "form/lemma/TAG/head/relation", heads counted from 1, 0 the
/// root: "Russia/Russia/NNP/2/nsubj sold/sell/VBD/0/root".
func sentence(_ compact: String) -> Sentence {
  var tokens: [Token] = []
  var offset = 0
  for part in compact.split(whereSeparator: \.isWhitespace) {
    let fields = part.split(separator: "/").map(String.init)
    guard fields.count == 5, let tag = Tag(rawValue: fields[2]), let head = Int(fields[3]),
      let dependency = Dependency(rawValue: fields[4])
    else { preconditionFailure("not a compact token: \(part)") }
    let end = offset + fields[0].utf8.count
    tokens.append(
      Token(
        range: ByteRange(offset, end), form: fields[0], lemma: fields[1], tag: tag, head: head - 1,
        dependency: dependency))
    offset = end + 1
  }
  return Sentence(
    range: ByteRange(0, offset == 0 ? 0 : offset - 1), block: 0, tokens: tokens, names: [])
}
