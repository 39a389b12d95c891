/** Texts: how names are compared and cut, and what byte offsets mean in them. */

/** Lower case without accents, as names are compared. */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/ı/g, "i")
    .replace(/[\s\-‐-―_]+/gu, " ").trim();
}

export function shortened(text, limit) {
  const letters = text.length > limit * 4 ? [...text.slice(0, limit * 4)] : [...text];
  return letters.length <= limit ? text : `${letters.slice(0, limit - 1).join("")}…`;
}

/** "holdsRoleIn" is "holds role in". */
export function phraseOf(relation) {
  return relation.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** How many bytes of UTF-8 a string has. */
export function byteLength(text) {
  let bytes = 0;
  for (const letter of text) bytes += widthOf(letter.codePointAt(0));
  return bytes;
}

/** The index in `text` of the character at or after each byte offset; `offsets` ascend. */
export function indicesOfBytes(text, offsets) {
  const indices = [];
  let bytes = 0;
  let index = 0;
  for (const offset of offsets) {
    while (bytes < offset && index < text.length) {
      const code = text.codePointAt(index);
      bytes += widthOf(code);
      index += code > 0xffff ? 2 : 1;
    }
    indices.push(index);
  }
  return indices;
}

function widthOf(code) {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** The first and last day of "2019", "2019-10", "2022-03/2022-05"; null where it is no date. */
export function periodOf(date) {
  const parts = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:\/(\d{4}(?:-\d\d(?:-\d\d)?)?))?$/.exec(date ?? "");
  if (!parts) return null;
  return [parts[1] + "-01-01".slice(parts[1].length - 4), lastDay(parts[2] ?? parts[1])];
}

/** Days are compared as text, so every month may have 31. */
function lastDay(date) {
  return date + "-12-31".slice(date.length - 4);
}

/** "9 May 2023", "May 2023", "2023", and both ends of a period. */
export function readableDate(date) {
  // A day without a year, as texts without a date of their own have it.
  const yearless = /^--(\d\d)(?:-(\d\d))?$/.exec(date ?? "");
  if (yearless) return [yearless[2] && Number(yearless[2]), months[yearless[1] - 1]].filter(Boolean).join(" ");
  if (!periodOf(date)) return date ?? "";
  return date.split("/").map((part) => {
    const [year, month, day] = part.split("-");
    return [day && String(Number(day)), month && months[Number(month) - 1], year]
      .filter(Boolean).join(" ");
  }).join(" to ");
}

export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
  "Dec"];

/** The address that opens a page at `quote`, as the text fragments draft has it; null without one. */
export function addressOfQuote(url, quote) {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(url ?? "")) return null;
  const words = quote.split(/\s+/).filter(Boolean);
  const encoded = (some) => encodeURIComponent(some.join(" ")).replace(/-/g, "%2D");
  const text = words.length <= 10
    ? encoded(words) : `${encoded(words.slice(0, 5))},${encoded(words.slice(-5))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}
