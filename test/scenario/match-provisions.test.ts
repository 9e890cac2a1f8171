import { comparePolicies } from "social-work-station-rules/scenario";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { expect, test } from "vitest";

const source = {
  document: "d",
  clause: "一",
  quote: "经费",
  authority: "normative",
  verification: "primary-text",
} as const;

const policy = (provision: object) =>
  definePolicy({
    version: 1,
    id: "own",
    title: { zh: "办法" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "own/a",
        title: { zh: "条款" },
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        ...provision,
      },
    ],
  } as never);

test("a provision of another kind under the same id is another provision", () => {
  const before = policy({
    kind: "requirement",
    parameters: { measure: stated({ take: "count", of: "persons" }, source), atLeast: stated(3, source) },
  });
  const after = policy({ kind: "funding-standard", parameters: { amount: stated(200_000, source) } });
  const { added, gone, changed } = comparePolicies(before, after);
  expect([added.map(({ provision }) => provision), gone.map(({ provision }) => provision)]).toEqual([
    ["own/a"],
    ["own/a"],
  ]);
  expect(changed).toEqual([]);
});
