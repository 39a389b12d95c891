/** What the statements are about, in time: bars by year or month, and below them each statement. */
import {button, byID, counted, element, named} from "./dom.js";
import {statusSwatch} from "./look.js";
import {sentenceOf} from "./model.js";
import {months, readableDate} from "./text.js";

/** At once; the rest when asked for. */
const eventLimit = 300;

export class TimelineView {
  #limit = eventLimit;

  constructor(model, store, actions) {
    Object.assign(this, {model, store, actions});
  }

  show(part, state) {
    const all = part.claims.flatMap((claim) => claim.statements);
    const dated = all.filter((statement) => statement.period)
      .sort((a, b) => (a.period[0] < b.period[0] ? -1 : a.period[0] > b.period[0] ? 1 : a.claim.number - b.claim.number));
    byID("timeline").replaceChildren(element("div.page", {},
      element("p.note", {}, `${counted(dated.length, "statement")} by the time they speak of, or else by the day they were published; ${all.length - dated.length} without either. `,
        state.from || state.to ? button("link", "all of the time", () => this.store.change({from: "", to: ""})) : null),
      dated.length ? this.#bars(dated) : element("p.empty", {}, "Nothing that is shown has a date."),
      ...this.#list(dated, part, state)));
  }

  /** One bar a year, or a month where all lies within three years. */
  #bars(dated) {
    const years = [Number(dated[0].period[0].slice(0, 4)), Number(dated.at(-1).period[0].slice(0, 4))];
    const isFine = years[1] - years[0] < 3;
    const keys = [];
    for (let year = Math.max(years[0], years[1] - 119); year <= years[1]; year++) {
      if (isFine) for (let month = 1; month <= 12; month++) keys.push(`${year}-${String(month).padStart(2, "0")}`);
      else keys.push(String(year));
    }
    const numbers = new Map();
    for (const statement of dated) {
      const key = statement.period[0].slice(0, isFine ? 7 : 4);
      numbers.set(key, (numbers.get(key) ?? 0) + 1);
    }
    const most = Math.max(...numbers.values());
    return element("ol.bars", {"aria-label": "Statements over time"}, ...keys.map((key) => {
      const number = numbers.get(key) ?? 0;
      const bar = element("span.bar");
      bar.style.height = `${number / most * 100}%`;
      const label = isFine ? `${months[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}` : key;
      return element("li", {}, button("", [element("span.column", {}, bar), element("span.when", {}, isFine ? months[Number(key.slice(5)) - 1][0] : `’${key.slice(2)}`)],
        () => this.store.change({from: key, to: key}), {"aria-label": `${label}: ${counted(number, "statement")}`, title: `${label}: ${counted(number, "statement")}`, disabled: number === 0}));
    }));
  }

  #list(dated, part, state) {
    const shown = dated.slice(0, this.#limit);
    const made = [];
    let list = null;
    let last = null;
    for (const statement of shown) {
      const year = statement.period[0].slice(0, 4);
      if (year !== last) {
        made.push(element("h2", {}, year));
        list = element("ul.events");
        made.push(list);
        last = year;
      }
      list.append(element("li", {}, element("time", {}, readableDate(statement.date ?? statement.source.published)),
        element("div", {}, element("span.with-swatch", {}, statusSwatch(this.model.looks.statuses[statement.claim.status]),
          button("entity", named(sentenceOf(statement.claim)), () => this.actions.openClaim(statement.claim.id))),
        element("small", {}, statement.date ? "" : "published then; ", named(statement.source.name)))));
    }
    if (dated.length > shown.length) {
      made.push(button("", `${dated.length - shown.length} more`, () => { this.#limit += eventLimit * 4; this.show(part, state); }));
    }
    return made;
  }
}
