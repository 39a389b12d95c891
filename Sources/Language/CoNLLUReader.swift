/// What is wrong with a CoNLL-U text, and where.
package struct CoNLLUError: Error, Hashable, CustomStringConvertible {
  /// Counted from 1.
  package let line: Int
  package let problem: String

  package var description: String { "line \(line): \(problem)" }
}

/// A sentence of a CoNLL-U file as it is written there.
package struct CoNLLUSentence: Sendable {
  /// A syntactic word; the parts of a contraction are words of their own.
  package struct Word: Sendable {
    package var form: String
    package let lemma: String
    package var tag: String
    /// Index of the head, -1 for the root.
    package let head: Int
    package let relation: String
    /// The last column, `_` when empty.
    package let extra: String
    /// Whether a blank follows in the text.
    package let hasSpaceAfter: Bool
  }

  /// Comment lines without the leading `# `.
  package let comments: [String]
  package var words: [Word]
  /// Contractions: the words they stand for and what the text reads there.
  package let contractions: [(words: Range<Int>, form: String)]

  /// The value of a comment `# key = value`; empty for a comment without a value.
  package func comment(_ key: String) -> String? {
    for comment in comments where comment == key || comment.hasPrefix(key + " ") {
      guard let sign = comment.firstIndex(of: "=") else { return "" }
      return String(comment[comment.index(after: sign)...].drop { $0 == " " })
    }
    return nil
  }

  /// The sentences of a CoNLL-U text. Empty nodes are left out.
  package static func sentences(in text: String) throws(CoNLLUError) -> [CoNLLUSentence] {
    var sentences: [CoNLLUSentence] = []
    var builder = Builder()
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty {
        if let sentence = builder.finish() { sentences.append(sentence) }
      } else if line.first == UInt8(ascii: "#") {
        builder.comments.append(
          String(Substring(line.dropFirst().drop { $0 == UInt8(ascii: " ") })))
      } else {
        try builder.add(line, number)
      }
    }
    if let sentence = builder.finish() { sentences.append(sentence) }
    return sentences
  }
}

private struct Builder {
  var comments: [String] = []
  var words: [CoNLLUSentence.Word] = []
  var contractions: [(words: Range<Int>, form: String)] = []
  var contractionHasSpaceAfter = true

  mutating func add(_ line: Substring.UTF8View, _ number: Int) throws(CoNLLUError) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw CoNLLUError(
        line: number, problem: "\(columns.count) columns instead of 10; separate them with tabs")
    }
    func column(_ index: Int) -> String { String(Substring(columns[index])) }
    let id = columns[0]
    if id.contains(UInt8(ascii: ".")) { return }
    let hasSpaceAfter = !column(9).utf8.containsField("SpaceAfter=No")
    if let hyphen = id.firstIndex(of: UInt8(ascii: "-")) {
      guard let first = Int(Substring(id[..<hyphen])),
        let last = Int(Substring(id[id.index(after: hyphen)...])), first >= 1, first <= last
      else { throw CoNLLUError(line: number, problem: "'\(column(0))' is no range of words") }
      contractions.append((first - 1..<last, column(1)))
      contractionHasSpaceAfter = hasSpaceAfter
      return
    }
    guard Int(column(0)) == words.count + 1 else {
      throw CoNLLUError(
        line: number, problem: "word '\(column(0))' where word \(words.count + 1) is due")
    }
    guard let head = Int(column(6)), head >= 0 else {
      throw CoNLLUError(line: number, problem: "'\(column(6))' is no head; write a word's number")
    }
    var spaced = hasSpaceAfter
    if let contraction = contractions.last?.words, contraction.contains(words.count) {
      spaced = words.count + 1 == contraction.upperBound && contractionHasSpaceAfter
    }
    words.append(
      .init(
        form: column(1), lemma: column(2), tag: column(4), head: head - 1, relation: column(7),
        extra: column(9), hasSpaceAfter: spaced))
  }

  mutating func finish() -> CoNLLUSentence? {
    defer { self = Builder() }
    guard !words.isEmpty else { return nil }
    return CoNLLUSentence(comments: comments, words: words, contractions: contractions)
  }
}

extension String.UTF8View {
  /// Whether one of the fields between `|` is `field`.
  fileprivate func containsField(_ field: String) -> Bool {
    split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(field.utf8) }
  }
}
