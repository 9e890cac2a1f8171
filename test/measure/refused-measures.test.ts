import { explainFault } from "social-work-station-rules/explanation";
import type { Fault } from "social-work-station-rules/fault";
import type { ParseResult } from "social-work-station-rules/model";
import {
  safeParseIndicators,
  safeParseMeasure,
  safeParsePolicy,
  safeParseReportForm,
} from "social-work-station-rules/policy";
import { describe, expect, test } from "vitest";

/** What the parser does not accept, each with the place and the code of the fault. */

const source = { document: "d", clause: "一", quote: "不少于", authority: "normative", verification: "primary-text" };
const count = { take: "count", of: "persons" };
const stated = (value: unknown) => ({ status: "stated", value, source });

function parse(parameters: Readonly<Record<string, unknown>>, fields: object = {}): readonly Fault[] {
  const result = safeParsePolicy({
    version: 1,
    id: "p",
    title: { zh: "办法", en: "Measures" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title: { zh: "要求", en: "Requirement" },
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        ...fields,
        parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, stated(value)])),
      },
    ],
  });
  return result.ok ? [] : result.faults;
}

function faultsOf(...given: Parameters<typeof parse>): readonly string[] {
  return parse(...given).map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
}

test("accepts a plain requirement", () => {
  expect(faultsOf({ measure: count, atLeast: 3 })).toEqual([]);
});

/** What is written, and the fault with its place. */
type Refused = readonly [string, Readonly<Record<string, unknown>>, object, string];

/** Returns a measure that is a part of itself. */
function selfReferring(take: "total" | "ratio"): object {
  const measure: Record<string, unknown> = { take };
  return Object.assign(measure, take === "total" ? { parts: [{ measure }] } : { of: count, by: measure });
}

const certified = { certificate: {} };
const full = { post: { workload: ["full-time"] } };
const share = (where: object, among?: object) => ({
  measure: { take: "share", of: "persons", ...(among === undefined ? {} : { among }), where },
  atLeast: "60%",
});
const total = (...parts: readonly object[]) => ({ measure: { take: "total", parts }, atLeast: 1 });
const after = (dueAfter: object) => ({ measure: count, atLeast: 1, dueAfter });
const perPerson = (fields: object) => ({ measure: count, atLeast: { is: 1, of: count, ...fields } });

const personsWho = (where: object) => ({ measure: { take: "count", of: "persons", where }, atLeast: 1 });

