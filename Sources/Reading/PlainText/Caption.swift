import Text

/// A picture's caption, known by the credit at its end: "A launcher near Ankara [Getty]",
/// "Ministers meet in Riga. (Photo: Jane Doe/AP)", "A tank on parade, May 9. AP Photo/Jane Doe".
enum Caption {
  static func isCaption(_ line: ByteRange, in bytes: [UInt8]) -> Bool {
    guard line.count <= 400, let last = bytes[line.indices].last else { return false }
    if last == UInt8(ascii: "]") || last == UInt8(ascii: ")") {
      return isCredited(line, in: bytes, opening: last == UInt8(ascii: "]") ? "[" : "(")
    }
    guard !Punctuation.endsSentence(bytes, line), let words = LineWords(line, in: bytes) else {
      return false
    }
    let tail = words.words.suffix(6)
    return credits.contains { credit in
      tail.indices.contains { tail[$0...].starts(with: credit) }
    }
  }

  /// A short bracket at the end of the line that names an agency or a photograph. Where a full
  /// sentence stands before it, it must be the photograph: "… he said. (Reuters)" ends an article.
  private static func isCredited(
    _ line: ByteRange, in bytes: [UInt8], opening: Unicode.Scalar
  ) -> Bool {
    guard let start = bytes[line.indices].lastIndex(of: UInt8(ascii: opening)) else { return false }
    let bracket = ByteRange(start + 1, line.end - 1)
    guard bracket.count <= 80, let words = LineWords(bracket, in: bytes), words.count <= 10 else {
      return false
    }
    let namesPicture = words.words.contains { pictures.contains($0) }
    var end = start
    while end > line.start, WhiteSpace.isASCIISpace(bytes[end - 1]) { end -= 1 }
    let text = ByteRange(line.start, end)
    if text.isEmpty { return namesPicture }
    if Punctuation.endsSentence(bytes, text) { return namesPicture }
    return namesPicture || words.words.contains { agencies.contains($0) }
  }

  private static let pictures: Set<String> = [
    "photo", "photos", "photograph", "photographer", "image", "images", "picture", "pictures",
    "getty", "handout", "courtesy", "screenshot", "screengrab", "illustration", "shutterstock",
    "istock", "flickr", "file", "alamy", "wikimedia", "unsplash",
  ]

  private static let agencies: Set<String> = [
    "ap", "afp", "reuters", "epa", "efe", "dpa", "ansa", "anadolu", "aa", "tass", "xinhua",
    "kyodo", "yonhap", "upi", "pti", "ani", "bloomberg", "depo", "dha", "iha", "zuma", "sipa",
    "abaca", "nurphoto", "imago", "belga", "pa", "twitter", "instagram", "facebook",
  ]

  private static let credits: [[String]] = [
    ["getty", "images"], ["ap", "photo"], ["afp", "photo"], ["reuters", "photo"],
    ["file", "photo"], ["via", "getty"], ["via", "reuters"], ["via", "ap"], ["via", "afp"],
    ["courtesy", "photo"], ["photo", "by"], ["photo", ":"], ["image", ":"], ["photo", "courtesy"],
    ["via", "shutterstock"],
  ]
}
