import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { amendPolicy, type AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios, type ScenarioInput } from "social-work-station-rules/scenario";
import { registers } from "social-work-station-rules/testing";

const period = calendarYear(2021);
const asOf = "2021-12-31";
const CASES = "beijing-pilot-2021/service-cases";

/** A centre that opened in July and completed so many cases; the log is complete. */
function centre(cases: number, from = "2021-07-01"): Register {
  return parseRegister({
    version: 1,
    recordedOn: asOf,
    tierSystems: [beijingTierSystem],
    divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre", division: "110101001", tier: "beijing:township", from }],
    activities: Array.from({ length: cases }, (_, index) => ({ id: `a-${index}`, station: "centre", kind: "case-work", completedOn: "2021-09-01" })),
    completeness: [{ collection: "activities" }, { collection: "divisions" }, { collection: "stations" }],
  });
}

const change = (id: string, parameter: string, value: string): AmendmentInput => ({ id, kind: "set-parameter", provision: CASES, parameter, value });
const compare = (register: Register, alternatives: readonly ScenarioInput[], more: object = {}) =>
  compareScenarios({ register: prepareRegister(register), baseline: beijingPilot2021, alternatives, asOf, period, ...more });
const casesChange = (register: Register, amendments: readonly AmendmentInput[]) =>
  compare(register, [{ id: "s", amendments }]).scenarios[0]?.changes.find(({ provision }) => provision === CASES);

describe("compareScenarios", () => {
  it("names winner and cause of one amendment", () => {
    const found = casesChange(centre(8), [change("fewer", "amount", "8")]);
    expect(found).toMatchObject({ effect: "gained", attribution: "single", area: "110101", causes: [{ amendment: "fewer", sufficient: "sufficient", necessary: "necessary" }] });
    const [scenario] = compare(centre(8), [{ id: "s", amendments: [change("fewer", "amount", "8")] }]).scenarios;
    expect(scenario?.winners).toEqual(["station:centre"]);
    expect(scenario?.losers).toEqual([]);
    expect(scenario?.groups).toEqual([{ area: "110101", provision: CASES, amendments: ["fewer"], gained: 1, lost: 0, moved: 0, detail: 0 }]);
  });

  it("calls a change joint that only two amendments together bring about", () => {
    const found = casesChange(centre(4), [change("pro-rata", "partYear", "pro-rata-months"), change("fewer", "amount", "8")]);
    expect(found).toMatchObject({ effect: "gained", attribution: "joint" });
    expect(found?.causes.map(({ sufficient, necessary }) => [sufficient, necessary])).toEqual([["not-sufficient", "necessary"], ["not-sufficient", "necessary"]]);
  });

  it("calls a change overdetermined that each of two amendments brings about", () => {
    const found = casesChange(centre(5), [change("pro-rata", "partYear", "pro-rata-months"), change("fewer", "amount", "5")]);
    expect(found).toMatchObject({ effect: "gained", attribution: "overdetermined" });
  });

  it("does not name an amendment that has no part in a change", () => {
    const found = casesChange(centre(8), [change("fewer", "amount", "8"), change("rounding", "partYearRounding", "down")]);
    expect(found).toMatchObject({ attribution: "single", causes: [{ amendment: "fewer" }] });
  });

  it("tells what opening stations costs, each amendment alone and their interaction", () => {
    const register = centre(0);
    const half: AmendmentInput = { id: "half", kind: "set-parameter", provision: "beijing-system-2022/centre-coverage", parameter: "target", value: "0" };
    const result = compareScenarios({
      register: prepareRegister({ ...register, divisions: [...register.divisions, { id: "110101002", name: "另一街道", level: "township", kind: "subdistrict" }] }),
      baseline: beijingSystem2022,
      alternatives: [{ id: "s", amendments: [half] }],
      asOf,
      period,
      unitCosts: { station: "80000.50" },
    });
    expect(result.baseline.money).toEqual({ least: "80000.50", most: "80000.50" });
    expect(result.scenarios[0]?.money).toEqual({
      before: { least: "80000.50", most: "80000.50" },
      after: { least: "0.00", most: "0.00" },
      effects: {
        total: { least: "-80000.50", most: "-80000.50" },
        alone: [{ amendment: "half", least: "-80000.50", most: "-80000.50" }],
        interaction: { least: "0.00", most: "0.00" },
      },
    });
  });

  it("tells who receives more and who less when a budget is divided in another way, to the fen", () => {
    const recipients = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const indicators = (values: readonly number[]) => recipients.map(({ id }, index) => ({ id, value: values[index] ?? 0 }));
    const budget = (tasks: string, services: string) => ({
      total: "100.00",
      recipients,
      factors: [
        { id: "tasks", weight: tasks, indicators: indicators([1, 1, 1]) },
        { id: "services", weight: services, indicators: indicators([3, 1, 0]) },
      ],
    });
    const [scenario] = compare(centre(0), [{ id: "s", amendments: [], budget: budget("0.5", "0.5") }], { budget: budget("1", "0") }).scenarios;
    expect(scenario?.budget).toEqual({
      status: "moved",
      gained: "20.83",
      recipients: [
        { id: "a", before: "33.34", after: "54.17", difference: "20.83" },
        { id: "b", before: "33.33", after: "29.17", difference: "-4.16" },
        { id: "c", before: "33.33", after: "16.66", difference: "-16.67" },
      ],
    });
    const [none] = compare(centre(0), [{ id: "s", amendments: [], budget: { ...budget("1", "0"), factors: [{ id: "tasks", weight: 1, indicators: indicators([0, 0, 0]) }] } }], { budget: budget("1", "0") }).scenarios;
    expect(none?.budget).toMatchObject({ status: "infeasible", side: "after" });
  });

  it("refuses two scenarios of one id, unknown keys, and what is no list", () => {
    const twice = [{ id: "s", amendments: [] }, { id: "s", amendments: [] }];
    expect(() => compare(centre(0), twice)).toThrow("id-duplicate");
    expect(() => compare(centre(0), [{ id: "s", amendments: [], colour: 1 } as never])).toThrow("key-unknown");
    expect(() => compare(centre(0), null as never)).toThrow("type-invalid");
    expect(() => compareScenarios(null as never)).toThrow("type-invalid");
  });
});

