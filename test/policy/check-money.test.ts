import { describe, expect, it } from "vitest";
import { title } from "../small-policy.js";
import { changed, reading, faultLinesOf } from "./fault-lines.js";

const URBAN = { division: { area: ["urban"] } };
const RURAL = { division: { area: ["rural"] } };
const byStage = (is: unknown): object => ({ stages: [{ by: "2026-12-31", is }] });
const NOT_A_PARTY = (place: string, id = "x"): string => `reference-dangling parameters.${place} {"id":"${id}"}`;

describe("the parties of a cost share", () => {
  const party = (id: string, level = "county"): object => ({ id, name: title, level });
  const both = [party("city"), party("county")];
  const ratios = (city: string, county: string): readonly object[] => [
    { party: "city", ratio: city },
    { party: "county", ratio: county },
  ];
  const faults = (parameters: object, fields: object = {}): readonly string[] =>
    faultLinesOf("cost-share", { parties: both, ...parameters }, fields);

  it("are each listed once", () => {
    expect(faults({ parties: [party("city"), party("county"), party("city")] })).toEqual([
      'id-duplicate parameters.parties.value.2.id {"id":"city"}',
    ]);
  });

  it("are the same party in every class of one reading, and may be another in another reading", () => {
    const otherCity = [party("city", "prefecture"), party("county")];
    const classes = (otherwise: unknown): object => ({ classes: [{ when: URBAN, is: both }], otherwise });
    expect(faults({ parties: classes(both) })).toEqual([]);
    expect(faults({ parties: classes([...otherCity].reverse()) })).toEqual([
      'id-duplicate parameters.parties.value.otherwise.1.id {"id":"city"}',
    ]);
    expect(faults({ parties: reading(both, otherCity) })).toEqual([]);
  });

  it("are compared with the first of their id, and not with the one before", () => {
    const cities = (level: string): object => [party("city", level), party("county")];
    const classes = [
      { when: URBAN, is: cities("county") },
      { when: RURAL, is: cities("prefecture") },
    ];
    expect(faults({ parties: { classes, otherwise: cities("county") } })).toEqual([
      'id-duplicate parameters.parties.value.classes.1.is.0.id {"id":"city"}',
    ]);
  });

  it("bear ratios that are theirs, each once", () => {
    const twice = [...ratios("0.5", "0.25"), { party: "city", ratio: "0.25" }];
    expect(faults({ ratios: twice })).toEqual(['id-duplicate parameters.ratios.value.2.party {"id":"city"}']);
    const [first] = ratios("6", "4");
    expect(faults({ ratios: [first, { party: "x", ratio: "4" }] })).toEqual([NOT_A_PARTY("ratios.value.1.party")]);
  });

  it.each([
    [
      "a third of nothing",
      ratios("1/3", "x"),
      ['decimal-invalid parameters.ratios.value.1.ratio {"expected":"fraction"}'],
    ],
    [
      "less than nothing",
      ratios("-1", "2"),
      ['decimal-invalid parameters.ratios.value.0.ratio {"expected":"fraction"}'],
    ],
    ["nine tenths", ratios("0.5", "0.4"), ['weights-not-one parameters.ratios.value {"sum":"9/10"}']],
    ["parts and a fraction", ratios("6", "0.4"), ['weights-not-one parameters.ratios.value {"sum":"32/5"}']],
    ["no parts at all", ratios("0", "0"), ['weights-not-one parameters.ratios.value {"sum":"0/1"}']],
  ])("do not bear %s", (_, value, expected) => {
    expect(faults({ ratios: value })).toEqual(expected);
  });

  it("bear ratios of a class, which no other class overlaps, of the provision's own kind of recipient", () => {
    const classes = (...list: readonly object[]): object => ({
      classes: list.map((one) => ({ ratios: ratios("6", "4"), ...one })),
    });
    expect(faults(classes({ when: URBAN }, { when: RURAL }))).toEqual([]);
    expect(faults(classes({ when: URBAN }, { when: URBAN }))).toEqual([
      "classes-overlap parameters.classes.value.1.when",
    ]);
    expect(faults(classes({ when: { person: { age: { below: 30 } } } }))).toEqual([
      'key-unknown parameters.classes.value.0.when.person {"accepted":["division","station"]}',
    ]);
    expect(faults(classes({ when: URBAN, ratios: [{ party: "x", ratio: "1" }] }))).toEqual([
      NOT_A_PARTY("classes.value.0.ratios.0.party"),
    ]);
    expect(faults(classes({ when: URBAN, ratios: ratios("0.6", "0.6") }))).toEqual([
      'weights-not-one parameters.classes.value.0.ratios {"sum":"6/5"}',
    ]);
  });

  it("have one cap each, in every stage", () => {
    const cap = (id: string): object => ({ party: id, amount: "1000" });
    expect(faults({ caps: [cap("city"), cap("county")] })).toEqual([]);
    expect(faults({ caps: [cap("x")] })).toEqual([NOT_A_PARTY("caps.value.0.party")]);
    expect(faults({ caps: byStage([cap("city"), cap("city")]) })).toEqual([
      'id-duplicate parameters.caps.value.stages.0.is.1.party {"id":"city"}',
    ]);
    expect(faults({ caps: reading([cap("city")], [cap("x")]) })).toEqual([NOT_A_PARTY("caps.alternatives.0.0.party")]);
  });

  it("may be those of any class", () => {
    const parties = { classes: [{ when: URBAN, is: both }], otherwise: [party("city"), party("town")] };
    expect(
      faults({
        parties,
        ratios: [
          { party: "town", ratio: "1" },
          { party: "county", ratio: "1" },
        ],
      }),
    ).toEqual([]);
  });
});

