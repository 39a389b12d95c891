/** A pen with the methods of a canvas that the painter uses; what it draws becomes SVG. */
export class SVGPen {
  #parts = [];
  #path = "";
  globalAlpha = 1;
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  font = "12px sans-serif";
  textAlign = "start";
  textBaseline = "top";
  lineJoin = "round";
  lineCap = "butt";
  #dashes = [];

  constructor(width, height, title) {
    this.width = width;
    this.height = height;
    this.title = title;
  }

  beginPath() { this.#path = ""; }
  moveTo(x, y) { this.#path += `M${n(x)} ${n(y)}`; }
  lineTo(x, y) { this.#path += `L${n(x)} ${n(y)}`; }
  quadraticCurveTo(cx, cy, x, y) { this.#path += `Q${n(cx)} ${n(cy)} ${n(x)} ${n(y)}`; }
  bezierCurveTo(cx, cy, dx, dy, x, y) { this.#path += `C${n(cx)} ${n(cy)} ${n(dx)} ${n(dy)} ${n(x)} ${n(y)}`; }
  closePath() { this.#path += "Z"; }
  setLineDash(dashes) { this.#dashes = dashes; }

  /** Only whole circles are drawn. */
  arc(x, y, r) {
    this.#path += `M${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}Z`;
  }

  fillRect(x, y, width, height) {
    this.#parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${this.#fill()}/>`);
  }

  fill() {
    if (this.#path) this.#parts.push(`<path d="${this.#path}"${this.#fill()}/>`);
  }

  stroke() {
    if (this.#path) this.#parts.push(`<path d="${this.#path}" fill="none"${this.#stroke()}/>`);
  }

  fillText(text, x, y) { this.#text(text, x, y, this.#fill()); }
  strokeText(text, x, y) { this.#text(text, x, y, ` fill="none"${this.#stroke()}`); }

  #text(text, x, y, paint) {
    const [, size, family] = /^([\d.]+)px (.*)$/.exec(this.font);
    const drop = this.textBaseline === "top" ? 0.82 : 0.35;
    this.#parts.push(`<text x="${n(x)}" y="${n(y + size * drop)}" font-size="${size}" font-family="${escaped(family)}"`
      + `${this.textAlign === "center" ? ' text-anchor="middle"' : ""}${paint}>${escaped(text)}</text>`);
  }

  #fill() {
    return ` fill="${this.fillStyle}"${this.globalAlpha < 1 ? ` fill-opacity="${n(this.globalAlpha)}"` : ""}`;
  }

  #stroke() {
    const dashes = this.#dashes.length ? ` stroke-dasharray="${this.#dashes.join(" ")}"` : "";
    const alpha = this.globalAlpha < 1 ? ` stroke-opacity="${n(this.globalAlpha)}"` : "";
    return ` stroke="${this.strokeStyle}" stroke-width="${n(this.lineWidth)}" stroke-linejoin="round"${dashes}${alpha}`;
  }

  toString() {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(this.width)}" height="${n(this.height)}" `
      + `viewBox="0 0 ${n(this.width)} ${n(this.height)}">\n<title>${escaped(this.title)}</title>\n`
      + `${this.#parts.join("\n")}\n</svg>\n`;
  }
}

function n(number) {
  return String(Math.round(number * 100) / 100);
}

/** Text of an XML file, without the characters that XML cannot have. */
function escaped(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
