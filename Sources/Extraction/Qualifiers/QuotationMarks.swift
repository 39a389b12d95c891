import Language
import Text

/// A quotation mark where it stands in the document.
struct QuotationMark: Hashable, Sendable {
  enum Family: Int, Sendable {
    case double, single, guillemet
  }

  enum Direction: Sendable {
    case opening, closing
    /// Straight, with blanks on both sides or on neither: what it is depends on the marks before it.
    case unclear
  }

  let sentence: Int
  let token: Int
  let family: Family
  let direction: Direction
}

/// The marks of one block.
struct QuotationMarks: Sendable {
  let sentences: [Sentence]
  /// The sentences of the block.
  let block: Range<Int>
  let marks: [QuotationMark]

  init(_ sentences: [Sentence], block: Range<Int>) {
    self.sentences = sentences
    self.block = block
    var marks: [QuotationMark] = []
    var end: Int?
    for sentence in block {
      let tokens = sentences[sentence].tokens
      for index in tokens.indices {
        if let family = Self.family(of: tokens[index]) {
          let next =
            index + 1 < tokens.count
            ? tokens[index + 1].range.start
            : Self.start(of: sentence + 1, in: sentences, before: block.upperBound)
          let direction = Self.direction(
            tokens[index], isGluedLeft: end == tokens[index].range.start,
            isGluedRight: next == tokens[index].range.end, isFirst: end == nil)
          if let direction {
            marks.append(
              QuotationMark(sentence: sentence, token: index, family: family, direction: direction))
          }
        }
        end = tokens[index].range.end
      }
    }
    self.marks = marks
  }

  private static func start(of sentence: Int, in sentences: [Sentence], before end: Int) -> Int? {
    sentence < end ? sentences[sentence].tokens.first?.range.start : nil
  }

  private static func family(of token: Token) -> QuotationMark.Family? {
    switch token.form.onlyScalar {
    case "\"", "“", "”", "„", "‟", "＂": .double
    case "'", "‘", "’", "‚", "`": .single
    case "«", "»", "‹", "›": .guillemet
    case nil: token.form == "``" || token.form == "''" ? .double : nil
    default: nil
    }
  }

  /// Nil for an apostrophe.
  private static func direction(
    _ token: Token, isGluedLeft: Bool, isGluedRight: Bool, isFirst: Bool
  ) -> QuotationMark.Direction? {
    switch token.form {
    case "„", "«", "‹", "``", "‚": return .opening
    case "»", "›", "''": return .closing
    case "“", "‘": return isGluedLeft && !isGluedRight ? .closing : .opening
    case "”": return isGluedRight && !isGluedLeft ? .opening : .closing
    case "'", "’", "`":
      if token.tag == .pos { return nil }
      if isGluedRight, !isGluedLeft { return token.form == "’" ? nil : .opening }
      return isGluedLeft ? .closing : nil
    default:
      if isFirst { return .opening }
      if isGluedLeft != isGluedRight { return isGluedLeft ? .closing : .opening }
      return .unclear
    }
  }

  /// Words between two marks of the block, or between one and the end of the block.
  struct Passage: Hashable, Sendable {
    let opening: QuotationMark
    /// Nil where the mark is missing.
    let closing: QuotationMark?
    /// Where a passage without closing mark ends: before the next opening one.
    let limit: QuotationMark?
    /// 0, or 1 inside another passage.
    let depth: Int
  }

  /// The passages in order of their opening marks; what lies deeper than one inside another is left out.
  ///
  /// Single marks that nothing closes are apostrophes. Of the other opening marks without partner the
  /// first one holds, up to the next opening mark or the end of the block.
  /// - Complexity: O(*m*) for *m* marks, however they are mixed.
  func passages() -> [Passage] {
    let (partners, openings) = matched()
    var hasUnclosed = false
    var passages: [Passage] = []
    var depth = 0
    for (index, mark) in marks.enumerated() {
      if let partner = partners[index] {
        if partner < index {
          depth -= 1
          continue
        }
        if depth < 2 {
          passages.append(
            Passage(opening: mark, closing: marks[partner], limit: nil, depth: depth))
        }
        depth += 1
      } else if openings[index], !hasUnclosed, depth == 0, mark.family != .single {
        hasUnclosed = true
        let limit = openings[(index + 1)...].indices.first {
          openings[$0] && marks[$0].family == mark.family
        }
        passages.append(
          Passage(opening: mark, closing: nil, limit: limit.map { marks[$0] }, depth: 0))
        if limit == nil { depth += 1 }
      }
    }
    return passages
  }

  /// For each mark its partner, and whether it opens.
  private func matched() -> (partners: [Int?], openings: [Bool]) {
    var partners = [Int?](repeating: nil, count: marks.count)
    var openings = [Bool](repeating: false, count: marks.count)
    var open: [Int] = []
    var openCount = [0, 0, 0]
    for (index, mark) in marks.enumerated() {
      let family = mark.family.rawValue
      let closes =
        mark.direction == .closing || mark.direction == .unclear && openCount[family] > 0
      guard closes else {
        openings[index] = true
        open.append(index)
        openCount[family] += 1
        continue
      }
      guard openCount[family] > 0 else { continue }
      // Marks of another family that were opened since stay alone.
      while let last = open.popLast() {
        openCount[marks[last].family.rawValue] -= 1
        if marks[last].family == mark.family {
          partners[index] = last
          partners[last] = index
          break
        }
      }
    }
    return (partners, openings)
  }
}
