import { expect, it } from "vitest";
import { FIRST_SETTINGS, fromFragment, toFragment } from "../ui/settings.js";

const carried = {
  ...FIRST_SETTINGS,
  view: "what-if",
  policy: "beijing-pilot-2021",
  costs: { station: "80000", staff: "", unit: "ten-thousand-yuan" },
  scenarios: [{ id: "s1", title: "甲", changes: [{ kind: "remove", provision: "a/b" }] }],
} as const;

function linkOf(settings: unknown): string {
  return `#${Buffer.from(JSON.stringify(settings)).toString("base64url")}`;
}

it("reads what a link carries as it was written", () => {
  expect(fromFragment(toFragment(carried))).toEqual(carried);
  const { unit: _unit, ...costs } = carried.costs;
  expect(fromFragment(linkOf({ ...carried, costs }))?.costs).toEqual(costs);
});

it.each([
  ["no settings", "not a link"],
  ["a view that there is not", { ...carried, view: "elsewhere" }],
  ["a change that is none", { ...carried, scenarios: [{ id: "s1", title: "甲", changes: [1] }] }],
  ["money in no unit", { ...carried, costs: { ...carried.costs, unit: "角" } }],
  ["a budget in no unit", { ...carried, plan: { ...carried.plan, unit: "角" } }],
])("passes over a link with %s", (_what, settings) => {
  expect(fromFragment(linkOf(settings))).toBeNull();
});
