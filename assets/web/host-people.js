// The people on the console: who is here, who has answered, and what can be done for each.

import { el, say } from "./page.js";

/** The people by their teams, and those whose seat was taken away. */
export function people({ console: seen }, page) {
  const here = seen.people.filter((person) => !person.removed), removed = seen.people.filter((person) => person.removed);
  const team = (own, place) => {
    const members = here.filter((person) => person.team === place);
    return el("section", { key: place },
      seen.screen.several ? call(own, place, page) : null,
      members.length ? el("ul.people", null, members.map((person) => row(person, seen, page))) : el("p.soft", null, say("nobody")));
  };
  return [
    seen.screen.teams.map(team),
    removed.length ? el("section", { key: "removed" }, el("h3", null, say("removed")), el("ul.people", null, removed.map((person) =>
      el("li", { key: person.seat }, el("span", null, person.name), el("button", { type: "button", onclick: () => page.ask({ restore: person.seat }) }, say("undo")))))) : null,
  ];
}

/** A team's name, which can be changed. */
function call(own, place, page) {
  const key = `team ${place}`, changed = page.drafts.has(key) && page.drafts.get(key).trim() !== own.name;
  const send = async (event) => {
    event.preventDefault();
    if (await page.ask({ call: { team: place, name: page.drafts.get(key) ?? own.name } })) page.drafts.delete(key);
  };
  return el("form.call", { onsubmit: send }, el("h3", null, own.name),
    el("details", null, el("summary", null, say("call")),
      el("div.inline", null, el("input", { "aria-label": say("team-name"), maxlength: "24", autocomplete: "off", ...page.draft(key, own.name) }), el("button", { disabled: !changed }, say("set")))));
}

function row(person, seen, page) {
  const open = page.editing === person.seat;
  const playing = ["discuss", "vote", "locked"].includes(seen.screen.phase);
  const state = !person.here ? "away" : playing && person.answered ? "answered" : "here";
  const role = person.role === null ? (seen.roles.length ? say("observer") : "") : seen.roles[person.role];
  const toggle = () => {
    page.editing = open ? null : person.seat;
    page.drafts.delete("person");
    page.refresh();
  };
  return el("li", { key: person.seat },
    el("button.person", { type: "button", "aria-expanded": String(open), onclick: toggle },
      el("span", null, person.name, role ? el("small", null, ` ${role}`) : null),
      el(`span.state.${state}`, null, playing && person.answered && !person.here ? `${say("state-answered")}, ${say("state-away")}` : say(`state-${state}`))),
    open ? edit(person, seen, page) : null);
}

function edit(person, seen, page) {
  const seat = person.seat;
  const rename = async (event) => {
    event.preventDefault();
    if (await page.ask({ rename: { seat, name: page.drafts.get("person") ?? person.name } })) page.drafts.delete("person");
  };
  const pick = (label, options, chosen, act) => el("label", null, label, el("select", { value: String(chosen), onchange: (event) => act(event.target.value) },
    options.map(([value, name]) => el("option", { value: String(value) }, name))));
  const teams = seen.screen.teams.map((team, place) => [place, team.name]), roles = [...seen.roles.map((name, place) => [place, name]), ["", say("observer")]];
  return el("div.edit", null,
    el("form.inline", { onsubmit: rename }, el("input", { "aria-label": say("name"), maxlength: "24", autocomplete: "off", ...page.draft("person", person.name) }), el("button", null, say("set"))),
    seen.screen.several ? pick(say("team"), teams, person.team, (value) => page.ask({ move: { seat, team: Number(value) } })) : null,
    seen.roles.length ? pick(say("role-of"), roles, person.role ?? "", (value) => page.ask({ recast: { seat, role: value === "" ? null : Number(value) } })) : null,
    el("button.danger", { type: "button", onclick: () => page.ask({ remove: seat }) }, say("remove")));
}
