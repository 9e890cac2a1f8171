import { expect, it } from "vitest";
import { parsePolicy, walkParameters } from "social-work-station-rules/policy";
import { source, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";
import { provisionOf } from "./fault-lines.js";

const stated = (value: unknown): object => ({ status: "stated", value, source });

const draft = {
  version: 1,
  id: "p",
  title,
  jurisdiction: "CN",
  documents: [{ id: "d", title, issuers: [] }],
  issuedOn: stated("2024-12"),
  effective: { from: stated("2025-01-01"), until: stated(null) },
  successors: [
    { document: "d", from: stated("2026-01-01"), text: "unknown" },
    { document: "d", from: stated("2027-01-01"), effect: stated("continues"), text: "unknown" },
  ],
  provisions: [
    provisionOf("checklist", { items: [{ id: "a", text: title, when: "always" }] }),
    provisionOf("recurring-duty", { every: "month", times: 4 }, { id: "p/2", activity: "visit" }),
  ],
  data: [
    {
      id: "p/stations",
      title,
      clauses: [],
      precision: "exact",
      content: { type: "number", value: stated("328") },
    },
  ],
};

it("every parameter of a policy is listed, with its place, its owner and its name", () => {
  const found = walkParameters(parsePolicy(draft)).map(({ path, owner, name, parameter }) => [
    path.join("."),
    owner,
    name,
    parameter.value,
  ]);
  expect(found).toEqual([
    ["issuedOn", null, "issuedOn", "2024-12"],
    ["effective.from", null, "effective.from", "2025-01-01"],
    ["effective.until", null, "effective.until", null],
    ["successors.0.from", null, "successor.from", "2026-01-01"],
    ["successors.1.from", null, "successor.from", "2027-01-01"],
    ["successors.1.effect", null, "successor.effect", "continues"],
    ["provisions.0.parameters.items", "p/1", "items", [{ id: "a", text: title, when: "always" }]],
    ["provisions.1.parameters.every", "p/2", "every", "month"],
    ["provisions.1.parameters.times", "p/2", "times", 4],
    ["data.0.content.value", "p/stations", "value", "328"],
  ]);
});

it("a policy without dates, provisions and data has no parameter", () => {
  const { issuedOn: _, ...rest } = draft;
  const bare = parsePolicy({ ...rest, effective: {}, successors: [], provisions: [], data: [] });
  expect(walkParameters(bare)).toEqual([]);
});

it("what no parser returned is not walked", () => {
  expect(thrownFault(() => walkParameters({ ...parsePolicy(draft) }))).toBe("not-parsed at $.policy");
});
