import type {
  ApportionMethod,
  ApportionResult,
  ApportionmentCheck,
  ApportionmentVerification,
  ApportionmentViolation,
  ExplainedShare,
  Share,
  Tie,
} from "../results/index.js";
import { throwInputError } from "../checks/index.js";
import { compareValues, roundDivision, type RoundingMode } from "../ratio/index.js";
import type { ApportionInput, TieRule } from "./apportion-types.js";
import {
  type ClaimedApportionment,
  type ClaimedResult,
  compareRanked,
  findLevelled,
  isInfeasible,
  type LevelledResult,
  type RankedUnit,
  readClaimed,
  verifyExplanation,
} from "./internal/claimed-result.js";
import { capOf, floorOf } from "./internal/level.js";
import { nameOf, type ReadApportionment, readApportionment } from "./internal/read-apportionment.js";
import { DIVISOR_RULES, type DivisorRule } from "./internal/round-by-divisor.js";

/**
 * Replays an apportionment: checks a result of {@link apportion} against its input without apportioning again, share by
 * share from the exact share, floor, cap, remainder, rank, divisor or residual, and names the first thing that
 * does not hold. A result that passes is the only one that the input has.
 *
 * @param input the input of the apportionment
 * @param result its result, with or without explanations, also after a trip through JSON
 * @returns `{ kind: "verification", valid: true }`, or the law that is broken and, where one is to blame, the claim
 * @throws RuleInputError as `apportion` does for the input; `type-invalid` for a result that is no object
 * @see Balinski & Young, Fair Representation, 1982 (the min–max inequality for divisor methods)
 *
 * @example
 * ```ts
 * import { apportion, verifyApportionment } from "social-work-station-rules/funding";
 * const input = { total: "100.00", claims: [{ id: "甲", weight: 2 }, { id: "乙", weight: 1 }] };
 * const result = apportion(input);
 * verifyApportionment(input, result); //=> { kind: "verification", valid: true }
 * verifyApportionment({ ...input, total: "99.00" }, result).valid; //=> false
 * ```
 */
export function verifyApportionment(
  input: ApportionInput,
  result: ApportionResult<Share | ExplainedShare>,
): ApportionmentVerification {
  const read = readApportionment(input);
  if (typeof result !== "object" || result === null)
    return throwInputError("type-invalid", ["result"], { expected: "object" });
  if (result.status === "infeasible")
    return isInfeasible(read, result) ? VALID : { kind: "verification", valid: false, law: "infeasible" };
  if (result.status !== "apportioned")
    return throwInputError("variant-unknown", ["result", "status"], { accepted: ["apportioned", "infeasible"] });
  const violation = findViolation(read, result);
  return violation === undefined ? VALID : { kind: "verification", valid: false, ...violation };
}

const VALID: ApportionmentVerification = { kind: "verification", valid: true };

function findViolation(read: ReadApportionment, result: ClaimedApportionment): ApportionmentViolation | undefined {
  if (!isSameMethod(read.terms.method, result.method) || result.unit !== read.unit.text) return { law: "input" };
  if (!Array.isArray(result.shares) || result.shares.length !== read.terms.ids.length) return { law: "ids" };
  const stranger = read.terms.ids.findIndex((id, index) => result.shares[index]?.id !== id);
  if (stranger !== -1) return { law: "ids", id: read.terms.ids[stranger] ?? "" };
  const claimed = readClaimed(read, result);
  if ("law" in claimed) return claimed;
  if (read.gaps[0] !== undefined) return { law: "bounds", id: read.gaps[0] };
  const outside = findOutside(claimed);
  if (outside !== undefined) return outside;
  const levelled = findLevelled(claimed);
  if ("law" in levelled) return levelled;
  const award = verifyMethod(levelled);
  if ("law" in award) return award;
  return findMisreport(claimed, award.tie) ?? (claimed.isExplained ? verifyExplanation(levelled) : undefined);
}

function isSameMethod(expected: ApportionMethod, found: ApportionMethod): boolean {
  if (typeof expected === "string" || typeof found === "string") return expected === found;
  return expected.residualTo === found?.residualTo && expected.rounding === found.rounding;
}

function findOutside({ read, units }: ClaimedResult): ApportionmentViolation | undefined {
  const index = units.findIndex((unit, place) => {
    const cap = capOf(read.problem, place);
    return unit < floorOf(read.problem, place) || (cap !== null && unit > cap);
  });
  return index === -1
    ? undefined
    : { law: read.problem.weights[index] === 0n ? "zero-weight" : "bounds", id: read.terms.ids[index] ?? "" };
}

function findMisreport(
  { read, result, unallocated }: ClaimedResult,
  tie: Tie | undefined,
): ApportionmentViolation | undefined {
  const { unit, sign, problem, bases } = read;
  const total = unit.write(sign * (bases ?? []).reduce((sum, base) => sum + base, problem.total));
  if (result.total !== total) return { law: "input", expected: total, found: nameOf(result.total) };
  if (!isSameList(tie === undefined ? [] : [tie], result.ties, isSameTie)) return { law: "ties" };
  const reason = unallocated === 0n ? undefined : tie === undefined ? "caps-below-total" : "tied";
  return result.unallocatedReason === reason
    ? undefined
    : { law: "unallocated", expected: String(reason), found: nameOf(result.unallocatedReason) };
}

function isSameTie(expected: Tie, found: Tie): boolean {
  const isSameId = (first: string, second: string): boolean => first === second;
  return (
    expected.units === found?.units &&
    isSameList(expected.ids, found.ids, isSameId) &&
    isSameList(expected.awardedTo, found.awardedTo, isSameId)
  );
}

