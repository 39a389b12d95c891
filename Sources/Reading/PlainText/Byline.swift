/// A line that names who wrote the article: "By Jane Doe", "Story by Jim Poe, Example Press".
enum Byline {
  /// The names of the authors; nil where the line is something else.
  static func author(_ line: String) -> String? {
    guard line.utf8.count <= 120, let first = line.utf8.first,
      "bswratpc".utf8.contains(first | 0x20)
    else { return nil }
    let lower = line.lowercased()
    guard let opening = openings.first(where: lower.hasPrefix) else { return nil }
    let rest = line.dropFirst(opening.count).drop { $0 == " " || $0 == ":" }
    let words = rest.split(separator: " ")
    guard (1...14).contains(words.count), words.allSatisfy(isNamePart),
      words[0].first?.isLetter == true
    else { return nil }
    // What follows a comma or bar is the agency or the day.
    let name = rest.prefix { !",|/–—(".contains($0) }
    return name.split(separator: " ").joined(separator: " ")
  }

  private static let openings = [
    "by ", "by: ", "story by ", "written by ", "reported by ", "report by ", "text by ",
    "words by ", "author: ", "authors: ", "posted by ", "submitted by ", "courtesy story by ",
  ]

  private static func isNamePart(_ word: Substring) -> Bool {
    if particles.contains(word.lowercased()) { return true }
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || "@|/&–—-(".contains(first)
  }

  private static let particles: Set<String> = [
    "and", "in", "of", "the", "for", "at", "de", "da", "di", "du", "von", "van", "der", "den",
    "al", "el", "bin", "ibn", "la", "le", "with", "on", "|", "-", "–",
  ]
}
