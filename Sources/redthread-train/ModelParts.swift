import Language

/// A model that is being put together; parts not yet trained know nothing.
struct ModelParts {
  var sections: [ModelFile.Section: [UInt8]] = [:]

  init(vocabulary: [UInt8]) { sections[.vocabulary] = vocabulary }

  /// Takes all parts but the vocabulary from the model file `bytes`.
  mutating func take(from bytes: [UInt8]) throws {
    let old = try ModelFile.sections(of: ModelBytes(copying: bytes))
    for part in ModelFile.Section.allCases where part != .vocabulary {
      sections[part] = old[part.rawValue].copy()
    }
  }

  var file: [UInt8] {
    ModelFile.assemble(ModelFile.Section.allCases.map { sections[$0] ?? $0.untrained })
  }

  /// The same with another section.
  func with(_ part: ModelFile.Section, _ section: [UInt8]) -> ModelParts {
    var model = self
    model.sections[part] = section
    return model
  }

  /// The same with another encoder.
  func with(_ encoder: EncoderTrainer.Sections) -> ModelParts {
    with(.embeddings, encoder.embeddings).with(.encoder, encoder.encoder)
  }

  /// The model as it is now, ready to read with.
  var reader: LanguageModel {
    get throws { try LanguageModel(ModelBytes(copying: file)) }
  }
}

extension LanguageModel {
  func facts(of sentences: [GoldSentence]) -> [SentenceFacts] {
    sentences.map { facts($0.words) }
  }
}
