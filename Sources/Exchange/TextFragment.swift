package import Graph

extension DocumentRecord {
  /// A web link that opens the page at `quote`; nil where the document has no http(s) address.
  package func link(to quote: String) -> String? {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    // Anything that cannot stand in a link would end it early in some reader.
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && !"<>\"\\^`{|}".utf8.contains($0) }) else {
      return nil
    }
    return url + (url.utf8.contains(UInt8(ascii: "#")) ? "" : "#") + ":~:" + textDirective(quote)
  }
}

/// The text directive of the WICG "Text Fragments" draft: `text=` and the sentence, or, of a long
/// one, its first and last words.
func textDirective(_ quote: String) -> String {
  let words = quote.split { $0.isWhitespace }
  if words.count <= 10 { return "text=" + percentEncoded(words.joined(separator: " ")) }
  let start = words.prefix(5).joined(separator: " ")
  let end = words.suffix(5).joined(separator: " ")
  return "text=" + percentEncoded(start) + "," + percentEncoded(end)
}

/// All but letters, digits, ".", "_" and "~" as %XX; "-", "," and "&" mean something in directives.
func percentEncoded(_ text: String) -> String {
  var result = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += byte < 16 ? "%0" + digits : "%" + digits
    }
  }
  return result
}
