import { readFileSync } from "node:fs";
import { apportion } from "social-work-station-rules/funding";

/** One question of each operation that takes a body: what is answered, and what is not, with the place of the first fault. */
export interface Question {
  readonly operation: string;
  readonly path: string;
  readonly good: unknown;
  readonly faulty: unknown;
  readonly place: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

/** The invented register of the scenario example. */
export const register = read("examples/05-scenarios/register.json") as Readonly<Record<string, unknown>>;

/** A policy of the user's own, with standards and shares. */
export const localPolicy = read("docs/guides/local-policy.json") as Readonly<Record<string, unknown>>;

const asOf = "2021-12-31";
const policy = "beijing-pilot-2021";
const claims = ["a", "b", "c"].map((id) => ({ id, weight: 1 }));
const person = {
  id: "w-07",
  certificates: [{ level: "assistant-social-worker", issuedOn: "2020-10-15" }],
  education: [{ level: "junior-college", major: "公共管理" }],
  degrees: [],
};
const factors = [{ id: "people", weight: "1", indicators: claims.map(({ id }, index) => ({ id, value: index + 1 })) }];
const recipients = claims.map(({ id }) => ({ id }));
const cases = {
  version: 1,
  policy: "cn-two-haves",
  register: { completeness: [{ collection: "divisions" }, { collection: "stations" }] },
  cases: [
    {
      name: "一个街道没有社工站",
      asOf: "2025-12-31",
      records: { divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }] },
      provision: "cn-two-haves/stations",
      verdict: "unmet",
    },
  ],
};
const amendment = (value: number) => ({
  id: `cases-${value}`,
  kind: "set-parameter",
  provision: "beijing-pilot-2021/service-cases",
  parameter: "amount",
  value: String(value),
});
const alternatives = [{ id: "more", amendments: [amendment(12)] }];

export const questions: readonly Question[] = [
  {
    operation: "check",
    path: "/check",
    good: register,
    faulty: { ...register, recordedOn: "2021-02-29" },
    place: "$.recordedOn",
  },
  {
    operation: "assess",
    path: "/assess",
    good: { register, policies: policy, asOf },
    faulty: { register, policies: [policy, "none"], asOf },
    place: "$.policies[1]",
  },
  {
    operation: "agenda",
    path: "/agenda",
    good: { register, policies: policy, asOf, within: 30 },
    faulty: { register, policies: policy, asOf, within: 400 },
    place: "$.within",
  },
  {
    operation: "indicators",
    path: "/indicators",
    good: { register, asOf, by: "whole", periods: [{ from: "2021-07-01", to: asOf }] },
    faulty: { register, asOf, by: "village" },
    place: "$.by",
  },
  {
    operation: "report",
    path: "/report",
    good: { register, asOf, form: "example/township-quarter", period: { from: "2021-07-01", to: asOf } },
    faulty: { register, asOf, form: "nobodys/form" },
    place: "$.form",
  },
  {
    operation: "eligibility",
    path: "/eligibility",
    good: { person, policy, asOf, areaClass: "urban" },
    faulty: { person, policy: "cn-two-haves", asOf },
    place: "$.policy",
  },
  {
    operation: "quotas",
    path: "/quotas",
    good: { register, policy, asOf: "2021-11-30" },
    faulty: { register, policy, asOf, station: "nowhere" },
    place: "$.station",
  },
  {
    operation: "apportion",
    path: "/apportion",
    good: { total: "100.00", claims },
    faulty: { total: "100.005", claims },
    place: "$.total",
  },
  {
    operation: "apportionByFactors",
    path: "/apportion-by-factors",
    good: { total: "100.00", recipients, factors },
    faulty: { total: "100.00", recipients: [], factors },
    place: "$.recipients",
  },
  {
    operation: "budget",
    path: "/budget",
    good: { register, policies: localPolicy, year: 2022, unit: "yuan" },
    faulty: { register, policies: localPolicy, year: 3022 },
    place: "$.year",
  },
  {
    operation: "scenario",
    path: "/scenario",
    good: { register, policy, asOf, alternatives },
    faulty: {
      register,
      policy,
      asOf,
      alternatives: [{ id: "x", amendments: [{ ...amendment(1), provision: "nowhere" }] }],
    },
    place: "$.alternatives[0].amendments[0].provision",
  },
  {
    operation: "compare",
    path: "/compare",
    good: { before: policy, after: "beijing-system-2022", register, asOf },
    faulty: { before: policy, after: "beijing-system-2022", asOf },
    place: "$.register",
  },
  {
    operation: "cases",
    path: "/cases",
    good: { policy: "cn-two-haves", cases },
    faulty: { policy: "cn-two-haves", cases: { ...cases, cases: [{ ...cases.cases[0], verdict: "perhaps" }] } },
    place: "$.cases.cases[0].verdict",
  },
  {
    operation: "explain",
    path: "/explain",
    good: { answer: apportion({ total: "100.00", claims }) },
    faulty: { answer: { ...apportion({ total: "100.00", claims }), kind: "division" } },
    place: "$.answer.kind",
  },
];
