import { describe, expect, it } from "vitest";
import {
  safeParseDecisionTable,
  safeParseEvaluationScheme,
  safeParseIndicators,
  safeParseMeasure,
  safeParseReportForm,
} from "social-work-station-rules/policy";
import { source, title } from "../small-policy.js";
import { faultLines, faultLinesOf, faultLinesOfPolicy } from "./fault-lines.js";

/** How many entries each list may have, how large each number and how long each text may be, on both sides of each limit. */

type Faults = (value: unknown) => readonly string[];
type Parser = (input: unknown) => { readonly ok: boolean; readonly faults?: Parameters<typeof faultLines>[0] };

const faultsBy = (parse: Parser, input: unknown): readonly string[] => faultLines(parse(input).faults ?? []);

const persons = { take: "count", of: "persons" };
const named = { id: "a", name: title };
const URBAN = { division: { area: ["urban"] } };
const text = (length: number): string => "字".repeat(length);

/** Faults of a provision with one parameter or field that is tried, and with what else its kind needs. */
function of(kind: string, name: string, needed: object, fields: object = {}): Faults {
  return (value) => faultLinesOf(kind, { ...needed, [name]: { status: "stated", value, source } }, fields);
}

const requirement = (name: string, measure: object = persons): Faults =>
  of("requirement", name, { measure, atLeast: 1 });
const measured =
  (make: (value: unknown) => object): Faults =>
  (value) =>
    faultsBy(safeParseMeasure as Parser, make(value));
const where = (of: string, make: (value: unknown) => object): Faults =>
  measured((value) => ({ take: "count", of, where: make(value) }));

const scheme = (fields: object): object => ({
  id: "s",
  version: "1",
  title,
  status: "example",
  counting: "points",
  full: 1,
  display: { decimals: 1, rounding: "half-up" },
  grades: [named],
  indicators: [{ kind: "leaf", id: "l", name: title, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } }],
  ...fields,
});
const inScheme =
  (make: (value: unknown) => object): Faults =>
  (value) =>
    faultsBy(safeParseEvaluationScheme as Parser, scheme(make(value)));
const inLeaf = (make: (value: unknown) => object): Faults =>
  inScheme((value) => ({
    indicators: [
      { kind: "leaf", id: "l", name: title, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 }, ...make(value) },
    ],
  }));
const bonusItem = { id: "b", name: title, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } };

const table = (fields: object): object => ({
  id: "t",
  title,
  inputs: [{ ...named, values: [named] }],
  outputs: [named],
  rows: [{ id: "r", when: [{ input: "a", values: "any" }], output: "a" }],
  ...fields,
});
const inTable =
  (make: (value: unknown) => object): Faults =>
  (value) =>
    faultsBy(safeParseDecisionTable as Parser, table(make(value)));

const column = { id: "c", title, unit: title, measure: persons };
const inForm =
  (make: (value: unknown) => object): Faults =>
  (value) =>
    faultsBy(safeParseReportForm as Parser, {
      version: 1,
      id: "f",
      title,
      status: "example",
      tables: [{ id: "t", by: "whole", columns: [column] }],
      ...make(value),
    });
const inFormTable = (make: (value: unknown) => object): Faults =>
  inForm((value) => ({ tables: [{ id: "t", by: "whole", columns: [column], ...make(value) }] }));
const inIndicator =
  (make: (value: unknown) => object): Faults =>
  (value) =>
    faultsBy(safeParseIndicators as Parser, { version: 1, indicators: [{ ...column, ...make(value) }] });

const party = { ...named, level: "county" };
const ratio = { party: "a", ratio: "1" };
const consequence = { ...named, grades: ["a"], then: "judged" };
const weight = { subject: "a", weight: "1" };
const criterion = { kind: "judgement", id: "j", title };
const qualification = (criteria: unknown, parameters: object = {}): readonly string[] =>
  faultLinesOf("qualification", parameters, { appliesTo: { subject: "person" }, whom: "anyone", criteria });

