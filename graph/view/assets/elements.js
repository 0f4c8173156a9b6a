// Building blocks of the panels. Text enters the page as text only: no markup is ever parsed, no style written inline.

const $ = (id) => document.getElementById(id);

/** An element with attributes, `on...` handlers given as functions, and children; strings become text nodes. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== ""));
  return element;
}
/** Names of any script keep their own direction inside a sentence of ours. */
const bdi = (text) => el("bdi", {}, text);
const button = (text, onclick, attributes = {}) => el("button", { type: "button", onclick, ...attributes }, text);

function drawing(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}
const shape = (look) => drawing("svg", { viewBox: "-1.1 -1.1 2.2 2.2", class: "shape", "aria-hidden": "true" },
  drawing("path", { d: look.path, fill: colour(look) }));
const line = (look, dashed = false) => drawing("svg", { viewBox: "0 0 24 10", class: "line", "aria-hidden": "true" },
  drawing("path", { d: "M0,5H24", stroke: colour(look), "stroke-width": 2.5, "stroke-dasharray": dashed ? "5 3.5" : "none" }));

/** A web address becomes a link that tells its target nothing; anything else stays text. */
function link(text) {
  const address = webAddress(text);
  return address ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : el("code", {}, text);
}
const written = (value) =>
  Array.isArray(value) ? value.map(written).join(", ") : typeof value === "object" && value ? JSON.stringify(value) : String(value);
/** A list of terms; null values are left out. */
function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return shown.length ? el("dl", {}, shown.map(([term, value]) =>
    [el("dt", {}, term), el("dd", { dir: "auto" }, value instanceof Node ? value : written(value))])) : null;
}
const words = (name) => name.replaceAll("_", " ");
const replaceIn = (id, ...children) => keepFocus($(id), () => $(id).replaceChildren(...children.flat(3).filter((child) => child !== null && child !== "")));

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, tr[tabindex]";
const calledBy = (control) => control.dataset.act || control.id || control.getAttribute("aria-label") || control.textContent;
/** Build a part of the page anew and leave the keyboard where it was: on the control of this name, on the one that took its place, or before. */
function keepFocus(box, build) {
  const had = document.activeElement;
  if (had === box || !box.contains(had)) return build();
  const within = () => [...box.querySelectorAll(FOCUSABLE)].filter((control) => control.offsetParent);
  const [at, name] = [within().indexOf(had), calledBy(had)];
  build();
  const now = within();
  const near = (one, other) => Math.abs(now.indexOf(one) - at) - Math.abs(now.indexOf(other) - at);
  const same = now.filter((control) => calledBy(control) === name).sort(near)[0];
  const before = () => [...document.querySelectorAll(FOCUSABLE)].filter((control) => control.offsetParent && box.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING).at(-1);
  return (same ?? now[Math.min(at, now.length - 1)] ?? (box.tabIndex === 0 ? box : before()))?.focus({ preventScroll: true });
}
