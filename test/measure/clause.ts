import { checkRequirement } from "social-work-station-rules/measure";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import {
  definePolicy,
  findProvision,
  stated,
  type Bound,
  type Measure,
  type PolicyInput,
  type SubjectCondition,
  type TermAfter,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** A clause of a notice as a requirement, with a register that meets it, one that does not, and what is said of it. */

export const DISTRICT = "440101";
export const STREET = "440101001";
export const VILLAGES = ["440101001001", "440101001002"];

export interface Clause {
  readonly quote: string;
  /** Where the text was read. */
  readonly document: string;
  readonly subject: "station" | "division" | "jurisdiction" | "person" | "operator" | "contract";
  readonly tier?: string;
  readonly where?: SubjectCondition;
  readonly measure: Measure;
  readonly atLeast?: Bound;
  readonly atMost?: Bound;
  readonly rounding?: "up" | "down";
  readonly every?: string;
  readonly within?: { readonly from?: string; readonly until?: string };
  readonly dueAfter?: TermAfter;
  readonly period?: { readonly from: string; readonly to: string };
  readonly met: Partial<RegisterInput>;
  readonly unmet: Partial<RegisterInput>;
  /** A register that lacks facts, and the kinds of these. */
  readonly missing?: { readonly given: Partial<RegisterInput>; readonly facts: readonly string[] };
  /** A part of what is said where it is not met. */
  readonly says: string;
  /** A part of what is said in English. */
  readonly inEnglish?: string;
  readonly terms?: PolicyInput["terms"];
}

export const worker = (id: string, fields: object = {}, post: object = {}) => ({
  id,
  ...fields,
  assignments: [
    { station: "a", role: "social-worker" as const, workload: "full-time" as const, from: "2020", ...post },
  ],
});

export const workers = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => worker(`p${index}`, fields));

export const activity = (id: string, fields: object) => ({
  id,
  station: "a",
  kind: "group-work" as const,
  completedOn: "2025-03-01",
  ...fields,
});

export const sessions = (count: number, persons: number) =>
  Array.from({ length: count }, (_, index) => ({ on: `2025-02-0${index + 1}`, persons }));

export const figure = (key: string, value: number) => ({
  subject: { kind: "division" as const, id: STREET },
  key: key as "population",
  value,
  on: "2025",
});

export const spent = (id: string, amount: string, purpose?: string) => ({
  id,
  subject: { kind: "division" as const, id: DISTRICT },
  amount,
  on: "2025-03",
  ...(purpose === undefined ? {} : { purpose: purpose as "supervision" }),
});

const source = (quote: string) =>
  ({
    document: "d",
    clause: "正文",
    quote: quote.slice(0, 200),
    authority: "normative",
    verification: "secondary-copy",
  }) as const;

/** Checks a clause on a register, in the area of a district with one street. */
export function check(clause: Clause, given: Partial<RegisterInput>) {
  const { subject, tier, where, measure, atLeast, atMost, rounding, every, quote, document, terms } = clause;
  const says = source(quote);
  const policy = definePolicy({
    version: 1,
    id: "p",
    title: { zh: document, en: document },
    jurisdiction: "44",
    documents: [{ id: "d", title: { zh: document, en: document }, issuers: [] }],
    effective: {},
    ...(terms === undefined ? {} : { terms }),
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title: { zh: quote, en: quote },
        modality: "must",
        aspect: "a",
        ...(where === undefined ? {} : { where }),
        appliesTo: {
          subject: subject === "jurisdiction" ? "division" : subject,
          ...(tier === undefined ? {} : { tier }),
        },
        ...(subject === "jurisdiction" ? { scope: "jurisdiction" as const } : {}),
        clauses: [],
        parameters: {
          measure: stated(measure, says),
          ...(atLeast === undefined ? {} : { atLeast: stated(atLeast, says) }),
          ...(atMost === undefined ? {} : { atMost: stated(atMost, says) }),
          ...(rounding === undefined ? {} : { rounding: stated(rounding, says) }),
          ...(every === undefined ? {} : { every: stated(every as "month", says) }),
          ...(clause.within === undefined ? {} : { within: stated(clause.within, says) }),
          ...(clause.dueAfter === undefined ? {} : { dueAfter: stated(clause.dueAfter, says) }),
        },
      },
    ],
  });
  const register = parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [
      {
        id: "s",
        name: { zh: "体系", en: "system" },
        tiers: [
          { id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township", "village"], platforms: [] },
          { id: "s:hub", name: { zh: "中心", en: "hub" }, levels: ["county"], platforms: [] },
        ],
      },
    ],
    divisions: [
      { id: "440101", name: "某区", level: "county" },
      { id: STREET, name: "某街道", level: "township", kind: "subdistrict" },
      ...VILLAGES.map((id) => ({
        id,
        name: "某社区",
        level: "village" as const,
        committee: "residential-community" as const,
      })),
    ],
    stations: [
      { id: "a", division: STREET, tier: "s:station", from: "2020", premises: { available: true, facilities: [] } },
    ],
    completeness: [
      "divisions",
      "stations",
      "personnel",
      "operators",
      "activities",
      "clients",
      "allocations",
      "spending",
    ].map((collection) => ({
      collection: collection as "divisions",
    })),
    ...(terms === undefined ? {} : { terms }),
    ...given,
  });
  const findings = checkRequirement(prepareRegister(register), findProvision(policy, "requirement"), {
    asOf: "2025-06-30",
    period: clause.period ?? { from: "2025-01-01", to: "2025-06-30" },
    jurisdiction: "44",
  });
  return { findings, policy, register };
}

/** Tests each clause on its two registers. */
export function testClauses(clauses: Readonly<Record<string, Clause>>): void {
  describe.each(Object.entries(clauses))("%s", (_, clause) => {
    test("is met", () => {
      const { findings } = check(clause, clause.met);
      expect(findings.length).toBeGreaterThan(0);
      expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(["met"]));
    });

    test("is not met, and says why", () => {
      const { findings, policy, register } = check(clause, clause.unmet);
      const failed = findings.filter(({ verdict }) => verdict === "unmet");
      expect(failed.length).toBeGreaterThan(0);
      const said = (locale: "zh-CN" | "en"): string =>
        failed
          .flatMap((finding) => explain(finding, { locale, policies: [policy], register }).reasons)
          .map(({ text }) => text)
          .join("\n");
      expect(said("zh-CN")).toContain(clause.says);
      if (clause.inEnglish !== undefined) expect(said("en")).toContain(clause.inEnglish);
    });

    test.runIf(clause.missing !== undefined)("is undetermined where a fact is missing, which is named", () => {
      const { findings } = check(clause, clause.missing?.given ?? {});
      const open = findings.filter(({ verdict }) => verdict === "undetermined");
      expect(open.length).toBeGreaterThan(0);
      expect([...new Set(open.flatMap(({ missing }) => missing.map(({ fact }) => fact)))]).toEqual(
        clause.missing?.facts,
      );
    });
  });
}
