import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { beijingSystem2022, hunanHePlan } from "social-work-station-rules/catalogue";
import type { Finding } from "../../src/results/index.js";
import { runOneByOne, runProvision, type Question } from "../../src/run/run-provision.js";
import { hundredPoints } from "../evaluation/held-evaluations.js";
import { HERE, THERE, parametersOf, policyOf, registerOf, requirementOf, title } from "../small-policy.js";

/** Each kind of provision is run by its own rule, over a street with a centre and a town with a station. */

const day = parsePlainDate;
const YEAR = { from: day("2025-01-01"), to: day("2025-12-31") };
const villages = [1, 2, 3].map((number) => ({
  id: `${HERE}00${String(number)}`,
  name: `第${String(number)}社区`,
  level: "village",
  committee: "residential-community",
}));
const register = registerOf({
  divisions: [
    { id: "4401", name: "某市", level: "prefecture" },
    { id: "440101", name: "甲县", level: "county" },
    { id: "440102", name: "乙县", level: "county" },
    { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
    { id: THERE, name: "某镇", level: "township", kind: "town" },
    ...villages,
  ],
  stations: [
    { id: "a", division: HERE, tier: "s:centre", from: "2020", systems: [{ system: "project", adoptedOn: "2024" }] },
    { id: "b", division: THERE, tier: "s:station", from: "2020", systems: [] },
  ],
  personnel: [
    {
      id: "p",
      certificates: [],
      assignments: [{ station: "a", role: "social-worker", duty: "professional-social-work", from: "2020" }],
    },
  ],
  activities: [{ id: "x", station: "a", kind: "case-work", completedOn: "2025-03-01" }],
});

const draft = (kind: string, parameters: Readonly<Record<string, unknown>>, fields: object = {}): object => ({
  kind,
  appliesTo: { subject: "station" },
  ...fields,
  parameters: parametersOf(parameters),
});

const run = (provision: object, more: Partial<Question> = {}, others: readonly object[] = [], over = register) => {
  const policy = policyOf([provision, ...others], { jurisdiction: "4401" });
  const [first] = policy.provisions;
  if (first === undefined) throw new Error("there is one");
  const { findings, coverage, notRun } = runProvision(over, policy, first, {
    asOf: day("2025-06-30"),
    period: YEAR,
    jurisdiction: "4401",
    submissions: undefined,
    together: policy.provisions,
    ...more,
  });
  return {
    found: findings.map(({ subject, verdict }) => `${subject.kind} ${subject.id} ${verdict}`),
    kinds: [...new Set(findings.map(({ detail }) => detail.kind))],
    findings,
    coverage,
    notRun,
  };
};

const target = draft(
  "coverage-target",
  { target: "1", dueOn: "2025-12-31", dueConvention: "inclusive", display: { decimals: 1, rounding: "half-up" } },
  { appliesTo: { subject: "division", tier: "s:station" }, measure: "stations", level: "township" },
);
const quota = draft(
  "share-quota",
  { share: "0.5", rounding: "up", comparison: "at-least" },
  {
    appliesTo: { subject: "division", tier: "s:centre" },
    committee: "residential-community",
    centreTier: "s:centre",
    stationTier: "s:station",
  },
);
const activities = (amount: string) =>
  draft(
    "activity-quota",
    {
      amount,
      kinds: ["case-work"],
      yearBasis: "calendar-year",
      partYear: "full",
      partYearRounding: "up",
      countedOn: "completion",
      hoursBasis: "session",
    },
    { unit: "count" },
  );
const staffing = draft("staffing", { minimum: "1", measure: "head-count", staff: "any", workload: "any" });
const qualification = (level: unknown) =>
  draft(
    "qualification",
    { level, higher: "satisfy", date: "issuedOn" },
    {
      appliesTo: { subject: "person" },
      whom: "professional-staff",
      criteria: {
        kind: "certificate",
        id: "certified",
        title,
        level: "level",
        higherLevels: "higher",
        date: "date",
      },
    },
  );
const roles = draft("required-roles", { roles: [{ role: "social-worker", least: 1, mayAlsoHold: [] }] });
const checklist = draft("checklist", { items: [{ id: "i", text: title, when: "always" }] });
const pay = draft("pay-standard", { amount: "5000", per: "month" }, { appliesTo: { subject: "person" } });
const sources = draft("funding-sources", { sources: ["general-budget"], others: "not-allowed" });
const evaluation = draft("evaluation", { frequency: "yearly" });

describe("a provision", () => {
  it.each<readonly [string, object, readonly string[]]>([
    ["coverage-target", target, ["division 4401 unmet", "division 440101 unmet", "division 440102 met"]],
    ["share-quota", quota, [`division ${HERE} unmet`]],
    ["activity-quota", activities("1"), ["station a met", "station b unmet"]],
    [
      "recurring-duty",
      draft("recurring-duty", { every: "month", times: 1 }, { activity: "case-work" }),
      ["station a unmet", "station b unmet"],
    ],
    ["staffing", staffing, ["station a met", "station b unmet"]],
    ["qualification", qualification("social-worker"), ["person p unmet"]],
    ["required-systems", draft("required-systems", { systems: ["project"] }), ["station a met", "station b unmet"]],
    ["required-roles", roles, ["station a met", "station b unmet"]],
    ["checklist", checklist, ["station a discretionary", "station b discretionary"]],
    ["pay-standard", pay, ["person p undetermined"]],
    ["evaluation", evaluation, ["station a undetermined", "station b undetermined"]],
    [
      "requirement",
      requirementOf({ measure: { take: "count", of: "persons" }, atLeast: 1 }),
      ["station a met", "station b unmet"],
    ],
  ])("of the kind %s is checked by the rule of its kind", (kind, provision, expected) => {
    const { found, kinds, coverage, notRun } = run(provision);
    expect(found).toEqual(expected);
    expect([kinds, notRun]).toEqual([[kind], null]);
    expect(coverage === null).toBe(kind !== "coverage-target");
  });

  it.each<readonly [object, string]>([
    [draft("funding-standard", { amount: "1000" }), "answered-by-budget"],
    [
      draft("cost-share", { parties: ["city", "county"].map((id) => ({ id, name: title, level: "prefecture" })) }),
      "answered-by-budget",
    ],
    [draft("factor-formula", { factors: [{ id: "f", name: title }] }), "answered-by-budget"],
    [sources, "nothing-recorded"],
    [draft("evaluation-scheme", { depth: 1 }, { appliesTo: { subject: "scheme" } }), "no-scheme-given"],
  ])("%j is not run: %s", (provision, reason) => {
    expect(run(provision)).toEqual({ found: [], kinds: [], findings: [], coverage: null, notRun: reason });
  });

  it.each([
    [hunanHePlan, "pathway-table"],
    [beijingSystem2022, "statistics-form"],
  ])("that only describes a structure is not run", (policy, kind) => {
    const provision = policy.provisions.find((one) => one.kind === kind);
    if (provision === undefined) throw new Error("there is one");
    const question = { asOf: day("2025-06-30"), period: YEAR, jurisdiction: "CN", submissions: [], together: [] };
    expect(runProvision(register, policy, provision, question)).toEqual({
      findings: [],
      coverage: null,
      notRun: "structure-only",
    });
  });

  it("is asked on the day and in the period of the question", () => {
    const before = { asOf: day("2025-02-28") };
    expect(run(activities("1"), before).found).toEqual(["station a unmet", "station b unmet"]);
    const last = { period: { from: day("2024-01-01"), to: day("2024-12-31") } };
    expect(run(activities("1"), last).found[0]).toBe("station a unmet");
    expect(run(staffing, { asOf: day("2019-12-31") })).toMatchObject({ found: [], notRun: "none-open" });
    const allocations = [
      {
        id: "m",
        subject: { kind: "station", id: "a" },
        sourceKind: "welfare-lottery",
        purpose: "services",
        amount: 1,
        on: "2025-03-01",
      },
    ];
    const recorded = registerOf({ allocations });
    const paid = (more: Partial<Question>) => {
      const { found, notRun } = run(sources, more, [], recorded);
      return [found.length, notRun];
    };
    expect(paid({})).toEqual([1, null]);
    expect(paid(last)).toEqual([0, "nothing-recorded"]);
  });

  it("that differs by class asks each person by that of their class", () => {
    const byPlace = (here: string, otherwise: string) =>
      qualification({ classes: [{ when: { person: { post: { station: { id: ["a"] } } } }, is: here }], otherwise });
    const { findings } = run(byPlace("senior-social-worker", "social-worker"));
    expect(findings.map(({ applied }) => applied?.["level"]?.value)).toEqual(["senior-social-worker"]);
  });

  it("hands over its findings one by one", () => {
    const policy = policyOf([staffing]);
    const taken: Finding[] = [];
    const [provision] = policy.provisions;
    const question: Question = {
      asOf: day("2025-06-30"),
      period: YEAR,
      jurisdiction: "CN",
      submissions: undefined,
      together: [],
    };
    const told = runOneByOne(register, policy, provision as never, question, (finding) => taken.push(finding));
    expect(told).toEqual({ coverage: null, notRun: null });
    expect(taken.map(({ subject }) => subject.id)).toEqual(["a", "b"]);
    const untold = { ...provision, appliesTo: { subject: "operator" } } as never;
    expect(runOneByOne(register, policy, untold, question, (finding) => taken.push(finding))).toEqual({
      coverage: null,
      notRun: "subject-unsupported",
    });
    expect(taken).toHaveLength(2);
  });
});

describe("the shape that evaluation schemes are to have", () => {
  const shape = (tier?: string) =>
    draft(
      "evaluation-scheme",
      { depth: 1 },
      { appliesTo: { subject: "scheme", ...(tier === undefined ? {} : { tier }) } },
    );
  const held = (scheme: unknown, tier?: string) =>
    draft("evaluation", scheme === undefined ? { frequency: "yearly" } : { scheme }, {
      appliesTo: { subject: "station", ...(tier === undefined ? {} : { tier }) },
    });
  const scheme = (id: string) => ({ ...hundredPoints, id });
  const compared = (provision: object, others: readonly object[]) => {
    const { findings, notRun } = run(provision, {}, others);
    return notRun ?? findings.map(({ subject: { kind, id } }) => `${kind} ${id}`).join(" ");
  };

  it("is compared with each scheme, once, of stations of its tier", () => {
    expect(compared(shape(), [held(scheme("one"))])).toBe("scheme one");
    expect(compared(shape(), [held(scheme("one")), held(scheme("one")), held(scheme("two"))])).toBe(
      "scheme one scheme two",
    );
    expect(compared(shape(), [held(undefined)])).toBe("no-scheme-given");
    expect(compared(shape("s:centre"), [held(scheme("one"), "s:station")])).toBe("no-scheme-given");
    expect(compared(shape("s:centre"), [held(scheme("one"), "s:centre")])).toBe("scheme one");
    expect(compared(shape("s:centre"), [held(scheme("one"))])).toBe("scheme one");
    expect(compared(shape(), [held(scheme("one"), "s:station")])).toBe("scheme one");
    const classes = [{ when: { station: { id: ["a"] } }, is: scheme("one") }];
    expect(compared(shape(), [held({ classes, otherwise: scheme("two") })])).toBe("scheme one scheme two");
  });

  it("is compared with the first of two that have one id", () => {
    const other = { ...scheme("one"), grades: [{ id: "passed", name: title }] };
    const verdicts = (...schemes: readonly object[]) => {
      const shaped = draft("evaluation-scheme", { grades: 4 }, { appliesTo: { subject: "scheme" } });
      return run(
        shaped,
        {},
        schemes.map((one) => held(one)),
      ).findings.map(({ verdict }) => verdict);
    };
    expect([verdicts(scheme("one"), other), verdicts(other, scheme("one"))]).toEqual([["met"], ["unmet"]]);
  });

  it("is not compared with schemes that are not run together with it", () => {
    expect(run(shape(), { together: [] }, [held(scheme("one"))]).notRun).toBe("no-scheme-given");
  });
});
