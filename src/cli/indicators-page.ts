import { describeDate, explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { IndicatorTable, RunRecord } from "../results/index.js";
import { type WrittenSheet, writeSheets } from "../sheets/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { cautionsOfTime } from "./cautions.js";
import { type Column, type Row, htmlPage, htmlTable, type PageSection } from "./html-page.js";
import { type MoneyUnit, indicatorsIn } from "./money-unit.js";
import { shown } from "./widths.js";
import { say } from "./words.js";

/** What the page of indicators shows. */
export interface IndicatorsPageInput {
  readonly table: IndicatorTable;
  readonly register: Register;
  /** What of the data is not in the answers. */
  readonly dataCautions: readonly LocalText[];
  readonly record: RunRecord;
  readonly locale: Locale;
  /** In what amounts are written. */
  readonly unit: MoneyUnit;
}

type Say = (zh: string, en: string) => string;

/** More places than anybody reads on a page; the workbook has them all. */
const MOST_SECTIONS = 50;

/**
 * Writes indicators as a page to print, periods side by side: of counties and of the whole a sheet of A4 for each place,
 * of townships and stations a table for each indicator.
 */
export function indicatorsPage({ table, register, dataCautions, record, locale, unit }: IndicatorsPageInput): string {
  const words: Say = (zh, en) => say(locale, { zh, en });
  const date = (day: string): string => describeDate(day, { locale });
  const [written] = writeSheets(table, { locale, register });
  const decimals = new Map(table.indicators.map((head) => [say(locale, head.title), head.decimals]));
  const list = written && indicatorsIn(unit, withDecimals(written, decimals));
  const isByPlace = table.by === "county" || table.by === "whole";
  const sections = list === undefined ? [] : isByPlace ? placeSheets(list, words) : indicatorTables(list, words);
  const [shownOnes, left] = [sections.slice(0, MOST_SECTIONS), sections.length - MOST_SECTIONS];
  const notes = [
    words(
      "“至少”“至多”为资料不全时数值的上下限；“尚缺”为补齐后会改变数值的情况，括号内为涉及的对象数。",
      "Where facts are missing, the least and the most that a number can be are given, and the facts that would change it, with how many subjects they concern.",
    ),
    ...(left > 0
      ? [words(`其余${String(left)}处见工作簿（--xlsx）。`, `${String(left)} more are in the workbook (--xlsx).`)]
      : []),
  ];
  return htmlPage({
    lang: locale,
    title: words("社工站指标", "Indicators of social work stations"),
    subtitle: words(
      `${explain(table, { locale, register }).heading}。数据登记于${date(table.recordedOn)}。`,
      `${explain(table, { locale, register }).heading}. Recorded on ${date(table.recordedOn)}.`,
    ),
    cautions: [...cautionsOfTime(table, []), ...dataCautions].map((caution) => say(locale, caution)),
    sections:
      shownOnes.length > 0
        ? shownOnes
        : [
            {
              heading: words("指标", "Indicators"),
              html: `<p>${words("台账中没有可以列出的对象。", "The register has nothing to list.")}</p>`,
            },
          ],
    footer: `${notes.join("")} social-work-station-rules ${record.version}${words("。台账校验码", ". Register")} ${record.register.slice(0, 12)}${words("。", ".")}`,
  });
}

/** Numbers of one indicator have as many decimals as it prints, so that they stand below one another. */
function withDecimals(list: WrittenSheet, decimals: ReadonlyMap<string, number>): WrittenSheet {
  const rows = list.rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell.toFixed(decimals.get(shown(row[0])) ?? 0) : cell)),
  );
  return { ...list, rows };
}

/** A table of all indicators for each place, on a sheet of its own where there are several. */
function placeSheets(list: WrittenSheet, words: Say): readonly PageSection[] {
  const groups = groupBy(list.rows, (row) => shown(row[1]));
  return groups.map(([place, rows]) => ({
    heading: place,
    html: layTable(list, [0, 3], rows, words),
    ...(groups.length > 1 ? { layout: "sheet" as const } : {}),
  }));
}

/** A table of all places for each indicator. */
function indicatorTables(list: WrittenSheet, words: Say): readonly PageSection[] {
  const groups = groupBy(list.rows, (row) => `${shown(row[0])} ${unitOf(shown(row[3]))}`.trim());
  const names = list.rows.some((row) => shown(row[2]) !== "") ? [1, 2] : [1];
  return groups.map(([heading, rows]) => ({ heading, html: layTable(list, names, rows, words) }));
}

type Rows = WrittenSheet["rows"];

function groupBy(rows: Rows, keyOf: (row: Rows[number]) => string): readonly (readonly [string, Rows])[] {
  const groups = new Map<string, Rows[number][]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}

function unitOf(unit: string): string {
  return unit === "—" || unit === "" ? "" : `（${unit}）`;
}

/** The columns that name a row, then the periods, the change and what is missing. */
function layTable(list: WrittenSheet, names: readonly number[], rows: WrittenSheet["rows"], words: Say): string {
  const last = list.columns.length - 1;
  const figures = list.columns.map((_, index) => index).filter((index) => index >= FIRST_PERIOD && index < last);
  const isCompared = figures.length > 1;
  const columns: readonly Column[] = [
    ...names.map((index): Column => ({ heading: list.columns[index]?.heading ?? "" })),
    ...figures.map((index): Column => {
      const isChange = isCompared && index === last - 1;
      return { heading: isChange ? words("增减", "Change") : (list.columns[index]?.heading ?? ""), align: "number" };
    }),
    { heading: list.columns[last]?.heading ?? "" },
  ];
  return htmlTable(
    columns,
    rows.map((row): Row => ({
      cells: [
        ...names.map((index) => shown(row[index])),
        ...figures.map((index) => (isCompared && index === last - 1 ? signed(row[index]) : shown(row[index]) || "—")),
        shown(row[last]),
      ],
    })),
  );
}

/** The column of the first period. */
const FIRST_PERIOD = 4;

/** A change with its sign; a dash where it is not known. */
function signed(cell: WrittenSheet["rows"][number][number]): string {
  const text = shown(cell);
  if (text === "") return "—";
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}
