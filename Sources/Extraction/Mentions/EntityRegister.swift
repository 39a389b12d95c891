internal import Graph
internal import Knowledge

/// The entities of a document while it is read: each once, with the names it goes by.
struct EntityRegister {
  struct Registered {
    let id: EntityID
    let type: EntityType
    let label: String
    let entry: Catalogue.Entry?
    var surfaceForms: Set<String> = []
  }

  let catalogue: Catalogue
  private(set) var entities: [Registered] = []
  private var indexOfEntry: [Catalogue.Entry: Int] = [:]
  private var indexOfID: [EntityID: Int] = [:]

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  mutating func index(of entry: Catalogue.Entry) -> Int {
    if let known = indexOfEntry[entry] { return known }
    let index = add(
      Registered(
        id: catalogue.id(of: entry), type: catalogue.type(of: entry),
        label: catalogue.label(of: entry), entry: entry))
    indexOfEntry[entry] = index
    return index
  }

  /// An entity that the catalogue does not know: its type and name are its identity.
  mutating func index(of name: String, type: EntityType) -> Int {
    let slug = Folding.slug(name)
    return add(
      Registered(
        id: EntityID(type.rawValue + "-" + slug), type: type, label: name, entry: nil))
  }

  private mutating func add(_ entity: Registered) -> Int {
    if let known = indexOfID[entity.id] { return known }
    indexOfID[entity.id] = entities.count
    entities.append(entity)
    return entities.count - 1
  }

  mutating func addSurfaceForm(_ form: String, to entity: Int) {
    entities[entity].surfaceForms.insert(form)
  }

  /// The index of an entry that the document has named.
  func known(_ entry: Catalogue.Entry) -> Int? { indexOfEntry[entry] }

  func entry(_ entity: Int) -> Catalogue.Entry? { entities[entity].entry }
  func type(_ entity: Int) -> EntityType { entities[entity].type }
}
