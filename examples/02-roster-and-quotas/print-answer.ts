import { printTable } from "../page/print-table.js";
import type { SheetsReading } from "social-work-station-rules/sheets";
import type { Answer } from "./answer.js";
import { tellPeople, type ToldGroup } from "./tell-people.js";
import { tellBadCells, tellRest, tellTables } from "./tell-reading.js";
import { tellChecklists, tellDuties, tellGaps, tellQuotas } from "./tell-stations.js";
import type { Teller } from "./teller.js";

/** The answer for a terminal, line by line. */
export function printAnswer(reading: SheetsReading, answer: Answer, teller: Teller): readonly string[] {
  const { say, lang, date } = teller;
  const bad = tellBadCells(reading, lang).map(
    ([place, reason, cost]) =>
      `  · ${place}${lang === "en" ? ": " : "："}${reason}${lang === "en" ? ` (${cost})` : `（${cost}）`}`,
  );
  return [
    "",
    say.title,
    `${say.subtitle(date(answer.asOf))}${lang === "en" ? ". " : "。"}${say.synthetic}`,
    ...section(say.reading, [
      printTable(say.readingColumns, tellTables(reading, lang), [0, 1]),
      "",
      ...tellRest(reading, lang),
      say.bad(reading.faults.length),
      ...bad,
      say.completeness,
    ]),
    ...tellGaps(answer, teller).flatMap((gap) => ["", gap]),
    ...section(
      say.people,
      answer.rosters.length === 0
        ? [say.nothingInForce]
        : answer.rosters.flatMap((roster) => tellPeople(roster, teller).flatMap((group) => printGroup(group, teller))),
    ),
    ...section(
      say.quotas(answer.asOf.slice(0, 4)),
      answer.quotas.length === 0 ? [say.nothingInForce] : printQuotas(answer, teller),
    ),
    ...section(say.duties, answer.duties.length === 0 ? [say.nothingInForce] : printDuties(answer, teller)),
    ...section(
      say.checklists,
      answer.checklists.length === 0 ? [say.nothingInForce] : [say.checklistNote, ...printChecklists(answer, teller)],
    ),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return ["", `【${heading}】`, ...lines];
}

function printGroup({ verdict, heading, people }: ToldGroup, { say }: Teller): readonly string[] {
  const title = ["", heading];
  if (verdict === "met")
    return [
      ...title,
      printTable(
        say.metColumns,
        people.map(({ id, station, route, from }) => [id, station, route, from]),
        [0, 1, 2, 3],
      ),
    ];
  if (verdict === "not-applicable") return [...title, ...people.map(({ id, station }) => `  ${id}  ${station}`)];
  return [
    ...title,
    ...people.flatMap(({ id, station, when, missing, remedies, why }) => [
      `  ${id}  ${station}`,
      ...why.map(({ level, text }) => `    ${"  ".repeat(level)}- ${text}`),
      ...missing.map((line) => `    ${line}`),
      `    ${when}`,
      `    ${say.remedies}`,
      ...remedies.map((remedy) => `      → ${remedy}`),
    ]),
  ];
}

function printQuotas(answer: Answer, teller: Teller): readonly string[] {
  const { say } = teller;
  const plan = answer.quotas[0];
  return [
    ...(plan === undefined
      ? []
      : [say.weeks({ weeks: plan.weeksLeft, end: teller.date(plan.finding.detail.period.to) })]),
    ...tellQuotas(answer, teller).flatMap(({ heading, rows, notes, sources }) => [
      "",
      heading,
      printTable(say.quotaColumns, rows, [0, 5]),
      ...notes.map((note) => `  · ${note}`),
      ...sources.map((source) => `  ${source}`),
    ]),
  ];
}

function printDuties(answer: Answer, teller: Teller): readonly string[] {
  const { open, summary } = tellDuties(answer, teller);
  return [
    summary,
    ...open.flatMap(({ heading, rows, sources }) => [
      "",
      heading,
      ...rows.flatMap(([station, verdict, why]) => [`  ${station}  ${verdict}`, `    ${why}`]),
      ...sources.map((source) => `  ${source}`),
    ]),
  ];
}

function printChecklists(answer: Answer, teller: Teller): readonly string[] {
  const { say, lang } = teller;
  const [, , ...labels] = say.checklistColumns;
  const colon = lang === "en" ? ": " : "：";
  return tellChecklists(answer, teller).flatMap(([item = "", clause = "", ...counts]) => [
    `  ${item}${lang === "en" ? ` (${clause})` : `（${clause}）`}`,
    `    ${labels.map((label, index) => `${label}${colon}${counts[index] ?? ""}`).join("  ")}`,
  ]);
}
