/** One statement as people read it: the sentence with its marks, who says so, how real, and where. */
import {announce, button, element, named, webLink} from "./dom.js";
import {citationOf, cutAtMarks} from "./sourcetext.js";
import {readableDate} from "./text.js";

/** `actions`: {openEntity(id), readStatement(statement)}. */
export function statementView(statement, model, actions) {
  const {source} = statement;
  return element("article.statement", {"data-polarity": statement.polarity},
    element("blockquote", {}, ...quote(statement)),
    element("p.says", {}, ...saidBy(statement, model, actions)),
    qualifierList(statement, model, actions),
    element("footer", {},
      element("span.source", {}, named(source.publisher ? `${source.publisher}: ${source.name}` : source.name),
        source.published ? `, ${readableDate(source.published)}` : ""),
      element("span.actions", {},
        source.number >= 0 ? button("link", "read", () => actions.readStatement(statement), {title: "Show the sentence in its article"}) : null,
        statement.address ? webLink(statement.address, "open page") : null,
        button("link", "copy citation", (event) => copy(citationText(statement), event.target)))));
}

/** The sentence; trigger and cues are marked, and say what they are. */
function quote(statement) {
  const {text, marks} = citationOf(statement);
  return cutAtMarks(text, marks).map((piece) => {
    if (!piece.marks.length) return named(piece.text, "span");
    const kinds = piece.marks.map((mark) => mark.kind);
    const kind = kinds.includes("trigger") ? "trigger" : kinds[0];
    return element(`mark.${kind}`, {title: kinds.map((each) => titles[each]).join(", ")}, piece.text);
  });
}

const titles = {
  trigger: "these words carry the relation", negation: "negated by this", planned: "planned, by this",
  proposed: "proposed, by this", possible: "possible, by this", conditional: "conditional, by this",
  hedge: "the text distances itself here", speaker: "who says so",
};

/** "affirmed, planned, reportedly · says X, as Y tells". */
function saidBy(statement, model, actions) {
  const factuality = [
    statement.polarity === "negated" ? "denied" : "affirmed",
    statement.modality === "actual" ? null : statement.modality, statement.hedged ? "hedged" : null,
  ].filter(Boolean);
  const parts = factuality.map((word) => element(`span.chip.${word}`, {}, word));
  if (statement.speakers.length === 0) return [...parts, element("span", {}, " by the article itself")];
  parts.push(element("span", {}, " said by "));
  for (const [index, speaker] of statement.speakers.entries()) {
    if (index > 0) parts.push(element("span", {}, ", according to "));
    parts.push(entityLink(model.entity.get(speaker.entity), speaker.text, actions));
  }
  return parts;
}

export function entityLink(entity, text, actions) {
  return entity ? button("entity", named(text), () => actions.openEntity(entity.id)) : named(text);
}

function qualifierList(statement, model, actions) {
  if (!statement.qualifiers.length) return null;
  return element("dl", {}, ...statement.qualifiers.flatMap((qualifier) => {
    const entity = qualifier.entity ? model.entity.get(qualifier.entity) : null;
    const bound = {"=": "", ">": "more than ", "<": "less than ", "~": "about "}[qualifier.bound ?? "="] ?? `${qualifier.bound} `;
    const isDate = ["date", "from", "to"].includes(qualifier.role);
    const value = qualifier.value === undefined ? null : isDate ? readableDate(qualifier.value) : bound + readableAmount(qualifier.value);
    return [element("dt", {}, qualifier.role), element("dd", {},
      entity ? entityLink(entity, entity.label, actions) : value ?? named(qualifier.text),
      value !== null && qualifier.text && qualifier.text !== value ? element("small", {}, " “", named(qualifier.text), "”") : null)];
  }));
}

/** "USD 2500000000" with its thousands apart. */
function readableAmount(value) {
  return value.replace(/\d{5,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** What somebody pastes into a text of their own. */
export function citationText(statement) {
  const {source} = statement;
  const {text} = citationOf(statement);
  const from = [source.publisher, source.title, source.published && readableDate(source.published)].filter(Boolean);
  const where = `${source.path || source.id}, bytes ${statement.evidence.start}–${statement.evidence.end}`;
  return `“${text.replace(/\s+/g, " ").trim()}” (${[...from, statement.address ?? source.url, where].filter(Boolean).join(", ")})`;
}

async function copy(text, place) {
  const said = place.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", {"aria-hidden": "true"});
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  place.textContent = "copied";
  announce("Citation copied");
  setTimeout(() => { place.textContent = said; }, 1200);
}
