/// The phrases by which `Furniture` knows a line: lower case, numbers as `#`, no punctuation but
/// the colon. A phrase must be one that no sentence of an article consists of or begins with.
extension Furniture {
  /// The line is nothing but the phrase.
  static let wholeLines: [(Furniture, [String])] = [
    (
      .comments,
      [
        "no comments", "no comments yet", "# comment", "# comments", "comments", "comments #",
        "comments are closed", "add a comment", "join the conversation", "join the discussion",
        "show comments", "view comments", "view all comments", "load comments", "# responses",
        "# replies", "responses", "add comment", "be the first to comment", "discussion",
        "reader comments", "leave a reply", "leave a comment", "post a comment",
        "write a comment", "cancel reply", "leave your comment", "comment on this article",
      ]
    ),
    (
      .otherArticles,
      [
        "more news", "latest news", "more stories", "related", "related articles",
        "related stories", "related news", "related posts", "related content", "related topics",
        "related coverage", "read more", "read also", "also read", "see also", "read next",
        "up next", "next article", "previous article", "next post", "previous post",
        "recommended", "recommended for you", "recommended stories", "recommended articles",
        "you may also like", "you might also like", "you may like", "you may also be interested in",
        "more from this author", "more from the author", "more from author", "more on this story",
        "more on this topic", "more on this", "more like this", "further reading", "top stories",
        "top news", "most read", "most popular", "most viewed", "most recent", "trending",
        "trending now", "popular", "popular posts", "popular news", "popular articles",
        "recent posts", "recent articles", "recent news", "recent stories", "latest",
        "latest stories", "latest articles", "latest posts", "latest headlines", "other news",
        "in other news", "editors picks", "editor's picks", "editors' picks", "editor's choice",
        "editor's pick", "don't miss", "do not miss", "what to read next", "keep reading",
        "similar articles", "similar posts", "similar news", "other articles", "more articles",
        "more to read", "more to explore", "explore more", "from the web", "around the web",
        "sponsored content", "promoted stories", "promoted content", "paid content",
        "breaking news",
        "about the author", "about the authors", "in this section", "news in brief", "must reads",
        "today's headlines", "today's top stories", "archives", "categories", "blog archive",
        "subscribe to our newsletter", "newsletter", "external links",
      ]
    ),
    (
      .line,
      [
        "must read", "share", "share this", "tweet", "email", "e-mail", "print", "print this",
        "facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "instagram",
        "pinterest", "copy link", "link copied", "save", "bookmark", "like", "follow", "subscribe",
        "subscribe now", "sign in", "log in", "login", "sign up", "register", "menu", "search",
        "home", "advertisement", "advertisements", "advertising", "ad", "sponsored", "promoted",
        "advert", "story continues below advertisement", "article continues below advertisement",
        "continue reading", "continue reading below", "listen", "listen to this article",
        "listen to article", "listen to the story", "play audio", "watch", "watch live", "live",
        "video", "photo", "photos", "image", "gallery", "loading", "loading ...", "skip to content",
        "skip to main content", "skip navigation", "close", "back", "back to top", "go back",
        "next",
        "previous", "view all", "see all", "show more", "load more", "donate", "donate now",
        "# min read", "# mins read", "# minute read", "# minutes read", "# min", "# mins",
        "min read", "less than a minute read", "less than # minute read", "a a", "aa", "a a a",
        "# shares", "# share", "# views", "# view", "# likes", "# reads", "text size",
        "font size", "breaking", "exclusive", "opinion", "analysis", "editorial", "premium",
        "all rights reserved", "terms of use", "privacy policy", "cookie policy", "contact us",
        "about us", "file photo", "getty images", "getty", "reuters", "afp", "ap", "the end",
        "end", "ends", "ends #", "###", "# # #", "full story", "share article",
        "share this article",
        "share this story", "share this post", "share via", "share on", "tags", "filed under",
        "topics", "source", "by", "author", "published", "updated", "staff writer", "staff report",
        "staff reporter", "news desk", "web desk", "agencies", "with agencies", "post views #",
        "post views : #", "-- more --", "more",
      ]
    ),
  ]

