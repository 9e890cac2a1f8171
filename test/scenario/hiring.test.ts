import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import { type AmendmentInput, amendPolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, compareScenarios, sweepParameter } from "social-work-station-rules/scenario";
import { writeSheets } from "social-work-station-rules/sheets";
import { A, B, policyOf, provision, registerOf, stated } from "../budget/two-towns.js";

/** What staff to hire are paid in a year: 5,000 yuan a month, 5,600 and 6,200 with a certificate. */

const certified = (atLeast: string) => ({ person: { certificate: { level: { atLeast } } } });
const pay = (amount: unknown = BY_CERTIFICATE, fields: object = {}) =>
  provision(
    "pay-standard",
    { amount: stated(amount), per: stated("month") },
    { appliesTo: { subject: "person" }, ...fields },
  );
const BY_CERTIFICATE = {
  classes: [
    { when: certified("social-worker"), is: 6200 },
    {
      when: {
        person: {
          certificate: { level: { atLeast: "assistant-social-worker" } },
          not: certified("social-worker").person,
        },
      },
      is: 5600,
    },
  ],
  otherwise: 5000,
};
const staffing = (minimum: string, more: object = {}, tier?: string) =>
  provision(
    "staffing",
    {
      minimum: stated(minimum),
      measure: stated("head-count"),
      staff: stated("any"),
      workload: stated("any"),
      ...more,
    },
    { appliesTo: { subject: "station", ...(tier === undefined ? {} : { tier }) } },
  );

/** Each township has a centre. */
const CENTRES = provision(
  "coverage-target",
  {
    target: stated("1"),
    dueOn: stated("2026-12-31"),
    dueConvention: stated("inclusive"),
    display: stated({ decimals: 1, rounding: "half-up" }),
  },
  { appliesTo: { subject: "division", tier: "s:centre" }, measure: "stations", level: "township" },
);

const options = { asOf: "2026-12-31", period: { from: "2026-01-01", to: "2026-12-31" } };
const hiringOf = (provisions: readonly object[], more: object = {}) =>
  compareScenarios(prepareRegister(registerOf(more)), policyOf(provisions), { alternatives: [], ...options }).baseline
    .funding?.hiring;

