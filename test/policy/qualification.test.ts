import { describe, expect, it } from "vitest";
import * as catalogue from "social-work-station-rules/catalogue";
import { safeParsePolicy, type Criterion, type Policy, type Qualification } from "social-work-station-rules/policy";
import { criterionKinds } from "social-work-station-rules/terms";

const { beijingPilot2021, beijingPilotQualification, nationalSocialWorkerExams } = catalogue;

function faultsOf(provision: unknown): readonly string[] {
  const result = safeParsePolicy({ ...beijingPilot2021, provisions: [provision] });
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
}

const { criteria, parameters } = beijingPilotQualification;
const withMember = (member: object): unknown => ({
  ...beijingPilotQualification,
  criteria: { ...criteria, members: [...("members" in criteria ? criteria.members : []), member] },
});
const withParameter = (name: string, changes: object): unknown => ({
  ...beijingPilotQualification,
  parameters: { ...parameters, [name]: { ...parameters[name], ...changes } },
});
const title = { zh: "条件", en: "criterion" };

describe("the qualifications of the catalogue", () => {
  it("parse, each value with its source", () => {
    expect(faultsOf(beijingPilotQualification)).toEqual([]);
    const exams = safeParsePolicy(nationalSocialWorkerExams);
    expect(exams.ok ? [] : exams.faults).toEqual([]);
  });

  it("take every value from a secondary copy: no page of an issuer was read", () => {
    const verifications = (provision: Qualification): readonly string[] =>
      Object.values(provision.parameters).map((parameter) =>
        parameter.status === "amended" ? "amended" : parameter.source.verification,
      );
    expect(
      new Set(
        (nationalSocialWorkerExams as Policy).provisions.flatMap((provision) =>
          verifications(provision as Qualification),
        ),
      ),
    ).toEqual(new Set(["secondary-copy"]));
    expect(new Set(verifications(beijingPilotQualification))).toEqual(new Set(["secondary-copy"]));
  });

  it("mark as interpreted what the texts leave open", () => {
    const open = Object.entries(parameters).flatMap(([name, { status }]) => (status === "interpreted" ? [name] : []));
    expect(open.toSorted()).toEqual([
      "areaDefinition",
      "certificateDate",
      "degreeLevel",
      "degreesCount",
      "fullYears",
      "higherLevels",
      "majors",
    ]);
    const renewal = nationalSocialWorkerExams.provisions.find(({ id }) => id.endsWith("/renewal")) as Qualification;
    expect(renewal.parameters["assistantHours"]).toMatchObject({
      status: "interpreted",
      value: "72",
      alternatives: ["90", "70"],
    });
    const exam = nationalSocialWorkerExams.provisions[0] as Qualification;
    expect(exam.parameters["cutOff"]).toMatchObject({
      status: "interpreted",
      value: "calendar-years",
      alternatives: ["previous-year-end", "corresponding-day"],
    });
  });

  it("use every kind of criterion, and there is a label for each", () => {
    const kindsOf = (criterion: Criterion): string[] => [
      criterion.kind,
      ...("members" in criterion ? criterion.members.flatMap(kindsOf) : []),
    ];
    const used = [beijingPilotQualification, ...nationalSocialWorkerExams.provisions].flatMap((provision) =>
      kindsOf((provision as Qualification).criteria),
    );
    expect(new Set(used)).toEqual(new Set(criterionKinds.values));
  });
});

