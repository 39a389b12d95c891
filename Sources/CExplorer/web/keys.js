/** The keyboard: everything that the mouse can do. */
import {byID, element} from "./dom.js";
import {views} from "./hash.js";

const keys = [
  ["/", "search"], ["Esc", "close the card, the path, the focus"], ["arrows", "in the drawing: to the next entity, or pan"],
  ["+ −", "zoom"], ["0", "show all"], ["f", "focus on the selected entity"], ["h", "hide it"], ["p", "pin or unpin it"],
  ["u or Ctrl Z", "undo"], ["r", "reset"], ["1 … 5", "graph, disputes, timeline, table, articles"], ["t", "light or dark"],
  ["Shift click", "the path from the selected entity to another"], ["double click", "focus"], ["drag", "move and pin an entity"], ["?", "this list"],
];

export function keyList() {
  return element("dl.keys", {}, ...keys.flatMap(([key, text]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, text)]));
}

export function listenToKeys(explorer) {
  addEventListener("keydown", (event) => {
    if (byID("help").open) return;
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (isTyping || event.altKey || event.metaKey || event.ctrlKey && event.key !== "z") return;
    const action = event.ctrlKey ? () => explorer.store.undo() : actionFor(event, explorer);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionFor(event, explorer) {
  const {store, graphView, model} = explorer;
  const {state} = store;
  const chosen = state.selected?.kind === "entity" ? model.entity.get(state.selected.id) : null;
  const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  if (arrows[event.key]) {
    if (event.target !== byID("canvas")) return null;
    const [dx, dy] = arrows[event.key];
    return () => {
      const next = event.shiftKey ? null : graphView.neighbourIn(dx, dy);
      if (next) explorer.openEntity(next.id);
      else if (!chosen || event.shiftKey) graphView.pan(-dx * 80, -dy * 80);
    };
  }
  if (/^[1-5]$/.test(event.key)) return () => store.change({view: views[Number(event.key) - 1]}, {undoable: false});
  return {
    "/": () => byID("search").focus(),
    "Escape": () => {
      if (document.body.classList.contains("has-filters")) document.body.classList.remove("has-filters");
      else if (state.selected) store.change({selected: null}, {undoable: false});
      else if (state.path) store.change({path: null, camera: null});
      else if (state.focus) store.change({focus: null, camera: null});
    },
    "Enter": event.target === byID("canvas") && chosen ? () => byID("card").focus() : null,
    "+": () => graphView.zoom(1.3), "=": () => graphView.zoom(1.3), "-": () => graphView.zoom(1 / 1.3), "0": () => graphView.fit(),
    "f": chosen && (() => store.change({focus: state.focus?.id === chosen.id ? null : {id: chosen.id, hops: 1}, camera: null})),
    "h": chosen && (() => store.change({hidden: [...new Set([...state.hidden, chosen.id])], selected: null})),
    "p": chosen && (() => explorer.togglePin(chosen)),
    "u": () => store.undo(), "r": () => store.reset(), "t": () => explorer.toggleTheme(), "?": () => explorer.help(),
  }[event.key] ?? null;
}
