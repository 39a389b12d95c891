/** The state as the part of the page's address after '#', so that it can be kept and shared. */
import {initialState} from "./state.js";

const lists = {type: "types", relation: "relations", status: "statuses", source: "sources"};

export function hashOf(state, start = initialState) {
  const parts = [];
  const add = (name, value) => {
    if (value !== null && value !== "" && value !== undefined) {
      parts.push(`${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%2F/g, "/")}`);
    }
  };
  if (state.view !== start.view) add("view", state.view);
  if (state.selected) add(state.selected.kind, state.selected.id);
  for (const [name, list] of Object.entries(lists)) {
    if (state.off[list].length) add(`no-${name}`, state.off[list].join(","));
  }
  add("from", state.from);
  add("to", state.to);
  if (state.focus) add("focus", `${state.focus.id},${state.focus.hops}`);
  if (state.path) add("path", `${state.path.from},${state.path.to}`);
  if (state.hidden.length) add("hide", state.hidden.join(","));
  const pins = Object.entries(state.pinned).map(([id, [x, y]]) => [id, Math.round(x), Math.round(y)]);
  if (pins.length) add("pin", pins.flat().join(","));
  if (state.single) add("single", 1);
  if (state.top !== start.top) add("top", state.top ?? "all");
  add("article", state.document);
  if (state.camera) {
    const {x, y, scale} = state.camera;
    add("at", [Math.round(x), Math.round(y), Number(scale.toPrecision(4))].join(","));
  }
  add("theme", state.theme);
  return parts.join("&");
}

/** The state that `hash` says; what it does not say, or says wrongly, is as at the start. */
export function stateOf(hash, model, start = initialState) {
  const said = new Map(hash.replace(/^#/, "").split("&").filter((part) => part.includes("="))
    .map((part) => [part.slice(0, part.indexOf("=")), decoded(part.slice(part.indexOf("=") + 1))]));
  const list = (name) => (said.get(name) ?? "").split(",").filter(Boolean);
  const known = (id) => model.entity.has(id);
  const state = {...start};
  if (views.includes(said.get("view"))) state.view = said.get("view");
  if (known(said.get("entity"))) state.selected = {kind: "entity", id: said.get("entity")};
  if (model.claim.has(said.get("claim"))) state.selected = {kind: "claim", id: said.get("claim")};
  state.off = Object.fromEntries(Object.entries(lists).map(([name, member]) =>
    [member, list(`no-${name}`)]));
  for (const end of ["from", "to"]) {
    if (/^\d{4}(-\d\d)?(-\d\d)?$/.test(said.get(end))) state[end] = said.get(end);
  }
  const [focus, hops] = list("focus");
  if (known(focus)) state.focus = {id: focus, hops: Math.min(Math.max(Number(hops) || 1, 1), 9)};
  const [from, to] = list("path");
  if (known(from) && known(to)) state.path = {from, to};
  state.hidden = list("hide").filter(known);
  const pins = list("pin");
  state.pinned = {};
  for (let index = 0; index + 2 < pins.length; index += 3) {
    const place = [Number(pins[index + 1]), Number(pins[index + 2])];
    if (known(pins[index]) && place.every(Number.isFinite)) state.pinned[pins[index]] = place;
  }
  state.single = said.get("single") === "1";
  if (said.get("top") === "all") state.top = null;
  else if (Number(said.get("top")) >= 1) state.top = Math.floor(Number(said.get("top")));
  if (model.source.has(said.get("article"))) state.document = said.get("article");
  const [x, y, scale] = list("at").map(Number);
  if ([x, y, scale].every(Number.isFinite) && scale > 0) state.camera = {x, y, scale};
  if (["light", "dark"].includes(said.get("theme"))) state.theme = said.get("theme");
  return state;
}

export const views = ["graph", "disputes", "timeline", "table", "reader"];

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
