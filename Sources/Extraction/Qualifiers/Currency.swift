/// The ISO 4217 code of the signs and words that news uses for money.
enum Currency {
  /// The code of a sign or code before or after a number, as it is written: "US$", "€", "CZK".
  static func code(ofSign sign: some StringProtocol) -> String? {
    signs[String(sign)]
  }

  /// The code of a noun in small letters with the words before it: "dollars" after "Australian".
  ///
  /// Nil where the noun alone does not tell ("crowns", "dinars").
  static func code(ofNoun noun: String, adjective: String) -> String? {
    guard let codes = nouns[noun] else { return nil }
    if let code = codes[adjective] { return code }
    return adjective.isEmpty ? codes["*"] : nil
  }

  static func isNoun(_ word: String) -> Bool { nouns[word] != nil }

  /// Whether "3 won" or "500 pounds" is hardly ever money.
  static func isAmbiguous(_ noun: String) -> Bool { everydayWords.contains(noun) }

  private static let everydayWords: Set = [
    "won", "pound", "pounds", "real", "crown", "crowns", "rand",
  ]

  /// Code | signs | nouns | adjectives; `*` where the noun needs none.
  private static let table = """
    USD | $ US$ U.S.$ USD$ | dollar dollars greenbacks | * us u.s. american
    EUR | € | euro euros | *
    GBP | £ UK£ | pound pounds sterling | * british sterling
    JPY | ¥ JP¥ | yen | * japanese
    CNY | RMB CN¥ 元 | yuan renminbi rmb | * chinese
    INR | ₹ Rs Rs. | rupee rupees | * indian
    PKR | PKRs | rupee rupees | pakistani pakistan
    LKR | LKRs | rupee rupees | sri_lankan
    NPR | | rupee rupees | nepali nepalese
    KRW | ₩ | won | * south_korean korean
    KPW | | won | north_korean
    RUB | ₽ | ruble rubles rouble roubles | * russian
    BYN | | ruble rubles rouble roubles | belarusian
    UAH | ₴ | hryvnia hryvnias hryvnya | * ukrainian
    TRY | ₺ TL | lira liras | * turkish
    LBP | | lira liras pound pounds | lebanese
    SYP | | lira liras pound pounds | syrian
    EGP | E£ | pound pounds | egyptian
    SDG | | pound pounds | sudanese
    ILS | ₪ NIS | shekel shekels | * israeli new
    PLN | zł | zloty zlotys zloties złoty złotys złotych | * polish
    CZK | Kč | koruna korunas crown crowns | czech
    CZK | | koruna korunas | *
    SEK | | kronor | *
    SEK | | krona crown crowns kronor kroner | swedish
    NOK | | krone kroner crown crowns | norwegian
    DKK | | krone kroner crown crowns | danish
    ISK | | krona kronur | icelandic
    HUF | | forint forints | * hungarian
    RON | | leu lei | * romanian
    MDL | | leu lei | moldovan
    BGN | | lev leva levs | * bulgarian
    RSD | | dinar dinars | serbian
    KWD | | dinar dinars | kuwaiti
    IQD | | dinar dinars | iraqi
    JOD | | dinar dinars | jordanian
    BHD | | dinar dinars | bahraini
    DZD | | dinar dinars | algerian
    TND | | dinar dinars | tunisian
    LYD | | dinar dinars | libyan
    CHF | SFr | franc francs | swiss
    AUD | A$ AU$ AUD$ | dollar dollars | australian
    CAD | C$ CA$ CAD$ Can$ | dollar dollars | canadian
    NZD | NZ$ | dollar dollars kiwi | new_zealand
    SGD | S$ SG$ | dollar dollars | singapore singaporean
    HKD | HK$ | dollar dollars | hong_kong
    TWD | NT$ | dollar dollars | taiwan taiwanese new_taiwan
    BRL | R$ | real reais | * brazilian
    MXN | Mex$ MX$ | peso pesos | mexican
    ARS | AR$ | peso pesos | argentine argentinian
    CLP | CLP$ | peso pesos | chilean
    COP | COL$ | peso pesos | colombian
    PHP | ₱ | peso pesos | philippine filipino
    MYR | RM | ringgit ringgits | * malaysian
    IDR | Rp Rp. | rupiah rupiahs | * indonesian
    THB | ฿ | baht bahts | * thai
    VND | ₫ | dong | vietnamese
    BDT | Tk ৳ | taka | * bangladeshi
    KZT | ₸ | tenge | * kazakh kazakhstani
    GEL | ₾ | lari | * georgian
    AMD | ֏ | dram drams | * armenian
    AZN | ₼ | manat manats | * azerbaijani
    SAR | | riyal riyals | * saudi
    QAR | | riyal riyals | qatari
    OMR | | rial rials | omani
    YER | | rial rials | yemeni
    IRR | ﷼ | rial rials toman tomans | iranian
    AED | Dhs | dirham dirhams | * emirati uae
    MAD | | dirham dirhams | moroccan
    ZAR | | rand | * south_african
    NGN | ₦ | naira | * nigerian
    GHS | GH₵ | cedi cedis | * ghanaian
    KES | KSh | shilling shillings | kenyan
    ETB | | birr | * ethiopian
    AFN | | afghani afghanis | *
    """

  private static let rows: [[[String]]] = table.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      cell.split(separator: " ").map { $0.replacing("_") }
    }
  }

  private static let signs: [String: String] = {
    var signs: [String: String] = [:]
    for row in rows {
      guard let code = row[0].first else { continue }
      for sign in row[1] + [code] { signs[sign] = code }
    }
    return signs
  }()

  /// Noun to adjective to code.
  private static let nouns: [String: [String: String]] = {
    var nouns: [String: [String: String]] = [:]
    for row in rows {
      guard let code = row[0].first else { continue }
      for noun in row[2] {
        for adjective in row[3] { nouns[noun, default: [:]][adjective] = code }
      }
    }
    return nouns
  }()
}

extension Substring {
  /// The words that a table cell joins with `_`.
  fileprivate func replacing(_ joiner: Character) -> String {
    String(map { $0 == joiner ? " " : $0 })
  }
}
