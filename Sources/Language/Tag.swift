/// A part of speech in the Penn tag set as the treebanks use it.
public enum Tag: String, Sendable, Hashable, CaseIterable {
  case cc = "CC"
  case cd = "CD"
  case dt = "DT"
  case ex = "EX"
  case fw = "FW"
  case `in` = "IN"
  case jj = "JJ"
  case jjr = "JJR"
  case jjs = "JJS"
  case ls = "LS"
  case md = "MD"
  case nn = "NN"
  case nns = "NNS"
  case nnp = "NNP"
  case nnps = "NNPS"
  case pdt = "PDT"
  case pos = "POS"
  case prp = "PRP"
  case prpPossessive = "PRP$"
  case rb = "RB"
  case rbr = "RBR"
  case rbs = "RBS"
  case rp = "RP"
  case sym = "SYM"
  case to = "TO"
  case uh = "UH"
  case vb = "VB"
  case vbd = "VBD"
  case vbg = "VBG"
  case vbn = "VBN"
  case vbp = "VBP"
  case vbz = "VBZ"
  case wdt = "WDT"
  case wp = "WP"
  case wpPossessive = "WP$"
  case wrb = "WRB"
  case hyph = "HYPH"
  case add = "ADD"
  case nfp = "NFP"
  case afx = "AFX"
  case gw = "GW"
  case xx = "XX"
  case leftBracket = "-LRB-"
  case rightBracket = "-RRB-"
  case openQuote = "``"
  case closeQuote = "''"
  case comma = ","
  case period = "."
  case colon = ":"
  case dollar = "$"
  case hash = "#"
}

extension Tag {
  static let count = allCases.count

  public var isVerb: Bool {
    switch self {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: true
    default: false
    }
  }

  /// Common and proper nouns.
  public var isNoun: Bool {
    switch self {
    case .nn, .nns, .nnp, .nnps: true
    default: false
    }
  }

  public var isProperNoun: Bool { self == .nnp || self == .nnps }

  public var isPunctuation: Bool {
    switch self {
    case .leftBracket, .rightBracket, .openQuote, .closeQuote, .comma, .period, .colon, .hyph,
      .nfp:
      true
    default: false
    }
  }
}