describe("a factor formula", () => {
  const factor = (id: string): object => ({ id, name: title });
  const faults = (parameters: object, fields: object = {}): readonly string[] =>
    faultLinesOf(
      "factor-formula",
      { factors: [factor("people"), factor("area")], ...parameters },
      { appliesTo: { subject: "division" }, ...fields },
    );

  it("has each factor once, in every stage", () => {
    expect(faults({ factors: [factor("people"), factor("people")] })).toEqual([
      'id-duplicate parameters.factors.value.1.id {"id":"people"}',
    ]);
    expect(faults({ factors: byStage([factor("people"), factor("people")]) })).toEqual([
      'id-duplicate parameters.factors.value.stages.0.is.1.id {"id":"people"}',
    ]);
  });

  it("weighs its factors, in every stage and reading", () => {
    const weights = (...list: readonly (readonly [string, string])[]): readonly object[] =>
      list.map(([id, weight]) => ({ factor: id, weight }));
    expect(faults({ weights: weights(["people", "7"], ["area", "3"]) })).toEqual([]);
    expect(faults({ weights: byStage(weights(["people", "0.7"], ["area", "0.2"])) })).toEqual([
      'weights-not-one parameters.weights.value.stages.0.is {"sum":"9/10"}',
    ]);
    expect(faults({ weights: reading(weights(["people", "1"]), weights(["water", "1"])) })).toEqual([
      'reference-dangling parameters.weights.alternatives.0.0.factor {"id":"water"}',
    ]);
    expect(faults({ weights: weights(["people", "0.5"], ["people", "x"]) })).toEqual([
      'id-duplicate parameters.weights.value.1.factor {"id":"people"}',
      'decimal-invalid parameters.weights.value.1.weight {"expected":"fraction"}',
    ]);
  });

  it.each(["floor", "cap"])("has a %s in yuan, by class of those who receive the money", (name) => {
    const classes = { classes: [{ when: { station: { years: { atLeast: 1 } } }, is: 5000 }], otherwise: 3000 };
    expect(faults({ [name]: 5000 })).toEqual([]);
    expect(faults({ [name]: -1 })).toEqual([`out-of-range parameters.${name}.value {"least":0}`]);
    expect(faults({ [name]: classes })).toEqual([
      `key-unknown parameters.${name}.value.classes.0.when.station {"accepted":["division"]}`,
    ]);
    expect(faults({ [name]: classes }, { recipients: { subject: "station" } })).toEqual([]);
  });
});

