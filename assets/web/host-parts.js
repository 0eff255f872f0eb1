// The parts of the console. Each makes what stands in its place from what the program sent, or nothing.

import { count, el, say } from "./page.js";
import { choiceFacts, docOf, followed, kindOf, movesOf, qrOf, splitOf } from "./pieces.js";

/** Where the room is, and who has answered. */
export function now({ console: { screen } }, page) {
  const team = (one) => el("li", null, screen.several ? `${one.name}: ` : "", one.over ? say("team-over") : say("answered-of", one.answered, one.voters));
  return [
    el("h1", null, screen.phase_name), screen.hint === screen.phase_name ? null : el("p.soft", null, screen.hint),
    page.refusal ? el("p.refusal", { role: "alert" }, page.refusal) : null,
    screen.phase === "lobby" ? el("p", null, count("came", screen.teams.reduce((sum, one) => sum + one.people.length, 0))) : null,
    ["vote", "locked"].includes(screen.phase) ? el("ul.counts", null, screen.teams.map(team)) : null,
    screen.rule ? el("p.soft", null, screen.rule) : null,
  ];
}

/** The answers, once they are locked: for the facilitator first. */
export function answers({ console: seen }, page) {
  if (!seen.teams.some((team) => team.split)) return null;
  const team = (own, place) => (own.split ? el("section", { key: place },
    seen.screen.several ? el("h3", null, seen.screen.teams[place].name) : null, splitOf(own.split, null), decide(seen, place, page)) : null);
  return [seen.screen.phase === "locked" ? el("p.banner", { key: "private" }, say("private")) : null, seen.teams.map(team)];
}

/** What followed and what it may mean, to be read aloud where no wall shows it. */
export function outcome({ console: { screen } }) {
  if (!["outcome", "lesson"].includes(screen.phase)) return null;
  const team = ({ name, outcome: told }, place) => (told ? el("section", { key: place },
    screen.several ? el("h3", null, name) : null,
    told.lesson ? el("p.lesson", null, told.lesson.text, " ", el("span.soft", null, told.lesson.source)) : null,
    followed(told, say("decided", told.choice)), movesOf(told.moves, 3)) : null);
  const teams = screen.teams.map(team).filter(Boolean);
  return teams.length ? teams : null;
}

/** What lies on the desks, as the wall shows it. */
export function desk({ console: seen }, page) {
  const teams = seen.screen.teams, apart = seen.screen.several && !seen.screen.shared;
  const tale = (situation) => [el("h3", null, situation.title), kindOf(situation), situation.paragraphs.map((text) => el("p", null, text)),
    el("ol.choices", null, situation.choices.map((choice) => el("li.choice", null, choiceFacts(choice, true))))];
  const first = teams.find((team) => team.situation);
  if (!first) return null;
  const locked = seen.teams.some((team) => team.split);
  const team = (one, place) => (one.situation ? el("section", { key: place },
    seen.screen.several && (apart || !locked) ? el("h3", null, one.name) : null, apart ? tale(one.situation) : null, locked ? null : decide(seen, place, page)) : null);
  return [apart ? null : tale(first.situation), teams.map(team)];
}

/** The facilitator can decide for a team until the outcome is told. */
function decide(seen, place, page) {
  const { situation } = seen.screen.teams[place], { ruled } = seen.teams[place];
  if (!situation || !situation.choices.length) return null;
  const rule = (choice) => page.ask({ rule: { team: place, choice } });
  return el("div.buttons", { role: "group", "aria-label": say("decide") }, el("span.soft", null, say("decide")),
    situation.choices.map((choice, n) => el("button", { type: "button", "aria-pressed": String(ruled === n), onclick: () => rule(n) }, String(choice.number))),
    ruled === null ? null : el("button", { type: "button", onclick: () => rule(null) }, say("let-count")));
}

/** What to say and to ask: of the situation, and of the scenario as a whole. */
export function notes({ console: seen, debrief }, page) {
  const told = new Set();
  const team = (own, place) => {
    const text = JSON.stringify([own.notes, own.questions, own.briefs]);
    if (told.has(text) || (!own.notes && !own.questions.length && !own.briefs.length)) return null;
    told.add(text);
    return el("section", { key: place },
      seen.screen.several && !seen.screen.shared ? el("h3", null, seen.screen.teams[place].name) : null,
      own.notes ? lines(own.notes) : null,
      own.questions.length ? [el("h3", null, say("questions")), el("ul", null, own.questions.map((text) => el("li", null, text)))] : null,
      own.briefs.length ? [el("h3", null, say("briefs")), el("ul", null, own.briefs.map(([role, text]) => el("li", null, el("b", null, role), ` ${text}`)))] : null);
  };
  const teams = seen.teams.map(team).filter(Boolean);
  const whole = seen.notes ? el("details", { key: `whole ${seen.screen.turn === 0}`, open: page.wide && seen.screen.turn === 0 }, el("summary", null, say("whole")), lines(seen.notes)) : null;
  const summary = seen.summary ? el("section", { key: "summary" }, el("h3", null, say("summary")), lines(seen.summary)) : null;
  return teams.length || whole || debrief || summary ? [summary, teams, debrief ? docOf(debrief, 3) : null, whole] : null;
}

