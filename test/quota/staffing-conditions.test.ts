import * as fc from "fast-check";
import { explain } from "social-work-station-rules/explanation";
import { checkRequirement } from "social-work-station-rules/measure";
import type { Person } from "social-work-station-rules/model";
import {
  type PersonCondition,
  type ProvisionInput,
  definePolicy,
  findProvision,
  stated,
} from "social-work-station-rules/policy";
import { checkStaffing } from "social-work-station-rules/quota";
import { describe, expect, it } from "vitest";
import { centre, prepared } from "./own-register.js";

const source = {
  document: "d",
  clause: "三",
  quote: "配备2名以上40周岁以下的持证社工",
  authority: "normative",
  verification: "secondary-copy",
} as const;

const shared = { modality: "must", clauses: [], aspect: "staff", title: { zh: "人员", en: "Staff" } } as const;

function policyOf(parameters: object, measured: object = { take: "count", of: "persons" }) {
  const provisions = [
    {
      ...shared,
      id: "p/staff",
      kind: "staffing",
      appliesTo: { subject: "station" },
      parameters: {
        minimum: stated("2", source),
        measure: stated("head-count", source),
        staff: stated("any", source),
        workload: stated("any", source),
        ...parameters,
      },
    },
    {
      ...shared,
      id: "p/requirement",
      kind: "requirement",
      appliesTo: { subject: "station" },
      parameters: { measure: stated(measured, source), atLeast: stated("2", source) },
    },
  ] as unknown as readonly ProvisionInput[];
  return definePolicy({
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    effective: {},
    provisions,
  });
}

const YEAR = { asOf: "2021-12-31", period: { from: "2021-01-01", to: "2021-12-31" } };

const YEAR_DAY = { asOf: YEAR.asOf };

const stations = [centre({ from: "2021-01-01" })];

const registerOf = (personnel: readonly object[]) =>
  prepared({
    stations,
    personnel: personnel.map((person, index) => ({ id: `p-${index}`, ...person })),
    completeness: [{ collection: "personnel" }],
  });

const at = (role: string, fields: object = {}): object => ({
  assignments: [{ station: "centre-1", role, from: "2021-01-01", ...fields }],
});

const YOUNG_AND_CERTIFIED: PersonCondition = { age: { atMost: 40 }, certificate: {} };