describe("safeParsePolicy", () => {
  it.each<[string, unknown, readonly string[]]>([
    [
      "with a name without a parameter",
      withMember({ kind: "area", id: "a", title, areaClass: "nowhere", definedBy: "areaDefinition" }),
      ["parameter-unknown provisions.0.criteria.members.5.areaClass"],
    ],
    [
      "with a name of the language",
      withMember({ kind: "area", id: "a", title, areaClass: "constructor", definedBy: "areaDefinition" }),
      ["parameter-unknown provisions.0.criteria.members.5.areaClass"],
    ],
    [
      "with a value of another kind",
      withMember({ kind: "education", id: "e", title, level: "certificateLevel" }),
      ["parameter-invalid provisions.0.parameters.certificateLevel.value"],
    ],
    [
      "with a value that cannot be",
      withParameter("assistantYears", { value: 1000 }),
      ["parameter-invalid provisions.0.parameters.assistantYears.value"],
    ],
    [
      "with an alternative that cannot be",
      withParameter("fullYears", { alternatives: ["day-after", "soon"] }),
      ["parameter-invalid provisions.0.parameters.fullYears.alternatives.1"],
    ],
    [
      "with an old value that could not be",
      withParameter("assistantYears", {
        status: "amended",
        value: 2,
        was: { ...parameters["assistantYears"], value: "three" },
        source: undefined,
      }),
      ["parameter-invalid provisions.0.parameters.assistantYears.was.value"],
    ],
    [
      "with a parameter that no criterion names",
      { ...beijingPilotQualification, parameters: { ...parameters, spare: parameters["fullYears"] } },
      ["key-unknown provisions.0.parameters.spare"],
    ],
    [
      "with two criteria of one id",
      withMember({ kind: "judgement", id: "rural-area", title }),
      ["id-duplicate provisions.0.criteria.members.5.id"],
    ],
    [
      "with years after a criterion that is not there",
      withMember({
        kind: "practice",
        id: "p",
        title,
        years: "assistantYears",
        convention: "fullYears",
        after: { criterion: "nowhere", counting: "higherLevels" },
      }),
      [
        "parameter-invalid provisions.0.parameters.higherLevels.value",
        "parameter-invalid provisions.0.parameters.higherLevels.alternatives.0",
        "reference-dangling provisions.0.criteria.members.5.after.criterion",
      ],
    ],
    [
      "with years that count from themselves",
      withMember({
        kind: "practice",
        id: "p",
        title,
        years: "assistantYears",
        convention: "fullYears",
        after: { criterion: "p", counting: "higherLevels" },
      }),
      [
        "parameter-invalid provisions.0.parameters.higherLevels.value",
        "parameter-invalid provisions.0.parameters.higherLevels.alternatives.0",
        "reference-dangling provisions.0.criteria.members.5.after.criterion",
      ],
    ],
    ...(
      [
        ["years that are no count", "assistantYears", 1.5],
        ["negative years", "assistantYears", -1],
        ["an unknown convention", "fullYears", "civil"],
        ["no majors", "majors", []],
      ] as const
    ).map(([what, name, value]): [string, unknown, readonly string[]] => [
      `with ${what}`,
      withParameter(name, { value }),
      [expect.stringMatching(`^[a-z-]+ provisions.0.parameters.${name}`) as string],
    ]),
    [
      "with an unknown kind of criterion",
      withMember({ kind: "luck", id: "l", title }),
      ["variant-unknown provisions.0.criteria.members.5.kind"],
    ],
    [
      "with a key that is none",
      withMember({ kind: "judgement", id: "j", title, note: "x" }),
      ["key-unknown provisions.0.criteria.members.5.note"],
    ],
    [
      "with an empty group",
      withMember({ kind: "all-of", id: "g", title, members: [] }),
      ["list-empty provisions.0.criteria.members.5.members"],
    ],
  ])("reports a qualification %s", (_, provision, faults) => {
    expect(faultsOf(JSON.parse(JSON.stringify(provision))).toSorted()).toEqual([...faults].toSorted());
  });

  it("reports criteria nested deeper than eight groups, however deep", () => {
    const nested = (depth: number): object =>
      Array.from({ length: depth }).reduce<object>(
        (inner, _, index) => ({ kind: "any-of", id: `g${index}`, title, members: [inner] }),
        { kind: "judgement", id: "j", title },
      );
    const provision = (depth: number): unknown => ({
      ...beijingPilotQualification,
      criteria: nested(depth),
      parameters: {},
    });
    expect(faultsOf(provision(8))).toEqual([]);
    expect(faultsOf(provision(9))).toEqual([`variant-unknown provisions.0.criteria.${"members.0.".repeat(8)}kind`]);
    expect(faultsOf(provision(100_000))).toHaveLength(1);
  });
});
