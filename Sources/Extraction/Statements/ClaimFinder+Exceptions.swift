internal import Graph
internal import Knowledge
import Language

/// Where the words of a row are there, and mean something else.
extension ClaimFinder {
  /// Whether the words that were found say what their row says.
  func isMeant(_ match: TriggerMatch) -> Bool {
    let trigger = match.trigger
    // ", allowing the US to", ", documents show, contradicting Belgrade": what happened does it, nobody.
    let above = tree[match.head].head
    let isBeside =
      tree[match.head].tag == .vbg && tree[match.head].dependency == .advcl
      && tree.marker(of: match.head) == nil
    let isShown =
      above >= 0
      && tree.children(of: above).contains {
        $0 < match.head && tree[$0].dependency == .parataxis
      }
    let isResult =
      isBeside && (trigger.relation == .approves || trigger.relation == .denies && isShown)
    guard !isResult else { return false }
    // "wants Turkey to give up the system": what is wished is told as a request; that it would end is no
    // denial that it is so.
    let isWished =
      trigger.isNegated && tree[match.head].dependency == .xcomp && above >= 0
      && tree.child(of: above, .obj, .iobj) != nil
    guard !isWished else { return false }
    // "an economic war against Iran" sheds no blood.
    let isBloodless =
      trigger.relation == .attacks && trigger.partOfSpeech == .noun
      && tree.children(of: match.head).contains {
        lexicon.classes.contains(tree[$0].lowerLemma, in: .bloodlessWord)
      }
    // "targeted it with sanctions"
    let isPenalty =
      trigger.relation == .attacks && trigger.partOfSpeech == .verb
      && predicator.predication(of: match.head).tokens(.oblique("with")).contains {
        lexicon.classes.contains(tree[$0].lowerLemma, in: .bloodlessWord)
      }
    guard !isBloodless, !isPenalty else { return false }
    // "insists that Ankara bought it" asks nobody for anything.
    let isTold =
      trigger.relation == .requests && trigger.partOfSpeech == .verb
      && tree.child(of: match.head, .ccomp).map { clause in
        // "suggested that he might win": nor does it.
        tree.children(of: clause).first { tree[$0].tag == .md }
          .map { tree[match.head].lemma != "ask" && (!isDuty($0) || isPerfect(clause)) }
          ?? tree.isIndicative(clause)
      } ?? false
    // "wanted her dead"
    let isQuality =
      trigger.relation == .requests && trigger.partOfSpeech == .verb
      && tree.child(of: match.head, .xcomp).map { tree[$0].tag == .jj && !tree.hasCopula($0) }
        ?? false
    // ", the institute has told AP." closes what it told.
    let isClosing =
      trigger.relation == .requests && trigger.words.first == "tell"
      && tree.children(of: match.head).contains {
        $0 < match.head && [.xcomp, .ccomp, .advcl].contains(tree[$0].dependency)
      }
      && tree.child(of: match.head, .xcomp, .ccomp).map { $0 < match.head } ?? true
    guard !isClosing else { return false }
    // "fired back at Delhi": with words.
    let isRetort =
      trigger.relation == .attacks && trigger.words == ["fire", "at"]
      && match.head + 1 < tree.count && tree.lower[match.head + 1] == "back"
    // "joined 'Fox & Friends' to discuss it": as a guest.
    let isGuest =
      trigger.relation == .holdsRoleIn && trigger.words == ["join"]
      && tree.children(of: match.head).contains {
        ["discuss", "talk", "explain", "react", "weigh", "debate"].contains(tree[$0].lemma)
      }
    // "launched a case at the court"
    let isSuit =
      trigger.relation == .attacks && trigger.words == ["launch"]
      && predicator.predication(of: match.head).tokens(.object).contains {
        [
          "case", "lawsuit", "appeal", "complaint", "investigation", "probe", "inquiry", "petition",
          "challenge", "bid",
        ].contains(tree[$0].lemma)
      }
    // "said that Lima was not responsible": no reproach.
    let isCleared =
      [.accuses, .criticises].contains(trigger.relation)
      && trigger.frames.contains { $0.target.steps.first == .clause }
      && tree.child(of: match.head, .ccomp).map { clause in
        tree.children(of: clause).contains {
          ["not", "n't", "n’t", "never", "no"].contains(tree.lower[$0])
        }
      } ?? false
    // "called the shelling on the team a crime"
    let isNaming =
      trigger.relation == .requests && trigger.words == ["call", "on"]
      && tree.child(of: match.head, .obj) != nil
    guard !isRetort, !isGuest, !isSuit, !isCleared, !isNaming else { return false }
    guard !isOwnAffair(match) else { return false }
    // "with Weaver standing behind him": on the stage.
    let isPosture =
      trigger.relation == .supports && trigger.words.first == "stand"
      && tree[match.head].tag == .vbg
    guard !isPosture else { return false }
    // "said France is under the threat of terrorism"
    let isUnder =
      trigger.relation == .criticises && trigger.words.first == "say"
      && tree.child(of: match.head, .ccomp).map {
        tree[$0].lemma == "threat" && tree.child(of: $0, .case) != nil
      } ?? false
    guard !isUnder else { return false }
    // "struck a camp belonging to the band": the camp does.
    let isBelonging =
      trigger.words.first == "belong" && tree[match.head].tag == .vbg
      && tree[match.head].dependency == .advcl
    guard !isBelonging else { return false }
    // "agreed to speak again to discuss it": what they will speak of.
    let isTopic =
      trigger.relation == .negotiatesWith && trigger.words == ["discuss"]
      && tree[match.head].dependency == .advcl && tree.marker(of: match.head) == "to" && above >= 0
      && ["meet", "speak", "talk", "call", "gather", "convene"].contains(tree[above].lemma)
    guard !isTopic else { return false }
    // "asked Trump how to solve it" asks him nothing but that.
    let isQuestion =
      trigger.relation == .requests && trigger.partOfSpeech == .verb
      && tree.children(of: match.head).contains { clause in
        clause > match.head && [.xcomp, .ccomp, .advcl].contains(tree[clause].dependency)
          && tree.children(of: clause).contains {
            $0 < clause && [.wrb, .wp, .wdt].contains(tree[$0].tag)
          }
      }
    return !isTold && !isQuality && !isQuestion
  }

