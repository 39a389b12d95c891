/// Verbs, nouns and adjectives whose forms follow no rule.
enum Irregulars {
  /// Base form, past tenses, participles; several are separated by strokes.
  static let verbs = """
    arise arose arisen
    awake awoke awoken
    be was/were been
    bear bore born/borne
    beat beat beaten
    become became become
    befall befell befallen
    begin began begun
    behold beheld beheld
    bend bent bent
    beseech besought besought
    beset beset beset
    bet bet bet
    bid bid/bade bid/bidden
    bind bound bound
    bite bit bitten
    bleed bled bled
    blow blew blown
    break broke broken
    breed bred bred
    bring brought brought
    broadcast broadcast broadcast
    build built built
    burn burnt burnt
    burst burst burst
    buy bought bought
    cast cast cast
    catch caught caught
    choose chose chosen
    cling clung clung
    come came come
    cost cost cost
    creep crept crept
    cut cut cut
    deal dealt dealt
    dig dug dug
    do did done
    draw drew drawn
    dream dreamt dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt dwelt
    eat ate eaten
    fall fell fallen
    feed fed fed
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fling flung flung
    fly flew flown
    forbid forbade forbidden
    forecast forecast forecast
    foresee foresaw foreseen
    forget forgot forgotten/forgot
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    freeze froze frozen
    get got gotten/got
    give gave given
    go went gone
    grind ground ground
    grow grew grown
    hang hung hung
    have had had
    hear heard heard
    hide hid hidden
    hit hit hit
    hold held held
    hurt hurt hurt
    keep kept kept
    kneel knelt knelt
    know knew known
    lay laid laid
    lead led led
    leap leapt leapt
    learn learnt learnt
    leave left left
    lend lent lent
    let let let
    lie lay lain
    light lit lit
    lose lost lost
    make made made
    mean meant meant
    meet met met
    mislead misled misled
    mistake mistook mistaken
    misunderstand misunderstood misunderstood
    offset offset offset
    outbid outbid outbid
    outdo outdid outdone
    overcome overcame overcome
    overdo overdid overdone
    overhear overheard overheard
    override overrode overridden
    overrun overran overrun
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    partake partook partaken
    pay paid paid
    plead pled pled
    prove proved proven
    put put put
    quit quit quit
    read read read
    rebuild rebuilt rebuilt
    redo redid redone
    repay repaid repaid
    rethink rethought rethought
    rid rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    resell resold resold
    send sent sent
    set set set
    reset reset reset
    sew sewed sewn
    shake shook shaken
    shed shed shed
    shine shone shone
    shoot shot shot
    show showed shown
    shrink shrank shrunk
    shut shut shut
    sing sang sung
    sink sank sunk
    sit sat sat
    slay slew slain
    sleep slept slept
    slide slid slid
    sling slung slung
    slit slit slit
    smell smelt smelt
    sow sowed sown
    speak spoke spoken
    speed sped sped
    spell spelt spelt
    spend spent spent
    spill spilt spilt
    spin spun spun
    spit spat spat
    split split split
    spoil spoilt spoilt
    spread spread spread
    spring sprang sprung
    stand stood stood
    steal stole stolen
    stick stuck stuck
    sting stung stung
    stink stank stunk
    stride strode stridden
    strike struck struck/stricken
    string strung strung
    strive strove striven
    swear swore sworn
    sweep swept swept
    swell swelled swollen
    swim swam swum
    swing swung swung
    take took taken
    teach taught taught
    tear tore torn
    tell told told
    foretell foretold foretold
    think thought thought
    throw threw thrown
    thrust thrust thrust
    tread trod trodden
    undercut undercut undercut
    undergo underwent undergone
    understand understood understood
    undertake undertook undertaken
    undo undid undone
    uphold upheld upheld
    upset upset upset
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept wept
    win won won
    wind wound wound
    withdraw withdrew withdrawn
    withhold withheld withheld
    withstand withstood withstood
    wring wrung wrung
    write wrote written
    rewrite rewrote rewritten
    """

  /// Each past tense with its verb.
  static var pasts: [(base: String, past: String)] {
    verbs.split(separator: "\n").flatMap { line in
      let columns = line.split(separator: " ").map(String.init)
      return columns[1].split(separator: "/").map { (columns[0], String($0)) }
    }
  }

  /// Plural and singular.
  static let nouns = """
    feet foot
    teeth tooth
    geese goose
    mice mouse
    lice louse
    oxen ox
    children child
    grandchildren grandchild
    dice die
    pence penny
    lives life
    wives wife
    housewives housewife
    knives knife
    leaves leaf
    halves half
    shelves shelf
    wolves wolf
    thieves thief
    loaves loaf
    calves calf
    hooves hoof
    scarves scarf
    selves self
    ourselves ourselves
    criteria criterion
    phenomena phenomenon
    analyses analysis
    crises crisis
    theses thesis
    hypotheses hypothesis
    diagnoses diagnosis
    oases oasis
    parentheses parenthesis
    emphases emphasis
    syntheses synthesis
    indices index
    matrices matrix
    vertices vertex
    appendices appendix
    alumni alumnus
    stimuli stimulus
    fungi fungus
    nuclei nucleus
    syllabi syllabus
    bacteria bacterium
    curricula curriculum
    memoranda memorandum
    referenda referendum
    strata stratum
    errata erratum
    series series
    species species
    headquarters headquarters
    barracks barracks
    means means
    corps corps
    crossroads crossroads
    buses bus
    gases gas
    lenses lens
    aches ache
    headaches headache
    caches cache
    axes axis
    movies movie
    cookies cookie
    calories calorie
    quizzes quiz
    passers-by passer-by
    """

  /// Comparative or superlative and base, for adjectives and adverbs.
  static let degrees = """
    farther far
    further far
    farthest far
    furthest far
    worse bad
    worst bad
    better good
    best good
    elder old
    eldest old
    younger young
    youngest young
    more more
    most most
    less less
    least least
    """
}
