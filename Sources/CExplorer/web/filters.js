/** The filters at the side, each value with the number of claims that it would show. */
import {button, byID, element, named} from "./dom.js";
import {statusSwatch, typeSwatch} from "./look.js";
import {phraseOf} from "./text.js";

const groups = [
  {name: "types", title: "Types"},
  {name: "statuses", title: "Status"},
  {name: "relations", title: "Relations"},
  {name: "sources", title: "Sources"},
];

export class FiltersPanel {
  #place = byID("filters");
  #open = new Set(["types", "statuses", "relations", "sources"]);

  constructor(model, store) {
    this.model = model;
    this.store = store;
    const count = (name, values) => {
      const numbers = new Map();
      for (const value of values) numbers.set(value, (numbers.get(value) ?? 0) + 1);
      return {name, numbers};
    };
    const all = [
      count("types", model.claims.flatMap((claim) => [...new Set([claim.source.type, claim.target.type])])),
      count("statuses", model.claims.map((claim) => claim.status)),
      count("relations", model.claims.map((claim) => claim.relation)),
      count("sources", model.claims.flatMap((claim) => [...new Set(claim.statements.map((each) => each.source.id))])),
    ];
    this.values = {};
    for (const {name, numbers} of all) {
      this.values[name] = [...numbers.keys()].sort((a, b) =>
        numbers.get(b) - numbers.get(a) || (a < b ? -1 : 1));
    }
    // Statuses have an order of their own, from the surest to none.
    this.values.statuses = Object.keys(model.looks.statuses).filter((each) => this.values.statuses.includes(each));
  }

  show(part, state) {
    const focused = document.activeElement?.dataset?.key;
    const scroll = this.#place.scrollTop;
    this.#place.replaceChildren(
      element("h2", {}, "Filters"), this.#dates(state),
      ...groups.filter(({name}) => this.values[name].length).map((group) => this.#group(group, part, state)),
      this.#single(state));
    this.#place.scrollTop = scroll;
    if (focused) this.#place.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  #group({name, title}, part, state) {
    const off = state.off[name];
    const values = this.values[name];
    const all = off.length > 0 ? button("link", "all", () => this.#set(name, []), {
      "aria-label": `Show all ${title.toLowerCase()}`, "data-key": `all ${name}`,
    }) : null;
    return element("details", {
      open: this.#open.has(name),
      ontoggle: (event) => (event.target.open ? this.#open.add(name) : this.#open.delete(name)),
    }, element("summary", {}, title, off.length ? element("small", {}, ` ${values.length - off.length} of ${values.length}`) : null),
    element("div.group", {role: "group", "aria-label": title}, all,
      ...values.map((value) => this.#row(name, value, part.counts[name].get(value) ?? 0, off))));
  }

  #row(name, value, count, off) {
    const isOn = !off.includes(value);
    const text = this.#nameOf(name, value);
    const box = element("input", {type: "checkbox", "data-key": `${name} ${value}`, onchange: () =>
      this.#set(name, isOn ? [...off, value] : off.filter((each) => each !== value))});
    box.checked = isOn;
    return element(`div.choice${count ? "" : ".empty"}`, {},
      element("label", {title: text}, box, this.#swatch(name, value), named(text, "span"), element("output", {}, String(count))),
      // Few claims join two entities of one type, so for types it would mostly leave nothing.
      name === "types" ? null : button("only", "only", () => this.#set(name, this.values[name].filter((each) => each !== value)),
        {"aria-label": `Only ${text}`, "data-key": `only ${name} ${value}`}));
  }

  #nameOf(name, value) {
    if (name === "relations") return phraseOf(value);
    if (name !== "sources") return value;
    const source = this.model.source.get(value);
    return source ? [source.publisher, source.name].filter(Boolean).join(": ") : value;
  }

  #swatch(name, value) {
    if (name === "types") return typeSwatch(this.model.looks.types[value]);
    if (name === "statuses") return statusSwatch(this.model.looks.statuses[value]);
    return null;
  }

  #set(name, values) {
    this.store.change({off: {...this.store.state.off, [name]: values}});
  }

  #dates(state) {
    const field = (end, label) => element("label", {}, element("span", {}, label), element("input", {
      type: "text", inputmode: "numeric", value: state[end], placeholder: "2019-07", size: 10, "data-key": end,
      pattern: "\\d{4}(-\\d\\d)?(-\\d\\d)?", title: "A year, a month (2019-07) or a day (2019-07-12)",
      onchange: (event) => {
        const text = event.target.value.trim();
        if (text === "" || /^\d{4}(-\d\d)?(-\d\d)?$/.test(text)) this.store.change({[end]: text});
        else event.target.reportValidity();
      },
    }));
    return element("fieldset.dates", {}, element("legend", {}, "Time"), field("from", "from"), field("to", "to"));
  }

  #single(state) {
    const number = this.model.entities.filter((entity) => entity.claims.length === 0).length;
    if (!number) return null;
    const box = element("input", {type: "checkbox", "data-key": "single", onchange: () =>
      this.store.change({single: !state.single, camera: null})});
    box.checked = state.single;
    return element("div.choice", {}, element("label", {}, box, element("span", {}, "Entities without claims"),
      element("output", {}, String(number))));
  }
}
