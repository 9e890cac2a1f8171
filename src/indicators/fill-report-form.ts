import {
  type Period,
  type PeriodInput,
  type PlainDate,
  calendarYear,
  parsePeriod,
  parsePlainDate,
} from "../calendar/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import { takeMeasure } from "../measure/index.js";
import { requireParsed } from "../parsed/index.js";
import type { ReportColumn, ReportForm, ReportTable } from "../policy/index.js";
import { addRatios, formatRatio } from "../ratio/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { FilledReport, FilledTable, ReportCell, ReportHead, ReportRow } from "../results/index.js";
import { registerAge } from "../run/index.js";
import { type ReportClassOf, restrictMeasure } from "./restrict-measure.js";
import { subjectsOf } from "./subjects-of-table.js";

/** Options of `fillReportForm`. */
export interface ReportOptions {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The period of the report, both days included; absent: the calendar year of the day. */
  readonly period?: PeriodInput | undefined;
}

/**
 * Fills in a statistics form from a register: each cell has the least and the most that its number can be, and the facts
 * that are missing. What happens over time is counted in the period up to the day of the question; what there is, on the
 * last of these days. Places that do not exist on that day, and stations that are certainly closed, have no row.
 *
 * @param prepared a register from `prepareRegister`
 * @param form a form from `parseReportForm`, or one of `reportForms`
 * @param options the day, and the period of the report
 * @returns the tables with their rows, the total last
 * @throws RuleInputError `not-parsed`, `key-unknown`, `date-invalid`, `interval-reversed`, `type-invalid`; `out-of-range`
 *   for a period that begins after the day
 *
 * @example
 * ```ts
 * import { fillReportForm, reportForms } from "social-work-station-rules/indicators";
 * import { beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-01-01", nationallyRegistered: true }],
 *   completeness: [{ collection: "stations" }],
 * });
 * const [form] = reportForms.filter(({ id }) => id === "beijing/stations");
 * const report = form && fillReportForm(prepareRegister(register), form, { asOf: "2023-05-31" });
 * const [stations] = report?.tables ?? [];
 * stations?.rows.map(({ title, cells }) => [title?.zh, cells[0]?.least, cells[0]?.most]);
 * //=> [["街道", "1", "1"], ["乡镇", "0", "0"], ["社区（村）", "0", "0"], [undefined, "1", "1"]]
 * ```
 */
export function fillReportForm(prepared: PreparedRegister, form: ReportForm, options: ReportOptions): FilledReport {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireParsed(form, "report-form", ["form"]);
  checkKeys(options, ["asOf", "period"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const path = ["options", "period"];
  const period =
    options.period === undefined ? calendarYear(Number(asOf.slice(0, 4))) : parsePeriod(options.period, path);
  if (period.from > asOf) throwInputError("out-of-range", [...path, "from"], { most: asOf });
  const question = { prepared, period, asOf: period.to < asOf ? period.to : asOf };
  const { id, title, status, note, tables } = form;
  return {
    kind: "filled-report",
    version: 1,
    form: id,
    title,
    status,
    ...(note === undefined ? {} : { note }),
    asOf,
    period,
    ...registerAge(prepared, asOf),
    tables: tables.map((table) => fillTable(table, form, question)),
  };
}

interface Question {
  readonly prepared: PreparedRegister;
  readonly period: Period;
  /** The day on which what there is is counted. */
  readonly asOf: PlainDate;
}

function fillTable(table: ReportTable, form: ReportForm, question: Question): FilledTable {
  const { id, title = form.title, note, columns } = table;
  const rows = table.classes === undefined ? placeRows(table, question) : classRows(table, question);
  const hasTotal = table.by !== "whole" && columns.some(({ total }) => total !== undefined);
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    columns: columns.map(headOf),
    rows: hasTotal ? [...rows, totalRow(table, rows, question)] : rows,
  };
}

function headOf({ id, title, unit, format = "number", over = "period", measure, decimals }: ReportColumn): ReportHead {
  return { id, title, unit, format, over, decimals: decimals ?? (measure.take === "count" ? 0 : 1) };
}

type PlaceOfRow = NonNullable<ReportRow["subject"]>;

const WHOLE: PlaceOfRow = { kind: "jurisdiction", id: "CN" };

function placeRows({ by = "whole", columns }: ReportTable, question: Question): readonly ReportRow[] {
  return subjectsOf(question.prepared, by).flatMap(({ kind, id, isThere }): readonly ReportRow[] => {
    if (!isThere(question.asOf)) return [];
    const subject = { kind, id };
    return [{ kind: "place", subject, cells: columns.map((column) => cellOf(column, subject, {}, question)) }];
  });
}

function classRows({ classes = [], columns }: ReportTable, question: Question): readonly ReportRow[] {
  return classes.map(({ id, title, stations, divisions }) => ({
    kind: "class",
    id,
    title,
    cells: columns.map((column) => cellOf(column, WHOLE, { stations, divisions }, question)),
  }));
}

function totalRow(table: ReportTable, rows: readonly ReportRow[], question: Question): ReportRow {
  return {
    kind: "total",
    cells: table.columns.map((column, index) => {
      if (column.total === undefined) return null;
      if (column.total === "whole") return cellOf(column, WHOLE, anyRow(table), question);
      return sumOfCells(rows.flatMap(({ cells }) => cells[index] ?? []));
    }),
  };
}

/** Levels of the divisions in the rows of a table by place, with all below them. */
const LEVELS = {
  station: undefined,
  township: ["township", "village"],
  county: ["county", "township", "village"],
  whole: undefined,
} as const;

/** The class of what is in some row. */
function anyRow({ by, classes = [] }: ReportTable): ReportClassOf {
  const level = by && LEVELS[by];
  if (level !== undefined) return { divisions: { level } };
  const parts = classes.map(({ stations, divisions }) => stations ?? (divisions && { division: divisions }));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < classes.length || known.length === 0) return {};
  const divisions = classes.flatMap((row) => row.divisions ?? []);
  return divisions.length === classes.length ? { divisions: { anyOf: divisions } } : { stations: { anyOf: known } };
}

function cellOf(column: ReportColumn, subject: PlaceOfRow, of: ReportClassOf, question: Question): ReportCell {
  const { prepared, period, asOf } = question;
  const from = column.over === "year-to-date" ? calendarYear(Number(period.to.slice(0, 4))).from : period.from;
  const { least, most, missing, exact } = takeMeasure(prepared, restrictMeasure(column.measure, of), {
    subject,
    asOf,
    period: { from: from < period.from ? from : period.from, to: period.to },
  });
  return { least, most, missing, exact };
}

/** Adds up cells. One fact that two of them lack moves both at once, so their bounds may then be too wide together. */
function sumOfCells(cells: readonly ReportCell[]): ReportCell {
  const missing = new Map(cells.flatMap((cell) => cell.missing.map((fact) => [JSON.stringify(fact), fact])));
  const isShared = missing.size < cells.reduce((count, cell) => count + cell.missing.length, 0);
  return {
    least: addUp(cells.map(({ least }) => least)),
    most: addUp(cells.map(({ most }) => most)),
    missing: [...missing.values()],
    exact: !isShared && cells.every(({ exact }) => exact),
  };
}

function addUp(numbers: readonly (string | null)[]): string | null {
  return numbers.reduce<string | null>(
    (sum, number) => (sum === null || number === null ? null : formatRatio(addRatios(toRatio(sum), toRatio(number)))),
    "0",
  );
}
