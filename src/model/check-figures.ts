import { coarseDateInterval } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { type FigureKey, figureUnits } from "../terms/index.js";
import type { CheckWord } from "../fields/index.js";
import { type WithRecords, checkEach } from "./check-each.js";
import { type Report, checkTime } from "./check-record.js";
import type { Figure, FigureSubject, FigureTerm } from "./types.js";

/** Faults of one figure: no day or two, a span that ends before it begins, a part of a thing that only comes whole. */
export function checkFigure(figure: Figure, fault: Report): void {
  const { key, value } = figure;
  checkTime(figure, fault);
  const builtIn = Object.hasOwn(figureUnits, key) ? figureUnits[key as FigureKey] : undefined;
  if (builtIn?.whole && !isWhole(value)) fault("count-invalid", ["value"], { expected: "integer" });
  if (builtIn !== undefined && toRatio(value).numerator < 0n) fault("out-of-range", ["value"], { least: 0 });
}

/** What a register's figures may speak about. */
export interface KnownSubjects {
  /** Whether there is a division, station or operator of this id, or a record of it that did not parse. */
  readonly isKnown: (subject: FigureSubject) => boolean;
  /** The figures that the register defines. */
  readonly terms: readonly FigureTerm[];
  readonly checkWord: CheckWord;
}

/**
 * Faults of a register's figures: subjects that are not in it, keys that nobody defines, and two numbers for one thing on
 * one day.
 */
export function checkFigures(
  register: WithRecords<"figures">,
  { isKnown, terms, checkWord }: KnownSubjects,
  report: Report,
): void {
  const own = new Map(terms.map((term) => [term.key as string, term]));
  const recorded = new Map<string, { readonly figure: Figure; readonly position: number }[]>();
  checkEach(register, "figures", report, (figure, fault, position) => {
    checkFigure(figure, fault);
    const { subject, key, value } = figure;
    if (!isKnown(subject)) fault("reference-dangling", ["subject", "id"], { id: subject.id });
    checkWord("figures", key, ["key"], fault);
    if (own.get(key)?.whole === true && !isWhole(value)) fault("count-invalid", ["value"], { expected: "integer" });
    const same = `${subject.kind} ${subject.id} ${key}`;
    const others = recorded.get(same);
    const clash = others?.find((other) => isOfSameDay(other.figure, figure));
    if (clash !== undefined) fault("id-duplicate", [], { id: key, other: clash.position });
    if (others === undefined) recorded.set(same, [{ figure, position }]);
    else others.push({ figure, position });
  });
}

function isWhole(value: Figure["value"]): boolean {
  return toRatio(value).denominator === 1n;
}

/** Whether two figures are of the same day, month or year, or both surely hold on one day. */
function isOfSameDay(first: Figure, second: Figure): boolean {
  if (first.on !== undefined || second.on !== undefined) return first.on === second.on;
  if (first.from === undefined || second.from === undefined) return false;
  const [one, other] = [surelyHolds(first, first.from), surelyHolds(second, second.from)];
  const begin = one.from > other.from ? one.from : other.from;
  return (one.until ?? begin) >= begin && (other.until ?? begin) >= begin;
}

function surelyHolds({ until }: Figure, from: NonNullable<Figure["from"]>) {
  return {
    from: coarseDateInterval(from).latest,
    until: until === undefined ? undefined : coarseDateInterval(until).earliest,
  };
}