describe("a requirement is not accepted", () => {
  test.each<Refused>([
    ["without a bound", { measure: count }, {}, "value-missing parameters.atLeast"],
    [
      "with a percentage of a plain count",
      { measure: count, atLeast: "60%" },
      {},
      "value-invalid parameters.atLeast.value",
    ],
    ["with a bound in words", { measure: count, atLeast: "三名" }, {}, "decimal-invalid parameters.atLeast.value"],
    [
      "with a number in words in a class, named at its place",
      { measure: count, atLeast: { classes: [{ when: { division: { area: ["urban"] } }, is: "三名" }] } },
      {},
      "decimal-invalid parameters.atLeast.value.classes.0.is",
    ],
    [
      "with a bound of no known form",
      { measure: count, atLeast: { minimum: 3 } },
      {},
      "variant-unknown parameters.atLeast.value",
    ],
    [
      "with more than the whole of a share",
      { measure: { take: "share", of: "persons", where: { certificate: {} } }, atLeast: "1.2" },
      {},
      "out-of-range parameters.atLeast.value",
    ],
    [
      "with a class that contains what another does",
      {
        measure: count,
        atLeast: {
          classes: [
            { when: { division: { kind: ["town", "township"] } }, is: 2 },
            { when: { division: { kind: ["town"] } }, is: 3 },
          ],
        },
      },
      {},
      "classes-overlap parameters.atLeast.value.classes.1.when",
    ],
    [
      "with stages out of order",
      {
        measure: count,
        atLeast: {
          stages: [
            { by: "2024-12-31", is: 2 },
            { by: "2023-12-31", is: 3 },
          ],
        },
      },
      {},
      "stages-out-of-order parameters.atLeast.value.stages.1.by",
    ],
    [
      "with a unit of nothing",
      { measure: count, atLeast: { is: 1, forEvery: 0, of: count } },
      {},
      "out-of-range parameters.atLeast.value.forEvery",
    ],
    [
      "with a figure that nobody defines",
      { measure: count, atLeast: { is: 1, forEvery: 30, of: { take: "figure", key: "clientz" } } },
      {},
      "term-unknown parameters.atLeast.value.of.key",
    ],
    [
      "with a field that the thing does not have",
      { measure: { take: "count", of: "persons", where: { role: ["supervisor"] } }, atLeast: 1 },
      {},
      "key-unknown parameters.measure.value.where.role",
    ],
    [
      "with a sum of what the thing has no number of",
      { measure: { take: "sum", of: "stations", quantity: "hours" }, atLeast: 1 },
      {},
      "key-unknown parameters.measure.value.quantity",
    ],
    [
      "with a recurrence of what is there on a day",
      { measure: count, atLeast: 1, every: "month" },
      {},
      "key-unknown parameters.every",
    ],
    [
      "for the whole area, of stations",
      { measure: count, atLeast: 1 },
      { scope: "jurisdiction" },
      "value-invalid appliesTo.subject",
    ],
    [
      "for divisions that are put into classes as stations",
      { measure: count, atLeast: { classes: [{ when: { station: { tier: ["township"] } }, is: 1 }] } },
      { appliesTo: { subject: "division" } },
      "key-unknown parameters.atLeast.value.classes.0.when.station",
    ],
    ...[
      [
        "with an age of at least 40 and at most 30",
        personsWho({ age: { atLeast: 40, atMost: 30 } }),
        "out-of-range parameters.measure.value.where.age.atMost",
      ],
      [
        "with less than 5 and more than 5",
        personsWho({ age: { above: 5, below: 5 } }),
        "out-of-range parameters.measure.value.where.age.below",
      ],
      [
        "with days of which the last is before the first",
        {
          measure: { take: "count", of: "stations", where: { opened: { from: "2025-12-31", until: "2025-01-01" } } },
          atLeast: 1,
        },
        "interval-reversed parameters.measure.value.where.opened.until",
      ],
      [
        "with ranks of which the highest is below the lowest",
        personsWho({ certificate: { level: { atLeast: "senior-social-worker", atMost: "social-worker" } } }),
        "out-of-range parameters.measure.value.where.certificate.level.atMost",
      ],
      ["with more than is allowed", { measure: count, atLeast: 8, atMost: 3 }, "out-of-range parameters.atMost.value"],
      [
        "with stages of both bounds",
        {
          measure: count,
          atLeast: { stages: [{ by: "2025-01-01", is: 1 }] },
          atMost: { stages: [{ by: "2026-01-01", is: 3 }] },
        },
        "value-invalid parameters.atMost.value.stages",
      ],
      ["with a count below nothing", { measure: count, atLeast: -1 }, "out-of-range parameters.atLeast.value"],
      [
        "with a percentage for every 30",
        { measure: count, atLeast: { is: "60%", forEvery: 30, of: { take: "figure", key: "population" } } },
        "value-invalid parameters.atLeast.value.is",
      ],
      [
        "with classes by figures that have numbers in common",
        {
          measure: count,
          atLeast: {
            classes: [
              { when: { division: { figures: { population: { atMost: 10 } } } }, is: 1 },
              { when: { division: { figures: { population: { atLeast: 10 } } } }, is: 2 },
            ],
          },
        },
        "classes-overlap parameters.atLeast.value.classes.1.when",
      ],
      ["with no choice", personsWho({ anyOf: [] }), "list-empty parameters.measure.value.where.anyOf"],
      [
        "with a condition on another thing",
        { measure: { take: "count", of: "stations", where: { certificate: {} } }, atLeast: 1 },
        "key-unknown parameters.measure.value.where.certificate",
      ],
      [
        "with a share without its part",
        { measure: { take: "share", of: "persons" }, atLeast: "60%" },
        "value-missing parameters.measure.value.where",
      ],
      [
        "with an own word that is not defined",
        personsWho({ post: { role: ["x:y"] } }),
        "term-unknown parameters.measure.value.where.post.role.0",
      ],
      [
        "with limits on a figure that is not defined",
        { measure: { take: "count", of: "stations", where: { figures: { "x:y": { atLeast: 1 } } } }, atLeast: 1 },
        "term-unknown parameters.measure.value.where.figures.x:y",
      ],
      [
        "with a figure of a person",
        { measure: { take: "total", parts: [{ measure: { take: "figure", key: "population" } }] }, atLeast: 1 },
        "value-invalid parameters.measure.value.parts.0.measure.take",
        { appliesTo: { subject: "person" } },
      ],
      [
        "with a figure of a contract, by which its bound is calculated",
        { measure: count, atLeast: { is: 1, forEvery: 10, of: { take: "figure", key: "population" } } },
        "value-invalid parameters.atLeast.value.of.take",
        { appliesTo: { subject: "contract" } },
      ],
      [
        "with a figure of the county of an operator",
        { measure: { take: "figure", key: "population", at: "county" }, atLeast: 1 },
        "value-invalid parameters.measure.value.at",
        { appliesTo: { subject: "operator" } },
      ],
      [
        "with a measure that contains itself",
        { measure: selfReferring("total"), atLeast: 1 },
        "too-complex parameters.measure.value",
      ],
      [
        "with a bound by a measure that contains itself",
        { measure: count, atLeast: { is: 1, of: selfReferring("ratio") } },
        "too-complex parameters.atLeast.value",
      ],
      [
        "with what a person was in an activity, for a station",
        { measure: { take: "count", of: "activities", where: { as: "supervisor" } }, atLeast: 1 },
        "key-unknown parameters.measure.value.where.as",
      ],
      [
        "with what a person was in an activity, where all persons are counted together",
        { measure: { take: "count", of: "activities", where: { as: "supervisor" } }, atLeast: 1 },
        "key-unknown parameters.measure.value.where.as",
        { appliesTo: { subject: "person" }, scope: "jurisdiction" },
      ],
      [
        "with what a person was in an activity, to restrict stations",
        { measure: count, atLeast: 1 },
        "key-unknown where.station.has.0.where.as",
        { where: { station: { has: [{ of: "activities", where: { as: "worker" } }] } } },
      ],
      [
        "with parts of nothing",
        { measure: { take: "total", parts: [] }, atLeast: 1 },
        "list-empty parameters.measure.value.parts",
      ],
      [
        "with a way of taking a number that is none",
        { measure: { take: "max", of: "persons" }, atLeast: 1 },
        "variant-unknown parameters.measure.value.take",
      ],
      [
        "without any class",
        { measure: count, atLeast: { classes: [] } },
        "list-empty parameters.atLeast.value.classes",
      ],
      [
        "with two stages of one day",
        {
          measure: count,
          atLeast: {
            stages: [
              { by: "2025-02-01", is: 1 },
              { by: "2025-02-01", is: 2 },
            ],
          },
        },
        "stages-out-of-order parameters.atLeast.value.stages.1.by",
      ],
      ["with a fraction of nothing", { measure: count, atLeast: "1/0" }, "decimal-invalid parameters.atLeast.value"],
      [
        "with periods of three years that begin on no day",
        { measure: { take: "count", of: "activities" }, atLeast: 1, every: "three-years" },
        "value-missing parameters.countedFrom",
      ],
      ["with a share of all persons", share({}), "value-invalid parameters.measure.value.where"],
      [
        "with a share of those of whom the base consists",
        share(full, { ...certified, post: { workload: ["full-time"], role: ["social-worker"] } }),
        "value-invalid parameters.measure.value.where",
      ],
      [
        "with a share of a choice that the base has made",
        share({ anyOf: [{ age: { atLeast: 60 } }, full] }, full),
        "value-invalid parameters.measure.value.where",
      ],
      [
        "with a share that counts everybody in a bound",
        { measure: count, atLeast: { is: 2, of: share(certified, certified).measure } },
        "value-invalid parameters.atLeast.value.of.where",
      ],
      [
        "with a measure divided by itself",
        { measure: { take: "ratio", of: personsWho(full).measure, by: personsWho(full).measure }, atLeast: 1 },
        "value-invalid parameters.measure.value.by",
      ],
      [
        "with a part that is multiplied by zero",
        total({ measure: count }, { times: "0.0", measure: personsWho(full).measure }),
        "value-invalid parameters.measure.value.parts.1.times",
      ],
      [
        "with parts that cancel each other",
        total({ times: 2, measure: count }, { times: "-1", measure: count }, { times: -1, measure: count }),
        "value-invalid parameters.measure.value.parts.2.measure",
      ],
      ["with nothing for each person", perPerson({ is: "0%" }), "out-of-range parameters.atLeast.value.is"],
      [
        "with nothing at the most, however many persons there are",
        perPerson({ atMost: 0 }),
        "out-of-range parameters.atLeast.value.atMost",
      ],
      [
        "with a term from a date that divisions do not have",
        after({ from: "station-opening", months: 3 }),
        "key-unknown parameters.dueAfter",
        { appliesTo: { subject: "division" } },
      ],
      [
        "with a term from a date of another kind of subject",
        after({ from: "joining", months: 3 }),
        "value-invalid parameters.dueAfter.value.from",
      ],
      [
        "with a term of no length",
        after({ from: "station-opening" }),
        "value-missing parameters.dueAfter.value.months",
      ],
      [
        "with a term of two lengths",
        after({ from: "station-opening", months: 3, days: 90 }),
        "key-unknown parameters.dueAfter.value.days",
      ],
      [
        "with a term beside stages",
        { ...after({ from: "station-opening", months: 3 }), atLeast: { stages: [{ by: "2025-01-01", is: 1 }] } },
        "key-unknown parameters.dueAfter",
      ],
      [
        "with a term for what happens over time",
        { ...after({ from: "station-opening", months: 3 }), measure: { take: "count", of: "activities" } },
        "key-unknown parameters.dueAfter",
      ],
    ].map(([name, parameters, fault, fields = {}]) => [name, parameters, fields, fault] as Refused),
  ])("%s", (_, parameters, fields, fault) => {
    expect(faultsOf(parameters, fields)).toContain(fault);
  });
});

