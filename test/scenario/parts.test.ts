import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { type Ratio, toRatio } from "social-work-station-rules/exact";
import type { Policy, Provision } from "social-work-station-rules/policy";
import {
  compareScenarios,
  prepareScenarios,
  sweepParameter,
  interpretationSensitivity,
} from "social-work-station-rules/scenario";
import { formatRatio } from "../../src/ratio/index.js";
import { amendIfPossible, prepareAmendments } from "../../src/scenario/amended-policy.js";
import { groupChanges } from "../../src/scenario/compare-scenarios.js";
import { extreme } from "../../src/scenario/extreme.js";
import { fundingEffects } from "../../src/scenario/funding.js";
import { listRuleChanges, mixProvisions } from "../../src/scenario/mixed-provision.js";
import { NO_COST, addCosts, effectsOn, isSameCost, writeCost } from "../../src/scenario/money-effects.js";
import { addNeeds, ofLastStages } from "../../src/scenario/needs.js";
import { needsOfPolicy, openedStations, recordedTier, toOpen } from "../../src/scenario/opened-stations.js";
import { payOfAll } from "../../src/scenario/price-hiring.js";
import { withStations } from "../../src/scenario/with-stations.js";
import { HERE, THERE, policyOf, registerOf, requirementOf } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

/** The parts of which scenarios are made: costs, needs, what is to be opened, mixed provisions, and options. */

const cost = (least: string, most: string | null = least) => ({
  least: toRatio(least),
  most: most === null ? null : toRatio(most),
});

describe("costs", () => {
  test("are added and compared at both ends", () => {
    expect(writeCost(addCosts(cost("1", "2"), cost("0.5", "3")))).toEqual({ least: "1.50", most: "5.00" });
    expect(writeCost(addCosts<Ratio | null>(cost("1", null), cost("1")))).toEqual({
      least: "2.00",
      most: null,
    });
    expect(isSameCost(cost("1"), cost("1.0"))).toBe(true);
    expect(isSameCost(cost("1", "2"), cost("1", "3"))).toBe(false);
    expect(isSameCost(cost("1", "2"), cost("0", "2"))).toBe(false);
    expect(isSameCost(cost("1", null), cost("1", null))).toBe(true);
    expect(isSameCost(cost("1", null), cost("1", "1"))).toBe(false);
    expect(isSameCost(cost("1", "1"), cost("1", null))).toBe(false);
    expect(writeCost(NO_COST)).toEqual({ least: "0.00", most: "0.00" });
  });

  test("are written to the fen, half a fen up", () => {
    expect(writeCost(cost("0.005", "0.004"))).toEqual({ least: "0.01", most: "0.00" });
  });

  test("of a combination are the sum of each alone and what they add together", () => {
    const { total, alone, interaction } = effectsOn(cost("10"), cost("16", "20"), [
      { amendment: "a", cost: cost("11") },
      { amendment: "b", cost: cost("13", "12") },
    ]);
    expect(writeCost(total)).toEqual({ least: "6.00", most: "10.00" });
    expect(alone.map(({ amendment, cost: own }) => [amendment, writeCost(own)])).toEqual([
      ["a", { least: "1.00", most: "1.00" }],
      ["b", { least: "3.00", most: "2.00" }],
    ]);
    expect(writeCost(interaction)).toEqual({ least: "2.00", most: "7.00" });
  });

  test("the least and the greatest of some amounts", () => {
    const amounts = ["2", "1", "3"].map((amount) => toRatio(amount));
    expect(formatRatio(extreme(amounts, -1))).toBe("1");
    expect(formatRatio(extreme(amounts, 1))).toBe("3");
    expect(formatRatio(extreme([], 1))).toBe("0");
    expect(formatRatio(extreme([toRatio("-2")], 1))).toBe("-2");
  });

  test("of all who are hired", () => {
    const pay = { provision: "p/1", ...cost("100", "150") };
    expect(writeCost(payOfAll(pay, { least: 2, most: 3 }))).toEqual({ least: "200.00", most: "450.00" });
    expect(writeCost(payOfAll({ ...pay, most: null }, { least: 0, most: 3 }))).toEqual({ least: "0.00", most: null });
  });

  test("of a policy are those of its budget, of stations to open and of staff to hire; changes of no money are left out", () => {
    const amount = (least: string, most: string | null = least) => ({ amount: { least, most } });
    const funding = (least: string, opening: readonly object[] = [], hiring: readonly object[] = []) =>
      ({ total: { least, most: least }, opening, hiring }) as never;
    const before = funding("100");
    const after = funding("120", [amount("5", "6")], [amount("7", "8")]);
    expect(
      fundingEffects(before, after, [
        { amendment: "a", funding: funding("120") },
        { amendment: "b", funding: before },
        { amendment: "c", funding: null },
      ]),
    ).toEqual({
      total: { least: "32.00", most: "34.00" },
      alone: [
        { amendment: "a", least: "20.00", most: "20.00" },
        { amendment: "c", least: "-100.00", most: "-100.00" },
      ],
      interaction: { least: "112.00", most: "114.00" },
    });
    expect(fundingEffects(null, funding("1", [amount("2", null)]), []).total).toEqual({ least: "3.00", most: null });
    expect(fundingEffects(before, null, []).total).toEqual({ least: "-100.00", most: "-100.00" });
  });
});

