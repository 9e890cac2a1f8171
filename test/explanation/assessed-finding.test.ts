import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingTierSystem, nationalTwoHaves } from "social-work-station-rules/catalogue";
import { explain, type ExplainOptions } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { checkActivityQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, it } from "vitest";

const register = parseRegister({
  version: 1,
  recordedOn: "2021-12-31",
  tierSystems: [beijingTierSystem],
  divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
  stations: [
    { id: "centre-1", name: "东华门中心", division: "110101001", tier: "beijing:township", from: "2021-01-01" },
  ],
  completeness: [{ collection: "divisions" }, { collection: "stations" }, { collection: "activities" }],
});
const prepared = prepareRegister(register);
const asked = { asOf: "2021-12-31", period: calendarYear(2021) };
const assessment = assess(prepared, beijingPilot2021, asked);
const zh = { locale: "zh-CN" } as const satisfies ExplainOptions;
const policies = [beijingPilot2021];

describe("a finding of an assessment", () => {
  it("is explained as the rule's own finding is", () => {
    const quotas = beijingPilot2021.provisions.filter((provision) => provision.kind === "activity-quota");
    const own = quotas.flatMap((quota) => checkActivityQuota(prepared, quota, asked));
    expect(own.length).toBeGreaterThan(0);
    for (const finding of own) {
      const assessed = assessment.findings.find(({ id }) => id === finding.id);
      expect(assessed).not.toHaveProperty("basis");
      if (assessed === undefined) throw new Error(`${finding.id} is missing`);
      const expected = explain(finding, { ...zh, policies });
      expect(explain(assessed, { ...zh, policies, assessment })).toEqual(expected);
    }
  });

  it("is explained from the policies alone, with the readings of all parameters of the provision", () => {
    expect(new Set(assessment.findings.map(({ detail }) => detail.kind)).size).toBeGreaterThan(3);
    for (const finding of assessment.findings) {
      const [exact, whole] = [explain(finding, { ...zh, policies, assessment }), explain(finding, { ...zh, policies })];
      expect(whole.heading).toBe(exact.heading);
      expect(whole.reasons).toEqual(expect.arrayContaining([...exact.reasons]));
      const further = whole.reasons.filter((one) => !exact.reasons.some(({ text }) => text === one.text));
      expect(new Set(further.map(({ about }) => about))).toEqual(new Set(further.length === 0 ? [] : ["reading"]));
    }
  });

  it.each([
    [zh, ["options", "assessment"]],
    [{ ...zh, policies: [nationalTwoHaves] }, ["options", "policies"]],
  ] as const)("throws where nothing given has its provision", (options, path) => {
    const [finding] = assessment.findings;
    if (finding === undefined) throw new Error("there is no finding");
    expect(() => explain(finding, options)).toThrow(expect.objectContaining({ code: "provision-unknown", path }));
  });
});

describe("the names of an explanation", () => {
  const quota = beijingPilot2021.provisions.find((provision) => provision.kind === "activity-quota");
  const [finding] = quota === undefined ? [] : checkActivityQuota(prepared, quota, asked);
  if (finding === undefined) throw new Error("there is no finding");

  it("are found in the register, parsed or prepared", () => {
    expect(explain(finding, zh).heading).toMatch(/^站点centre-1：|centre-1：/);
    for (const given of [register, prepared])
      expect(explain(finding, { ...zh, register: given }).heading).toContain("东华门中心（centre-1）");
  });

  it("of documents are found in the policies", () => {
    expect(explain(finding, { ...zh, policies }).sources.join()).toContain("《北京市街道");
    expect(explain(finding, zh).sources.join()).not.toContain("《北京市街道");
  });

  it("throw for a register or a policy that is not parsed", () => {
    const copy = structuredClone(register);
    expect(() => explain(finding, { ...zh, register: copy })).toThrow(
      expect.objectContaining({ code: "not-parsed", path: ["options", "register"] }),
    );
    expect(() => explain(finding, { ...zh, policies: [{ ...beijingPilot2021 }] })).toThrow(
      expect.objectContaining({ code: "not-parsed", path: ["options", "policies", 0] }),
    );
  });
});