test("a measure nested without end is a fault, and no overflow", () => {
  const nest = (depth: number): object =>
    depth === 0 ? { take: "count", of: "stations" } : { take: "total", parts: [{ measure: nest(depth - 1) }] };
  expect(faultsOf({ measure: nest(2000), atLeast: 1 })).toEqual(["too-complex parameters.measure.value"]);
});

test.each([
  ["a share of the base", share(full, certified)],
  ["a share of those without something", share({ not: certified }, full)],
  ["a share by a choice that the base leaves open", share({ anyOf: [full, certified] }, { age: { atLeast: 60 } })],
  ["a share of a count of things", share({ post: { role: ["social-worker"] } }, { post: { workload: ["full-time"] } })],
  ["two measures that differ", total({ measure: count }, { times: -1, measure: personsWho(full).measure })],
  ["one measure counted three times", total({ measure: count }, { times: 2, measure: count })],
])("accepts %s", (_, parameters) => {
  expect(faultsOf(parameters)).toEqual([]);
});

test.each([
  [share({}), "应为：基数中有的符合、有的不符合的条件", "a condition that not all of the base meet"],
  [
    { measure: { take: "ratio", of: count, by: count }, atLeast: 1 },
    "应为：另一个指标：同一个指标除以自身总是1",
    "another measure: divided by itself it is always 1",
  ],
  [total({ times: 0, measure: count }), "应为：0以外的数", "a number other than zero"],
])("says what would be right in place of what is always the same: %j", (parameters, inChinese, inEnglish) => {
  const [fault] = parse(parameters);
  if (fault === undefined) throw new Error("the policy has no fault");
  const said = (locale: "zh-CN" | "en"): string =>
    explainFault(fault, { locale })
      .reasons.map(({ text }) => text)
      .join("\n");
  expect(said("zh-CN")).toContain(inChinese);
  expect(said("en")).toContain(inEnglish);
});

test("a measure by itself, an indicator and a column are not always the same number either", () => {
  const { measure } = share({});
  const title = { zh: "题", en: "title" };
  const entry = { id: "own/all", title, unit: title, measure };
  const file = safeParseIndicators({ version: 1, indicators: [entry] });
  const form = safeParseReportForm({
    version: 1,
    id: "own",
    title,
    status: "example",
    tables: [{ id: "t", by: "whole", columns: [entry] }],
  });
  expect([safeParseMeasure(measure), file, form].map(pathsOf)).toEqual([
    [["where"]],
    [["indicators", 0, "measure", "where"]],
    [["tables", 0, "columns", 0, "measure", "where"]],
  ]);
});

function pathsOf(result: ParseResult<unknown>): readonly unknown[] {
  return result.ok ? [] : result.faults.map(({ path }) => path);
}
