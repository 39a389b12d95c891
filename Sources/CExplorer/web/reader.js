/** The articles with what was read in them marked: linked both ways with the graph. */
import {button, byID, counted, element, named, webLink} from "./dom.js";
import {typeColours, typeSwatch} from "./look.js";
import {sentenceOf} from "./model.js";
import {cutAtMarks} from "./sourcetext.js";
import {statementView} from "./statement.js";
import {readableDate} from "./text.js";

export class ReaderView {
  constructor(model, store, actions) {
    Object.assign(this, {model, store, actions});
    /** Where to look once the article is shown: a statement, or an entity. */
    this.goal = null;
  }

  show(part, state) {
    const source = this.model.source.get(state.document)
      ?? [...this.model.sources].sort((a, b) => b.statements.length - a.statements.length)[0];
    const shown = new Set(part.claims);
    const selected = state.selected;
    byID("reader").replaceChildren(element("nav", {"aria-label": "Articles"}, element("h2", {}, "Articles"),
      element("ul.plain", {}, ...this.model.sources.map((each) => element("li", {}, button("article", [
        named(each.name), element("small", {}, [each.publisher, readableDate(each.published), counted(each.statements.length, "statement")].filter(Boolean).join(" · "))],
      () => this.store.change({document: each.id}, {undoable: false}), {"aria-current": each === source ? "true" : null}))))),
    element("div.page", {tabindex: "-1"}, ...(source ? this.#article(source, shown, selected) : [element("p.empty", {}, "There are no sources.")])));
    this.#look();
  }

  #article(source, shown, selected) {
    const about = [source.publisher, readableDate(source.published)].filter(Boolean).join(", ");
    const head = [element("h2", {}, named(source.name)), element("p.note", {}, about, about ? " · " : "",
      webLink(source.url, source.path || source.id), source.url ? ` · ${source.path}` : "")];
    if (!source.text) {
      const statements = source.statements.filter((statement) => shown.has(statement.claim));
      return [...head, element("p.absent", {}, "The article’s text is not in this file, so only what the graph quotes is shown. ",
        "To have it here, write the page where the articles are: ", element("code", {}, "redthread export GRAPH --format html --texts FOLDER")),
      ...statements.map((statement) => element("div", {"data-statements": keyOf(statement)},
        button("entity", named(sentenceOf(statement.claim)), () => this.actions.openClaim(statement.claim.id)),
        statementView(statement, this.model, this.actions)))];
    }
    const marks = this.#marks(source, shown);
    return [...head, ...source.text.blocks.map((block, number) => element(tags[block.kind] ?? "p", {dir: "auto"},
      ...this.#pieces(block.text, marks.get(number) ?? [], selected)))];
  }

  /** All marks of an article by block. */
  #marks(source, shown) {
    const marks = new Map();
    const add = (location, mark) => {
      const place = source.text.find(location.start, location.end);
      if (!place) return;
      if (!marks.has(place.block)) marks.set(place.block, []);
      marks.get(place.block).push({...mark, from: place.from, to: place.to});
    };
    for (const mention of source.mentions) add(mention, {entity: mention.entity});
    for (const statement of source.statements) {
      if (!shown.has(statement.claim)) continue;
      add(statement.evidence, {statement});
      add(statement.evidence.trigger, {trigger: statement});
    }
    return marks;
  }

  #pieces(text, marks, selected) {
    const made = [];
    let mention = null;
    for (const piece of cutAtMarks(text, marks)) {
      const statements = piece.marks.filter((mark) => mark.statement).map((mark) => mark.statement);
      const trigger = piece.marks.some((mark) => mark.trigger);
      const isChosen = selected?.kind === "claim" && statements.some((statement) => statement.claim.id === selected.id);
      const names = piece.marks.filter((mark) => mark.entity);
      const classes = [statements.length ? "said" : "", isChosen ? "chosen" : "", trigger ? "trigger" : ""].filter(Boolean);
      // Of nested names the shortest is the one meant.
      const name = names.sort((a, b) => (a.to - a.from) - (b.to - b.from))[0];
      const span = element(["span", ...classes].join("."), {"data-statements": statements.map(keyOf).join(" ")}, piece.text);
      if (name) {
        if (mention?.mark !== name) {
          mention = {mark: name, button: this.#mention(name.entity, selected)};
          made.push(mention.button);
        }
        mention.button.append(span);
      } else {
        mention = null;
        made.push(span);
      }
      for (const statement of statements.filter((each) => piece.to === marks.find((mark) => mark.statement === each).to)) {
        made.push(button(`note${selected?.id === statement.claim.id ? ".chosen" : ""}`, claimSign(statement), () => this.actions.openClaim(statement.claim.id),
          {title: sentenceOf(statement.claim), "aria-label": `Claim: ${sentenceOf(statement.claim)}`}));
        mention = null;
      }
    }
    return made;
  }

  #mention(entity, selected) {
    const isChosen = selected?.id === entity.id;
    const made = button(`mention${isChosen ? ".chosen" : ""}`, [], () => this.actions.openEntity(entity.id),
      {title: `${entity.label} · ${entity.type}`, "data-entity": entity.id});
    made.style.borderBottomColor = typeColours(this.model.looks.types[entity.type]).stroke;
    return made;
  }

  /** Scrolls to what was asked for and lights it up. */
  #look() {
    if (!this.goal) return;
    const {statement, entity} = this.goal;
    this.goal = null;
    const selector = statement ? `[data-statements~="${CSS.escape(keyOf(statement))}"]` : `[data-entity="${CSS.escape(entity.id)}"]`;
    const places = byID("reader").querySelectorAll(selector);
    places[0]?.scrollIntoView({block: "center"});
    for (const place of places) {
      place.classList.add("lit");
      setTimeout(() => place.classList.remove("lit"), 2500);
    }
  }
}

const tags = {headline: "h3", heading: "h4", paragraph: "p", listItem: "p"};

function keyOf(statement) {
  return `${statement.claim.id}-${statement.evidence.start}`;
}

function claimSign(statement) {
  return statement.polarity === "negated" ? "≠" : statement.modality === "actual" ? "→" : "⇢";
}
