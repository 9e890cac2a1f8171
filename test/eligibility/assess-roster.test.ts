import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification, beijingTierSystem } from "social-work-station-rules/catalogue";
import {
  assessQualification,
  assessRoster,
  type QualificationFinding,
  type RosterAssessment,
} from "social-work-station-rules/eligibility";
import { parseRegister } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";
import { asProvision } from "../as-parsed.js";

const asOf = "2021-09-01";
const division = (id: string, kind: string, urbanRuralCode?: string): object => ({
  id,
  name: id,
  level: "township",
  kind,
  ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
});
const station = (id: string, where: string, tier = "beijing:township"): object => ({
  id,
  division: where,
  tier,
  from: "2021-06-01",
});

function assess(personnel: readonly object[], more: object = {}, provision: Qualification = beijingPilotQualification) {
  const register = parseRegister({
    version: 1,
    recordedOn: "2021-09-01",
    tierSystems: [beijingTierSystem],
    divisions: [
      division("110105001", "subdistrict", "111"),
      division("110118101", "town", "220"),
      division("110118102", "township"),
      { id: "110105001001", name: "x", level: "village" },
    ],
    stations: [
      station("urban", "110105001"),
      station("rural", "110118101"),
      station("unclassed", "110118102"),
      station("community", "110105001001", "beijing:community"),
    ],
    personnel,
    ...more,
  });
  return assessRoster(prepareRegister(register), provision, { asOf });
}

const nothing = { certificates: [], education: [] };
const post = (where: string, more: object = {}): object => ({
  station: where,
  role: "social-worker",
  duty: "professional-social-work",
  from: "2021-06-01",
  ...more,
});
const summary = ({ verdict, missing, detail }: QualificationFinding) => [
  verdict,
  detail.areaClass,
  missing.map(({ subject, fact, detail: what }) => [subject.id, fact, what].filter(Boolean).join(" ")),
];
const only = (roster: RosterAssessment): QualificationFinding => roster.findings[0] as QualificationFinding;
const of = (person: object, more?: object): readonly unknown[] => summary(only(assess([{ id: "p", ...person }], more)));

describe("a provision about professional staff", () => {
  it("regards those who do professional social work at a station of its tier on the day", () => {
    expect(of({ ...nothing, assignments: [post("urban")] })).toEqual(["unmet", "urban", []]);
    expect(of({ ...nothing, assignments: [] })).toEqual(["not-applicable", null, []]);
    expect(of({ ...nothing, assignments: [post("urban", { duty: "management" })] })).toEqual([
      "not-applicable",
      null,
      [],
    ]);
    expect(of({ ...nothing, assignments: [post("community")] })).toEqual(["not-applicable", null, []]);
    expect(of({ ...nothing, assignments: [post("urban", { until: "2021-08-31" })] })).toEqual([
      "not-applicable",
      null,
      [],
    ]);
    expect(of({ ...nothing, assignments: [post("urban", { from: "2021-09-02" })] })).toEqual([
      "not-applicable",
      null,
      [],
    ]);
    expect(of({ ...nothing, assignments: [post("urban", { until: "2021-09-01" })] })).toEqual(["unmet", "urban", []]);
  });

  it("leaves open whom it regards where duty, dates or assignments are not recorded", () => {
    expect(of({ ...nothing, assignments: [post("urban", { duty: undefined })] })).toEqual([
      "undetermined",
      "urban",
      ["p duty urban"],
    ]);
    expect(of({ ...nothing, assignments: [post("urban", { from: "2021-09" })] })).toEqual([
      "undetermined",
      "urban",
      ["p assignment-date urban"],
    ]);
    expect(of(nothing)).toEqual(["undetermined", null, ["p assignments", "p judgement lowered-standard"]]);
    expect(of({ certificates: [], assignments: [post("urban", { duty: undefined })] })).toEqual([
      "undetermined",
      "urban",
      ["p duty urban", "p education"],
    ]);
  });

  it("regards everyone where it is read so", () => {
    const roster = assess(
      [{ id: "p", ...nothing }],
      {},
      asProvision<Qualification>({ ...beijingPilotQualification, whom: "anyone" }),
    );
    expect(summary(only(roster))).toEqual(["undetermined", null, ["p area-class", "p judgement lowered-standard"]]);
  });
});

