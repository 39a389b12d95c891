/** The cards at the side: of an entity, of a claim, and of the way between two entities. */
import {button, byID, counted, element, named} from "./dom.js";
import {statusSwatch, typeSwatch} from "./look.js";
import {otherEnd, sentenceOf} from "./model.js";
import {entityField} from "./search.js";
import {entityLink, statementView} from "./statement.js";
import {phraseOf} from "./text.js";

export class CardPanel {
  #place = byID("card");

  constructor(model, store, actions) {
    this.model = model;
    this.store = store;
    this.actions = actions;
  }

  show(part, state) {
    const chosen = state.selected && this.model[state.selected.kind].get(state.selected.id);
    document.body.classList.toggle("has-card", Boolean(chosen || state.path));
    this.#place.replaceChildren(
      ...(state.path ? this.#pathCard(part, state) : []),
      ...(chosen ? (state.selected.kind === "entity" ? this.#entityCard(chosen, part, state) : this.#claimCard(chosen)) : []),
      ...(chosen || state.path ? [] : [this.#overview(part)]));
    this.#place.scrollTop = 0;
  }

  #close(text, members) {
    return button("close", "×", () => this.store.change(members, {undoable: false}), {"aria-label": text, title: `${text} (Esc)`});
  }

  #overview(part) {
    const {entities, claims, sources} = this.model;
    const best = part.entities.filter((entity) => entity.claims.length)
      .sort((a, b) => b.support - a.support || a.number - b.number).slice(0, 10);
    const contested = claims.filter((claim) => claim.status === "contested");
    return element("div.overview", {}, element("h2", {}, this.model.title),
      element("p", {}, `${counted(entities.length, "entity", "entities")} and ${counted(claims.length, "claim")} from ${counted(sources.length, "source")}. Each claim quotes the sentences that state or deny it; what is true is for you to judge.`),
      contested.length ? element("p", {}, `${counted(contested.length, "claim is", "claims are")} contested. `,
        button("link", "See both sides", () => this.store.change({view: "disputes"}, {undoable: false}))) : null,
      best.length ? element("h3", {}, "Best connected") : null,
      element("ul.plain", {}, ...best.map((entity) => element("li", {}, this.#entityButton(entity),
        element("small", {}, ` ${counted(entity.claims.length, "claim")}`)))),
      element("p.hint", {}, "Click an entity or an arrow; ", element("kbd", {}, "/"), " searches, ", element("kbd", {}, "?"), " shows the keys."));
  }

  #entityButton(entity) {
    return element("span.with-swatch", {}, typeSwatch(this.model.looks.types[entity.type]), entityLink(entity, entity.label, this.actions));
  }

  #entityCard(entity, part, state) {
    const hidden = state.hidden.includes(entity.id);
    const properties = Object.entries(entity.properties);
    const roles = entity.claims.filter((claim) => claim.relation === "holdsRoleIn" && claim.source === entity);
    return [element("header", {}, this.#close("Close the card", {selected: null}),
      element("h2", {}, typeSwatch(this.model.looks.types[entity.type]), named(entity.label)),
      element("p.kind", {}, entity.type, ...properties.map(([key, value]) => element("span", {}, ` · ${key} `, named(value))))),
    entity.aliases.length ? element("p.aliases", {}, "Also called ", ...joined(entity.aliases.map((alias) => named(alias)))) : null,
    roles.length ? element("p.roles", {}, "Roles: ", ...joined(roles.map((claim) => element("span", {},
      titleOf(claim), " ", entityLink(claim.target, claim.target.label, this.actions))))) : null,
    element("div.buttons", {},
      ...[1, 2, 3].map((hops) => button("", hops === 1 ? "Focus" : `${hops} hops`, () =>
        this.store.change({focus: {id: entity.id, hops}, camera: null, view: "graph"}),
      {"aria-pressed": String(state.focus?.id === entity.id && state.focus.hops === hops), title: `Only what is within ${counted(hops, "claim")} of it`})),
      state.focus ? button("", "End focus", () => this.store.change({focus: null, camera: null})) : null,
      button("", hidden ? "Show" : "Hide", () => this.store.change({hidden: hidden
        ? state.hidden.filter((id) => id !== entity.id) : [...state.hidden, entity.id]}), {title: "Hide it or show it again (h)"}),
      button("", entity.id in state.pinned ? "Unpin" : "Pin", () => this.actions.togglePin(entity), {title: "Keep it where it is (p)"})),
    entityField(this.model, "Shortest path to …", (other) => this.store.change({path: {from: entity.id, to: other.id}, camera: null, view: "graph"})),
    ...this.#neighbours(entity),
    entity.about.length ? element("h3", {}, "Claims about it") : null,
    entity.about.length ? element("ul.claims", {}, ...entity.about.map((claim) => this.#claimRow(claim, sentenceOf(claim)))) : null,
    this.#sources(entity)].filter(Boolean);
  }

  /** Neighbours by relation and direction, each claim a row. */
  #neighbours(entity) {
    const groups = new Map();
    for (const claim of entity.claims) {
      const phrase = phraseOf(claim.relation);
      const title = claim.symmetric ? phrase : claim.source === entity ? `${phrase} …` : `… ${phrase} it`;
      if (!groups.has(title)) groups.set(title, []);
      groups.get(title).push(claim);
    }
    return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).flatMap(([title, claims]) => [
      element("h3", {}, title, element("small", {}, ` ${claims.length}`)),
      element("ul.claims", {}, ...claims.map((claim) => this.#claimRow(claim,
        otherEnd(claim, entity).label + (claim.item ? ` (${claim.item.label})` : ""), otherEnd(claim, entity))))]);
  }

  #claimRow(claim, text, neighbour = null) {
    return element("li", {}, neighbour ? typeSwatch(this.model.looks.types[neighbour.type]) : null,
      button("entity", named(text), () => this.actions.openClaim(claim.id)),
      element("span.status", {}, statusSwatch(this.model.looks.statuses[claim.status]), claim.status,
        claim.weight > 1 ? ` · ${claim.weight} sources` : ""));
  }

