internal import CExplorer
internal import Text

/// The explorer's page without a graph: one HTML file put together from those in `CExplorer/web`.
///
/// The scripts are ES modules that import from each other; on the page they are one module, in the
/// order of their files, without these lines. Its content policy names the digests of the one style
/// and the one script, so that nothing else can run, and allows no network at all.
struct WebPage: Sendable {
  /// What a graph adds.
  enum Place: String, Sendable, CaseIterable {
    case title, graph, drawing
  }

  private enum Piece: Sendable {
    case markup(String)
    case place(Place)
  }

  private let pieces: [Piece]

  static let explorer = WebPage(files: embeddedFiles())

  init(files: [(name: String, text: String)]) {
    func joined(_ ending: String) -> String {
      files.filter { $0.name.hasSuffix(ending) }.map(\.text).joined(separator: "\n")
    }
    let style = joined(".css")
    let script = WebPage.withoutModules(joined(".js"))
    let policy = """
      default-src 'none'; script-src '\(digest(script))'; style-src '\(digest(style))'; \
      img-src data: blob:; base-uri 'none'; form-action 'none'
      """
    var pieces: [Piece] = []
    var rest = joined(".html")[...]
    while let mark = rest.firstRange(of: "{{") {
      pieces.append(.markup(String(rest[..<mark.lowerBound])))
      rest = rest[mark.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { break }
      let name = String(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
      switch name {
      case "policy": pieces.append(.markup(policy))
      case "style": pieces.append(.markup(style))
      case "script": pieces.append(.markup(script))
      default:
        guard let place = Place(rawValue: name) else {
          preconditionFailure("explorer.html names '\(name)', which nobody fills in")
        }
        pieces.append(.place(place))
      }
    }
    self.pieces = pieces + [.markup(String(rest))]
  }

  /// The page, with what `content` writes at each place.
  func write(
    to output: inout ByteWriter, content: (inout ByteWriter, Place) -> Void
  ) {
    for piece in pieces {
      switch piece {
      case .markup(let text): output.write(text)
      case .place(let place): content(&output, place)
      }
    }
  }

  /// `script` without lines of `import`, and without the word `export` before declarations.
  private static func withoutModules(_ script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).lazy
      .filter { !$0.hasPrefix("import ") }
      .map { $0.hasPrefix("export ") ? $0.dropFirst(7) : $0 }
      .joined(separator: "\n")
  }
}

private func digest(_ text: String) -> String {
  "sha256-" + SHA256.base64Digest(of: Array(text.utf8))
}

/// Copies the C arrays; the pointers live as long as the program.
private func embeddedFiles() -> [(name: String, text: String)] {
  (0..<redthread_web_file_count).map { index in
    guard let file = unsafe redthread_web_file_at(index) else {
      preconditionFailure("the index is below the count")
    }
    let buffer = unsafe UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.length)
    return unsafe (String(cString: file.pointee.name), String(decoding: buffer, as: UTF8.self))
  }
}

extension Substring {
  /// Where `text` stands first.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