describe("needs", () => {
  test("of the last stage include those before it", () => {
    const finding = (id: string, stage?: string) =>
      ({ subject: { kind: "station", id }, ...(stage === undefined ? {} : { stage: { dueOn: stage } }) }) as never;
    const plain = [finding("a"), finding("a"), finding("b")];
    expect(ofLastStages(plain)).toBe(plain);
    const staged = [finding("a", "2025"), finding("a", "2026"), finding("b", "2025")];
    expect(ofLastStages(staged)).toEqual([staged[1], staged[2]]);
    expect(ofLastStages([])).toEqual([]);
  });

  test("of several provisions add up", () => {
    const needs = (least: number) => ({
      stations: { least, most: least + 1 },
      staff: { least: least + 2, most: least + 3 },
      unqualified: { least: least + 4, most: least + 5 },
    });
    expect(addNeeds([needs(1), needs(10)])).toEqual({
      stations: { least: 11, most: 13 },
      staff: { least: 15, most: 17 },
      unqualified: { least: 19, most: 21 },
    });
    expect(addNeeds([]).staff).toEqual({ least: 0, most: 0 });
  });
});

describe("stations to open and staff to hire", () => {
  const register = registerOf();
  const none = { least: 0, most: 0 };
  const bounds = (least: number, most = least) => ({ least, most });
  const summary = (provision: object, needs: object = {}, more: object = {}) =>
    ({
      provision: { appliesTo: {}, parameters: {}, ...provision },
      needs: { stations: none, staff: none, unqualified: none, ...needs },
      owed: () => [],
      owedStaff: () => [],
      ...more,
    }) as never;
  const centres = (least: number, most = least, more: object = {}) =>
    summary(
      { kind: "coverage-target", level: "township", appliesTo: { tier: "s:centre" }, ...more },
      { stations: bounds(least, most) },
    );
  const owing = (...stations: readonly (readonly [string, number, number])[]) => ({
    owed: () => stations.map(([division, least, most]) => ({ division, stations: { least, most } })),
  });
  const quota = (owed: object, needs: object = {}, centreTier = "s:centre") =>
    summary({ kind: "share-quota", stationTier: "s:station", centreTier }, needs, owed);
  const opened = (...all: readonly never[]) =>
    openedStations(register, all).map(({ tier, stations }) => `${tier} ${stations.least}-${stations.most}`);

  test("are of the tier of a target, else of its level, and of the stations of a quota", () => {
    expect(opened(centres(1, 2))).toEqual(["s:centre 1-2"]);
    expect(opened(centres(1, 2, { appliesTo: {} }))).toEqual(["township 1-2"]);
    expect(opened(quota({}, { stations: bounds(3, 4) }))).toEqual(["s:station 3-4"]);
    expect(opened(summary({ kind: "staffing" }, { stations: bounds(3) }))).toEqual([]);
    expect(opened(centres(0))).toEqual([]);
    // Of one tier they add up, in the order of the tiers.
    expect(opened(quota({}, { stations: bounds(1) }), centres(1), centres(2, 3))).toEqual([
      "s:centre 3-4",
      "s:station 1-1",
    ]);
  });

  test("include those that new centres will owe: the divisions that owe least, and those that owe most", () => {
    const owed = owing([HERE, 1, 4], [THERE, 3, 5]);
    expect(opened(centres(1), quota(owed))).toEqual(["s:centre 1-1", "s:station 1-5"]);
    expect(opened(centres(1, 2), quota(owed))).toEqual(["s:centre 1-2", "s:station 1-9"]);
    expect(opened(centres(2), quota(owed))).toEqual(["s:centre 2-2", "s:station 4-9"]);
    // Nothing follows where no centre is to be opened, or centres are of another tier.
    expect(opened(quota(owed))).toEqual([]);
    expect(opened(centres(2), quota(owed, {}, "s:station"))).toEqual(["s:centre 2-2"]);
    // A level meets the tiers of that level.
    expect(opened(centres(2, 2, { appliesTo: {} }), quota(owed))).toEqual(["s:station 4-9", "township 2-2"]);
    expect(opened(centres(2, 2, { appliesTo: { tier: "county" } }), quota(owed, {}, "township"))).toEqual([
      "county 2-2",
    ]);
  });

  test("follow only in divisions of the kinds that the target counts, each once", () => {
    const base = (value: unknown) => ({ parameters: { base: { value } } });
    const owed = owing([HERE, 1, 4], [THERE, 3, 5]);
    expect(opened(centres(1, 1, base(["town"])), quota(owed))).toEqual(["s:centre 1-1", "s:station 3-5"]);
    expect(opened(centres(1, 1, base(["subdistrict"])), quota(owed))).toEqual(["s:centre 1-1", "s:station 1-4"]);
    const staged = {
      stages: [
        { by: "2024", is: ["town"] },
        { by: "2025", is: ["subdistrict"] },
      ],
    };
    expect(opened(centres(1, 1, base(staged)), quota(owed))).toEqual(["s:centre 1-1", "s:station 1-4"]);
    const classed = { classes: [{ when: {}, is: ["town"] }], otherwise: ["village"] };
    expect(opened(centres(1, 1, base(classed)), quota(owed))).toEqual(["s:centre 1-1", "s:station 3-5"]);
    // A place whose kind is not recorded may be of any.
    expect(opened(centres(1, 1, base(["town"])), quota(owing(["440101", 7, 7])))).toEqual([
      "s:centre 1-1",
      "s:station 7-7",
    ]);
    // The target that has most opened goes first; the second has what is left.
    expect(opened(centres(1), centres(2, 2, base(["town"])), quota(owed))).toEqual(["s:centre 3-3", "s:station 4-9"]);
  });

  test("staff is owed by stations of the tier that are to be opened, as well as by those there are", () => {
    const staffed = (tier: string, needs = none) =>
      summary(
        { kind: "staffing", id: "p/staff" },
        { staff: needs },
        {
          owedStaff: (own: string) => (own === tier ? [bounds(2), bounds(3)] : []),
        },
      );
    const needs = needsOfPolicy({ register } as never, [centres(1, 2), staffed("s:centre", bounds(1))]);
    expect(needs).toEqual({
      stations: bounds(1, 2),
      staff: bounds(3, 6),
      unqualified: none,
      following: { stations: none, staff: bounds(2, 5) },
    });
    const { stations, staff } = toOpen({ register } as never, [centres(1, 2), staffed("s:centre", bounds(1))]);
    expect(stations).toEqual([{ tier: "s:centre", stations: bounds(1, 2) }]);
    expect(staff).toMatchObject([{ provision: { id: "p/staff" }, staff: bounds(3, 6), tiers: ["s:centre"] }]);
    // Nobody is to be hired where nobody is lacking, nor by a provision of another kind.
    expect(toOpen({ register } as never, [centres(1), staffed("s:station")]).staff).toEqual([]);
    expect(toOpen({ register } as never, [staffed("s:station", bounds(1))]).staff).toMatchObject([
      { staff: bounds(1), tiers: [] },
    ]);
  });

  test("a level stands for the first tier of that level", () => {
    expect(recordedTier(register.tiers, "s:centre")).toBe("s:centre");
    expect(recordedTier(register.tiers, "county")).toBe("s:centre");
    expect(recordedTier(register.tiers, "township")).toBe("s:station");
    expect(recordedTier(register.tiers, "province")).toBeNull();
  });
});

