import { describe, expect, it } from "vitest";
import { isWithinCode, statusAmong, supersedes } from "../../src/precedence/index.js";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { stated, type Policy, type PolicyInput } from "social-work-station-rules/policy";
import { policyOf, source, title } from "../small-policy.js";

const provision = {
  kind: "checklist",
  appliesTo: { subject: "station" },
  parameters: { items: stated([{ id: "a", text: title, when: "always" as const }], source) },
};

/** A policy with its dates and what it replaces. */
function policy(id: string, fields: Partial<PolicyInput> = {}): Policy {
  return policyOf([provision], { id, ...fields });
}

const state = (own: Policy, here: readonly Policy[], day: string): readonly [string, string | null] => {
  const status = statusAmong(own, here, parsePlainDate(day));
  expect(status.policy).toBe(own.id);
  expect(status.title).toEqual(own.title);
  return [status.state, status.day];
};

describe("isWithinCode", () => {
  it("holds everywhere for the country", () => {
    expect(isWithinCode("CN", [])).toBe(true);
  });

  it("holds for the division itself, those below it by code, and those that name it above them", () => {
    expect(isWithinCode("1101", ["110105001"])).toBe(true);
    expect(isWithinCode("110105", ["110105"])).toBe(true);
    expect(isWithinCode("own-zone", ["village-7", "own-zone"])).toBe(true);
  });

  it("does not hold above it, beside it, or where an own key begins alike", () => {
    expect(isWithinCode("110105001", ["1101", "110105"])).toBe(false);
    expect(isWithinCode("1101", ["1201"])).toBe(false);
    expect(isWithinCode("own", ["own-zone"])).toBe(false);
    expect(isWithinCode("110", ["a110"])).toBe(false);
    expect(isWithinCode("11", ["11-zone"])).toBe(false);
  });
});

describe("statusAmong", () => {
  const dated = policy("dated", {
    effective: { from: stated("2021-04-01", source), until: stated("2023-12-31", source) },
  });

  it("is in force from its first day to its last", () => {
    expect(state(dated, [dated], "2021-03-31")).toEqual(["not-begun", "2021-04-01"]);
    expect(state(dated, [dated], "2021-04-01")).toEqual(["in-force", null]);
    expect(state(dated, [dated], "2023-12-31")).toEqual(["in-force", null]);
    expect(state(dated, [dated], "2024-01-01")).toEqual(["ended", "2023-12-31"]);
  });

  it("does not know where a date is not recorded", () => {
    const begun = policy("begun", { effective: { from: stated("2021-04-01", source) } });
    expect(state(begun, [begun], "2022-01-01")).toEqual(["dates-unknown", null]);
    expect(state(begun, [begun], "2021-01-01")).toEqual(["not-begun", "2021-04-01"]);
    const open = policy("open", {});
    expect(state(open, [open], "2022-01-01")).toEqual(["dates-unknown", null]);
  });

  it("is succeeded once another that supersedes it has begun, by the first of them", () => {
    const later = policy("later", { supersedes: ["dated"], effective: { from: stated("2023-01-01", source) } });
    const earlier = policy("earlier", { supersedes: ["dated"], effective: { from: stated("2022-01-01", source) } });
    const undated = policy("undated", { supersedes: ["dated"] });
    const here = [dated, later, earlier, undated];
    expect(state(dated, here, "2021-12-31")).toEqual(["in-force", null]);
    expect(state(dated, here, "2022-01-01")).toEqual(["succeeded", "2022-01-01"]);
    expect(state(dated, here, "2023-06-01")).toEqual(["succeeded", "2022-01-01"]);
    expect(state(dated, [dated, undated], "2023-06-01")).toEqual(["in-force", null]);
    // What is over, or has not begun, stays so.
    expect(state(dated, here, "2024-06-01")).toEqual(["ended", "2023-12-31"]);
    expect(state(later, [later, policy("x", { supersedes: ["later"] })], "2022-01-01")).toEqual([
      "not-begun",
      "2023-01-01",
    ]);
  });
});

describe("supersedes", () => {
  it("is what a policy names, in one direction", () => {
    const [old, young] = [policy("old"), policy("young", { supersedes: ["old"] })];
    expect(supersedes(young, old, [old, young])).toBe(true);
    expect(supersedes(old, young, [old, young])).toBe(false);
  });

  it("decides nothing in a circle, also one through policies between them", () => {
    const [a, b] = [policy("a", { supersedes: ["b"] }), policy("b", { supersedes: ["a"] })];
    expect([supersedes(a, b, [a, b]), supersedes(b, a, [a, b])]).toEqual([false, false]);
    const [x, y, z] = [
      policy("x", { supersedes: ["y"] }),
      policy("y", { supersedes: ["z"] }),
      policy("z", { supersedes: ["x"] }),
    ];
    expect(supersedes(x, y, [x, y, z])).toBe(false);
    // Without the policy between them there is no circle here.
    expect(supersedes(x, y, [x, y])).toBe(true);
  });

  it("ends where others supersede one another in a circle that does not lead back", () => {
    const [a, b, c, d] = [
      policy("a", { supersedes: ["b"] }),
      policy("b", { supersedes: ["c"] }),
      policy("c", { supersedes: ["d"] }),
      policy("d", { supersedes: ["c"] }),
    ];
    expect(supersedes(a, b, [a, b, c, d])).toBe(true);
  });
});
