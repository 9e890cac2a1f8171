import { describe, expect, it } from "vitest";
import { runCases, type CaseTableInput } from "social-work-station-rules/cases";
import { hunanHePlan } from "social-work-station-rules/catalogue";
import type { CaseTable, PolicyCase } from "../../src/results/index.js";
import { registerOfCase } from "../../src/cases/register-of-case.js";
import { hundredPoints } from "../evaluation/held-evaluations.js";
import { HERE, THERE, parametersOf, policyOf, source, tierSystem, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

/** What is answered to a case: the register that is made of it, what passes and fails, and what cases reach. */

const reading = (value: unknown, ...alternatives: readonly unknown[]) => ({
  status: "interpreted",
  value,
  alternatives,
  question: { zh: "几名", en: "how many" },
  reason: { zh: "从严", en: "strictly" },
  source,
});
const staffing = (minimum: unknown, fields: object = {}) => ({
  kind: "staffing",
  appliesTo: { subject: "station" },
  ...fields,
  parameters: { ...parametersOf({ measure: "head-count", staff: "any", workload: "any" }), minimum },
});
const stated = (value: unknown) => parametersOf({ value })["value"];

describe("the register of a case", () => {
  const policy = policyOf([staffing(stated(1))]);
  const shared = {
    divisions: [{ id: HERE, name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: HERE, tier: "s:station", from: "2020" }],
  };
  const made = (one: object, table: object = {}, of = policy) =>
    registerOfCase(
      of,
      { version: 1, policy: "p", register: shared, cases: [], ...table } as unknown as CaseTable,
      { name: "案例", asOf: "2025-06-30", provision: "p/1", ...one } as unknown as PolicyCase,
      ["cases", "cases", 3],
    );
  const fault = (one: object, table: object = {}) => thrownFault(() => made(one, table));
  const message = (one: object, table: object = {}) => {
    try {
      made(one, table);
    } catch (error) {
      return String((error as Error).message);
    }
    return "";
  };

  it("is recorded on the day, with the records of the table and the tiers of the policy", () => {
    const { register } = made({});
    expect([register.recordedOn, register.version]).toEqual(["2025-06-30", 1]);
    expect(register.stations.map(({ id }) => id)).toEqual(["a"]);
    expect(register.tierSystems.map(({ id }) => id)).toEqual(["s"]);
    expect(made({}, { register: undefined }).register.stations).toEqual([]);
  });

  it("has the tiers of the table where it brings its own, and none where nobody has", () => {
    const own = { ...tierSystem, id: "own", tiers: [{ id: "own:x", name: title, levels: ["county"] }] };
    const ids = (...asked: Parameters<typeof made>) => made(...asked).register.tierSystems.map(({ id }) => id);
    expect(ids({}, { register: { tierSystems: [own] } })).toEqual(["own"]);
    const plain = policyOf([staffing(stated(1))], { tierSystem: undefined } as never);
    expect(ids({}, { register: {} }, plain)).toEqual([]);
  });

  it("has the records of the case, which replace those of their id and are added otherwise", () => {
    const records = {
      stations: [
        { id: "b", division: HERE, tier: "s:centre" },
        { id: "a", division: HERE, tier: "s:station", from: "2024" },
      ],
      completeness: [{ collection: "stations" }, { collection: "stations" }],
    };
    const { register } = made({ records });
    expect(register.stations.map(({ id, from }) => [id, from])).toEqual([
      ["a", "2024"],
      ["b", undefined],
    ]);
    // Records without an id replace none.
    expect(register.completeness).toHaveLength(2);
  });

  const facts = {
    stations: { add: "stations", record: { id: "s-{n}", division: HERE, tier: "s:station", from: "202{n}" } },
    opened: { set: ["stations", 0, "from"] },
    closed: { set: ["stations", 0, "until"] },
  };
  const stations = (own: object) =>
    made({ facts: own }, { facts }).register.stations.map(({ id, from }) => `${id} ${from ?? ""}`);

  it("has as many numbered records as a fact says", () => {
    expect(stations({ stations: 2 })).toEqual(["a 2020", "s-1 2021", "s-2 2022"]);
    expect(stations({ stations: "1" })).toEqual(["a 2020", "s-1 2021"]);
    expect(stations({ stations: 0 })).toEqual(["a 2020"]);
    const plain = { person: { add: "personnel", record: { id: "p-{n}" } } };
    expect(made({ facts: { person: 1000 } }, { facts: plain }).register.personnel).toHaveLength(1000);
    const at = "count-invalid at $.cases.cases[3].facts.person";
    for (const person of [1001, -1, 0.5, "many"]) expect(fault({ facts: { person } }, { facts: plain })).toBe(at);
    expect(message({ facts: { person: -1 } }, { facts: plain })).toContain("expected count");
  });

  it("has the values that facts set, also where a record had none", () => {
    expect(stations({ opened: "2023-05" })).toEqual(["a 2023-05"]);
    expect(made({ facts: { closed: "2025-12-31" } }, { facts }).register.stations[0]?.until).toBe("2025-12-31");
    // In the order of the facts: the second finds what the first has added.
    const second = { ...facts, opened: { set: ["stations", 1, "from"] } };
    expect(
      made({ facts: { stations: 1, opened: "2019" } }, { facts: second }).register.stations.map(({ from }) => from),
    ).toEqual(["2020", "2019"]);
    expect(shared.stations).toEqual([{ id: "a", division: HERE, tier: "s:station", from: "2020" }]);
  });

  it.each<readonly [readonly (string | number)[], string]>([
    [["operators", 0, "name"], "id operators"],
    [["stations", 1, "from"], "id 1"],
    [["stations", 0, "division", "name"], "id name"],
    [["stations", 0, "contact", "name"], "id contact"],
    [["stations", 1], "id 1"],
    [["stations", "length"], "id length"],
    [["stations", 0, "__proto__"], "id __proto__"],
  ])("has no place %j", (set, said) => {
    const asked = [{ facts: { x: "2020" } }, { facts: { x: { set } } }] as const;
    expect(fault(...asked)).toBe("reference-dangling at $.cases.cases[3].facts.x");
    expect(message(...asked)).toContain(said);
  });

  it("knows the facts of the table only", () => {
    expect(message({ facts: { x: 1 } }, { facts })).toContain(
      "key-unknown at $.cases.cases[3].facts.x: expected listed-value, accepted stations | opened | closed",
    );
    expect(fault({ facts: { constructor: 1 } }, { facts })).toBe("key-unknown at $.cases.cases[3].facts.constructor");
    expect(message({ facts: { x: 1 } })).toContain("value-missing at $.cases.facts.x: expected object");
    expect(fault({ records: { stations: [{ id: "a" }] } })).toBe(
      "value-missing at $.cases.cases[3].register.stations[0].division",
    );
  });
});

const register = {
  divisions: [
    { id: "440101", name: "甲县", level: "county" },
    { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
    { id: THERE, name: "某镇", level: "township", kind: "town" },
  ],
  stations: [
    { id: "a", division: HERE, tier: "s:station", from: "2020" },
    { id: "b", division: THERE, tier: "s:station", from: "2020" },
  ],
  completeness: ["divisions", "stations", "personnel"].map((collection) => ({ collection })),
};
const facts = {
  staff: {
    add: "personnel",
    record: { id: "p-{n}", assignments: [{ station: "a", role: "social-worker", from: "2020" }] },
  },
};
const run = (policy: ReturnType<typeof policyOf>, ...cases: readonly object[]) =>
  runCases(policy, {
    version: 1,
    policy: "p",
    register,
    facts,
    cases: cases.map((one, index) => ({
      name: `案例${String(index + 1)}`,
      asOf: "2025-06-30",
      provision: "1",
      subject: "a",
      ...one,
    })),
  } as unknown as CaseTableInput);

describe("a run of cases", () => {
  const policy = policyOf([staffing(reading("2", "1", "3"))]);

  it("names what passed and tells of what failed all that was expected and found", () => {
    const { coverage: _, ...told } = run(
      policy,
      { facts: { staff: 2 }, verdict: "met" },
      { facts: { staff: 1 }, verdict: "met", timing: "open", amounts: { required: "3" } },
      { facts: { staff: 1 }, verdict: "unmet", amounts: { done: 1, left: "1.0" } },
    );
    expect(told).toMatchObject({ kind: "case-run", policy: "p", passed: ["案例1", "案例3"] });
    expect(told.failed).toMatchObject([
      {
        name: "案例2",
        position: 1,
        provision: "p/1",
        subject: "a",
        asOf: "2025-06-30",
        expected: { verdict: "met", timing: "open", pathways: null },
        findings: [{ subject: { kind: "station", id: "a" }, verdict: "unmet", basis: { provision: "p/1" } }],
        pathways: null,
        amounts: [{ name: "required", expected: "3", least: "2", most: "2" }],
      },
    ]);
    expect(told.failed[0]?.expected).not.toHaveProperty("stage");
    expect(told.failed[0]?.findings[0]).not.toHaveProperty("area");
  });

  it("asks for every finding of the provision where a case names no subject", () => {
    const everywhere = { subject: undefined, facts: { staff: 2 } };
    const [failure] = run(policy, { ...everywhere, verdict: "met" }).failed;
    expect(failure).toMatchObject({ subject: null });
    expect(failure?.findings.map(({ subject: { id }, verdict }) => [id, verdict])).toEqual([
      ["a", "met"],
      ["b", "unmet"],
    ]);
    expect(run(policy, { subject: undefined, verdict: "unmet" }).failed).toEqual([]);
    expect(run(policy, { ...everywhere, subject: "b", verdict: "unmet" }).failed).toEqual([]);
  });

  it("finds a provision by its id, or by what follows the id of the policy", () => {
    expect(run(policy, { provision: "p/1", verdict: "unmet" }).failed).toEqual([]);
    const one = { name: "案例", asOf: "2025-06-30", provision: "1", verdict: "unmet" } as const;
    const whole: CaseTableInput = { version: 1, policy: "p", cases: [one] };
    expect(() => run(policy, { provision: "2", verdict: "unmet" })).toThrow(
      "provision-unknown at $.cases.cases[0].provision: id 2, accepted p/1",
    );
    expect(() => runCases(policy, { ...whole, policy: "q" })).toThrow(
      "value-invalid at $.cases.policy: expected listed-value, accepted p",
    );
    expect(thrownFault(() => runCases(policy, {} as never))).toMatch(/^value-missing at \$\.cases\./);
    expect(thrownFault(() => runCases({} as never, {} as never))).toBe("not-parsed at $.policy");
  });

  it("asks a quota in the year of the day, or in the period that a case gives", () => {
    const quota = policyOf([
      {
        kind: "activity-quota",
        unit: "count",
        appliesTo: { subject: "station" },
        parameters: parametersOf({
          amount: "1",
          kinds: ["case-work"],
          yearBasis: "calendar-year",
          partYear: "full",
          partYearRounding: "up",
          countedOn: "completion",
          hoursBasis: "session",
        }),
      },
    ]);
    const records = (on: string) => ({
      records: {
        activities: [{ id: "x", station: "a", kind: "case-work", completedOn: on }],
        completeness: [{ collection: "activities" }],
      },
    });
    const failed = (fields: object) => run(quota, { verdict: "met", ...fields }).failed.length;
    expect(failed(records("2025-01-01"))).toBe(0);
    expect(failed(records("2024-12-31"))).toBe(1);
    expect(failed({ ...records("2024-12-31"), period: { from: "2024-07-01", to: "2025-06-30" } })).toBe(0);
  });

  it("asks a deadline of those who owe it, or of those who handed it in", () => {
    const due = policyOf([
      {
        kind: "deadline",
        appliesTo: { subject: "submission" },
        obligor: title,
        parameters: parametersOf({ dueOn: "2025-03-31", dueConvention: "inclusive", dueTime: "end-of-day" }),
      },
    ]);
    const found = (fields: object) =>
      run(due, { subject: undefined, verdict: "not-applicable", ...fields }).failed[0]?.findings.map(
        ({ subject: { id }, verdict }) => `${id} ${verdict}`,
      );
    const submissions = [{ division: "440101", on: "2025-03-31" }];
    expect(found({ submissions })).toEqual(["440101 met"]);
    expect(found({ submissions, obliged: ["440101", HERE] })).toEqual(["440101 met", `${HERE} unmet`]);
    expect(found({ obliged: [HERE] })).toEqual([`${HERE} unmet`]);
    expect(found({})).toEqual([]);
  });

  it("compares the stage that counts on the day, where a case names one", () => {
    const staged = policyOf([
      staffing(
        stated({
          stages: [
            { by: "2025-03-31", is: "1" },
            { by: "2025-12-31", is: "2" },
          ],
        }),
      ),
    ]);
    const ask = (fields: object) => run(staged, { facts: { staff: 1 }, ...fields }).failed;
    // One worker meets the first stage, which is over, and not the second, which is not due.
    expect(ask({ stage: "2025-03-31", verdict: "met", timing: "closed" })).toEqual([]);
    const [wrong] = ask({ stage: "2025-12-31", verdict: "met" });
    expect(wrong?.expected).toMatchObject({ stage: "2025-12-31", verdict: "met", timing: null });
    expect(wrong?.findings.map(({ stage }) => stage?.dueOn)).toEqual(["2025-03-31"]);
    expect(ask({ verdict: "unmet" })[0]?.findings.map(({ stage, verdict }) => [stage?.dueOn, verdict])).toEqual([
      ["2025-03-31", "met"],
      ["2025-12-31", "unmet"],
    ]);
  });

  it("takes a total for a factor formula only, and reports its faults there", () => {
    expect(() => run(policy, { total: "5", verdict: "met" })).toThrow(
      /^key-unknown at \$\.cases\.cases\[0\]\.total: accepted .*\| verdict \|.*\| payer \| conditions \|/,
    );
    const formula = policyOf([
      {
        kind: "factor-formula",
        appliesTo: { subject: "station" },
        parameters: parametersOf({
          factors: [{ id: "all", name: title, measure: { take: "count", of: "persons" } }],
        }),
      },
    ]);
    const ask = (fields: object) => () => run(formula, { facts: { staff: 2 }, amounts: { money: "100" }, ...fields });
    expect(ask({ total: "100" })().failed).toEqual([]);
    expect(ask({ total: "100", subject: undefined })().failed).toEqual([]);
    expect(ask({ total: "90" })().failed[0]?.amounts).toEqual([
      { name: "money", expected: "100", least: "90", most: "90" },
    ]);
    expect(thrownFault(ask({ total: "-1" }))).toMatch(/ at \$\.cases\.cases\[0\]\.total/);
  });
});

describe("a case asks more than its own provision where that is needed", () => {
  it("for the pay of somebody, the budget of the year", () => {
    const pay = policyOf([
      {
        kind: "pay-standard",
        appliesTo: { subject: "person" },
        parameters: parametersOf({ amount: "5000", per: "month" }),
      },
    ]);
    const ask = (money: string) =>
      run(pay, { subject: undefined, facts: { staff: 1 }, verdict: "undetermined", amounts: { money } }).failed;
    expect(ask("60000")).toEqual([]);
    expect(ask("50000")[0]?.amounts).toEqual([{ name: "money", expected: "50000", least: "60000", most: "60000" }]);
  });

  it("for the shape of schemes, the evaluations that have one, of which nothing else is asked", () => {
    const shaped = policyOf([
      { kind: "evaluation-scheme", appliesTo: { subject: "scheme" }, parameters: parametersOf({ depth: 1 }) },
      {
        kind: "evaluation",
        appliesTo: { subject: "station" },
        parameters: parametersOf({ scheme: hundredPoints, frequency: "yearly" }),
      },
    ]);
    expect(run(shaped, { subject: undefined, verdict: "met" }).failed).toEqual([]);
    const [failure] = run(shaped, { subject: undefined, verdict: "unmet" }).failed;
    expect(failure?.findings.map(({ subject: { kind, id }, verdict }) => `${kind} ${id} ${verdict}`)).toEqual([
      "scheme hundred met",
    ]);
  });
});

describe("what cases reach of a policy", () => {
  const states = (policy: ReturnType<typeof policyOf>, ...cases: readonly object[]) =>
    run(policy, ...cases).coverage.map(({ provision, part, name, state, reason }) =>
      [provision, part, name, state, reason ?? []].flat().join(" "),
    );

  it("is nothing of a provision without a case, of which every part is named", () => {
    const policy = policyOf([staffing(reading("2", "1", "3")), staffing(stated(1))]);
    expect(states(policy, { provision: "2", verdict: "unmet" }).slice(0, 7)).toEqual([
      "p/1 provision p/1 unreached",
      "p/1 verdict met unreached",
      "p/1 verdict unmet unreached",
      "p/1 bound minimum unreached",
      "p/1 reading minimum unreached",
      'p/1 alternative minimum: "1" unreached',
      'p/1 alternative minimum: "3" unreached',
    ]);
  });

  it("is what some case has another answer for: by verdict, bound and reading", () => {
    const policy = policyOf([staffing(reading("2", "1", "3")), staffing(reading("1", "1.0"))]);
    expect(states(policy, { facts: { staff: 2 }, verdict: "met" }, { provision: "2", verdict: "unmet" })).toEqual([
      "p/1 provision p/1 reached",
      "p/1 verdict met reached",
      "p/1 verdict unmet unreached",
      "p/1 bound minimum reached",
      "p/1 reading minimum distinguished",
      'p/1 alternative minimum: "1" not-distinguished',
      'p/1 alternative minimum: "3" distinguished',
      "p/2 provision p/2 reached",
      "p/2 verdict met unreached",
      "p/2 verdict unmet reached",
      "p/2 bound minimum reached",
      "p/2 reading minimum not-distinguished",
      'p/2 alternative minimum: "1.0" not-distinguished',
    ]);
    // Without staff every bound above nought is unmet.
    expect(states(policy, { verdict: "unmet" }).slice(1, 7)).toEqual([
      "p/1 verdict met unreached",
      "p/1 verdict unmet reached",
      "p/1 bound minimum reached",
      "p/1 reading minimum not-distinguished",
      'p/1 alternative minimum: "1" not-distinguished',
      'p/1 alternative minimum: "3" not-distinguished',
    ]);
  });

  it("is a class where the figures of a case are of it, and a stage that is due on its day", () => {
    const classes = [
      { title, when: { division: { kind: ["subdistrict"] } }, is: "2" },
      { title, when: { division: { kind: ["town"] } }, is: "3" },
    ];
    const stages = [
      { by: "2025-03-31", is: "1" },
      { by: "2025-12-31", is: { classes } },
    ];
    const parts = (minimum: unknown, fields: object) =>
      states(policyOf([staffing(stated(minimum))]), { verdict: "unmet", ...fields }).filter((item) =>
        /^p\/1 (class|stage) /.test(item),
      );
    expect(parts({ classes, otherwise: "1" }, {})).toEqual([
      "p/1 class minimum.classes[0] reached",
      "p/1 class minimum.classes[1] unreached",
      "p/1 class minimum.otherwise unreached",
    ]);
    expect(parts({ classes: classes.slice(1), otherwise: "1" }, {})).toEqual([
      "p/1 class minimum.classes[0] unreached",
      "p/1 class minimum.otherwise reached",
    ]);
    expect(parts({ stages }, { asOf: "2025-03-31" })[0]).toBe("p/1 stage minimum.stages[0] unreached");
    expect(parts({ stages }, { asOf: "2025-04-01" })[0]).toBe("p/1 stage minimum.stages[0] reached");
    expect(parts({ stages }, { asOf: "2026-01-01" })).toEqual([
      "p/1 stage minimum.stages[0] reached",
      "p/1 stage minimum.stages[1] reached",
      "p/1 class minimum.stages[1].classes[0] reached",
      "p/1 class minimum.stages[1].classes[1] unreached",
    ]);
  });

  it("is a member of a list without which a case has another answer", () => {
    const systems = ["project", "personnel"];
    const policy = policyOf([
      { kind: "required-systems", appliesTo: { subject: "station" }, parameters: parametersOf({ systems }) },
    ]);
    const members = (...held: readonly string[]) =>
      states(policy, {
        verdict: "unmet",
        records: { stations: [{ ...register.stations[0], systems: held.map((system) => ({ system })) }] },
      }).filter((item) => item.includes(" member "));
    const of = (first: string, second: string) => [
      `p/1 member systems: ["project"] ${first}`,
      `p/1 member systems: ["personnel"] ${second}`,
    ];
    expect(members("project")).toEqual(of("unreached", "reached"));
    expect(members("personnel")).toEqual(of("reached", "unreached"));
    expect(members()).toEqual(of("unreached", "unreached"));
  });

  it("is a row of a pathway table that applies, where its conditions are known", () => {
    const branches = (conditions: object) =>
      runCases(hunanHePlan, {
        version: 1,
        policy: hunanHePlan.id,
        cases: [{ name: "案例", asOf: "2018-06-01", provision: "pathways", conditions, pathways: [] } as never],
      }).coverage.filter(({ part, provision, state }) => {
        return part === "branch" && provision.endsWith("/pathways") && state === "reached";
      });
    const known = { area: "rural", civilAffairsCapacity: "weak", civilAffairsWorkload: "heavy" };
    expect(branches(known).length).toBeGreaterThan(0);
    expect(branches({})).toEqual([]);
    expect(branches({ area: "rural" })).toEqual([]);
  });
});