describe("laws of scenarios", () => {
  const drawn = registers({ townships: 4, villages: 6, stations: 6, personnel: 4, activities: 8 });
  const amendment = fc.constantFrom<AmendmentInput>(
    change("a", "amount", "3"),
    change("b", "partYear", "pro-rata-days"),
    { id: "c", kind: "remove-provision", provision: "beijing-pilot-2021/management-systems" },
    { id: "d", kind: "set-parameter", provision: "beijing-pilot-2021/supervision-hours", parameter: "amount", value: "12.5" },
  );
  const lists = fc.uniqueArray(amendment, { selector: ({ id }) => id, maxLength: 4 });

  it("changes nothing under an empty list of amendments", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const [scenario] = compare(register, [{ id: "same", amendments: [] }]).scenarios;
        expect(scenario?.changes).toEqual([]);
        expect(scenario?.needs.after).toEqual(scenario?.needs.before);
      }),
      { numRuns: 30 },
    );
  });

  it("agrees with assessing the amended policy by itself", () => {
    fc.assert(
      fc.property(drawn, lists, (register, amendments) => {
        const prepared = prepareRegister(register);
        const [scenario] = compare(register, [{ id: "s", amendments }]).scenarios;
        const direct = assess(prepared, amendPolicy(beijingPilot2021, amendments), { asOf, period });
        expect(scenario?.verdicts.after).toEqual(direct.indicators.verdicts);
        expect(scenario?.breaches.after).toBe(direct.indicators.breaches);
        const base = assess(prepared, beijingPilot2021, { asOf, period });
        const verdictOf = new Map(direct.findings.map(({ provision, subject, verdict }) => [`${provision}@${subject.kind}:${subject.id}`, verdict]));
        const changed = base.findings.filter(({ provision, subject, verdict }) => verdictOf.get(`${provision}@${subject.kind}:${subject.id}`) !== verdict);
        expect(scenario?.changes.filter(({ effect }) => effect !== "detail").map(({ key }) => key).toSorted()).toEqual(
          changed.map(({ provision, subject }) => `${provision}@${subject.kind}:${subject.id}`).toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("lets scenarios not see one another, nor depend on the order of their amendments", () => {
    fc.assert(
      fc.property(drawn, lists, lists, (register, first, second) => {
        const [one, other] = compare(register, [{ id: "1", amendments: first }, { id: "2", amendments: second }]).scenarios;
        expect(compare(register, [{ id: "1", amendments: first }]).scenarios).toEqual([one]);
        expect(compare(register, [{ id: "2", amendments: second }]).scenarios).toEqual([other]);
        const turned = compare(register, [{ id: "1", amendments: first.toReversed() }]).scenarios[0];
        expect(turned?.changes.map(({ key, effect, attribution }) => [key, effect, attribution])).toEqual(one?.changes.map(({ key, effect, attribution }) => [key, effect, attribution]));
      }),
      { numRuns: 25 },
    );
  });

  it("changes no assessment before an amendment's first day", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const dated = amendPolicy(beijingPilot2021, [{ ...change("later", "amount", "99"), from: "2022-01-01" } as AmendmentInput]);
        const prepared = prepareRegister(register);
        expect(JSON.stringify(assess(prepared, dated, { asOf, period }))).toBe(JSON.stringify(assess(prepared, beijingPilot2021, { asOf, period })));
      }),
      { numRuns: 20 },
    );
  });
});