describe("a list", () => {
  it.each<[path: string, Faults, entry: unknown, least: number, most?: number]>([
    ["parameters.items.value", of("checklist", "items", {}), { id: "a", text: title, when: "always" }, 1],
    ["parameters.parties.value", of("cost-share", "parties", {}), party, 2],
    ["parameters.ratios.value", of("cost-share", "ratios", { parties: [party, party] }), ratio, 2],
    ["parameters.caps.value", of("cost-share", "caps", { parties: [party, party] }), { party: "a", amount: 1 }, 1],
    [
      "parameters.classes.value",
      of("cost-share", "classes", { parties: [party, party] }),
      { when: URBAN, ratios: [ratio] },
      1,
    ],
    [
      "parameters.classes.value.0.ratios",
      (value) => of("cost-share", "classes", { parties: [party, party] })([{ when: URBAN, ratios: value }]),
      ratio,
      1,
    ],
    ["parameters.purposes.value", of("cost-share", "purposes", { parties: [party, party] }), "pay", 1],
    ["parameters.factors.value", of("factor-formula", "factors", {}), named, 1],
    [
      "parameters.weights.value",
      of("factor-formula", "weights", { factors: [named] }),
      { factor: "a", weight: "1" },
      1,
    ],
    ["parameters.sources.value", of("funding-sources", "sources", {}), "fiscal-special", 1],
    [
      "parameters.mayNot.value.0.purposes",
      (value) => of("funding-sources", "mayNot", { sources: ["fiscal-special"] })([{ purposes: value }]),
      "pay",
      1,
    ],
    ["parameters.systems.value", of("required-systems", "systems", {}), "finance", 1],
    ["parameters.roles.value", of("required-roles", "roles", {}), { role: "director", least: 1, mayAlsoHold: [] }, 1],
    [
      "parameters.roles.value.0.staffKinds",
      (value) =>
        of("required-roles", "roles", {})([{ role: "director", least: 1, mayAlsoHold: [], staffKinds: value }]),
      "local",
      1,
    ],
    ["parameters.consequences.value", of("evaluation", "consequences", {}), consequence, 1, 200],
    ["parameters.bounds.value", of("evaluation-scheme", "bounds", {}), 1, 1, 49],
    ["parameters.weights.value", of("evaluation-scheme", "weights", {}), weight, 1, 100],
    ["parameters.dimensions.value", of("evaluation-scheme", "dimensions", {}), named, 1],
    ["parameters.atLeast.value.parts", (value) => requirement("atLeast")({ parts: value }), 1, 2, 20],
    [
      "parameters.atLeast.value.classes",
      (value) => requirement("atLeast")({ classes: value }),
      { when: URBAN, is: 1 },
      1,
      50,
    ],
    [
      "parameters.atLeast.value.stages",
      (value) => requirement("atLeast")({ stages: value }),
      { by: "2026-12-31", is: 1 },
      1,
      50,
    ],
    [
      "parameters.rounding.alternatives",
      (value) =>
        faultLinesOf("requirement", {
          measure: persons,
          atLeast: 1,
          rounding: { status: "interpreted", value: "up", alternatives: value, question: title, reason: title, source },
        }),
      "down",
      1,
    ],
    [
      "criteria.members",
      (value) => qualification({ kind: "any-of", id: "g", title, members: value }),
      criterion,
      1,
      32,
    ],
    ["where.staffKind", where("persons", (value) => ({ staffKind: value })), "local", 1, 100],
    ["where.id", where("stations", (value) => ({ id: value })), "a", 1, 5000],
    ["where.education.majors", where("persons", (value) => ({ education: { majors: value } })), "社会工作", 1, 200],
    ["where.anyOf", where("persons", (value) => ({ anyOf: value })), {}, 1, 32],
    ["where.has", where("stations", (value) => ({ has: value })), { of: "persons" }, 1, 16],
    ["where.has", where("clients", (value) => ({ has: value })), { of: "days" }, 1, 16],
    ["parts", measured((value) => ({ take: "total", parts: value })), { measure: persons }, 1, 20],
    ["grades", inScheme((value) => ({ grades: value })), named, 1, 50],
    ["subjects", inScheme((value) => ({ subjects: value })), named, 0, 100],
    ["vetoes", inScheme((value) => ({ vetoes: value })), { ...named, grade: "a" }, 0, 200],
    ["consequences", inScheme((value) => ({ consequences: value })), consequence, 0, 200],
    ["consequences.0.grades", inScheme((value) => ({ consequences: [{ ...consequence, grades: value }] })), "a", 1, 50],
    ["scoredBy", inScheme((value) => ({ scoredBy: value })), weight, 1, 100],
    ["bonus.items", inScheme((value) => ({ bonus: { cap: 1, aboveFull: "kept", items: value } })), bonusItem, 1, 200],
    [
      "indicators.0.evidence.required",
      inLeaf((value) => ({ evidence: { required: value, without: "counts" } })),
      named,
      1,
      100,
    ],
    [
      "indicators.0.rule.steps",
      inLeaf((value) => ({ rule: { kind: "steps", measure: "count", below: 0, steps: value } })),
      { from: 1, points: 1 },
      1,
      200,
    ],
    [
      "indicators.0.rule.items",
      inLeaf((value) => ({ rule: { kind: "deductions", floor: 0, items: value } })),
      { ...named, each: 1 },
      1,
      200,
    ],
    [
      "indicators.0.children",
      inScheme((value) => ({ indicators: [{ kind: "group", ...named, worth: 1, children: value }] })),
      { kind: "leaf", id: "l", name: title, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } },
      1,
    ],
    ["inputs", inTable((value) => ({ inputs: value })), { ...named, values: [named] }, 1, 64],
    ["inputs.0.values", inTable((value) => ({ inputs: [{ ...named, values: value }] })), named, 1, 1000],
    ["outputs", inTable((value) => ({ outputs: value })), named, 1, 1000],
    ["rows", inTable((value) => ({ rows: value })), { id: "r", when: [], output: "a" }, 1, 1000],
    ["leftOpen", inTable((value) => ({ leftOpen: value })), { id: "r", when: [], reason: title }, 0, 1000],
    [
      "rows.0.when.0.values",
      inTable((value) => ({ rows: [{ id: "r", when: [{ input: "a", values: value }], output: "a" }] })),
      "a",
      1,
      1000,
    ],
    ["tables", inForm((value) => ({ tables: value })), { id: "t", by: "whole", columns: [column] }, 1, 20],
    ["tables.0.columns", inFormTable((value) => ({ columns: value })), column, 1, 60],
    ["tables.0.classes", inFormTable((value) => ({ classes: value })), { id: "a", title }, 1, 100],
    [
      "indicators",
      (value) => faultsBy(safeParseIndicators as Parser, { version: 1, indicators: value }),
      column,
      1,
      200,
    ],
    ["documents", (value) => faultLinesOfPolicy([], { documents: value }), { id: "d", title, issuers: [] }, 1],
  ])("%s has so many entries, and no more or fewer", (path, faults, entry, least, most) => {
    const list = (length: number): readonly string[] => faults(Array.from({ length }, () => entry));
    const few = `list-empty ${path} {"least":${least}}`;
    const many = `list-too-long ${path} {"most":${most ?? "none"}}`;
    expect(list(least)).not.toContain(few);
    if (least > 0) expect(list(least - 1)).toContain(few);
    if (most === undefined) return;
    expect(list(most)).not.toContain(many);
    expect(list(most + 1)).toContain(many);
  });
});

