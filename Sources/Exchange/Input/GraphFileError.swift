/// Why a file could not be read as a graph: what is wrong, where, and what was expected there.
package struct GraphFileError: Error, Hashable, Sendable {
  /// A position in the file.
  package enum Place: Hashable, Sendable {
    /// From 0.
    case byte(Int)
    /// From 1.
    case line(Int)
  }

  /// Lower case, with the way to mend it.
  package let problem: String
  package let place: Place?
  /// From the whole to the part: `edges[3].statements[0].polarity`, `edge "c1", data "weight"`.
  package private(set) var path: String

  package init(_ problem: String, at place: Place? = nil, path: String = "") {
    self.problem = problem
    self.place = place
    self.path = path
  }

  /// The same error, found while reading the part `step` of something larger.
  func inside(_ step: String) -> GraphFileError {
    var error = self
    error.path = path.isEmpty || path.hasPrefix("[") ? step + path : step + "." + path
    return error
  }
}

extension GraphFileError: CustomStringConvertible {
  package var description: String {
    var text = ""
    switch place {
    case .byte(let offset): text += "byte \(offset): "
    case .line(let line): text += "line \(line): "
    case nil: break
    }
    if !path.isEmpty { text += "\(shownPath): " }
    return text + problem
  }

  /// Of one that is nested deeper than a line can show, both ends.
  private var shownPath: String {
    path.utf8.count <= 200 ? path : "\(path.prefix(80)) … \(path.suffix(80))"
  }
}
