import { makeRatio, multiplyRatios, toRatioText, type RatioText } from "../../exact/index.js";
import type { Apportionment, ExplainedShare, Share } from "../apportion-types.js";
import type { Divided } from "./divide-units.js";
import type { Level } from "./division.js";
import { DIVISOR_RULES } from "./divisor-rules.js";
import { explainDivisors } from "./explain-divisors.js";
import { amountWriter, findExactUnits, findRanks, type ExactUnits } from "./explain-shares.js";
import type { ReadApportionment } from "./read-apportionment.js";

/** The result without explanations. */
export function writeApportionment(read: ReadApportionment, division: Divided): Apportionment<Share> {
  return frame(
    read,
    division,
    read.terms.ids.map((id, index): Share => ({ id, amount: writeAmount(read, division, index) })),
  );
}

function frame<S extends Share>(
  { terms, unit, sign, problem, bases }: ReadApportionment,
  division: Divided,
  shares: readonly S[],
): Apportionment<S> {
  const given = bases === null ? 0n : bases.reduce((sum, base) => sum + base, 0n);
  return {
    status: "apportioned",
    method: terms.method,
    unit: unit.text,
    total: unit.write(sign * (problem.total + given)),
    shares,
    unallocated: unit.write(sign * division.unallocated),
    ...(division.unallocated > 0n && { unallocatedReason: division.ties.length > 0 ? "tied" : "caps-below-total" }),
    ties: division.ties,
  };
}

/** The result with every rounding decision explained. */
export function writeExplainedApportionment(read: ReadApportionment, division: Divided): Apportionment {
  const { problem, terms, weightScale } = read;
  const { units } = division;
  const level = division.findLevel();
  const rule =
    typeof terms.method === "string" && terms.method !== "largest-remainder" ? DIVISOR_RULES[terms.method] : undefined;
  const byDivisor = rule && explainDivisors(problem, units, rule, weightScale);
  const ranks = terms.method === "largest-remainder" && level !== null ? findRanks(problem, level) : undefined;
  const writeExact = amountWriter(read, level);
  const shares = terms.ids.map((id, index): ExplainedShare => {
    const exact = findExactUnits(problem, level, index);
    const bound = byDivisor === undefined ? exact.bound : byDivisor.bounds[index];
    const rank = ranks?.[index] ?? 0;
    const amount = writeAmount(read, division, index);
    const exactShare = writeExact(exact, index);
    const rounded = describeRounding(units[index] as bigint, exact);
    // Written out, as copying an object for one more field takes longer than all the rest.
    if (bound !== undefined)
      return rank > 0 ? { id, amount, exactShare, rounded, bound, rank } : { id, amount, exactShare, rounded, bound };
    return rank > 0 ? { id, amount, exactShare, rounded, rank } : { id, amount, exactShare, rounded };
  });
  return {
    ...frame(read, division, shares),
    level: level && writeLevel(read, level),
    ...(byDivisor && { divisors: byDivisor.divisors }),
  };
}

function writeAmount({ unit, sign, bases }: ReadApportionment, { units }: Divided, index: number): string {
  const own = units[index] as bigint;
  const given = bases === null ? own : own + (bases[index] as bigint);
  return unit.write(sign === 1n ? given : -given);
}

function describeRounding(units: bigint, { numerator, denominator }: ExactUnits): ExplainedShare["rounded"] {
  const given = units * denominator;
  return given > numerator ? "up" : given < numerator ? "down" : "none";
}

function writeLevel({ unitValue, weightScale, sign }: ReadApportionment, level: Level): RatioText {
  const amount = makeRatio(
    sign * level.numerator * unitValue.digits,
    level.denominator * 10n ** BigInt(unitValue.scale),
  );
  return toRatioText(multiplyRatios(amount, makeRatio(weightScale.denominator, weightScale.numerator)));
}
