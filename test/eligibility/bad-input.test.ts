import { describe, expect, it } from "vitest";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import {
  assessQualification,
  assessRoster,
  planQualification,
  prepareQualification,
  type PersonQualificationOptions,
} from "social-work-station-rules/eligibility";
import { isRuleInputError } from "social-work-station-rules/fault";
import { parseRegister, type Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";

const asOf = "2021-09-01";
const register = prepareRegister(parseRegister({ version: 1, recordedOn: asOf }));

/** As callers without a compiler see it. */
type Untyped = (person: unknown, provision: unknown, options: unknown) => unknown;

const functions: Readonly<Record<string, Untyped>> = {
  assessQualification: assessQualification as Untyped,
  planQualification: planQualification as Untyped,
  prepareQualification: (person, provision, options) => {
    const assess = prepareQualification(provision as Qualification, options as PersonQualificationOptions);
    return assess(person as Person, (options as PersonQualificationOptions).areaClass);
  },
};

function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    expect(error.message).not.toContain("王小明");
    return `${error.code} ${error.path.join(".")}`;
  }
  return "accepted";
}

const person = { id: "p" };
const years = (id: string, criterion: string): object => ({
  kind: "practice",
  id,
  title: { zh: "x", en: "x" },
  years: "assistantYears",
  convention: "fullYears",
  after: { criterion, counting: "counting" },
});
const counting = { ...beijingPilotQualification.parameters["assistantYears"], value: "after-criterion" };
const withYears = (...own: readonly object[]): unknown => ({
  ...beijingPilotQualification,
  parameters: { ...beijingPilotQualification.parameters, counting },
  criteria: { kind: "any-of", id: "g", title: { zh: "x", en: "x" }, members: own },
});
const members: object[] = [];
const cyclic = { kind: "any-of", id: "loop", title: { zh: "x", en: "x" }, members };
members.push(cyclic);
const withParameter = (name: string, value: unknown): unknown => ({
  ...beijingPilotQualification,
  parameters: { ...beijingPilotQualification.parameters, [name]: { value } },
});
const withCriteria = (criteria: unknown): unknown => ({ ...beijingPilotQualification, criteria });
const withHours = {
  ...beijingPilotQualification,
  parameters: {
    ...beijingPilotQualification.parameters,
    hours: { ...beijingPilotQualification.parameters["assistantYears"], value: "72" },
  },
  criteria: {
    kind: "continuing-education",
    id: "h",
    title: { zh: "x", en: "x" },
    hours: "hours",
    years: "assistantYears",
  },
};
const leaf = { kind: "judgement", id: "j", title: { zh: "x", en: "x" } };
const deep = Array.from({ length: 50_000 }).reduce<object>(
  (inner, _, index) => ({ kind: "any-of", id: `g${index}`, title: leaf.title, members: [inner] }),
  leaf,
);