describe("a register with the stations that are lacking", () => {
  const at = (prepared = registerOf(), tier = "s:centre", jurisdiction = "4401") =>
    withStations(prepared, tier, {
      from: parsePlainDate("2025-01-01"),
      asOf: parsePlainDate("2025-06-30"),
      jurisdiction,
    });

  test("has one in each division of the levels of the tier that has none", () => {
    const { prepared, added } = at();
    expect([...added].toSorted()).toEqual(["440101", HERE, "440102", THERE].map((id) => `new-${id}`));
    expect(prepared.stations.get("new-440101")).toEqual({
      id: "new-440101",
      division: "440101",
      tier: "s:centre",
      from: "2025-01-01",
    });
    expect(prepared.stations.has("a")).toBe(true);
    expect(at(registerOf(), "s:station").added.size).toBe(0);
    expect(at(registerOf(), "unknown").added.size).toBe(0);
  });

  test("leaves out divisions that do not exist on the day, and takes no id that is taken", () => {
    const divisions = [
      { id: "440101", name: "甲县", level: "county" },
      { id: HERE, name: "某街道", level: "township", kind: "subdistrict", from: "2025-07-01" },
      { id: THERE, name: "某镇", level: "township", kind: "town", until: "2025-06-30" },
    ];
    const stations = [{ id: "new-440101", division: HERE, tier: "s:station", from: "2026" }];
    expect([...at(registerOf({ divisions, stations })).added]).toEqual(["new-440101-", `new-${THERE}`]);
  });
});

