/** Puts the page together: data to model, state to views, keys and buttons to state. */
import {button, byID, counted, element} from "./dom.js";
import {CardPanel} from "./cards.js";
import {DisputesView} from "./disputes.js";
import {csvOf, jsonOf, pngOf, save, svgOf, wholeSVG} from "./download.js";
import {FiltersPanel} from "./filters.js";
import {GraphView} from "./graphview.js";
import {hashOf, stateOf, views} from "./hash.js";
import {keyList, listenToKeys} from "./keys.js";
import {isDark} from "./look.js";
import {Model} from "./model.js";
import {partOf} from "./part.js";
import {ReaderView} from "./reader.js";
import {searchField} from "./search.js";
import {initialState, Store} from "./state.js";
import {TableView} from "./table.js";
import {TimelineView} from "./timeline.js";

/** Above this many entities the page opens on the best connected. */
const manyEntities = 5000;
const bestConnected = 600;

class Explorer {
  constructor(graph, drawing) {
    const model = this.model = new Model(graph, drawing);
    this.start = {...initialState, top: model.entities.length > manyEntities ? bestConnected : null};
    const store = this.store = new Store(stateOf(location.hash, model, this.start));
    store.start = this.start;
    const actions = this.actions = {
      openEntity: (id) => this.openEntity(id),
      openClaim: (id) => this.open("claim", id),
      readStatement: (statement) => this.read(statement.source.id, {statement}),
      readMention: (entity, source) => this.read(source, {entity}),
      togglePin: (entity) => this.togglePin(entity),
    };
    this.graphView = new GraphView(model, store);
    this.filters = new FiltersPanel(model, store);
    this.card = new CardPanel(model, store, actions);
    this.pages = {
      disputes: new DisputesView(model, store, actions), timeline: new TimelineView(model, store, actions),
      table: new TableView(model, store, actions), reader: new ReaderView(model, store, actions),
    };
    this.makeToolbar();
    searchField(byID("search"), byID("found"), model, (entity) => this.openEntity(entity.id, true));
    listenToKeys(this);
    store.listen((state, before) => this.show(state, before));
    addEventListener("hashchange", () => {
      if (location.hash.slice(1) !== hashOf(store.state, this.start)) store.replace(stateOf(location.hash, model, this.start));
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.show(store.state, null));
    this.show(store.state, null);
  }

  show(state, before) {
    document.documentElement.dataset.theme = state.theme ?? "";
    if (!state.theme) delete document.documentElement.dataset.theme;
    const isPartSame = before && ["off", "from", "to", "focus", "path", "hidden", "single", "top", "selected"]
      .every((name) => state[name] === before[name]);
    if (!isPartSame) this.part = partOf(this.model, state);
    const {part} = this;
    byID("counts").textContent = `${counted(part.entities.length, "entity", "entities")}, ${counted(part.claims.length, "claim")} shown`;
    for (const view of views) {
      byID(view).hidden = view !== state.view;
      const tab = byID(`tab-${view}`);
      tab.setAttribute("aria-selected", String(view === state.view));
      tab.tabIndex = view === state.view ? 0 : -1;
    }
    document.body.dataset.view = state.view;
    this.undoButton.disabled = !this.store.canUndo;
    const isNew = !before || !isPartSame || state.theme !== before.theme;
    if (isNew) this.filters.show(part, state);
    if (isNew || state.pinned !== before.pinned) this.card.show(part, state);
    if (state.view === "graph") {
      this.showNotes(state);
      if (!before || state !== before) this.graphView.show(part, state);
      if (state.selected && before && state.selected !== before.selected) this.reveal(state.selected);
    } else if (isNew || state.view !== before.view || state.document !== before.document) {
      this.pages[state.view].show(part, state);
    }
    clearTimeout(this.hashTimer);
    this.hashTimer = setTimeout(() => this.writeHash(), 80);
  }

  writeHash() {
    const hash = hashOf(this.store.state, this.start);
    if (hash === location.hash.slice(1)) return;
    try {
      history.replaceState(null, "", `#${hash}`);
    } catch {
      location.replace(`#${hash}`);
    }
  }

  reveal({kind, id}) {
    const chosen = this.model[kind].get(id);
    this.graphView.reveal(kind === "entity" ? [chosen] : [chosen.source, chosen.target]);
  }

  /** Shows the card of an entity; from the search also its place in the graph, whatever is hidden. */
  openEntity(id, isWanted = false) {
    const entity = this.model.entity.get(id);
    const members = {selected: {kind: "entity", id}};
    if (isWanted) {
      members.view = "graph";
      if (!this.part.entities.includes(entity) && entity.claims.length) {
        members.focus = {id, hops: 1};
        members.camera = null;
        members.hidden = this.store.state.hidden.filter((each) => each !== id);
      }
    }
    this.store.change(members, {undoable: "focus" in members});
    if (matchMedia("(max-width: 60rem)").matches) byID("card").focus({preventScroll: true});
  }

  open(kind, id) {
    this.store.change({selected: {kind, id}}, {undoable: false});
  }

  read(source, goal) {
    this.pages.reader.goal = goal;
    const selected = goal.statement ? {kind: "claim", id: goal.statement.claim.id} : {kind: "entity", id: goal.entity.id};
    this.store.change({view: "reader", document: source, selected}, {undoable: false});
  }

  togglePin(entity) {
    const pinned = {...this.store.state.pinned};
    const node = this.graphView.scene?.node.get(entity);
    if (entity.id in pinned) delete pinned[entity.id];
    else pinned[entity.id] = [Math.round(node?.x ?? entity.home.x), Math.round(node?.y ?? entity.home.y)];
    this.store.change({pinned, camera: this.graphView.camera});
  }

  /** What narrows the picture, with the way back. */
  showNotes(state) {
    const {model, store, part} = this;
    const note = (text, action, label) => element("p", {}, text, " ", button("link", label, action));
    const notes = [];
    if (state.focus) {
      notes.push(note(`Within ${counted(state.focus.hops, "claim")} of ${model.entity.get(state.focus.id).label}.`,
        () => store.change({focus: null, camera: null}), "Show all"));
    } else if (state.top !== null && !state.path) {
      notes.push(note(`The ${state.top.toLocaleString("en")} best connected of ${model.entities.length.toLocaleString("en")} entities; the search finds the others.`,
        () => store.change({top: null, camera: null}), "Show all"));
    }
    if (state.hidden.length) {
      notes.push(note(`${counted(state.hidden.length, "entity is", "entities are")} hidden.`, () => store.change({hidden: []}), "Show"));
    }
    if (!part.entities.length) {
      notes.push(note(model.claims.length ? "The filters leave nothing." : "There are no claims in this graph.", () => store.reset(), "Reset"));
    }
    byID("notes").replaceChildren(...notes);
  }

  makeToolbar() {
    const {store} = this;
    const labels = {graph: "Graph", disputes: "Disputes", timeline: "Timeline", table: "Table", reader: "Articles"};
    byID("views").append(...views.map((view, index) => button("tab", labels[view], () => store.change({view}, {undoable: false}), {
      id: `tab-${view}`, role: "tab", "aria-controls": view,
      onkeydown: (event) => {
        const step = {ArrowRight: 1, ArrowLeft: views.length - 1}[event.key];
        if (!step) return;
        const next = views[(index + step) % views.length];
        store.change({view: next}, {undoable: false});
        byID(`tab-${next}`).focus();
      },
    })));
    this.undoButton = button("", "Undo", () => store.undo(), {title: "Undo (u)"});
    const menu = element("details", {}, element("summary", {}, "Save"), element("div.menu", {},
      ...Object.entries(this.downloads).map(([label, action]) => button("", label, () => {
        menu.open = false;
        action();
      }))));
    menu.addEventListener("focusout", (event) => { if (!menu.contains(event.relatedTarget)) menu.open = false; });
    byID("tools").append(
      button("for-narrow", "Filters", () => document.body.classList.toggle("has-filters"), {"aria-controls": "filters"}),
      this.undoButton, button("", "Reset", () => store.reset(), {title: "Everything as at the start (r)"}), menu,
      button("", "◐", () => this.toggleTheme(), {"aria-label": "Light or dark", title: "Light or dark (t)"}),
      button("", "?", () => this.help(), {"aria-label": "Help", title: "Keys and signs (?)"}));
  }

  get downloads() {
    const name = (ending) => `${this.model.title.replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 60) || "graph"}.${ending}`;
    const prepared = (action) => () => {
      // The drawing is made even where another view is open.
      if (!this.graphView.scene) this.graphView.show(this.part, this.store.state);
      return action();
    };
    return {
      "SVG, as seen": prepared(() => save(name("svg"), svgOf(this.graphView), "image/svg+xml")),
      "SVG, whole drawing": prepared(() => save(name("svg"), wholeSVG(this.graphView), "image/svg+xml")),
      "PNG, as seen": prepared(async () => save(name("png"), await pngOf(this.graphView), "image/png")),
      "JSON, what is shown": () => save(name("json"), jsonOf(this.model, this.part), "application/json"),
      "CSV, what is shown": () => save(name("csv"), csvOf(this.part), "text/csv"),
      "Print": () => print(),
    };
  }

  toggleTheme() {
    this.store.change({theme: isDark() ? "light" : "dark"}, {undoable: false});
    this.graphView.refresh();
  }

  help() {
    const dialog = byID("help");
    dialog.replaceChildren(element("h2", {}, "Keys"), keyList(), element("h2", {}, "Signs"),
      element("p", {}, "Solid lines are asserted, dashed ones planned, proposed, possible or denied, dotted ones hedged; contested claims have a colour of their own. In quotes, the words that carry the relation are marked strongly, the words that decide how real it is and who says so lightly."),
      element("form", {method: "dialog"}, element("button", {}, "Close")));
    dialog.showModal();
  }
}

const data = (id) => JSON.parse(byID(id).textContent);
const explorer = new Explorer(data("graph-data"), data("drawing-data"));
// For those who look at the page with the browser's tools.
window.redthread = explorer;
