internal import Knowledge
import Language

/// What the parser is known to misplace, put where the grammar wants it. Each repair asks for signs that
/// a right tree does not show.
extension Predicator {
  /// "will not join [NATO], its president repeated": the object that the parser made a second subject
  /// of the verb of saying.
  func strandedObject(of verb: Int) -> Int? {
    guard tree.child(of: verb, .obj, .xcomp) == nil else { return nil }
    var noun = verb + 1
    while noun < tree.count, noun < verb + 6 {
      let node = tree[noun]
      if node.dependency == .nsubj, node.head > noun, tree.isVerbal(node.head) { break }
      guard node.head > noun, node.tag.isNoun || node.tag == .dt || node.tag == .jj else {
        return nil
      }
      noun += 1
    }
    guard noun < tree.count, noun < verb + 6, tree[noun].dependency == .nsubj else { return nil }
    let speech = tree[noun].head
    let hasOther = tree.children(of: speech).contains { other in
      other > noun && tree[other].dependency == .nsubj
        && (noun + 1..<other).contains { tree[$0].form == "," }
    }
    return hasOther ? noun : nil
  }

  /// "paid [France] 6 billion euros", "sell [Malaysia] the MiG-35": who receives, read as a part of
  /// what is given.
  func joinedReceiver(of verb: Int) -> Int? {
    guard classes.contains(tree[verb].lemma, in: .dativeVerb), tree.child(of: verb, .iobj) == nil,
      let object = tree.child(of: verb, .obj)
    else { return nil }
    var next = verb + 1
    if next < tree.count, tree[next].tag == .dt { next += 1 }
    let start = next
    while next < object, tree[next].tag.isProperNoun { next += 1 }
    guard next > start, next < object, tree.isAncestor(object, of: next - 1),
      [.cd, .dollar, .dt, .jjr, .prpPossessive].contains(tree[next].tag)
    else { return nil }
    return next - 1
  }

  /// "[Backed by France], Chad closed the border": the subject of the clause that the parser hung
  /// on the participle before it.
  func openedSubject(after participle: Int) -> Int? {
    guard tree[participle].tag == .vbn || tree[participle].tag == .vbg, participle < 2,
      tree.child(of: participle, .aux, .auxPassive) == nil
    else { return nil }
    let clause = tree.children(of: participle).first {
      [.parataxis, .conj, .ccomp].contains(tree[$0].dependency) && tree.child(of: $0, .cc) == nil
    }
    return clause.flatMap { tree.child(of: $0, .nsubj) }
  }
}
