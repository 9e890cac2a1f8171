import { explainFault } from "social-work-station-rules/explanation";
import { describe, expect, it } from "vitest";
import { safeParseIndicators, safeParseMeasure, safeParsePolicy } from "social-work-station-rules/policy";

/** Values that each have the right form, and that nothing can meet, or everything does. */

const source = { document: "d", clause: "一", quote: "不少于", authority: "normative", verification: "primary-text" };
const stated = (value: unknown) => ({ status: "stated", value, source });
const title = { zh: "题", en: "title" };
const count = { take: "count", of: "persons" };

function policyOf(kind: string, parameters: Readonly<Record<string, unknown>>, fields: object = {}): object {
  return {
    version: 1,
    id: "p",
    title,
    jurisdiction: "CN",
    documents: [{ id: "d", title, issuers: [] }],
    effective: {},
    terms: { figures: [{ key: "p:balance", name: title, unit: title }] },
    provisions: [
      {
        id: "p/1",
        kind,
        title,
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        ...fields,
        parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stated(value)])),
      },
    ],
  };
}

function faultsOf(kind: string, parameters: Readonly<Record<string, unknown>>, fields: object = {}): readonly string[] {
  const result = safeParsePolicy(policyOf(kind, parameters, fields));
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
}

const requirement = (measure: unknown, bound: unknown): readonly string[] =>
  faultsOf("requirement", { measure, atLeast: bound });

const personsWho = (where: object) => ({ ...count, where });

it.each(["prevailsOver", "supersedes"])("a policy does not name itself under %s", (name) => {
  const result = safeParsePolicy({ ...policyOf("requirement", { measure: count, atLeast: 1 }), [name]: ["p"] });
  expect(result).toMatchObject({ ok: false, faults: [{ code: "value-invalid", path: [name, 0] }] });
});

describe("a range", () => {
  it.each([
    [
      "nothing above",
      { post: { fullTimeEquivalent: { atLeast: "1e2", atMost: 30 } } },
      ".post.fullTimeEquivalent.atMost",
    ],
    ["no whole number in it", { age: { above: 2, below: 3 } }, ".age.below"],
    [
      "no whole number of years",
      { certificate: { years: { atLeast: "2.1", atMost: "2.9" } } },
      ".certificate.years.atMost",
    ],
  ])("of a condition is a fault with %s", (_, where, place) => {
    const at = `parameters.measure.value.where${place}`;
    expect(requirement(personsWho(where), 1)).toEqual([`out-of-range ${at}`]);
  });

  it.each([
    ["a part of a post", { post: { fullTimeEquivalent: { above: "0.2", below: "0.5" } } }],
    ["one whole number", { age: { above: 2, below: 4 } }],
    ["one whole number between fractions", { age: { atLeast: "2.1", atMost: "3" } }],
  ])("of a condition may contain %s", (_, where) => {
    expect(requirement(personsWho(where), 1)).toEqual([]);
  });

  const where = { age: { atLeast: 60, atMost: 50 } };

  it("is also checked in a measure by itself, and in indicators", () => {
    const measure = safeParseMeasure(personsWho(where));
    expect(measure).toMatchObject({ ok: false, faults: [{ code: "out-of-range", path: ["where", "age", "atMost"] }] });
    const indicators = [{ id: "own/old", title, unit: title, measure: personsWho(where) }];
    expect(safeParseIndicators({ version: 1, indicators })).toMatchObject({
      ok: false,
      faults: [{ code: "out-of-range", path: ["indicators", 0, "measure", "where", "age", "atMost"] }],
    });
  });
});

