/** Elements are made here and nowhere else: text is only ever set as text. */

/** `element("p.note", {id: "x"}, "text", child)`; attributes that are null or false are left out. */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(name, text, action, attributes = {}) {
  return element(`button.${name}`, {type: "button", onclick: action, ...attributes}, text);
}

/** Names of other people's making, which may be right to left, keep to themselves. */
export function named(text, name = "bdi") {
  return element(name, {dir: "auto"}, text);
}

/** A link to a web page that is told nothing of this one; plain text where it is no web address. */
export function webLink(address, text) {
  if (!/^https?:\/\//i.test(address ?? "")) return element("span", {}, text);
  return element("a", {href: address, target: "_blank", rel: "noopener noreferrer"}, text);
}

export function byID(id) {
  return document.getElementById(id);
}

/** Tells those who do not see it what has changed. */
export function announce(text) {
  byID("announce").textContent = text;
}

/** "1 claim", "2 claims", "1,234 entities". */
export function counted(number, noun, plural = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