const COUNT = { take: "count", of: "persons" };

describe("mixed provisions", () => {
  const policy = (
    parameters: object,
    fields: object = {},
    more: object = {},
  ): { provision: Provision; policy: Policy } => {
    const made = policyOf([requirementOf({ measure: COUNT, atLeast: 1, ...parameters }, fields)], more);
    return { provision: made.provisions[0] as Provision, policy: made };
  };
  const changes = (...[before, after]: readonly ReturnType<typeof policy>[]) =>
    listRuleChanges("p/1", before as never, after as never).map(
      ({ id, name, isParameter }) => `${id} ${name}${isParameter ? "*" : ""}`,
    );

  test("list what rules could notice, and nothing else", () => {
    const before = policy({});
    expect(changes(before, before)).toEqual([]);
    expect(
      changes(
        before,
        policy({}, { title: { zh: "另一", en: "another" }, note: { zh: "注", en: "note" }, aspect: "b" }),
      ),
    ).toEqual([]);
    expect(changes(before, policy({ atLeast: 2 }))).toEqual(["p/1/atLeast atLeast*"]);
    expect(changes(before, policy({ atMost: 5 }))).toEqual(["p/1/atMost atMost*"]);
    expect(changes(before, policy({}, { modality: "encouraged" }))).toEqual(["p/1/modality modality"]);
    expect(changes(before, policy({}, {}, { jurisdiction: "44" }))).toEqual(["p/1/jurisdiction jurisdiction"]);
    expect(
      changes(
        before,
        policy({ atLeast: 2 }, { id: "p/x", appliesTo: { subject: "operator" } }, { jurisdiction: "44" }),
      ),
    ).toEqual(["p/1/id id", "p/1/jurisdiction jurisdiction", "p/1/appliesTo appliesTo", "p/1/atLeast atLeast*"]);
  });

  test("a value that is open-ended is another value", () => {
    const before = policy({});
    const open = structuredClone(before.provision) as never as { parameters: { atLeast: { openEnded?: boolean } } };
    open.parameters.atLeast.openEnded = true;
    const after = { provision: open as never as Provision, policy: before.policy };
    expect(changes(before, after)).toEqual(["p/1/atLeast atLeast*"]);
    open.parameters.atLeast.openEnded = false;
    expect(changes(before, after)).toEqual([]);
  });

  test("take the chosen fields and parameters of the second, and the others of the first", () => {
    const before = policy({ atMost: 9 });
    const after = policy({ atLeast: 2 }, { modality: "encouraged" });
    const all = listRuleChanges("p/1", before, after);
    const mixed = (...names: readonly string[]) => {
      const made = mixProvisions(
        before.provision,
        after.provision,
        all.filter(({ name }) => names.includes(name)),
        [after.policy, before.policy],
      );
      const parameters = (made?.parameters ?? {}) as Readonly<Record<string, { readonly value: unknown }>>;
      return made === null ? null : [made.modality, parameters["atLeast"]?.value, parameters["atMost"]?.value];
    };
    expect(all.map(({ name }) => name)).toEqual(["modality", "atLeast", "atMost"]);
    expect(mixed()).toEqual(["must", 1, 9]);
    expect(mixed("modality")).toEqual(["encouraged", 1, 9]);
    expect(mixed("atLeast")).toEqual(["must", 2, 9]);
    expect(mixed("atMost")).toEqual(["must", 1, undefined]);
    expect(mixed("modality", "atLeast", "atMost")).toEqual(["encouraged", 2, undefined]);
  });

  test("there is none that no policy can contain", () => {
    const before = policy({});
    const after = policy(
      { measure: { take: "count", of: "stations", where: { tier: ["s:station"] } } },
      { appliesTo: { subject: "division" } },
    );
    const all = listRuleChanges("p/1", before, after);
    const own = (name: string) => all.filter((change) => change.name === name);
    // A station has no tiers of stations of its own by a policy without tiers.
    expect(mixProvisions(before.provision, after.provision, own("measure"), [])).toBeNull();
    const broken = { ...after.provision, parameters: {} } as never;
    const gone = listRuleChanges("p/1", before, { provision: broken, policy: after.policy });
    expect(mixProvisions(before.provision, broken, gone, [after.policy, before.policy])).toBeNull();
  });
});

