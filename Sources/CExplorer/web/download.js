/** What is visible as a file: SVG, PNG, JSON, CSV. */
import {announce, element} from "./dom.js";
import {paint} from "./painter.js";
import {boundsOf, cameraFor} from "./scene.js";
import {SVGPen} from "./svgpen.js";

export function svgOf(view) {
  const options = view.options;
  const pen = new SVGPen(options.width, options.height, view.model.title);
  paint(pen, view.scene, options);
  return pen.toString();
}

/** The whole drawing, at a scale at which every label is shown. */
export function wholeSVG(view) {
  const bounds = boundsOf(view.scene.nodes);
  const [width, height] = [bounds.right - bounds.left + 60, bounds.bottom - bounds.top + 60];
  const pen = new SVGPen(width, height, view.model.title);
  paint(pen, view.scene, {...view.options, camera: {...cameraFor(bounds, width, height), scale: 1}, width, height});
  return pen.toString();
}

export function pngOf(view) {
  const options = view.options;
  const canvas = element("canvas", {width: options.width * 2, height: options.height * 2});
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  paint(pen, view.scene, options);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}

/** The canonical JSON of what is shown, which redthread reads again. */
export function jsonOf(model, part) {
  const claims = new Set(part.claims.map((claim) => claim.id));
  const kept = new Set(part.entities);
  for (const claim of part.claims) if (claim.item) kept.add(claim.item);
  for (const claim of part.claims) {
    for (const {speakers, qualifiers} of claim.statements) {
      for (const {entity} of [...speakers, ...qualifiers]) if (model.entity.has(entity)) kept.add(model.entity.get(entity));
    }
  }
  return JSON.stringify({
    ...model.graph,
    nodes: model.graph.nodes.filter((node) => kept.has(model.entity.get(node.id))),
    edges: model.graph.edges.filter((edge) => claims.has(edge.id)),
  }, null, 1);
}

/** A row for each statement that is shown; nothing in it is a formula. */
export function csvOf(part) {
  const header = ["claim", "source", "source_type", "relation", "target", "target_type", "item", "status", "weight", "polarity",
    "modality", "hedged", "speakers", "date", "quote", "publisher", "published", "title", "path", "url", "start", "end"];
  const rows = part.claims.flatMap((claim) => claim.statements.map((statement) => [
    claim.id, claim.source.label, claim.source.type, claim.relation, claim.target.label, claim.target.type, claim.item?.label ?? "",
    claim.status, claim.weight, statement.polarity, statement.modality, statement.hedged,
    statement.speakers.map((speaker) => speaker.text).join("; "), statement.date ?? "", statement.evidence.quote,
    statement.source.publisher ?? "", statement.source.published ?? "", statement.source.title ?? "", statement.source.path ?? "",
    statement.source.url ?? "", statement.evidence.start, statement.evidence.end,
  ]));
  return [header, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

function cell(value) {
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

export function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = element("a", {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  announce(`${name} saved`);
}
