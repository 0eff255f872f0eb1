// What the phone shows in each phase. `page` has what the person has done here that the program does not know yet, and what to do.

import { el, say } from "./page.js";
import { choiceFacts, choiceList, companyOf, docOf, followed, kindOf, movesOf, paragraphs, splitOf } from "./pieces.js";

const fold = (kind, title, open, ...inside) => el(`details.fold.${kind}`, { key: kind, open }, el("summary", null, title), el("div", null, inside));

/** The title of a phase: what lies on the desk, or what the phase is called. */
export function titleOf({ shown }) {
  return shown.situation ? shown.situation.title : shown.outcome && shown.phase === "outcome" ? shown.outcome.title : shown.phase_name;
}

/** Everything below the title. */
export function contentOf(see, page) {
  const { shown, mine } = see;
  const inside = (PHASES[shown.phase] || debrief)(see, page);
  const next = mine.next ? el("p", { key: "next" }, el("button.main.go", { type: "button", onclick: page.next }, mine.next)) : null;
  return [
    shown.paused ? el("p.banner", { key: "paused" }, `${say("paused")}. ${say("paused-about")}`) : null,
    mine.observes && !shown.debrief ? el("p.banner", { key: "observes" }, say("observes")) : null,
    page.refusal ? el("p.refusal", { key: "refusal", role: "alert" }, page.refusal) : null,
    ...inside.flat(9), next,
  ];
}

const PHASES = {
  lobby: (see, page) => [role(see, page), teams(see, page), rename(see, page)],
  brief: (see, page) => [situation(see), role(see, page), company(see)],
  discuss: (see, page) => [role(see, page), again(see, page), choices(see), rule(see), company(see)],
  vote: (see, page) => [again(see, page), see.mine.may_vote ? votes(see, page) : choices(see), rule(see), role(see, page), company(see)],
  locked: (see, page) => [answer(see), role(see, page), again(see, page)],
  reveal: ({ shown, mine }) => [shown.split ? splitOf(shown.split, mine.vote) : null],
  outcome: (see) => [outcome(see), company(see)],
  lesson: ({ shown }) => {
    const lesson = shown.outcome && shown.outcome.lesson;
    return lesson ? [el("div.card.lesson", null, el("p", null, lesson.text), el("p.soft", null, lesson.source))] : [];
  },
};

function debrief({ shown, mine, debrief: told, report }, page) {
  const last = shown.phase === "now-what" || shown.phase === "closed";
  return [
    told ? docOf(told, 2, told.title === shown.phase_name) : null,
    report ? fold("report", say("report"), last, el("p.banner", null, say("alone")), docOf(report, 2, true)) : null,
    last ? commitment(shown, mine, page) : null,
    last && report ? save(page) : null,
  ];
}

const save = ({ save: act, saved }) => el("div", { key: "save" },
  el("p", null, el("button.main.go", { type: "button", onclick: act }, say("save"))),
  el("p", { role: "status" }, saved ? `✓ ${say("saved", saved)}` : ""));

function situation({ shown }) {
  if (!shown.situation) return over(shown);
  return el("div.card", { key: "situation" }, kindOf(shown.situation), paragraphs(shown.situation.paragraphs));
}

const over = ({ company }) => (company && company.ended ? el("div.card", { key: "over" }, companyOf(company)) : null);

/** The situation, folded on a phone that has shown it in this turn already; who comes late reads it first. */
function again({ shown }, page) {
  if (!shown.situation) return over(shown);
  return fold("again", say("again"), page.read !== shown.turn, kindOf(shown.situation), paragraphs(shown.situation.paragraphs));
}

function role({ shown, mine }, page) {
  const has = shown.role;
  if (!has || mine.observes) return null;
  const open = page.folded !== shown.turn;
  return fold("role", say("role", has.name), open,
    el("p.soft", null, say("role-only")),
    has.knows ? el("p.knows", null, has.knows) : null,
    el("p", null, el("b", null, say("role-goal")), ` ${has.goal}`), el("p", null, has.brief),
    shown.turn ? null : el("p.soft", null, say("role-waits")));
}