describe("amendments", () => {
  const policy = policyOf([
    requirementOf({ measure: COUNT, atLeast: 1, atMost: 9 }),
    requirementOf({ measure: COUNT, atLeast: 2 }),
  ]);
  const set = (id: string, provision: string, value: unknown, parameter = "atLeast") =>
    ({ id, kind: "set-parameter", provision, parameter, value }) as never;
  const open = () => prepareAmendments(policy, (own) => own).open();
  const atLeast = (provision: Provision | null) =>
    provision === null ? null : (provision.parameters as { atLeast: { value: unknown } }).atLeast.value;

  test("change only the provision that each names, as far as they are asked for", () => {
    const amended = open()([set("a", "p/1", 5), set("b", "p/2", 6), set("c", "p/1", 7, "atMost")]);
    expect(amended.ids).toEqual(["p/1", "p/2"]);
    expect(amended.touching("p/1")).toEqual(["a", "c"]);
    expect(amended.touching("p/2")).toEqual(["b"]);
    expect(amended.touching("p/3")).toEqual([]);
    expect(atLeast(amended.under("p/1", []))).toBe(1);
    expect(atLeast(amended.under("p/1", ["a", "b"]))).toBe(5);
    expect(atLeast(amended.under("p/1", ["c"]))).toBe(1);
    expect(amended.under("p/1", ["a", "c"])?.parameters).toMatchObject({ atLeast: { value: 5 }, atMost: { value: 7 } });
    expect(atLeast(amended.under("p/2", ["a", "c"]))).toBe(2);
    expect(amended.under("p/3", ["a"])).toBeNull();
  });

  test("that do the same share one provision, and that change nothing leave it as it is", () => {
    const amend = open();
    const [one, other] = [amend([set("a", "p/1", 5)]), amend([set("b", "p/1", 5)])];
    expect(one.under("p/1", ["a"])).toBe(other.under("p/1", ["b"]));
    expect(one.under("p/1", [])).toBe(other.under("p/1", ["a"]));
    expect(one.under("p/1", ["a"])).not.toBe(one.under("p/1", []));
  });

  test("that make no policy leave it as it is", () => {
    expect(amendIfPossible(policy, [set("a", "p/1", "many")])).toBeNull();
    expect(amendIfPossible(policy, [set("a", "unknown", 5)])).toBeNull();
    expect(amendIfPossible(policy, [set("a", "p/1", 5)])?.provisions.map(atLeast)).toEqual([5, 2]);
  });
});

