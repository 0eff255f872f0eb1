// The pieces that more than one page shows: leans, situations, answers, what followed, companies and debriefs.

import { count, el, say } from "./page.js";

// The compass and the gear of the game.
const SHAPES = {
  vision: "M32 10.5a25 25 0 1 0 0 50 25 25 0 1 0 0-50zM46.5 21 38 41.5 17.5 50 26 29.5zM27.4 35.5a4.6 4.6 0 1 1 9.2 0 4.6 4.6 0 1 1-9.2 0zM32 .5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13z",
  process: "M27.9 11.4l.7-7.2h6.8l.7 7.2 7.6 3.1 5.5-4.6 4.9 4.9-4.6 5.5 3.1 7.6 7.2.7v6.8l-7.2.7-3.1 7.6 4.6 5.5-4.9 4.9-5.5-4.6-7.6 3.1-.7 7.2H28.6l-.7-7.2-7.6-3.1-5.5 4.6-4.9-4.9 4.6-5.5-3.1-7.6-7.2-.7V28.6l7.2-.7 3.1-7.6-4.6-5.5 4.9-4.9 5.5 4.6zM22.6 32a9.4 9.4 0 1 0 18.8 0 9.4 9.4 0 1 0-18.8 0z",
  hourglass: "M11 4h42v6H11zM11 54h42v6H11zM17 10H47c0 12-4 17-10.5 22C43 37 47 42 47 54H17c0-12 4-17 10.5-22C21 27 17 22 17 10zm6 6c1 5 4 8.5 9 11.5 5-3 8-6.5 9-11.5z",
  Certain: "M32 11a21 21 0 1 0 0 42 21 21 0 1 0 0-42z",
  Likely: "M32 11a21 21 0 1 0 0 42 21 21 0 1 0 0-42zM32 16.500a15.5 15.5 0 0 1 0 31 15.5 15.5 0 0 1-15.5-15.500H32z",
  Open: "M15 6H49c5 0 9 4 9 9V49c0 5-4 9-9 9H15c-5 0-9-4-9-9V15c0-5 4-9 9-9zm-.5 14a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zm24 0a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zm-12 12a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zm-12 12a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zm24 0a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0z",
};
const SVG = "http://www.w3.org/2000/svg";

