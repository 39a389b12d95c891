/** Which part of the graph is shown, and how much each filter would show. */
import {neighbourhood, shortestPath} from "./paths.js";
import {periodOf} from "./text.js";

/**
 * The entities and claims that the state asks for, the path if there is one, and for each value of
 * each filter the number of claims that all other filters let through.
 */
export function partOf(model, state) {
  const off = Object.fromEntries(Object.entries(state.off).map(([name, list]) => [name, new Set(list)]));
  const hidden = new Set(state.hidden);
  const days = [periodOf(state.from)?.[0] ?? "", periodOf(state.to)?.[1] ?? "9999-99-99"];
  const asksForTime = state.from !== "" || state.to !== "";
  const isInTime = (statement) => !asksForTime
    || statement.period !== null && statement.period[0] <= days[1] && days[0] <= statement.period[1];
  const within = wantedEntities(model, state);
  const counts = {types: new Map(), relations: new Map(), statuses: new Map(), sources: new Map()};
  const claims = [];
  for (const claim of model.claims) {
    if (hidden.has(claim.source.id) || hidden.has(claim.target.id)) continue;
    if (within && !(within.has(claim.source) && within.has(claim.target))) continue;
    const timely = claim.statements.filter(isInTime);
    if (timely.length === 0) continue;
    const types = new Set([claim.source.type, claim.target.type]);
    const sources = new Set(timely.map((statement) => statement.source.id));
    const fails = {
      types: [...types].filter((type) => off.types.has(type)).length,
      relations: off.relations.has(claim.relation) ? 1 : 0,
      statuses: off.statuses.has(claim.status) ? 1 : 0,
      sources: [...sources].every((source) => off.sources.has(source)) ? 1 : 0,
    };
    const failing = Object.values(fails).filter((number) => number > 0).length;
    if (failing === 0) claims.push(claim);
    const count = (name, values) => {
      if (failing - (fails[name] ? 1 : 0) > 0) return;
      for (const value of values) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    };
    // A claim between two types that are off comes back only with both.
    if (fails.types < 2 || types.size < 2) {
      count("types", [...types].filter((type) => fails.types === 0 || off.types.has(type)));
    }
    count("relations", [claim.relation]);
    count("statuses", [claim.status]);
    count("sources", sources);
  }
  const path = state.path
    ? shortestPath(claims, model.entity.get(state.path.from), model.entity.get(state.path.to)) : null;
  return narrowed(model, state, {claims, counts, path, hidden, within, off});
}

/** Focus and path choose among what the filters leave. */
function narrowed(model, state, part) {
  let {claims} = part;
  let entities = new Set(claims.flatMap((claim) => [claim.source, claim.target]));
  if (state.focus) {
    const centre = model.entity.get(state.focus.id);
    entities = neighbourhood(claims, centre, state.focus.hops);
    claims = claims.filter((claim) => entities.has(claim.source) && entities.has(claim.target));
  } else if (state.single) {
    for (const entity of model.entities) {
      if (entity.claims.length === 0 && !part.hidden.has(entity.id) && !part.off.types.has(entity.type)) {
        entities.add(entity);
      }
    }
  }
  const chosen = state.selected?.kind === "entity" ? model.entity.get(state.selected.id) : null;
  if (chosen && chosen.claims.length === 0 && !part.hidden.has(chosen.id)) entities.add(chosen);
  return {...part, claims, entities: [...entities].sort((a, b) => a.number - b.number)};
}

/** The best connected ones of a graph that is too large to see at once; null is all. */
function wantedEntities(model, state) {
  if (state.top === null || state.focus || state.path) return null;
  return new Set(model.best.slice(0, state.top));
}
