#!/usr/bin/env python3
"""Processor time a byte on text that means harm, at three sizes: it must not grow with the size.

    python3 Benchmarks/adversarial.py [--redthread .build/release/redthread] [--kib 16] [--only NAME]

Half of each text is plain English, so that it is not refused as another language. Each is read by a
process of its own, `redthread build` to JSON, at n, 4n and 16n bytes. Time is that of the
processor, less what an almost empty article takes. "growth" is the time a byte at 16n
over that at n: about 1 where time is linear, about 16 where it is quadratic. Ends with 1 where a
text grows by more than --most, or is slower a byte than --slowest times plain news.
"""
import argparse, os, subprocess, sys, tempfile

NEWS = ("Turkey bought the S-400 system from Russia in 2019, its defence minister said on Monday. "
        "The United States had warned that it would impose sanctions on the country. ")
# Words that only English has, so that no text is refused at the door.
ENGLISH = "It was not what they had thought of, and with all that was said there would be more to do. "
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def half(text):
    return lambda size: repeated(ENGLISH)(size // 2) + "\n\n" + text(size // 2)


def half_page(before, text, after=""):
    return lambda size: ("<html><body><p>" + repeated(ENGLISH)(size // 2) + "</p>" + before
                         + text(size // 2) + after)


def repeated(piece):
    """`piece`, or what it gives for 0, 1, 2, …, until there are enough bytes."""
    def text(size):
        out, length, number = [], 0, 0
        while length < size:
            next_piece = piece(number) if callable(piece) else piece
            out.append(next_piece)
            length += len(next_piece.encode())
            number += 1
        return "".join(out)
    return text


def word(number):
    """A capitalised word of its own for each number."""
    letters = ""
    while True:
        letters += "aeiou"[number % 5] + "bdgklmnrst"[number // 5 % 10]
        number //= 50
        if not number:
            return "V" + letters + "ov"


def within(before, middle, after):
    """Nested: half of the bytes open, half close."""
    def text(size):
        depth = max(1, (size - len(middle)) // (len(before) + len(after)))
        return before * depth + middle + after * depth
    return text


TEXTS = {
    "news": repeated(NEWS),
    "open brackets": repeated("( "),
    "nested brackets": within("(Turkey ", "bought arms", " said)"),
    "open quotes": repeated("“Turkey said "),
    "straight quotes": repeated("\"Turkey\" said \""),
    "apostrophes": repeated("' Turkey's 'arms"),
    "commas": repeated("Turkey, Russia, Ukraine, "),
    "and": repeated("Turkey and Russia and "),
    "one sentence": repeated(lambda n: "and the minister of %s bought %s tanks from Russia " % (word(n), NUMBERS[n % 10])),
    "one sentence, verbs": repeated("Turkey bought arms that Russia sold because Ukraine refused and "),
    "one name": repeated("Recep Tayyip Erdogan met him. "),
    "names": repeated(lambda n: "%s %s met %s. " % (word(n), word(n * 7 + 3), word(n * 3 + 1))),
    "companies": repeated(lambda n: "%s Defence Corporation sold missiles to Turkey. " % word(n)),
    "persons of one surname": repeated(lambda n: "Minister %s Smith met President Smith. " % word(n)),
    "pronouns": repeated("He met them. They said it refused. "),
    "ministers": repeated("The foreign minister said the ministry told the minister. "),
    "capitals": repeated(lambda n: word(n) + " "),
    "capitals, one word": repeated("Turkey "),
    "titles": repeated("Foreign Minister President General Secretary "),
    "said that": repeated(lambda n: "%s said that " % word(n % 50)),
    "said that, one speaker": repeated("he said that "),
    "according to": repeated("according to Turkey, "),
    "short sentences": repeated("Go. "),
    "of": repeated("the minister of the state of "),
    "hyphens": repeated("anti-"),
    "stops": repeated("U.S."),
    "one word": repeated("a"),
    "figures": repeated("1,000,000.00 "),
    "dates": repeated("on Monday, May 9, 2019, last year "),
    "money": repeated("$2.5 billion worth of missiles "),
    "accents": repeated("é́́ "),
    "emoji": repeated("\U0001F469‍\U0001F469‍\U0001F467 "),
    "lines": repeated("\n \n"),
    "lines of a word": repeated("Turkey\n"),
    "paragraphs": repeated("Turkey met Russia.\n\n"),
    "markdown stars": half(repeated("*a **b _c ")),
    "markdown links": half(repeated("[a](")),
    "markdown quotes": half(repeated("> ")),
    "html deep": half_page("", within("<div>", NEWS, "</div>")),
    "html open": half_page("", repeated("<p>Turkey met Russia.<ul><li>")),
    "html ends": half_page("<p>", repeated("</div></p></b>")),
    "html attributes": half_page("<p ", repeated(lambda n: "a%d=1 " % n), ">" + NEWS),
    "html less-than": half_page("<p>", repeated("<")),
    "html comments": half_page("<p>", repeated("<!--")),
    "html ampersands": half_page("<p>", repeated("&am")),
    "html scripts": half_page("<p>", repeated("<script>")),
    "html tables": half_page("", repeated("<table><tr><td>Turkey")),
}
WHOLE = {name for name in TEXTS if name == "news" or name.split()[0] in ("html", "markdown")}
ENDINGS = {"markdown": "md", "html": "html"}


def seconds(program, text, name, folder):
    """Processor time, most memory in MB, and what it complained of."""
    path = os.path.join(folder, "article." + ENDINGS.get(name.split()[0], "txt"))
    with open(path, "w") as file:
        file.write(text)
    process = subprocess.Popen([program, "build", path, "--output", folder, "--formats", "json", "--jobs", "1"],
                               stderr=subprocess.PIPE, text=True)
    complaint = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 3):
        raise SystemExit("%s: ended with %d: %s" % (name, process.returncode, complaint))
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, complaint.split("\n")[0] if process.returncode else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--redthread", default=".build/release/redthread")
    parser.add_argument("--kib", type=int, default=16, help="n")
    parser.add_argument("--only", action="append", help="a text by name; may be repeated")
    parser.add_argument("--most", type=float, default=2.0, help="the growth that is borne")
    parser.add_argument("--slowest", type=float, default=10.0)
    a = parser.parse_args()
    bad, news = [], None
    with tempfile.TemporaryDirectory() as folder:
        start = min(seconds(a.redthread, NEWS, "news", folder)[0] for _ in range(3))
        print("%-24s %9s %9s %9s %7s %6s" % ("ms a KiB at", "n", "4n", "16n", "growth", "MB"))
        for name, text in TEXTS.items():
            if a.only and name not in a.only and name != "news":
                continue
            costs, said = [], ""
            for factor in (1, 4, 16):
                size = a.kib * 1024 * factor
                used, memory, complaint = seconds(a.redthread, (text if name in WHOLE else half(text))(size), name, folder)
                costs.append(max(0.0, used - start) * 1000 / (size / 1024))
                said = complaint or said
                if costs[-1] > 400:
                    break
            news = news or costs[-1]
            # What takes next to no time has no growth to speak of.
            growth = costs[-1] / max(costs[0], news / 4)
            wrong = growth > a.most or costs[-1] > news * a.slowest or len(costs) < 3
            if wrong:
                bad.append(name)
            print("%-24s %s %7.1f %6d %s %s" % (name, " ".join("%9.3f" % each for each in costs), growth, memory,
                                               "<<<" if wrong else "", said[-100:]), flush=True)
    if bad:
        print("not flat: " + ", ".join(bad))
        sys.exit(1)


main()
