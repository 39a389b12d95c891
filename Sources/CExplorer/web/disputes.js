/** Claims that are both stated and denied, with both sides next to each other. */
import {button, byID, counted, element} from "./dom.js";
import {statusSwatch} from "./look.js";
import {sentenceOf} from "./model.js";
import {statementView} from "./statement.js";

export class DisputesView {
  constructor(model, store, actions) {
    Object.assign(this, {model, store, actions});
  }

  show(part) {
    const both = part.claims.filter((claim) => new Set(claim.statements.map((each) => each.polarity)).size > 1);
    const contested = both.filter((claim) => claim.status === "contested");
    const others = both.filter((claim) => claim.status !== "contested");
    const denied = part.claims.filter((claim) => claim.statements.every((each) => each.polarity === "negated"));
    const section = (title, note, claims) => (claims.length
      ? [element("h2", {}, title, element("small", {}, ` ${claims.length}`)), element("p.note", {}, note), ...claims.map((claim) => this.#dispute(claim))] : []);
    byID("disputes").replaceChildren(element("div.page", {},
      ...section("Contested", "Some say it is so and others that it is not, of the same thing and the same time.", contested),
      ...section("Both said", "Stated and denied, but of different times, degrees of reality or circumstances, or by one voice.", others),
      ...section("Only denied", "Nobody states it in these articles; somebody denies it.", denied),
      both.length + denied.length ? null : element("p.empty", {}, "Nothing that is shown is disputed.")));
  }

  #dispute(claim) {
    const side = (title, polarity) => {
      const statements = claim.statements.filter((statement) => statement.polarity === polarity);
      return element("div.side", {}, element("h4", {}, `${title} `, element("small", {}, counted(statements.length, "statement"))),
        ...statements.map((statement) => statementView(statement, this.model, this.actions)),
        statements.length ? null : element("p.empty", {}, "nobody"));
    };
    return element("section.dispute", {}, element("h3", {}, statusSwatch(this.model.looks.statuses[claim.status]),
      button("entity", sentenceOf({...claim, phrase: claim.phrase.replace(/^not /, "")}), () => this.actions.openClaim(claim.id))),
    element("div.sides", {}, side("It is so", "affirmed"), side("It is not", "negated")));
  }
}
