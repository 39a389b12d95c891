/** All that is shown as two tables, sortable: for the eye, and for those who do not see the drawing. */
import {button, byID, counted, element, named} from "./dom.js";
import {statusSwatch, typeSwatch} from "./look.js";
import {periodOf, readableDate} from "./text.js";

const rowLimit = 200;

export class TableView {
  #kind = "claims";
  #sort = {claims: {column: 5, up: false}, entities: {column: 2, up: false}};
  #limit = rowLimit;

  constructor(model, store, actions) {
    Object.assign(this, {model, store, actions});
    const {types, statuses} = model.looks;
    const entity = (each) => [typeSwatch(types[each.type]), button("entity", named(each.label), () => actions.openEntity(each.id))];
    const order = Object.keys(statuses);
    this.columns = {
      claims: [
        {title: "Source", key: (claim) => claim.source.label, cells: (claim) => entity(claim.source)},
        {title: "Relation", key: (claim) => claim.phrase, cells: (claim) => [button("entity", claim.phrase, () => actions.openClaim(claim.id))]},
        {title: "Target", key: (claim) => claim.target.label, cells: (claim) => entity(claim.target)},
        {title: "About", key: (claim) => claim.item?.label ?? "", cells: (claim) => (claim.item ? entity(claim.item) : [])},
        {title: "Status", key: (claim) => order.indexOf(claim.status), cells: (claim) => [statusSwatch(statuses[claim.status]), claim.status]},
        {title: "Sources", key: (claim) => claim.weight, cells: (claim) => [String(claim.weight)], isNumber: true},
        {title: "Date", key: dateOf, cells: (claim) => [readableDate(dateOf(claim))]},
        {title: "Quote", key: (claim) => claim.statements[0].evidence.quote, cells: (claim) => [named(claim.statements[0].evidence.quote, "q")]},
      ],
      entities: [
        {title: "Entity", key: (each) => each.label, cells: entity},
        {title: "Type", key: (each) => each.type, cells: (each) => [each.type]},
        {title: "Claims", key: (each) => each.claims.length, cells: (each) => [String(each.claims.length)], isNumber: true},
        {title: "Mentions", key: (each) => each.mentions.length, cells: (each) => [String(each.mentions.length)], isNumber: true},
        {title: "Sources", key: sourcesOf, cells: (each) => [String(sourcesOf(each))], isNumber: true},
        {title: "Also called", key: (each) => each.aliases[0] ?? "", cells: (each) => each.aliases.flatMap((alias, index) => [index ? ", " : "", named(alias)])},
      ],
    };
  }

  show(part, state) {
    const all = {claims: part.claims, entities: part.entities};
    const tab = (kind, noun, plural) => button("", counted(all[kind].length, noun, plural), () => {
      this.#kind = kind;
      this.#limit = rowLimit;
      this.show(part, state);
    }, {"aria-pressed": String(this.#kind === kind)});
    const {column, up} = this.#sort[this.#kind];
    const columns = this.columns[this.#kind];
    const key = columns[column].key;
    const ordered = [...all[this.#kind]].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      const difference = typeof x === "number" ? x - y : String(x).localeCompare(String(y), "en");
      return (up ? difference : -difference) || a.number - b.number;
    });
    const place = byID("table");
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    place.replaceChildren(element("div.page.wide", {},
      element("div.buttons", {}, tab("claims", "claim"), tab("entities", "entity", "entities")),
      element("table", {}, element("caption.unseen", {}, `The ${this.#kind} that are shown`),
        element("thead", {}, element("tr", {}, ...columns.map((each, index) => element("th", {
          scope: "col", "aria-sort": index === column ? (up ? "ascending" : "descending") : null,
        }, button("sort", each.title, () => {
          this.#sort[this.#kind] = {column: index, up: index === column ? !up : !each.isNumber};
          this.show(part, state);
        }, {"data-key": `sort ${index}`}))))),
        element("tbody", {}, ...ordered.slice(0, this.#limit).map((each) => element("tr", {
          "aria-selected": state.selected?.id === each.id ? "true" : null,
        }, ...columns.map((one) => element(one.isNumber ? "td.number" : "td", {}, ...one.cells(each))))))),
      ordered.length > this.#limit ? button("", `${(ordered.length - this.#limit).toLocaleString("en")} more`, () => {
        this.#limit += rowLimit * 5;
        this.show(part, state);
      }) : null));
    if (focused) place.querySelector(`[data-key="${focused}"]`)?.focus();
  }
}

function dateOf(claim) {
  return claim.statements.map((statement) => statement.date ?? statement.source.published).filter(periodOf).sort()[0] ?? "";
}

function sourcesOf(entity) {
  return new Set(entity.mentions.map((mention) => mention.document)).size;
}