describe.each(Object.entries(functions))("%s refuses", (_, call) => {
  it.each<[string, unknown, unknown, unknown, string]>([
    ["no person", undefined, beijingPilotQualification, { asOf }, "type-invalid person"],
    ["null for a person", null, beijingPilotQualification, { asOf }, "type-invalid person"],
    ["a person without an id", {}, beijingPilotQualification, { asOf }, "id-invalid person.id"],
    [
      "an identity number as id",
      { id: "110101199003078515" },
      beijingPilotQualification,
      { asOf },
      "id-like-identity-number person.id",
    ],
    [
      "a list that is none",
      { id: "p", certificates: "社会工作师" },
      beijingPilotQualification,
      { asOf },
      "type-invalid person.certificates",
    ],
    [
      "null for a list",
      { id: "p", certificates: null },
      beijingPilotQualification,
      { asOf },
      "type-invalid person.certificates",
    ],
    [
      "null in a list",
      { id: "p", certificates: [null] },
      beijingPilotQualification,
      { asOf },
      "type-invalid person.certificates.0",
    ],
    [
      "an unknown level",
      { id: "p", certificates: [{ level: "王小明" }] },
      beijingPilotQualification,
      { asOf },
      "term-unknown person.certificates.0.level",
    ],
    [
      "a level by the prototype's name",
      { id: "p", education: [{ level: "__proto__" }] },
      beijingPilotQualification,
      { asOf },
      "term-unknown person.education.0.level",
    ],
    [
      "a day that is none",
      { id: "p", certificates: [{ level: "social-worker", issuedOn: "2023-02-29" }] },
      beijingPilotQualification,
      { asOf },
      "date-invalid person.certificates.0.issuedOn",
    ],
    [
      "a number as a date",
      { id: "p", education: [{ level: "bachelor", graduatedOn: 2020 }] },
      beijingPilotQualification,
      { asOf },
      "date-invalid person.education.0.graduatedOn",
    ],
    [
      "a number as a major",
      { id: "p", education: [{ level: "bachelor", major: 7 }] },
      beijingPilotQualification,
      { asOf },
      "type-invalid person.education.0.major",
    ],
    [
      "hours that are no number",
      { id: "p", continuingEducation: [{ on: "2021-01-01", hours: "eight" }] },
      withHours,
      { asOf },
      "decimal-invalid person.continuingEducation.0.hours",
    ],
    [
      "a day of hours that is none",
      { id: "p", continuingEducation: [{ on: "soon", hours: "8" }] },
      withHours,
      { asOf },
      "date-invalid person.continuingEducation.0.on",
    ],
    [
      "years after a criterion that is not there",
      person,
      withYears(years("a", "nowhere")),
      { asOf },
      "reference-dangling provision.criteria",
    ],
    [
      "years that count from themselves",
      person,
      withYears(years("a", "a")),
      { asOf },
      "reference-dangling provision.criteria",
    ],
    [
      "years that count from one another",
      person,
      withYears(years("a", "b"), years("b", "a")),
      { asOf },
      "reference-dangling provision.criteria",
    ],
    [
      "more certificates than anyone has",
      { id: "p", certificates: Array.from({ length: 1_000_000 }, () => ({ level: "social-worker" })) },
      beijingPilotQualification,
      { asOf },
      "list-too-long person.certificates",
    ],
    ["no options", person, beijingPilotQualification, undefined, "type-invalid options"],
    ["null for options", person, beijingPilotQualification, null, "type-invalid options"],
    ["no day", person, beijingPilotQualification, {}, "date-invalid asOf"],
    ["NaN as a day", person, beijingPilotQualification, { asOf: Number.NaN }, "date-invalid asOf"],
    ["a month as a day", person, beijingPilotQualification, { asOf: "2021-09" }, "date-invalid asOf"],
    ["a Date", person, beijingPilotQualification, { asOf: new Date(0) }, "date-invalid asOf"],
    [
      "a wrong day of recording",
      person,
      beijingPilotQualification,
      { asOf, recordedOn: "yesterday" },
      "date-invalid recordedOn",
    ],
    [
      "an unknown class of area",
      person,
      beijingPilotQualification,
      { asOf, areaClass: "农村" },
      "term-unknown areaClass",
    ],
    [
      "null for a class of area",
      person,
      beijingPilotQualification,
      { asOf, areaClass: null },
      "term-unknown areaClass",
    ],
    [
      "judgements that are no list",
      person,
      beijingPilotQualification,
      { asOf, judgements: {} },
      "type-invalid judgements",
    ],
    [
      "a judgement without a subject",
      person,
      beijingPilotQualification,
      { asOf, judgements: [{}] },
      "type-invalid judgements.0.subject",
    ],
    [
      "a judgement with another outcome",
      person,
      beijingPilotQualification,
      {
        asOf,
        judgements: [
          { id: "j", subject: { kind: "person", id: "p" }, provision: "x", item: "y", outcome: true, on: asOf },
        ],
      },
      "value-invalid judgements.0.outcome",
    ],
    ["no provision", person, undefined, { asOf }, "type-invalid provision"],
    [
      "a provision of another kind",
      person,
      { ...beijingPilotQualification, kind: "staffing" },
      { asOf },
      "variant-unknown provision.kind",
    ],
    ["criteria that are none", person, withCriteria(null), { asOf }, "type-invalid provision.criteria"],
    [
      "an empty group",
      person,
      withCriteria({ ...cyclic, members: [] }),
      { asOf },
      "list-empty provision.criteria.members",
    ],
    [
      "an unknown criterion",
      person,
      withCriteria({ ...leaf, kind: "toString" }),
      { asOf },
      "variant-unknown provision.criteria.kind",
    ],
    [
      "two criteria of one id",
      person,
      withCriteria({ kind: "any-of", id: "g", title: leaf.title, members: [leaf, leaf] }),
      { asOf },
      "id-duplicate provision.criteria.members.1.id",
    ],
    [
      "a name without a parameter",
      person,
      { ...beijingPilotQualification, parameters: {} },
      { asOf },
      "parameter-unknown provision.parameters",
    ],
    [
      "a level that is none",
      person,
      withParameter("certificateLevel", "expert"),
      { asOf },
      "parameter-invalid provision.parameters.certificateLevel.value",
    ],
    [
      "years that are no count",
      person,
      withParameter("assistantYears", 1.5),
      { asOf },
      "parameter-invalid provision.parameters.assistantYears.value",
    ],
    [
      "infinite years",
      person,
      withParameter("assistantYears", Number.POSITIVE_INFINITY),
      { asOf },
      "parameter-invalid provision.parameters.assistantYears.value",
    ],
    [
      "negative years",
      person,
      withParameter("assistantYears", -1),
      { asOf },
      "parameter-invalid provision.parameters.assistantYears.value",
    ],
    [
      "an unknown convention",
      person,
      withParameter("fullYears", "civil"),
      { asOf },
      "parameter-invalid provision.parameters.fullYears.value",
    ],
    ["no majors", person, withParameter("majors", []), { asOf }, "parameter-invalid provision.parameters.majors.value"],
  ])("%s", (_name, who, provision, options, fault) => {
    expect(faultOf(() => call(who, provision, options))).toBe(fault);
  });

  it("criteria that nest without end", () => {
    expect(faultOf(() => call(person, withCriteria(cyclic), { asOf }))).toMatch(/^id-duplicate/);
    expect(faultOf(() => call(person, withCriteria(deep), { asOf }))).toMatch(/^too-complex/);
  });
});

describe("assessRoster refuses", () => {
  it.each<[string, unknown, unknown, unknown, string]>([
    ["no register", undefined, beijingPilotQualification, { asOf }, "type-invalid register"],
    [
      "a register that is not prepared",
      register.register,
      beijingPilotQualification,
      { asOf },
      "type-invalid register",
    ],
    ["no provision", register, null, { asOf }, "type-invalid provision"],
    ["no options", register, beijingPilotQualification, undefined, "type-invalid options"],
    ["no day", register, beijingPilotQualification, {}, "date-invalid asOf"],
  ])("%s", (_name, prepared, provision, options, fault) => {
    expect(faultOf(() => (assessRoster as Untyped)(prepared, provision, options))).toBe(fault);
  });
});

describe("ids that are names of the language", () => {
  it("are ids like any other", () => {
    for (const id of ["__proto__", "constructor", "toString"]) {
      expect(
        assessQualification({ id, certificates: [{ level: "social-worker" }] }, beijingPilotQualification, {
          asOf: asOf as never,
        }).subject.id,
      ).toBe(id);
    }
  });
});
