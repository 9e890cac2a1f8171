import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { amendPolicy, type AmendmentInput, type Policy } from "social-work-station-rules/policy";
import { parametersOf, policyOf, requirementOf, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";
import { faultLines } from "./fault-lines.js";

const judgement = (id: string): object => ({ kind: "judgement", id, title });
const area = { kind: "area", id: "rural", title, areaClass: "areaClass", definedBy: "definedBy" };

/** A requirement, a qualification of three criteria, and a second requirement. */
const policy = policyOf([
  requirementOf({ measure: { take: "count", of: "persons" }, atLeast: 2 }),
  {
    kind: "qualification",
    appliesTo: { subject: "person" },
    whom: "anyone",
    criteria: {
      kind: "any-of",
      id: "all",
      title,
      members: [judgement("one"), { kind: "all-of", id: "both", title, members: [judgement("two"), area] }],
    },
    parameters: parametersOf({ areaClass: "rural", definedBy: "urban-rural-code" }),
  },
  requirementOf({ measure: { take: "count", of: "stations" }, atLeast: 1 }, { appliesTo: { subject: "division" } }),
]);

const [first, , last] = policy.provisions;

const set = (value: unknown, fields: object = {}): object => ({
  id: "set",
  kind: "set-parameter",
  provision: "p/1",
  parameter: "atLeast",
  value,
  ...fields,
});
const drop = (criterion: string, provision = "p/2"): object => ({
  id: "drop",
  kind: "drop-criterion",
  provision,
  criterion,
});
const add = (fields: object, more: object = {}): object => ({
  id: "add",
  kind: "add-provision",
  provision: { ...JSON.parse(JSON.stringify(last)), aspect: "other", ...fields },
  ...more,
});

function amend(...amendments: readonly object[]): Policy {
  return amendPolicy(policy, amendments as unknown as readonly AmendmentInput[]);
}

function faults(...amendments: readonly object[]): readonly string[] {
  try {
    amend(...amendments);
    return [];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return faultLines(error.faults);
  }
}

const idsOf = ({ provisions }: Policy): readonly string[] => provisions.map(({ id }) => id);

describe("an amended policy", () => {
  it("keeps of a changed parameter what it was, with the day and the reading that were given and no others", () => {
    const parameter = (fields: object): unknown => {
      const [amended] = amend(set(3, fields)).provisions;
      return amended?.kind === "requirement" ? amended.parameters.atLeast : undefined;
    };
    const was = first?.kind === "requirement" ? first.parameters.atLeast : undefined;
    expect(parameter({})).toStrictEqual({ status: "amended", value: 3, was });
    expect(parameter({ from: "2026-01-01" })).toStrictEqual({ status: "amended", value: 3, was, from: "2026-01-01" });
    expect(parameter({ from: "2026-01-01", cutPeriod: "period-start" })).toStrictEqual({
      status: "amended",
      value: 3,
      was,
      from: "2026-01-01",
      cutPeriod: "period-start",
    });
  });

  it("loses a provision that is removed, also the last one", () => {
    expect(idsOf(amend({ id: "r", kind: "remove-provision", provision: "p/3" }))).toEqual(["p/1", "p/2"]);
    expect(idsOf(amend({ id: "r", kind: "remove-provision", provision: "p/1" }))).toEqual(["p/2", "p/3"]);
  });

  it("keeps a provision that is removed from a day on until the day before", () => {
    const [amended, ...others] = amend({
      id: "r",
      kind: "remove-provision",
      provision: "p/1",
      from: "2026-03-01",
    }).provisions;
    expect(amended).toStrictEqual({ ...first, until: "2026-02-28" });
    expect(others).toEqual(policy.provisions.slice(1));
  });

  it("has added provisions at its end, by their ids, from a day where one is given", () => {
    const amended = amend(add({ id: "p/9", aspect: "x" }, { from: "2026-01-01" }), add({ id: "p/4" }, { id: "again" }));
    expect(idsOf(amended)).toEqual(["p/1", "p/2", "p/3", "p/4", "p/9"]);
    expect(amended.provisions[3]).toStrictEqual({ ...last, id: "p/4", aspect: "other" });
    expect(amended.provisions[4]).toStrictEqual({ ...last, id: "p/9", aspect: "x", from: "2026-01-01" });
  });

  it("loses a dropped criterion with the parameters that it alone names", () => {
    const [, before] = policy.provisions;
    const [, amended] = amend(drop("rural")).provisions;
    expect(amended).toStrictEqual({
      ...before,
      criteria: {
        kind: "any-of",
        id: "all",
        title,
        members: [judgement("one"), { kind: "all-of", id: "both", title, members: [judgement("two")] }],
      },
      parameters: {},
    });
    const [, kept] = amend(drop("two")).provisions;
    expect(Object.keys(kept?.parameters ?? {})).toEqual(["areaClass", "definedBy"]);
    const [, without] = amend(drop("two"), { ...drop("rural"), id: "second" }).provisions;
    expect(without?.kind === "qualification" ? without.criteria : null).toEqual({
      kind: "any-of",
      id: "all",
      title,
      members: [judgement("one")],
    });
  });
});

describe("amendments are refused", () => {
  it("where the policy was not parsed, or they are no list", () => {
    expect(thrownFault(() => amendPolicy({ ...policy }, []))).toBe("not-parsed at $.policy");
    expect(thrownFault(() => amendPolicy(policy, {} as never))).toBe("type-invalid at $.amendments");
    expect(thrownFault(() => amendPolicy(policy, [null as never]))).toBe("type-invalid at $.amendments[0]");
  });

  it.each([
    [
      "what names no provision",
      [set(3, { provision: "p/x" })],
      ['provision-unknown amendments.0.provision {"id":"p/x"}'],
    ],
    ["a criterion of no provision", [drop("one", "p/x")], ['provision-unknown amendments.0.provision {"id":"p/x"}']],
    [
      "what names no parameter",
      [set(3, { parameter: "atLast" })],
      ['parameter-unknown amendments.0.parameter {"id":"p/1","accepted":["measure","atLeast"]}'],
    ],
    [
      "what names no criterion, with those that could be dropped",
      [drop("three")],
      ['criterion-unknown amendments.0.criterion {"id":"three","accepted":["one","both","two","rural"]}'],
    ],
    [
      "a criterion of a provision that has none",
      [drop("one", "p/1")],
      ['criterion-unknown amendments.0.criterion {"id":"one"}'],
    ],
    [
      "the whole of the criteria",
      [drop("all")],
      ['criterion-unknown amendments.0.criterion {"id":"all","accepted":["one","both","two","rural"]}'],
    ],
    [
      "an added provision under an id that is taken",
      [add({ id: "p/1" })],
      ['id-duplicate amendments.0.provision.id {"id":"p/1"}'],
    ],
    [
      "two added provisions under one id",
      [add({ id: "p/4" }), add({ id: "p/4" }, { id: "again" })],
      ['amendment-conflict amendments.1 {"other":0}'],
    ],
    ["one id twice", [set(3), set("up", { provision: "p/3" })], ['id-duplicate amendments.1.id {"id":"set"}']],
    [
      "one parameter twice, of which the third amendment is another",
      [set(3), set(2, { id: "b", provision: "p/3" }), set(4, { id: "c" })],
      ['amendment-conflict amendments.2 {"other":0}'],
    ],
    [
      "one parameter twice from one day",
      [set(3, { from: "2026-01-01" }), set(4, { id: "b", from: "2026-01-01" })],
      ['amendment-conflict amendments.1 {"other":0}'],
    ],
    [
      "one criterion twice",
      [drop("one"), { ...drop("one"), id: "b" }],
      ['amendment-conflict amendments.1 {"other":0}'],
    ],
  ])("for %s", (_, amendments, expected) => {
    expect(faults(...amendments)).toEqual(expected);
  });

  it("for a value that breaks the schema, at the amendment that gives it", () => {
    const wrong = set("many", { id: "b", provision: "p/3" });
    const fault = (index: number): readonly string[] => [
      `decimal-invalid amendments.${index}.value {"expected":"number-or-percentage"}`,
    ];
    const measure = set({ take: "count", of: "stations" }, { id: "c", provision: "p/3", parameter: "measure" });
    expect(faults(wrong)).toEqual(fault(0));
    expect(faults(set(3), wrong)).toEqual(fault(1));
    expect(faults(measure, wrong)).toEqual(fault(1));
    expect(faults(wrong, drop("one"))).toEqual(fault(0));
  });

  it("for what only the whole policy shows, at its place there", () => {
    expect(faults(set(-1))).toEqual(['out-of-range provisions.0.parameters.atLeast.value {"least":0}']);
  });

  it("for a value that is nested too deep to be read", () => {
    const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], "end");
    expect(faults(set(nested(34)))).toEqual(['too-complex amendments.0.value {"most":32}']);
    expect(faults(set(3), set(nested(50_000), { id: "b", provision: "p/3" }))).toEqual([
      'too-complex amendments.1.value {"most":32}',
    ]);
    expect(faults(set(nested(20)))).not.toContain('too-complex amendments.0.value {"most":32}');
  });
});

it("an amendment of several days gives each value from its own, whatever their order", () => {
  const values = (...amendments: readonly object[]): unknown => {
    const [amended] = amend(...amendments).provisions;
    return amended?.kind === "requirement" ? amended.parameters.atLeast : undefined;
  };
  const early = set(3, { id: "a", from: "2026-01-01" });
  const late = set(4, { id: "b", from: "2027-01-01" });
  const always = set(5, { id: "c" });
  const expected = {
    value: 4,
    from: "2027-01-01",
    was: { value: 3, from: "2026-01-01", was: { value: 5, was: { value: 2 } } },
  };
  expect(values(early, late, always)).toMatchObject(expected);
  expect(values(late, always, early)).toMatchObject(expected);
});