describe("funding sources", () => {
  const faults = (parameters: object): readonly string[] =>
    faultLinesOf("funding-sources", { sources: ["fiscal-special", "general-budget"], ...parameters });
  const only = (source?: string): object => ({ ...(source === undefined ? {} : { source }), purposes: ["pay"] });

  it("are earmarked once each, where they are listed", () => {
    expect(faults({ earmarks: [only("fiscal-special"), only("general-budget")] })).toEqual([]);
    expect(faults({ earmarks: [only("transfer-payment")] })).toEqual([
      'reference-dangling parameters.earmarks.value.0.source {"id":"transfer-payment"}',
    ]);
    expect(faults({ earmarks: [only("general-budget"), only("general-budget")] })).toEqual([
      'id-duplicate parameters.earmarks.value.1.source {"id":"general-budget"}',
    ]);
  });

  it("may not pay for something, those that are listed or all", () => {
    expect(faults({ mayNot: [only(), only("general-budget"), only("general-budget")] })).toEqual([]);
    expect(faults({ mayNot: [only("general-budget"), only("transfer-payment")] })).toEqual([
      'reference-dangling parameters.mayNot.value.1.source {"id":"transfer-payment"}',
    ]);
  });

  it("are listed for any class, stage or reading", () => {
    const sources = reading(["fiscal-special"], {
      classes: [{ when: URBAN, is: ["general-budget"] }],
      otherwise: ["transfer-payment"],
    });
    const all = ["fiscal-special", "general-budget", "transfer-payment"].map(only);
    expect(faults({ sources, earmarks: all, mayNot: all })).toEqual([]);
  });
});

describe("a standard of funding", () => {
  const faults = (parameters: object, fields: object = {}): readonly string[] =>
    faultLinesOf("funding-standard", { amount: 5000, ...parameters }, fields);

  it("is for recipients by a condition on them or their division", () => {
    expect(faults({}, { where: { station: { years: { atLeast: 1 } }, ...URBAN } })).toEqual([]);
    expect(faults({}, { where: { person: { age: { below: 30 } } } })).toEqual([
      'key-unknown where.person {"accepted":["division","station"]}',
    ]);
  });

  it("is an amount of zero or more, no percentage, now and before it was changed", () => {
    expect(faults({ amount: -5 })).toEqual(['out-of-range parameters.amount.value {"least":0}']);
    expect(faults({ amount: "50%" })).toEqual([
      'value-invalid parameters.amount.value {"expected":"non-negative-decimal"}',
    ]);
    expect(faults({ amount: changed(5, -5) })).toEqual(['out-of-range parameters.amount.was.value {"least":0}']);
    expect(
      faults({
        amount: {
          classes: [
            { when: URBAN, is: 5 },
            { when: URBAN, is: 6 },
          ],
        },
      }),
    ).toEqual(["classes-overlap parameters.amount.value.classes.1.when"]);
  });

  it("keeps something of the amount each year, in every stage and reading", () => {
    const growth = (rate: string): object => ({ since: 2020, rate });
    expect(faults({ growth: growth("-0.99") })).toEqual([]);
    expect(faults({ growth: growth("-1.5") })).toEqual(["out-of-range parameters.growth.value.rate"]);
    expect(faults({ growth: byStage(growth("-1")) })).toEqual([
      "out-of-range parameters.growth.value.stages.0.is.rate",
    ]);
    expect(faults({ growth: changed(growth("5%"), growth("-2")) })).toEqual([
      "out-of-range parameters.growth.was.value.rate",
    ]);
  });
});

describe("a standard of pay", () => {
  const faults = (parameters: object, fields: object = {}): readonly string[] =>
    faultLinesOf(
      "pay-standard",
      { amount: 5000, per: "month", ...parameters },
      { appliesTo: { subject: "person" }, ...fields },
    );

  it("is for persons", () => {
    expect(faults({})).toEqual([]);
    expect(faults({}, { appliesTo: { subject: "station" } })).toEqual([
      'value-invalid appliesTo.subject {"expected":"listed-value","accepted":["person"]}',
    ]);
  });

  it("is for persons by a condition on them or their division, as its classes are", () => {
    expect(faults({}, { where: { person: { age: { below: 30 } }, ...URBAN } })).toEqual([]);
    expect(faults({}, { where: { station: {} } })).toEqual([
      'key-unknown where.station {"accepted":["division","person"]}',
    ]);
    const byStation = { classes: [{ when: { station: {} }, is: 5 }] };
    expect(faults({ amount: byStation })).toEqual([
      'key-unknown parameters.amount.value.classes.0.when.station {"accepted":["division","person"]}',
    ]);
    const byAge = { classes: [{ when: { person: { age: { below: 30 } } }, is: 5 }] };
    expect(faults({ amount: byAge })).toEqual([]);
  });

  it("is no negative amount, and keeps something of it each year", () => {
    expect(faults({ amount: -5 })).toEqual(['out-of-range parameters.amount.value {"least":0}']);
    expect(faults({ growth: { since: 2020, rate: -1 } })).toEqual(["out-of-range parameters.growth.value.rate"]);
  });
});