  /// The line begins with the phrase and has at most so many words.
  static let beginnings: [(Furniture, Int, [String])] = [
    (
      .comments, 14,
      [
        "leave a comment", "leave a reply", "post a comment", "leave your comment",
        "you must be logged in to", "you must log in to", "log in to comment",
        "sign in to comment", "please log in to comment", "your email address will not be",
        "be the first to comment", "# comments on", "# comment on", "# thoughts on",
        "# thought on", "no comments on", "comments :", "comments #", "comments are",
        "join the conversation", "# responses to", "# response to",
      ]
    ),
    (
      .otherArticles, 8,
      [
        "more from", "more on this", "you may also", "you might also", "recommended for",
        "more stories", "most read", "most popular", "latest from", "other articles by",
        "related articles", "related stories", "more articles by", "view all posts by",
      ]
    ),
    (
      .line, 26,
      [
        "read more :", "read also :", "also read :", "see also :", "related :", "read :",
        "read more about", "watch :", "video :", "listen :", "more :", "must read :",
        "also see :", "don't miss :", "recommended :", "in pictures :", "in photos :",
        "see more :", "further reading :", "read next :", "related article :",
        "related story :", "related news :", "follow us", "follow our", "follow @", "find us on",
        "like us on", "join us on", "subscribe to",
        "sign up for", "sign up to", "sign up here", "sign up now", "register for our",
        "get our", "stay up to date", "stay connected", "stay informed",
        "stay tuned", "never miss", "download our", "download the app", "click here", "click to",
        "tap here", "share this", "share on", "share via", "email us",
        "support our", "support us", "support independent", "become a patron", "become a member",
        "become a supporter", "become a subscriber", "become a contributor", "liked it",
        "liked this",
        "like what you", "enjoyed this", "did you like", "did you enjoy", "if you enjoyed",
        "if you liked", "buy me a coffee", "buy us a coffee", "make a donation", "donate to",
        "consider supporting", "thank you for reading", "thanks for reading",
        "for more news", "for more stories", "visit our", "continue reading",
        "listen to this", "listen to our", "watch our", "copyright ©", "copyright #",
        "©", "all rights reserved", "this website uses", "we use cookies", "by continuing to",
        "accept cookies", "manage cookies",
        "photo :", "photos :", "photo by", "photos by", "photograph :", "photographs by",
        "photograph by", "image :", "images :", "image by", "image source", "image credit",
        "image via", "image courtesy", "photo credit", "photo courtesy", "photo source",
        "photo via", "picture :", "picture by", "caption :", "credit :", "credits :", "cover photo",
        "featured image", "featured photo", "file photo :", "file photo of", "illustration :",
        "illustration by", "illustrative photo", "illustrative image", "video by",
        "ap photo", "afp photo", "reuters photo", "file image", "screenshot :", "tags :",
        "tag :", "topics :", "categories :", "category :", "filed under", "filed in",
        "posted in", "posted under", "keywords :", "source :", "sources :", "via :",
        "share :", "follow :", "print :", "reading time", "estimated reading time",
        "time to read", "read time", "# min read", "# minute read", "# minutes read",
        "# min to read", "last modified", "reporting by", "additional reporting", "editing by",
        "edited by", "writing by", "translated by", "compiled by", "with reporting by",
        "this article was originally", "this article originally", "this story was originally",
        "this article first appeared", "this article was first", "this story first appeared",
        "republished from", "republished with", "reprinted with", "first published on",
        "the views expressed", "views expressed", "the opinions expressed",
        "you can follow", "have a tip", "got a tip", "found an error", "if you notice an error",
        "spotted a mistake", "if you have spotted", "if you have found a spelling",
        "report an error", "report a typo", "unlock this", "subscribe now",
        "already a subscriber", "already have an account", "to read the full",
        "read the full", "read full", "view original", "view comments", "show comments",
        "home >", "home /", "you are here", "skip to", "jump to", "table of contents",
        "sponsored by", "brought to you by", "our standards :",
        "this is a developing story", "contact :", "media contact", "media contacts",
        "press contact", "for media inquiries", "for media enquiries",
        "for more information contact",
        "for further information contact", "for press inquiries", "notes to editors",
        "view this email", "unsubscribe", "forward to a friend", "you received this",
        "you are receiving this", "view in browser", "copyright all rights",
      ]
    ),
  ]

  /// The line has at most 30 words and these among them.
  static let phrasesAnywhere = [
    "our newsletter", "our newsletters", "our telegram channel",
    "our whatsapp channel", "our youtube channel", "our mailing list", "our facebook page",
    "our twitter account", "subscribe to our", "all rights reserved", "your inbox",
    "for our daily newsletter", "sign up for our", "support our work",
    "support our journalism", "support independent journalism", "facebooktwitter",
  ]
}
