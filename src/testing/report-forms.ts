import * as fc from "fast-check";
import { addsUp, placesNotDivided } from "../measure-form/index.js";
import type { Measure, ReportClass, ReportColumn, ReportForm, ReportTable } from "../policy/index.js";
import { ids, labels, optional } from "./draw.js";
import { measures } from "./measures.js";

/**
 * Statistics forms that `safeParseReportForm` accepts: tables by place and by class, with measures of every kind.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseReportForm } from "social-work-station-rules/policy";
 * import { reportFormDefinitions } from "social-work-station-rules/testing";
 * fc.sample(reportFormDefinitions(), 5).every((form) => safeParseReportForm(form).ok); //=> true
 * ```
 */
export function reportFormDefinitions(): fc.Arbitrary<ReportForm> {
  return optional(
    {
      version: fc.constant(1 as const),
      id: ids("form"),
      title: labels("报表", "form"),
      status: fc.constantFrom("published" as const, "example" as const),
      tables: fc.uniqueArray(fc.oneof(placeTables(), classTables()), {
        minLength: 1,
        maxLength: 2,
        selector: ({ id }) => id,
      }),
    },
    { $schema: fc.constant("report-form.json"), source: fc.constant("某办法附件"), note: labels("说明", "note") },
  );
}

function placeTables(): fc.Arbitrary<ReportTable> {
  return optional(
    {
      id: ids("table"),
      by: fc.constantFrom("station" as const, "township" as const, "county" as const, "whole" as const),
      columns: columns(measures()),
    },
    { title: labels("表", "table"), note: labels("说明", "note") },
  );
}

function classTables(): fc.Arbitrary<ReportTable> {
  const stations = fc.constantFrom<Omit<ReportClass, "id" | "title">>(
    {},
    { stations: { nationallyRegistered: true } },
    { divisions: { level: ["township"] } },
    { divisions: { anyOf: [{ kind: ["town"] }, { kind: ["township"] }] } },
  );
  const row = fc.tuple(ids("row"), labels("行", "row"), stations).map(([id, title, own]) => ({ id, title, ...own }));
  return fc.record({
    id: ids("table"),
    classes: fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    columns: columns(measures().filter((measure) => placesNotDivided(measure, "stations").length === 0)),
  });
}

function columns(drawn: fc.Arbitrary<Measure>): fc.Arbitrary<readonly ReportColumn[]> {
  const column = optional(
    { id: ids("column"), title: labels("列", "column"), unit: labels("个", "things"), measure: drawn },
    {
      format: fc.constantFrom("number" as const, "percent" as const),
      decimals: fc.integer({ min: 0, max: 6 }),
      over: fc.constantFrom("period" as const, "year-to-date" as const),
      total: fc.constantFrom("sum" as const, "whole" as const),
    },
  ).map(withTotalThatFits);
  return fc.uniqueArray(column, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
}

/** A column is added up where its rows can be, and else taken once for all rows where it can be divided among them. */
function withTotalThatFits(column: ReportColumn): ReportColumn {
  const { total, ...others } = column;
  if (total === "sum" && addsUp(column.measure)) return column;
  return total === undefined || placesNotDivided(column.measure, "stations").length > 0
    ? others
    : { ...others, total: "whole" };
}