describe("groups of changes", () => {
  test("count by area, provision and causing amendments, in order", () => {
    const [a, b] = ["a", "b"].map((amendment) => ({ amendment, sufficient: "sufficient", necessary: "necessary" }));
    const one = [a];
    const change = (area: string | null, provision: string, causes: readonly unknown[], effect: string) =>
      ({ area, provision, causes, effect }) as never;
    const group = (area: string | null, provision: string, amendments: readonly string[], counts: object) => ({
      area,
      provision,
      amendments,
      gained: 0,
      lost: 0,
      moved: 0,
      detail: 0,
      ...counts,
    });
    expect(
      groupChanges([
        change("x", "p/1", one, "gained"),
        change("x", "p/1", one, "lost"),
        change("x", "p/1", [a], "gained"),
        change("y", "p/1", one, "moved"),
        change("x", "p/2", one, "detail"),
        change("x", "p/1", [a, b], "gained"),
        change(null, "p/1", one, "gained"),
      ]),
    ).toEqual([
      group("x", "p/1", ["a"], { gained: 2, lost: 1 }),
      group("y", "p/1", ["a"], { moved: 1 }),
      group("x", "p/2", ["a"], { detail: 1 }),
      group("x", "p/1", ["a", "b"], { gained: 1 }),
      group(null, "p/1", ["a"], { gained: 1 }),
    ]);
    expect(groupChanges([])).toEqual([]);
  });
});

