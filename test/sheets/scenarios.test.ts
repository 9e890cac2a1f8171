import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";

const register = parseRegister(
  JSON.parse(readFileSync(new URL("../../examples/05-scenarios/register.json", import.meta.url), "utf8")),
);

describe("the sheet of scenarios", () => {
  it("lists breaches below what is not met, as a part of it", () => {
    const comparison = compareScenarios(prepareRegister(register), beijingPilot2021, {
      asOf: "2021-12-31",
      period: calendarYear(2021),
      alternatives: [
        { id: "off", amendments: [{ id: "off", kind: "remove-provision", provision: "beijing-pilot-2021/roles" }] },
      ],
    });
    const [sheet] = writeSheets(comparison, { locale: "zh-CN", register, policies: [beijingPilot2021] });
    const { verdicts, breaches } = comparison.baseline;
    const after = comparison.scenarios[0];
    const at = sheet?.rows.findIndex(([label]) => label === "未达到（含期限未到）") ?? -1;
    expect(sheet?.rows.slice(at, at + 2)).toEqual([
      ["未达到（含期限未到）", verdicts.unmet, after?.verdicts.after.unmet],
      ["其中：违反", breaches, 0],
    ]);
    expect(breaches).toBeGreaterThan(0);
  });
});
