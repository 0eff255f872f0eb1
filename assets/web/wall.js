// The wall: the projector's view in a browser. It shows, and asks nothing; what people answer is never on it before the reveal.

import { clock, count, el, loss, minutes, say, show } from "./page.js";
import { line } from "./line.js";
import { change, choiceFacts, docOf, kindOf, paragraphs, qrOf, splitOf } from "./pieces.js";

const $ = (id) => document.getElementById(id);
const key = location.hash.slice(1);
/** More names than these are counted. */
const NAMES = 24;
/** How small letters may become in hundredths of the picture: where all has to be on it, where something can be left out, and where there are pages to turn. */
const LEAST = 1.25, APART = 2.4, READ = 2.6;
let see = null, at = null;
/** Which page of the debrief is shown, of how many; 0 of 0 where all have room at once. */
let page = 0, pages = 0;
/** What was found to be too long for one picture: it is not tried again with each piece of news. */
let long = null;

const room = line("/wall/ws", {
  hello: () => (key ? { key } : null),
  welcome: () => {},
  unwelcome: closed,
  gone: (why, over) => (over ? thanks() : closed(why)),
  see(what) {
    see = what;
    time.set(see.left, see.screen.paused);
    render();
  },
  here: loss($("lost")),
});

const time = clock((left) => {
  const paused = see.screen.paused, place = $("time");
  place.hidden = left === null && !paused;
  place.textContent = left === null ? say("paused") : paused ? `${say("paused")} ${minutes(left)}` : left > 0 ? minutes(left) : say("up");
  place.classList.toggle("short", left !== null && left <= 10000 && !paused);
});

function render() {
  const { screen } = see, lobby = screen.phase === "lobby";
  const now = `${screen.phase} ${screen.turn}`;
  if (now !== at) page = 0;
  document.title = `${screen.phase_name} · ${screen.scenario}`;
  $("top").hidden = false;
  $("where").textContent = [screen.scenario, PHASES[screen.phase] && screen.when].filter(Boolean).join(" · ");
  // Whoever comes late finds the way in on every picture, as long as the door is open.
  $("way").textContent = !lobby && screen.door ? say("wall-way", see.join.short, screen.code) : "";
  draw(now);
  if (now !== at) {
    at = now;
    $("aloud").textContent = `${screen.phase_name}. ${screen.hint}`;
    scrollTo(0, 0);
  }
}

/** Makes the picture; a debrief that is too long to be read from the back row is shown page by page. */
function draw(now) {
  const { screen, debrief: doc } = see, looks = PHASES[screen.phase];
  const apart = screen.several && !screen.shared && ["brief", "discuss", "vote", "locked"].includes(screen.phase);
  const stage = (kind, inside) => show($("room"), el(`div.stage.${screen.phase}${kind}`, { key: now }, inside));
  pages = 0;
  if (looks) {
    stage(apart ? ".apart" : "", looks(see, false));
    if (fit(apart ? APART : LEAST, 3.4) || !apart) return;
    // What was read before, and what each phone says, gives way.
    stage(".apart.tight", looks(see, true));
    fit(LEAST, 3.4);
    return;
  }
  const form = [now, innerWidth, innerHeight, doc && doc.sections.length].join();
  if (form !== long) {
    long = null;
    document.documentElement.style.removeProperty("--chart");
    stage("", debrief(see));
    if (fit(READ, 3.4) || !doc || leaves(doc).length < 2) return;
    long = form;
  }
  pages = leaves(doc).length;
  page = Math.min(page, pages - 1);
  stage(".paged", paged(see));
  // A chart is as large as the words leave room for.
  [70, 62, 54, 46, 38].some((high) => {
    document.documentElement.style.setProperty("--chart", `${high}vh`);
    return fit(READ, 4.4);
  });
}

const PHASES = {
  lobby: ({ screen, join }) => [
    screen.door ? el("div.way", null, qrOf(join.qr), el("div", null, el("h1", null, screen.scenario), el("p.hint", null, screen.hint), el("p.small", null, say("address")), el("p.address", null, join.short), el("p.small", null, say("code")), el("p.code", null, screen.code))) : [el("h1", null, screen.scenario), el("p.hint", null, say("door-shut"))],
    people(screen, false),
  ],
  brief: ({ screen }) => told(screen, false),
  discuss: ({ screen }, tight) => told(screen, true, tight),
  vote: ({ screen }) => [asked(screen), people(screen, true)],
  locked: ({ screen }) => [asked(screen)],
  reveal: ({ screen }) => [head(screen), side(screen, (team) => (team.split ? splitOf(team.split, null) : over(team)))],
  outcome: ({ screen }) => [head(screen), besides(screen), side(screen, (team) => outcome(team, screen))],
  lesson: ({ screen }) => [head(screen), lessons(screen)],
};

