/// Labels and relationship types as property graphs write them: `Person`, `AGREES_WITH`.
enum PropertyGraphNames {
  /// Letters, digits and "_", an upper-case letter first: safe without quotes in any dialect.
  static func label(_ type: String) -> String {
    let name = words(type).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return name.isEmpty ? "Thing" : startingWithLetter(name)
  }

  static func relationship(_ kind: String) -> String {
    let name = words(kind).map { $0.uppercased() }.joined(separator: "_")
    return name.isEmpty ? "RELATED_TO" : startingWithLetter(name)
  }

  /// The names of properties, each once: letters, digits and "_", a letter first.
  static func properties(_ columns: [Column]) -> [String] {
    var taken: Set<String> = ["id"]
    return columns.map { column in
      if column.name == "id" { return column.name }
      let words = words(column.name).joined(separator: "_")
      let clean = words.isEmpty ? "value" : words.first?.isNumber == true ? "p" + words : words
      var name = clean
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(clean)_\(number)"
        number += 1
      }
      return name
    }
  }

  /// The ASCII words of a name in camel case or with anything between words.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.unicodeScalars {
      let isWord =
        character.isASCII && (character.properties.isAlphabetic || ("0"..."9").contains(character))
      if !isWord || ("A"..."Z").contains(character) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWord { word += String(character).lowercased() }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func startingWithLetter(_ name: String) -> String {
    name.first?.isNumber == true ? "T" + name : name
  }
}
