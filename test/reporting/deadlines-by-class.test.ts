import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import {
  amendPolicy,
  definePolicy,
  findProvision,
  safeParsePolicy,
  stated,
  type PolicyInput,
} from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { checkDeadlines } from "social-work-station-rules/reporting";
import { plainDates } from "social-work-station-rules/testing";
import { thrownFault } from "../thrown-fault.js";

const source = {
  document: "d",
  clause: "五",
  quote: "试点县5月底前、其他县6月底前报送",
  authority: "normative",
  verification: "primary-text",
} as const;

const PILOTS = { title: { zh: "试点县", en: "pilot counties" }, when: { division: { id: ["110101"] } } };

function draft(dueOn: unknown): PolicyInput {
  return {
    version: 1,
    id: "p",
    title: { zh: "示例", en: "Example" },
    jurisdiction: "11",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
    effective: {},
    provisions: [
      {
        id: "p/plan",
        kind: "deadline",
        title: { zh: "报送方案", en: "Plan" },
        modality: "must",
        aspect: "plan",
        appliesTo: { subject: "submission" },
        clauses: [],
        obligor: { zh: "县级民政部门", en: "county offices" },
        parameters: {
          dueOn: stated(dueOn, source),
          dueConvention: stated("inclusive", source),
          dueTime: stated("end-of-day", source),
        },
      },
    ],
  } as PolicyInput;
}

const deadline = (dueOn: unknown) => findProvision(definePolicy(draft(dueOn)), "deadline");

const COUNTIES = ["110101", "110102"];

const prepared = prepareRegister(
  parseRegister({
    version: 1,
    recordedOn: "2025-12-31",
    divisions: COUNTIES.map((id) => ({ id, name: id, level: "county" })),
  }),
);

const BY_CLASS = { classes: [{ ...PILOTS, is: "2025-05-31" }], otherwise: "2025-06-30" };

describe("a deadline by class of division", () => {
  const submissions = COUNTIES.map((division) => ({ provision: "p/plan", division, on: "2025-06-10" }));
  const options = { asOf: "2025-06-15", obliged: COUNTIES, prepared };

  it("is met by one division and missed by the other on one day", () => {
    const findings = checkDeadlines(submissions, deadline(BY_CLASS), options);
    expect(findings.map(({ verdict, timing, detail }) => [verdict, timing, detail.state, detail.lastDay])).toEqual([
      ["unmet", "closed", "late", "2025-05-31"],
      ["met", "open", "in-time", "2025-06-30"],
    ]);
  });

  it("equals, for each division, the deadline with the day of its class", () => {
    fc.assert(
      fc.property(
        fc.array(plainDates({ from: "2025-01-01", to: "2025-12-31" }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom([], ["110101"], ["110102"], COUNTIES),
        ([first = "", second = "", ...days], pilots) => {
          const [one = "", other = "", asOf = ""] = days;
          const handedIn = [one, other].map((on, index) => ({
            provision: "p/plan",
            division: COUNTIES[index] ?? "",
            on,
          }));
          const question = { ...options, asOf };
          const when = { division: { id: pilots.length === 0 ? ["none"] : pilots } };
          const check = (dueOn: unknown) => checkDeadlines(handedIn, deadline(dueOn), question);
          const [own, others] = [check(first), check(second)];
          const expected = COUNTIES.map((county, index) => (pilots.includes(county) ? own[index] : others[index]));
          const found = check({ classes: [{ when, is: first }], otherwise: second });
          const said = (finding: (typeof found)[number] | undefined) =>
            finding && { ...finding, basis: null, applied: null };
          expect(found.map(said)).toEqual(expected.map(said));
        },
      ),
    );
  });

  it("says in words which day applies", () => {
    const policy = definePolicy(draft(BY_CLASS));
    const [finding] = checkDeadlines(submissions, findProvision(policy, "deadline"), options);
    const say = (locale: "zh-CN" | "en"): string[] =>
      explain(finding as never, { locale, policies: [policy] }).reasons.map(({ text }) => text);
    expect(say("zh-CN")).toContain("期限：试点县2025年5月31日；其余2025年6月30日。");
    expect(say("zh-CN").join()).toContain("最后一日为2025年5月31日");
    expect(say("en")).toContain("Due date: 31 May 2025 for pilot counties; 30 June 2025 for all others.");
  });

  it("is reached by an amendment", () => {
    const value = { ...BY_CLASS, otherwise: "2025-06-01" };
    const amended = amendPolicy(definePolicy(draft(BY_CLASS)), [
      { id: "a", kind: "set-parameter", provision: "p/plan", parameter: "dueOn", value },
    ]);
    const findings = checkDeadlines(submissions, findProvision(amended, "deadline"), options);
    expect(findings.map(({ verdict }) => verdict)).toEqual(["unmet", "unmet"]);
  });

  it("needs the register, with each of the divisions", () => {
    const check = (given: object) =>
      thrownFault(() => checkDeadlines([], deadline(BY_CLASS), { asOf: "2025-06-15", ...given }));
    expect(check({ obliged: COUNTIES })).toBe("value-missing at $.options.prepared");
    expect(check({ obliged: ["110109"], prepared })).toBe("reference-dangling at $.options.prepared");
    expect(check({ prepared: {} })).toBe("not-parsed at $.options.prepared");
  });

  it("has no stages", () => {
    const result = safeParsePolicy(draft({ stages: [{ by: "2025-12-31", is: "2025-06-30" }] }));
    expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "key-unknown provisions.0.parameters.dueOn.value.stages",
    ]);
  });
});
