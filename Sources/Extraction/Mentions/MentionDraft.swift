internal import Graph
internal import Knowledge
internal import Language

/// A mention while the document is still being read.
struct MentionDraft {
  let sentence: Int
  var tokens: Range<Int>
  var head: Int
  var entities: [Int]
  var kind: Mention.Kind
  var use: Mention.Use
}

/// What the first pass over a sentence finds for a name, before the whole document decides.
struct NameCandidate {
  enum Reading {
    /// A name of the catalogue that needs no support.
    case known(Catalogue.Entry, Catalogue.Form.Kind)
    /// Owners of a name that is also something else.
    case ambiguous([Catalogue.Form])
    /// "Turkish Defence Ministry": words of a body, completed by a government.
    case agency(Catalogue.AgencyCore, government: Catalogue.Entry, governmentTokens: Range<Int>)
    /// "the Defence Ministry": to be completed from the document.
    case bareAgency(Catalogue.AgencyCore)
    /// A weapon that no table knows: "Kh-59MK2".
    case designation(String)
    /// A run that the name finder took for a name.
    case statistical(Name.Kind)
  }

  let tokens: Range<Int>
  let reading: Reading
}