const debrief = ({ screen, debrief: doc }) => [head(screen), doc ? docOf(doc, 2, true) : screen.phase === "closed" ? null : el("p.hint", null, say("working"))];

/** A page for each section; a chart after a story has a page of its own, to be as wide as that. */
const leaves = (doc) => doc.sections.flatMap(({ title, parts }) => {
  const chart = parts.findIndex((part) => part.chart), story = parts.slice(0, Math.max(0, chart));
  return story.some((part) => part.text && part.text.length > 150) ? [{ title, parts: story }, { title, parts: parts.slice(chart) }] : [{ title, parts }];
});

const paged = ({ screen, debrief: doc }) => [
  el("p.pages", { key: "pages" }, el("span", null, screen.hint),
    el("button", { type: "button", "aria-label": say("back"), disabled: page === 0, onclick: () => turn(-1) }, "←"),
    el("span", null, say("of", page + 1, pages)),
    el("button", { type: "button", "aria-label": say("go"), disabled: page === pages - 1, onclick: () => turn(1) }, "→")),
  docOf({ title: doc.title, sections: [leaves(doc)[page]] }, 1, true),
];

/** Turns to another page. */
function turn(by) {
  const to = page + by;
  if (to < 0 || to >= pages) return;
  page = to;
  render();
  scrollTo(0, 0);
  $("aloud").textContent = leaves(see.debrief)[page].title;
}

/** Keys turn pages, as a presenter's remote control does; a page that is longer than the picture is scrolled first. */
addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }[event.key];
  if (!by || !pages || event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && event.target.tagName === "BUTTON")) return;
  const more = by > 0 ? scrollY + innerHeight < document.body.scrollHeight - 4 : scrollY > 4;
  if (more && !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  turn(by);
});
const head = (screen) => el("h1", null, screen.hint);
const over = (team) => el("p.soft", null, team.company && team.company.ended ? say("ended", team.company.ended) : say("team-over"));

/** Teams side by side. */
const side = (screen, each) => el("div.teams", null, screen.teams.map((team, place) =>
  el("section.card", { key: place }, screen.several ? el("h2", null, team.name) : null, each(team))));

const choices = (situation) => el("ol.choices", null, situation.choices.map((choice) => el("li.choice", null, choiceFacts(choice, true))));

/** One team of each that have the same on their desks, with the names of all of them. */
function alike(screen) {
  const all = new Map();
  for (const team of screen.teams) {
    const desk = JSON.stringify(team.situation ? [team.situation.paragraphs, team.situation.choices.map(({ text, closed }) => [text, closed])] : team.name);
    all.set(desk, [team, [...(all.has(desk) ? all.get(desk)[1] : []), team.name]]);
  }
  return [...all.values()];
}

/** The situation; where teams have different ones, each beside the others. */
function told(screen, choosing, tight) {
  const eyebrow = el("p.eyebrow", null, screen.hint), rule = screen.rule ? el("p.soft", null, screen.rule) : null;
  const tale = (situation, level) => [el(`h${level}`, null, situation.title), kindOf(situation), paragraphs(situation.paragraphs)];
  const first = screen.teams.find((team) => team.situation);
  if (!first) return [head(screen)];
  if (screen.several && !screen.shared) {
    const each = ({ situation }) => [tight ? el("h3", null, situation.title) : tale(situation, 3), choosing ? choices(situation) : null];
    return [eyebrow, el("div.teams", null, alike(screen).map(([team, names], place) =>
      el("section.card", { key: place }, el("h2", null, names.join(", ")), team.situation ? each(team) : over(team))))];
  }
  if (!choosing) return [eyebrow, tale(first.situation, 1)];
  return [eyebrow, el("div.tale", null, el("div", null, tale(first.situation, 1), rule), choices(first.situation))];
}

/** The choices alone, as large as can be: what it is about has been read. */
function asked(screen) {
  const first = screen.teams.find((team) => team.situation);
  if (!first || (screen.several && !screen.shared)) return told(screen, true, true);
  return [el("p.eyebrow", null, screen.hint), el("h1", null, first.situation.title), choices(first.situation), screen.rule ? el("p.soft", null, screen.rule) : null];
}

