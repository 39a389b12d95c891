/**
 * Draws a scene with any pen that has the methods of a canvas: on the screen, into a PNG, as SVG.
 * Nothing here knows of events or state.
 */
import {pageColours, statusLine, traceShape, typeColours} from "./look.js";
import {curveOf, pointOn, projection} from "./scene.js";
import {shortened} from "./text.js";

const family = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";

/**
 * - emphasis: {entities, claims} that stand out, null where nothing does.
 * - selected: the entity or claim with a ring around it.
 */
export function paint(pen, scene, {camera, width, height, looks, emphasis, selected, measure}) {
  const view = projection(camera, width, height);
  const colours = pageColours();
  pen.fillStyle = colours.page;
  pen.fillRect(0, 0, width, height);
  pen.lineJoin = "round";
  pen.lineCap = "butt";
  const isSeen = (x, y, r) => x > -r && x < width + r && y > -r && y < height + r;
  const nodes = scene.nodes.map((node) => ({
    node, x: view.x(node.x), y: view.y(node.y), r: view.radius(node.r),
    stands: !emphasis || emphasis.entities.has(node.entity),
  })).filter((each) => isSeen(each.x, each.y, 200));
  const edges = [];
  for (const edge of scene.edges) {
    const [x1, y1, x2, y2] = [view.x(edge.from.x), view.y(edge.from.y), view.x(edge.to.x), view.y(edge.to.y)];
    const slack = 120;
    if (Math.max(x1, x2) < -slack || Math.min(x1, x2) > width + slack
      || Math.max(y1, y2) < -slack || Math.min(y1, y2) > height + slack) continue;
    edges.push({edge, stands: !emphasis || emphasis.claims.has(edge.claim)});
  }
  const isCoarse = edges.length > 1500;
  for (const stands of [false, true]) {
    const drawn = edges.filter((each) => each.stands === stands);
    pen.globalAlpha = stands ? 1 : isCoarse ? 0.06 : 0.22;
    // Many lines are seen as a texture; full tones would be a blot.
    if (stands && isCoarse && !emphasis) pen.globalAlpha = Math.max(0.16, 0.5 * 1500 / edges.length);
    paintEdges(pen, drawn, view, camera.scale, looks, isCoarse && !(stands && emphasis));
  }
  pen.globalAlpha = 1;
  if (selected?.claim) paintSelectedEdge(pen, scene, selected.claim, view, camera.scale, colours);
  const places = new Places();
  paintNodes(pen, nodes, looks, colours, selected?.entity, places);
  paintNodeLabels(pen, nodes, camera.scale, colours, places, selected?.entity, measure);
  if (edges.length <= 400 || emphasis) {
    const labelled = edges.filter((each) => each.stands).map((each) => each.edge);
    if (camera.scale > 0.45 && labelled.length <= 400) {
      paintEdgeLabels(pen, labelled, view, camera.scale, looks, colours, places, measure);
    }
  }
}

/** Lines of one look are one path: thousands cost little more than one. */
function paintEdges(pen, edges, view, scale, looks, isCoarse) {
  const buckets = new Map();
  for (const {edge} of edges) {
    const weight = Math.min(edge.claim.weight, 4);
    const key = `${edge.claim.status} ${weight}`;
    if (!buckets.has(key)) buckets.set(key, {status: edge.claim.status, weight, edges: []});
    buckets.get(key).edges.push(edge);
  }
  for (const {status, weight, edges: alike} of buckets.values()) {
    const line = statusLine(looks.statuses[status]);
    pen.strokeStyle = line.colour;
    pen.fillStyle = line.colour;
    pen.lineWidth = isCoarse ? 0.7 : (line.width + 0.5 * (weight - 1)) * Math.min(Math.max(scale, 0.5), 1.2);
    pen.setLineDash(isCoarse ? [] : line.dashes);
    pen.beginPath();
    const curves = [];
    for (const edge of alike) {
      if (isCoarse && !edge.loop && edge.bend === 0) {
        pen.moveTo(view.x(edge.from.x), view.y(edge.from.y));
        pen.lineTo(view.x(edge.to.x), view.y(edge.to.y));
        continue;
      }
      const curve = curveOf(edge, view, scale);
      traceCurve(pen, curve);
      if (!edge.claim.symmetric) curves.push(curve);
    }
    pen.stroke();
    if (isCoarse || scale < 0.3) continue;
    pen.setLineDash([]);
    pen.beginPath();
    for (const curve of curves) traceArrow(pen, curve, Math.min(Math.max(scale, 0.5), 1.1) * (7 + weight));
    pen.fill();
  }
  pen.setLineDash([]);
}

function traceCurve(pen, curve) {
  pen.moveTo(curve.ax, curve.ay);
  if (curve.isLoop) pen.bezierCurveTo(curve.cx, curve.cy, curve.dx, curve.dy, curve.bx, curve.by);
  else pen.quadraticCurveTo(curve.cx, curve.cy, curve.bx, curve.by);
}

function traceArrow(pen, curve, size) {
  const [fx, fy] = curve.isLoop ? [curve.dx, curve.dy] : [curve.cx, curve.cy];
  const length = Math.hypot(curve.bx - fx, curve.by - fy) || 1;
  const [ux, uy] = [(curve.bx - fx) / length, (curve.by - fy) / length];
  pen.moveTo(curve.bx + ux * 2, curve.by + uy * 2);
  pen.lineTo(curve.bx - ux * size - uy * size * 0.42, curve.by - uy * size + ux * size * 0.42);
  pen.lineTo(curve.bx - ux * size + uy * size * 0.42, curve.by - uy * size - ux * size * 0.42);
  pen.closePath();
}