describe("a number", () => {
  const growth = (since: unknown): readonly string[] =>
    of("funding-standard", "growth", { amount: 1 })({ since, rate: "5%" });
  const term =
    (name: string): Faults =>
    (value) =>
      requirement("dueAfter")({ from: "station-opening", [name]: value });
  const display: Faults = (decimals) =>
    of(
      "coverage-target",
      "display",
      { target: "1", dueOn: "2027-12-31", dueConvention: "inclusive" },
      { measure: "stations", level: "township", appliesTo: { subject: "division" } },
    )({ decimals, rounding: "half-up" });

  it.each<[path: string, Faults, least: number, most: number]>([
    ["parameters.growth.value.since", growth, 1900, 2200],
    ["parameters.dueAfter.value.days", term("days"), 1, 3660],
    ["parameters.dueAfter.value.months", term("months"), 1, 120],
    ["parameters.display.value.decimals", display, 0, 10],
    ["consequences.0.inARow", inScheme((value) => ({ consequences: [{ ...consequence, inARow: value }] })), 1, 20],
    ["consequences.0.within", inScheme((value) => ({ consequences: [{ ...consequence, within: value }] })), 0, 120],
    ["display.decimals", inScheme((value) => ({ display: { decimals: value, rounding: "half-up" } })), 0, 10],
    ["where.certificate.withinYears", where("persons", (value) => ({ certificate: { withinYears: value } })), 1, 50],
    [
      "where.continuingEducation.years",
      where("persons", (value) => ({ continuingEducation: { years: value } })),
      1,
      50,
    ],
    ["where.completed.withinMonths", where("activities", (value) => ({ completed: { withinMonths: value } })), 1, 600],
    ["where.withinYears", where("contracts", (value) => ({ withinYears: value })), 1, 50],
    ["yearsAgo", measured((value) => ({ take: "figure", key: "population", yearsAgo: value })), 1, 50],
    ["years", measured((value) => ({ take: "earlier", measure: persons, years: value })), 1, 50],
    ["fewerThan", measured((value) => ({ take: "vacancy", of: "persons", unit: "day", fewerThan: value })), 1, 1000],
    ["indicators.0.decimals", inIndicator((value) => ({ decimals: value })), 0, 6],
    ["tables.0.columns.0.decimals", inFormTable((value) => ({ columns: [{ ...column, decimals: value }] })), 0, 6],
  ])("%s lies between two others", (path, faults, least, most) => {
    expect([faults(least), faults(most)]).toEqual([[], []]);
    expect(faults(least - 1)).toEqual([`out-of-range ${path} {"least":${least}}`]);
    expect(faults(most + 1)).toEqual([`out-of-range ${path} {"most":${most}}`]);
    expect(faults(least + 0.5)).toHaveLength(1);
  });
});

