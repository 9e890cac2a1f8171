import { describe, expect, it } from "vitest";
import { beijingPilotQualification, beijingTierSystem } from "social-work-station-rules/catalogue";
import { assessQualification, assessRoster } from "social-work-station-rules/eligibility";
import { parsePerson, parseRegister } from "social-work-station-rules/model";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";

const asOf = "2021-09-01";

/** Facts that the roster names for somebody without certificates and studies, with a single station open. */
function missingOf(division: object, person: object): readonly string[] {
  const register = parseRegister({
    version: 1,
    recordedOn: asOf,
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110118101", name: "某镇", level: "township", kind: "town", ...division }],
    stations: [{ id: "centre-1", division: "110118101", tier: "beijing:township", from: "2021-06-01" }],
    personnel: [{ id: "p-1", certificates: [], education: [], ...person }],
    completeness: [{ collection: "divisions" }, { collection: "stations" }],
  });
  const { findings } = assessRoster(prepareRegister(register), beijingPilotQualification, { asOf });
  return (findings[0]?.missing ?? []).map(({ fact }) => fact).toSorted();
}

describe("a person whose posts are not recorded", () => {
  // The guide: a fact is named if and only if two completions differ in it alone and have different verdicts. Placed at
  // the centre the person is unmet in an urban area and left to judgement in a rural one.
  it("misses the class of the area where the only station's is not recorded", () => {
    expect(missingOf({}, {})).toEqual(["area-class", "assignments", "judgement"]);
  });

  // As above: in an urban area no judgement lowers the standard, so none can change the verdict.
  it("misses no judgement where the only station is in an urban area", () => {
    expect(missingOf({ urbanRuralCode: "111" }, {})).toEqual(["assignments"]);
  });
});

describe("a field of study", () => {
  const verdictOf = (major: string): string =>
    assessQualification(
      parsePerson({ id: "p-1", certificates: [], education: [{ level: "bachelor", major, graduatedOn: "2012-06" }] }),
      beijingPilotQualification,
      { asOf, areaClass: "urban" },
    ).verdict;

  // Blanks make no difference to a field of study, and terms are compared in NFKC without marks of no width: a mark
  // that nobody sees is no other field, and a missing fact never becomes a no.
  it.each([
    ["a zero-width space", "社会\u200b工作"],
    ["a zero-width space at its end", "社会工作\u200b"],
    ["a zero-width joiner", "社会\u200d工作"],
    ["a word joiner", "社会\u2060工作"],
    ["a soft hyphen", "社会\u00ad工作"],
    ["the radical that a PDF has for one of its characters", "社会\u2f2f作"],
  ])("is read as social work although it holds %s", (_, major) => {
    expect(verdictOf(major)).toBe("met");
  });

  // 社会工作专业 is read as 社会工作; the brackets of 社会工作（专业） do not make it another field.
  it("is read as social work where 专业 stands behind it in brackets", () => {
    expect(verdictOf("社会工作（专业）")).toBe("met");
  });

  // “社会工作本科及以上学历”: a professional degree is in social work; a name that contains it is for the authority to judge.
  it.each(["社会工作硕士", "社会工作（专业学位）", "社会工作（MSW）"])(
    "is accepted as the professional degree %s",
    (major) => {
      expect(verdictOf(major)).toBe("met");
    },
  );

  it.each(["社会工作与管理", "医务社会工作", "社工"])("does not decide against a person by the name %s", (major) => {
    expect(verdictOf(major)).toBe("undetermined");
  });
});

describe("a registration that has not begun", () => {
  const title = { zh: "再次登记", en: "Renewal" };
  const source = {
    document: "own",
    clause: "一",
    quote: "有效期满前3个月内",
    authority: "normative",
    verification: "primary-text",
  } as const;
  const renewal = parsePolicy({
    version: 1,
    id: "own",
    title,
    jurisdiction: "CN",
    documents: [{ id: "own", title, issuers: ["某市民政局"] }],
    effective: {},
    provisions: [
      {
        id: "own/renewal",
        kind: "qualification",
        title,
        modality: "must",
        aspect: "renewal",
        appliesTo: { subject: "person" },
        clauses: [],
        whom: "anyone",
        criteria: {
          kind: "renewal-window",
          id: "window",
          title,
          level: "level",
          higherLevels: "higher",
          months: "months",
        },
        parameters: {
          level: { status: "stated", value: "social-worker", source },
          higher: { status: "stated", value: "satisfy", source },
          months: { status: "stated", value: 3, source },
        },
      },
    ],
  }).provisions.find((provision) => provision.kind === "qualification");
  if (renewal === undefined) throw new Error("the policy has a qualification");

  // The guide: a fact dated after `asOf` counts from its date. On 2021-12-15 there is no registration to renew yet.
  it("is not in its renewal window", () => {
    const registrations = [{ level: "social-worker", from: "2022-01-01", until: "2022-02-28" }];
    expect(
      assessQualification(parsePerson({ id: "p-1", registrations }), renewal, { asOf: "2021-12-15" }).verdict,
    ).toBe("unmet");
  });
});

describe("two certificates that both serve", () => {
  // Of several records the one that serves best is found, and architecture.md lets the order of the input change
  // nothing but the order of the output.
  it("are found alike in whichever order they are listed", () => {
    const certificates = [
      { level: "social-worker", issuedOn: "2015-03-01" },
      { level: "social-worker", issuedOn: "2018-03-01" },
    ];
    const traceOf = (listed: typeof certificates) =>
      assessQualification(parsePerson({ id: "p-1", certificates: listed, education: [] }), beijingPilotQualification, {
        asOf,
      }).detail.trace;
    expect(traceOf(certificates.toReversed())).toEqual(traceOf(certificates));
  });
});
