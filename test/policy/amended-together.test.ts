import { expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { type AmendmentInput, amendPolicy, parsePolicy } from "social-work-station-rules/policy";

/** Parameters that must fit one another, amended at once: what each was before need not fit what the other is now. */

const source = { document: "d", clause: "一", quote: "不少于", authority: "normative", verification: "primary-text" };
const stated = (value: unknown) => ({ status: "stated", value, source });
const count = { take: "count", of: "persons" };
const share = { take: "share", of: "persons", where: { certificate: {} } };
const meetings = { take: "count", of: "activities" };

const policyOf = (parameters: Readonly<Record<string, unknown>>) =>
  parsePolicy({
    version: 1,
    id: "p",
    title: { zh: "办法", en: "Measures" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title: { zh: "要求", en: "Requirement" },
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stated(value)])),
      },
    ],
  });

function amended(parameters: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>) {
  const amendments = Object.entries(changes).map(
    ([parameter, value]) => ({ id: parameter, kind: "set-parameter", provision: "p/1", parameter, value }) as never,
  );
  try {
    amendPolicy(policyOf(parameters), amendments as AmendmentInput[]);
    return [];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
  }
}

it.each([
  ["a count by a share", { measure: count, atLeast: "3" }, { measure: share, atLeast: "60%" }],
  ["a share by a count", { measure: share, atLeast: "60%" }, { measure: count, atLeast: "3" }],
])("a measure and its bound are replaced together: %s", (_, before, changes) => {
  expect(amended(before, changes)).toEqual([]);
});

it("a measure that no longer fits its bound is reported at the bound", () => {
  expect(amended({ measure: share, atLeast: "60%" }, { measure: count })).toEqual([
    "value-invalid parameters.atLeast.value",
  ]);
});

it("the number of years in a recurrence can be replaced by one year", () => {
  const before = { measure: meetings, atLeast: 1, every: "five-years", countedFrom: "2021-01-01" };
  expect(amended(before, { every: "year" })).toEqual([]);
  expect(amended({ measure: meetings, atLeast: 1, every: "year" }, { every: "five-years" })).toEqual([
    "value-missing parameters.countedFrom",
  ]);
});