function paintSelectedEdge(pen, scene, claim, view, scale, colours) {
  const edge = scene.edges.find((each) => each.claim === claim);
  if (!edge) return;
  pen.globalAlpha = 0.35;
  pen.strokeStyle = colours.mark;
  pen.lineWidth = 9;
  pen.beginPath();
  traceCurve(pen, curveOf(edge, view, scale));
  pen.stroke();
  pen.globalAlpha = 1;
}

function paintNodes(pen, nodes, looks, colours, selected, places) {
  const ordered = [...nodes].sort((a, b) => a.stands - b.stands);
  for (const {node, x, y, r, stands} of ordered) {
    const look = looks.types[node.entity.type];
    const {fill, stroke} = typeColours(look);
    if (node.entity === selected) {
      pen.globalAlpha = 0.45;
      pen.fillStyle = colours.mark;
      pen.beginPath();
      pen.arc(x, y, r + 8, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.globalAlpha = stands ? 1 : 0.3;
    pen.fillStyle = fill;
    pen.strokeStyle = stroke;
    pen.lineWidth = Math.min(1.6, r * 0.4);
    pen.beginPath();
    traceShape(pen, look.shape, x, y, r);
    pen.fill();
    pen.stroke();
    if (node.isPinned) {
      pen.fillStyle = stroke;
      pen.beginPath();
      pen.arc(x, y, Math.min(2.5, r / 3), 0, 2 * Math.PI);
      pen.fill();
    }
    // From afar the label of a hub may lie over the dots around it.
    if (r >= 4 || nodes.length < 200) places.take(x - r, y - r, x + r, y + r);
  }
  pen.globalAlpha = 1;
}

/** The best connected get their label first; who finds no room has none. */
function paintNodeLabels(pen, nodes, scale, colours, places, selected, measure) {
  const size = Math.min(Math.max(12 * scale, 10.5), 15);
  const step = size * 14 / 12;
  pen.font = `${size.toFixed(1)}px ${family}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  const rank = ({node, stands}) => (node.entity === selected ? 2e9 : 0) + (stands ? 1e9 : 0) + node.entity.support;
  const ordered = [...nodes].sort((a, b) => rank(b) - rank(a));
  // Among dots, a few dozen labels say where one is; more would hide the dots.
  const isFar = nodes.length > 200 && scale < 0.4;
  const limit = isFar ? 36 : 700;
  let drawn = 0;
  for (const {node, x, y, r, stands} of ordered) {
    if (drawn >= limit) break;
    const {lines} = node.entity;
    const half = Math.max(...lines.map((line) => measure(line, size))) / 2;
    const top = y + r + 3;
    if (!places.take(x - half, top, x + half, top + step * lines.length, node.entity === selected)) continue;
    drawn += 1;
    pen.globalAlpha = stands ? 1 : 0.35;
    for (const [index, line] of lines.entries()) {
      haloed(pen, line, x, top + index * step, colours.ink, colours.page);
    }
  }
  pen.globalAlpha = 1;
}

function paintEdgeLabels(pen, edges, view, scale, looks, colours, places, measure) {
  const size = Math.min(Math.max(11 * scale, 10), 13);
  pen.font = `${size.toFixed(1)}px ${family}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const ordered = [...edges].sort((a, b) => b.claim.weight - a.claim.weight || a.claim.number - b.claim.number);
  for (const edge of ordered) {
    const curve = curveOf(edge, view, scale);
    const text = labelOf(edge.claim);
    const half = measure(text, size) / 2 + 1;
    // A label longer than its line says more of its surroundings than of the line.
    if (!edge.loop && Math.hypot(curve.bx - curve.ax, curve.by - curve.ay) < half * 1.1) continue;
    for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
      const [x, y] = pointOn(curve, share);
      if (!places.take(x - half, y - size * 0.6, x + half, y + size * 0.6)) continue;
      haloed(pen, text, x, y, statusLine(looks.statuses[edge.claim.status]).colour === "#999999"
        ? colours.quiet : statusLine(looks.statuses[edge.claim.status]).colour, colours.page);
      break;
    }
  }
}

export function labelOf(claim) {
  return shortened(claim.item ? `${claim.phrase}: ${claim.item.lines.join(" ")}` : claim.phrase, 34);
}

function haloed(pen, text, x, y, colour, ground) {
  pen.strokeStyle = ground;
  pen.lineWidth = 3.5;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

/** What of the view is taken by shapes and labels: rectangles in the cells of a grid. */
class Places {
  #cells = new Map();
  static size = 64;

  /** Takes a rectangle if all of it is free, or in any case if it `must`; false where it is not. */
  take(left, top, right, bottom, must = false) {
    const keys = [];
    for (let x = Math.floor(left / Places.size); x <= Math.floor(right / Places.size); x++) {
      for (let y = Math.floor(top / Places.size); y <= Math.floor(bottom / Places.size); y++) {
        keys.push(x * 100003 + y);
      }
    }
    const box = [left, top, right, bottom];
    const isTaken = keys.some((key) => this.#cells.get(key)?.some((other) =>
      left < other[2] && other[0] < right && top < other[3] && other[1] < bottom));
    if (isTaken && !must) return false;
    for (const key of keys) {
      if (this.#cells.has(key)) this.#cells.get(key).push(box);
      else this.#cells.set(key, [box]);
    }
    return true;
  }
}

/** The width of texts in pixels, each measured once. */
export function measurer() {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `100px ${family}`;
  const widths = new Map();
  return (text, size) => {
    if (!widths.has(text)) widths.set(text, pen.measureText(text).width / 100);
    return widths.get(text) * size;
  };
}
