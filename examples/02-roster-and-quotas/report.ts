import { escapeHtml, htmlPage, htmlTable } from "../page/html-page.js";
import type { Answer } from "./answer.js";
import { quotaChart, routeChart, verdictChart } from "./charts.js";
import type { CsvTable } from "./read-csv.js";
import type { RegisterReading, TableName } from "./read-register.js";
import { tellPeople, type ToldGroup, type ToldPerson } from "./tell-people.js";
import { tellBadCells, tellTables } from "./tell-reading.js";
import { tellChecklists, tellDuties, tellGaps, tellQuotas, tellReadings, type ToldDuty } from "./tell-stations.js";
import type { Teller } from "./teller.js";

/** The page: who qualifies, how the year stands, what is lacking, what has to be judged, on which clauses, and what was read. */
export function writeReport(csv: Readonly<Record<TableName, CsvTable>>, reading: RegisterReading, answer: Answer, teller: Teller): string {
  const { say, lang } = teller;
  return htmlPage({
    lang,
    title: say.title,
    subtitle: say.subtitle(teller.date(answer.asOf)),
    sections: [
      { heading: say.people, html: peopleSection(answer, teller) },
      { heading: say.quotas(answer.asOf.slice(0, 4)), html: quotaSection(answer, teller) },
      { heading: say.duties, html: dutySection(answer, teller) },
      { heading: say.checklists, html: checklistSection(answer, teller) },
      { heading: say.readings, html: readingsSection(answer, teller) },
      { heading: say.reading, html: readingSection(csv, reading, teller) },
    ],
    footer: say.synthetic,
  });
}

function peopleSection(answer: Answer, teller: Teller): string {
  const { say } = teller;
  if (answer.people.length === 0) return paragraph(say.nothingInForce);
  const charts = `<div class="figures"><div><h3>${escapeHtml(say.verdictChart)}</h3>${verdictChart(answer, teller)}</div><div><h3>${escapeHtml(say.routeChart)}</h3>${routeChart(answer, teller)}</div></div>`;
  return charts + tellPeople(answer, teller).map((group) => peopleGroup(group, teller)).join("");
}

function peopleGroup({ verdict, heading, people }: ToldGroup, teller: Teller): string {
  const title = `<h3>${escapeHtml(heading)}</h3>`;
  if (verdict === "met") return title + table(teller.say.metColumns, people.map(({ id, station, route, from }) => [id, station, route, from]));
  if (verdict === "not-applicable") return title + paragraph(people.map(({ id, station }) => `${id}（${station}）`).join("、"));
  return title + people.map((person) => personBlock(person, teller)).join("");
}

function personBlock({ id, station, when, missing, remedies, why }: ToldPerson, { say }: Teller): string {
  return `<p><b>${escapeHtml(id)}</b> <span class="soft">${escapeHtml(station)}</span></p>
${list([...missing, when])}
<p>${escapeHtml(say.remedies)}</p>${list(remedies)}
${details(say.why, nested(why))}`;
}

function quotaSection(answer: Answer, teller: Teller): string {
  const { say } = teller;
  const [first] = answer.quotas;
  if (first === undefined) return paragraph(say.nothingInForce);
  const told = tellQuotas(answer, teller);
  const charts = told.map(({ heading, plans }) => `<div><h3>${escapeHtml(heading)}</h3>${quotaChart(plans, heading, teller)}</div>`).join("");
  const tables = told.map(({ heading, rows, notes, sources }) => `<h3>${escapeHtml(heading)}</h3>${table(say.quotaColumns, rows)}${list(notes)}${quotes(sources)}`).join("");
  return `<div class="figures">${charts}</div>${paragraph(say.weeks({ weeks: first.weeksLeft, end: teller.date(first.finding.detail.period.to) }))}${tables}`;
}

function dutySection(answer: Answer, teller: Teller): string {
  if (answer.duties.length === 0) return paragraph(teller.say.nothingInForce);
  const { open, summary } = tellDuties(answer, teller);
  return paragraph(summary) + open.map(dutyBlock).join("");
}

function dutyBlock({ station, heading, verdict, finding, lines, sources }: ToldDuty): string {
  const mark = finding.verdict === "unmet" ? "unmet" : "open";
  return `<h3>${escapeHtml(station)} · ${escapeHtml(heading)} <span class="${mark}">${escapeHtml(verdict)}</span></h3>${list(lines)}${quotes(sources)}`;
}

function checklistSection(answer: Answer, teller: Teller): string {
  if (answer.checklists.length === 0) return paragraph(teller.say.nothingInForce);
  return paragraph(teller.say.checklistNote) + table(teller.say.checklistColumns, tellChecklists(answer, teller));
}

function readingsSection(answer: Answer, teller: Teller): string {
  const { readings, sources } = tellReadings(answer, teller);
  return tellGaps(answer, teller).map(paragraph).join("") + paragraph(teller.say.readingsNote) + details(teller.say.readings, list(readings)) + quotes(sources);
}

function readingSection(csv: Readonly<Record<TableName, CsvTable>>, reading: RegisterReading, { say, lang }: Teller): string {
  return (
    table(say.readingColumns, tellTables(csv, reading, lang), 2) +
    paragraph(say.bad(reading.bad.length)) +
    table(say.badColumns, tellBadCells(csv, reading, lang)) +
    paragraph(say.completeness)
  );
}

function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[], numbersFrom = Infinity): string {
  return htmlTable(
    columns.map((heading, index) => ({ heading, ...(index < numbersFrom ? {} : { align: "number" as const }) })),
    rows.map((cells) => ({ cells })),
  );
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
