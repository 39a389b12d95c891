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
}
