import { roundDivision, type RoundingMode } from "../../exact/index.js";
import type { Tie } from "../apportion-types.js";
import type { ApportionmentViolation } from "../verify-types.js";
import type { LevelledResult } from "./claimed-result.js";
import { capOf, floorOf } from "./division.js";
import { DIVISOR_RULES, type DivisorRule } from "./divisor-rules.js";
import { verifyAward, type RankedUnit } from "./verify-award.js";

type Finding = { readonly tie: Tie | undefined } | ApportionmentViolation;

/** Checks that the units are those of the method, and returns the tie that the result must list. */
export function verifyMethod(claimed: LevelledResult): Finding {
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
