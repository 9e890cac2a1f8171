import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { assessQualification, assessRoster } from "social-work-station-rules/eligibility";
import { explain } from "social-work-station-rules/explanation";
import { parsePerson, parseRegister } from "social-work-station-rules/model";
import {
  amendPolicy,
  definePolicy,
  findProvision,
  safeParsePolicy,
  stated,
  type Policy,
  type PolicyInput,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { thrownFault } from "../thrown-fault.js";

const source = {
  document: "d",
  clause: "四",
  quote: "专业人员须从事社会工作满5年，其他人员满3年",
  authority: "normative",
  verification: "primary-text",
} as const;

function draft(years: unknown): PolicyInput {
  return {
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "99",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    effective: { from: stated("2020-01-01", source), until: stated(null, source) },
    provisions: [
      {
        id: "p/years",
        kind: "qualification",
        title: { zh: "取得证书年限", en: "Years with a certificate" },
        modality: "must",
        aspect: "years",
        appliesTo: { subject: "person" },
        clauses: [],
        whom: "anyone",
        criteria: {
          kind: "certificate-years",
          id: "held",
          title: { zh: "取得证书满年", en: "years since the certificate" },
          level: "level",
          higherLevels: "higher",
          date: "date",
          years: "years",
          convention: "convention",
        },
        parameters: {
          level: stated("assistant-social-worker", source),
          higher: stated("satisfy", source),
          date: stated("issuedOn", source),
          years: stated(years, source),
          convention: stated("corresponding-day", source),
        },
      },
    ],
  } as PolicyInput;
}

const PROFESSIONAL = {
  title: { zh: "专业人员", en: "professional staff" },
  when: { person: { staffKind: ["professional" as const] } },
};

const BY_CLASS = { classes: [{ ...PROFESSIONAL, is: 5 }], otherwise: 3 };

interface Drawn {
  readonly kind: "professional" | "local" | null;
  readonly issuedOn: string;
}

const registerOf = (people: readonly Drawn[]) =>
  prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2025-12-31",
      personnel: people.map(({ kind, issuedOn }, index) => ({
        id: `p-${index}`,
        ...(kind === null ? {} : { staffKinds: [kind] }),
        certificates: [{ level: "social-worker", issuedOn }],
        assignments: [],
      })),
    }),
  );

const found = (people: readonly Drawn[], policy: Policy, asOf = "2025-12-31") =>
  assess(registerOf(people), policy, { asOf, period: { from: "2025-01-01", to: "2025-12-31" } }).findings;

describe("a qualification with a number of years by class of person", () => {
  const people = [
    { kind: "professional", issuedOn: "2021-06-01" },
    { kind: "local", issuedOn: "2021-06-01" },
    { kind: null, issuedOn: "2021-06-01" },
  ] as const;

  it("is missed by one person and met by another with the same certificate, and open where the class would decide", () => {
    const findings = found(people, definePolicy(draft(BY_CLASS)));
    expect(findings.map(({ verdict, applied }) => [verdict, applied?.["years"]?.value])).toEqual([
      ["unmet", 5],
      ["met", 3],
      ["undetermined", undefined],
    ]);
    expect(findings[2]?.missing).toEqual([{ subject: { kind: "person", id: "p-2" }, fact: "staff-kinds" }]);
    expect(findings[2]?.cases?.map(({ verdict }) => verdict).toSorted()).toEqual(["met", "unmet"]);
  });

  it("equals, for each person, the qualification with the value of the class", () => {
    const drawn = fc.array(
      fc.record({
        kind: fc.constantFrom("professional" as const, "local" as const),
        issuedOn: fc.constantFrom("2018-03-01", "2020-12-31", "2021", "2022-12-31", "2022"),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(drawn, fc.nat(6), fc.nat(6), (persons, first, second) => {
        const [own, others] = [first, second].map((years) => found(persons, definePolicy(draft(years))));
        const value = { classes: [{ ...PROFESSIONAL, is: first }], otherwise: second };
        const said = (finding: object | undefined) => ({ ...finding, applied: null });
        expect(found(persons, definePolicy(draft(value))).map(said)).toEqual(
          persons.map(({ kind }, index) => said((kind === "professional" ? own : others)?.[index])),
        );
      }),
    );
  });

  it("has a finding for each stage, the first on its own last day", () => {
    const stages = {
      stages: [
        { by: "2023-12-31", is: 2 },
        { by: "2026-12-31", is: 5 },
      ],
    };
    const findings = found(people.slice(0, 1), definePolicy(draft(stages)));
    expect(findings.map(({ stage, verdict, timing }) => [stage?.dueOn, verdict, timing])).toEqual([
      ["2023-12-31", "met", "closed"],
      ["2026-12-31", "unmet", "open"],
    ]);
  });

  it("says in words what each class owes, and is reached by an amendment", () => {
    const policy = definePolicy(draft(BY_CLASS));
    const say = (locale: "zh-CN" | "en"): string[] => {
      const assessment = assess(registerOf(people), policy, {
        asOf: "2025-12-31",
        period: { from: "2025-01-01", to: "2025-12-31" },
      });
      return explain(assessment.findings[0] as never, { locale, policies: [policy], assessment }).reasons.map(
        ({ text }) => text,
      );
    };
    expect(say("zh-CN").join()).toContain("专业人员5；其余3。");
    expect(say("en").join()).toContain("5 for professional staff; 3 for all others.");
    const value = { ...BY_CLASS, otherwise: 5 };
    const amended = amendPolicy(policy, [
      { id: "a", kind: "set-parameter", provision: "p/years", parameter: "years", value },
    ]);
    expect(found(people, amended).map(({ verdict }) => verdict)).toEqual(["unmet", "unmet", "unmet"]);
  });

  it("has values that fit its criteria, in every class", () => {
    const result = safeParsePolicy(draft({ classes: [{ ...PROFESSIONAL, is: 500 }], otherwise: "three" }));
    expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`)).toEqual([
      "parameter-invalid years.value.classes.0.is",
      "parameter-invalid years.value.otherwise",
    ]);
  });

  it("is answered by an assessment alone, since a person without a register has no class", () => {
    const provision = findProvision(definePolicy(draft(BY_CLASS)), "qualification");
    const person = parsePerson({ id: "p-1" });
    const at = "value-invalid at $.provision.parameters.years.value";
    expect(thrownFault(() => assessQualification(person, provision, { asOf: "2025-12-31" }))).toBe(at);
    expect(thrownFault(() => assessRoster(registerOf([]), provision, { asOf: "2025-12-31" }))).toBe(at);
  });
});
