import * as z from "zod";
import type { Fault } from "../../fault/index.js";
import { RuleInputError } from "../../fault/index.js";
import { exactly, faultsOfIssues, id, listOf, localText, oneOf, recordOf, typeNames } from "../../fields/index.js";
import { placesOfPart } from "../../measure-form/index.js";
import type { ParseResult } from "../../model/index.js";
import { markParsed } from "../../parsed/index.js";
import type { IndicatorFile } from "../types.js";
import { findMeasureFaults } from "./check-measures.js";
import { measureSchema } from "./measure.js";

/** 指标项: a measure with a name, by which places and periods are compared. */
export const indicatorSchema = recordOf({
  id: id.describe("指标项的标识。Id of the indicator."),
  title: localText.describe("名称。Its title."),
  unit: localText.describe("单位；没有单位的两种文字均填“—”。What follows the number; “—” in both languages: nothing."),
  format: oneOf(["number", "percent"])
    .optional()
    .describe("按数值还是按百分比显示；缺省为数值。How it is printed; absent: as a number."),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe("显示的小数位数，四舍五入；缺省为1。Decimals that are printed, rounded half up; absent: 1."),
  measure: measureSchema.describe("所取的指标。The measure."),
})
  .describe("指标项：有名称和单位的指标。An indicator: a measure with a name and a unit.")
  .register(typeNames, { name: "Indicator" });

/** 指标项文件: indicators that a policy team adds. */
export const indicatorFileSchema = recordOf({
  $schema: z.string().optional().describe("本文件所依的JSON Schema，供编辑器用。The JSON Schema, for editors."),
  version: exactly(1).describe("格式的版本，现为1。Version of the form, now 1."),
  indicators: listOf(indicatorSchema, { least: 1, most: 200 }).describe("指标项，至少一个。Indicators, at least one."),
})
  .describe("指标项文件。A file of indicators.")
  .register(typeNames, { name: "IndicatorFile" });

/**
 * Reads a file of indicators as {@link safeParseIndicators} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the file
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseIndicators } from "social-work-station-rules/policy";
 * const measure = { take: "count", of: "stations" };
 * const { indicators } = parseIndicators({
 *   version: 1,
 *   indicators: [{ id: "own/stations", title: { zh: "站点数", en: "Stations" }, unit: { zh: "个", en: "stations" }, measure }],
 * });
 * indicators[0]?.id; //=> "own/stations"
 * ```
 */
export function parseIndicators(input: unknown): IndicatorFile {
  const result = safeParseIndicators(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a file of indicators: each a measure with an id, a title and a unit. No two have one id.
 *
 * @param input anything, usually parsed JSON
 * @returns the file, or all faults, each with its code and path
 *
 * @example
 * ```ts
 * import { safeParseIndicators } from "social-work-station-rules/policy";
 * const result = safeParseIndicators({ version: 1, indicators: [] });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["list-empty", ["indicators"]]]
 * ```
 */
export function safeParseIndicators(input: unknown): ParseResult<IndicatorFile> {
  const parsed = indicatorFileSchema.safeParse(input);
  const faults = parsed.success
    ? [
        ...duplicates(parsed.data.indicators),
        ...partsIn(parsed.data.indicators),
        ...findMeasureFaults(parsed.data.indicators, ["indicators"]),
      ]
    : faultsOfIssues(parsed.error.issues, input, indicatorFileSchema);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  const file = parsed.data as IndicatorFile;
  for (const { measure } of file.indicators) markParsed(measure, "measure");
  return { ok: true, value: file };
}

/** An indicator is taken of places and stations, never of one person. */
function partsIn(indicators: readonly { readonly measure: unknown }[]): readonly Fault[] {
  return indicators.flatMap(({ measure }, index) =>
    placesOfPart(measure, ["indicators", index, "measure"]).map((path) => ({ code: "key-unknown", path, values: {} })),
  );
}

function duplicates(indicators: readonly { readonly id: string }[]): readonly Fault[] {
  const seen = new Set<string>();
  return indicators.flatMap(({ id: own }, index) => {
    const again = seen.has(own);
    seen.add(own);
    return again ? [{ code: "id-duplicate" as const, path: ["indicators", index, "id"], values: { id: own } }] : [];
  });
}