describe("a text", () => {
  const quote: Faults = (value) =>
    faultLinesOf("requirement", {
      measure: persons,
      atLeast: { status: "stated", value: 1, source: { ...source, quote: value } },
    });
  const wording: Faults = (value) => faultLinesOf("requirement", { measure: persons, atLeast: 1 }, { wording: value });
  const tier: Faults = (value) =>
    faultLinesOf(
      "requirement",
      { measure: persons, atLeast: 1 },
      { appliesTo: { subject: "station", tier: value } },
    ).filter((fault) => !fault.startsWith("tier-unknown"));

  it.each<[path: string, Faults, most: number]>([
    ["parameters.atLeast.source.quote", quote, 200],
    ["wording", wording, 40],
    ["appliesTo.tier", tier, 100],
    ["source", inForm((value) => ({ source: value })), 500],
    ["where.degree.majors.0", where("persons", (value) => ({ degree: { majors: [value] } })), 100],
  ])("%s has one character at least and so many at most", (path, faults, most) => {
    expect([faults(text(1)), faults(text(most))]).toEqual([[], []]);
    expect(faults("")).toEqual([`text-invalid ${path} {"least":1}`]);
    expect(faults(text(most + 1))).toEqual([`text-invalid ${path} {"most":${most}}`]);
  });

  it("of a ratio and of a weight has one character at least", () => {
    expect(
      of("cost-share", "ratios", { parties: [party, { ...party, id: "b" }] })([
        { party: "a", ratio: "" },
        { party: "b", ratio: "1" },
      ]),
    ).toEqual(['text-invalid parameters.ratios.value.0.ratio {"least":1}']);
    expect(of("factor-formula", "weights", { factors: [named] })([{ factor: "a", weight: "" }])).toEqual([
      'text-invalid parameters.weights.value.0.weight {"least":1}',
    ]);
  });
});

describe("what is written in a fixed form", () => {
  it.each(["01-01", "01-31", "02-28", "04-30", "06-30", "09-30", "11-30", "10-31", "12-31", "03-09"])(
    "is a day of every year: %s",
    (day) => {
      const faults = of("requirement", "within", {
        measure: { take: "count", of: "activities" },
        atLeast: 1,
        every: "year",
      });
      expect(faults({ until: day })).toEqual([]);
    },
  );

  it.each([
    "00-10",
    "13-01",
    "02-29",
    "02-30",
    "04-31",
    "11-31",
    "01-32",
    "1-01",
    "01-1",
    "x01-01",
    "01-01x",
    "2025-01-01",
  ])("is no day of every year: %s", (day) => {
    const faults = of("requirement", "within", {
      measure: { take: "count", of: "activities" },
      atLeast: 1,
      every: "year",
    });
    expect(faults({ until: day }).map((fault) => fault.split(" ")[1])).toEqual(["parameters.within.value.until"]);
  });

  it.each(["60%", "0%", "12.5%", "123456789012%", "0.123456789012%", "2/3", "1e2"])(
    "is a number or a percentage: %s",
    (level) => {
      expect(of("requirement", "atLeast", { measure: { take: "figure", key: "population" } })(level)).toEqual([]);
    },
  );

  it.each(["%", "60 %", "60%%", ".5%", "5.%", "-5%", "1234567890123%", "0.1234567890123%", "x60%", "60%x"])(
    "is no number and no percentage: %s",
    (level) => {
      expect(of("requirement", "atLeast", { measure: { take: "figure", key: "population" } })(level)).toEqual([
        'decimal-invalid parameters.atLeast.value {"expected":"number-or-percentage"}',
      ]);
    },
  );

  it("is the name of a parameter by which a criterion refers to it", () => {
    const practice = (name: string): readonly string[] =>
      qualification(
        { kind: "practice", id: "p", title, years: name, convention: "full" },
        { [name]: 3, full: "corresponding-day" },
      );
    for (const name of ["a", "yearsOfWork2", `a${"b".repeat(59)}`]) expect(practice(name)).toEqual([]);
    for (const name of ["Years", "2years", "years-of-work", `a${"b".repeat(60)}`, "a b"])
      expect(practice(name).length).toBeGreaterThan(0);
  });

  it("is a value that criteria read: a word, a whole number, or a list of texts", () => {
    const area = (value: unknown): readonly string[] =>
      qualification(
        { kind: "education", id: "e", title, level: "level", majors: "majors" },
        { level: "bachelor", majors: value },
      );
    expect(area(["社会工作"])).toEqual([]);
    expect(area(Array.from({ length: 200 }, () => text(100)))).toEqual([]);
    for (const value of [[], Array.from({ length: 201 }, () => "a"), [text(101)], [""], -1, 1.5, "", text(101)])
      expect(area(value).length).toBeGreaterThan(0);
  });
});
