import Text

/// Whether a text is English, by its letters and by the small words that every language is full of.
///
/// Made to be wrong in one direction only: a text is refused where another script or another
/// language is clearly stronger. Two sentences full of names, or a headline, pass.
enum EnglishCheck {
  enum Verdict: Hashable {
    case english
    case other(resembles: String?)
  }

  private static let sampleInBytes = 4 << 10

  static func verdict(on prose: Prose) -> Verdict {
    var letters = LetterCount()
    var counts = [Int](repeating: 0, count: FunctionWords.languages.count + 1)
    var words = 0
    var word: [UInt8] = []
    let sample = prose.bytes.prefix(sampleInBytes)
    func endWord() {
      guard !word.isEmpty else { return }
      words += 1
      if word.count <= FunctionWords.longestInBytes {
        for language in FunctionWords.table[String(decoding: word, as: UTF8.self)] ?? [] {
          counts[language] += 1
        }
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in sample {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x80...: word.append(byte)
      case UInt8(ascii: "-") where !word.isEmpty: word.append(byte)  // "Lai Ching-te met": no Dutch
      default: endWord()
      }
      letters.count(byte)
    }
    endWord()

    if let script = letters.foreignScript { return .other(resembles: script) }
    let english = counts[0]
    guard let best = counts.indices.dropFirst().max(by: { counts[$0] < counts[$1] }) else {
      return .english
    }
    let other = counts[best]
    let isClear = other >= 3 && other >= 2 * english && other * 8 >= words
    if isClear { return .other(resembles: FunctionWords.languages[best - 1].name) }
    // Long texts without English function words, in a language that is not in the table.
    if words >= 60, english * 25 < words { return .other(resembles: nil) }
    return .english
  }
}

/// Counts letters by script, as far as the first bytes of their UTF-8 tell.
private struct LetterCount {
  private var latin = 0
  private var marked = 0
  private var counts = [Int](repeating: 0, count: Self.scripts.count)

  private static let scripts: [(name: String, leadBytes: ClosedRange<UInt8>)] = [
    ("Greek", 0xCD...0xCF), ("Russian or another language in Cyrillic", 0xD0...0xD4),
    ("Armenian or Hebrew", 0xD5...0xD7), ("Arabic or Persian", 0xD8...0xDB),
    ("a language of South or South-East Asia", 0xE0...0xE1),
    ("Chinese or Japanese", 0xE3...0xE9), ("Korean", 0xEA...0xED),
  ]

  mutating func count(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: latin += 1
    case 0xC3...0xC9: marked += 1
    case 0xCD...0xED:
      for (index, script) in Self.scripts.enumerated() where script.leadBytes.contains(byte) {
        counts[index] += 1
      }
    default: break
    }
  }

  /// The script that has more letters than Latin has, if one does.
  var foreignScript: String? {
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[most] > latin + marked
    else { return nil }
    return Self.scripts[most].name
  }
}

/// The commonest small words of languages that news is written in.
private enum FunctionWords {
  static let longestInBytes = 14

  /// Word → indices of languages; English is 0.
  static let table: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    let all = [english] + languages.map(\.words)
    for (index, words) in all.enumerated() {
      for word in words.split(separator: " ") { table[String(word), default: []].append(index) }
    }
    return table
  }()

  static let english = """
    the of and to in a an is are was were be been has have had that this these those it its he his \
    she her they their them we our you your i with for on at by from as but or not no will would \
    can could should may might must which who whom what when where while after before during over \
    under about into between against without within than then there also said says more most other \
    some any all one two first last new up out if so because through since until both only own such
    """

  static let languages: [(name: String, words: String)] = [
    (
      "German",
      "der die das und ist nicht mit von den dem des ein eine einen einem einer zu im auf für sich "
        + "auch als es an werden aus er hat dass sie nach bei um noch wie über zum haben sind wird vor "
        + "zur bis mehr durch oder aber gegen wurde war seit ihre seine"
    ),
    (
      "French",
      "le la les de des du un une et est dans que qui pour pas sur avec au aux par plus ce cette son "
        + "sa ses il elle ils ont été sont se ne en être avait mais ou où leur après entre comme deux "
        + "nous vous selon contre depuis"
    ),
    (
      "Spanish",
      "el la los las de del que y en un una es por con para se no su sus al lo como más pero fue ha "
        + "han este esta entre desde sobre también según cuando hasta donde está son ser era contra"
    ),
    (
      "Italian",
      "il lo la gli le di del della dei delle che e è un una in con per non si da dal nel nella sono "
        + "ha hanno come più anche alla al ai sul sulla ma dopo stato tra fra questo questa contro"
    ),
    (
      "Portuguese",
      "o os as de do da dos das que e em um uma no na nos nas por para com não se ao mais foi é são "
        + "sua seu entre também como pela pelo mas ser está sobre segundo até após contra"
    ),
    (
      "Dutch",
      "de het een van en in is dat op te voor met zijn niet aan er om ook door naar bij uit tot dan "
        + "wordt werd hebben heeft maar deze over onder nog zich worden kan hij ze meer tegen"
    ),
    (
      "Turkish",
      "ve bir bu için ile da de olarak olan çok daha en kadar gibi ancak sonra ise ya ne olduğunu "
        + "tarafından karşı üzerinde dedi etti oldu edildi şekilde türk türkiye nin ın her"
    ),
    (
      "Polish",
      "i w na z do że się nie o jest to po od za przez jak dla ale oraz ma są był była było tym tego "
        + "który która które także roku przed być już"
    ),
    (
      "Swedish, Danish or Norwegian",
      "och i att det som en på är av för med den till inte har om ett var från de så kan men og er et "
        + "til af ikke der han hun blev ble vil efter etter mot også skal ved"
    ),
    (
      "Indonesian or Malay",
      "yang dan di dengan untuk dari ini itu pada tidak ke dalam akan oleh juga karena telah sebagai "
        + "adalah bahwa mereka kami bisa ada kata menjadi lebih kepada atau dia saat"
    ),
    (
      "Romanian",
      "și si în la de cu pe din că să nu este o un pentru mai care sunt a fost au ale lui prin după "
        + "dar această acest între sau fi"
    ),
    (
      "Czech or Slovak",
      "a v na se že je s z do o i k pro by po si jako za ale od tak jeho které který ve být také při "
        + "podle už sa aj ako bol však"
    ),
    (
      "Hungarian",
      "a az és hogy nem is egy van meg csak volt már ez de ha mint még kell lesz után szerint azt "
        + "között vagy magyar amely el ki"
    ),
    (
      "Finnish or Estonian",
      "ja on ei se että hän oli mutta myös kun ovat mukaan joka sen ole voi tai kuin vuonna ning ka "
        + "see oma kui mis et"
    ),
    (
      "Croatian, Serbian or Slovene",
      "i je u na da se za su od s o koji koja koje iz ne bi će kao ali što nije bio bila po prema in "
        + "ki pa so bo ter"
    ),
    (
      "Albanian",
      "e të në dhe një për nga me se që është ka do kjo ky janë më por ku u si"
    ),
    (
      "Vietnamese",
      "và của là có cho không các với được trong đã những một người này khi từ đến cũng"
    ),
    (
      "Swahili or Somali",
      "ya na wa kwa ni katika la za kuwa hiyo huo alisema watu baada pia oo iyo ka ku ee waa in"
    ),
  ]
}