  #sources(entity) {
    const mentions = new Map();
    for (const mention of entity.mentions) mentions.set(mention.document, (mentions.get(mention.document) ?? 0) + 1);
    if (!mentions.size) return null;
    return element("div", {}, element("h3", {}, "Sources that name it", element("small", {}, ` ${mentions.size}`)),
      element("ul.plain", {}, ...[...mentions].map(([id, number]) => {
        const source = this.model.source.get(id);
        return element("li", {}, button("entity", named(source?.name ?? id), () => this.actions.readMention(entity, id)),
          element("small", {}, ` ${counted(number, "mention")}`));
      })));
  }

  #claimCard(claim) {
    const status = this.model.looks.statuses[claim.status];
    const affirmed = claim.statements.filter((statement) => statement.polarity === "affirmed").length;
    const denied = claim.statements.length - affirmed;
    return [element("header", {}, this.#close("Close the card", {selected: null}),
      element("h2.claim", {}, this.#entityButton(claim.source), element("span.relation", {}, claim.phrase), this.#entityButton(claim.target),
        claim.item ? element("span.item", {}, "about ", this.#entityButton(claim.item)) : null),
      element("p.kind", {}, statusSwatch(status), `${claim.status} · ${counted(claim.weight, "independent source")}`
        + ` · ${counted(affirmed, "statement")} for it${denied ? `, ${denied} against` : ""}`)),
    ...claim.statements.map((statement) => statementView(statement, this.model, this.actions))];
  }

  #pathCard(part, state) {
    const [from, to] = [this.model.entity.get(state.path.from), this.model.entity.get(state.path.to)];
    return [element("header", {}, this.#close("Close the path", {path: null}),
      element("h2", {}, "From ", named(from.label), " to ", named(to.label))),
    part.path === null ? element("p", {}, "No chain of claims that are shown joins them. Fewer filters may find one.")
      : element("ol.path", {}, ...part.path.map((step) => element("li", {},
        this.#claimRow(step.claim, sentenceOf(step.claim)))))];
  }
}

function joined(parts) {
  return parts.flatMap((part, index) => (index ? [", ", part] : [part]));
}

function titleOf(claim) {
  for (const statement of claim.statements) {
    const title = statement.qualifiers.find((qualifier) => qualifier.role === "title");
    if (title) return `${title.text},`;
  }
  return claim.status === "negated" ? "none in" : "in";
}