  /// "declined to comment", "threatened to pull the United States out", "warned that Russia could
  /// retaliate": what is done to nobody else.
  private func isOwnAffair(_ match: TriggerMatch) -> Bool {
    let complement = tree.child(of: match.head, .xcomp).map { tree[$0].lemma } ?? ""
    switch (match.trigger.relation, match.trigger.words[0]) {
    case (.rejects, "decline"):
      return ["comment", "speak", "answer", "say", "elaborate", "discuss", "identify", "name"]
        .contains(complement)
    case (.warns, "threaten"):
      return ["pull", "withdraw", "take", "bring", "keep", "drag", "lead", "leave", "quit"]
        .contains(complement)
    case (.warns, "warn"):
      // "warned that Russia could retaliate", "that China is working"; not "that NATO would regret it"
      guard let clause = tree.child(of: match.head, .ccomp),
        tree.child(of: match.head, .obj, .iobj) == nil
      else { return false }
      let hasModal = tree.children(of: clause).contains { tree[$0].tag == .md }
      guard hasModal || tree.isIndicative(clause) else { return false }
      return !hasModal
        || ![
          "regret", "pay", "face", "suffer", "lose", "risk", "bear", "answer", "receive", "meet",
        ].contains(tree[clause].lemma)
    case (.requests, "demand"):
      // "demanded the withdrawal of troops from Mali"
      return tree.child(of: match.head, .obj).map {
        ["withdrawal", "removal", "pullout", "exit", "retreat", "departure"]
          .contains(tree[$0].lemma)
      } ?? false
    case (.sanctions, "designate"):
      // "designated Mulvaney to be acting director"
      return complement == "be" || tree.child(of: match.head, .xcomp).map(tree.hasCopula) ?? false
        || tree.children(of: match.head).contains {
          tree.marker(of: $0) == "as" && isOffice($0)
        }
    case (.agreesWith, "ceasefire"), (.agreesWith, "truce"):
      // "both called for a ceasefire": others'
      let verb = tree[match.head].head
      return verb >= 0
        && ["call", "urge", "demand", "push", "appeal", "welcome", "support", "back"]
          .contains(tree[verb].lemma)
        && !tree.children(of: match.head).contains {
          $0 > match.head && ["between", "with"].contains(tree.marker(of: $0) ?? "")
        }
    case (.agreesWith, "agree"):
      // "agreed to a debate with Reagan"
      return predicator.predication(of: match.head).tokens(.oblique("to")).contains {
        ["debate", "meeting", "talk", "talks", "interview", "summit", "call", "visit"]
          .contains(tree[$0].lemma)
      }
    case (.excludes, "expel"):
      // "expelled Ukrainian troops from Kursk", not "from the country"
      let isArmed = tree.child(of: match.head, .obj).map {
        ["troop", "troops", "force", "forces", "soldier", "army", "fighter", "militant", "unit"]
          .contains(tree[$0].lemma)
      }
      return isArmed == true
        && predicator.predication(of: match.head).tokens(.oblique("from")).contains {
          references.byHead[$0].contains { $0.type == .place }
        }
    case (.requests, "expect"):
      // "expects Congress to approve it": a forecast, without "of" or "from"
      return tree.children(of: match.head).contains {
        [.xcomp, .advcl].contains(tree[$0].dependency)
          && ["approve", "pass", "vote", "win", "lose", "rise", "fall", "grow", "remain", "be"]
            .contains(tree[$0].lemma)
      }
    case (.requests, "call"):
      // "called for Spain to be kicked out"
      return tree.child(of: match.head, .xcomp).map(tree.isPassive) ?? false
    case (.attacks, "war"):
      // "wants to end the war in Ukraine": whoever wages it
      let verb = tree[match.head].head
      let hasOwner = tree.children(of: match.head).contains {
        tree[$0].dependency == .nmodPossessive || $0 < match.head && tree[$0].isCapitalised
          || tree.marker(of: $0) == "between"
      }
      return !hasOwner && verb >= 0
        && ["end", "stop", "halt", "discuss", "resolve", "settle", "cease", "conclude"]
          .contains(tree[verb].lemma)
    case (.holdsRoleIn, "lead"):
      return tree.child(of: match.head, .obj).map {
        ["delegation", "team", "mission", "effort", "talks", "campaign"].contains(tree[$0].lemma)
      } ?? false
    case (.rejects, _), (.blocks, _), (.opposes, _), (.supports, _), (.criticises, _):
      // "U.S. court rejects Trump's bid": not the government's doing.
      return predicator.predication(of: match.head).tokens(.subject).contains {
        references.byHead[$0].isEmpty
          && ["court", "judge", "jury", "tribunal"].contains(tree[$0].lowerLemma)
      }
    default: return false
    }
  }

