/// Small closed lists of English words that the grammar of predications needs: `word_classes.tsv`.
package struct WordClasses: Sendable {
  package enum Name: String, Sendable, CaseIterable {
    /// "make", "hold": their subject is the actor of the noun they govern.
    case supportVerb = "support verb"
    /// "series", "plan": the actor of "a series of talks" is the actor of the talks.
    case supportNoun = "support noun"
    /// "promise", "threaten": the infinitive belongs to their own subject.
    case subjectControl = "subject control"
    /// "officials", "forces": they stand for the state or body that they are of.
    case representative
    /// Arms without designation: "missiles", "ammunition".
    case arms
    /// "autocrat", "unacceptable": what one calls what one criticises.
    case insult
    /// "proposal", "offer": to reject one does not undo that it was made.
    case directiveNoun = "directive noun"
    /// "offer", "threat": what the owner would do himself.
    case commissiveNoun = "commissive noun"
    /// "channel", "firm": what a name before them is.
    case kindNoun = "kind noun"
    /// "claim", "allegation": to deny one denies what it says, not that it was said.
    case assertiveNoun = "assertive noun"
  }

  private let words: [Name: Set<String>]

  package init(_ words: [Name: Set<String>]) {
    self.words = words
  }

  package func contains(_ lemma: String, in name: Name) -> Bool {
    words[name]?.contains(lemma) ?? false
  }
}