describe("the pay of staff to hire", () => {
  it("lies between the lowest and the highest rank that counts", () => {
    expect(hiringOf([staffing("2"), pay()])).toEqual([
      {
        staffing: "own/staffing",
        provision: "own/pay-standard",
        staff: { least: 4, most: 4 },
        each: { least: "60000.00", most: "74400.00" },
        amount: { least: "240000.00", most: "297600.00" },
      },
    ]);
  });

  it("is that of certified staff where only they count", () => {
    expect(hiringOf([staffing("1", { staff: stated("certified") }), pay()])?.map(({ each }) => each)).toEqual([
      { least: "67200.00", most: "74400.00" },
    ]);
    const persons = stated({ certificate: { level: { atLeast: "social-worker" } } });
    expect(hiringOf([staffing("1", { persons }), pay()])?.map(({ each }) => each)).toEqual([
      { least: "74400.00", most: "74400.00" },
    ]);
  });

  it("is that of supervisors where only they count, and of any role where all do", () => {
    const byRole = pay({
      classes: [{ when: { person: { post: { role: ["supervisor"] } } }, is: 8000 }],
      otherwise: 5000,
    });
    expect(hiringOf([staffing("1", { staff: stated("supervisor") }), byRole])?.[0]?.each).toEqual({
      least: "96000.00",
      most: "96000.00",
    });
    expect(hiringOf([staffing("1"), byRole])?.[0]?.each).toEqual({ least: "60000.00", most: "96000.00" });
  });

  it("is by the place of the stations that the minimum governs", () => {
    const byPlace = pay({ classes: [{ when: { division: { id: [A] } }, is: 7000 }], otherwise: 5000 });
    expect(hiringOf([staffing("1"), byPlace])?.[0]?.each).toEqual({ least: "60000.00", most: "84000.00" });
    expect(hiringOf([staffing("1", {}, "s:centre"), byPlace])?.[0]?.each).toEqual({
      least: "84000.00",
      most: "84000.00",
    });
  });

  it("counts the staff of stations that are to be opened", () => {
    const hiring = hiringOf([CENTRES, staffing("2", {}, "s:centre"), pay(5000)]);
    expect(hiring?.map(({ staff, amount }) => [staff.most, amount.most])).toEqual([[4, "240000.00"]]);
  });

  it("counts the stations to be opened in the area of the policy only", () => {
    const divisions = [A, B, "110102001"].map((id) => ({ id, name: id, level: "township", kind: "subdistrict" }));
    const policy = policyOf([CENTRES, staffing("2", {}, "s:centre"), pay(5000)], { jurisdiction: "110101" });
    const { funding } = compareScenarios(prepareRegister(registerOf({ divisions })), policy, {
      alternatives: [],
      ...options,
    }).baseline;
    expect(funding?.hiring.map(({ staff, amount }) => [staff.most, amount.most])).toEqual([[4, "240000.00"]]);
  });

  it("is nothing where nobody is to be hired, or no pay is laid down", () => {
    expect(hiringOf([staffing("0"), pay()])).toEqual([]);
    expect(hiringOf([staffing("2"), provision("funding-standard", { amount: stated(1000) })])).toEqual([]);
    expect(hiringOf([staffing("2")])).toBeUndefined();
  });

  it("starts from nothing where the standard leaves out some who can be hired", () => {
    const centresOnly = pay(5000, { appliesTo: { subject: "person", tier: "s:centre" } });
    expect(hiringOf([staffing("1"), centresOnly])?.[0]?.each).toEqual({ least: "0.00", most: "60000.00" });
  });

  const yearly = (least: string, most: string | null = least) => [{ least, most }];
  const eachOf = (provisions: readonly object[], more: object = {}) =>
    hiringOf(provisions, more)?.map(({ each }) => each);

  it.each([
    ["professional", { staffKind: ["professional"] }, yearly("72000.00")],
    ["local", { staffKind: ["local"] }, yearly("72000.00")],
    ["any", { staffKind: ["professional"] }, yearly("60000.00", "72000.00")],
  ])("is that of the kind of staff that counts: %s", (staff, person, each) => {
    const byKind = pay({ classes: [{ when: { person }, is: 6000 }], otherwise: 5000 });
    expect(eachOf([staffing("1", { staff: stated(staff) }), byKind])).toEqual(each);
  });

  it.each([
    ["full-time", yearly("72000.00")],
    ["part-time", yearly("60000.00")],
    ["any", yearly("60000.00", "72000.00")],
  ])("is that of the workload that counts: %s", (workload, each) => {
    const byWorkload = pay({
      classes: [{ when: { person: { post: { workload: ["full-time"] } } }, is: 6000 }],
      otherwise: 5000,
    });
    expect(eachOf([staffing("1", { workload: stated(workload) }), byWorkload])).toEqual(each);
  });

  it("is that of anyone where the minimum differs by place, whatever further condition there is", () => {
    const minimum = { classes: [{ when: { division: { id: [A] } }, is: "1" }], otherwise: "2" };
    const varied = (parameters: object = {}) =>
      provision(
        "staffing",
        {
          minimum: stated(minimum),
          measure: stated("head-count"),
          staff: stated("certified"),
          workload: stated("any"),
          ...parameters,
        },
        { appliesTo: { subject: "station" } },
      );
    const persons = stated({ certificate: { level: { atLeast: "social-worker" } } });
    for (const parameters of [{}, { persons }])
      expect(hiringOf([varied(parameters), pay()])).toEqual([
        {
          staffing: "own/staffing",
          provision: "own/pay-standard",
          staff: { least: 3, most: 3 },
          each: { least: "60000.00", most: "74400.00" },
          amount: { least: "180000.00", most: "223200.00" },
        },
      ]);
  });

  it("leaves out stations that are closed", () => {
    const byPlace = pay({ classes: [{ when: { division: { id: [A] } }, is: 7000 }], otherwise: 5000 });
    const stations = [
      { id: "centre", division: A, tier: "s:centre", from: "2020", until: "2026-06-30" },
      { id: "station", division: B, tier: "s:station", from: "2020" },
    ];
    expect(eachOf([staffing("1"), byPlace], { stations })).toEqual(yearly("60000.00"));
  });

  it("has no upper bound where the pay of one who can be hired has none", () => {
    const byFigure = pay({ is: "2", of: { take: "figure", key: "population" } });
    expect(hiringOf([staffing("1"), byFigure], { figures: [] })).toEqual([
      {
        staffing: "own/staffing",
        provision: "own/pay-standard",
        staff: { least: 2, most: 2 },
        each: { least: "0.00", most: null },
        amount: { least: "0.00", most: null },
      },
    ]);
  });

  it("is that of each pay standard, by id, and of no other money", () => {
    const standards = [pay(5000, { id: "own/second", aspect: "second" }), pay(4000, { id: "own/first" })];
    const premises = provision("funding-standard", { amount: stated(1000) });
    expect(hiringOf([staffing("1"), premises, ...standards])?.map((one) => [one.provision, one.each])).toEqual([
      ["own/first", { least: "48000.00", most: "48000.00" }],
      ["own/second", { least: "60000.00", most: "60000.00" }],
    ]);
  });

  it("is in the difference that an amendment makes, in both languages and in the table", () => {
    const policy = policyOf([staffing("1"), pay(5000)]);
    const prepared = prepareRegister(registerOf());
    const more: AmendmentInput = {
      id: "more",
      kind: "set-parameter",
      provision: "own/staffing",
      parameter: "minimum",
      value: "3",
    };
    const comparison = compareScenarios(prepared, policy, {
      alternatives: [{ id: "a", amendments: [more] }],
      ...options,
    });
    const [scenario] = comparison.scenarios;
    // Two more at each of two stations, at 60,000 yuan a year.
    expect(scenario?.funding?.effects.total).toEqual({ least: "240000.00", most: "240000.00" });
    expect(scenario?.funding?.effects.alone.map(({ amendment, least }) => [amendment, least])).toEqual([
      ["more", "240000.00"],
    ]);
    const { effects } = comparePolicies(policy, amendPolicy(policy, [more]), { register: prepared, ...options });
    expect(effects?.funding?.effects.total).toEqual(scenario?.funding?.effects.total);
    const said = (locale: "zh-CN" | "en") =>
      explain(comparison, { locale, policies: [policy] })
        .reasons.map(({ text }) => text)
        .join("\n");
    expect(said("zh-CN")).toContain(
      "须增配人员6名，按“pay-standard（own/pay-standard）”每人每年薪酬60,000.00元，另需360,000.00元。",
    );
    expect(said("en")).toContain(
      "6 staff to hire by “staffing (own/staffing)” would need another 360,000.00 yuan a year",
    );
    const sheet = writeSheets(comparison, { locale: "zh-CN", policies: [policy] }).find(
      ({ name }) => name === "年度经费",
    );
    expect(sheet?.rows.map((row) => row[1])).toContain("须增配人员6名，人员薪酬，每人每年60000.00元，另需");
  });
});