  private func isOffice(_ noun: Int) -> Bool {
    ["director", "chairman", "chair", "president", "minister", "secretary", "head", "successor"]
      .contains(tree[noun].lemma)
  }

  /// "should have known": it is over.
  private func isPerfect(_ clause: Int) -> Bool {
    tree.children(of: clause).contains {
      tree[$0].dependency == .aux && tree[$0].form.lowercased() == "have"
    }
  }

  private func isDuty(_ modal: Int) -> Bool {
    ["should", "must", "ought", "shall"].contains(tree[modal].lowerLemma)
  }

  /// "A Ukrainian drone [strike] kills": it stands for Ukraine where it strikes, and nowhere else.
  func isDeed(_ match: TriggerMatch) -> Bool {
    let subject =
      predicator.predication(of: match.head).tokens(.subject).first
      ?? predicator.supportSubject(of: match.head)
    guard let subject else { return false }
    return references.byHead[subject].isEmpty
      && lexicon.classes.contains(tree[subject].lowerLemma, in: .strikeNoun)
  }

  /// A politician's attack on a government or a paper is one of words.
  func relation(
    of trigger: Trigger, at head: Int, _ source: Reference, _ target: Reference
  ) -> Relation {
    // "Putin's air attacks on Ukraine" are none of words.
    let isArmed = tree.children(of: head).contains {
      [.compound, .amod].contains(tree[$0].dependency)
        && (lexicon.classes.contains(tree[$0].lemma, in: .arms)
          || ["air", "aerial", "armed", "military", "deadly", "ground", "terrorist"].contains(
            tree[$0].lemma))
    }
    if isArmed { return trigger.relation }
    // "Trump attacked the press", "Rubio hit Cruz"
    let isQuarrel = trigger.words.contains {
      lexicon.classes.contains($0, in: .quarrelWord)
    }
    let isOfWords =
      trigger.relation == .attacks && source.type == .person && !target.isPlace
      && (target.type == .person || target.type == .media
        ? isQuarrel : trigger.words.contains("attack") && target.type != .place)
    // "Democrats attacked Republicans"
    let isOfParties =
      trigger.relation == .attacks && isQuarrel
      && (references.parties.contains(source.entity) || references.parties.contains(target.entity))
    if isOfWords || isOfParties { return .criticises }
    // "Yukos has battled the authorities", "the clash between Yukos and the Kremlin"
    let isOfFirm =
      trigger.relation == .attacks
      && (source.type == .company && isQuarrel
        || target.type == .company && trigger.words.contains { $0 == "battle" || $0 == "clash" })
    return isOfFirm ? .opposes : trigger.relation
  }