/** A drawing of one path; it says nothing, words stand beside it. */
export function drawn(path, side, kind) {
  const svg = document.createElementNS(SVG, "svg"), shape = document.createElementNS(SVG, "path");
  for (const [name, value] of [["viewBox", `0 0 ${side} ${side}`], ["class", `mark ${kind}`], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
  shape.setAttribute("d", path);
  shape.setAttribute("fill-rule", "evenodd");
  svg.append(shape);
  return svg;
}
const mark = (name) => drawn(SHAPES[name], 64, name);

const sideOf = ({ vision, process }) => (vision > process ? "vision" : process > vision ? "process" : vision ? "both" : "neither");

/** The lean: its shape, its word, its colour. */
export function lean(of, lean_words) {
  return el(`span.lean.${sideOf(of)}`, null, of.vision ? mark("vision") : null, of.process ? mark("process") : null, lean_words);
}

/** What a choice says of itself, without a way to choose it. */
export function choiceFacts(choice, brief) {
  return [
    el("span.number", null, String(choice.number)),
    el("span.what", null, choice.text),
    el("span.facts", null,
      lean(choice.lean, choice.lean_words),
      choice.cost ? el("span.fact", null, say("costs", choice.cost)) : null,
      el("span.fact", null, mark("hourglass"), count("attention", choice.attention), choice.stretched ? ` (${say("stretched")})` : null),
      el("span.fact", null, mark(choice.certainty), say(`sure-${choice.certainty}`)),
      brief || !choice.touches.length ? null : el("span.fact", null, say("touches", choice.touches.map((one) => one.label).join(", "))),
      choice.closed ? el("span.fact.closed", null, say("closed", choice.closed)) : null),
  ];
}

/** The situation's kind and what such a moment calls for. */
export const kindOf = (situation) => el("p.kind", null, el("b", null, situation.kind), ` · ${situation.calls}`);

export const paragraphs = (list) => list.map((text) => el("p", null, text));

/** The choices, to be read. */
export const choiceList = (situation) => el("ol.choices", null, situation.choices.map((choice) => el("li.choice", null, choiceFacts(choice))));

/** How a team's answers fell, as bars with words, of which the whole track is everybody; `mine` is the place of one's own answer. */
export function splitOf(split, mine) {
  const bar = (row, place) => el(`li.bar${row.chosen ? ".chosen" : ""}`, null,
    el("span.number", null, String(row.number)),
    el("span.what", null, row.text),
    el("span.facts", null,
      el("b.counted", null, count("answers", row.count, row.share)), lean(row.lean, row.lean_words),
      row.chosen ? el("span.tag.taken", null, say("taken")) : null,
      mine === place ? el("span.tag", null, say("yours")) : null,
      row.computer ? el("span.tag", null, say("computer")) : null),
    el(`span.track.${sideOf(row.lean)}`, null, el("span", { style: { width: `${row.share}%` } })));
  return [el("ol.split", null, split.rows.map(bar)), el("p", null, `${split.words} ${split.settled}`)];
}

/** What followed, in words; `done` is the line that says what was done. */
export const followed = (told, done) => [
  el("p.soft", null, done), paragraphs(told.paragraphs),
  el("p", null, el("b", null, told.met), ` ${told.balance}`),
  told.chance ? el("p.soft", null, told.chance) : null,
  told.besides.length ? el("ul", null, told.besides.map((text) => el("li", null, text))) : null,
];

/** A change of a number: an arrow, so that the colour says nothing alone. */
export const change = (rose, delta) => el(`b.delta.${rose ? "rose" : "fell"}`, null, `${rose ? "▲" : "▼"} ${delta}`);

/** What moved; each opens to its causes, the weightiest are open already. */
export const movesOf = (moves, open) => moves.map((move, place) =>
  el("details.move", { key: `move ${move.label}`, open: place < open },
    el("summary", null, el("span", null, move.label), change(move.rose, move.delta)), el("p", null, move.why || say("no-cause"))));

/** A company as it stands. */
export function companyOf(company) {
  const number = (gauge) => el(`div.gauge${gauge.low ? ".low" : ""}`, null,
    el("dt", null, gauge.label),
    el("dd", null, el("b", null, gauge.value), gauge.delta ? [" ", change(gauge.rose, gauge.delta)] : null, gauge.low ? ` ${say("low")}` : null,
      gauge.full === null ? null : el("span.track", null, el("span", { style: { width: `${gauge.full / 10}%` } }))));
  return [
    company.ended ? el("p.ended", null, say("ended", company.ended)) : null,
    el("dl.gauges.numbers", null, company.numbers.map(number)),
    beamOf(company.beam),
    el("dl.gauges", null, company.gauges.map(number)),
  ];
}

/** The beam in words, with its two weights. */
export function beamOf(beam) {
  const side = (name, value) => el("div.gauge", null,
    el("dt", null, el(`span.lean.${name}`, null, mark(name), say(name))),
    el("dd", null, el("b", null, String(value)), el(`span.track.${name}`, null, el("span", { style: { width: `${value}%` } }))));
  return el("div.beam", null, el("dl.gauges", null, side("vision", beam.direction), side("process", beam.order)), el("p.soft", null, beam.words));
}

/** A debrief or a report, whatever it says. Charts are pictures, so that nothing in them can act. `level` is that of its title, which may be said already. */
export function docOf(doc, level, titled) {
  const part = (one) => {
    if (one.text !== undefined) return el("p", null, one.text);
    if (one.list) return el("ul", null, one.list.map((text) => el("li", null, text)));
    if (one.table) return one.table.behind ? el("details.fold", { key: one.table.behind }, el("summary", null, one.table.behind), el("div", null, tableOf(one.table))) : tableOf(one.table);
    if (one.chart) return chartOf(one.chart);
    return null;
  };
  const section = (one) => el("section.card", { key: one.title }, el(`h${titled ? level : level + 1}`, null, one.title), one.parts.map(part));
  return el("div.doc", { key: doc.title }, titled ? null : el(`h${level}`, null, doc.title), doc.sections.map(section));
}

/** Its place is as large as it will be before the picture is there. */
function chartOf({ svg, alt }) {
  const [, width, height] = svg.match(/ width="(\d+)" height="(\d+)"/) || [];
  return el("img.chart", { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt, width, height });
}

function tableOf(table) {
  const head = el("tr", null, table.head.map((text) => el("th", { scope: "col" }, text)));
  const rows = table.rows.map((row) => el("tr", null, row.map((text) => el(text.length < 10 ? "td.short" : "td", null, text))));
  return el("div.wide", { tabindex: "0", role: "group", "aria-label": say("table") }, el("table", null, el("thead", null, head), el("tbody", null, rows)));
}

/** A square of rows of 0 and 1, with the quiet zone that cameras need. */
export function qrOf(rows) {
  const quiet = 4, dark = [];
  rows.forEach((row, y) => {
    for (const run of row.matchAll(/1+/g)) dark.push(`M${run.index + quiet} ${y + quiet}h${run[0].length}v1h-${run[0].length}z`);
  });
  const svg = drawn(dark.join(""), rows.length + 2 * quiet, "qr");
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", say("qr"));
  svg.setAttribute("shape-rendering", "crispEdges");
  return svg;
}
