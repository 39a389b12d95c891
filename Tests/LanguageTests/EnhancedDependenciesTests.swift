import Testing
import Text

@testable import Language

@Suite("Relations that a tree implies")
struct EnhancedDependenciesTests {
  @Test("Joined subjects and joined verbs share what the first has")
  func conjuncts() throws {
    let sentence = try Sentence(
      conllu: """
        Russia NNP 4 nsubj
        and CC 3 cc
        China NNP 1 conj
        built VBD 0 root
        and CC 6 cc
        sold VBD 4 conj
        missiles NNS 6 obj
        """)
    #expect(
      added(sentence) == [
        "China nsubj built", "China nsubj sold", "Russia nsubj sold", "missiles obj built",
      ])
  }

  @Test("An object after two joined verbs belongs to both, whichever it hangs on")
  func sharedObject() throws {
    let sentence = try Sentence(
      conllu: """
        Turkey NNP 2 nsubj
        buys VBZ 0 root
        and CC 4 cc
        sells VBZ 2 conj
        drones NNS 2 obj
        """)
    #expect(added(sentence) == ["Turkey nsubj sells", "drones obj sells"])
  }

  @Test("Joined objects and prepositional objects belong to the verb")
  func joinedObjects() throws {
    let sentence = try Sentence(
      conllu: """
        Turkey NNP 2 nsubj
        bought VBD 0 root
        tanks NNS 2 obj
        and CC 5 cc
        missiles NNS 3 conj
        from IN 7 case
        Russia NNP 2 obl
        """)
    #expect(added(sentence) == ["missiles obj bought"])
  }

  @Test("A conjunct with its own subject takes no other")
  func ownSubject() throws {
    let sentence = try Sentence(
      conllu: """
        Russia NNP 2 nsubj
        sold VBD 0 root
        and CC 5 cc
        Turkey NNP 5 nsubj
        bought VBD 2 conj
        """)
    #expect(added(sentence).isEmpty)
  }

  @Test("A passive verb joined to an active one shares the subject as a passive one")
  func joinedPassive() throws {
    let sentence = try Sentence(
      conllu: """
        Turkey NNP 2 nsubj
        protested VBD 0 root
        and CC 5 cc
        was VBD 5 aux:pass
        removed VBN 2 conj
        """)
    #expect(added(sentence) == ["Turkey nsubj:pass removed"])
  }

  @Test("The noun of a relative clause fills the clause's gap")
  func relativeClauses() throws {
    let object = try Sentence(
      conllu: """
        the DT 2 det
        system NN 0 root
        Turkey NNP 4 nsubj
        bought VBD 2 acl:relcl
        """)
    #expect(added(object) == ["system obj bought"])
    let subject = try Sentence(
      conllu: """
        the DT 2 det
        company NN 0 root
        which WDT 4 nsubj
        makes VBZ 2 acl:relcl
        drones NNS 4 obj
        """)
    #expect(added(subject) == ["company nsubj makes"])
    let oblique = try Sentence(
      conllu: """
        the DT 2 det
        company NN 0 root
        from IN 4 case
        which WDT 6 obl
        Ankara NNP 6 nsubj
        bought VBD 2 acl:relcl
        drones NNS 6 obj
        """)
    #expect(added(oblique) == ["company obl bought"])
  }

  @Test("Infinitives have the subject or the object of what governs them")
  func control() throws {
    let agreed = try Sentence(
      conllu: """
        Ankara NNP 2 nsubj
        agreed VBD 0 root
        to TO 4 mark
        try VB 2 xcomp
        to TO 6 mark
        sell VB 4 xcomp
        drones NNS 6 obj
        """)
    #expect(added(agreed) == ["Ankara nsubj try", "Ankara nsubj sell"])
    let urged = try Sentence(
      conllu: """
        Berlin NNP 2 nsubj
        urged VBD 0 root
        Kyiv NNP 2 obj
        to TO 5 mark
        wait VB 2 xcomp
        """)
    #expect(added(urged) == ["Kyiv nsubj wait"])
    let promised = try Sentence(
      conllu: """
        Berlin NNP 2 nsubj
        promised VBD 0 root
        Kyiv NNP 2 iobj
        to TO 5 mark
        help VB 2 xcomp
        """)
    #expect(added(promised) == ["Berlin nsubj help"])
  }

  @Test("A relative clause, control and joined verbs work together")
  func together() throws {
    let sentence = try Sentence(
      conllu: """
        the DT 2 det
        firm NN 0 root
        that WDT 4 nsubj
        agreed VBD 2 acl:relcl
        to TO 6 mark
        build VB 4 xcomp
        and CC 8 cc
        sell VB 6 conj
        drones NNS 8 obj
        """)
    #expect(
      added(sentence).filter { $0.hasPrefix("firm") } == [
        "firm nsubj agreed", "firm nsubj build", "firm nsubj sell",
      ])
  }

  @Test("Every tree of four tokens is walked to the end and keeps its own relations")
  func allSmallTrees() {
    let relations: [Dependency] = [.conj, .xcomp, .aclRelative, .nsubj, .obj]
    for code in 0..<(4 * 4 * 4 * 125) {
      var rest = code
      var heads = [-1]
      var labels = [Dependency.root]
      for _ in 0..<3 {
        heads.append(rest % 4)
        rest /= 4
      }
      for _ in 0..<3 {
        labels.append(relations[rest % 5])
        rest /= 5
      }
      let tokens = (0..<4).map { index in
        Token(
          range: .init(index * 2, index * 2 + 1), form: "w", lemma: "w", tag: .vb,
          head: heads[index], dependency: labels[index])
      }
      let all = enhanced(
        Sentence(range: .init(0, 7), block: 0, tokens: tokens, names: []))
      for index in 0..<4 where heads[index] != index {
        #expect(
          all.contains(
            EnhancedRelation(
              dependent: index, head: heads[index], relation: labels[index])))
      }
    }
  }

  /// The relations beyond the tree, in words, by dependent.
  private func added(_ sentence: Sentence) -> [String] {
    let basic = Set(
      sentence.tokens.enumerated().map {
        EnhancedRelation(dependent: $0, head: $1.head, relation: $1.dependency)
      })
    return enhanced(sentence).filter { !basic.contains($0) }.map {
      "\(sentence.tokens[$0.dependent].form) \($0.relation.rawValue) \(sentence.tokens[$0.head].form)"
    }.sorted { left, right in
      let order = { (text: String) in
        sentence.tokens.firstIndex { text.hasSuffix(" " + $0.form) } ?? 0
      }
      let (first, second) = (left.prefix { $0 != " " }, right.prefix { $0 != " " })
      return first == second ? order(left) < order(right) : first < second
    }
  }
}
