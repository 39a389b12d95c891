/**
 * What the user has chosen. A state is never changed: each choice makes a new one, so undoing is
 * going back to the one before, and the address of the page can say it whole.
 */
export const initialState = Object.freeze({
  view: "graph",
  selected: null, // {kind: "entity" | "claim", id}
  off: Object.freeze({types: [], relations: [], statuses: [], sources: []}),
  from: "",
  to: "",
  focus: null, // {id, hops}
  path: null, // {from, to}
  hidden: Object.freeze([]),
  pinned: Object.freeze({}), // id → [x, y]
  single: false, // whether entities without claims are drawn
  top: null, // only so many of the best connected; null is all
  document: null,
  camera: null, // {x, y, scale}; null is all in sight
  theme: null, // "light" or "dark"; null is what the system says
});

export class Store {
  #past = [];
  #listeners = [];

  constructor(start) {
    this.start = start;
    this.state = start;
  }

  /** `listener(state, before)` hears of every change. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Replaces some members. What changes the picture can be undone; moving about cannot. */
  change(members, {undoable = true} = {}) {
    const before = this.state;
    if (undoable) this.#past = [...this.#past.slice(-99), before];
    this.#set(Object.freeze({...before, ...members}));
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  undo() {
    const before = this.#past.pop();
    if (before) this.#set(Object.freeze({...before, theme: this.state.theme}));
  }

  reset() {
    this.change({...this.start, theme: this.state.theme, view: this.state.view});
  }

  /** For states that come from the page's address. */
  replace(state) {
    this.#set(Object.freeze(state));
  }

  #set(state) {
    const before = this.state;
    this.state = state;
    for (const listener of this.#listeners) listener(state, before);
  }
}
