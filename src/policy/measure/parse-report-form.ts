import { type Fault, type FaultPath, RuleInputError } from "../../fault/index.js";
import { faultsOfIssues } from "../../fields/index.js";
import { addsUp, placesNotDivided, placesOfPart } from "../../measure-form/index.js";
import type { ParseResult } from "../../model/index.js";
import { markParsed } from "../../parsed/index.js";
import type { ReportForm, ReportTable } from "../types.js";
import { findMeasureFaults } from "./check-measures.js";
import { reportFormSchema } from "./report-form.js";

/**
 * Reads a statistics form as {@link safeParseReportForm} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the form
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseReportForm } from "social-work-station-rules/policy";
 * const form = parseReportForm({
 *   version: 1,
 *   id: "own/quarter",
 *   title: { zh: "季度统计表", en: "Quarterly form" },
 *   status: "example",
 *   tables: [
 *     {
 *       id: "stations",
 *       by: "township",
 *       columns: [
 *         {
 *           id: "stations",
 *           title: { zh: "站点数", en: "Stations" },
 *           unit: { zh: "个", en: "stations" },
 *           measure: { take: "count", of: "stations" },
 *           total: "sum",
 *         },
 *       ],
 *     },
 *   ],
 * });
 * form.tables[0]?.columns.length; //=> 1
 * ```
 */
export function parseReportForm(input: unknown): ReportForm {
  const result = safeParseReportForm(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a statistics form: tables whose rows are places or classes of stations, and whose columns are measures. No two
 * tables, rows of a table or columns of a table have one id; a column is added up only where its rows can be added; in a
 * table of classes each column counts what belongs to stations or divisions.
 *
 * @param input anything, usually parsed JSON
 * @returns the form, or all faults, each with its code and path
 *
 * @example
 * ```ts
 * import { safeParseReportForm } from "social-work-station-rules/policy";
 * const result = safeParseReportForm({ version: 1, id: "own", title: { zh: "表", en: "Form" }, status: "example", tables: [] });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["list-empty", ["tables"]]]
 * ```
 */
export function safeParseReportForm(input: unknown): ParseResult<ReportForm> {
  const parsed = reportFormSchema.safeParse(input);
  const faults = parsed.success ? faultsIn(parsed.data) : faultsOfIssues(parsed.error.issues, input, reportFormSchema);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  const form = parsed.data as ReportForm;
  for (const { measure } of form.tables.flatMap(({ columns }) => columns)) markParsed(measure, "measure");
  return { ok: true, value: markParsed(form, "report-form") };
}

function faultsIn({ tables }: ReportForm): readonly Fault[] {
  return [
    ...duplicates(tables, ["tables"]),
    ...tables.flatMap((table, index) => faultsOfTable(table, ["tables", index])),
    ...findMeasureFaults(tables, ["tables"]),
  ];
}

function faultsOfTable(table: ReportTable, path: FaultPath): readonly Fault[] {
  const { by, classes, columns } = table;
  const at = [...path, "columns"];
  return [
    ...(by === undefined && classes === undefined ? [fault("value-missing", [...path, "by"])] : []),
    ...(by !== undefined && classes !== undefined ? [fault("key-unknown", [...path, "classes"])] : []),
    ...duplicates(classes ?? [], [...path, "classes"]),
    ...duplicates(columns, at),
    ...(classes ?? []).flatMap(({ stations, divisions }, index) =>
      stations !== undefined && divisions !== undefined
        ? [fault("key-unknown", [...path, "classes", index, "divisions"])]
        : [],
    ),
    ...columns.flatMap(({ measure, total }, index) => [
      ...placesOfPart(measure, [...at, index, "measure"]).map((place) => fault("key-unknown", place)),
      ...(total === "sum" && !addsUp(measure)
        ? [fault("value-invalid", [...at, index, "total"], { expected: "listed-value", accepted: ["whole"] })]
        : []),
      ...(total === "whole" && (by === "township" || by === "county")
        ? placesNotDivided(measure, "divisions")
            .slice(0, 1)
            .map(() => {
              const accepted = addsUp(measure) ? ["sum"] : [];
              return fault("value-invalid", [...at, index, "total"], { expected: "listed-value", accepted });
            })
        : []),
      ...notDivided(table, index, [...at, index, "measure"]),
    ]),
  ];
}

/** In a table of classes each column must count what can be divided into the classes. */
function notDivided({ classes = [], columns }: ReportTable, index: number, path: FaultPath): readonly Fault[] {
  const measure = columns[index]?.measure;
  const kind = (["stations", "divisions"] as const).find((own) => classes.some((row) => row[own] !== undefined));
  if (measure === undefined || kind === undefined) return [];
  return placesNotDivided(measure, kind, path).map(({ at, accepted }) =>
    fault("value-invalid", at, { expected: "listed-value", accepted }),
  );
}

function duplicates(entries: readonly { readonly id: string }[], path: FaultPath): readonly Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id: own }, index) => {
    const again = seen.has(own);
    seen.add(own);
    return again ? [fault("id-duplicate", [...path, index, "id"], { id: own })] : [];
  });
}

function fault(code: Fault["code"], path: FaultPath, values: Fault["values"] = {}): Fault {
  return { code, path, values };
}