const company = ({ shown }) => (shown.company && !(shown.company.ended && !shown.outcome) ? fold("company", say("company", shown.company.stage), false, companyOf(shown.company)) : null);
const rule = ({ shown }) => (shown.rule ? el("p.rule", { key: "rule" }, shown.rule) : null);
const choices = ({ shown }) => (shown.situation ? choiceList(shown.situation) : null);

function votes({ shown, mine }, page) {
  const sending = page.sending(shown.turn), chosen = sending === null ? mine.vote : sending;
  const state = (place) => (sending === place ? say("sending") : mine.vote === place && sending === null ? `✓ ${say("kept")}` : null);
  const card = (choice, place) => el("li", null, el("button.choice", {
    type: "button", "aria-pressed": String(chosen === place), disabled: Boolean(choice.closed), onclick: () => page.vote(shown.turn, place),
  }, choiceFacts(choice), state(place) ? el("span.state", null, state(place)) : null));
  return el("ul.choices", { key: "votes", "aria-label": say("your-choices") }, shown.situation.choices.map(card));
}

function answer({ shown, mine }) {
  const choice = shown.situation && mine.vote !== null ? shown.situation.choices[mine.vote] : null;
  if (!choice) return shown.situation ? el("p.card", { key: "answer" }, say("no-answer")) : null;
  return el("div.card", { key: "answer" }, el("p.soft", null, say("your-answer")), el("div.choice", null, choiceFacts(choice)));
}

function outcome({ shown }) {
  const told = shown.outcome;
  if (!told) return over(shown);
  return [
    el("div.card", { key: "outcome" },
      followed(told, say("decided", told.choice)),
      told.lesson ? el("p.lesson.knows", null, told.lesson.text, " ", el("span.soft", null, told.lesson.source)) : null),
    told.moves.length ? el("section.moves", { key: "moves" }, el("h2", null, say("moved")), el("p.soft", null, say("moved-about")), movesOf(told.moves, 3)) : null,
  ];
}

function teams({ shown, mine }, page) {
  if (shown.teams.length < 2) return null;
  const chosen = page.team === null ? mine.team : page.team;
  return el("section.card", { key: "teams" }, el("h2", { id: "teams" }, say("your-team")),
    el("div.teams", { role: "group", "aria-labelledby": "teams" }, shown.teams.map((name, place) =>
      el("button", { type: "button", "aria-pressed": String(place === chosen), onclick: () => page.play(place) }, name))));
}

function rename({ mine }, page) {
  return el("form.card", { key: "rename", onsubmit: page.rename },
    el("p", null, el("label", { for: "rename" }, say("rename")),
      el("input", { id: "rename", maxlength: "24", autocomplete: "off", value: page.drafts.name ?? mine.name, oninput: (event) => page.draft("name", event.target.value) })),
    el("button", null, say("keep")));
}

function commitment(shown, mine, page) {
  const text = page.drafts.commit ?? mine.commitment ?? "";
  const changed = text.trim() !== (mine.commitment || "");
  return el("form.card", { key: "commit", onsubmit: page.commit }, el("h2", null, el("label", { for: "commit" }, say("commit"))),
    el("p.soft", { id: "commit-about" }, say(shown.alone ? "commit-alone" : "commit-about")),
    el("p", null, el("textarea", { id: "commit", rows: "4", maxlength: "500", "aria-describedby": "commit-about commit-state", value: text, oninput: (event) => page.draft("commit", event.target.value) })),
    el("button.main", { disabled: !changed }, say("keep")),
    el("p", { id: "commit-state", role: "status" }, changed ? (mine.commitment ? say("commit-changed") : "") : mine.commitment ? `✓ ${say("commit-kept")}` : ""));
}