describe("classes", () => {
  const faults = (one: object, other: object, subject: string) => {
    const classes = [one, other].map((when, index) => ({ when, is: index }));
    return faultsOf("requirement", { measure: count, atLeast: { classes } }, { appliesTo: { subject } });
  };
  const overlapping = ["classes-overlap parameters.atLeast.value.classes.1.when"];
  const urban = { area: ["urban"] };

  it.each([
    ["ages with a whole number in both", "person", { age: { below: 4 } }, { age: { above: 2 } }],
    ["days", "station", { opened: { until: "2024-01-01" } }, { opened: { from: "2024-01-01" } }],
    ["ratings", "operator", { rating: { atLeast: "3A" } }, { rating: { atLeast: "4A" } }],
    ["lengths of a contract", "contract", { withinYears: 3 }, { withinYears: 5 }],
    ["the same flag", "station", { nationallyRegistered: true }, { nationallyRegistered: true }],
    ["one that is narrower", "division", urban, { ...urban, level: ["township"] }],
    ["one that is wider", "division", { ...urban, level: ["township"] }, { area: ["urban", "rural"] }],
    ["the same exclusion", "division", { not: urban }, { not: urban }],
    ["what an exclusion leaves", "division", { not: { level: ["county"] } }, { level: ["county", "township"] }],
    ["one place named in a choice", "division", { anyOf: [{ id: ["x"] }, urban] }, { id: ["x", "y"] }],
    ["a value of a choice in both", "division", { anyOf: [{ level: ["county"] }] }, { level: ["township", "county"] }],
    [
      "an alternative of each of two choices",
      "person",
      { anyOf: [{ certificate: {} }, { age: { above: 55 } }] },
      { anyOf: [{ staffKind: ["local"] }, { age: { atMost: 60 } }] },
    ],
    [
      "an alternative with all else that is required",
      "station",
      { nationallyRegistered: true, anyOf: [{ years: { atLeast: 3 } }, { pilot: {} }] },
      { pilot: {}, nationallyRegistered: true },
    ],
    [
      "a choice within a part",
      "station",
      { division: { anyOf: [{ kind: ["town"] }, urban] } },
      { division: { kind: ["town"] } },
    ],
    [
      "systems that one station can all have",
      "station",
      { systems: ["finance"] },
      { systems: ["finance", "documents"] },
    ],
  ])("overlap by %s", (_, subject, one, other) => {
    const [first, second] = [one, other].map((when) => ({ [subject]: when }));
    expect(faults(first ?? {}, second ?? {}, subject)).toEqual(overlapping);
  });

  it.each([
    ["ages without a whole number in both", "person", { age: { below: 3 } }, { age: { above: 2 } }],
    ["days", "station", { opened: { until: "2023-12-31" } }, { opened: { from: "2024-01-01" } }],
    ["ratings", "operator", { rating: { atMost: "3A" } }, { rating: { atLeast: "4A" } }],
    ["opposite flags", "station", { nationallyRegistered: true }, { nationallyRegistered: false }],
    ["other words beside the same one", "division", { ...urban, kind: ["town"] }, { ...urban, kind: ["subdistrict"] }],
    ["what an exclusion excludes", "division", { not: urban }, urban],
    ["alternatives of a choice that only data can show", "division", { anyOf: [urban] }, { level: ["township"] }],
    [
      "an alternative that what else is required excludes",
      "division",
      { not: urban, anyOf: [urban, { level: ["county"] }] },
      urban,
    ],
    [
      "an alternative of which something else is required",
      "division",
      { kind: ["subdistrict"], anyOf: [{ kind: ["town"] }, { class: ["revitalisation-key-county"] }] },
      { kind: ["town"] },
    ],
    ["different fields, which only data can show", "division", urban, { level: ["township"] }],
  ])("do not certainly overlap by %s", (_, subject, one, other) => {
    const [first, second] = [one, other].map((when) => ({ [subject]: when }));
    expect(faults(first ?? {}, second ?? {}, subject)).toEqual([]);
  });
});

