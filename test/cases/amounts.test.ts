import { describe, expect, it } from "vitest";
import { runCases, type CaseTableInput, type PolicyCaseInput } from "social-work-station-rules/cases";
import { beijingPilot2021, hunanHePlan } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { definePolicy, stated, type Policy } from "social-work-station-rules/policy";
import { caseRunSchema } from "social-work-station-rules/results";
import { thrownFault } from "../thrown-fault.js";

const source = {
  document: "d",
  clause: "八",
  quote: "街道站每站每年20万元，镇站每站每年15万元，市、区按6:4分担",
  authority: "normative",
  verification: "primary-text",
} as const;
const rule = { modality: "must", appliesTo: { subject: "station" }, clauses: [] } as const;
const policy: Policy = definePolicy({
  version: 1,
  id: "local",
  title: { zh: "示例", en: "Example" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: ["民政局"] }],
  effective: {},
  tierSystem: {
    id: "s",
    name: { zh: "体系", en: "system" },
    tiers: [{ id: "s:station", name: { zh: "社工站", en: "station" }, levels: ["township"] }],
  },
  provisions: [
    {
      ...rule,
      id: "local/standard",
      kind: "funding-standard",
      title: { zh: "经费标准", en: "Standard" },
      aspect: "money",
      parameters: {
        amount: stated(
          {
            classes: [
              { when: { station: { division: { kind: ["subdistrict"] } } }, is: 200000 },
              { when: { station: { division: { kind: ["town"] } } }, is: 150000 },
            ],
          },
          source,
        ),
      },
    },
    {
      ...rule,
      id: "local/share",
      kind: "cost-share",
      title: { zh: "经费分担", en: "Shares" },
      aspect: "share",
      parameters: {
        parties: stated(
          [
            { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" },
            { id: "district", name: { zh: "区级", en: "district" }, level: "county" },
          ],
          source,
        ),
        ratios: stated(
          [
            { party: "city", ratio: "6" },
            { party: "district", ratio: "4" },
          ],
          source,
        ),
      },
    },
    {
      ...rule,
      id: "local/formula",
      kind: "factor-formula",
      title: { zh: "按服务量分配", en: "By volume" },
      aspect: "formula",
      parameters: { factors: stated([{ id: "volume", name: { zh: "服务量", en: "volume" } }], source) },
    },
  ],
});

const table = (...cases: readonly PolicyCaseInput[]): CaseTableInput => ({
  version: 1,
  policy: "local",
  register: {
    divisions: [
      { id: "110101001", name: "某街道", level: "township", kind: "subdistrict" },
      { id: "110101002", name: "某镇", level: "township", kind: "town" },
    ],
    stations: [
      { id: "街道站", division: "110101001", tier: "s:station", from: "2022" },
      { id: "镇站", division: "110101002", tier: "s:station", from: "2022" },
    ],
  },
  cases,
});
const one = (more: Partial<PolicyCaseInput>): PolicyCaseInput => ({
  name: "案例",
  asOf: "2025-06-30",
  provision: "standard",
  subject: "街道站",
  ...more,
});
const passes = (more: Partial<PolicyCaseInput>): boolean => runCases(policy, table(one(more))).failed.length === 0;

