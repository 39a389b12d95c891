import Testing

@testable import Language

@Suite("Base forms")
struct LemmatiserTests {
  @Test(
    "Verbs lose their endings",
    arguments: [
      ("bought", "buy"), ("sold", "sell"), ("criticised", "criticise"), ("criticized", "criticize"),
      ("travelled", "travel"), ("controlled", "control"), ("called", "call"), ("stopped", "stop"),
      ("planned", "plan"), ("carried", "carry"), ("purchased", "purchase"), ("agreed", "agree"),
      ("imposed", "impose"), ("threatened", "threaten"), ("supplied", "supply"), ("vetoed", "veto"),
      ("acquired", "acquire"), ("delivered", "deliver"), ("offered", "offer"), ("denied", "deny"),
      ("condemned", "condemn"), ("visited", "visit"), ("invited", "invite"),
      ("arranged", "arrange"),
      ("belonged", "belong"), ("repaired", "repair"), ("explored", "explore"), ("used", "use"),
      ("licensed", "license"), ("exported", "export"), ("attacked", "attack"), ("met", "meet"),
      ("refused", "refuse"), ("seized", "seize"), ("scheduled", "schedule"), ("tied", "tie"),
    ])
  func past(_ form: String, _ lemma: String) {
    #expect(Lemmatiser.embedded.lemma(of: form, tag: .vbd) == lemma)
  }

  @Test(
    "Other forms",
    arguments: [
      ("supplying", Language.Tag.vbg, "supply"), ("making", .vbg, "make"), ("lying", .vbg, "lie"),
      ("bringing", .vbg, "bring"), ("seeing", .vbg, "see"), ("getting", .vbg, "get"),
      ("is", .vbz, "be"), ("'s", .vbz, "be"), ("has", .vbz, "have"), ("denies", .vbz, "deny"),
      ("goes", .vbz, "go"), ("refuses", .vbz, "refuse"), ("ca", .md, "can"), ("wo", .md, "will"),
      ("n't", .rb, "not"), ("n’t", .rb, "not"), ("’s", .pos, "'s"), ("an", .dt, "a"),
      ("sanctions", .nns, "sanction"), ("countries", .nns, "country"), ("women", .nns, "woman"),
      ("servicemen", .nns, "serviceman"), ("crises", .nns, "crisis"), ("viruses", .nns, "virus"),
      ("purchases", .nns, "purchase"), ("programmes", .nns, "programme"), ("S-400s", .nns, "S-400"),
      ("NGOs", .nns, "NGO"), ("1980s", .nns, "1980s"), ("Turkey", .nnp, "Turkey"),
      ("States", .nnps, "State"), ("Sanctions", .nn, "sanctions"), ("EU", .nn, "EU"),
      ("bigger", .jjr, "big"), ("largest", .jjs, "large"), ("earlier", .rbr, "early"),
      ("Russian", .jj, "Russian"), ("Former", .jj, "former"), ("70,000", .cd, "70000"),
      ("“", .openQuote, "\""), ("I", .prp, "I"), ("them", .prp, "they"),
    ])
  func form(_ form: String, _ tag: Language.Tag, _ lemma: String) {
    #expect(Lemmatiser.embedded.lemma(of: form, tag: tag) == lemma)
  }
}
