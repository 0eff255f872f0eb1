// The phone: it joins, holds its seat, and does what its person presses.

import { clock, download, el, kept, loss, minutes, say, show } from "./page.js";
import { line } from "./line.js";
import { contentOf, titleOf } from "./phases.js";
import { fileOf, nameOf } from "./report.js";

const $ = (id) => document.getElementById(id);
const form = $("join");
/** The code in the address /j/CODE, and the seats that are kept for each code. */
const invited = (location.pathname.match(/^\/j\/([^/]+)/) || [])[1];
const SEAT = "fulcrum-seat", PARKED = "fulcrum-parked";

let seat = invited ? kept.get(`${SEAT} ${invited.toUpperCase()}`) : kept.get(SEAT);
let wish = null; // What was asked for in the form, until there is a seat.
let see = null;

const page = {
  refusal: null,
  read: null, // The turn whose situation has been on this screen before the vote.
  folded: null, // The turn in which the role was folded away.
  team: null, // The team that was pressed and is not kept yet.
  saved: null, // The name under which the report was saved.
  voting: null, // The answer that was pressed and is not kept yet.
  drafts: { name: null, commit: kept.get("fulcrum-draft") },
  sending: (turn) => (page.voting && page.voting.turn === turn ? page.voting.choice : null),

  draft(what, text) {
    page.drafts[what] = text;
    if (what === "commit") kept.set("fulcrum-draft", text);
    render();
  },
  async vote(turn, choice) {
    const voting = (page.voting = { turn, choice });
    await ask("vote", { vote: voting }, () => {
      see.mine.vote = choice;
      $("aloud").textContent = say("kept-aloud", choice + 1);
    });
    if (page.voting === voting) page.voting = null;
    render();
  },
  async play(team) {
    page.team = team;
    await ask("team", { team });
    page.team = null;
    render();
  },
  async rename(event) {
    event.preventDefault();
    const name = page.drafts.name;
    if (name === null || name.trim() === "") return;
    await ask("rename", { rename: name }, () => { page.drafts.name = null; });
    render();
  },
  async commit(event) {
    event.preventDefault();
    const text = page.drafts.commit ?? "";
    await ask("commit", { commit: text }, () => {
      see.mine.commitment = text.trim();
      if (page.drafts.commit !== text) return;
      page.drafts.commit = null;
      kept.forget("fulcrum-draft");
    });
    render();
  },
  /** Saves one's own report, with what one has written, on this device. */
  save() {
    page.saved = nameOf();
    download(new Blob([fileOf(see)], { type: "text/html" }), page.saved);
    render();
  },
  next: () => ask("next", { next: { from: see.shown.at, turn: see.shown.turn } }),
};

/** Who plays alone has a button that goes on; the answer itself goes on from the vote, however often it is asked. */
function goOn() {
  if (see.shown.alone && see.shown.phase === "vote" && see.mine.vote !== null) page.next();
}

/** Asks, shows at once that it is under way, and what came of it. */
async function ask(kind, what, kept) {
  page.refusal = null;
  const answer = room.ask(kind, what);
  render();
  const refused = await answer;
  if (refused === undefined) kept && kept();
  else page.refusal = refused;
  render();
}

const room = line("/ws", {
  hello: () => (seat ? { back: { token: seat } } : wish ? { join: wish } : null),
  welcome({ token }) {
    seat = token;
    const code = (invited || (wish && wish.code) || "").toUpperCase();
    kept.set(SEAT, token);
    if (code) kept.set(`${SEAT} ${code}`, token);
    wish = null;
    kept.forget(PARKED);
    stayAwake();
  },
  unwelcome(why) {
    if (seat) setTimeout(room.connect, 2000);
    else {
      wish = null;
      join(why);
    }
  },
  see(what) {
    const before = see, typing = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName) ? document.activeElement : null;
    see = what;
    time.set(see.left, see.shown.paused);
    render();
    goOn();
    if (!before || before.shown.phase !== see.shown.phase || before.shown.turn !== see.shown.turn) arrive(Boolean(before), typing);
    if (before && !before.shown.paused && see.shown.paused) $("aloud").textContent = say("paused");
  },
  gone(why, over) {
    forget();
    if (over) thanks();
    else join(why);
  },
  here: loss($("lost")),
});

