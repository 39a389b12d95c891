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
    /// "former", "opposition", "business": such a minister or leader speaks for no state.
    case unofficialWord = "unofficial word"
    /// "farmer", "refugee": what they do or suffer, their state does not.
    case privatePerson = "private person"
    /// Arms without designation: "missiles", "ammunition".
    case arms
    /// "gas", "microchip": what states and firms sell each other besides.
    case goods
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
    /// "militants", "gunmen": they stand for the group that they are of, not for a state.
    case follower
    /// "approve", "notify": whoever does it to a "sale" or "delivery" is the one that sells.
    case licensingVerb = "licensing verb"
    case transferNoun = "transfer noun"
    /// "praise", "skip": whoever does it to a "meeting" was, or was to be, in it.
    case attendingVerb = "attending verb"
    case meetingNoun = "meeting noun"
    /// "letter", "lawsuit": what it says, its author says.
    case textNoun = "text noun"
    /// "reject", "accept": the "proposal" they answer is somebody else's.
    case answeringVerb = "answering verb"
    /// "award", "issue": the buyer does it with a "contract"; "win", "receive": the contractor.
    case awardVerb = "award verb"
    case winVerb = "win verb"
    case contractNoun = "contract noun"
    /// "maintenance", "upgrade": a contract for it buys nothing that it is done to.
    case serviceNoun = "service noun"
    /// "in partnership with", "in coordination with": the subject's.
    case jointNoun = "joint noun"
    /// "pay", "offer": what they give goes to somebody named before it.
    case dativeVerb = "dative verb"
    /// "details", "images": to give them of a weapon is not to give the weapon.
    case accountNoun = "account noun"
    /// "dollar", "funding": what is paid.
    case money
    /// "punish", "thank": what it is done "for" is its object's deed.
    case responsiveVerb = "responsive verb"
    /// "group", "number": "a group of officials" are the officials.
    case measureNoun = "measure noun"
    /// "kingdom", "nation": "the kingdom of Jordan" is Jordan.
    case realmNoun = "realm noun"
    /// "broker", "secure": a deal that is only meant to be brought about is not there.
    case bringingVerb = "bringing verb"
    /// "data", "witness": what one cites for what one tells.
    case sourceNoun = "source noun"
    /// "belief", "insistence": what it is that, its owner says.
    case opinionNoun = "opinion noun"
    /// "adopt", "pass": what the text says, its subject says.
    case issuingVerb = "issuing verb"
    /// "tell", "order": the infinitive after it is whom it is said to.
    case orderingVerb = "ordering verb"
    /// "city", "enclave": "the city of Mosul" is where Mosul is.
    case placeNoun = "place noun"
    /// "base", "camp": "a base of the militia" is the militia's.
    case siteNoun = "site noun"
    /// "sector", "economy": sanctions on one are sanctions on the state.
    case stateAsset = "state asset"
    /// "airstrike", "missile": what they do, whoever they are of does.
    case strikeNoun = "strike noun"
    case bloodlessWord = "bloodless word"
    /// "used drones to attack": what it is done for is done with it.
    case meansVerb = "means verb"
    /// "sent troops to support": to send them is to aid.
    case sendingVerb = "sending verb"
    case aidVerb = "aid verb"
    /// "say", "add": they close a sentence with who said it.
    case closingVerb = "closing verb"
    /// "condemn", "urge": what letters and lawsuits do.
    case textVerb = "text verb"
    /// "urge", "allow": their infinitive is their object's deed.
    case objectControl = "object control"
    /// "make", "sell": one says what was made, not that it was.
    case performingVerb = "performing verb"
    /// "plan", "bid": an infinitive says what they are for.
    case purposeNoun = "purpose noun"
    /// "objection", "risk": what one thinks of a deed.
    case attitudeNoun = "attitude noun"
    /// "appoint", "elect": their object becomes what is named behind it.
    case namingVerb = "naming verb"
    /// "permission", "asylum": what one is given without an article.
    case giftNoun = "gift noun"
    /// "attack", "deal": two words joined by "and" stand before them.
    case pairableNoun = "pairable noun"
    /// "arrest", "murder": of whom they are suffered them.
    case sufferedNoun = "suffered noun"
    /// "fire", "fly": who does it to arms does what they do.
    case launchingVerb = "launching verb"
    /// "think", "believe": who does not think that it is so thinks that it is not.
    case thinkingVerb = "thinking verb"
    /// "attack", "battle": between persons, only words are exchanged.
    case quarrelWord = "quarrel word"
    /// "ally", "subsidiary": what the name after them is to the owner before them.
    case kinNoun = "kin noun"
    /// "visit", "summit": what is announced of them is still to come.
    case visitNoun = "visit noun"
    /// "hold", "control": what an area held by somebody is said to be.
    case keepingVerb = "keeping verb"
    /// "bank", "airline": whose people are no state's.
    case firmNoun = "firm noun"
    /// "ask", "quiz": who is asked why he did it is who did it.
    case askingVerb = "asking verb"
  }

  /// The classes of each word: most words are in none, and hardly one is in more than two.
  private var classes: [String: [Name]] = [:]

  package init(_ words: [Name: Set<String>]) {
    for (name, words) in words {
      for word in words {
        classes[word, default: []].append(name)
        // "chargé d’affaires": either apostrophe.
        guard word.contains("'") else { continue }
        classes[word.replacing("'", with: "’"), default: []].append(name)
      }
    }
  }

  package func contains(_ lemma: String, in name: Name) -> Bool {
    classes[lemma]?.contains(name) ?? false
  }
}
