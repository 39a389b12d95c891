/// Which part of a page an element is, by its name and by the names its author gave it.
enum PagePart {
  /// It may hold the article.
  case content
  /// It says that it holds the article's text.
  case articleBody
  /// It seems to be around the article: left out unless it holds a good part of the page's prose,
  /// as when a whole page is inside a form.
  case furniture
  /// Never shown as text.
  case hidden

  /// nil for inline elements, which are read through.
  init?(of name: String, _ attributes: [HTMLAttribute], isInArticle: Bool) {
    if Self.hiddenNames.contains(name) || name == "sup" && Self.namesFurniture(attributes) {
      self = .hidden
    } else if Self.blocks.contains(name) {
      self = .content
      if Self.furnitureNames.contains(name) && !(name == "header" && isInArticle)
        || Self.isHidden(attributes) || Self.namesFurniture(attributes)
      {
        self = .furniture
      } else if Self.namesArticleBody(attributes) {
        self = .articleBody
      }
    } else {
      return nil
    }
  }

  /// Whether an element is followed, and not read through.
  static func isFollowed(_ name: String) -> Bool {
    blocks.contains(name) || hiddenNames.contains(name) || name == "sup"
  }

  /// Whether an element ends the paragraph that it stands in: a script in the middle does not.
  static func isBlock(_ name: String) -> Bool { blocks.contains(name) || name == "figcaption" }

  private static let hiddenNames: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet",
    "audio", "video", "canvas", "map", "select", "datalist", "textarea", "button", "title",
    "figcaption", "noembed", "noframes", "rp", "rt",
  ]

  private static let blocks: Set<String> = [
    "html", "body", "div", "section", "article", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption", "thead", "tbody",
    "tfoot", "tr", "td", "th", "address", "center", "hgroup", "details", "summary", "fieldset",
    "nav", "aside", "header", "footer", "form", "figure", "menu", "dialog",
    "search",
  ]

  private static let furnitureNames: Set<String> = [
    "nav", "aside", "footer", "header", "form", "figure", "menu", "dialog", "caption",
    "search",
  ]

  private static func isHidden(_ attributes: [HTMLAttribute]) -> Bool {
    for attribute in attributes {
      switch attribute.name {
      case "hidden": return true
      case "aria-hidden": if attribute.value == "true" { return true }
      case "role": if roles.contains(attribute.value) { return true }
      case "style":
        let style = attribute.value.lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }

  private static let roles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu",
    "toolbar",
  ]

  private static func namesFurniture(_ attributes: [HTMLAttribute]) -> Bool {
    for attribute in attributes where attribute.name == "class" || attribute.name == "id" {
      let words = nameWords(attribute.value)
      if words.contains(where: furnitureWords.contains) { return true }
      for (word, next) in zip(words, words.dropFirst()) where furniturePairs.contains(word + next) {
        return true
      }
    }
    return false
  }

  private static let furnitureWords: Set<String> = [
    "comment", "comments", "disqus", "share", "sharing", "social", "addtoany", "subscribe",
    "subscription", "newsletter", "signup", "promo", "promotion", "advert", "advertisement", "ad",
    "ads", "adsense", "sponsor", "sponsored", "sidebar", "breadcrumb", "breadcrumbs", "caption",
    "related", "recommended", "recommendations", "recirculation", "trending", "popular", "tags",
    "taglist", "nav", "navbar", "navigation", "menu", "footer", "cookie", "cookies", "consent",
    "gdpr", "popup", "modal", "overlay", "paywall", "pagination", "pager", "pullquote", "toolbar",
    "masthead", "skip", "login", "widget", "widgets", "outbrain", "taboola", "donate", "donation",
    "reference", "noprint", "copyright", "disclaimer", "authorbio", "mostread", "readmore",
  ]

  private static let furniturePairs: Set<String> = [
    "mostread", "readmore", "readnext", "morestories", "morenews", "moreon", "authorbio",
    "aboutauthor", "authorbox", "latestnews", "latestposts", "recentposts", "pullquote",
    "sronly", "screenreader", "visuallyhidden", "alsolike", "mustread", "relatedposts", "postnav",
    "upnext", "editsection", "mweditsection",
  ]

  private static func namesArticleBody(_ attributes: [HTMLAttribute]) -> Bool {
    for attribute in attributes {
      switch attribute.name {
      case "itemprop": if attribute.value.lowercased() == "articlebody" { return true }
      case "class", "id":
        let words = nameWords(attribute.value)
        for (word, next) in zip(words, words.dropFirst()) where articlePairs.contains(word + next) {
          return true
        }
      default: break
      }
    }
    return false
  }

  private static let articlePairs: Set<String> = [
    "articlebody", "articlecontent", "articletext", "storybody", "storycontent", "storytext",
    "entrycontent", "entrybody", "postcontent", "postbody", "contentbody", "bodytext",
    "newsbody", "newstext", "newscontent", "singlecontent", "pagecontent", "maintext",
  ]

  /// The words of class names: "articleBody post-content" → article, body, post, content.
  private static func nameWords(_ value: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in value.utf8.prefix(512) {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !(isUpper || isLower) || isUpper && wasLower {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