function isSameList<Item>(
  expected: readonly Item[],
  found: readonly Item[],
  isSame: (first: Item, second: Item) => boolean,
): boolean {
  return (
    Array.isArray(found) &&
    expected.length === found.length &&
    expected.every((item, index) => isSame(item, found[index] as Item))
  );
}

interface Award {
  readonly given: readonly RankedUnit[];
  readonly denied: readonly RankedUnit[];
  /** Units left over although claims wait for them. */
  readonly open: bigint;
  readonly ids: readonly string[];
  readonly rule: TieRule;
}

/**
 * Checks that no unit was given to a claim that ranks below one to which it was denied, and that equals were
 * treated by the tie rule; returns the tie that the result must then list.
 */
function verifyAward(
  award: Award,
  law: ApportionmentCheck,
): { readonly tie: Tie | undefined } | ApportionmentViolation {
  const { given, denied, open, ids, rule } = award;
  const lowest = findExtreme(given, -1);
  const highest = findExtreme(denied, 1);
  const order = lowest === undefined || highest === undefined ? 1 : compareRanked(lowest, highest);
  if (order < 0) return { law, id: ids[highest?.index ?? -1] ?? "" };
  if (rule === "report" ? order === 0 : open !== 0n) return { law: "unallocated" };
  if (highest === undefined || (order > 0 && open === 0n))
    return open === 0n ? { tie: undefined } : { law: "unallocated" };
  const winners = given.filter((unit) => compareRanked(unit, highest) === 0).map(({ index }) => index);
  const losers = denied.filter((unit) => compareRanked(unit, highest) === 0).map(({ index }) => index);
  const comesFirst = (first: number, second: number): number =>
    rule === "claim-order" ? first - second : compareValues(ids[first] ?? "", ids[second] ?? "");
  const line = [...winners, ...losers].sort(comesFirst);
  const won = new Set(winners);
  const passedOver = line.slice(0, winners.length).find((index) => !won.has(index));
  if (passedOver !== undefined) return { law: "ties", id: ids[passedOver] ?? "" };
  const units = winners.length + Number(open);
  if (units >= line.length) return { law: "unallocated" };
  const name = (index: number): string => ids[index] ?? "";
  return { tie: { ids: line.map(name), units, awardedTo: line.slice(0, winners.length).map(name) } };
}

function findExtreme(units: readonly RankedUnit[], direction: 1 | -1): RankedUnit | undefined {
  return units.reduce<RankedUnit | undefined>(
    (extreme, unit) => (extreme === undefined || compareRanked(unit, extreme) * direction > 0 ? unit : extreme),
    undefined,
  );
}

type Finding = { readonly tie: Tie | undefined } | ApportionmentViolation;

/** Checks that the units are those of the method, and returns the tie that the result must list. */
function verifyMethod(claimed: LevelledResult): Finding {
  const { method } = claimed.read.terms;
  if (claimed.level === null) return verifyAtCaps(claimed);
  if (method === "largest-remainder") return verifyRemainders(claimed);
  return typeof method === "object"
    ? verifyResidual(claimed, method.residualTo, method.rounding)
    : verifyPriorities(claimed, DIVISOR_RULES[method]);
}

function verifyAtCaps({ read, units, exact }: LevelledResult): Finding {
  if (read.problem.weights.every((weight) => weight === 0n)) return { law: "unallocated" };
  const index = units.findIndex((unit, place) => unit !== exact[place]?.numerator);
  return index === -1 ? { tie: undefined } : { law: "unallocated", id: read.terms.ids[index] ?? "" };
}

function verifyRemainders({ read, units, unallocated, exact }: LevelledResult): Finding {
  const given: RankedUnit[] = [];
  const denied: RankedUnit[] = [];
  for (const [index, { numerator, denominator }] of exact.entries()) {
    const remainder = numerator % denominator;
    const beyond = (units[index] as bigint) - numerator / denominator;
    if (beyond < 0n || beyond > (remainder > 0n ? 1n : 0n)) return { law: "quota", id: read.terms.ids[index] ?? "" };
    if (remainder > 0n) (beyond === 1n ? given : denied).push({ index, numerator: remainder, denominator });
  }
  return verifyAward({ given, denied, open: unallocated, ids: read.terms.ids, rule: read.terms.ties }, "remainder");
}

function verifyResidual(
  { read, units, unallocated, exact }: LevelledResult,
  residualTo: string,
  mode: RoundingMode,
): Finding {
  if (unallocated !== 0n) return { law: "unallocated" };
  for (const [index, { numerator, denominator }] of exact.entries()) {
    const id = read.terms.ids[index] ?? "";
    const expected = roundDivision(numerator, denominator, mode);
    if (id !== residualTo && units[index] !== expected) return { law: "residual", id };
  }
  return { tie: undefined };
}

function verifyPriorities({ read, units, unallocated }: LevelledResult, rule: DivisorRule): Finding {
  const { problem, terms } = read;
  const given: RankedUnit[] = [];
  const denied: RankedUnit[] = [];
  for (const [index, unit] of units.entries()) {
    const weight = problem.weights[index] as bigint;
    const cap = capOf(problem, index);
    if (unit > floorOf(problem, index)) given.push({ index, ...rule.priority(weight, unit) });
    if (cap === null || unit < cap) denied.push({ index, ...rule.priority(weight, unit + 1n) });
  }
  return verifyAward({ given, denied, open: unallocated, ids: terms.ids, rule: terms.ties }, "priority");
}
