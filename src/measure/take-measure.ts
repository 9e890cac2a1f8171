import { type PeriodInput, calendarYear, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys, requireId, requireListed, requireObject, throwInputError } from "../checks/index.js";
import { placesOfPart } from "../measure-form/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Measure } from "../policy/index.js";
import {
  type MeasureSubject,
  contextOf,
  numberOf,
  quantityOf,
  recordsOf,
  registerFor,
  textOf,
} from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { MeasuredNumber } from "../results/index.js";

/** Options of `takeMeasure`. */
export interface MeasureOptions {
  /** For whom the number is taken: a record of the register, or the whole register (`jurisdiction`, id “CN”). */
  readonly subject: MeasureSubject;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The period of what happens over time, both days included; absent: the calendar year of the day, up to the day. */
  readonly period?: PeriodInput | undefined;
}

/**
 * Takes the number of a measure from a register: the least and the greatest that it can be, whatever the facts are that
 * the register lacks, and which of these facts change it.
 *
 * Up to 1,024 ways in which the missing facts can turn out are tried one by one, and the answer is exact. Beyond that,
 * and where a list is not complete, it rests on bounds, which are exact for counts and shares of things that do not
 * depend on one another, and never too narrow.
 *
 * @param prepared a register from `prepareRegister`
 * @param measure a measure from `parseMeasure`, or the measure of a parsed provision
 * @param options the subject, the day, and the period of what happens over time
 * @returns the least and the greatest number, as decimals or fractions; null: no bound, or no number at all
 * @throws RuleInputError `not-parsed`, `type-invalid`, `key-unknown`, `term-unknown`, `date-invalid`,
 *   `interval-reversed`, `reference-dangling`
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * import { takeMeasure } from "social-work-station-rules/measure";
 * import { parseMeasure } from "social-work-station-rules/policy";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const prepared = prepareRegister(
 *   parseRegister({
 *     version: 1,
 *     recordedOn: "2025-06-30",
 *     tierSystems: [{ id: "s", name: { zh: "体系", en: "system" }, tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }] }],
 *     divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
 *     stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
 *     personnel: [
 *       { id: "p", certificates: [{ level: "social-worker", issuedOn: "2020" }], assignments: [{ station: "a", role: "social-worker", from: "2022" }] },
 *       { id: "q", assignments: [{ station: "a", role: "social-worker", from: "2022" }] },
 *     ],
 *     completeness: [{ collection: "personnel" }],
 *   }),
 * );
 * const measure = parseMeasure({ take: "share", of: "persons", where: { certificate: {} } });
 * const answer = takeMeasure(prepared, measure, { subject: { kind: "station", id: "a" }, asOf: "2025-06-30" });
 * [answer.least, answer.most, answer.missing.map(({ fact }) => fact)]; //=> ["0.5", "1", ["certificates"]]
 * ```
 */
export function takeMeasure(prepared: PreparedRegister, measure: Measure, options: MeasureOptions): MeasuredNumber {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireParsed(measure, "measure", ["measure"]);
  checkKeys(options, ["subject", "asOf", "period"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period =
    options.period === undefined
      ? calendarYear(Number(asOf.slice(0, 4)))
      : parsePeriod(options.period, ["options", "period"]);
  const subject = requireMeasured(prepared, options.subject);
  const [part] = subject.kind === "person" ? [] : placesOfPart(measure, ["measure"]);
  if (part !== undefined) throwInputError("key-unknown", part);
  const context = contextOf({ prepared: registerFor(subject.kind, prepared), asOf, period, rounding: null });
  const { least, most, missing, isExact } = numberOf(quantityOf(measure, subject, context));
  return {
    kind: "measured-number",
    subject,
    asOf,
    period,
    least: textOf(least),
    most: textOf(most),
    missing,
    exact: isExact,
  };
}

const KINDS = ["jurisdiction", "division", "station", "operator", "contract", "person"] as const;

function requireMeasured(prepared: PreparedRegister, subject: MeasureSubject): MeasureSubject {
  const path = ["options", "subject"];
  requireObject(subject, path);
  const kind = requireListed(subject.kind, KINDS, [...path, "kind"]);
  const id = requireId(subject.id, [...path, "id"]);
  if (kind !== "jurisdiction" && !recordsOf(prepared)[kind].has(id))
    throwInputError("reference-dangling", [...path, "id"], { id });
  return { kind, id };
}
