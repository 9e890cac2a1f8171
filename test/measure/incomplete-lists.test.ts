import { checkRequirement } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated, type NestedCount } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** Whether a division has so many stations, where the register does not say that it lists all of them. */

const source = {
  document: "d",
  clause: "一",
  quote: "1个",
  authority: "normative",
  verification: "primary-text",
} as const;
const title = { zh: "办法", en: "measures" };

function ask(listed: number, limits: Omit<NestedCount, "of" | "where">) {
  const policy = definePolicy({
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title,
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "division" },
        scope: "jurisdiction",
        clauses: [],
        parameters: {
          measure: stated(
            { take: "count", of: "divisions", where: { level: ["township"], has: [{ of: "stations", ...limits }] } },
            source,
          ),
          atLeast: stated(1, source),
        },
      },
    ],
  });
  const register = parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: Array.from({ length: listed }, (_, index) => ({
      id: `a${index}`,
      division: "110101001",
      tier: "s:station",
      from: "2022",
    })),
    completeness: [{ collection: "divisions" }],
  });
  const [finding] = checkRequirement(prepareRegister(register), findProvision(policy, "requirement"), {
    asOf: "2025-06-30",
    period: { from: "2025-01-01", to: "2025-12-31" },
  });
  return finding;
}

describe("with stations that are perhaps not all listed", () => {
  test.each<readonly [string, number, Omit<NestedCount, "of" | "where">, string]>([
    ["enough are listed, and more do not matter", 2, { atLeast: 2 }, "met"],
    ["there may be enough", 1, { atLeast: 2 }, "undetermined"],
    ["there are too many already", 3, { atMost: 2 }, "unmet"],
    ["there may be too many", 2, { atMost: 2 }, "undetermined"],
    ["between two limits that are far away there may be as many", 0, { atLeast: 50, atMost: 60 }, "undetermined"],
    ["of two limits the upper one is exceeded already", 3, { atLeast: 1, atMost: 2 }, "unmet"],
    ["no whole number lies between two limits", 0, { above: 1, below: 2 }, "unmet"],
    ["more than so many may be there", 0, { above: 30 }, "undetermined"],
  ])("%s", (_, listed, limits, verdict) => {
    expect(ask(listed, limits)?.verdict).toBe(verdict);
  });
});
