import * as fc from "fast-check";
import { assess, type AssessedFinding } from "social-work-station-rules/assessment";
import type { Register } from "social-work-station-rules/model";
import { definePolicy, stated, type ProvisionInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { formatRatio, makeRatio } from "../../src/ratio/index.js";

/**
 * Kinds that count in their own way, because that is exact at any size or much quicker, and the requirements that say the
 * same: what is found is equal, over small registers in which facts are missing. Requirements are held to brute force by
 * `test/measure/brute-force.test.ts`.
 */

const source = {
  document: "d",
  clause: "三",
  quote: "同步设站",
  authority: "normative",
  verification: "primary-text",
} as const;

const AS_OF = "2022-06-30";

const YEAR = { from: "2022-01-01", to: "2022-12-31" };

export const tierSystem = {
  id: "s",
  name: { zh: "体系", en: "system" },
  tiers: [
    { id: "s:centre", name: { zh: "中心", en: "centre" }, levels: ["township" as const] },
    { id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["village" as const] },
  ],
};

const shared = { modality: "must", clauses: [], title: { zh: "规定", en: "provision" } } as const;

/** The parameters of a provision, each stated. */
export function all(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stated(value, source)]));
}

export type Drafted = Readonly<Record<string, unknown>>;

export interface Pair {
  readonly own: AssessedFinding;
  readonly same: AssessedFinding;
}

/** Assesses a provision and a requirement, and returns what is found about each subject of the first. */
export function compared(register: Register, own: Drafted, requirement: Drafted, asOf = AS_OF): readonly Pair[] {
  const policy = definePolicy({
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "99",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    tierSystem,
    effective: { from: stated("2018-01-01", source), until: stated(null, source) },
    provisions: [
      { ...shared, aspect: "own", ...own, id: "p/own" },
      { ...shared, aspect: "same", ...requirement, id: "p/same", kind: "requirement" },
    ] as unknown as readonly ProvisionInput[],
  });
  const { findings } = assess(prepareRegister(register), policy, { asOf, period: YEAR });
  const same = new Map(findings.filter(({ provision }) => provision === "p/same").map((one) => [one.subject.id, one]));
  return findings
    .filter(({ provision }) => provision === "p/own")
    .map((one) => ({ own: one, same: same.get(one.subject.id) as AssessedFinding }));
}

/** How often each verdict was compared: a law that compares only undetermined ones says little. */
export function tally(): { readonly note: (pair: Pair) => void; readonly least: () => number } {
  const seen = new Map<string, number>();
  return {
    note: ({ own: { verdict } }) => seen.set(verdict, (seen.get(verdict) ?? 0) + 1),
    least: () => Math.min(...["met", "unmet", "undetermined"].map((verdict) => seen.get(verdict) ?? 0)),
  };
}

/** The numbers of a requirement's finding. */
export function numbersOf({ detail }: AssessedFinding) {
  if (detail.kind !== "requirement") throw new Error(detail.kind);
  return detail;
}

/** The first day of a station: before the day of the question, or perhaps after it; null: there is no station. */
export const openings = fc.constantFrom("2021", "2021", null, null, "2022");

/** A part of a whole, as findings print it. */
export function part(of: number, whole: number): string {
  return formatRatio(makeRatio(BigInt(of), BigInt(whole)));
}