describe("a sweep", () => {
  const target = provision(
    "coverage-target",
    {
      target: stated("1"),
      dueOn: stated("2026-12-31"),
      dueConvention: stated("inclusive"),
      display: stated({ decimals: 1, rounding: "half-up" }),
    },
    { appliesTo: { subject: "division", tier: "s:centre" }, measure: "stations", level: "township" },
  );
  const rules = [
    target,
    staffing("2", {}, "s:centre"),
    pay(5000),
    provision("funding-standard", { amount: stated(100_000) }),
  ];
  const policy = policyOf(rules);
  const prepared = prepareRegister(registerOf());

  it.each([
    ["own/coverage-target", "target", ["0.5", "1"]],
    ["own/staffing", "minimum", ["0", "2", "5"]],
    ["own/funding-standard", "amount", [0, 50_000, 100_000]],
    ["own/pay-standard", "amount", [5000, 6000]],
  ])("of %s has at each %s the money and the needs of a scenario with that value", (id, parameter, values) => {
    const { points } = sweepParameter(prepared, policy, { provision: id, parameter, values, ...options });
    const alternatives = values.map((value) => ({
      id: String(value),
      amendments: [{ id: "one", kind: "set-parameter" as const, provision: id, parameter, value }],
    }));
    const { scenarios } = compareScenarios(prepared, policy, { alternatives, ...options });
    expect(points.map(({ policyNeeds, funding }) => [policyNeeds, funding])).toEqual(
      scenarios.map(({ needs, funding }) => [needs.after, funding?.after ?? null]),
    );
  });

  it("says at each value what it takes in money", () => {
    const ask = { provision: "own/coverage-target", parameter: "target", values: ["0.5", "1"], ...options };
    const sweep = sweepParameter(prepared, policy, ask);
    const said = explain(sweep, { locale: "zh-CN", policies: [policy] }).reasons.map(({ text }) => text);
    // The second town has no centre: 100,000 yuan and two workers more, beside the two that the first centre lacks.
    expect(said.filter((text) => text.startsWith("取值")).slice(-2)).toEqual([
      expect.stringContaining("2026年度经费200,000.00元，另需120,000.00元"),
      expect.stringContaining("2名人员随新设站点待配；2026年度经费200,000.00元，另需100,000.00元，另需240,000.00元"),
    ]);
    expect(
      explain(sweep, { locale: "en" })
        .reasons.map(({ text }) => text)
        .join("\n"),
    ).toContain("200,000.00 yuan in 2026 and another 120,000.00 yuan");
  });
});
