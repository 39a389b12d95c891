internal import Graph
internal import Knowledge
import Language

/// What must hold for a row of the lexicon to apply.
extension ClaimFinder {
  /// Whether all that the row asks for is there.
  func holds(_ match: TriggerMatch, _ arguments: ArgumentFinder) -> Bool {
    match.trigger.conditions.allSatisfy { holds($0, of: match, arguments) }
  }

  func holds(
    _ condition: Condition, of match: TriggerMatch, _ arguments: ArgumentFinder
  ) -> Bool {
    switch condition {
    case .present(let path): return !arguments.tokens(at: path, of: match).isEmpty
    case .absent(let path): return arguments.tokens(at: path, of: match).isEmpty
    case .auxiliary(let path, let words):
      return arguments.tokens(at: path, of: match).contains { token in
        tree.children(of: token).contains {
          tree[$0].dependency == .aux && words.contains(tree[$0].form.lowercased())
        }
      }
    case .head(let path, let words):
      return arguments.tokens(at: path, of: match).contains { token in
        // "a Contract Action" is headed by its compound too.
        let heads = [token] + tree.children(of: token).filter { tree[$0].dependency == .compound }
        return heads.contains { head in words.contains { isWord(head, $0) } }
      }
    case .type(let path, let types):
      return arguments.tokens(at: path, of: match).contains { token in
        if types.contains(where: { isOf($0, token) }) { return true }
        // "strikes several Hezbollah sites": of whose things the relation may speak.
        if match.trigger.relation == .supports, types.contains(.actor) {
          // "supports the government's plans"
          return tree.child(of: token, .nmodPossessive).map {
            references.byHead[$0].contains { $0.type.isActor }
          } ?? false
        }
        guard match.trigger.relation == .attacks else { return false }
        return types.contains(.actor) && !owners(of: token).isEmpty
          || types.contains(.entity(.place))
            && !(places(of: token) + places(around: match, struck: [token])).isEmpty
      }
    }
  }

  /// Whether a token is the word, or one of the class that `@class` names.
  func isWord(_ token: Int, _ word: String) -> Bool {
    if word.first == "@", let name = WordClasses.Name(rawValue: String(word.dropFirst())) {
      return lexicon.classes.contains(tree[token].lemma, in: name)
    }
    return lexicon.matches(word, lemma: tree[token].lemma.lowercased())
  }

  func isOf(_ type: Condition.ArgumentType, _ token: Int) -> Bool {
    switch type {
    case .entity(let wanted):
      let found = references.references(at: token)
      if found.contains(where: { $0.type == wanted }) { return true }
      return wanted == .weapon && !references.weapons(under: token).isEmpty
    case .actor: return references.references(at: token).contains { $0.type.isActor }
    case .money:
      return tree.subtree(of: token).contains { tree[$0].tag == .dollar }
        || lexicon.classes.contains(tree[token].lemma.lowercased(), in: .money)
    case .arms:
      // "millions of dollars of gas"
      if let members = references.members(of: token) { return isOf(.arms, members) }
      // "acquired Naval Vessels Ltd": a firm, whatever its name.
      if references.byHead[token].contains(where: { $0.type.isActor }) { return false }
      return lexicon.classes.contains(tree[token].lemma, in: .arms)
        || lexicon.classes.contains(tree[token].lemma, in: .goods)
        || !references.weapons(under: token).isEmpty
    case .demonym: return tree[token].tag == .jj && !references.byHead[token].isEmpty
    }
  }
}
