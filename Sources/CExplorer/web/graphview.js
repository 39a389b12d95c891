/** The drawing on the screen: it pans, zooms and drags, and otherwise stands still. */
import {button, byID, element} from "./dom.js";
import {measurer, paint} from "./painter.js";
import {boundsOf, cameraFor, hit, projection, sceneOf} from "./scene.js";
import {otherEnd, sentenceOf} from "./model.js";

export class GraphView {
  #canvas = byID("canvas");
  #tip = byID("tip");
  #buffer = document.createElement("canvas");
  /** The camera that the buffer was painted with. */
  #painted = null;
  #measure = measurer();
  #hover = null;
  #drag = null;
  #pointers = new Map();
  #frame = 0;
  #settle = 0;
  /** How long the last painting took: what is slow is moved as a picture and painted at rest. */
  #cost = 0;

  constructor(model, store) {
    this.model = model;
    this.store = store;
    this.camera = null;
    byID("zoom").append(
      button("zoom", "+", () => this.zoom(1.3), {"aria-label": "Zoom in", title: "Zoom in (+)"}),
      button("zoom", "−", () => this.zoom(1 / 1.3), {"aria-label": "Zoom out", title: "Zoom out (-)"}),
      button("zoom", "⤢", () => this.fit(), {"aria-label": "Show all", title: "Show all (0)"}));
    this.#listen();
    new ResizeObserver(() => this.#resize()).observe(this.#canvas.parentElement);
  }

  /** Shows `part`; where it is another choice of entities than before, all of it is brought in sight. */
  show(part, state) {
    const before = this.part?.entities;
    const isSame = before && before.length === part.entities.length
      && before.every((entity, index) => entity === part.entities[index]);
    this.part = part;
    this.state = state;
    this.scene = sceneOf(part, state.pinned);
    this.#painted = null;
    if (state.camera) this.camera = state.camera;
    else if (!this.camera || !isSame || this.#wasMoved) this.camera = this.#fitting();
    this.#wasMoved = state.camera !== null;
    this.#ask();
  }

  #wasMoved = false;

  get size() {
    return [this.#canvas.clientWidth || 1, this.#canvas.clientHeight || 1];
  }

  #fitting() {
    return cameraFor(boundsOf(this.scene.nodes), ...this.size);
  }

  fit() {
    this.#move(this.#fitting(), false);
    this.#keep(null);
  }

  /** Brings an entity, or both ends of a claim, into sight if it is not. */
  reveal(entities) {
    const nodes = entities.map((entity) => this.scene.node.get(entity)).filter(Boolean);
    if (!nodes.length) return;
    const [width, height] = this.size;
    const view = projection(this.camera, width, height);
    const isSeen = nodes.every((node) => {
      const [x, y] = [view.x(node.x), view.y(node.y)];
      return x > 30 && y > 30 && x < width - 30 && y < height - 50;
    });
    if (isSeen && this.camera.scale > 0.35) return;
    const whole = cameraFor(boundsOf(nodes), width, height);
    this.#move({...whole, scale: Math.min(whole.scale, Math.max(this.camera.scale, 0.8))});
  }

  /** What stands out: the way between two, else what is pointed at or selected, with its neighbours. */
  get emphasis() {
    const {part, state, model} = this;
    if (part.path?.length) {
      return {
        entities: new Set(part.path.flatMap((step) => [step.from, step.to])),
        claims: new Set(part.path.map((step) => step.claim)),
      };
    }
    const chosen = state.selected && model[state.selected.kind].get(state.selected.id);
    const claim = this.#hover?.claim ?? (!this.#hover && state.selected?.kind === "claim" ? chosen : null);
    if (claim) return {entities: new Set([claim.source, claim.target]), claims: new Set([claim])};
    const entity = this.#hover?.entity ?? (state.selected?.kind === "entity" ? chosen : null);
    if (!entity || !this.scene.node.has(entity)) return null;
    const claims = part.claims.filter((each) => each.source === entity || each.target === entity);
    return {entities: new Set([entity, ...claims.map((each) => otherEnd(each, entity))]), claims: new Set(claims)};
  }

  get options() {
    const {selected} = this.state;
    return {
      camera: this.camera, width: this.size[0], height: this.size[1], looks: this.model.looks,
      emphasis: this.emphasis, measure: this.#measure,
      selected: selected && {[selected.kind]: this.model[selected.kind].get(selected.id)},
    };
  }

  /** Paints anew, for colours that have changed. */
  refresh() {
    this.#painted = null;
    this.#ask();
  }

  zoom(factor, x = this.size[0] / 2, y = this.size[1] / 2) {
    const view = projection(this.camera, ...this.size);
    const scale = Math.min(Math.max(this.camera.scale * factor, 0.01), 6);
    const kept = 1 - this.camera.scale / scale;
    this.#move({
      x: this.camera.x + (view.planeX(x) - this.camera.x) * kept,
      y: this.camera.y + (view.planeY(y) - this.camera.y) * kept, scale,
    });
  }

  pan(dx, dy) {
    const {x, y, scale} = this.camera;
    this.#move({x: x - dx / scale, y: y - dy / scale, scale});
  }

