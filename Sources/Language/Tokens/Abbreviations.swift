/// Words that take a full stop without ending a sentence, and other closed lists of the tokeniser.
///
/// All keys are lower case and at most eight bytes long.
enum Abbreviations {
  /// How an abbreviation behaves before a full stop.
  enum Kind {
    /// A title or first name short form: a name follows, so no sentence ends here.
    static let title: UInt8 = 1
    /// May end a sentence.
    static let common: UInt8 = 2
    /// An abbreviation only when a number follows: "No. 5", "p. 12".
    static let beforeNumber: UInt8 = 3
    /// As `common`, also in small letters.
    static let small: UInt8 = 4
  }

  static let table = ShortWords(
    entries(
      """
      mr mrs ms dr prof gen lt col maj capt cpt sgt cpl brig adm cmdr cdr sen sens rep reps gov \
      rev hon messrs mlle mme msgr fr pres supt insp amb st ste mt ft pte rt
      """, Kind.title)
      + entries(
        """
        inc corp ltd co bros llc plc jr sr dept univ assn assoc ave blvd rd \
        hwy jan feb aug sept oct nov dec mon tue tues wed thur thurs fri ala ariz cal calif colo conn \
        fla ill kan mass mich minn neb nev okla ore penn tenn tex va vt wis wyo esq attn tel \
        ed eds ret intl natl govt dist pty pvt sun sat ph.d m.sc b.sc conf atty mob
        """, Kind.common)
      + entries("etc al approx ca cf vs eg ie viz div arrv ext est incl", Kind.small)
      + entries(
        "no nos p pp vol vols op pop fig figs art sec ch para mar apr jun jul", Kind.beforeNumber))

  /// What may follow "a.m." and "p.m." in the same sentence.
  static let afterHours: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "GMT", "UTC", "EST", "EDT", "CET", "local", "Eastern",
  ]

  /// First parts of degrees: "Ph.D", "M.Sc".
  static let degrees = ShortWords("ph m b sc ll d")

  static let emoticons = ShortWords(
    ":) :( :-) :-( ;) ;-) :D :-D :P :-P =) =( ^_^ :/ :-/ <3 (: :)) =D :o) ;P :| :S :'(")

  static let yahoo = ShortWords.key("yahoo")

  static let www = ShortWords.key("www")

  /// Endings of host and file names: a dot before them does not end a sentence.
  static let domains = ShortWords(
    """
    com org net gov edu mil int info biz io co uk us eu ru ua tr de fr cn jp kr il ir au ca \
    nl pl es se fi ch cz gr ro bg tw hk br za tv fm ai ly doc docx pdf xls xlsx ppt \
    html htm txt jpg jpeg png gif zip exe mp3 mp4 csv xml json php asp aspx url js py
    """)

  /// Prefixes that the treebanks leave joined: "anti-ship", "co-operate", "mid-1980s".
  static let prefixes = ShortWords(
    """
    anti arch mis co counter cross de e ex inter intra mid mini micro multi neo non over post pre pro \
    psycho re semi socio sub trans ultra pseudo
    """)

  /// Units written tight after a number: "430km" is two tokens.
  static let units = ShortWords(
    """
    am pm km kg mm cm m k bn tn mn mln ft lb lbs oz mph kph kmh mg ml hr hrs min mins sec gb mb kb tb \
    mhz ghz khz hz kw mw gw kwh mwh ha nm kt kn kts yrs yr nmi sqm ton tons tonnes mt pc pct dwt
    """)

  /// Words the treebanks cut in two, and where: "cannot" is "can" and "not".
  static let cuts = ShortWords([
    ("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3), ("lemme", 3),
    ("dont", 2), ("didnt", 3), ("doesnt", 4), ("isnt", 2), ("wasnt", 3), ("arent", 3),
    ("couldnt", 5), ("wouldnt", 5), ("shouldnt", 6), ("havent", 4), ("hasnt", 3), ("hadnt", 3),
    ("werent", 4), ("aint", 2), ("im", 1), ("ive", 1), ("youre", 3), ("youve", 3), ("youll", 3),
    ("theyre", 4), ("theyve", 4), ("thats", 4), ("whats", 4), ("theres", 5), ("hes", 2),
    ("alot", 1), ("outta", 3),
    ("shes", 3),
  ])

  /// Letters after an apostrophe that make a clitic.
  static let clitics = ShortWords("s d m ll re ve")

  /// Words that begin with an apostrophe.
  static let elisions = ShortWords("em til till cause cuz bout tis twas round n")

  /// Capitals before the number of an American road, which the treebanks split: "I-44", "US-75".
  static let roads = ShortWords("i us")

  /// Prefixes of designations that are not written in capitals: "MiG-29", "Su-35".
  static let designators = ShortWords(
    "mig su tu an il kh ka mi yak be la mk fa ch cv ch bo ah hq")

  private static func entries(_ words: String, _ kind: UInt8) -> [(word: String, value: UInt8)] {
    words.split(separator: " ").map { (String($0), kind) }
  }
}