  /// Whether two parties of the right types may stand in the relation that the words say.
  func mayStand(
    _ source: Reference, _ target: Reference, in match: TriggerMatch, at frame: Frame
  ) -> Bool {
    let trigger = match.trigger
    let noun = trigger.partOfSpeech == .noun ? trigger.words.last ?? "" : ""
    switch trigger.relation {
    case .acquires:
      // "urged Trump to finalise a deal for 40 jets": nobody buys them for himself.
      return source.type != .person
        || noun != "deal" && !lexicon.classes.contains(noun, in: .contractNoun)
    case .sanctions:
      return !isOneOf(target)
    case .investigates:
      // "a US lawsuit against Rosneft": where it is heard.
      let isVenue =
        source.type == .government && ["lawsuit", "suit"].contains(trigger.words.last ?? "")
        && tree[source.token].dependency != .nmodPossessive
      return !isOneOf(target) && !isVenue
    case .meets:
      // "told Reuters in a phone call": that is telling.
      return noun.isEmpty || source.type != .media && target.type != .media
    case .attacks:
      // "AMD has battled Intel": in the market. "fired a missile into the Pacific Ocean": at nobody.
      let last = tree[target.span.upperBound - 1].form.lowercased()
      return (source.type != .company || target.type != .company) && source.type != .media
        && (target.type != .place || !Self.openSpaces.contains(last))
    case .supplies:
      // "36 F-15 to Qatar and 24 F/A-18 to Kuwait": no weapon is supplied with another.
      let isItem =
        target.type == .weapon
        && (!receivers(of: match.head).isEmpty || frame.target.steps == [.preposition("to")])
      return !isOwn(target, of: source) && !isItem
    default: return true
    }
  }

  /// Places that nobody holds.
  private static let openSpaces: Set<String> = [
    "ocean", "sea", "waters", "airspace", "space", "north", "south", "east", "west", "northeast",
    "northwest", "southeast", "southwest", "pacific", "atlantic",
  ]

  /// "sanctioned a Hamas [leader]", "arrested members of Hezbollah": not the body.
  private func isOneOf(_ body: Reference) -> Bool {
    guard [.organisation, .company].contains(body.type),
      [.compound, .nmod, .nmodPossessive].contains(tree[body.token].dependency)
    else {
      return false
    }
    let noun = tree[tree[body.token].head].lowerLemma
    return noun == "member" || lexicon.classes.contains(noun, in: .follower)
      || lexicon.classes.contains(noun, in: .representative)
  }
}
