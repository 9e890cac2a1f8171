import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import { parsePlainDate } from "social-work-station-rules/calendar";
import {
  assessQualification,
  planQualification,
  type Remedy,
  type RemedyChange,
} from "social-work-station-rules/eligibility";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parsePerson } from "social-work-station-rules/model";
import { describe, expect, it } from "vitest";
import { type Action, isNoHarderThan, withActions } from "../../src/eligibility/remedies.js";

const day = (text: string) => parsePlainDate(text);
const ON = day("2021-09-01");
const LATER = day("2021-09-02");

const remedyOf = (...changes: readonly RemedyChange[]): Remedy => ({ changes, metOn: ON });
const wait = (until = ON): RemedyChange => ({ kind: "wait", until });
const certificate = (level: "assistant-social-worker" | "social-worker"): RemedyChange => ({
  kind: "certificate",
  level,
  on: ON,
});
const education = (level: "bachelor" | "master", majors: readonly string[] | null): RemedyChange => ({
  kind: "education",
  level,
  majors,
  on: ON,
});
const degree = (own: "bachelor" | "master", majors: readonly string[] | null): RemedyChange => ({
  kind: "degree",
  degree: own,
  majors,
  on: ON,
});
const registration = (level: "assistant-social-worker" | "social-worker", from = ON): RemedyChange => ({
  kind: "registration",
  level,
  from,
  until: day("2024-08-31"),
});
const hours = (own: string, on = ON): RemedyChange => ({ kind: "continuing-education", hours: own, on });

/** Of each pair the first is no harder than the second, and the second is harder. */
const HARDER: readonly (readonly [string, RemedyChange, RemedyChange])[] = [
  ["waiting longer", wait(), wait(LATER)],
  ["a certificate of a higher level", certificate("assistant-social-worker"), certificate("social-worker")],
  ["education of a higher level", education("bachelor", null), education("master", null)],
  ["education in one of some fields", education("bachelor", null), education("bachelor", ["社会工作"])],
  ["education in fewer fields", education("bachelor", ["社会工作", "社会学"]), education("bachelor", ["社会工作"])],
  ["a higher degree", degree("bachelor", null), degree("master", null)],
  ["a degree in one of some fields", degree("bachelor", null), degree("bachelor", ["社会工作"])],
  ["a registration of a higher level", registration("assistant-social-worker"), registration("social-worker")],
  ["a later registration", registration("social-worker"), registration("social-worker", LATER)],
  ["more hours", hours("9.5"), hours("10")],
  ["later hours", hours("10"), hours("10", LATER)],
];

describe("a remedy that is harder than another", () => {
  it.each(HARDER)("asks for %s", (_, easy, hard) => {
    expect(isNoHarderThan(remedyOf(easy), remedyOf(hard))).toBe(true);
    expect(isNoHarderThan(remedyOf(hard), remedyOf(easy))).toBe(false);
    expect(isNoHarderThan(remedyOf(hard), remedyOf(hard))).toBe(true);
  });

  it("asks for something more", () => {
    const [one, both] = [remedyOf(certificate("social-worker")), remedyOf(certificate("social-worker"), wait())];
    expect([isNoHarderThan(one, both), isNoHarderThan(both, one)]).toEqual([true, false]);
    expect(isNoHarderThan(remedyOf(), both)).toBe(true);
  });

  it("is neither of two that ask for different things", () => {
    const kinds = [
      wait(),
      certificate("social-worker"),
      education("bachelor", null),
      degree("bachelor", null),
      registration("social-worker"),
      hours("10"),
    ];
    for (const one of kinds)
      for (const other of kinds)
        expect([one.kind, other.kind, isNoHarderThan(remedyOf(one), remedyOf(other))]).toEqual([
          one.kind,
          other.kind,
          one === other,
        ]);
    const [first, second] = [["社会工作"], ["社会学"]].map((majors) => remedyOf(education("bachelor", majors))) as [
      Remedy,
      Remedy,
    ];
    expect([isNoHarderThan(first, second), isNoHarderThan(second, first)]).toEqual([false, false]);
    // Easier in one respect and harder in another.
    expect(isNoHarderThan(remedyOf(hours("9", LATER)), remedyOf(hours("10")))).toBe(false);
    expect(isNoHarderThan(remedyOf(education("bachelor", ["社会工作"])), remedyOf(education("master", null)))).toBe(
      false,
    );
    expect(
      isNoHarderThan(remedyOf(registration("assistant-social-worker", LATER)), remedyOf(registration("social-worker"))),
    ).toBe(false);
  });
});

describe("a person who does what a remedy says", () => {
  const facts = { person: parsePerson({ id: "p" }), areaClass: "urban" as const, judge: () => null };

  it("has it in the record, beside what was there", () => {
    const actions = [
      certificate("social-worker"),
      certificate("assistant-social-worker"),
      education("bachelor", ["社会工作", "社会学"]),
      education("master", null),
      degree("bachelor", ["社会工作"]),
      degree("master", null),
      registration("social-worker"),
      hours("10"),
      hours("2", LATER),
    ] as readonly Action[];
    expect(withActions(facts, actions)).toEqual({
      ...facts,
      person: {
        id: "p",
        certificates: [
          { level: "social-worker", issuedOn: ON, approvedOn: ON, resultsOn: ON },
          { level: "assistant-social-worker", issuedOn: ON, approvedOn: ON, resultsOn: ON },
        ],
        education: [
          { level: "bachelor", major: "社会工作", graduatedOn: ON },
          { level: "master", graduatedOn: ON },
        ],
        degrees: [
          { degree: "bachelor", major: "社会工作", conferredOn: ON },
          { degree: "master", conferredOn: ON },
        ],
        registrations: [{ level: "social-worker", from: ON, until: "2024-08-31" }],
        continuingEducation: [
          { on: ON, hours: "10" },
          { on: LATER, hours: "2" },
        ],
      },
    });
    expect(withActions(facts, [])).toEqual(facts);
  });
});

