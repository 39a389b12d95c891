#!/usr/bin/env python3
"""Articles to measure with, as NDJSON: the same count, length and seed give the same bytes everywhere.

    python3 Benchmarks/articles.py --count 1000 --bytes 3300 > articles.ndjson

No two are the same: parties, arms, amounts, dates and the order of the sentences differ. They are made to
cost what news costs (names, quotations, passives, numbers), not to be good prose.
"""
import argparse
import json
import sys

STATES = [("Turkey", "Turkish", "Ankara"), ("Greece", "Greek", "Athens"), ("Poland", "Polish", "Warsaw"),
          ("India", "Indian", "New Delhi"), ("Brazil", "Brazilian", "Brasilia"), ("Egypt", "Egyptian", "Cairo"),
          ("Norway", "Norwegian", "Oslo"), ("Japan", "Japanese", "Tokyo"), ("Chile", "Chilean", "Santiago"),
          ("Kenya", "Kenyan", "Nairobi"), ("Serbia", "Serbian", "Belgrade"), ("Qatar", "Qatari", "Doha")]
SELLERS = [("Russia", "Russian", "Moscow"), ("the United States", "American", "Washington"), ("France", "French", "Paris"),
           ("Germany", "German", "Berlin"), ("China", "Chinese", "Beijing"), ("Sweden", "Swedish", "Stockholm")]
ARMS = ["S-400", "Patriot", "F-16", "Leopard 2", "Bayraktar TB2", "Rafale", "Gripen", "Javelin", "NASAMS", "HIMARS"]
FIRMS = ["Aselsan", "Lockheed Martin", "Saab", "Thales", "Rheinmetall", "Rosoboronexport", "Raytheon", "Baykar"]
FIRST = ["Anna", "Mehmet", "Ivan", "Sofia", "Rahul", "Elena", "Omar", "Ingrid", "Pavel", "Maria", "Kenji", "Lucas"]
LAST = ["Holm", "Demir", "Petrov", "Costa", "Mehta", "Novak", "Farouk", "Lindqvist", "Sato", "Rojas", "Mwangi", "Dalca"]
SENTENCES = [
    "{A} has signed a contract worth ${n} million with {F} for {k} {W} systems, the {a} defence ministry said on {d}.",
    "“We did not ask {B} for anything that it was not ready to sell,” Defence Minister {P} told reporters in {CA}.",
    "{B} offered to deliver the first {W} batteries by {y}, but {A} refused the conditions, according to {b} officials.",
    "The {W} launchers that {A} bought from {B} in {y} were moved to a base near {CA} last month.",
    "{CB} warned that it would impose sanctions on {F} if the company went on supplying parts of the {W} to {A}.",
    "{P}, who heads the procurement agency, met {Q} in {CB} on {d} to discuss the delivery of spare parts.",
    "Sources familiar with the talks said that {B} may transfer {k} used {W} to {A} before the end of {y}.",
    "Parliament approved the purchase by {n} votes to {k}, although the opposition accused the government of haste.",
    "{A} and {B} agreed to build a plant for {W} components together with {F}, the {b} news agency reported.",
    "The {b} foreign ministry denied that any {W} had been delivered to {A}, and called the reports baseless.",
    "Analysts say the deal, which was first proposed in {y}, would make {A} the largest operator of the {W} in the region.",
    "{Q} criticised {A} for the decision and said that {B} had been urged to stop the sale.",
    "In {y}, {A} paid {F} ${n} million for upgrades that were never finished, a report of the audit office shows.",
    "It was not clear how many of the {k} vehicles were still in service, and the army declined to comment.",
]


class Numbers:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return (z ^ (z >> 31)) % limit

    def one(self, values):
        return values[self.below(len(values))]


def article(number, size, seed):
    random = Numbers(seed * 1_000_003 + number)
    months = ["January", "March", "May", "June", "September", "November"]
    text, at = "", random.below(len(SENTENCES))
    buyer, seller = random.one(STATES), random.one(SELLERS)
    arms, firm = random.one(ARMS), random.one(FIRMS)
    people = ["%s %s" % (random.one(FIRST), random.one(LAST)) for _ in range(2)]
    while len(text.encode()) < size - 60:
        if random.below(6) == 0:
            buyer, arms, firm = random.one(STATES), random.one(ARMS), random.one(FIRMS)
        sentence = SENTENCES[at % len(SENTENCES)].format(
            A=buyer[0], a=buyer[1], CA=buyer[2], B=seller[0], b=seller[1], CB=seller[2], W=arms, F=firm, P=people[0],
            Q=people[1], n=100 + random.below(900), k=2 + random.below(97), y=2010 + random.below(15),
            d="%d %s %d" % (1 + random.below(28), random.one(months), 2015 + random.below(10)))
        text += sentence[0].upper() + sentence[1:] + ("\n\n" if random.below(4) == 0 else " ")
        at += 1 + random.below(3)
    return {"id": "a%07d" % number, "title": "%s and the %s: report %d" % (buyer[0], arms, number),
            "publisher": "Paper %d" % random.below(40), "published": "20%02d-%02d-%02d" % (
                15 + random.below(10), 1 + random.below(12), 1 + random.below(28)),
            "text": "%s Report no. %d." % (text.strip(), number)}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--count", type=int, default=1000)
    p.add_argument("--bytes", type=int, default=3300, help="the mean length of the texts")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    for number in range(a.count):
        sys.stdout.write(json.dumps(article(number, a.bytes, a.seed), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