/** A wish for a seat. It has the seat's secret already: whoever asks again because the answer was lost gets the same seat. */
function wished(code, name) {
  const chance = crypto.getRandomValues(new Uint8Array(16));
  return { code, name, team: null, token: Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** The seat is not forgotten for good: the facilitator may give it back. */
function forget() {
  if (seat) kept.set(PARKED, seat);
  kept.forget(SEAT);
  if (invited) kept.forget(`${SEAT} ${invited.toUpperCase()}`);
  [seat, wish, see] = [null, null, null];
}

/** A new phase is told once, and reading begins at its top; whoever is typing goes on typing. */
function arrive(moved, typing) {
  page.refusal = null;
  if (see.shown.phase === "brief" || see.shown.phase === "discuss") page.read = see.shown.turn;
  $("aloud").textContent = `${see.shown.phase_name}. ${see.shown.hint}`;
  const field = typing && typing.id && $("room").querySelector(`#${typing.id}`);
  if (field && field !== typing) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(typing.selectionStart, typing.selectionEnd);
  }
  if (!moved || field) return;
  scrollTo(0, 0);
  $("room").querySelector("h1").focus({ preventScroll: true });
}

function render() {
  if (!see) return;
  const { shown, mine } = see;
  form.hidden = true;
  $("top").hidden = false;
  $("where").textContent = (!shown.debrief && shown.when) || shown.scenario;
  $("who").textContent = shown.team ? `${shown.team} · ${mine.name}` : mine.name;
  document.title = `${shown.phase_name} · ${shown.scenario}`;
  const title = titleOf(see);
  show($("room"), el("div", { key: `${shown.phase} ${shown.turn}` },
    title === shown.phase_name ? null : el("p.eyebrow", { key: "eyebrow" }, shown.phase_name),
    el("h1", { key: "title", tabindex: "-1" }, title),
    mine.observes && shown.phase === "vote" ? null : el("p.hint", { key: "hint" }, shown.hint),
    contentOf(see, page)));
}

let warned = null;
const time = clock((left) => {
  const place = $("time");
  place.hidden = left === null;
  if (left === null) return;
  const paused = see.shown.paused, seconds = Math.ceil(left / 1000);
  place.textContent = paused ? `${say("paused")} ${minutes(left)}` : left > 0 ? say("left", minutes(left)) : say("up");
  place.classList.toggle("short", !paused && seconds <= 10);
  const now = `${see.shown.phase} ${see.shown.turn} ${seconds <= 10 ? 10 : 30}`;
  if (!paused && (seconds === 30 || seconds === 10) && warned !== now) {
    warned = now;
    $("aloud").textContent = say("left-aloud", seconds);
  }
});

/** The workshop is gone for good: so are its seats, and there is no form to come back by. */
function thanks() {
  kept.forget(PARKED);
  kept.forget("fulcrum-draft");
  form.hidden = $("top").hidden = true;
  document.title = say("over-phone");
  show($("room"), el("h1", { key: "thanks", tabindex: "-1" }, say("over-phone")));
  $("room").querySelector("h1").focus();
}

/** Shows the form, with the reason why one is back at it. */
function join(why) {
  see = null;
  show($("room"));
  $("top").hidden = true;
  form.hidden = false;
  form.querySelector("button").disabled = false;
  $("why").hidden = !why;
  $("why").textContent = why || "";
  $("return").hidden = !kept.get(PARKED);
  if (!form.code.value) form.code.value = invited ? decodeURIComponent(invited).toUpperCase() : "";
  if (!form.name.value) form.name.value = kept.get("fulcrum-name") || "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = form.code.value.trim(), name = form.elements.name.value.trim();
  if (!code) {
    join(say("no-code"));
    form.code.focus();
    return;
  }
  kept.set("fulcrum-name", name);
  form.querySelector("button").disabled = true;
  wish = wished(code, name || null);
  room.connect();
});
$("return").addEventListener("click", () => {
  seat = kept.get(PARKED);
  room.connect();
});
form.addEventListener("input", () => kept.set("fulcrum-name", form.elements.name.value));

// Folding the role away holds for the turn.
document.addEventListener("toggle", (event) => {
  if (see && event.target.classList.contains("role")) page.folded = event.target.open ? null : see.shown.turn;
}, true);

/** Keeps the screen on, where the browser lets a page ask for that. */
async function stayAwake() {
  try {
    if (navigator.wakeLock && document.visibilityState === "visible") await navigator.wakeLock.request("screen");
  } catch {
    // It is a courtesy.
  }
}
document.addEventListener("visibilitychange", () => see && stayAwake());

if (seat) {
  $("wait").hidden = false;
  room.connect();
} else if (invited && location.hash === "#play") {
  wish = wished(invited, null);
  room.connect();
} else join();