/** Who is in, and who has answered: names while they are few, numbers when they are many. */
function people(screen, voting) {
  const all = screen.teams.reduce((sum, team) => sum + team.people.length, 0);
  const sum = (what) => screen.teams.reduce((so, team) => so + team[what], 0);
  const [answered, voters] = [sum("answered"), sum("voters")];
  const name = (person) => el(`li${voting && person.answered ? ".answered" : ""}${person.here ? "" : ".away"}`, { key: person.name }, person.name);
  const team = (one, place) => el("section", { key: place },
    screen.several ? el("h2", null, `${one.name}: ${voting ? say("of", one.answered, one.voters) : one.people.length}`) : null,
    all > NAMES ? null : el("ul.names", null, one.people.map(name)));
  return el("div.people", { key: "people" },
    el("p.counted", null, voting ? (voters && answered === voters ? say("everybody") : say("teams-answered", answered, voters)) : count("came", all)),
    voting && voters ? el("span.track", null, el("span", { style: { width: `${(100 * answered) / voters}%` } })) : null,
    screen.several || all <= NAMES ? el("div.sections", null, screen.teams.map(team)) : null);
}

function outcome(team, screen) {
  const { outcome: what, company } = team;
  if (!what) return over(team);
  const number = (gauge) => el("div.gauge", null, el("dt", null, gauge.label), el("dd", null, el("b", null, gauge.value), gauge.delta ? [" ", change(gauge.rose, gauge.delta)] : null));
  return [
    el("p.done", null, what.choice), paragraphs(what.paragraphs), el("p.met", null, el("b", null, what.met), ` ${what.balance}`),
    what.besides.filter((text) => !common(screen).includes(text)).map((text) => el("p.soft", null, text)),
    el("dl.gauges.numbers", null, company.numbers.map(number)),
    el("ul.moves", null, what.moves.filter((move) => !company.numbers.some((gauge) => gauge.label === move.label)).slice(0, 4).map((move) => el("li", null, el("span", null, move.label), change(move.rose, move.delta), el("span.soft", null, move.why)))),
    company.ended ? el("p.ended", null, say("ended", company.ended)) : null,
  ];
}

/** What happened besides, to every team alike: told once. */
function common(screen) {
  const told = screen.teams.map((team) => team.outcome).filter(Boolean);
  return told.length > 1 ? told[0].besides.filter((text) => told.every((one) => one.besides.includes(text))) : [];
}
const besides = (screen) => common(screen).map((text) => el("p.hint", null, text));

/** Each lesson once, with the teams that it is for. */
function lessons(screen) {
  const all = new Map();
  for (const team of screen.teams) {
    const lesson = team.outcome && team.outcome.lesson;
    if (lesson) all.set(lesson.text, { lesson, teams: [...(all.has(lesson.text) ? all.get(lesson.text).teams : []), team.name] });
  }
  return [...all.values()].map(({ lesson, teams }) => el("blockquote.card", null,
    screen.several && all.size + teams.length > 1 && teams.length < screen.teams.length ? el("p.eyebrow", null, say("lesson-of", teams.join(", "))) : null,
    el("p", null, lesson.text), el("p.soft", null, lesson.source)));
}

/** Makes the letters as large as the picture allows, within two hundredths of it. Tells whether all is on it. */
function fit(least, most) {
  const root = document.documentElement;
  let [low, high] = [least, most];
  const fits = (size) => {
    root.style.setProperty("--size", `${size}vmin`);
    return document.body.scrollHeight <= innerHeight + 1 && document.body.scrollWidth <= innerWidth;
  };
  if (fits(most)) return true;
  while (high - low > 0.04) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return fits(low);
}
addEventListener("resize", () => see && render());

/** Without a key, or with the wrong one. */
function closed(why) {
  see = null;
  $("top").hidden = true;
  show($("room"), el("div.card", null, el("h1", null, say("no-key")), why ? el("p", null, why) : null, el("p", null, say("no-key-about"))));
}
/** The workshop is gone for good. */
function thanks() {
  see = null;
  $("top").hidden = true;
  document.title = say("over-wall");
  show($("room"), el("div.thanks", { key: "thanks" }, el("h1", null, say("over-wall"))));
}
addEventListener("hashchange", () => location.reload());

if (key) room.connect();
else closed();
