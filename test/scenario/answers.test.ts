import { describe, expect, it } from "vitest";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, interpretationSensitivity, sweepParameter } from "social-work-station-rules/scenario";
import { sensitivityWith } from "../../src/scenario/interpretation-sensitivity.js";
import { compareProvisions } from "../../src/scenario/provision-changes.js";
import { A, policyOf, provision, registerOf, stated } from "../budget/two-towns.js";

/** Whole answers: two editions of one policy, a sweep, and readings; every field written out. */

const when = { asOf: "2026-12-31", period: { from: "2026-01-01", to: "2026-12-31" } };
const source = { document: "d", clause: "九", quote: "经费", authority: "normative", verification: "secondary-copy" };
const reading = (value: unknown, alternatives: readonly unknown[], more: object = {}) => ({
  status: "interpreted",
  value,
  alternatives,
  question: { zh: "如何理解", en: "how to read it" },
  reason: { zh: "从严", en: "strictly" },
  source,
  ...more,
});
const staffing = (parameters: object = {}, fields: object = {}) =>
  provision(
    "staffing",
    {
      workload: stated("any"),
      minimum: stated("1"),
      measure: stated("head-count"),
      staff: stated("any"),
      ...parameters,
    },
    fields,
  );
const head = {
  asOf: "2026-12-31",
  recordedOn: "2026-12-31",
  registerAge: 0,
  policy: "own",
  status: { policy: "own", title: { zh: "办法", en: "办法" }, state: "dates-unknown", day: null },
};

describe("a comparison of two editions of a policy", () => {
  const documents = (titles: Readonly<Record<string, string>>) =>
    Object.entries(titles).map(([id, zh]) => ({ id, title: { zh, en: zh }, issuers: [] }));
  const datum = (id: string, value: string) => ({
    id: `own/${id}`,
    title: { zh: id, en: id },
    clauses: [],
    precision: "exact",
    content: { type: "number", value: stated(value) },
  });
  const title = { zh: "办法", en: "Measures" };
  const before = policyOf([staffing()], {
    title,
    documents: documents({ d: "办法", e: "旧通知", f: "说明" }),
    data: [datum("gone", "1"), datum("other", "2"), datum("same", "3")],
  });
  const after = policyOf([staffing({ minimum: stated("2") })], {
    title: { zh: "新办法", en: "New measures" },
    edition: "2026",
    jurisdiction: "110101",
    effective: { from: stated("2026-01-01") },
    documents: documents({ d: "办法", f: "新说明", g: "新通知" }),
    data: [datum("same", "3"), datum("other", "4"), datum("come", "5")],
  });
  const { changed, ...whole } = comparePolicies(before, after);

  it("names both, their documents, and what of their own fields and lists differs", () => {
    const place = (path: readonly string[], value: unknown) => ({ path, value });
    expect(whole).toEqual({
      kind: "policy-comparison",
      version: 1,
      before: { id: "own", title, jurisdiction: "CN", edition: null },
      after: { id: "own", title: { zh: "新办法", en: "New measures" }, jurisdiction: "110101", edition: "2026" },
      matching: "versions",
      documents: ["办法", "旧通知", "说明"].map((zh, index) => ({
        policy: "own",
        id: ["d", "e", "f"][index],
        title: { zh, en: zh },
      })),
      fields: [
        {
          id: "title",
          name: "title",
          bearing: "text",
          places: [
            { before: place(["en"], "Measures"), after: place(["en"], "New measures") },
            { before: place(["zh"], "办法"), after: place(["zh"], "新办法") },
          ],
        },
        {
          id: "jurisdiction",
          name: "jurisdiction",
          bearing: "rule",
          places: [{ before: place([], "CN"), after: place([], "110101") }],
        },
        {
          id: "from",
          name: "from",
          bearing: "rule",
          places: [{ before: null, after: { path: [], value: stated("2026-01-01") } }],
        },
        { id: "edition", name: "edition", bearing: "text", places: [{ before: null, after: place([], "2026") }] },
      ],
      lists: {
        documents: { added: ["g"], gone: ["e"], changed: ["f"] },
        data: { added: ["own/come"], gone: ["own/gone"], changed: ["own/other"] },
      },
      added: [],
      gone: [],
      unchanged: [],
      effects: null,
    });
    expect(changed).toMatchObject([
      {
        before: { policy: "own", provision: "own/staffing" },
        after: { policy: "own", provision: "own/staffing" },
        matchedBy: "id",
        bearing: "rule",
        fields: [],
        parameters: [
          {
            id: "own/staffing/minimum",
            differs: ["value"],
            places: [{ before: { value: "1" }, after: { value: "2" } }],
          },
        ],
      },
    ]);
  });

  it("names the documents of both where they are two policies, what is new and gone, and what is the same", () => {
    const other = policyOf([staffing(), provision("funding-standard", { amount: stated(1) })], { id: "other" });
    const told = comparePolicies(before, other);
    expect(told.matching).toBe("policies");
    expect(told.documents.map(({ policy, id }) => `${policy} ${id}`)).toEqual(["own d", "own e", "own f", "other d"]);
    expect(told.added.map(({ policy, provision: id }) => [policy, id])).toEqual([["other", "own/funding-standard"]]);
    expect(told.unchanged).toEqual([{ before: "own/staffing", after: "own/staffing", matchedBy: "id" }]);
    expect(comparePolicies(other, before).gone.map(({ policy, provision: id }) => [policy, id])).toEqual([
      ["other", "own/funding-standard"],
    ]);
  });
});

