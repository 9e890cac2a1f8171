import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { AssessedFinding, Basis, Finding, FindingChange } from "../../src/results/index.js";
import { amountsOf, amountsOfFinding } from "../../src/run/amounts-of-finding.js";
import { toAssessed } from "../../src/run/assessed-finding.js";
import { attributeChanges } from "../../src/run/attribute-changes.js";
import { compareFindings, indexFindings, sameAnswer, sameData } from "../../src/run/compare-findings.js";
import { addVerdicts, indicate, indicateProvision, startTally } from "../../src/run/indicators.js";
import { requireSameWords } from "../../src/run/own-words.js";
import { registerAge, statusAtHome } from "../../src/run/run-context.js";
import { stated } from "social-work-station-rules/policy";
import { HERE, policyOf, registerOf, requirementOf, source } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

/** What is made of findings: amounts, changes with their causes, counts, and findings as an assessment lists them. */

const DAY = parsePlainDate("2025-06-30");

/** Returns a finding of which a test states only what it is about. */
function findingOf(fields: object = {}): Finding {
  return {
    kind: "finding",
    id: "f",
    provision: "p/1",
    subject: { kind: "station", id: "a" },
    asOf: DAY,
    verdict: "met",
    timing: null,
    detail: { kind: "checklist", items: [] },
    missing: [],
    judgements: [],
    basis: { provision: "p/1", kind: "checklist", modality: "must", parameters: {} },
    ...fields,
  } as never;
}

describe("amounts of a finding", () => {
  test.each([
    [
      {
        kind: "activity-quota",
        unit: "hours",
        required: { least: "10", most: "12" },
        done: "3.5",
        doubtful: "1.25",
        shortfall: { least: "5", most: "8" },
      },
      ["hours", "10", "12", "3.5", "4.75", "5", "8"],
    ],
    [{ kind: "recurring-duty", times: 3, current: { done: 1 } }, ["times", "3", "3", "1", "1", "2", "2"]],
    // More than enough leaves nothing to do.
    [{ kind: "recurring-duty", times: 3, current: { done: 5 } }, ["times", "3", "3", "5", "5", "0", "0"]],
    [{ kind: "recurring-duty", times: 3, current: null }, null],
    [
      { kind: "coverage-target", required: 9, covered: 4, unknown: 2, shortfall: { least: 3, most: 5 } },
      ["divisions", "9", "9", "4", "6", "3", "5"],
    ],
    [
      { kind: "share-quota", required: 9, covered: 4, unknown: 2, shortfall: { least: 3, most: 5 } },
      ["stations", "9", "9", "4", "6", "3", "5"],
    ],
    [
      {
        kind: "staffing",
        measure: "head-count",
        required: "4",
        present: "1",
        doubtful: "2",
        shortfall: { least: "1", most: "3" },
      },
      ["persons", "4", "4", "1", "3", "1", "3"],
    ],
    [
      {
        kind: "staffing",
        measure: "full-time-equivalent",
        required: "4",
        present: "1.5",
        doubtful: null,
        shortfall: { least: "0", most: "2.5" },
      },
      ["full-time", "4", "4", "1.5", null, "0", "2.5"],
    ],
    [
      {
        kind: "requirement",
        atLeast: { least: "5", most: "6" },
        atMost: { least: "9", most: "9" },
        measured: { least: "2", most: "3" },
        shortfall: { least: "2", most: "4" },
        excess: { least: "0", most: "0" },
      },
      ["number", "5", "6", "2", "3", "2", "4"],
    ],
    [
      {
        kind: "requirement",
        atLeast: null,
        atMost: { least: "9", most: "9" },
        measured: { least: "10", most: "11" },
        shortfall: null,
        excess: { least: "1", most: "2" },
      },
      ["number", "9", "9", "10", "11", "1", "2"],
    ],
    [
      {
        kind: "requirement",
        atLeast: null,
        atMost: null,
        measured: {},
        shortfall: null,
        excess: { least: "1", most: "1" },
      },
      null,
    ],
    [
      {
        kind: "requirement",
        atLeast: { least: "1", most: "1" },
        atMost: null,
        measured: {},
        shortfall: null,
        excess: null,
      },
      null,
    ],
    [{ kind: "checklist", items: [] }, null],
  ])("%j", (detail, expected) => {
    const amounts = amountsOf(detail as never);
    const flat =
      amounts === null
        ? null
        : [amounts.unit, ...[amounts.required, amounts.done, amounts.left].flatMap(({ least, most }) => [least, most])];
    expect(flat).toEqual(expected);
  });

  const required = {
    kind: "requirement",
    atLeast: { least: "1", most: "1" },
    atMost: null,
    measured: { least: "0", most: "0" },
    shortfall: { least: "1", most: "1" },
    excess: null,
  };
  const unitOf = (measure: object | undefined, detail: object = required): string | undefined =>
    amountsOfFinding(
      { detail } as unknown as AssessedFinding,
      { parameters: measure === undefined ? {} : { measure: { value: measure } } } as unknown as Basis,
    )?.unit;

  test.each([
    ["activities", "times"],
    ["persons", "persons"],
    ["serving", "persons"],
    ["supervising", "persons"],
    ["clients", "persons"],
    ["stations", "stations"],
    ["divisions", "divisions"],
    ["contracts", "count"],
    ["days", "count"],
  ])("a count of %s has the unit %s", (of, unit) => {
    expect(unitOf({ take: "count", of })).toBe(unit);
  });

  test("what is no count, and what is no requirement, keeps its own unit", () => {
    expect(unitOf({ take: "sum", of: "activities" })).toBe("number");
    expect(unitOf(undefined)).toBe("number");
    const quota = { kind: "share-quota", required: 1, covered: 0, unknown: 0, shortfall: { least: 1, most: 1 } };
    expect(unitOf({ take: "count", of: "activities" }, quota)).toBe("stations");
    expect(unitOf({ take: "count", of: "activities" }, { kind: "checklist" })).toBeUndefined();
  });
});

