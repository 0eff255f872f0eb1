// What all pages share: their words, and how what is on the screen is made and mended.

const words = document.getElementById("words").content;

/** The words that the page's own HTML holds under this name; %1, %2 … stand for the values. */
export function say(name, ...values) {
  const found = words.querySelector(`[data-word="${name}"]`);
  return (found ? found.textContent : name).replace(/%(\d)/g, (_, place) => values[place - 1]);
}

/** One of two words, by whether it is one or more; %1 is the number. */
export function count(name, number, ...values) {
  return say(number === 1 ? `${name}-one` : name, number, ...values);
}

const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "ontoggle", "onkeydown"];

/**
 * An element: `el("p.soft", {id: "x"}, "text", other)`. `key` tells it from its neighbours when the page is mended; `value` and
 * `checked` are properties; `style` is an object, because attributes of style are forbidden.
 */
export function el(what, about, ...children) {
  const [tag, ...classes] = what.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  const own = {};
  for (const [name, value] of Object.entries(about || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "key") node.key = value;
    else if (name === "class") node.classList.add(...value.split(" ").filter(Boolean));
    else if (name === "style") for (const [property, to] of Object.entries(value)) node.style.setProperty(property, to);
    else if (HANDLERS.includes(name)) node[name] = value;
    else if (name === "value" || name === "checked") own[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...flat(children));
  Object.assign(node, own);
  node.own = own;
  return node;
}

const flat = (children) => children.flat(9).filter((child) => child !== null && child !== undefined && child !== false && child !== "");

/** Makes the children of a node look like these, and keeps what is there already: focus, typed text and opened parts stay. */
export function show(parent, ...children) {
  const keyed = new Map();
  for (const child of parent.childNodes) if (child.key !== undefined) keyed.set(child.key, child);
  let at = parent.firstChild;
  for (const child of flat(children)) {
    const wanted = child instanceof Node ? child : document.createTextNode(child);
    const there = wanted.key === undefined ? (at && at.key === undefined ? at : null) : keyed.get(wanted.key);
    if (!there || there.nodeName !== wanted.nodeName) {
      parent.insertBefore(wanted, at);
      continue;
    }
    if (there !== at) parent.insertBefore(there, at);
    mend(there, wanted);
    at = there.nextSibling;
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function mend(there, wanted) {
  if (there.nodeType !== Node.ELEMENT_NODE) {
    if (there.data !== wanted.data) there.data = wanted.data;
    return;
  }
  // Whether a part is open is the reader's affair; attributes of style are forbidden.
  const ours = (name) => name !== "style" && name !== "open";
  for (const { name, value } of [...wanted.attributes]) if (ours(name) && there.getAttribute(name) !== value) there.setAttribute(name, value);
  for (const { name } of [...there.attributes]) if (ours(name) && !wanted.hasAttribute(name)) there.removeAttribute(name);
  if (there.style && there.style.cssText !== wanted.style.cssText) there.style.cssText = wanted.style.cssText;
  for (const name of HANDLERS) there[name] = wanted[name];
  show(there, ...wanted.childNodes);
  for (const [name, value] of Object.entries(wanted.own || {})) {
    if (there[name] !== value && there !== document.activeElement) there[name] = value;
  }
}

/** Minutes and seconds of so many milliseconds: "1:05". */
export function minutes(milliseconds) {
  const seconds = Math.ceil(Math.max(0, milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A clock that runs by itself between two messages: `set(left, paused)`, and it tells the page four times a second. */
export function clock(tell) {
  let end = null, still = null;
  const left = () => (still !== null ? still : end === null ? null : Math.max(0, end - Date.now()));
  setInterval(() => end !== null && tell(left()), 250);
  return {
    left,
    set(milliseconds, paused) {
      [still, end] = paused ? [milliseconds, null] : [null, milliseconds === null ? null : Date.now() + milliseconds];
      tell(left());
    },
  };
}

/** Tells quietly that the line is lost, once it has been for so long that somebody may wonder; `(here) => …`. */
export function loss(notice) {
  let losing = 0;
  return (here) => {
    if (here) {
      clearTimeout(losing);
      losing = 0;
      notice.hidden = true;
    } else if (!losing) losing = setTimeout(() => { notice.hidden = false; }, 1500);
  };
}

/** Saves something as a file on this device. */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** What is kept on this device for later; where the browser keeps nothing, until the page is closed. */
export const kept = (() => {
  const memory = new Map();
  const shelves = [() => localStorage, () => sessionStorage];
  const each = (act) => shelves.map((shelf) => { try { return act(shelf()); } catch { return null; } });
  return {
    get: (name) => each((shelf) => shelf.getItem(name)).find((value) => value !== null && value !== undefined) ?? memory.get(name) ?? null,
    set(name, value) {
      memory.set(name, value);
      each((shelf) => shelf.setItem(name, value));
    },
    forget(name) {
      memory.delete(name);
      each((shelf) => shelf.removeItem(name));
    },
  };
})();
