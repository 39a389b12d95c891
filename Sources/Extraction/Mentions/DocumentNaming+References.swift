extension DocumentNaming {
  mutating func readReferences() {}
}
