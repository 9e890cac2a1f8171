import { describeDate, explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { Agenda, AgendaEntry, RunRecord } from "../results/index.js";
import { type WrittenSheet, writeSheets } from "../sheets/index.js";
import { type LocalText, type Locale, agendaUrgencies, labelOf } from "../terms/index.js";
import { cautionsOfClauses, cautionsOfReadings, cautionsOfTime } from "./cautions.js";
import { type Column, type Row, escapeHtml, htmlPage, stackingTable } from "./html-page.js";
import { type MoneyUnit, sheetsIn } from "./money-unit.js";
import { SHORT_WIDTH } from "./sheet-html.js";
import { shown, widthOf } from "./widths.js";
import { say } from "./words.js";

/** What the page of an agenda shows. */
export interface AgendaPageInput {
  readonly agenda: Agenda;
  readonly register: Register;
  readonly policies: readonly Policy[];
  /** What of the data is not in the answers. */
  readonly dataCautions?: readonly LocalText[] | undefined;
  readonly record: RunRecord;
  readonly locale: Locale;
  /** In what amounts are written; yuan when left out. */
  readonly unit?: MoneyUnit | undefined;
}

/** So many entries fit on one sheet of A4. */
const ON_ONE_SHEET = 25;
/** More entries than anybody reads on a page; the workbook has them all. */
const MOST_ENTRIES = 500;

/** Writes an agenda as a page to print: the most urgent entries on one sheet of A4, the rest and the sources as an annex. */
export function agendaPage({
  agenda,
  register,
  policies,
  dataCautions = [],
  record,
  locale,
  unit = "yuan",
}: AgendaPageInput): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const date = (day: string): string => describeDate(day, { locale });
  const [list] = sheetsIn(unit, writeSheets(agenda, { locale, register, policies }));
  const { asOf, until, within, recordedOn, entries } = agenda;
  const titles = new Map(policies.map(({ id, title }) => [id, say(locale, title)]));
  const applied = agenda.policies.map((id) => titles.get(id) ?? id).join(words("、", ", "));
  const counts = agendaUrgencies.values
    .map(
      (urgency) =>
        [
          labelOf(agendaUrgencies, urgency, locale),
          entries.filter((entry) => entry.urgency === urgency).length,
        ] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([label, number]) => words(`${label}${String(number)}项`, `${String(number)} ${label}`))
    .join(words("，", ", "));
  const asked = new Set(entries.map(({ provision }) => provision));
  const rest = entries.length - ON_ONE_SHEET;
  const { sources } = explain(agenda, { locale, register, policies });
  return htmlPage({
    lang: locale,
    title: words("社工站工作清单", "Agenda of social work stations"),
    subtitle: words(
      `${date(asOf)}至${date(until)}（${String(within)}日）。依据：${applied}。数据登记于${date(recordedOn)}。`,
      `${date(asOf)} to ${date(until)} (${String(within)} days). Policies: ${applied}. Recorded on ${date(recordedOn)}.`,
    ),
    cautions: [
      ...cautionsOfTime(agenda, policies),
      ...cautionsOfClauses({ ...agenda, notRun: notInAgenda(agenda) }, policies),
      ...dataCautions,
      ...cautionsOfReadings(policies.flatMap(({ provisions }) => provisions.filter(({ id }) => asked.has(id)))),
    ].map((caution) => say(locale, caution)),
    sections: [
      {
        heading:
          rest > 0
            ? words(
                `最急的${String(ON_ONE_SHEET)}项（共${String(entries.length)}项：${counts}）`,
                `The ${String(ON_ONE_SHEET)} most urgent of ${String(entries.length)} (${counts})`,
              )
            : words(
                `共${String(entries.length)}项${counts === "" ? "" : `：${counts}`}`,
                `${String(entries.length)} in all${counts === "" ? "" : `: ${counts}`}`,
              ),
        html: firstSheet(entries.slice(0, ON_ONE_SHEET), list, words),
        ...(rest > 0 ? { layout: "sheet" as const } : {}),
      },
      ...(rest > 0
        ? [{ heading: words(`附：其余${String(rest)}项`, `Annex: ${String(rest)} more`), html: annex(list, words) }]
        : []),
      ...(sources.length > 0
        ? [
            {
              heading: words("依据", "Sources"),
              html: `<ul>${sources.map((source) => `<li>${escapeHtml(source)}</li>`).join("")}</ul>`,
            },
          ]
        : []),
    ],
    footer: words(
      `social-work-station-rules ${record.version}。台账校验码 ${record.register.slice(0, 12)}，政策校验码 ${record.policies.slice(0, 12)}。`,
      `social-work-station-rules ${record.version}. Register ${record.register.slice(0, 12)}, policies ${record.policies.slice(0, 12)}.`,
    ),
  });
}

