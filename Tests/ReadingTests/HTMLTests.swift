import Testing
import Text

@testable import Reading

@Suite("HTML")
struct HTMLTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <title>Riga asks Oslo for radars | Example News</title>
    <meta property="og:title" content="Riga asks Oslo for radars">
    <meta property="og:site_name" content="Example News">
    <meta property="article:published_time" content="2023-05-09T14:20:00+03:00">
    <meta name="author" content="Jane Doe">
    <link rel="canonical" href="https://news.example/riga?a=1&amp;b=2">
    <style>p { color: red }</style><script>var x = "<p>Not text at all, said the script.</p>";</script>
    </head><body class="has-sidebar">
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <header><h1>Riga asks Oslo for radars</h1></header>
    <div id="content"><div class="text">
    <p>By Jane Doe</p>
    <p>Latvia has asked <b>Norway</b> for two&nbsp;radars, its <a href="/x">defence ministry</a> said
    on Monday &mdash; the &quot;first&quot; request.</p>
    <figure><img src="a.jpg" alt="A radar."><figcaption>A radar stands near the border in May.</figcaption></figure>
    <h2>A long border</h2>
    <p>The border is too long for the radars that it has, the ministry said in Riga&#8217;s paper.
    <p>Norway will answer next week, a person who knows the matter told this paper.<br>It has two.</p>
    <div class="related-articles"><h3>Related</h3><ul><li><a href="/1">Oslo sends ships to the sea.</a></li></ul></div>
    <p><a href="/2">Read more about how Oslo sends its ships to the Baltic sea this year.</a></p>
    </div></div>
    <aside><p>The paper recommends that you read this other story about ships in the Baltic.</p></aside>
    <section id="comments"><h3>2 Comments</h3><p>I think that this is a very good idea, all in all.</p></section>
    <footer><p>Copyright Example News. The paper is a member of the press council of Latvia.</p></footer>
    </body></html>
    """

  @Test("The article is found without what stands around it")
  func article() throws {
    #expect(
      try outline(Self.page, path: "page.html") == [
        "headline: Riga asks Oslo for radars",
        "paragraph: Latvia has asked Norway for two radars, its defence ministry said on Monday — the \"first\" request.",
        "heading: A long border",
        "paragraph: The border is too long for the radars that it has, the ministry said in Riga’s paper.",
        "paragraph: Norway will answer next week, a person who knows the matter told this paper. It has two.",
      ])
  }

  @Test("The head's metadata are read")
  func metadata() throws {
    #expect(
      try read(Self.page, path: "page.html").metadata
        == .init(
          title: "Riga asks Oslo for radars", publisher: "Example News", author: "Jane Doe",
          published: "2023-05-09T14:20:00+03:00", url: "https://news.example/riga?a=1&b=2"))
  }

  @Test("A quote from a page is the page's own bytes, tags and references included")
  func quote() throws {
    let document = try read(Self.page, path: "page.html")
    let range = document.offsets.sourceRange(of: document.prose.blocks[1].range)
    let quote = String(decoding: document.source[range.indices], as: UTF8.self)
    #expect(quote.hasPrefix("Latvia has asked <b>Norway</b> for two&nbsp;radars"))
    #expect(quote.hasSuffix("&mdash; the &quot;first&quot; request."))
  }

  @Test("JSON-LD gives title, date, author and publisher")
  func linkedData() throws {
    let text = """
      <html><head><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Other"},
      {"@type": ["NewsArticle"], "headline": "Riga &amp; Oslo", "datePublished": "2023-05-09",
       "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
       "publisher": {"@type": "Organization", "name": "Example News"}}]}</script></head>
      <body><article><p>Latvia has asked Norway for two radars, its ministry said on Monday.</p></article>
      """
    #expect(
      try read(text, path: "a.html").metadata
        == .init(
          title: "Riga & Oslo", publisher: "Example News", author: "Jane Doe, John Roe",
          published: "2023-05-09"))
  }

  @Test("An old page without any useful element is read by its breaks")
  func oldPage() throws {
    let text = """
      <HTML><BODY><TABLE><TR><TD><A HREF=/>Home</A> <A HREF=/n>News</A></TD>
      <TD><FONT SIZE=4>Riga asks Oslo for radars</FONT><BR><BR>
      Latvia has asked Norway for two radars, its defence ministry said on Monday.<BR><BR>
      Norway will answer next week, a person who knows the matter told this paper.</TD></TR></TABLE>
      """
    #expect(
      try outline(text, path: "a.htm") == [
        "headline: Riga asks Oslo for radars",
        "paragraph: Latvia has asked Norway for two radars, its defence ministry said on Monday.",
        "paragraph: Norway will answer next week, a person who knows the matter told this paper.",
      ])
  }

  @Test("A page that is all inside a form or a furniture class is still read")
  func wholePageInForm() throws {
    let text = """
      <body><form id="aspnetForm" class="widget"><div class="share-this content">
      <p>Latvia has asked Norway for two radars, its defence ministry said on Monday.</p>
      <p>Norway will answer next week, a person who knows the matter told this paper.</p></div></form>
      """
    #expect(try outline(text, path: "a.html").count == 2)
  }

  @Test("A script inside a paragraph does not cut it, nor does a reference mark add to it")
  func scriptInParagraph() throws {
    let text = """
      <p>Latvia has asked <script>if (a < b) { c("</p>") }</script>Norway for two \
      radars,<sup class="reference"><a href="#1">[1]</a></sup> its ministry said on Monday.</p>
      """
    #expect(
      try outline(text, path: "a.html") == [
        "paragraph: Latvia has asked Norway for two radars, its ministry said on Monday."
      ])
  }

  @Test(
    "Character references are resolved as browsers do",
    arguments: [
      ("&eacute;", "é"), ("&#8217;", "’"), ("&#x2019;", "’"), ("&#146;", "’"), ("&amp;lt;", "&lt;"),
      ("R&D", "R&D"), ("AT&T;", "AT&T;"), ("&copy 2023", "© 2023"),
      ("a?b=1&copy=2", "a?b=1&copy=2"),
      ("&nosuchname;", "&nosuchname;"), ("&#xD800;", "\u{FFFD}"), ("&#0;", "\u{FFFD}"),
      ("&#99999999999;", "\u{FFFD}"), ("&#;", "&#;"), ("&", "&"), ("&#x;", "&#x;"),
    ])
  func references(source: String, expected: String) {
    let bytes = Array(source.utf8)
    #expect(
      CharacterReference.resolvingAll(in: bytes, ByteRange(0, bytes.count)) == expected)
  }

  @Test("A page in Windows-1252 that says so is read", arguments: ["windows-1252", "ISO-8859-1"])
  func declared(encoding: String) throws {
    let head = "<meta http-equiv=Content-Type content=\"text/html; charset=\(encoding)\"><p>"
    let bytes =
      Array(head.utf8) + Array("The caf".utf8) + [0xE9, 0x20, 0x97, 0x20]
      + Array("which is small, was closed by the police on Monday.".utf8)
    let document = try DocumentReader().read(bytes, path: "a.html")
    #expect(outline(document)[0].hasPrefix("paragraph: The café — which"))
    let range = document.offsets.sourceRange(of: document.prose.blocks[0].range)
    #expect(
      Array(document.source[range.indices].prefix(9)) == Array("The caf".utf8) + [0xE9, 0x20])
  }

  @Test(
    "Hostile pages are read in time that grows with their length",
    .timeLimit(.minutes(1)),
    arguments: [
      ("<div>", ""), ("<b><div>", ""), ("<div>", "</b></p>"), ("<li><ul><div>", "<li></li>"),
      ("<table><tr><td>", "</table>"), ("<a href=", ""), ("<!--", ""), ("<script>", ""), ("</", ""),
      ("<p class='", ""), ("&#", ""), ("&am", ""), ("<![CDATA[", ""), ("<title>", "</titl"),
    ])
  func hostile(opening: String, closing: String) throws {
    let sentence = "<p>Latvia has asked Norway for two radars, its ministry said on Monday.</p>"
    for count in [2_000, 20_000] {
      let text =
        sentence + String(repeating: opening, count: count) + sentence
        + String(repeating: closing, count: count)
      #expect(try read(text, path: "a.html").prose.text(ByteRange(0, 6)) == "Latvia")
    }
  }

  @Test("HTML nested 10,000 deep is read to its bottom")
  func deep() throws {
    let text =
      String(repeating: "<div><span>", count: 10_000)
      + "<p>Latvia has asked Norway for two radars, its ministry said on Monday.</p>"
      + String(repeating: "</span></div>", count: 10_000)
    #expect(try outline(text, path: "a.html").count == 1)
  }

  @Test("Entities that a page declares are not expanded")
  func entityBomb() throws {
    let text = """
      <!DOCTYPE html [<!ENTITY a "ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <p>Latvia has asked Norway for &b; radars, its ministry said on Monday.</p>
      """
    let document = try read(text, path: "a.html")
    #expect(document.prose.bytes.count < text.utf8.count)
    #expect(outline(document).last?.contains("for &b; radars") == true)
  }
}
