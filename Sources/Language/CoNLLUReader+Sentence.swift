private import Text

extension Sentence {
  /// A sentence written by hand or by `CoNLLUWriter`: CoNLL-U with tabs, or the short form
  ///
  ///     Turkey  NNP  2  nsubj  B-LOC
  ///     bought  VBD  0  root
  ///     it      PRP  2  obj
  ///
  /// of word, tag, head (counted from 1, 0 the root), relation and, where there is one, name. Lemmas
  /// of the short form are made from the tags; words stand one blank apart.
  package init(conllu text: String, block: Int = 0, startingAt offset: Int = 0)
    throws(CoNLLUError)
  {
    let source =
      text.utf8.contains(UInt8(ascii: "\t")) ? text : try Self.tenColumns(fromShort: text)
    guard let sentence = try CoNLLUSentence.sentences(in: source).first else {
      throw CoNLLUError(line: 1, problem: "no words; write one a line")
    }
    var tokens: [Token] = []
    var labels: [String?] = []
    var start = offset
    for (index, word) in sentence.words.enumerated() {
      guard let tag = Tag(rawValue: word.tag) else {
        throw CoNLLUError(line: index + 1, problem: "unknown tag '\(word.tag)'")
      }
      guard let dependency = Dependency(rawValue: word.relation) else {
        throw CoNLLUError(line: index + 1, problem: "unknown relation '\(word.relation)'")
      }
      guard word.head < sentence.words.count else {
        throw CoNLLUError(line: index + 1, problem: "head \(word.head + 1) is past the last word")
      }
      let range = ByteRange(start, start + word.form.utf8.count)
      start = range.end + (word.hasSpaceAfter ? 1 : 0)
      tokens.append(
        Token(
          range: range, form: word.form,
          lemma: word.lemma == "_"
            ? Lemmatiser.embedded.lemma(of: word.form, tag: tag) : word.lemma,
          tag: tag, head: word.head, dependency: dependency))
      labels.append(word.nameLabel)
    }
    self.init(
      range: ByteRange(offset, tokens.last?.range.end ?? offset), block: block, tokens: tokens,
      names: Self.names(labels))
  }

  /// The text that the tokens were cut from, with blanks where they stand apart.
  package var surface: String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0, tokens[index - 1].range.end < token.range.start { text += " " }
      text += token.form
    }
    return text
  }

  private static func tenColumns(fromShort text: String) throws(CoNLLUError) -> String {
    var rows = ""
    for (number, line) in text.split(separator: "\n").enumerated() {
      let columns = line.split(separator: " ")
      guard columns.count == 4 || columns.count == 5 else {
        throw CoNLLUError(
          line: number + 1, problem: "'\(line)' is not word, tag, head, relation and maybe a name")
      }
      let extra = columns.count == 5 ? "NE=\(columns[4])" : "_"
      rows +=
        "\(number + 1)\t\(columns[0])\t_\t_\t\(columns[1])\t_\t\(columns[2])\t\(columns[3])\t_\t\(extra)\n"
    }
    return rows
  }

  private static func names(_ labels: [String?]) -> [Name] {
    var names: [Name] = []
    for (index, label) in labels.enumerated() {
      guard let label, let kind = Name.Kind(treebankLabel: label.dropFirst(2)) else { continue }
      if label.hasPrefix("I-"), let last = names.last, last.tokens.upperBound == index,
        last.kind == kind
      {
        names[names.count - 1] = Name(tokens: last.tokens.lowerBound..<index + 1, kind: kind)
      } else {
        names.append(Name(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }
}

extension CoNLLUSentence.Word {
  /// `B-PER` of `NE=B-PER`; nil outside of names.
  package var nameLabel: String? {
    for field in extra.split(separator: "|") where field.hasPrefix("NE=") {
      return String(field.dropFirst(3))
    }
    return nil
  }
}

extension Name.Kind {
  /// The kind that a treebank's label (`PER`, `NORP`, …) stands for; labels other than person,
  /// organisation and place are `other`.
  fileprivate init?(treebankLabel label: Substring) {
    guard !label.isEmpty else { return nil }
    self = Name.Kind(rawValue: String(label)) ?? .other
  }
}