describe("a sweep", () => {
  it("says what was asked, and what each value needs of the whole policy", () => {
    const prepared = prepareRegister(registerOf());
    const { points, ...whole } = sweepParameter(prepared, policyOf([staffing(), staffing({}, { id: "own/more" })]), {
      ...when,
      provision: "own/staffing",
      parameter: "minimum",
      values: ["0", "1.5"],
    });
    expect(whole).toEqual({ kind: "sweep", ...head, provision: "own/staffing", parameter: "minimum" });
    const none = { least: 0, most: 0 };
    const needs = (staff: number) => ({ stations: none, staff: { least: staff, most: staff }, unqualified: none });
    const following = { stations: none, staff: none };
    // Two stations without staff: half a person is a person; the other provision asks for one more each.
    expect(points.map(({ indicator: _, ...point }) => point)).toEqual([
      { value: "0", needs: needs(0), policyNeeds: { ...needs(2), following }, funding: null },
      { value: "1.5", needs: needs(4), policyNeeds: { ...needs(6), following }, funding: null },
    ]);
    expect(points.map(({ indicator: { verdicts } }) => [verdicts.met, verdicts.unmet])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });

  it("accepts a thousand values", () => {
    const swept = (length: number) => () =>
      sweepParameter(prepareRegister(registerOf()), policyOf([staffing()]), {
        ...when,
        provision: "own/staffing",
        parameter: "unknown",
        values: Array.from({ length }, () => "0"),
      });
    expect(swept(1000)).toThrow("parameter-unknown at $.options.parameter");
    expect(swept(1001)).toThrow("list-too-long at $.options.values");
  });
});

describe("the readings of a policy", () => {
  it("are told with the verdicts that each changes, those that change most first", () => {
    const policy = policyOf([staffing({ workload: reading("any", ["full-time"]), minimum: reading("1", ["2", "0"]) })]);
    const answer = interpretationSensitivity(prepareRegister(registerOf()), policy, when);
    const changed = (id: string) => ({
      finding: `own/staffing@station:${id}`,
      provision: "own/staffing",
      subject: { kind: "station", id },
      verdict: "unmet",
      changedBy: [{ readings: [{ parameter: "minimum", chosen: "1", other: "0" }], verdict: "met" }],
    });
    const of = (parameter: string, other: string, verdicts: number) => ({
      provision: "own/staffing",
      parameter,
      other,
      verdicts,
    });
    expect(answer).toEqual({
      kind: "sensitivity",
      ...head,
      dependent: [changed("centre"), changed("station")],
      robust: 0,
      readings: [of("minimum", "0", 2), of("minimum", "2", 0), of("workload", "full-time", 0)],
      reach: [{ provision: "own/staffing", singles: 3, jointTried: 2, jointTotal: 2 }],
    });
  });

  it("are combined fifty times for a provision, unless another number is given", () => {
    const policy = policyOf([
      staffing({
        workload: reading("any", ["full-time", "part-time"]),
        minimum: reading("1", ["2", "3", "4"]),
        measure: reading("head-count", ["full-time-equivalent"]),
        staff: reading("any", ["professional", "local", "certified", "supervisor"]),
      }),
    ]);
    const reach = (options: object) =>
      interpretationSensitivity(prepareRegister(registerOf()), policy, { ...when, ...options }).reach;
    const all = { provision: "own/staffing", singles: 10, jointTotal: 3 * 4 * 2 * 5 - 1 - 10 };
    expect(reach({})).toEqual([{ ...all, jointTried: 50 }]);
    expect(reach({ mostJoint: 109 })).toEqual([{ ...all, jointTried: 109 }]);
    expect(reach({ mostJoint: 500 })).toEqual([{ ...all, jointTried: 109 }]);
  });

  it("change a verdict also where they leave no finding", () => {
    const policy = policyOf([staffing({ minimum: reading("1", ["2", "3", "4"]) })]);
    const found = (ids: readonly string[], verdict: string) =>
      ids.map((id) => ({ id, provision: "own/staffing", subject: { kind: "station", id }, verdict }));
    /** Under the second reading both are met, under the third one is gone, under the fourth there is another. */
    const under: Readonly<Record<string, readonly object[]>> = {
      "1": found(["a", "b"], "unmet"),
      "2": found(["a", "b"], "met"),
      "3": found(["a"], "unmet"),
      "4": [...found(["a", "b"], "unmet"), ...found(["c"], "met")],
    };
    const baseline = {
      policy,
      asOf: "2026-12-31",
      period: when.period,
      fields: {},
      run: ({ parameters }: { readonly parameters: { readonly minimum: { readonly value: string } } }) => ({
        findings: under[parameters.minimum.value] ?? [],
      }),
    };
    const { dependent, readings, robust } = sensitivityWith(baseline as never, {});
    expect(
      dependent.map(({ finding, changedBy }) => [
        finding,
        ...changedBy.map(({ readings: [one], verdict }) => `${String(one?.other)} ${verdict ?? "gone"}`),
      ]),
    ).toEqual([
      ["a", "2 met"],
      ["b", "2 met", "3 gone"],
    ]);
    expect(readings.map(({ other, verdicts }) => [other, verdicts])).toEqual([
      ["2", 2],
      ["3", 1],
      ["4", 0],
    ]);
    expect(robust).toBe(0);
  });

  it("are none of a provision that reaches nobody", () => {
    const nowhere = staffing(
      { minimum: reading("1", ["2"]) },
      { appliesTo: { subject: "station", tier: "s:station" } },
    );
    const prepared = prepareRegister(
      registerOf({ stations: [{ id: "a", division: A, tier: "s:centre", from: "2020" }] }),
    );
    expect(interpretationSensitivity(prepared, policyOf([nowhere]), when)).toMatchObject({
      dependent: [],
      robust: 0,
      readings: [],
      reach: [{ singles: 0, jointTried: 0, jointTotal: 0 }],
    });
  });
});

it("a register and a policy that are not parsed are named", () => {
  const asked = [policyOf([staffing()]), prepareRegister(registerOf())] as const;
  const ask = (prepared: unknown, policy: unknown) => () =>
    interpretationSensitivity(prepared as never, policy as never, when);
  expect(ask({}, asked[0])).toThrow("not-parsed at $.prepared");
  expect(ask(asked[1], {})).toThrow("not-parsed at $.policy");
});

describe("a parameter", () => {
  const one = (minimum: object) => {
    const [found] = policyOf([staffing({ minimum })]).provisions;
    if (found === undefined) throw new Error("there is one");
    return found;
  };
  const plain = stated("1");
  const amended = (more: object) => ({ status: "amended", value: "1", was: plain, from: "2026-01-01", ...more });

  it.each<readonly [string, object, object, readonly string[], string]>([
    ["another source beside the first", plain, { ...plain, otherSources: [source] }, ["source"], "text"],
    [
      "another question",
      reading("1", ["2"]),
      reading("1", ["2"], { question: { zh: "几名", en: "how many" } }),
      ["source"],
      "text",
    ],
    [
      "another reason",
      reading("1", ["2"]),
      reading("1", ["2"], { reason: { zh: "从宽", en: "loosely" } }),
      ["source"],
      "text",
    ],
    ["that the value is open-ended", plain, { ...plain, openEnded: true }, ["readings"], "readings"],
    [
      "how an amendment cuts a period",
      amended({ cutPeriod: "as-of" }),
      amended({ cutPeriod: "period-start" }),
      ["time"],
      "rule",
    ],
    ["that it is amended from a day", plain, amended({}), ["time", "origin", "source"], "rule"],
  ])("differs by %s", (_, before, after, differs, bearing) => {
    const change = compareProvisions(one(before), one(after), "id");
    expect([change?.parameters.map((parameter) => parameter.differs), change?.bearing]).toEqual([[differs], bearing]);
  });

  it("is the same whether it is said to be closed or nothing is said", () => {
    expect(compareProvisions(one(plain), one({ ...plain, openEnded: false }), "id")).toBeNull();
  });
});
