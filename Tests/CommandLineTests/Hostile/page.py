"""The explorer of the hostile articles in a real browser: page.py FILE. Nothing of them runs, asks the network or
becomes an element."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../ExchangeTests/Explorer/browser"))
from browser import Browser  # noqa: E402

with Browser("file://" + os.path.abspath(sys.argv[1])) as page:
    def nothing_happened(where):
        found = page.run("Object.keys(window).filter((each) => /pwned/.test(each))")
        made = page.run("document.querySelectorAll('main img, main script, main iframe, main svg[onload], [onerror], [onclick]').length")
        links = page.run("[...document.querySelectorAll('a[href]')].filter((each) => !/^(https?:|#|blob:)/.test(each.getAttribute('href'))).length")
        if found or made or links or page.messages or page.requests:
            sys.exit("%s: ran %s, %d elements, %d links, said %s, asked %s"
                     % (where, found, made, links, page.messages[:3], page.requests[:3]))

    nothing_happened("at first")
    for view in ("disputes", "timeline", "table", "reader", "graph"):
        page.run("redthread.store.change({view: '%s', single: true})" % view)
        page.settle()
        nothing_happened(view)
    for index in range(page.run("redthread.model.entities.length")):
        page.run("redthread.openEntity(redthread.model.entities[%d].id)" % index)
    nothing_happened("cards of entities")
    for index in range(page.run("redthread.model.claims.length")):
        page.run("redthread.open('claim', redthread.model.claims[%d].id)" % index)
        if index % 10 == 0:
            nothing_happened("card of claim %d" % index)
    page.run("redthread.store.change({view: 'reader'})")
    for index in range(page.run("redthread.model.documents?.length ?? 0")):
        page.run("redthread.open('document', redthread.model.documents[%d].id)" % index)
    page.settle()
    nothing_happened("the articles")
print("nothing happened")
