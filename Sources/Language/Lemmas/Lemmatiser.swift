/// Base forms: `removed` as a verb is `remove`, `sanctions` as a noun `sanction`.
///
/// Irregular forms and exceptions learnt from the treebanks come first, then the regular endings.
/// Proper nouns keep their case ("Turkey"), all else is lower case but for acronyms.
package struct Lemmatiser: Sendable {
  private let exceptions: LemmaTable

  /// The lemmatiser over the table embedded in the executable.
  package static let embedded = Lemmatiser(exceptions: .embedded)

  package init(exceptions: LemmaTable) {
    self.exceptions = exceptions
  }

  /// The base form of `form` when it is tagged `tag`.
  package func lemma(of form: String, tag: Tag) -> String {
    if let lower = form.loweredIfPlain, let known = exceptions.lemma(of: lower, tag) {
      return known
    }
    return Self.regular(form, tag)
  }

  /// What the regular endings alone give.
  package static func regular(_ form: String, _ tag: Tag) -> String {
    switch tag {
    case .nnp, .add, .fw, .gw, .xx, .ls, .sym, .nfp: return form
    case .nnps: return inflected(form, keepingCase: true, Inflection.withoutS)
    case .nn: return isAcronym(form) ? form : form.lowercased()
    case .nns:
      if let plural = form.acronymPlural { return plural }
      return inflected(form, keepingCase: false) { word in
        word.count > 3 && word.suffix(3).elementsEqual("men".utf8)
          ? word.dropLast(2) + "an".utf8 : Inflection.withoutS(word)
      }
    case .vbz: return inflected(form, keepingCase: false, Inflection.withoutS)
    case .vbd, .vbn: return inflected(form, keepingCase: false, Inflection.withoutEd)
    case .vbg: return inflected(form, keepingCase: false, Inflection.withoutIng)
    case .jjr, .jjs, .rbr, .rbs:
      return inflected(form, keepingCase: false, Inflection.withoutDegree)
    case .jj: return isAcronym(form) || isOrigin(form) ? form : form.lowercased()
    case .cd: return number(form)
    case .openQuote, .closeQuote: return quote(form)
    case .prp where form == "I": return form
    default: return form.lowercased()
    }
  }

  private static func inflected(
    _ form: String, keepingCase: Bool, _ rule: (ArraySlice<UInt8>) -> [UInt8]
  ) -> String {
    let isASCII = form.utf8.allSatisfy { $0 < 0x80 }
    guard isASCII else {
      let lower = keepingCase ? form : form.lowercased()
      return String(decoding: rule(ArraySlice(lower.utf8)), as: UTF8.self)
    }
    let word = form.utf8.map { keepingCase ? $0 : $0.loweredASCII }
    return String(decoding: rule(word[...]), as: UTF8.self)
  }

  /// "EU", "S-400", "Covid-19"; words shouted in a headline are longer.
  private static func isAcronym(_ form: String) -> Bool {
    let bytes = form.utf8
    guard bytes.count > 1, bytes.count <= 5 else {
      return bytes.contains(where: \.isDigitASCII) && bytes.contains(where: \.isUppercaseASCII)
    }
    return !bytes.contains(where: \.isLowercaseASCII) && bytes.contains(where: \.isUppercaseASCII)
  }

  /// Adjectives of nations: "Russian", "Japanese".
  private static func isOrigin(_ form: String) -> Bool {
    guard form.utf8.first?.isUppercaseASCII == true, form.utf8.count > 5 else { return false }
    return form.hasSuffix("ian") || form.hasSuffix("ean") || form.hasSuffix("ese")
      || form.hasSuffix("stani")
  }

  /// "70,000" is "70000".
  private static func number(_ form: String) -> String {
    guard form.utf8.first?.isDigitASCII == true else {
      let isRoman = form.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) }
      return isRoman ? form : form.lowercased()
    }
    return form.utf8.contains(UInt8(ascii: ",")) ? form.filter { $0 != "," } : form
  }

  private static func quote(_ form: String) -> String {
    switch form {
    case "‘", "’", "‛", "'", "`": "'"
    case "‘’", "’’", "''": "''"
    default: "\""
    }
  }
}

extension String {
  /// The word in lower case; nil for what no table holds (numbers, and forms longer than 40 bytes).
  fileprivate var loweredIfPlain: String? {
    let utf8 = utf8
    guard let first = utf8.first, utf8.count <= 40, !first.isDigitASCII else { return nil }
    if utf8.contains(where: { $0.isUppercaseASCII || $0 >= 0x80 }) { return lowercased() }
    return self
  }

  /// "S-400s", "NGOs": the name without its plural; nil for other words.
  fileprivate var acronymPlural: String? {
    let letters = Array(utf8)
    guard letters.count > 2, letters[letters.count - 1] == UInt8(ascii: "s") else { return nil }
    let stem = letters.dropLast()
    // "1980s" is a name for ten years, not a plural of 1980.
    if stem.allSatisfy(\.isDigitASCII) { return self }
    guard let last = stem.last, last.isUppercaseASCII || last.isDigitASCII,
      stem.contains(where: \.isUppercaseASCII) || last.isDigitASCII
    else { return nil }
    return String(decoding: stem, as: UTF8.self)
  }
}
