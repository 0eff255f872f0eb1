// The console: the facilitator's key opens it; what is pressed is done at once, what is dangerous asks once.

import { clock, download, el, loss, minutes, say, show } from "./page.js";
import { line } from "./line.js";
import { answers, bring, desk, ending, feed, join, notes, now, outcome, pace } from "./host-parts.js";
import { people } from "./host-people.js";

const $ = (id) => document.getElementById(id);
const key = location.hash.slice(1);
const wide = matchMedia("(min-width: 56rem)").matches;
let see = null;

const page = {
  refusal: null,
  busy: false, // Whether a step is under way.
  wide, // Whether there is room for everything at once.
  editing: null, // The seat whose details are open.
  saved: null, // What was saved last.
  drafts: new Map(), // What was typed and is not sent yet.

  /** Asks; what refuses it is shown. */
  async ask(what) {
    const refused = await room.ask(JSON.stringify(what), what);
    page.refusal = refused ?? null;
    render();
    return refused === undefined;
  },
  async go(way) {
    if (page.busy || !see || !see.console[way]) return;
    page.busy = true;
    render();
    await page.ask({ [way]: { from: see.console.at, turn: see.console.screen.turn } });
    page.busy = false;
    render();
  },
  pause: () => page.ask({ pause: !see.console.screen.paused }),
  minute: () => page.ask({ extend: 60 }),
  refresh: () => render(),
  /** A field whose text is kept until it is sent. */
  draft: (name, given) => ({ value: page.drafts.get(name) ?? given, oninput: (event) => { page.drafts.set(name, event.target.value); render(); } }),
  /** Asks once, in a window of its own; with `typed`, that has to be typed first. */
  sure(question, act, typed) {
    const dialog = $("sure"), form = $("sure-form"), field = $("sure-typed");
    $("sure-question").textContent = question;
    $("sure-label").hidden = !typed;
    $("sure-label-text").textContent = typed ? say("type", typed) : "";
    field.value = "";
    const right = () => !typed || field.value.trim().toUpperCase() === typed;
    $("sure-yes").disabled = !right();
    field.oninput = () => { $("sure-yes").disabled = !right(); };
    $("sure-no").onclick = () => dialog.close();
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!right()) return;
      dialog.close();
      act();
    };
    dialog.showModal();
  },
  async save({ name, path }) {
    const reply = await fetch(path, { headers: { Authorization: `Bearer ${key}` } }).catch(() => null);
    page.refusal = reply && reply.ok ? null : say("not-saved", name);
    if (reply && reply.ok) {
      download(await reply.blob(), path.split("/").pop());
      page.saved = name;
    }
    render();
  },
};

const room = line("/host/ws", {
  hello: () => (key ? { key } : null),
  welcome: () => {},
  unwelcome: closed,
  gone: (why, over) => (over ? ended(why) : closed(why)),
  see(what) {
    const before = see;
    see = what;
    const { screen } = see.console;
    time.set(see.left, screen.paused);
    if (!before || before.console.screen.phase !== screen.phase || before.console.screen.turn !== screen.turn) {
      page.refusal = null;
      $("aloud").textContent = screen.phase_name;
    }
    render();
  },
  here: loss($("lost")),
});

const time = clock((left) => {
  const paused = see.console.screen.paused, place = $("time");
  place.hidden = left === null && !paused;
  place.textContent = left === null ? say("paused") : paused ? `${say("paused")} ${minutes(left)}` : left > 0 ? say("left", minutes(left)) : say("up");
  place.classList.toggle("short", left !== null && left <= 10000 && !paused);
});

const fold = (name, open, inside) => (inside ? el(`details.fold.${name}`, { key: name, open }, el("summary", null, el("h2", null, say(name))), el("div", null, inside)) : null);

function render() {
  if (!see) return;
  const { console: seen } = see, { screen } = seen;
  document.title = `${screen.phase_name} · ${screen.scenario}`;
  show($("where"), seen.in_turn ? [screen.when, el("span.soft", null, ` ${screen.scenario}`)] : screen.scenario);
  $("top").hidden = $("bar").hidden = false;
  bar(seen);
  show($("room"),
    el("div.column", { key: "left" },
      el("section.now.card", { key: "now" }, now(see, page)),
      fold("the-outcome", true, outcome(see)),
      fold("the-answers", true, answers(see, page)),
      fold("the-notes", true, notes(see, page)),
      fold("the-desk", wide, desk(see, page)),
      fold("the-feed", wide, feed(see))),
    el("div.column", { key: "right" },
      fold("the-join", screen.phase === "lobby" || wide, join(see, page)),
      fold("the-people", screen.phase === "lobby" || wide, people(see, page)),
      fold("the-pace", false, pace(see, page)),
      fold("the-bring", false, bring(see, page)),
      fold("the-ending", wide && see.exports.length > 0, ending(see, page))));
}

function bar(seen) {
  const { screen } = seen, verb = $("words").content.querySelector(`[data-word="go-${screen.phase}"]`);
  const step = (way, name, ...inside) => el(`button.${name}`, { type: "button", disabled: !seen[way] || page.busy, onclick: () => page.go(way) }, inside);
  show($("bar"),
    step("back", "back", el("span", null, `← ${say("back")}`), seen.back ? el("small", null, seen.back) : null),
    el("button", { type: "button", "aria-pressed": String(screen.paused), onclick: page.pause }, screen.paused ? say("unpause") : say("pause")),
    el("button", { type: "button", onclick: page.minute }, say("minute")),
    step("next", "main", el("span", null, seen.next ? `${verb ? verb.textContent : say("go")} →` : say("over")), seen.next ? el("small", null, seen.next) : null));
}

/** Without a key, or with the wrong one. */
function closed(why) {
  see = null;
  $("top").hidden = $("bar").hidden = true;
  show($("room"), el("div.card", null, el("h1", null, say("no-key")), why ? el("p", null, why) : null, el("p", null, say("no-key-about"))));
}

/** The workshop is gone for good: nothing here asks for a key. */
function ended(why) {
  see = null;
  $("top").hidden = $("bar").hidden = true;
  show($("room"), el("div.card", { key: "ended" }, el("h1", null, why)));
}

/** Keys for a laptop; they do nothing while somebody types. */
addEventListener("keydown", (event) => {
  const at = event.target.tagName, open = document.querySelector("dialog[open]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || open || !see || /^(INPUT|TEXTAREA|SELECT)$/.test(at)) return;
  if (event.key === " " && /^(BUTTON|SUMMARY|A)$/.test(at)) return;
  const act = { " ": () => page.go("next"), ArrowRight: () => page.go("next"), PageDown: () => page.go("next"), ArrowLeft: () => page.go("back"), PageUp: () => page.go("back"), p: page.pause, P: page.pause, "+": page.minute, "?": () => $("keys").showModal() }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
$("help").addEventListener("click", () => $("keys").showModal());
$("keys-close").addEventListener("click", () => $("keys").close());
addEventListener("hashchange", () => location.reload());

if (key) room.connect();
else closed();
