import Testing

@testable import Language

@Suite("Labels of names")
struct NameLabelTests {
  @Test("Labels spell names: neighbours stay apart, an inside label goes on")
  func spelling() {
    let person = NameLabel.beginning(.person)
    let place = NameLabel.beginning(.place)
    let labels = [person, NameLabel.inside(.person), place, NameLabel.outside, place, place]
    #expect(
      NameLabel.names(labels) == [
        Name(tokens: 0..<2, kind: .person), Name(tokens: 2..<3, kind: .place),
        Name(tokens: 4..<5, kind: .place), Name(tokens: 5..<6, kind: .place),
      ])
    #expect(NameLabel.names([]).isEmpty)
  }

  @Test("A name goes on only in its own kind")
  func order() {
    #expect(NameLabel.allows(NameLabel.inside(.place), after: NameLabel.beginning(.place)))
    #expect(!NameLabel.allows(NameLabel.inside(.place), after: NameLabel.beginning(.person)))
    #expect(!NameLabel.allows(NameLabel.inside(.place), after: NameLabel.outside))
  }

  @Test("Read from right to left, the word before the inside of a name begins it or is inside")
  func reversed() {
    let inside = NameLabel.inside(.place)
    let beginning = NameLabel.beginning(.place)
    let either = UInt64(1) << UInt64(inside) | 1 << UInt64(beginning)
    #expect(NameLabel.choices(beside: inside, isReversed: true) == either)
    #expect(
      NameLabel.choices(beside: inside, isReversed: true, isFirst: true) == 1 << UInt64(beginning))
    #expect(NameLabel.choices(beside: NameLabel.outside) & either == 1 << UInt64(beginning))
  }

  @Test("A document remembers what a name is called elsewhere, not where it stands")
  func memory() throws {
    let model = try LanguageModel(.embedded)
    func facts(_ text: String) -> SentenceFacts {
      model.facts(text.split(separator: " ").map { Array($0.utf8) })
    }
    let place = NameLabel.beginning(.place)
    let person = NameLabel.beginning(.person)
    let (clear, alone) = (facts("He flew to Tesla"), facts("Then Tesla spoke"))
    var memory = NameMemory()
    memory.note(clear, [0, 0, 0, place])
    memory.note(alone, [0, person, 0])
    // 8: elsewhere a place, without exception.
    #expect(memory.hints(alone, [0, person, 0]) == [0, 8, 0])
    var onlyHere = NameMemory()
    onlyHere.note(alone, [0, person, 0])
    #expect(onlyHere.hints(alone, [0, person, 0]) == [0, 0, 0])
  }
}
