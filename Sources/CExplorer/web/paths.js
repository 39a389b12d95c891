/** Ways through the graph. */
import {otherEnd} from "./model.js";

function adjacency(claims) {
  const adjacent = new Map();
  for (const claim of claims) {
    if (claim.source === claim.target) continue;
    for (const end of [claim.source, claim.target]) {
      if (!adjacent.has(end)) adjacent.set(end, []);
      adjacent.get(end).push(claim);
    }
  }
  for (const list of adjacent.values()) list.sort((a, b) => b.weight - a.weight || a.number - b.number);
  return adjacent;
}

/** `centre` and all that are within `hops` claims of it, whatever their direction. */
export function neighbourhood(claims, centre, hops) {
  const adjacent = adjacency(claims);
  const reached = new Set([centre]);
  let frontier = [centre];
  for (let hop = 0; hop < hops && frontier.length; hop++) {
    const next = [];
    for (const entity of frontier) {
      for (const claim of adjacent.get(entity) ?? []) {
        const neighbour = otherEnd(claim, entity);
        if (!reached.has(neighbour)) {
          reached.add(neighbour);
          next.push(neighbour);
        }
      }
    }
    frontier = next;
  }
  return reached;
}

/**
 * The shortest chain of claims from one entity to another, the better supported of equals: a list
 * of {claim, from, to}. Empty where both are one; null where there is none.
 */
export function shortestPath(claims, start, end) {
  if (start === end) return [];
  const adjacent = adjacency(claims);
  const arrived = new Map([[start, null]]);
  let frontier = [start];
  while (frontier.length && !arrived.has(end)) {
    const next = [];
    for (const entity of frontier) {
      for (const claim of adjacent.get(entity) ?? []) {
        const neighbour = otherEnd(claim, entity);
        if (arrived.has(neighbour)) continue;
        arrived.set(neighbour, {claim, from: entity, to: neighbour});
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  if (!arrived.has(end)) return null;
  const path = [];
  for (let step = arrived.get(end); step; step = arrived.get(step.from)) path.unshift(step);
  return path;
}
