/// How a model file is laid out: a header, then sections, each a run of 32-bit words or bytes.
///
///     "RTMODEL2"  length of the file  number of sections  (offset, length) of each  sections…
package enum ModelFile {
  static let magic = Array("RTMODEL2".utf8)

  /// The parts of the file in their order.
  package enum Section: Int, CaseIterable {
    case vocabulary, embeddings, encoder, names, secondNames

    /// What stands where a part is not yet trained.
    package var untrained: [UInt8] {
      self == .encoder ? EncoderWeights.untrained : FeatureNetwork.empty
    }
  }

  /// The bytes of each section of `bytes`, in the order of `Section`.
  /// - Throws: `ModelError` where `bytes` are not a model of this version.
  package static func sections(of bytes: ModelBytes) throws(ModelError) -> [ModelBytes] {
    let count = Section.allCases.count
    let header = magic.count + 8 + 8 * count
    guard bytes.count >= header else { throw .tooShort(length: bytes.count) }
    for word in 0..<magic.count / 4 {
      let expected = magic[4 * word..<4 * word + 4].enumerated().reduce(UInt32(0)) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
      guard bytes.uint32(at: 4 * word) == expected else { throw .notAModel }
    }
    guard Int(bytes.uint32(at: magic.count)) == bytes.count else {
      throw .wrongLength(stated: Int(bytes.uint32(at: magic.count)), found: bytes.count)
    }
    guard bytes.uint32(at: magic.count + 4) == UInt32(count) else { throw .notAModel }
    var sections: [ModelBytes] = []
    for index in 0..<count {
      let entry = magic.count + 8 + 8 * index
      let start = Int(bytes.uint32(at: entry))
      let length = Int(bytes.uint32(at: entry + 4))
      guard start + length <= bytes.count else {
        throw .wrongLength(stated: start + length, found: bytes.count)
      }
      sections.append(bytes.slice(start..<start + length))
    }
    return sections
  }

  /// The file with these sections, each aligned to 64 bytes.
  package static func assemble(_ sections: [[UInt8]]) -> [UInt8] {
    precondition(sections.count == Section.allCases.count, "a model has all its sections")
    var table: [UInt32] = []
    var body: [UInt8] = []
    let header = (magic.count + 8 + 8 * sections.count + 63) / 64 * 64
    for section in sections {
      table.append(UInt32(header + body.count))
      table.append(UInt32(section.count))
      body += section
      while body.count % 64 != 0 { body.append(0) }
    }
    var file = magic
    file.append(word: UInt32(header + body.count))
    file.append(word: UInt32(sections.count))
    for number in table { file.append(word: number) }
    while file.count < header { file.append(0) }
    return file + body
  }
}

/// What is wrong with the bytes of a model.
package enum ModelError: Error, CustomStringConvertible {
  case tooShort(length: Int)
  case notAModel
  case wrongLength(stated: Int, found: Int)

  package var description: String {
    switch self {
    case .tooShort(let length):
      "the language model is \(length) bytes long and holds no header; train it or rebuild"
    case .notAModel:
      "the language model has another format; rebuild with the model of this version"
    case .wrongLength(let stated, let found):
      "the language model should have \(stated) bytes and has \(found); rebuild with a whole file"
    }
  }
}

extension [UInt8] {
  /// Appends the four bytes of `word`, lowest first.
  package mutating func append(word: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