describe("the class of the area", () => {
  it("is that of the station's division, whose fact it is where it is not known", () => {
    expect(of({ ...nothing, assignments: [post("rural")] })).toEqual([
      "discretionary",
      "rural",
      ["p judgement lowered-standard"],
    ]);
    expect(of({ ...nothing, assignments: [post("unclassed")] })).toEqual([
      "undetermined",
      null,
      ["110118102 area-class", "p judgement lowered-standard"],
    ]);
    expect(of({ certificates: [{ level: "social-worker" }], assignments: [post("unclassed")] })).toEqual([
      "met",
      null,
      [],
    ]);
  });

  it("is found by the kind of the township-level division where the provision is read so", () => {
    const byKind = asProvision({
      ...beijingPilotQualification,
      parameters: {
        ...beijingPilotQualification.parameters,
        areaDefinition: { ...beijingPilotQualification.parameters["areaDefinition"], value: "division-kind" },
      },
    } as Qualification);
    const at = (where: string): unknown =>
      only(assess([{ id: "p", ...nothing, assignments: [post(where)] }], {}, byKind)).detail.areaClass;
    expect(["urban", "rural", "unclassed"].map(at)).toEqual(["urban", "rural", "rural"]);
  });

  it("is that of the more demanding of two posts", () => {
    const half = { workload: "part-time" };
    expect(of({ ...nothing, assignments: [post("rural", half), post("urban", half)] })).toEqual(["unmet", "urban", []]);
    expect(of({ ...nothing, assignments: [post("rural", half), post("unclassed", half)] })).toEqual([
      "undetermined",
      null,
      ["110118102 area-class", "p judgement lowered-standard"],
    ]);
    expect(of({ ...nothing, assignments: [post("rural", half), post("urban", { ...half, duty: undefined })] })).toEqual(
      ["undetermined", "rural", ["p judgement lowered-standard", "p duty urban"]],
    );
    expect(of({ ...nothing, assignments: [post("urban", half), post("rural", { ...half, duty: undefined })] })).toEqual(
      ["unmet", "urban", []],
    );
    expect(
      of({
        certificates: [{ level: "social-worker" }],
        assignments: [post("rural", half), post("urban", { ...half, duty: undefined })],
      }),
    ).toEqual(["met", "rural", []]);
  });
});

describe("assessRoster", () => {
  it("takes judgements from the register, the latest up to the day", () => {
    const judgement = (id: string, outcome: string, on: string): object => ({
      id,
      subject: { kind: "person", id: "p" },
      provision: beijingPilotQualification.id,
      item: "lowered-standard",
      outcome,
      on,
      role: "区民政局",
      evidence: [{ reference: "会议纪要", form: "document" }],
    });
    const judged = (...judgements: readonly object[]): readonly unknown[] =>
      of({ ...nothing, assignments: [post("rural")] }, { judgements });
    expect(judged(judgement("1", "met", "2021-08-01"))[0]).toBe("met");
    expect(judged(judgement("1", "met", "2021-08-01"), judgement("2", "unmet", "2021-08-02"))[0]).toBe("unmet");
    expect(judged(judgement("1", "met", "2021-09-02"))[0]).toBe("discretionary");
  });

  it("adds up verdicts and routes, each person once, and whether it is complete", () => {
    const roster = assess(
      [
        {
          id: "1",
          certificates: [{ level: "social-worker" }],
          education: [{ level: "bachelor", major: "社会工作" }],
          assignments: [post("urban")],
        },
        {
          id: "2",
          certificates: [],
          education: [{ level: "bachelor", major: "社会工作" }],
          assignments: [post("urban")],
        },
        { id: "3", ...nothing, assignments: [post("urban")] },
        { id: "4", assignments: [] },
      ],
      { completeness: [{ collection: "personnel" }] },
    );
    expect(roster.byVerdict).toEqual({ met: 2, unmet: 1, undetermined: 0, discretionary: 0, "not-applicable": 1 });
    expect(roster.byRoute.map(({ people }) => people)).toEqual([1, 0, 1, 0, 0]);
    expect(roster.complete).toBe(true);
    expect(assess([]).complete).toBe(false);
  });

  it("gives each person the finding of assessQualification, and counts everyone", () => {
    fc.assert(
      fc.property(registers(), (drawn) => {
        const prepared = prepareRegister(drawn);
        const provision = asProvision<Qualification>({ ...beijingPilotQualification, whom: "anyone" });
        const roster = assessRoster(prepared, provision, { asOf });
        expect(roster.findings).toEqual(
          drawn.personnel.map((person) =>
            assessQualification(person, provision, {
              asOf,
              recordedOn: drawn.recordedOn,
              judgements: drawn.judgements,
            }),
          ),
        );
        expect(Object.values({ ...roster.byVerdict }).reduce((sum, count) => sum + count, 0)).toBe(
          drawn.personnel.length,
        );
        expect(roster.byRoute.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(roster.byVerdict.met);
        const own = assessRoster(prepared, beijingPilotQualification, { asOf });
        expect(JSON.parse(JSON.stringify(own))).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });
});
