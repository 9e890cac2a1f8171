import { escapeHtml, htmlPage, stackingTable } from "../page/html-page.js";
import type { SheetsReading } from "social-work-station-rules/sheets";
import type { Answer } from "./answer.js";
import { quotaChart, routeChart, verdictChart } from "./charts.js";
import { tellPeople, type ToldGroup, type ToldPerson } from "./tell-people.js";
import { tellBadCells, tellRest, tellTables } from "./tell-reading.js";
import { tellChecklists, tellDuties, tellGaps, tellQuotas, tellReadings, type ToldDuty } from "./tell-stations.js";
import type { Teller } from "./teller.js";

/** The page: who qualifies, how the year stands, what is lacking, what has to be judged, on which clauses, and what was read. */
export function writeReport(reading: SheetsReading, answer: Answer, teller: Teller): string {
  const { say, lang } = teller;
  return htmlPage({
    lang,
    title: say.title,
    subtitle: [say.subtitle(teller.date(answer.asOf)), say.synthetic].join(lang === "en" ? ". " : "。"),
    sections: [
      { heading: say.people, html: peopleSection(answer, reading, teller) },
      { heading: say.quotas(answer.asOf.slice(0, 4)), html: quotaSection(answer, teller) },
      { heading: say.duties, html: dutySection(answer, teller) },
      { heading: say.checklists, html: checklistSection(answer, teller) },
      { heading: say.readings, html: readingsSection(answer, teller) },
      { heading: say.reading, html: readingSection(reading, teller) },
    ],
    footer: say.synthetic,
  });
}

function peopleSection({ rosters }: Answer, { faults }: SheetsReading, teller: Teller): string {
  const { say } = teller;
  if (rosters.length === 0) return paragraph(say.nothingInForce);
  const parts = rosters.map((roster) => {
    const [first] = roster.roster.findings;
    const sources = first === undefined ? [] : teller.sources(first);
    const charts = figures(
      [say.verdictChart, verdictChart(roster, teller)],
      [say.routeChart, routeChart(roster, teller)],
    );
    return (
      charts +
      tellPeople(roster, teller)
        .map((group) => peopleGroup(group, teller))
        .join("") +
      details(say.sources(sources.length), quotes(sources))
    );
  });
  return (faults.length === 0 ? "" : paragraph(say.pointer(faults.length))) + parts.join("");
}

function peopleGroup({ verdict, heading, people }: ToldGroup, teller: Teller): string {
  const title = `<h3>${escapeHtml(heading)}</h3>`;
  if (verdict === "met")
    return (
      title +
      table(
        teller.say.metColumns,
        people.map(({ id, station, route, from }) => [id, station, route, from]),
        [0, 1, 3],
      )
    );
  if (verdict === "not-applicable")
    return (
      title + paragraph(people.map(({ id, station }) => `${id} ${station}`).join(teller.lang === "en" ? "; " : "；"))
    );
  return `${title}<div class="cards">${people.map((person) => personCard(person, teller)).join("")}</div>`;
}

function personCard({ id, station, when, missing, remedies, why }: ToldPerson, { say }: Teller): string {
  return `<article><p><b>${escapeHtml(id)}</b> <span class="soft">${escapeHtml(station)}</span></p>
${[...missing, when].map(paragraph).join("")}
<p class="soft">${escapeHtml(say.remedies)}</p>${list(remedies)}
${details(say.why, nested(why))}</article>`;
}

function quotaSection(answer: Answer, teller: Teller): string {
  const { say } = teller;
  const [first] = answer.quotas;
  if (first === undefined) return paragraph(say.nothingInForce);
  const told = tellQuotas(answer, teller);
  const charts = figures(...told.map(({ heading, plans }) => [heading, quotaChart(plans, heading, teller)] as const));
  const tables = told
    .map(
      ({ heading, rows, notes, sources }) =>
        `<h3>${escapeHtml(heading)}</h3>${table(say.quotaColumns, rows, [0, 1, 3, 4])}${list(notes)}${quotes(sources)}`,
    )
    .join("");
  return (
    charts + paragraph(say.weeks({ weeks: first.weeksLeft, end: teller.date(first.finding.detail.period.to) })) + tables
  );
}

function dutySection(answer: Answer, teller: Teller): string {
  if (answer.duties.length === 0) return paragraph(teller.say.nothingInForce);
  const { open, summary } = tellDuties(answer, teller);
  return paragraph(summary) + open.map((duty) => dutyBlock(duty, teller)).join("");
}

function dutyBlock({ heading, rows, sources }: ToldDuty, { say }: Teller): string {
  return `<h3>${escapeHtml(heading)}</h3>${quotes(sources)}${table(say.dutyColumns, rows, [0, 1])}`;
}

function checklistSection(answer: Answer, teller: Teller): string {
  if (answer.checklists.length === 0) return paragraph(teller.say.nothingInForce);
  return paragraph(teller.say.checklistNote) + table(teller.say.checklistColumns, tellChecklists(answer, teller), [1]);
}

function readingsSection(answer: Answer, teller: Teller): string {
  const { readings, sources } = tellReadings(answer, teller);
  return (
    tellGaps(answer, teller).map(paragraph).join("") +
    paragraph(teller.say.readingsNote) +
    list(readings) +
    details(teller.say.sources(sources.length), quotes(sources))
  );
}

function readingSection(reading: SheetsReading, { say, lang }: Teller): string {
  return (
    table(say.readingColumns, tellTables(reading, lang), [1, 2]) +
    tellRest(reading, lang).map(paragraph).join("") +
    paragraph(say.bad(reading.faults.length)) +
    table(say.badColumns, tellBadCells(reading, lang), [2]) +
    paragraph(say.completeness)
  );
}

/** A table of words; the columns named are short and stay in one line. */
function table(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  short: readonly number[],
): string {
  return stackingTable(
    columns.map((heading, index) => ({ heading, ...(short.includes(index) ? { align: "whole" as const } : {}) })),
    rows.map((cells) => ({ cells })),
  );
}

function figures(...charts: readonly (readonly [heading: string, svg: string])[]): string {
  return `<div class="figures">${charts.map(([heading, svg]) => `<div><h3>${escapeHtml(heading)}</h3>${svg}</div>`).join("")}</div>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function list(lines: readonly string[]): string {
  const items = lines.filter((line) => line !== "");
  return items.length === 0 ? "" : `<ul>${items.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}

function quotes(lines: readonly string[]): string {
  return lines.map((line) => `<blockquote>${escapeHtml(line)}</blockquote>`).join("");
}

/** Lines of two levels as a list in a list. */
function nested(lines: ToldPerson["why"]): string {
  const items = lines.map(({ level, text }, index) => {
    const inner = level > 0;
    const opens = inner && lines[index - 1]?.level === 0 ? "<ul>" : "";
    const closes = inner && (lines[index + 1]?.level ?? 0) === 0 ? "</ul></li>" : "";
    const item = `<li>${escapeHtml(text)}`;
    return opens + item + (inner || (lines[index + 1]?.level ?? 0) === 0 ? "</li>" : "") + closes;
  });
  return `<ul>${items.join("")}</ul>`;
}

function details(summary: string, html: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${html}</details>`;
}