/** What made no findings, without the deadlines: they are looked ahead to whether or not submissions are known. */
function notInAgenda({ notRun }: Agenda): Agenda["notRun"] {
  return notRun.filter(({ reason }) => reason !== "no-submissions-given" && reason !== "obliged-not-given");
}

/** Longer texts are cut so that an entry takes two lines; the annex of the workbook has the whole. */
const MOST_CHARACTERS = 60;

/** The most urgent entries in short lines: number, day, subject, what, what would do. */
function firstSheet(
  entries: readonly AgendaEntry[],
  list: WrittenSheet | undefined,
  words: (zh: string, en: string) => string,
): string {
  if (list === undefined || entries.length === 0) return `<p>${words("没有应办事项。", "Nothing needs doing.")}</p>`;
  const columns: readonly Column[] = [
    { heading: words("序号", "No."), align: "number" },
    { heading: words("缓急", "Urgency"), align: "whole" },
    { heading: words("期限", "Day"), align: "whole" },
    { heading: words("对象", "For"), align: "long" },
    { heading: words("事项", "What") },
    { heading: words("应办", "What would do") },
  ];
  const rows = entries.map((entry, index): Row => {
    const row = list.rows[index] ?? [];
    const cell = (at: number): string => shown(row[at]);
    const own = ["station", "division"].includes(entry.subject.kind) ? "" : cell(7);
    // The name of a station often begins with that of its place.
    const place = cell(5).startsWith(cell(4)) ? "" : cell(4);
    const subjects = [...new Set([place, cell(5), own])].filter((part) => part !== "");
    return {
      cells: [
        index + 1,
        cell(1),
        entry.day ?? "—",
        short(subjects.join(" "), 28),
        short(cell(9), 32),
        short(cell(11) || cell(10), MOST_CHARACTERS),
      ],
      ...(entry.urgency === "overdue" ? { mark: "marked" as const } : {}),
    };
  });
  return stackingTable(columns, rows);
}

function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The columns of the annex: number, urgency, day, place, station, id, what, how far, what would do. */
const ANNEXED = [0, 1, 2, 4, 5, 7, 9, 10, 11] as const;

function annex(list: WrittenSheet | undefined, words: (zh: string, en: string) => string): string {
  if (list === undefined) return "";
  const rows = list.rows.slice(ON_ONE_SHEET, MOST_ENTRIES);
  const left = list.rows.length - ON_ONE_SHEET - rows.length;
  const columns = ANNEXED.map((at): Column => {
    const { heading = "", kind } = list.columns[at] ?? {};
    if (kind === "long") return { heading, align: "long" };
    return rows.every((row) => widthOf(shown(row[at])) <= SHORT_WIDTH) ? { heading, align: "whole" } : { heading };
  });
  const table = stackingTable(
    columns,
    rows.map((row) => ({ cells: ANNEXED.map((at) => shown(row[at])) })),
  );
  return left > 0
    ? `${table}<p class="soft">${words(`其余${String(left)}项见工作簿（--xlsx）。`, `${String(left)} more are in the workbook (--xlsx).`)}</p>`
    : table;
}
