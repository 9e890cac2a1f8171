import { checkFigure } from "./check-figures.js";
import { figureSchema } from "./figure.js";
import { type ParseResult, readRecord, valueOf } from "./parse-record.js";
import type { Figure } from "./types.js";

/**
 * Reads a figure as {@link safeParseFigure} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseFigure } from "social-work-station-rules/model";
 * const subject = { kind: "division", id: "110101" };
 * parseFigure({ subject, key: "population", value: 708829, on: "2020-11-01" }).value; //=> 708829
 * ```
 */
export function parseFigure(input: unknown): Figure {
  return valueOf(safeParseFigure(input));
}

/**
 * Reads a figure and checks that it has either a day or a span that does not end before it begins, and that a number of
 * things is whole. Whether its subject exists, and what an own key means, is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseFigure } from "social-work-station-rules/model";
 * const subject = { kind: "division", id: "110101" };
 * const result = safeParseFigure({ subject, key: "population", value: "1.5", on: "2020" });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["count-invalid", ["value"]]]
 * ```
 */
export function safeParseFigure(input: unknown): ParseResult<Figure> {
  return readRecord(input, figureSchema, checkFigure);
}