  #move(camera, isKept = true) {
    this.camera = camera;
    this.#ask();
    if (isKept) {
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#keep(this.camera), 140);
    }
  }

  #keep(camera) {
    clearTimeout(this.#settle);
    this.#settle = 0;
    this.#wasMoved = camera !== null;
    this.#painted = null;
    this.store.change({camera}, {undoable: false});
  }

  #resize() {
    const [width, height] = this.size;
    const ratio = devicePixelRatio || 1;
    for (const canvas of [this.#canvas, this.#buffer]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#painted = null;
    if (this.scene && !this.state.camera) this.camera = this.#fitting();
    if (this.scene) this.#draw();
  }

  #ask() {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const [width, height] = this.size;
    if (!this.scene || width < 2) return;
    const ratio = devicePixelRatio || 1;
    const isMoving = this.#settle !== 0 || this.#drag?.isPan;
    if (!this.#painted || this.#painted !== this.camera && !(isMoving && this.#cost > 14)) {
      const started = performance.now();
      const pen = this.#buffer.getContext("2d");
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(pen, this.scene, this.options);
      this.#painted = this.camera;
      this.#cost = performance.now() - started;
    }
    const pen = this.#canvas.getContext("2d");
    const grown = this.camera.scale / this.#painted.scale;
    const x = (this.#painted.x - this.camera.x) * this.camera.scale + width / 2 * (1 - grown);
    const y = (this.#painted.y - this.camera.y) * this.camera.scale + height / 2 * (1 - grown);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.drawImage(this.#buffer, x, y, width * grown, height * grown);
  }

  #listen() {
    const canvas = this.#canvas;
    const at = (event) => [event.offsetX, event.offsetY];
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#pointers.set(event.pointerId, at(event));
      const found = this.#pointers.size === 1 ? this.#hit(...at(event)) : null;
      this.#drag = {start: at(event), last: at(event), found, moved: false, isPan: !found?.entity};
    });
    canvas.addEventListener("pointermove", (event) => {
      if (this.#drag) this.#dragTo(event, ...at(event));
      else this.#point(...at(event));
    });
    const end = (event) => {
      this.#pointers.delete(event.pointerId);
      const drag = this.#drag;
      if (this.#pointers.size) return;
      this.#drag = null;
      if (!drag) return;
      if (!drag.moved && event.type === "pointerup") this.#choose(drag.found, event.shiftKey);
      else if (drag.place) this.#pin(drag.found.entity, drag.place);
      else if (drag.moved) this.#keep(this.camera);
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    canvas.addEventListener("pointerleave", () => this.#setHover(null));
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const step = event.deltaMode === 1 ? event.deltaY * 30 : event.deltaY;
      this.zoom(Math.exp(-Math.max(-240, Math.min(240, step)) * 0.0022), ...at(event));
    }, {passive: false});
    canvas.addEventListener("dblclick", (event) => {
      const found = this.#hit(...at(event));
      if (found?.entity) this.store.change({focus: {id: found.entity.id, hops: 1}, camera: null});
    });
  }

  #dragTo(event, x, y) {
    const drag = this.#drag;
    const before = this.#pointers.get(event.pointerId) ?? [x, y];
    this.#pointers.set(event.pointerId, [x, y]);
    if (!drag.moved && Math.hypot(x - drag.start[0], y - drag.start[1]) < 4) return;
    drag.moved = true;
    this.#setHover(null);
    if (this.#pointers.size === 2) {
      const [a, b] = [...this.#pointers.values()];
      const apart = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (drag.apart) this.zoom(apart / drag.apart, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      drag.apart = apart;
      drag.isPan = true;
    } else if (drag.found?.entity) {
      const view = projection(this.camera, ...this.size);
      const node = this.scene.node.get(drag.found.entity);
      if (!node) return;
      [node.x, node.y] = drag.place = [view.planeX(x), view.planeY(y)];
      this.#painted = null;
      this.#ask();
    } else {
      this.pan(x - before[0], y - before[1]);
    }
  }

  #hit(x, y) {
    if (!this.scene) return null;
    return hit(this.scene, projection(this.camera, ...this.size), this.camera.scale, x, y);
  }

  #point(x, y) {
    const found = this.#hit(x, y);
    this.#setHover(found);
    if (!found) return;
    const text = found.entity
      ? `${found.entity.label} · ${found.entity.type}` : `${sentenceOf(found.claim)} · ${found.claim.status}`;
    this.#tip.replaceChildren(element("bdi", {}, text.length > 300 ? `${text.slice(0, 300)}…` : text));
    this.#tip.style.left = `${Math.min(x + 14, this.size[0] - 200)}px`;
    this.#tip.style.top = `${y + 16}px`;
  }

  #setHover(found) {
    const isSame = this.#hover?.entity === found?.entity && this.#hover?.claim === found?.claim;
    this.#tip.hidden = !found;
    this.#canvas.style.cursor = found ? "pointer" : "";
    if (isSame) return;
    this.#hover = found;
    // A large drawing does not flicker under the pointer.
    if (this.#cost < 40) this.refresh();
  }

  #choose(found, isShifted) {
    const {selected} = this.state;
    if (found?.entity && isShifted && selected?.kind === "entity" && selected.id !== found.entity.id) {
      this.store.change({path: {from: selected.id, to: found.entity.id}});
    } else if (found) {
      const kind = found.entity ? "entity" : "claim";
      this.store.change({selected: {kind, id: found[kind].id}}, {undoable: false});
    } else {
      this.store.change({selected: null}, {undoable: false});
    }
  }

  #pin(entity, place) {
    this.store.change({pinned: {...this.state.pinned, [entity.id]: place.map(Math.round)}, camera: this.camera});
  }

  /** The visible entity that lies next to the selected one in a direction. */
  neighbourIn(dx, dy) {
    const {selected} = this.state;
    const from = selected?.kind === "entity" ? this.scene.node.get(this.model.entity.get(selected.id)) : null;
    if (!from) return null;
    let best = null;
    let least = Infinity;
    for (const node of this.scene.nodes) {
      const [x, y] = [node.x - from.x, node.y - from.y];
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along <= 0 || across > along * 1.5) continue;
      const cost = along + across * 2;
      if (cost < least) [best, least] = [node.entity, cost];
    }
    return best;
  }
}
