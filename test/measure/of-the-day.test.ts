import { checkRequirement, takeMeasure } from "social-work-station-rules/measure";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import {
  definePolicy,
  findProvision,
  parseMeasure,
  stated,
  type DivisionCondition,
  type ProvisionInput,
  type StationCondition,
} from "social-work-station-rules/policy";
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

describe("a person is where the posts of the day are", () => {
  const source = {
    document: "d",
    clause: "一",
    quote: "1个",
    authority: "normative",
    verification: "primary-text",
  } as const;

  /** Returns the verdicts of a requirement on the persons of an area, which nobody meets. */
  function check(division: DivisionCondition, assignments: readonly object[], asOf = "2025-06-30") {
    const requirement = {
      id: "p/1",
      kind: "requirement",
      title,
      modality: "must",
      aspect: "a",
      where: { division },
      appliesTo: { subject: "person" },
      clauses: [],
      parameters: { measure: stated({ take: "count", of: "activities" }, source), atLeast: stated(1, source) },
    } as unknown as ProvisionInput;
    const policy = definePolicy({
      version: 1,
      id: "p",
      title,
      jurisdiction: "CN",
      documents: [{ id: "d", title, issuers: [] }],
      effective: {},
      provisions: [requirement],
    });
    const personnel = [{ id: "p", assignments }] as RegisterInput["personnel"];
    return checkRequirement(registerWith({}, personnel), findProvision(policy, "requirement"), {
      asOf,
      period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf },
    }).map(({ verdict, missing }) => [verdict, missing.map(({ fact }) => fact)]);
  }

  const post = (station: string, fields: object) => ({ station, role: "social-worker", ...fields });
  const moved = [post("a", { from: "2020", until: "2023-05-31" }), post("b", { from: "2023-06" })];
  const applies = [["unmet", []]];

  test.each([
    ["a level above", { level: ["county"], id: ["440101"] }, { level: ["county"], id: ["440102"] }],
    ["any area", { within: ["440101"] }, { within: ["440102"] }],
  ] as const)("after a move, by %s", (_, before, now) => {
    expect(check(before, moved)).toEqual([]);
    expect(check(now, moved)).toEqual(applies);
    expect(check(before, moved.toReversed())).toEqual([]);
    expect(check(now, moved.toReversed())).toEqual(applies);
  });

  test("with posts in two areas, in both", () => {
    const both = [post("a", { from: "2020" }), post("b", { from: "2023" })];
    expect(check({ within: ["440101"] }, both)).toEqual(applies);
    expect(check({ within: ["440102"] }, both)).toEqual(applies);
    expect(check({ within: ["11"] }, both)).toEqual([]);
  });

  test("in no area without a post on the day", () => {
    expect(check({ within: ["440101"] }, [post("a", { from: "2020", until: "2023" })])).toEqual([]);
  });

  test("where it is not known whether a post had begun, perhaps there", () => {
    expect(check({ within: ["440102"] }, moved, "2023-06-15")).toEqual([["undetermined", ["assignment-date"]]]);
  });
});
