/// Lines that belong to the page and not to the article, known by what such lines say on any site.
enum Furniture: Hashable {
  /// Sharing, subscribing, reading time, credits, weather: the line alone is left out.
  case line
  /// A list of other articles begins.
  case otherArticles
  /// The readers' comments begin.
  case comments

  /// What the words of a short line announce; nil where they may be prose.
  static func sign(of line: LineWords) -> Furniture? {
    let phrase = Array(line.phrase)
    guard let first = phrase.first else { return .line }
    if phrase.count <= longestWhole, let sign = whole[phrase] { return sign }
    if isWeather(phrase) { return .line }
    for entry in starts[first] ?? [] where entry.words.count <= line.words.count {
      if line.words.starts(with: entry.words), line.count <= entry.longest { return entry.sign }
    }
    return line.count <= 30 && hasPhraseAnywhere(line.words) ? .line : nil
  }

  /// "20.4 C", "Ankara 14°C", "Partly cloudy, 57 °F".
  private static func isWeather(_ words: [String]) -> Bool {
    guard words.count <= 7, let number = words.firstIndex(of: "#") else { return false }
    let unit = words[(number + 1)...]
    let isDegrees = unit.first == "°"
    let letter = isDegrees ? unit.dropFirst().first : unit.first
    let isScale = letter == "c" || letter == "f" || letter == "celsius" || letter == "fahrenheit"
    return isScale && (isDegrees || words.count <= 3) || isDegrees && words.count <= 4
  }

  private static let whole: [[String]: Furniture] = {
    var table: [[String]: Furniture] = [:]
    for (sign, phrases) in wholeLines {
      for phrase in phrases { table[phrase.split(separator: " ").map(String.init)] = sign }
    }
    return table
  }()

  private static let longestWhole = whole.keys.map(\.count).max() ?? 0

  private static let starts: [String: [(words: [String], longest: Int, sign: Furniture)]] = {
    var table: [String: [(words: [String], longest: Int, sign: Furniture)]] = [:]
    for (sign, longest, phrases) in beginnings {
      for phrase in phrases {
        let words = phrase.split(separator: " ").map(String.init)
        table[words[0], default: []].append((words, longest, sign))
      }
    }
    return table
  }()

  private static func hasPhraseAnywhere(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      guard let phrases = anywhere[word] else { continue }
      for phrase in phrases where words[index...].starts(with: phrase) { return true }
    }
    return false
  }

  /// The phrases by their first word.
  private static let anywhere: [String: [[String]]] = Dictionary(
    grouping: phrasesAnywhere.map { $0.split(separator: " ").map(String.init) },
    by: { $0.first ?? "" })
}
