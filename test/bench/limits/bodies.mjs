/** For each operation of the HTTP service a body of ten times the size that its documentation speaks of. */
import { readFileSync } from "node:fs";

const RECIPIENTS = 413_520;
const RECORDS = 10_000;

/** Makes the body of one operation; `register` reads some 30 MB, the registers of a year of fifteen districts. */
export const BODIES = {
  check: ({ register }) => register(),
  assess: ({ register }) => ({ register: register(), policies: policy, asOf, period }),
  agenda: ({ register }) => ({ register: register(), policies: policy, asOf, period, within: 366 }),
  indicators: ({ register }) => ({ register: register(), asOf, by: "county", periods: [period] }),
  report: ({ register }) => ({ register: register(), form: "example/township-quarter", asOf, period }),
  quotas: ({ register }) => ({ register: register(), policy, asOf, period }),
  budget: ({ register }) => ({ register: register(), policies: localPolicy(), year: 2023 }),
  scenario: ({ register }) => ({ register: register(), policy, asOf, period, alternatives }),
  compare: ({ register }) => ({ before: policy, after: "beijing-system-2022", register: register(), asOf, period }),
  eligibility: () => ({
    person: { id: "p", certificates: Array.from({ length: RECORDS }, () => ({ level: "social-worker" })) },
    policy,
    asOf,
  }),
  apportion: () => ({ total: "1500000000.00", claims }),
  apportionByFactors: () => ({
    total: "1500000000.00",
    recipients: claims.map(({ id }) => ({ id })),
    factors: [{ id: "people", weight: "1", indicators: claims.map(({ id, weight }) => ({ id, value: weight })) }],
  }),
  cases: () => ({
    policy: "cn-two-haves",
    cases: {
      version: 1,
      policy: "cn-two-haves",
      cases: [
        { name: "大", asOf, records: { divisions: Array.from({ length: RECORDS }, division) }, verdict: "unmet" },
      ],
    },
  }),
  explain: ({ apportion }) => ({ answer: apportion({ total: "1500000000.00", claims }) }),
};

const asOf = "2023-12-31";
const period = { from: "2023-01-01", to: asOf };
const policy = "beijing-pilot-2021";
const claims = Array.from({ length: RECIPIENTS }, (_, index) => ({ id: `r-${index}`, weight: 1 + (index % 977) }));

const alternatives = Array.from({ length: 10 }, (_, index) => ({
  id: `a-${index}`,
  amendments: [
    {
      id: `cases-${index}`,
      kind: "set-parameter",
      provision: "beijing-pilot-2021/service-cases",
      parameter: "amount",
      value: String(index + 1),
    },
  ],
}));

function localPolicy() {
  return JSON.parse(readFileSync(new URL("../../../docs/guides/local-policy.json", import.meta.url), "utf8"));
}

function division(_, index) {
  return { id: `d-${index}`, name: "街道", level: "township", kind: "subdistrict", parent: "110101" };
}
