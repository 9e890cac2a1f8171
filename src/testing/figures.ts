import * as fc from "fast-check";
import type { Figure, FigureTerm } from "../model/index.js";
import { type FigureKey, figureKeys, figureUnits } from "../terms/index.js";
import { ids, oneOf, optional } from "./draw.js";
import { type SubjectsOptions, subjects, times } from "./records.js";

/** Whose figures are drawn, and which own figures there are. */
export interface FiguresOptions extends SubjectsOptions {
  /** Figures that the register defines besides the built-in ones. */
  readonly terms?: readonly FigureTerm[] | undefined;
}

/**
 * Figures of some divisions, stations and operators (or of the whole country where none are given): whole numbers where
 * the key counts things, and of a day, a month or a year, or for a span.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseFigure } from "social-work-station-rules/model";
 * import { figures } from "social-work-station-rules/testing";
 * fc.sample(figures({ stations: ["station-1"] }), 5).every((figure) => safeParseFigure(figure).ok); //=> true
 * ```
 */
export function figures(options: FiguresOptions = {}): fc.Arbitrary<Figure> {
  const { terms = [] } = options;
  const keys = terms.length === 0 ? oneOf(figureKeys) : fc.oneof(oneOf(figureKeys), fc.constantFrom(...terms));
  return fc
    .tuple(
      optional(
        { subject: subjects(options) },
        { id: ids("figure"), source: optional({}, { title: fc.constant("统计公报"), place: fc.constant("表1") }) },
      ),
      times(),
      keys.chain((key) => keyAndValue(key)),
    )
    .map(([fields, time, number]) => ({ ...fields, ...time, ...number }));
}

function keyAndValue(key: FigureKey | FigureTerm): fc.Arbitrary<Pick<Figure, "key" | "value">> {
  const whole = typeof key === "string" ? figureUnits[key].whole : key.whole === true;
  const number = fc.integer({ min: 0, max: 2_000_000 });
  const value = whole ? number : number.map((hundredths) => (hundredths / 100).toFixed(2));
  return value.map((drawn) => ({ key: typeof key === "string" ? key : key.key, value: drawn }));
}
