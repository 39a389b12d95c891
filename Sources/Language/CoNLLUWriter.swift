package import Text

/// Sentences as CoNLL-U, the ten-column form of Universal Dependencies.
///
/// `MISC` holds names (`NE=B-PER`), the bytes of the source (`start=`, `end=`) and `SpaceAfter=No`;
/// contractions have a line of their own, as in the treebanks.
package struct CoNLLUWriter: Sendable {
  /// The prose that the sentences were found in.
  private let prose: Prose
  /// From prose to the offsets that are written: those of the source file, where it is known.
  private let place: @Sendable (ByteRange) -> ByteRange

  package init(prose: Prose, place: @escaping @Sendable (ByteRange) -> ByteRange = { $0 }) {
    self.prose = prose
    self.place = place
  }

  /// The comments and lines of `sentence`, and the empty line after it.
  package func lines(_ sentence: Sentence, id: String) -> String {
    let text = prose.text(sentence.range).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    var lines = "# sent_id = \(id)\n# text = \(String(text))\n"
    let names = nameLabels(of: sentence)
    let ranges = sentence.tokens.map(\.range)
    let contractions = contractionRanges(of: ranges, in: prose.bytes.span)
    for (index, token) in sentence.tokens.enumerated() {
      if let contraction = contractions.first(where: { $0.lowerBound == index }) {
        let whole = token.range.union(ranges[contraction.upperBound - 1])
        let extra = isSpaced(after: contraction.upperBound - 1, ranges) ? "_" : "SpaceAfter=No"
        let id = "\(contraction.lowerBound + 1)-\(contraction.upperBound)"
        lines += "\(id)\t\(prose.text(whole))\(String(repeating: "\t_", count: 7))\t\(extra)\n"
      }
      let isInside = contractions.contains { $0.contains(index) }
      let source = place(token.range)
      var extra = names[index].map { ["NE=" + $0] } ?? []
      if !isInside && !isSpaced(after: index, ranges) { extra.append("SpaceAfter=No") }
      extra += ["end=\(source.end)", "start=\(source.start)"]
      lines += [
        "\(index + 1)", token.form, token.lemma.isEmpty ? "_" : token.lemma,
        Self.universalTag(of: token), token.tag.rawValue, "_", "\(token.head + 1)",
        token.dependency.rawValue, "_", extra.joined(separator: "|"),
      ].joined(separator: "\t")
      lines += "\n"
    }
    return lines + "\n"
  }

  /// A blank follows unless the next token of the sentence begins where this one ends.
  private func isSpaced(after index: Int, _ ranges: [ByteRange]) -> Bool {
    index + 1 == ranges.count || ranges[index].end < ranges[index + 1].start
  }

  private func nameLabels(of sentence: Sentence) -> [Int: String] {
    var labels: [Int: String] = [:]
    for name in sentence.names {
      for index in name.tokens {
        labels[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return labels
  }

  /// The universal part of speech that goes with a Penn tag and the place in the tree.
  static func universalTag(of token: Token) -> String {
    switch token.tag {
    case .cc: "CCONJ"
    case .cd, .ls: "NUM"
    case .dt, .pdt:
      token.dependency == .det || token.dependency == .detPredeterminer ? "DET" : "PRON"
    case .ex, .prp, .prpPossessive, .wp, .wpPossessive: "PRON"
    case .wdt: token.dependency == .det ? "DET" : "PRON"
    case .in: token.dependency == .mark ? "SCONJ" : "ADP"
    case .rp: "ADP"
    case .to: token.dependency == .mark ? "PART" : "ADP"
    case .pos: "PART"
    case .jj, .jjr, .jjs, .afx: "ADJ"
    case .md: "AUX"
    case .nn, .nns: "NOUN"
    case .nnp, .nnps, .add: "PROPN"
    case .rb: token.lemma == "not" ? "PART" : "ADV"
    case .rbr, .rbs, .wrb: "ADV"
    case .sym, .dollar, .hash: "SYM"
    case .uh: "INTJ"
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz:
      switch token.dependency {
      case .aux, .auxPassive, .cop: "AUX"
      default: "VERB"
      }
    case .fw, .gw, .xx: "X"
    case .hyph, .nfp, .leftBracket, .rightBracket, .openQuote, .closeQuote, .comma, .period, .colon:
      "PUNCT"
    }
  }
}