describe("equal data", () => {
  test.each<readonly [unknown, unknown, boolean]>([
    [1, 1, true],
    [1, "1", false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [undefined, null, false],
    [{ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[1, 2], [1], false],
    [[], {}, false],
    [{ 0: 1 }, [1], false],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, false],
  ])("%j and %j: %j", (one, other, expected) => {
    expect(sameData(one, other)).toBe(expected);
    expect(sameData(other, one)).toBe(expected);
  });

  test("findings answer alike by verdict, timing and detail", () => {
    const one = findingOf();
    expect(
      sameAnswer(one, findingOf({ id: "other", missing: [{ subject: { kind: "station", id: "a" }, fact: "hours" }] })),
    ).toBe(true);
    expect(sameAnswer(one, findingOf({ verdict: "unmet" }))).toBe(false);
    expect(sameAnswer(one, findingOf({ timing: "open" }))).toBe(false);
    expect(sameAnswer(one, findingOf({ detail: { kind: "checklist", items: [1] } }))).toBe(false);
    expect(sameAnswer(one, one)).toBe(true);
    expect(sameAnswer(null, null)).toBe(true);
    expect(sameAnswer(one, null)).toBe(false);
    expect(sameAnswer(null, one)).toBe(false);
  });
});

describe("findings before and after", () => {
  const assessed = (fields: object): AssessedFinding => ({ area: "440101", ...findingOf(fields) }) as never;
  const of = (id: string, verdict: string, fields: object = {}) =>
    assessed({ subject: { kind: "station", id }, verdict, ...fields });

  test("lists what is not as it was, then what is new, with its effect", () => {
    const before = [
      of("a", "met"),
      of("b", "unmet"),
      of("c", "met"),
      of("d", "unmet"),
      of("e", "met"),
      of("f", "met"),
      of("g", "unmet"),
    ];
    const after = [
      of("h", "met"),
      of("i", "unmet"),
      of("g", "unmet", { timing: "closed" }),
      of("a", "met"),
      of("b", "met"),
      of("c", "unmet"),
      of("d", "undetermined"),
      of("e", "met", { detail: { kind: "checklist", items: [1] } }),
    ];
    const changes = compareFindings(indexFindings(before), indexFindings(after), (finding) => finding);
    expect(changes.map(({ key, effect }) => `${key} ${effect}`)).toEqual([
      "p/1@station:b gained",
      "p/1@station:c lost",
      "p/1@station:d moved",
      "p/1@station:e detail",
      "p/1@station:f lost",
      "p/1@station:g detail",
      "p/1@station:h gained",
      "p/1@station:i moved",
    ]);
    expect(changes[0]).toEqual({
      key: "p/1@station:b",
      provision: "p/1",
      subject: { kind: "station", id: "b" },
      area: "440101",
      before: before[1],
      after: after[4],
      effect: "gained",
    });
    expect(changes[4]).toMatchObject({ before: before[5], after: null });
    expect(changes[6]).toMatchObject({ before: null, after: after[0] });
  });

  test("only changed findings are read, and an area that is not known is null", () => {
    const read: string[] = [];
    const changes = compareFindings(
      indexFindings([of("a", "met"), of("b", "met")]),
      indexFindings([of("a", "met"), of("b", "unmet", { area: null })]),
      (finding) => {
        read.push(finding.subject.id);
        return { ...finding, area: null };
      },
    );
    expect(read).toEqual(["b", "b"]);
    expect(changes.map(({ area }) => area)).toEqual([null]);
  });

  test("findings are told apart by provision, and by kind and id of subject", () => {
    const keys = [
      findingOf(),
      findingOf({ provision: "p/2" }),
      findingOf({ subject: { kind: "operator", id: "a" } }),
      findingOf({ subject: { kind: "station", id: "b" } }),
      findingOf({ id: "of another period" }),
    ];
    expect([...indexFindings(keys).keys()]).toEqual([
      "p/1@station:a",
      "p/2@station:a",
      "p/1@operator:a",
      "p/1@station:b",
    ]);
  });
});

describe("the causes of a change", () => {
  const met = findingOf({ verdict: "met" }) as never as AssessedFinding;
  const change = (fields: Partial<FindingChange> = {}): FindingChange => ({
    key: "k",
    provision: "p/1",
    subject: { kind: "station", id: "a" },
    area: "440101",
    before: findingOf({ verdict: "unmet" }) as never,
    after: met,
    effect: "gained",
    ...fields,
  });
  /** Attributes a change that some sets of amendments bring about; returns the attribution and each cause. */
  const attribute = (amendments: string, works: (set: readonly string[]) => boolean): string => {
    const [found] = attributeChanges({
      changes: [change()],
      amendments: [...amendments],
      under: (set) => new Map([["k", findingOf({ verdict: works(set) ? "met" : "unmet" })]]),
    });
    const causes = found?.causes.map(
      ({ amendment, sufficient, necessary }) =>
        `${amendment}${sufficient === "sufficient" ? "S" : ""}${necessary === "necessary" ? "N" : ""}`,
    );
    return [found?.attribution, ...(causes ?? [])].join(" ");
  };
  const has = (set: readonly string[], all: string): boolean => [...all].every((one) => set.includes(one));

  test.each<readonly [string, string, (set: readonly string[]) => boolean, string]>([
    ["one alone", "a", () => true, "single aSN"],
    ["the one that does it", "ab", (set) => has(set, "a"), "single aSN"],
    ["two together", "ab", (set) => has(set, "ab"), "joint aN bN"],
    ["either", "ab", () => true, "overdetermined aS bS"],
    ["one of two pairs", "abc", (set) => has(set, "ab") || has(set, "ac"), "joint aN b c"],
    ["one, or two others together", "abc", (set) => has(set, "a") || has(set, "bc"), "partial aS b c"],
    ["any two of three", "abc", (set) => set.length >= 2, "joint a b c"],
    // Of more than five, each is tried alone and each left out.
    ["one of six", "abcdef", (set) => has(set, "c"), "single cSN"],
    ["two of six together", "abcdef", (set) => has(set, "ac"), "joint aN cN"],
    ["either of six", "abcdef", (set) => has(set, "a") || has(set, "b"), "overdetermined aS bS"],
    ["any three of six", "abcdef", (set) => set.length >= 3, "unresolved a b c d e f"],
    ["one of five is found with the others", "abcde", (set) => has(set, "ab") || has(set, "cd"), "joint a b c d"],
  ])("%s", (_, amendments, works, expected) => {
    // The whole set brings the change about in any case: it is what the change was found with.
    expect(attribute(amendments, works)).toBe(expected);
  });

  test("a verdict counts where that changed, else the whole answer", () => {
    const detailed = findingOf({ detail: { kind: "checklist", items: [1] } });
    const under = (set: readonly string[]) => new Map([["k", set.includes("b") ? detailed : findingOf({})]]);
    const attributionOf = (fields: Partial<FindingChange>) =>
      attributeChanges({ changes: [change(fields)], amendments: ["a", "b"], under }).map(({ causes }) =>
        causes.map(({ amendment }) => amendment),
      );
    // Met either way: both amendments do it. With the detail in question only b does.
    expect(attributionOf({ after: detailed as never })).toEqual([["a", "b"]]);
    expect(attributionOf({ after: detailed as never, effect: "detail" })).toEqual([["b"]]);
  });

  test("a finding that is gone, and a provision that is not there", () => {
    const gone = { after: null, effect: "lost" } as const;
    const causesOf = (under: (set: readonly string[]) => ReadonlyMap<string, Finding> | null, fields: object) =>
      attributeChanges({ changes: [change(fields)], amendments: ["a", "b"], under }).flatMap(({ causes }) =>
        causes.map(({ amendment }) => amendment),
      );
    expect(causesOf((set) => (set.includes("a") ? null : new Map([["k", findingOf()]])), gone)).toEqual(["a"]);
    expect(causesOf((set) => (set.includes("b") ? new Map() : new Map([["k", findingOf()]])), gone)).toEqual(["b"]);
    expect(
      causesOf((set) => (set.includes("b") ? null : new Map([["k", findingOf()]])), { ...gone, effect: "detail" }),
    ).toEqual(["b"]);
  });

  test("what is answered keeps the change, and no set is tried without changes", () => {
    const one = change({ area: null });
    const [found] = attributeChanges({ changes: [one], amendments: ["a"], under: () => null });
    expect(found).toEqual({
      ...one,
      attribution: "single",
      causes: [{ amendment: "a", sufficient: "sufficient", necessary: "necessary" }],
    });
    const tried: (readonly string[])[] = [];
    const under = (set: readonly string[]) => {
      tried.push(set);
      return null;
    };
    expect(attributeChanges({ changes: [], amendments: ["a", "b"], under })).toEqual([]);
    expect(tried).toEqual([]);
    attributeChanges({ changes: [one], amendments: ["a", "b", "c"], under });
    // All but the whole, which brings every change about.
    expect(tried.map((set) => set.join(""))).toEqual(["a", "b", "ab", "c", "ac", "bc"]);
  });
});

describe("indicators", () => {
  const missing = (...facts: readonly string[]) => ({
    verdict: "undetermined",
    missing: facts.map((fact) => ({ subject: { kind: "station", id: "a" }, fact })),
  });
  const basis = { provision: "p/1", kind: "checklist", modality: "must" } as unknown as Basis;

  test("how one provision stands over its findings", () => {
    const findings = [
      findingOf(),
      findingOf({ verdict: "unmet" }),
      findingOf({ verdict: "unmet", basis: { ...basis, modality: "encouraged" } }),
      findingOf({ verdict: "not-applicable" }),
      findingOf(missing("hours")),
    ];
    expect(indicateProvision({ basis, findings })).toEqual({
      provision: "p/1",
      kind: "checklist",
      findings: 5,
      verdicts: { met: 1, unmet: 2, "not-applicable": 1, undetermined: 1, discretionary: 0 },
      breaches: 1,
      settled: { met: 1, of: 3 },
    });
    expect(indicateProvision({ basis, findings: [] })).toMatchObject({
      findings: 0,
      breaches: 0,
      settled: { met: 0, of: 0 },
    });
  });

  test("counts what is missing, and where it alone is", () => {
    const tally = startTally();
    tally.add(findingOf(missing("hours")));
    tally.add(findingOf(missing("hours", "hours")));
    tally.add(findingOf(missing("hours", "workers")));
    // What a settled finding names does not keep it open.
    tally.add(findingOf({ ...missing("birth"), verdict: "met" }));
    expect(tally.of(basis).missing).toEqual([
      { fact: "hours", provision: "p/1", named: 3, alone: 2 },
      { fact: "workers", provision: "p/1", named: 1, alone: 0 },
    ]);
    // What was counted so far does not change with what comes later.
    const { indicator } = tally.of(basis);
    tally.add(findingOf());
    expect(indicator.verdicts.met).toBe(1);
  });

  test("adds up provisions, and ranks what is missing", () => {
    const run = (provision: string, ...facts: readonly (readonly string[])[]) => {
      const tally = startTally();
      for (const own of facts) tally.add(findingOf(missing(...own)));
      tally.add(findingOf({ verdict: "unmet" }));
      return tally.of({ ...basis, provision });
    };
    const {
      provisions,
      verdicts,
      breaches,
      missing: ranked,
    } = indicate([
      run("p/2", ["hours", "birth"], ["hours"], ["workers", "duty"], ["duty", "workers"], ["workers", "duty"]),
      run("p/1", ["hours"], ["birth", "workers"], ["birth", "workers"]),
    ]);
    expect(provisions.map(({ provision }) => provision)).toEqual(["p/2", "p/1"]);
    expect(verdicts).toEqual({ met: 0, unmet: 2, "not-applicable": 0, undetermined: 8, discretionary: 0 });
    expect(breaches).toBe(2);
    expect(ranked.map(({ fact, provision, alone, named }) => `${provision} ${fact} ${alone} ${named}`)).toEqual([
      "p/2 hours 1 2",
      "p/1 hours 1 1",
      "p/2 duty 0 3",
      "p/2 workers 0 3",
      "p/1 birth 0 2",
      "p/1 workers 0 2",
      "p/2 birth 0 1",
    ]);
  });

  test("nothing adds up to nothing", () => {
    expect(addVerdicts([])).toEqual({ met: 0, unmet: 0, "not-applicable": 0, undetermined: 0, discretionary: 0 });
    expect(indicate([])).toMatchObject({ provisions: [], breaches: 0, missing: [] });
  });
});

describe("words that several define", () => {
  const name = (zh: string, en = "name") => ({ zh, en });
  const at = (path: string, terms: object | undefined) => ({ path: [path], terms: terms as never });
  const figure = (fields: object = {}) => ({
    figures: [{ key: "x:f", name: name("面积"), unit: name("平方米"), ...fields }],
  });

  test.each<readonly [string, object | undefined, object | undefined]>([
    ["no words", undefined, undefined],
    ["one side alone", figure(), undefined],
    ["the same figure", figure(), figure()],
    ["another English name", figure(), figure({ name: name("面积", "area") })],
    ["another English unit", figure(), figure({ unit: name("平方米", "m²") })],
    ["a name with other spaces", figure(), figure({ name: name("面 积") })],
    ["a number that is not said to be whole", figure({ whole: false }), figure()],
    ["a word of another list", figure(), { roles: [{ key: "x:f", name: name("岗位") }] }],
  ])("may agree: %s", (_, one, other) => {
    expect(() => requireSameWords([at("one", one), at("other", other)])).not.toThrow();
  });

  test.each<readonly [string, object, object, string]>([
    ["another name", figure(), figure({ name: name("人数") }), "$.other.terms.figures[0]"],
    ["another unit", figure(), figure({ unit: name("亩") }), "$.other.terms.figures[0]"],
    ["whole numbers or not", figure({ whole: true }), figure(), "$.other.terms.figures[0]"],
    [
      "the second word of a list",
      { roles: [{ key: "x:r", name: name("岗位") }] },
      {
        roles: [
          { key: "x:q", name: name("其他") },
          { key: "x:r", name: name("职务") },
        ],
      },
      "$.other.terms.roles[1]",
    ],
  ])("must not differ: %s", (_, one, other, path) => {
    expect(thrownFault(() => requireSameWords([at("one", one), at("other", other)]))).toBe(`term-conflict at ${path}`);
  });
});

describe("findings of an assessment", () => {
  const prepared = registerOf();
  const show = toAssessed(prepared);

  test("have their county, and no basis", () => {
    const { basis: _basis, ...rest } = findingOf({ missing: [], judgements: [] });
    expect(show(findingOf())).toEqual({ ...rest, area: "440101" });
    expect(show(findingOf({ subject: { kind: "station", id: "b" } })).area).toBe("440102");
    expect(show(findingOf({ subject: { kind: "division", id: HERE } })).area).toBe("440101");
    expect(show(findingOf({ subject: { kind: "division", id: "4401" } })).area).toBeNull();
    // A second finding about a subject has the same area.
    expect(show(findingOf({ provision: "p/2" })).area).toBe("440101");
  });

  test("take the area of another finding about the same subject", () => {
    const near = (subject: object) => ({ ...show(findingOf()), subject, area: "near" }) as never;
    expect(show(findingOf(), near({ kind: "station", id: "a" })).area).toBe("near");
    expect(show(findingOf(), near({ kind: "station", id: "b" })).area).toBe("440101");
    expect(show(findingOf(), near({ kind: "operator", id: "a" })).area).toBe("440101");
    const { subject } = findingOf();
    expect(show(findingOf({ subject }), near(subject)).area).toBe("near");
  });

  test.each([
    ["applied", { share: { value: "0.5" } }],
    ["classes", "no-class"],
    ["stage", { dueOn: "2025-12-31", next: null }],
    ["cases", []],
  ])("keep %s, and only that", (field, value) => {
    const assessed = show(findingOf({ [field]: value }));
    expect(assessed).toMatchObject({ [field]: value });
    const others = ["applied", "classes", "stage", "cases"].filter((name) => name !== field);
    expect(others.filter((name) => name in assessed)).toEqual([]);
  });
});

test("the age of a register is the days from its record to the day, and none before it", () => {
  const prepared = registerOf();
  const age = (day: string) => registerAge(prepared, parsePlainDate(day));
  expect(age("2026-01-10")).toEqual({ recordedOn: "2025-12-31", registerAge: 10 });
  expect(age("2025-12-31").registerAge).toBe(0);
  expect(age("2025-12-01").registerAge).toBe(0);
});

test("a policy is in force at home from its first day", () => {
  const policy = policyOf([requirementOf({ measure: { take: "count", of: "persons" }, atLeast: 1 })], {
    jurisdiction: "44",
    effective: { from: stated("2025-01-01", source), until: stated(null, source) },
  });
  expect(statusAtHome(policy, parsePlainDate("2025-01-01"))).toMatchObject({ policy: "p", state: "in-force" });
  expect(statusAtHome(policy, parsePlainDate("2024-12-31")).state).toBe("not-begun");
});
