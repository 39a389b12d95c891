extension SkipReason {
  /// The reason as one word for programs; it does not change when the description is worded anew.
  package var code: String {
    switch self {
    case .notFound: "not-found"
    case .noMatch: "no-match"
    case .permissionDenied: "permission-denied"
    case .symbolicLinkLoop: "symbolic-link-loop"
    case .notAFile: "not-a-file"
    case .systemError: "system-error"
    case .tooLarge: "too-large"
    case .brokenGzip: "broken-gzip"
    case .brokenWARC: "broken-warc"
    case .empty: "empty"
    case .binary: "binary"
    case .nulByte: "nul-byte"
    case .invalidUTF8: "invalid-utf-8"
    case .invalidUTF16: "invalid-utf-16"
    case .unmarkedUTF16: "unmarked-utf-16"
    case .utf32: "utf-32"
    case .unsupportedEncoding: "unsupported-encoding"
    case .tooMuchText: "too-much-text"
    case .tooManyElements: "too-many-elements"
    case .tooManySentences: "too-many-sentences"
    case .sentenceTooLong: "sentence-too-long"
    case .tooManyEntities: "too-many-entities"
    case .nameTooLong: "name-too-long"
    case .brokenJSON: "broken-json"
    case .missingField: "missing-field"
    case .notAPage: "not-a-page"
    case .noProse: "no-prose"
    case .notEnglish: "not-english"
    }
  }
}