const lines = (text) => text.split("\n").filter(Boolean).map((line) => el("p", null, line));

/** The ways in. */
export function join({ console: { screen }, join: way, ways }, page) {
  const choose = ({ host, interface: network, shown }) => el("li", null,
    el("button", { type: "button", "aria-pressed": String(shown), onclick: () => page.ask({ "found-at": host }) }, network ? `${host} (${network})` : host));
  return [
    el("div.join", null, el("div", null, qrOf(way.qr)),
      el("div", null, el("p", null, say("address"), el("br"), el("b.address", null, way.short)), el("p", null, say("code"), el("br"), el("b.code", null, screen.code)),
        el("p", null, el("button", { type: "button", "aria-pressed": String(screen.door), onclick: () => page.ask({ door: !screen.door }) }, say(screen.door ? "door-open" : "door-closed"))))),
    ways.length > 1 ? [el("p.soft", null, say("others")), el("ul.addresses", null, ways.map(choose))] : null,
  ];
}

/** What moves the room on, and how long it takes. */
export function pace({ console: { pace: is, times } }, page) {
  const choice = (name) => el("button", { type: "button", "aria-pressed": String(is === name), onclick: () => page.ask({ pace: name }) }, say(name));
  const field = (name) => {
    const draft = page.draft(`time ${name}`, times[name] === null ? "" : String(times[name]));
    return el("p", null, el("label", { for: `time-${name}` }, say(`time-${name}`)), el("input", { id: `time-${name}`, inputmode: "numeric", autocomplete: "off", ...draft }));
  };
  const read = (name) => {
    const text = page.drafts.get(`time ${name}`) ?? (times[name] === null ? "" : String(times[name]));
    return /^\s*\d+\s*$/.test(text) ? Math.min(3600, Math.max(5, Number(text))) : null;
  };
  const set = async (event) => {
    event.preventDefault();
    if (!(await page.ask({ times: { discuss: read("discuss"), vote: read("vote") } }))) return;
    page.drafts.delete("time discuss");
    page.drafts.delete("time vote");
  };
  const changed = page.drafts.has("time discuss") || page.drafts.has("time vote");
  return [
    el("div.buttons", { role: "group", "aria-label": say("the-pace") }, ["by-hand", "by-timer", "when-all"].map(choice)),
    el("p.soft", null, say(`${is}-about`)),
    el("form.times", { onsubmit: set }, field("discuss"), field("vote"), el("button", { disabled: !changed }, say("set"))), el("p.soft", null, say("times-about")),
  ];
}

/** A situation to be brought in, found by what its title holds; and the turn as a whole. */
export function bring({ console: seen }, page) {
  if (!seen.in_turn) return null;
  const wanted = (page.drafts.get("bring") || "").trim().toLowerCase();
  const found = seen.situations.filter((one) => one.title.toLowerCase().includes(wanted));
  const one = ({ id, title, played }) => el("li", { key: id }, el("button", { type: "button", onclick: () => page.sure(say("sure-bring", title), () => page.ask({ bring: id })) }, played ? say("played", title) : title));
  return [
    el("div.buttons", null,
      el("button", { type: "button", onclick: () => page.sure(say("sure-again"), () => page.ask("again")) }, say("turn-again")),
      el("button", { type: "button", onclick: () => page.sure(say("sure-debrief"), () => page.ask("debrief")) }, say("to-debrief"))),
    el("p", null, el("label", { for: "bring" }, say("search")), el("input", { id: "bring", type: "search", autocomplete: "off", ...page.draft("bring", "") })),
    el("ul.found", null, found.slice(0, 8).map(one)), el("p.soft", { role: "status" }, found.length > 8 ? say("more", found.length - 8) : found.length ? "" : say("none-found")),
  ];
}

/** Who did what. */
export const feed = ({ console: seen }) => (seen.feed.length
  ? el("ol.feed", { tabindex: "0", "aria-label": say("the-feed") }, seen.feed.map((one) => el("li", null, el("time", null, new Date(one.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })), " ", one.words))) : null);

/** What remains, and what does not. */
export function ending({ console: { screen }, exports }, page) {
  return [
    exports.length ? el("div.buttons", null, exports.map((one) => el("button", { type: "button", onclick: () => page.save(one) }, one.name))) : el("p.soft", null, say("exports-later")),
    page.saved ? el("p", { role: "status" }, say("saved", page.saved)) : null,
    el("p", null, el("button.danger", { type: "button", onclick: () => page.sure(say("sure-erase"), () => page.ask("erase"), screen.code) }, say("erase"))),
  ];
}