describe("options of scenarios", () => {
  const prepared = registerOf();
  const policy = policyOf([requirementOf({ measure: COUNT, atLeast: 1 })]);
  const when = { asOf: "2025-06-30", period: { from: "2025-01-01", to: "2025-12-31" } };
  const amendment = (fields: object = {}) => ({
    id: "a",
    kind: "set-parameter",
    provision: "p/1",
    parameter: "atLeast",
    value: 2,
    ...fields,
  });
  const one = (fields: object = {}) => ({ id: "one", amendments: [amendment()], ...fields });
  const recipients = [{ id: "r", factors: { need: 1 } }];
  const compared = (options: object) =>
    thrownFault(() => compareScenarios(prepared, policy, { ...when, alternatives: [one()], ...options } as never));
  const swept = (options: object) =>
    thrownFault(() =>
      sweepParameter(prepared, policy, {
        ...when,
        provision: "p/1",
        parameter: "atLeast",
        values: [1],
        ...options,
      } as never),
    );

  test.each<readonly [object, string]>([
    [{ unknown: 1 }, "key-unknown at $.options.unknown"],
    [{ asOf: "2025-13-01" }, "date-invalid at $.options.asOf"],
    [{ period: { from: "2025-12-31", to: "2025-01-01" } }, "interval-reversed at $.options.period"],
    [{ alternatives: undefined }, "value-missing at $.options.alternatives"],
    [{ alternatives: [one({ unknown: 1 })] }, "key-unknown at $.options.alternatives[0].unknown"],
    [{ alternatives: [one(), one({ id: "" })] }, "id-invalid at $.options.alternatives[1].id"],
    [{ alternatives: [one(), one()] }, "id-duplicate at $.options.alternatives[1].id"],
    [{ alternatives: [one({ amendments: [1] })] }, "type-invalid at $.options.alternatives[0].amendments[0]"],
    [{ alternatives: [one({ title: "名称" })] }, "type-invalid at $.options.alternatives[0].title"],
    [{ alternatives: [one({ title: { zh: "名称" } })] }, "value-missing at $.options.alternatives[0].title.en"],
    [{ alternatives: [one({ title: { en: "title" } })] }, "value-missing at $.options.alternatives[0].title.zh"],
    [{ alternatives: [one({ budget: {} })] }, "value-missing at $.options.budget"],
    [{ budget: 1 }, "type-invalid at $.options.budget"],
    [{ unitCosts: { unknown: 1 } }, "key-unknown at $.options.unitCosts.unknown"],
    [{ unitCosts: { station: "-1" } }, "out-of-range at $.options.unitCosts.station"],
    [{ unitCosts: { staff: "0.001" } }, "amount-not-multiple at $.options.unitCosts.staff"],
    [{ unitCosts: { staff: "many" } }, "decimal-invalid at $.options.unitCosts.staff"],
    [
      { alternatives: [one(), one({ id: "two", amendments: [amendment({ provision: "x" })] })] },
      "provision-unknown at $.options.alternatives[1].amendments[0].provision",
    ],
  ])("of a comparison: %j", (options, expected) => {
    expect(compared(options)).toBe(expected);
  });

  test("costs of nothing, and to the fen, are accepted", () => {
    const unitCosts = { station: "0", staff: "0.01" };
    const { baseline, scenarios } = compareScenarios(prepared, policy, {
      ...when,
      alternatives: [one() as never],
      unitCosts,
    });
    expect(baseline.money).toEqual({ least: "0.00", most: "0.00" });
    expect(scenarios[0]?.money?.effects.alone).toEqual([{ amendment: "a", least: "0.00", most: "0.00" }]);
    expect(scenarios[0]?.title).toBeNull();
    expect(compareScenarios(prepared, policy, { ...when, alternatives: [one() as never] }).baseline.money).toBeNull();
  });

  test("faults of a budget are at its place", () => {
    const broken = { recipients: [], unknown: 1 };
    expect(compared({ budget: broken })).toMatch(/ at \$\.options\.budget/);
    expect(compared({ budget: { recipients }, alternatives: [one({ budget: broken })] })).toMatch(/ at \$\.options\./);
  });

  test.each<readonly [object, string]>([
    [{ unknown: 1 }, "key-unknown at $.options.unknown"],
    [{ values: [] }, "list-empty at $.options.values"],
    [{ values: Array.from({ length: 1001 }, () => 1) }, "list-too-long at $.options.values"],
    [{ provision: "x" }, "provision-unknown at $.options.provision"],
    [{ parameter: "x" }, "parameter-unknown at $.options.parameter"],
  ])("of a sweep: %j", (options, expected) => {
    expect(swept(options)).toBe(expected);
  });

  test("a value that the schema does not accept is named by its place among the values", () => {
    expect(swept({ values: [1, { per: "x" }] })).toMatch(/ at \$\.options\.values\[1\]/);
    const { points } = sweepParameter(prepared, policy, {
      ...when,
      provision: "p/1",
      parameter: "atLeast",
      values: [0, 1] as never,
    });
    expect(points.map(({ value, indicator, funding }) => [value, indicator.verdicts.met, funding])).toEqual([
      [0, 2, null],
      [1, 0, null],
    ]);
  });

  test("of a series are the day and the period alone", () => {
    const fault = (run: () => unknown) => thrownFault(run);
    expect(fault(() => prepareScenarios(prepared, policy, { ...when, alternatives: [] } as never))).toBe(
      "key-unknown at $.options.alternatives",
    );
    const series = prepareScenarios(prepared, policy, when);
    expect(fault(() => series.compare({ alternatives: [], asOf: "2025-06-30" } as never))).toBe(
      "key-unknown at $.options.asOf",
    );
    expect(fault(() => series.sweep({ asOf: "2025-06-30" } as never))).toBe("key-unknown at $.options.asOf");
    expect(fault(() => series.sensitivity({ asOf: "2025-06-30" } as never))).toBe("key-unknown at $.options.asOf");
    expect(series.sensitivity().robust).toBe(2);
    expect(series.compare({ alternatives: [one() as never], unitCosts: {} }).scenarios.map(({ id }) => id)).toEqual([
      "one",
    ]);
    expect(series.sweep({ provision: "p/1", parameter: "atLeast", values: [1] as never }).points).toHaveLength(1);
  });

  test("of readings are the bound on combinations", () => {
    const readings = (mostJoint: unknown) => () =>
      interpretationSensitivity(prepared, policy, { ...when, mostJoint } as never);
    expect(thrownFault(readings(-1))).toBe("count-invalid at $.options.mostJoint");
    expect(thrownFault(readings(0.5))).toBe("count-invalid at $.options.mostJoint");
    expect(readings(0)).not.toThrow();
    expect(thrownFault(() => interpretationSensitivity(prepared, policy, { ...when, other: 1 } as never))).toBe(
      "key-unknown at $.options.other",
    );
  });

  test("words that register and policy define must agree", () => {
    const figures = (zh: string) => ({
      figures: [{ key: "x:f", name: { zh, en: "f" }, unit: { zh: "个", en: "things" } }],
    });
    const own = policyOf([requirementOf({ measure: COUNT, atLeast: 1 })], { terms: figures("到访人次") as never });
    expect(thrownFault(() => prepareScenarios(registerOf({ terms: figures("来电次数") }), own, when))).toBe(
      "term-conflict at $.policy.terms.figures[0]",
    );
  });
});
