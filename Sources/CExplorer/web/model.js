/** The graph as the page works with it: objects that know each other, made once from the data. */
import {addressOfQuote, folded, periodOf, phraseOf} from "./text.js";
import {SourceText} from "./sourcetext.js";

export class Model {
  constructor(graph, drawing) {
    this.title = drawing.title;
    this.looks = {types: drawing.types, statuses: drawing.statuses};
    this.graph = graph;
    this.sources = graph.documents.map((record, number) => ({
      ...record, number,
      name: record.title ?? (record.path || record.id),
      text: drawing.texts[record.id] ? new SourceText(drawing.texts[record.id]) : null,
      statements: [], mentions: [],
    }));
    this.source = new Map(this.sources.map((source) => [source.id, source]));
    this.entities = graph.nodes.map((node, number) => ({
      ...node, number, ...drawing.nodes[number], home: drawing.nodes[number],
      claims: [], about: [], names: null,
    }));
    this.entity = new Map(this.entities.map((entity) => [entity.id, entity]));
    this.claims = graph.edges.map((edge, number) => this.#claim(edge, number));
    this.claim = new Map(this.claims.map((claim) => [claim.id, claim]));
    for (const entity of this.entities) {
      entity.support = entity.claims.reduce((sum, claim) => sum + claim.weight, 0);
      for (const mention of entity.mentions) {
        this.source.get(mention.document)?.mentions.push({entity, ...mention});
      }
    }
    this.best = [...this.entities].sort((a, b) => b.support - a.support || a.number - b.number);
  }

  #claim(edge, number) {
    const claim = {
      ...edge, number, source: this.entity.get(edge.source), target: this.entity.get(edge.target),
      item: edge.item === null ? null : this.entity.get(edge.item) ?? null,
      phrase: (edge.status === "negated" ? "not " : "") + phraseOf(edge.relation),
    };
    claim.statements = edge.statements.map((statement) => {
      const source = this.source.get(statement.evidence.document) ?? nowhere;
      const date = statement.qualifiers.find((each) => each.role === "date" && each.value)?.value;
      const made = {
        ...statement, claim, source, date: date ?? null,
        period: periodOf(date) ?? periodOf(source.published),
        address: addressOfQuote(source.url, statement.evidence.quote),
      };
      source.statements.push(made);
      return made;
    });
    claim.source.claims.push(claim);
    if (claim.target !== claim.source) claim.target.claims.push(claim);
    claim.item?.about.push(claim);
    return claim;
  }

  /** Label and aliases as they are compared. */
  namesOf(entity) {
    entity.names ??= [entity.label, ...entity.aliases].map(folded);
    return entity.names;
  }
}

/** What a statement cites that the graph does not list. */
const nowhere = {
  id: "", number: -1, name: "unknown source", path: "", publisher: null, published: null, url: null,
  text: null, statements: [], mentions: [],
};

export function otherEnd(claim, entity) {
  return claim.source === entity ? claim.target : claim.source;
}

/** "Turkey rejects United States (S-400)". */
export function sentenceOf(claim) {
  const about = claim.item ? ` (${claim.item.label})` : "";
  return `${claim.source.label} ${claim.phrase} ${claim.target.label}${about}`;
}
