internal import GRDB

/// Why a case file cannot be used: facts only, the words are in `description`.
package enum CaseFileError: Error, Hashable, Sendable {
  case missing(path: String)
  case folder(path: String)
  case notAllowed(path: String)
  /// Some other kind of file, such as "JSON".
  case foreign(path: String, kind: String)
  /// Written by a later version of the program.
  case newer(path: String, version: String)
  /// Written by an earlier version, and not writable, so that it cannot be brought up to date.
  case older(path: String)
  case readOnly(path: String)
  /// Another process writes to it.
  case busy(path: String, seconds: Int)
  case full(path: String)
  case damaged(path: String, detail: String)
  case other(path: String, detail: String)
}

extension CaseFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such case file; 'redthread add \(path) ARTICLES' makes one"
    case .folder(let path):
      "\(path): a folder, not a case file; name a file in it"
    case .notAllowed(let path):
      "\(path): cannot be opened: permission denied, or its folder does not exist"
    case .foreign(let path, let kind):
      "\(path): \(kind), not a case file of redthread; name another file"
    case .newer(let path, let version):
      "\(path): written by a later version of redthread (its tables are '\(version)'); "
        + "install that version; the file was not touched"
    case .older(let path):
      "\(path): written by an earlier version of redthread; "
        + "make it writable once, so that its tables can be brought up to date"
    case .readOnly(let path):
      "\(path): it or its folder is read-only; copy it to where you may write"
    case .busy(let path, let seconds):
      "\(path): another process has been writing to it for \(seconds) s; wait and try again"
    case .full(let path):
      "\(path): no space left on the disk; what was added before is safe; make room and go on"
    case .damaged(let path, let detail):
      "\(path): damaged (\(detail)); restore a copy, or add the articles to a new case file; "
        + "'sqlite3 \(path) .recover' saves what can be read"
    case .other(let path, let detail):
      "\(path): \(detail)"
    }
  }
}

extension CaseFileError {
  /// What an error of SQLite means for the user.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .busy(path: path, seconds: CaseFile.patienceInSeconds)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .foreign(path: path, kind: "no database")
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "corrupt")
    case .SQLITE_CANTOPEN: self = .notAllowed(path: path)
    default: self = .other(path: path, detail: error.message ?? "\(error.resultCode)")
    }
  }
}
