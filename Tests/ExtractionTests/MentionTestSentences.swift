import Language
import Text

/// Sentences by hand, from a compact form: one word a line, "form tag head dependency", the head
/// counted from 1 and 0 for the root, names in a last column as `PER`, `ORG`, `LOC`, `MISC`
/// (a following `+` continues the name).
func handMade(_ texts: String...) -> [Sentence] {
  var offset = 0
  return texts.enumerated().map { block, text in
    var tokens: [Token] = []
    var names: [Name] = []
    let start = offset
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
      guard cells.count >= 4, let tag = Tag(rawValue: cells[1]), let head = Int(cells[2]),
        let dependency = Dependency(rawValue: cells[3])
      else { preconditionFailure("not a word: \(line)") }
      let form = cells[0]
      if cells.count > 4 {
        if cells[4] == "+", let last = names.popLast() {
          names.append(
            Name(tokens: last.tokens.lowerBound..<tokens.count + 1, kind: last.kind))
        } else if let kind = Name.Kind(rawValue: cells[4]) {
          names.append(Name(tokens: tokens.count..<tokens.count + 1, kind: kind))
        }
      }
      let isAttached = ["'s", ",", "."].contains(form)
      if isAttached, offset > start { offset -= 1 }
      tokens.append(
        Token(
          range: ByteRange(offset, offset + form.utf8.count), form: form,
          lemma: lemma(form, tag), tag: tag, head: head - 1, dependency: dependency))
      offset += form.utf8.count + 1
    }
    return Sentence(
      range: ByteRange(start, offset - 1), block: block, tokens: tokens, names: names)
  }
}

/// Good enough for the words of the tests.
private func lemma(_ form: String, _ tag: Tag) -> String {
  if tag.isProperNoun { return form }
  let lower = form.lowercased()
  let irregular = [
    "said": "say", "is": "be", "was": "be", "told": "tell", "countries": "country",
    "authorities": "authority", "met": "meet", "bought": "buy", "agencies": "agency",
  ]
  if let base = irregular[lower] { return base }
  if tag == .nns, lower.hasSuffix("s") { return String(lower.dropLast()) }
  if tag == .vbd || tag == .vbn, lower.hasSuffix("ed") { return String(lower.dropLast(2)) }
  return lower
}
