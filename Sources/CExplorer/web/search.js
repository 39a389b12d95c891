/** The search field: entities by any of their names, with the arrow keys. */
import {announce, byID, counted, element, named} from "./dom.js";
import {typeSwatch} from "./look.js";
import {folded} from "./text.js";

/** Entities whose names begin with, hold a word that begins with, or contain `query`, best first. */
export function found(model, query, limit = 12) {
  const wanted = folded(query);
  if (!wanted) return [];
  const ranked = [];
  for (const entity of model.entities) {
    let rank = 9;
    for (const [index, name] of model.namesOf(entity).entries()) {
      const place = name.indexOf(wanted);
      if (place < 0) continue;
      const kind = name === wanted ? 0 : place === 0 ? 2 : name[place - 1] === " " ? 4 : 6;
      rank = Math.min(rank, kind + (index === 0 ? 0 : 1));
    }
    if (rank < 9) ranked.push({entity, rank});
  }
  ranked.sort((a, b) => a.rank - b.rank || b.entity.support - a.entity.support || a.entity.number - b.entity.number);
  return ranked.slice(0, limit).map((each) => each.entity);
}

/** Makes `field` and `list` a combobox that calls `choose(entity)`. */
export function searchField(field, list, model, choose) {
  let shown = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const take = (entity) => {
    field.value = "";
    close();
    choose(entity);
  };
  const mark = (index) => {
    active = index;
    for (const [number, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(number === active));
      if (number === active) option.scrollIntoView({block: "nearest"});
    }
    if (active >= 0) field.setAttribute("aria-activedescendant", list.children[active].id);
  };
  field.addEventListener("input", () => {
    shown = found(model, field.value);
    list.replaceChildren(...shown.map((entity, index) => option(model, entity, `${list.id}-${index}`, field.value, take)));
    if (!shown.length && field.value.trim()) {
      list.append(element("li.none", {}, "Nothing is called so"));
    }
    list.hidden = !field.value.trim();
    field.setAttribute("aria-expanded", String(!list.hidden));
    mark(shown.length ? 0 : -1);
    if (field.value.trim()) announce(counted(shown.length, "entity", "entities") + " found");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : shown.length - 1;
      if (shown.length) mark((Math.max(active, 0) + (active < 0 ? 0 : step)) % shown.length);
    } else if (event.key === "Enter" && shown[active]) {
      event.preventDefault();
      take(shown[active]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      field.value = "";
      shown = [];
      close();
      field.blur();
    }
  });
  field.addEventListener("blur", () => setTimeout(close, 150));
}

function option(model, entity, id, query, take) {
  const wanted = folded(query);
  const other = model.namesOf(entity)[0].includes(wanted)
    ? null : entity.aliases.find((alias) => folded(alias).includes(wanted));
  return element("li", {
    id, role: "option", "aria-selected": "false",
    onmousedown: (event) => { event.preventDefault(); take(entity); },
  }, typeSwatch(model.looks.types[entity.type]),
  element("span.names", {}, named(entity.label), other ? element("small", {}, "also ", named(other)) : null),
  element("small", {}, counted(entity.claims.length, "claim")));
}

/** A field of its own for a second entity. */
export function entityField(model, label, choose) {
  const id = `pick-${byID("card").querySelectorAll(".pick").length}`;
  const list = element("ul", {id: `${id}-found`, role: "listbox", "aria-label": "Entities found", hidden: true});
  const field = element("input", {
    type: "search", role: "combobox", "aria-label": label, placeholder: label, autocomplete: "off",
    "aria-expanded": "false", "aria-controls": list.id, spellcheck: "false",
  });
  searchField(field, list, model, choose);
  return element("div.pick", {}, field, list);
}
