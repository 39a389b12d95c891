import Language

/// Fills in what each part sees of those before it, by models trained on the other sentences: the
/// parts must learn from input as bad as they will get.
enum Jackknife {
  static func addNames(to lessons: inout Lessons, _ model: ModelParts) throws {
    lessons.setNames(
      try apart(lessons, folds: 4) { seen, fold in
        let reader = try model.with(
          .names, PartTrainers.quick.firstNames(seen, seed: UInt64(40 + fold))
        ).reader
        return { [lessons] in
          reader.names.draft(of: lessons.facts[$0], tags: lessons.tags[$0])
        }
      })
  }

  /// What `train` gives for each sentence after training on the other folds. Neighbours, which may
  /// share their words, lie in one fold.
  private static func apart<Result>(
    _ lessons: Lessons, folds: Int,
    _ train: (_ seen: Lessons, _ fold: Int) throws -> (Int) -> Result
  ) rethrows -> [Result] {
    let numbers = lessons.sentences.indices
    var results = [Result?](repeating: nil, count: numbers.count)
    for fold in 0..<folds {
      let seen = numbers.filter { $0 / 20 % folds != fold }
      let give = try train(lessons.selected(seen), fold)
      for number in numbers where number / 20 % folds == fold { results[number] = give(number) }
    }
    return results.compactMap { $0 }
  }
}
