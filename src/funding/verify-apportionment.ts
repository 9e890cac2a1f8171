import { nameOf } from "./internal/name-of.js";
import { refuse } from "../fault/index.js";
import type {
  ApportionInput,
  ApportionMethod,
  ApportionResult,
  ExplainedShare,
  Share,
  Tie,
} from "./apportion-types.js";
import { findLevelled, readClaimed, type ClaimedApportionment, type ClaimedResult } from "./internal/claimed-result.js";
import { capOf, floorOf } from "./internal/division.js";
import { readApportionment, type ReadApportionment } from "./internal/read-apportionment.js";
import { verifyExplanation } from "./internal/verify-explanation.js";
import { isInfeasible } from "./internal/verify-infeasible.js";
import { verifyMethod } from "./internal/verify-method.js";
import type { ApportionmentVerification, ApportionmentViolation } from "./verify-types.js";

/**
 * Replays an apportionment: checks a result of {@link apportion} against its input without apportioning again, share by
 * share from the exact share, floor, cap, remainder, rank, divisor or residual, and names the first thing that
 * does not hold. A result that passes is the only one that the input has.
 *
 * @param input the input of the apportionment
 * @param result its result, with or without explanations, also after a trip through JSON
 * @returns `{ valid: true }`, or the law that is broken and, where one is to blame, the claim
 * @throws RuleInputError as `apportion` does for the input; `type-invalid` for a result that is no object
 * @see Balinski & Young, Fair Representation, 1982 (the min–max inequality for divisor methods)
 *
 * @example
 * ```ts
 * import { apportion, verifyApportionment } from "social-work-station-rules/funding";
 * const input = { total: "100.00", claims: [{ id: "甲", weight: 2 }, { id: "乙", weight: 1 }] };
 * const result = apportion(input);
 * verifyApportionment(input, result); //=> { valid: true }
 * verifyApportionment({ ...input, total: "99.00" }, result).valid; //=> false
 * ```
 */
export function verifyApportionment(
  input: ApportionInput,
  result: ApportionResult<Share | ExplainedShare>,
): ApportionmentVerification {
  const read = readApportionment(input);
  if (typeof result !== "object" || result === null) return refuse("type-invalid", ["result"], { expected: "object" });
  if (result.status === "infeasible")
    return isInfeasible(read, result) ? { valid: true } : { valid: false, law: "infeasible" };
  if (result.status !== "apportioned")
    return refuse("variant-unknown", ["result", "status"], { accepted: ["apportioned", "infeasible"] });
  const violation = findViolation(read, result);
  return violation === undefined ? { valid: true } : { valid: false, ...violation };
}

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
  return (
    findMisreport(claimed, award.tie) ??
    (result.shares[0] !== undefined && "exactShare" in result.shares[0] ? verifyExplanation(levelled) : undefined)
  );
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
