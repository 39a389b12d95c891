/** The part of the graph that is drawn, as shapes and curves in the plane. */

/** How far parallel claims are apart where they bend most. */
const fan = 30;

/** Nodes and edges with their places; edges between the same two are fanned out. */
export function sceneOf(part, pinned) {
  const nodes = part.entities.map((entity) => {
    const [x, y] = pinned[entity.id] ?? [entity.home.x, entity.home.y];
    return {entity, x, y, r: entity.r, isPinned: entity.id in pinned};
  });
  const node = new Map(nodes.map((each) => [each.entity, each]));
  const bundles = new Map();
  for (const claim of part.claims) {
    const [a, b] = [claim.source.number, claim.target.number];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (!bundles.has(key)) bundles.set(key, []);
    bundles.get(key).push(claim);
  }
  const edges = [];
  for (const claims of bundles.values()) {
    const gap = Math.min(fan, 200 / claims.length);
    for (const [index, claim] of claims.entries()) {
      const isForward = claim.source.number < claim.target.number;
      const bend = (index - (claims.length - 1) / 2) * gap;
      edges.push({
        claim, from: node.get(claim.source), to: node.get(claim.target),
        bend: isForward ? bend : -bend, loop: claim.source === claim.target ? index + 1 : 0,
      });
    }
  }
  return {nodes, edges, node};
}

/** The rectangle that holds all nodes, with room for their labels. */
export function boundsOf(nodes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {x, y, r, entity} of nodes) {
    const half = Math.max(r, ...entity.lines.map((line) => line.length * 3.6));
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r + 6 + 14 * entity.lines.length);
  }
  return nodes.length ? {left, top, right, bottom} : {left: -1, top: -1, right: 1, bottom: 1};
}

/** The camera that has `bounds` in the middle of a view of `width` by `height` pixels. */
export function cameraFor(bounds, width, height) {
  const room = 28;
  const fitting = (sides) => Math.min(
    (width - 2 * sides) / (bounds.right - bounds.left), (height - 2 * room) / (bounds.bottom - bounds.top));
  // Seen from afar, labels are wider than the places that the layout has for them.
  const scale = fitting(room) < 0.8 ? fitting(Math.min(room + 40, Math.max(room, width / 12))) : fitting(room);
  return {
    x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2,
    scale: Math.min(Math.max(scale, 0.02), 1.25),
  };
}

/** From the plane to the pixels of a view. */
export function projection(camera, width, height) {
  return {
    x: (x) => (x - camera.x) * camera.scale + width / 2,
    y: (y) => (y - camera.y) * camera.scale + height / 2,
    planeX: (x) => (x - width / 2) / camera.scale + camera.x,
    planeY: (y) => (y - height / 2) / camera.scale + camera.y,
    /** Shapes shrink less than distances, so that they are still seen from afar. */
    radius: (r) => Math.max(r * Math.min(camera.scale, 1.6), Math.min(2.5, r * 0.3)),
  };
}

/**
 * The curve of an edge in pixels, between the rims of its nodes: ends, control point and middle.
 * A loop is a curve of two ends at one node.
 */
export function curveOf(edge, view, scale) {
  const [ax, ay] = [view.x(edge.from.x), view.y(edge.from.y)];
  const [bx, by] = [view.x(edge.to.x), view.y(edge.to.y)];
  const [ra, rb] = [view.radius(edge.from.r) + 1, view.radius(edge.to.r) + 3];
  if (edge.loop) {
    const size = ra + 14 * edge.loop * Math.max(scale, 0.3) + 10;
    return {
      ax: ax - ra * 0.6, ay: ay - ra * 0.8, bx: ax + rb * 0.6, by: ay - rb * 0.8, isLoop: true,
      cx: ax - size, cy: ay - size * 1.6, dx: ax + size, dy: ay - size * 1.6,
      mx: ax, my: ay - ra * 0.2 - size * 1.2,
    };
  }
  const [lx, ly] = [bx - ax, by - ay];
  const length = Math.hypot(lx, ly) || 1;
  const bend = edge.bend * Math.min(scale, 1.2);
  const [cx, cy] = [(ax + bx) / 2 - ly / length * bend * 2, (ay + by) / 2 + lx / length * bend * 2];
  const towards = (x, y, r) => {
    const distance = Math.hypot(cx - x, cy - y) || 1;
    const step = Math.min(r, distance * 0.9);
    return [x + (cx - x) / distance * step, y + (cy - y) / distance * step];
  };
  const [sx, sy] = towards(ax, ay, ra);
  const [tx, ty] = towards(bx, by, rb);
  return {
    ax: sx, ay: sy, bx: tx, by: ty, cx, cy,
    mx: (sx + 2 * cx + tx) / 4, my: (sy + 2 * cy + ty) / 4,
  };
}

/** A point on a curve, `share` of the way. */
export function pointOn(curve, share) {
  if (curve.isLoop) return [curve.mx, curve.my];
  const [p, q, r] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return [p * curve.ax + q * curve.cx + r * curve.bx, p * curve.ay + q * curve.cy + r * curve.by];
}

/** The node at a place in pixels, else the edge there, else null. */
export function hit(scene, view, scale, x, y) {
  let best = null;
  let least = Infinity;
  for (const node of scene.nodes) {
    const distance = Math.hypot(view.x(node.x) - x, view.y(node.y) - y) - view.radius(node.r);
    if (distance < 5 && distance < least) [best, least] = [{entity: node.entity, node}, distance];
  }
  if (best) return best;
  for (const edge of scene.edges) {
    const reach = 8;
    if (!edge.loop) {
      // Most edges are far off, and their ends tell.
      const slack = Math.abs(edge.bend) * scale + reach;
      const [x1, x2] = [view.x(edge.from.x), view.x(edge.to.x)];
      const [y1, y2] = [view.y(edge.from.y), view.y(edge.to.y)];
      if (x < Math.min(x1, x2) - slack || x > Math.max(x1, x2) + slack
        || y < Math.min(y1, y2) - slack || y > Math.max(y1, y2) + slack) continue;
    }
    const curve = curveOf(edge, view, scale);
    for (let step = 0; step <= 24; step++) {
      const [px, py] = edge.loop ? loopPoint(curve, step / 24) : pointOn(curve, step / 24);
      const [nx, ny] = edge.loop ? loopPoint(curve, (step + 1) / 24) : pointOn(curve, (step + 1) / 24);
      const distance = toSegment(x, y, px, py, nx, ny);
      if (distance < reach && distance < least) [best, least] = [{claim: edge.claim, edge}, distance];
      if (step === 23) break;
    }
  }
  return best;
}

function loopPoint(curve, share) {
  const rest = 1 - share;
  const mix = (a, b, c, d) => rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
  return [mix(curve.ax, curve.cx, curve.dx, curve.bx), mix(curve.ay, curve.cy, curve.dy, curve.by)];
}

function toSegment(x, y, x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x1 + share * dx - x, y1 + share * dy - y);
}