describe("a staffing that counts some persons only", () => {
  it("does not count an administrator as a social worker", () => {
    const social = findProvision(policyOf({ staff: stated("social-worker", source) }), "staffing");
    const check = (...personnel: readonly object[]) => checkStaffing(registerOf(personnel), social, YEAR_DAY)[0];
    expect(check(at("social-worker"), at("administrator"))?.detail.doubtful).toBe("1");
    const known = at("administrator", { duty: "support" });
    expect(check(at("social-worker"), known)).toMatchObject({ verdict: "unmet", detail: { present: "1" } });
    const doing = at("administrator", { duty: "professional-social-work" });
    expect(check(at("social-worker"), doing)?.verdict).toBe("met");
  });

  it("puts several conditions on one person, and says them", () => {
    const policy = policyOf({ persons: stated(YOUNG_AND_CERTIFIED, source) });
    const certificates = [{ level: "social-worker", issuedOn: "2020-01-01" }];
    const register = registerOf([
      { ...at("social-worker"), birth: "1990", certificates },
      { ...at("social-worker"), birth: "1970", certificates },
      { ...at("social-worker"), certificates },
      { ...at("social-worker"), birth: "1990", certificates: [] },
    ]);
    const [finding] = checkStaffing(register, findProvision(policy, "staffing"), YEAR_DAY);
    expect(finding).toMatchObject({ verdict: "undetermined", detail: { present: "1", doubtful: "1" } });
    expect(finding?.missing).toEqual([{ subject: { kind: "person", id: "p-2" }, fact: "birth" }]);
    const say = (locale: "zh-CN" | "en") =>
      explain(finding as never, { locale, policies: [policy] }).reasons.map(({ text }) => text);
    expect(say("zh-CN")).toContain("其中只计入年龄不多于40周岁且持有职业水平证书的人员。");
    expect(say("en")).toContain(
      "Of these only staff that are at most 40 years old and have a certificate (any level) count.",
    );
  });

  it("names the same missing facts as the requirement: only those that can change who counts", () => {
    const young: PersonCondition = { certificate: { level: { atLeast: "social-worker" } }, age: { atMost: 40 } };
    const persons: PersonCondition = { anyOf: [{ certificate: {} }, young] };
    const measured = { take: "count", of: "persons", where: persons };
    const policy = policyOf({ persons: stated(persons, source), minimum: stated("1", source) }, measured);
    const certificates = [{ subject: { kind: "person", id: "p-0" }, fact: "certificates" }];
    const register = registerOf([at("social-worker")]);
    expect(checkStaffing(register, findProvision(policy, "staffing"), YEAR_DAY)[0]?.missing).toEqual(certificates);
    const half = policyOf({
      persons: stated(persons, source),
      measure: stated("full-time-equivalent", source),
      minimum: stated("1", source),
    });
    const posts = registerOf([at("social-worker", { fullTimeEquivalent: "1" })]);
    expect(checkStaffing(posts, findProvision(half, "staffing"), YEAR_DAY)[0]?.missing).toEqual(certificates);
    const unplaced = checkStaffing(registerOf([{}]), findProvision(policy, "staffing"), YEAR_DAY)[0]?.missing;
    expect(unplaced?.map(({ fact }) => fact)).not.toContain("birth");
  });

  it("equals the requirement on the count of persons that says the same", () => {
    const persons: fc.Arbitrary<Person> = fc
      .record(
        {
          staffKinds: fc.constantFrom(["professional" as const], []),
          certificates: fc.constantFrom([{ level: "social-worker" as const, issuedOn: "2020-01-01" as const }], []),
          birth: fc.constantFrom("1990", "1981", "1970"),
          assignments: fc.array(
            fc.record(
              {
                station: fc.constant("centre-1"),
                role: fc.constantFrom("social-worker" as const, "supervisor" as const, "administrator" as const),
                duty: fc.constantFrom("professional-social-work" as const, "support" as const),
                workload: fc.constant("part-time" as const),
                from: fc.constantFrom("2021-01-01", "2021-12", "2021"),
              },
              { requiredKeys: ["station", "role", "from"] },
            ),
            { minLength: 1, maxLength: 2 },
          ),
        },
        { requiredKeys: ["assignments"] },
      )
      .map((person) => ({ id: "", ...person }) as unknown as Person);
    const kinds = {
      any: { post: {} },
      "social-worker": { post: { anyOf: [{ role: ["social-worker"] }, { duty: ["professional-social-work"] }] } },
      professional: { staffKind: ["professional"], post: {} },
      certified: { certificate: {}, post: {} },
      supervisor: { post: { role: ["supervisor"] } },
    };
    fc.assert(
      fc.property(
        fc.array(persons, { maxLength: 3 }),
        fc.constantFrom(...(Object.keys(kinds) as readonly (keyof typeof kinds)[])),
        fc.boolean(),
        fc.boolean(),
        (personnel, kind, isPart, isYoung) => {
          const { post, ...own } = kinds[kind];
          const where = {
            ...own,
            post: { ...post, ...(isPart ? { workload: ["part-time"] } : {}) },
            ...(isYoung ? { anyOf: [YOUNG_AND_CERTIFIED] } : {}),
          };
          const policy = policyOf(
            {
              staff: stated(kind, source),
              workload: stated(isPart ? "part-time" : "any", source),
              ...(isYoung ? { persons: stated(YOUNG_AND_CERTIFIED, source) } : {}),
            },
            { take: "count", of: "persons", where },
          );
          const register = registerOf(personnel.map(({ id: _id, ...person }) => person));
          const [finding] = checkStaffing(register, findProvision(policy, "staffing"), YEAR_DAY);
          const [same] = checkRequirement(register, findProvision(policy, "requirement"), YEAR);
          expect(finding?.verdict).toBe(same?.verdict);
          expect([finding?.detail.present, Number(finding?.detail.present) + Number(finding?.detail.doubtful)]).toEqual(
            [same?.detail.measured.least, Number(same?.detail.measured.most)],
          );
          const sorted = (missing: readonly object[]) => missing.map((fact) => JSON.stringify(fact)).toSorted();
          expect(sorted(finding?.missing ?? [])).toEqual(sorted(same?.missing ?? []));
        },
      ),
      { numRuns: 60 },
    );
  });
});