describe("a condition", () => {
  it.each([
    ["persons", { age: { below: 0 } }, "out-of-range where.age.below"],
    ["stations", { has: [{ of: "persons", below: 0 }] }, "out-of-range where.has.0.below"],
    ["stations", { has: [{ of: "persons", above: 1, below: 2 }] }, "out-of-range where.has.0.below"],
    ["divisions", { figures: { population: { below: 0 } } }, "out-of-range where.figures.population.below"],
    ["divisions", { level: ["township"], committee: ["village"] }, "value-invalid where.committee"],
    ["persons", { staffKind: ["local"], not: { staffKind: ["local", "professional"] } }, "value-invalid where.not"],
    ["stations", { division: { area: ["urban"] }, not: { division: { area: ["urban"] } } }, "value-invalid where.not"],
    ["clients", { hasFile: false, fileOpened: { from: "2024-01-01" } }, "value-invalid where.fileOpened"],
  ])("on %s that nothing meets is a fault: %j", (of, where, fault) => {
    const measure = safeParseMeasure({ take: "count", of, where });
    expect(measure.ok ? [] : measure.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([fault]);
  });

  it("may exclude a part of what it requires", () => {
    expect(requirement(personsWho({ certificate: {}, not: { certificate: {}, age: { atLeast: 60 } } }), 1)).toEqual([]);
    expect(requirement(personsWho({ certificate: {}, not: {} }), 1)).toEqual([]);
    const open = {
      education: { majors: ["社会工作"], majorsOpen: true },
      not: { education: { majors: ["社会工作"] } },
    };
    expect(requirement(personsWho(open), 1)).toEqual([]);
    const long = { sessions: { atMost: 3, hours: { atLeast: 1 } }, not: { sessions: { atMost: 3 } } };
    expect(requirement({ take: "count", of: "activities", where: long }, 1)).toEqual([]);
  });

  it("on an own figure may require a negative number", () => {
    const where = { figures: { "p:balance": { below: 0 } } };
    expect(requirement({ take: "count", of: "divisions", where }, 1)).toEqual([]);
  });
});

describe("the level of a figure", () => {
  const faults = (at: string) =>
    faultsOf(
      "requirement",
      { measure: { take: "ratio", of: { take: "figure", key: "population", at }, by: count }, atLeast: 1 },
      { appliesTo: { subject: "division", tier: "county" } },
    );

  it("is not below that of the divisions to which a requirement applies", () => {
    expect(faults("county")).toEqual([]);
    expect(faults("village")).toEqual(["value-invalid parameters.measure.value.of.at"]);
  });
});

describe("two bounds", () => {
  const byClass = { classes: [{ when: { division: { area: ["urban"] } }, is: 3 }], otherwise: 2 };
  const byStage = {
    stages: [
      { by: "2025-12-31", is: 2 },
      { by: "2026-12-31", is: byClass },
    ],
  };
  const faults = (atLeast: unknown, atMost: unknown) => faultsOf("requirement", { measure: count, atLeast, atMost });

  it("leave a number for each class and stage", () => {
    expect(faults(byClass, 3)).toEqual([]);
    expect(faults(byClass, 2)).toEqual(["out-of-range parameters.atLeast.value.classes.0.is"]);
    expect(faults(byStage, 2)).toEqual(["out-of-range parameters.atLeast.value.stages.1.is.classes.0.is"]);
    expect(faults(3, byClass)).toEqual(["out-of-range parameters.atMost.value.otherwise"]);
  });
});

describe("a fault of a range or a bound", () => {
  const said = (parameters: Readonly<Record<string, unknown>>): readonly string[] => {
    const result = safeParsePolicy(policyOf("requirement", parameters));
    if (result.ok) throw new Error("the policy has no fault");
    return explainFault(result.faults[0], { locale: "zh-CN" }).reasons.map(({ text }) => text);
  };

  it.each([
    [{ measure: personsWho({ age: { atLeast: 60, atMost: 50 } }), atLeast: 1 }, "最小：60。"],
    [{ measure: count, atLeast: "60%" }, "应为：不小于0的数，不带单位和逗号。"],
    [{ measure: count, atLeast: "三名" }, "应为：数、分数或百分数，如“3”“1/3”“60%”，不带单位。"],
    [{ measure: count, atLeast: 8, atMost: 3 }, "最小：8。"],
    [{ measure: { take: "count", of: "activities" }, atLeast: 1, every: "two-years" }, "应为：日期，如“2023-05-31”。"],
    [
      { measure: { take: "count", of: "divisions", where: { level: ["county"], committee: ["village"] } }, atLeast: 1 },
      "与之冲突的：level。",
    ],
  ])("says what would be right or what it contradicts: %j", (parameters, text) => {
    expect(said(parameters)).toContain(text);
  });
});

describe("the parts of a bound", () => {
  it("of a share add to the whole at most", () => {
    const share = { take: "share", of: "persons", where: { certificate: {} } };
    expect(requirement(share, { parts: ["60%", "40%"] })).toEqual([]);
    expect(requirement(share, { parts: ["60%", "60%"] })).toEqual(["out-of-range parameters.atLeast.value.parts"]);
  });

  it("per unit are not negative where the measure is not", () => {
    const rate = { is: "-1", forEvery: 30, of: { take: "figure", key: "population" } };
    expect(requirement(count, rate)).toEqual(["out-of-range parameters.atLeast.value.is"]);
  });
});

describe("the days of an evaluation scheme", () => {
  const scheme = (from: string, until: string) => ({
    id: "s",
    title,
    version: "1",
    status: "example",
    display: { decimals: 1, rounding: "half-up" },
    counting: "points",
    full: 100,
    from,
    until,
    subjects: [],
    vetoes: [],
    grades: [
      { id: "pass", name: title, from: 60 },
      { id: "fail", name: title, below: 60 },
    ],
    indicators: [{ kind: "leaf", id: "all", name: title, worth: 100, rule: { kind: "range", least: 0, most: 100 } }],
  });
  const faults = (from: string, until: string) =>
    faultsOf("evaluation", { scheme: scheme(from, until) }).map((fault) =>
      fault.replace(/parameters.scheme.value./, ""),
    );

  it("may be a month and the year in which it lies", () => {
    expect(faults("2024-06", "2024")).toEqual([]);
  });

  it("are reported once where the last is before the first", () => {
    expect(faults("2024-06-02", "2024-06-01")).toEqual(["interval-reversed until"]);
  });
});

describe("a negative bound", () => {
  const own = { take: "figure", key: "p:balance" };
  const population = { take: "figure", key: "population" };
  it.each([
    ["the sum of an own figure", { take: "sum", of: "stations", figure: "p:balance" }],
    ["the mean of an own figure", { take: "mean", of: "stations", figure: "p:balance" }],
    ["an own figure", own],
    ["a ratio of an own figure", { take: "ratio", of: own, by: population }],
    ["a difference", { take: "total", parts: [{ measure: population }, { times: -1, measure: count }] }],
  ])("is accepted for %s", (_, measure) => {
    expect(requirement(measure, -5)).toEqual([]);
  });

  it.each([
    ["the sum of a built-in figure", { take: "sum", of: "stations", figure: "population" }],
    ["a built-in figure", population],
    ["a ratio of counts", { take: "ratio", of: count, by: population }],
    ["a sum of counts", { take: "total", parts: [{ measure: count }, { times: 2, measure: population }] }],
  ])("is a fault for %s", (_, measure) => {
    expect(requirement(measure, -5)).toEqual(["out-of-range parameters.atLeast.value"]);
  });
});

describe("a coverage target", () => {
  const faults = (parameters: object, level = "township") =>
    faultsOf(
      "coverage-target",
      {
        target: "0.5",
        dueOn: "2025-12-31",
        dueConvention: "inclusive",
        display: { decimals: 1, rounding: "half-up" },
        ...parameters,
      },
      { measure: "stations", level, appliesTo: { subject: "division" } },
    );

  it("is at most the number that there are", () => {
    expect(faults({ target: { number: 40 }, total: 40 })).toEqual([]);
    expect(faults({ target: { number: 50 }, total: 40 })).toEqual(["out-of-range parameters.target.value.number"]);
  });

  it("has a base of which some kind is on the level", () => {
    expect(faults({ base: ["town", "village"] })).toEqual([]);
    expect(faults({ base: ["village"] }, "village")).toEqual([]);
    expect(faults({ base: ["village"] })).toEqual(["value-invalid parameters.base.value"]);
    expect(faults({ base: ["town"] }, "village")).toEqual(["value-invalid parameters.base.value"]);
    expect(faults({ among: { level: ["township"] } })).toEqual([]);
    expect(faults({ among: { level: ["county"] } })).toEqual(["value-invalid parameters.among.value.level"]);
  });
});

describe("what is listed", () => {
  const roles = (...list: readonly object[]) =>
    faultsOf("required-roles", { roles: list.map((one) => ({ role: "director", mayAlsoHold: [], ...one })) });

  it("is a role once for each kind of staff, with no more needed than allowed", () => {
    expect(roles({ least: 1, most: 1 })).toEqual([]);
    expect(roles({ least: 2, most: 1 })).toEqual(["out-of-range parameters.roles.value.0.most"]);
    expect(roles({ least: 1 }, { least: 2 })).toEqual(["id-duplicate parameters.roles.value.1.role"]);
    expect(roles({ least: 1, staffKinds: ["professional"] }, { least: 1, staffKinds: ["local"] })).toEqual([]);
  });

  it("is an item of a checklist once", () => {
    const items = ["a", "a"].map((id) => ({ id, text: title, when: "always" }));
    expect(faultsOf("checklist", { items })).toEqual(["id-duplicate parameters.items.value.1.id"]);
    const stages = [{ by: "2025-12-31", is: items }];
    expect(faultsOf("checklist", { items: { stages } })).toEqual([
      "id-duplicate parameters.items.value.stages.0.is.1.id",
    ]);
  });

  it("is who scores once", () => {
    const weights = ["0.5", "0.5"].map((weight) => ({ subject: "s", weight }));
    expect(faultsOf("evaluation-scheme", { weights }, { appliesTo: { subject: "division" } })).toEqual([
      "id-duplicate parameters.weights.value.1.subject",
    ]);
  });
});

describe("money and weights", () => {
  it("do not decrease by all of the amount in a year", () => {
    const faults = (rate: string) => faultsOf("funding-standard", { amount: 5, growth: { since: 2020, rate } });
    expect(faults("-0.5")).toEqual([]);
    expect(faults("-1")).toEqual(["out-of-range parameters.growth.value.rate"]);
  });

  it("are for each party once", () => {
    const parties = ["a", "a"].map((id) => ({ id, name: title, level: "county" }));
    expect(faultsOf("cost-share", { parties })).toEqual(["id-duplicate parameters.parties.value.1.id"]);
  });

  it("of those who score are not negative", () => {
    const weights = ["1.5", "-0.5"].map((weight, index) => ({ subject: `s-${index}`, weight }));
    expect(faultsOf("evaluation-scheme", { weights }, { appliesTo: { subject: "division" } })).toEqual([
      "weight-negative parameters.weights.value.1.weight",
    ]);
  });
});
