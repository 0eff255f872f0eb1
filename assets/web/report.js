// One's own report as a file to take along: one page that needs nothing else, neither this program nor a network.

import { el, say } from "./page.js";
import { docOf } from "./pieces.js";

const STYLE = `body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: #fbf5ea; color: #2b2a33; font: 1.05rem/1.5 system-ui, sans-serif; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; } .soft { color: #5d5866; }
section, blockquote { background: #fffdf8; border: 1px solid #ddccae; border-radius: .9rem; padding: 1rem; margin: 0 0 1rem; break-inside: avoid; }
h2, blockquote { margin-top: 0; } blockquote { border-left: .4rem solid #e9b872; white-space: pre-wrap; }
img { width: 100%; height: auto; } .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddccae; }`;

/** The whole file, of what the phone sees. */
export function fileOf({ shown, mine, report }) {
  const title = say("save-title", shown.scenario), told = docOf(report, 2, true);
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  for (const fold of told.querySelectorAll("details")) fold.open = true;
  const body = el("body", null,
    el("h1", null, title), el("p.soft", null, [mine.name, shown.team, today].filter(Boolean).join(" · ")),
    told, mine.commitment ? [el("h2", null, say("commit")), el("blockquote", null, mine.commitment)] : null);
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${el("title", null, title).outerHTML}<style>${STYLE}</style></head>${body.outerHTML}</html>\n`;
}

/** What the file is called: year, month and day sort it. */
export const nameOf = () => `fulcrum-report-${new Date().toISOString().slice(0, 10)}.html`;
