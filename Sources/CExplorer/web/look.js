/** Colours, lines and shapes: by type and status, in light and dark. */

export function isDark() {
  const said = document.documentElement.dataset.theme;
  return said ? said === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The page's own colours, by the names of the style's variables. */
export function pageColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    page: colour("page"), ink: colour("ink"), quiet: colour("quiet"), mark: colour("mark"),
    line: colour("line"),
  };
}

/** Fill and stroke of a type; on dark pages the full tone is the ground and a lighter one the line. */
export function typeColours(look, dark = isDark()) {
  return dark
    ? {fill: mixed(look.stroke, "#14171c", 0.55), stroke: mixed(look.stroke, "#ffffff", 0.45)}
    : {fill: look.fill, stroke: look.stroke};
}

/** Colour, dashes and width of a status: the line alone tells how real it is. */
export function statusLine(look, dark = isDark()) {
  return {
    colour: dark ? mixed(look.color, "#ffffff", 0.5) : look.color,
    dashes: {dashed: [7, 5], dotted: [1.5, 4]}[look.line] ?? [],
    width: look.line === "bold" ? 2.4 : 1.4,
  };
}

/** `share` of the second colour in the first. */
export function mixed(first, second, share) {
  const parts = (colour) => [1, 3, 5].map((index) => parseInt(colour.slice(index, index + 2), 16));
  const [a, b] = [parts(first), parts(second)];
  return `#${a.map((part, index) => Math.round(part + (b[index] - part) * share)
    .toString(16).padStart(2, "0")).join("")}`;
}

/** Corners of the shapes, for a circle of radius 1 around them. */
const corners = {
  house: [[-0.9, -0.25], [0, -1.05], [0.9, -0.25], [0.9, 0.85], [-0.9, 0.85]],
  box: [[-0.95, -0.8], [0.95, -0.8], [0.95, 0.8], [-0.95, 0.8]],
  octagon: [[-0.41, -1], [0.41, -1], [1, -0.41], [1, 0.41], [0.41, 1], [-0.41, 1], [-1, 0.41], [-1, -0.41]],
  note: [[-0.8, -0.95], [0.35, -0.95], [0.8, -0.5], [0.8, 0.95], [-0.8, 0.95]],
  hexagon: [[-1.08, 0], [-0.54, -0.9], [0.54, -0.9], [1.08, 0], [0.54, 0.9], [-0.54, 0.9]],
  component: [[-0.65, -0.85], [1.05, -0.85], [0.65, 0.85], [-1.05, 0.85]],
  tab: [[-0.9, -0.95], [-0.05, -0.95], [0.1, -0.65], [0.9, -0.65], [0.9, 0.8], [-0.9, 0.8]],
  cds: [[-0.95, -0.75], [0.45, -0.75], [1.05, 0], [0.45, 0.75], [-0.95, 0.75]],
  diamond: [[0, -1.05], [1.05, 0], [0, 1.05], [-1.05, 0]],
};

/** Adds the outline of a shape to the path of `pen`. */
export function traceShape(pen, shape, x, y, radius) {
  if (shape === "rounded") {
    const [w, h, c] = [radius * 0.95, radius * 0.8, radius * 0.4];
    pen.moveTo(x - w + c, y - h);
    pen.lineTo(x + w - c, y - h);
    pen.quadraticCurveTo(x + w, y - h, x + w, y - h + c);
    pen.lineTo(x + w, y + h - c);
    pen.quadraticCurveTo(x + w, y + h, x + w - c, y + h);
    pen.lineTo(x - w + c, y + h);
    pen.quadraticCurveTo(x - w, y + h, x - w, y + h - c);
    pen.lineTo(x - w, y - h + c);
    pen.quadraticCurveTo(x - w, y - h, x - w + c, y - h);
    pen.closePath();
    return;
  }
  const points = corners[shape];
  if (!points) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.closePath();
    return;
  }
  for (const [index, [dx, dy]] of points.entries()) {
    if (index === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  }
  pen.closePath();
}

/** A small picture of a type or of a status for lists and legends. */
export function swatch(draw, width = 22, height = 18) {
  const canvas = document.createElement("canvas");
  const ratio = Math.max(devicePixelRatio || 1, 2);
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.className = "swatch";
  canvas.setAttribute("aria-hidden", "true");
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  draw(pen, width, height);
  return canvas;
}

export function typeSwatch(look) {
  return swatch((pen, width, height) => {
    const {fill, stroke} = typeColours(look);
    pen.beginPath();
    traceShape(pen, look.shape, width / 2, height / 2, 7);
    pen.fillStyle = fill;
    pen.strokeStyle = stroke;
    pen.lineWidth = 1.5;
    pen.fill();
    pen.stroke();
  });
}

export function statusSwatch(look) {
  return swatch((pen, width, height) => {
    const line = statusLine(look);
    pen.strokeStyle = line.colour;
    pen.lineWidth = line.width + 0.4;
    pen.setLineDash(line.dashes);
    pen.beginPath();
    pen.moveTo(1, height / 2);
    pen.lineTo(width - 1, height / 2);
    pen.stroke();
  });
}