describe("what a plan and a finding say", () => {
  const person = parsePerson({ id: "p", certificates: [], education: [] });

  it("is all that there is to say of a person", () => {
    expect(
      planQualification(person, beijingPilotQualification, { asOf: "2021-09-01", areaClass: "urban" }),
    ).toMatchObject({
      kind: "qualification-plan",
      provision: beijingPilotQualification.id,
      subject: { kind: "person", id: "p" },
      asOf: "2021-09-01",
      verdict: "unmet",
      eligiblePeriods: [],
      eligibleFrom: null,
      truncated: false,
    });
    const { basis, detail, ...finding } = assessQualification(person, beijingPilotQualification, {
      asOf: "2021-09-01",
      areaClass: "urban",
    });
    expect(finding).toEqual({
      kind: "finding",
      id: `${beijingPilotQualification.id}@person:p`,
      provision: beijingPilotQualification.id,
      subject: { kind: "person", id: "p" },
      asOf: "2021-09-01",
      verdict: "unmet",
      timing: null,
      missing: [],
      judgements: [],
    });
    expect([detail.kind, detail.route, detail.areaClass, detail.trace?.kind]).toEqual([
      "qualification",
      null,
      "urban",
      "any-of",
    ]);
    expect(Object.keys(basis.parameters).toSorted()).toEqual(
      Object.keys(beijingPilotQualification.parameters).toSorted(),
    );
  });
});

describe("judgements that are given", () => {
  const person = parsePerson({ id: "p", certificates: [], education: [] });
  const judgement = {
    id: "j",
    subject: { kind: "person", id: "p" },
    provision: beijingPilotQualification.id,
    item: "lowered-standard",
    outcome: "met",
    on: "2021-08-01",
    role: "区民政局",
    evidence: [],
  };
  const assess = (...judgements: readonly object[]) =>
    assessQualification(person, beijingPilotQualification, {
      asOf: "2021-09-01",
      areaClass: "rural",
      judgements: judgements as never,
    });

  it("count where they are about the person, the provision and the item", () => {
    expect(assess(judgement)).toMatchObject({
      verdict: "met",
      judgements: [{ judgement: "j", item: "lowered-standard", outcome: "met", on: "2021-08-01" }],
    });
    for (const other of [
      { subject: { kind: "person", id: "q" } },
      { subject: { kind: "station", id: "p" } },
      { provision: "other" },
      { item: "other" },
    ])
      expect(assess({ ...judgement, ...other })).toMatchObject({ verdict: "discretionary", judgements: [] });
  });

  it("count together, whatever is between them", () => {
    const later = { ...judgement, id: "k", outcome: "unmet", on: "2021-08-15" };
    const ofOther = { ...judgement, id: "x", subject: { kind: "person", id: "q" } };
    expect(assess(judgement, ofOther, later).verdict).toBe("unmet");
    expect(assess(later, ofOther, judgement).verdict).toBe("unmet");
  });

  const faultOf = (changes: object): unknown => {
    try {
      return assess(judgement, { ...judgement, ...changes });
    } catch (error) {
      return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
    }
  };

  it.each<[string, object, readonly unknown[]]>([
    ["no id", { id: "" }, ["id-invalid", "options.judgements.1.id", { expected: "id" }]],
    ["no provision", { provision: "" }, ["id-invalid", "options.judgements.1.provision", { expected: "id" }]],
    ["no item", { item: "" }, ["id-invalid", "options.judgements.1.item", { expected: "id" }]],
    [
      "nobody",
      { subject: { kind: "person", id: "" } },
      ["id-invalid", "options.judgements.1.subject.id", { expected: "id" }],
    ],
    ["no subject", { subject: null }, ["type-invalid", "options.judgements.1.subject", { expected: "object" }]],
    [
      "another outcome",
      { outcome: "good" },
      ["term-unknown", "options.judgements.1.outcome", { expected: "listed-value", accepted: ["met", "unmet"] }],
    ],
    ["a month", { on: "2021-08" }, ["date-invalid", "options.judgements.1.on", { expected: "date" }]],
  ])("are refused with %s", (_, changes, expected) => {
    expect(faultOf(changes)).toEqual(expected);
  });

  it("are refused with the day of the question or of recording, where these are none", () => {
    const faultIn = (options: object): unknown => {
      try {
        return assessQualification(person, beijingPilotQualification, options as never);
      } catch (error) {
        return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
      }
    };
    expect(faultIn({ asOf: "2021" })).toEqual(["date-invalid", "options.asOf", { expected: "date" }]);
    expect(faultIn({ asOf: "2021-09-01", recordedOn: "2021" })).toEqual([
      "date-invalid",
      "options.recordedOn",
      { expected: "date" },
    ]);
  });
});