describe("amounts that a case expects", () => {
  it("compares the money of a recipient, of all recipients, and what a party pays of it", () => {
    expect(passes({ amounts: { money: "200000" } })).toBe(true);
    expect(passes({ amounts: { money: 200000.01 } })).toBe(false);
    expect(passes({ amounts: { money: "350000" }, subject: undefined })).toBe(true);
    expect(passes({ amounts: { money: "60000" }, provision: "share", payer: "district", subject: "镇站" })).toBe(true);
    expect(passes({ amounts: { money: "90000" }, provision: "share", payer: "district", subject: "镇站" })).toBe(false);
  });

  it("passes a case of money that is undetermined only where the text leaves out what is needed", () => {
    expect(passes({ verdict: "undetermined", provision: "formula" })).toBe(true);
    expect(passes({ verdict: "undetermined" })).toBe(false);
    expect(passes({ verdict: "met", amounts: { money: "200000" } })).toBe(false);
  });

  it("says which amount is wrong, with the clause and its quote", () => {
    const run = runCases(policy, table(one({ amounts: { money: "180000" } })));
    expect(run.failed[0]?.amounts).toEqual([{ name: "money", expected: "180000", least: "200000", most: "200000" }]);
    expect(caseRunSchema.safeParse(run).error?.issues ?? []).toEqual([]);
    const said = explain(run, { locale: "zh-CN", policies: [policy] })
      .reasons.map(({ text }) => text)
      .join("\n");
    expect(said).toContain("金额（元）应为180000，实为200000");
    expect(said).toContain("八：“街道站每站每年20万元，镇站每站每年15万元，市、区按6:4分担”");
  });

  it("covers the classes, shares and parties that change an amount, and says why a formula is out of reach", () => {
    const run = runCases(policy, table(one({ amounts: { money: "200000" } })));
    const states = run.coverage.map(({ provision, part, name, state, reason }) =>
      [provision.slice(6), part, name, state, reason].filter((word) => word !== undefined).join(" "),
    );
    expect(states).toContain("standard class amount.classes[0] reached");
    expect(states).toContain("standard class amount.classes[1] unreached");
    expect(states).toContain("share provision local/share unreached");
    expect(states).toContain("formula provision local/formula unreachable silent");
    const shared = runCases(policy, table(one({ provision: "share", payer: "city", amounts: { money: "120000" } })));
    expect(shared.failed).toEqual([]);
    expect(
      shared.coverage.filter(({ provision, state }) => provision === "local/share" && state === "reached"),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ part: "bound", name: "ratios[0].ratio" })]));
  });

  it("finds a formula within reach where its factors can be taken from some stage on", () => {
    const [standard, , formula] = policy.provisions;
    const stateWith = (measure: object) => {
      const volume = { id: "volume", name: { zh: "服务量", en: "volume" } };
      const factors = {
        stages: [
          { by: "2025-12-31", is: [volume] },
          { by: "2027-12-31", is: [{ ...volume, ...measure }] },
        ],
      };
      const staged = definePolicy({
        ...policy,
        provisions: [standard, { ...formula, parameters: { factors: stated(factors, source) } }],
      } as never);
      const run = runCases(staged, table(one({ amounts: { money: "200000" } })));
      return run.coverage.find(({ part, name }) => part === "provision" && name === "local/formula")?.reason;
    };
    expect(stateWith({})).toBe("silent");
    expect(stateWith({ measure: { take: "count", of: "activities" } })).toBeUndefined();
  });

  it("throws for a case that expects nothing", () => {
    expect(thrownFault(() => runCases(policy, table(one({}))))).toBe("value-missing at $.cases.cases[0].verdict");
    expect(thrownFault(() => runCases(policy, table(one({ amounts: {} }))))).toBe(
      "value-missing at $.cases.cases[0].verdict",
    );
  });
});

describe("cases of a deadline", () => {
  const handedIn = (more: Partial<PolicyCaseInput>): CaseTableInput => ({
    version: 1,
    policy: beijingPilot2021.id,
    cases: [{ name: "案例", asOf: "2021-06-30", provision: "district-plan-due", verdict: "met", ...more }],
  });

  it("throws for a day and a division that there are not, at their place in the case", () => {
    const run = (more: Partial<PolicyCaseInput>) => (): unknown => runCases(beijingPilot2021, handedIn(more));
    expect(thrownFault(run({ submissions: [{ division: "110101", on: "yesterday" }] }))).toBe(
      "date-invalid at $.cases.cases[0].submissions[0].on",
    );
    expect(thrownFault(run({ obliged: ["110101", "nowhere"] }))).toBe(
      "reference-dangling at $.cases.cases[0].obliged[1]",
    );
  });
});

describe("cases of a pathway table", () => {
  const pathway = (more: Partial<PolicyCaseInput>): CaseTableInput => ({
    version: 1,
    policy: hunanHePlan.id,
    cases: [{ name: "案例", asOf: "2018-06-01", provision: "pathways", ...more }],
  });

  it("says which pathways were expected and found", () => {
    const conditions = { area: "rural", civilAffairsCapacity: "weak", civilAffairsWorkload: "heavy" };
    const run = runCases(hunanHePlan, pathway({ conditions, pathways: ["outreach"] }));
    expect(run.failed[0]).toMatchObject({ expected: { pathways: ["outreach"] }, pathways: ["embedded"] });
    const { reasons } = explain(run, { locale: "en", policies: [hunanHePlan] });
    expect(reasons.map(({ text }) => text).join("\n")).toContain("should have “outreach” and has “embedded”");
    expect(caseRunSchema.safeParse(run).error?.issues ?? []).toEqual([]);
  });

  it("throws for a condition that the table does not have", () => {
    expect(thrownFault(() => runCases(hunanHePlan, pathway({ conditions: { weather: "fair" }, pathways: [] })))).toBe(
      "key-unknown at $.cases.cases[0].conditions.weather",
    );
  });
});
