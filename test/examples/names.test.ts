import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { allocateSources } from "social-work-station-rules/funding";
import type { Register } from "social-work-station-rules/model";
import { readSheets } from "social-work-station-rules/sheets";
import { texts as coverageTexts } from "../../examples/01-beijing-coverage/texts.js";
import { answer } from "../../examples/02-roster-and-quotas/answer.js";
import { tellerOf } from "../../examples/02-roster-and-quotas/teller.js";
import { computeFunding } from "../../examples/03-annual-funding/compute.js";
import { purposeTable, sourceTable } from "../../examples/03-annual-funding/tables.js";

const RECORDED_ON = "2021-10-15";

describe("a name that every object has", () => {
  // What the tables of names do not hold is said by its id; the names of Object.prototype are in none of them.
  it("is said as it stands where it is the id of a station in example 02", () => {
    const rows = [
      ["站点编号", "区划代码", "街道（乡镇）", "类型", "站点层级"],
      ["constructor", "110199001", "甲街道", "街道", "beijing:township"],
    ];
    const reading = readSheets([{ name: "stations", rows }], { recordedOn: RECORDED_ON, policies: [beijingPilot2021] });
    const teller = tellerOf(answer(reading.register as Register, parsePlainDate(RECORDED_ON)), "zh-CN");
    expect(teller.station("constructor")).toBe("constructor 甲街道");
  });

  // As above.
  it("is said as it stands where it is the label of a row in example 01", () => {
    expect(coverageTexts.en.name("constructor")).toBe("constructor");
  });

  const allocation = allocateSources({
    sources: [{ id: "constructor", amount: "100" }],
    needs: [{ recipient: "甲站", purpose: "constructor", amount: "100" }],
  });

  // As above.
  it("is said as it stands where it is the id of a source in example 03", () => {
    expect(sourceTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });

  // As above.
  it("is said as it stands where it is a purpose in example 03", () => {
    expect(purposeTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });
});
