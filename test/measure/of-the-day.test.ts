import { takeMeasure } from "social-work-station-rules/measure";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import { parseMeasure, type StationCondition } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** What changes with time is tested as it is on the day of the question: how a station is staffed, where a person works. */

const title = { zh: "办法", en: "measures" };
const [HERE, THERE] = ["440101001", "440102001"];

/** A station in each of two counties; what is given is recorded of the first station, and who works there. */
function registerWith(fields: object, personnel: RegisterInput["personnel"] = []) {
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2025-12-31",
      tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
      divisions: [
        { id: "440101", name: "甲县", level: "county" },
        { id: "440102", name: "乙县", level: "county" },
        { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
        { id: THERE, name: "某镇", level: "township", kind: "town" },
      ],
      stations: [
        { id: "a", division: HERE, tier: "s:station", from: "2020", ...fields },
        { id: "b", division: THERE, tier: "s:station", from: "2020" },
      ],
      personnel,
      completeness: (["divisions", "stations", "personnel", "activities"] as const).map((collection) => ({
        collection,
      })),
    }),
  );
}

describe("a station is staffed in the way of the day", () => {
  const changed = {
    operatingModels: [
      { model: "government-purchase", from: "2020", until: "2023-12-31" },
      { model: "direct-employment", from: "2024-01-01", until: "2024-12-31" },
      { model: "government-purchase", from: "2025-07" },
    ],
  };

  /** Returns the least and the greatest number of stations here that meet a condition, and the facts that are missing. */
  function count(where: StationCondition, asOf: string, fields: object = changed) {
    const answer = takeMeasure(registerWith(fields), parseMeasure({ take: "count", of: "stations", where }), {
      subject: { kind: "division", id: HERE },
      asOf,
      period: { from: asOf, to: asOf },
    });
    return [answer.least, answer.most, answer.missing.map(({ fact }) => fact)];
  }

  const [purchased, direct] = [["government-purchase"], ["direct-employment"]] as const;

  test.each([
    ["2023-12-31", purchased, "1", "1"],
    ["2023-12-31", direct, "0", "0"],
    ["2024-06-30", purchased, "0", "0"],
    ["2024-06-30", direct, "1", "1"],
    ["2025-08-01", purchased, "1", "1"],
    ["2025-08-01", direct, "0", "0"],
  ] as const)("on %s, %j", (asOf, operatingModel, least, most) => {
    expect(count({ operatingModel }, asOf)).toEqual([least, most, []]);
    expect(count({ not: { operatingModel } }, asOf)).toEqual([`${1 - Number(least)}`, `${1 - Number(most)}`, []]);
  });

  test.each([
    ["between two times", "2025-03-01", changed],
    ["in the month of a change of which the day is not recorded", "2025-07-15", changed],
    ["where no way is listed", "2025-03-01", { operatingModels: [] }],
    ["where nothing is recorded", "2025-03-01", {}],
  ])("%s it is not known", (_, asOf, fields) => {
    expect(count({ operatingModel: direct }, asOf, fields)).toEqual(["0", "1", ["operating-model"]]);
    expect(count({ not: { operatingModel: direct } }, asOf, fields)).toEqual(["0", "1", ["operating-model"]]);
  });

  test("two ways at one time both count", () => {
    const both = {
      operatingModels: [
        { model: "government-purchase", from: "2020" },
        { model: "direct-employment", from: "2021" },
      ],
    };
    expect(count({ operatingModel: purchased }, "2025-01-01", both)).toEqual(["1", "1", []]);
    expect(count({ operatingModel: direct }, "2025-01-01", both)).toEqual(["1", "1", []]);
  });
});
