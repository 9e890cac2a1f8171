import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPolicies, beijingPilot2021 } from "social-work-station-rules/catalogue";
import { calendarYear } from "social-work-station-rules/calendar";
import {
  amendPolicy,
  type AmendmentInput,
  type Parameter,
  type Policy,
  type Provision,
  type Qualification,
} from "social-work-station-rules/policy";
import { policyAsOf } from "social-work-station-rules/in-force";
import { asPolicy } from "../as-parsed.js";

const CASES = "beijing-pilot-2021/service-cases";
const STANDS = "10";
const days = ["2023-03-01", "2023-07-01", "2023-07-02", "2024-01-01"] as const;

function provisionOf(policy: Policy, day: string, id = CASES): Provision | undefined {
  return policyAsOf(policy, { asOf: day, period: calendarYear(Number(day.slice(0, 4))) }).provisions.find(
    (provision) => provision.id === id,
  );
}

function amountOn(policy: Policy, day: string): unknown {
  const provision = provisionOf(policy, day);
  return provision?.kind === "activity-quota" ? provision.parameters.amount.value : undefined;
}

function setAmount(value: string, from: string | undefined, index = 0): AmendmentInput {
  return {
    id: `at ${from ?? "once"} ${index}`,
    kind: "set-parameter",
    provision: CASES,
    parameter: "amount",
    value,
    ...(from !== undefined && { from }),
  };
}

describe("amendments of one parameter from several days", () => {
  const values = fc.constantFrom("8", STANDS, "12");
  const steps = fc.uniqueArray(fc.tuple(values, fc.constantFrom(undefined, ...days)), {
    selector: ([, from]) => from ?? "",
    maxLength: 5,
  });

  /** The value of the last step that has begun; what was said without a day has begun. */
  function expected(list: readonly (readonly [value: string, from: string | undefined])[], day: string): string {
    const begun = list
      .filter(([, from]) => from === undefined || from <= day)
      .toSorted(([, one = ""], [, other = ""]) => (one < other ? -1 : 1));
    return begun.at(-1)?.[0] ?? STANDS;
  }

  it("give on each day the value of the last that has begun, in whatever order they are written", () => {
    fc.assert(
      fc.property(
        steps.chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
        fc.constantFrom("2023-02-28", ...days, "2024-05-01"),
        (list, day) => {
          const policy = amendPolicy(
            beijingPilot2021,
            list.map(([value, from], index) => setAmount(value, from, index)),
          );
          expect(amountOn(policy, day)).toBe(expected(list, day));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("give the same when they are made one after another, by day", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom("2023-02-28", ...days), (list, day) => {
        const ordered = list.toSorted(([, one = ""], [, other = ""]) => (one < other ? -1 : 1));
        const policy = ordered.reduce(
          (amended, [value, from]) => amendPolicy(amended, [setAmount(value, from)]),
          beijingPilot2021,
        );
        expect(amountOn(policy, day)).toBe(expected(list, day));
      }),
      { numRuns: 100 },
    );
  });

  it("add and remove a provision from their day on, and not on the day before", () => {
    const copy = { ...provisionOf(beijingPilot2021, "2023-01-01"), id: "own/copy", aspect: "copy" } as Provision;
    const policy = amendPolicy(beijingPilot2021, [
      { id: "in", kind: "add-provision", provision: copy, from: "2023-07-01" },
      { id: "out", kind: "remove-provision", provision: CASES, from: "2023-07-01" },
    ]);
    const held = (day: string): readonly boolean[] =>
      [CASES, "own/copy"].map((id) => provisionOf(policy, day, id) !== undefined);
    expect(["2023-06-30", "2023-07-01"].map(held)).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe("a period that an amendment cuts, where its start is read to govern", () => {
  const cases = allPolicies.flatMap((policy) =>
    policy.provisions.flatMap((provision) =>
      Object.entries<Parameter<unknown> | undefined>(provision.parameters).flatMap(([parameter, own]) =>
        own?.status === "interpreted" && own.alternatives.length > 0
          ? [{ policy, provision, parameter, old: own.value, other: own.alternatives[0] }]
          : [],
      ),
    ),
  );
  const kinds = new Map(cases.map((each) => [each.provision.kind, each] as const));

  it.each([...kinds])(
    "keeps the old value for what is counted over the period, and for nothing else: %s",
    (kind, { policy, provision, parameter, old, other }) => {
      const amended = amendPolicy(policy, [
        {
          id: "cut",
          kind: "set-parameter",
          provision: provision.id,
          parameter,
          value: other as string,
          from: "2023-07-01",
          cutPeriod: "period-start",
        },
      ]);
      const valueOn = (day: string): unknown =>
        new Map(
          Object.entries<Parameter<unknown> | undefined>(provisionOf(amended, day, provision.id)?.parameters ?? {}),
        ).get(parameter)?.value;
      const isCounted = ["activity-quota", "recurring-duty", "funding-sources"].includes(kind);
      expect([valueOn("2023-06-30"), valueOn("2023-12-31")]).toEqual([old, isCounted ? old : other]);
    },
  );

  it("is tried for both kinds that are counted and for others", () => {
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(["activity-quota", "recurring-duty", "share-quota"]));
  });
});

describe("a criterion that is dropped", () => {
  const found = beijingPilot2021.provisions.find(
    (provision): provision is Qualification => provision.kind === "qualification",
  );
  if (found === undefined || !("members" in found.criteria))
    throw new Error("the pilot has a qualification of several branches");
  const { criteria, ...rest } = found;
  const group = {
    kind: "any-of" as const,
    id: "group of one",
    title: rest.title,
    members: [{ kind: "judgement" as const, id: "only", title: rest.title }],
  };
  const policy = asPolicy({
    ...beijingPilot2021,
    provisions: [{ ...rest, criteria: { ...criteria, members: [...criteria.members, group] } } as Provision],
  });
  const drop = (from: Policy, criterion: string): Policy =>
    amendPolicy(from, [{ id: "drop", kind: "drop-criterion", provision: rest.id, criterion }]);
  const members = (of: Policy): readonly string[] =>
    of.provisions.flatMap((each) =>
      each.kind === "qualification" && "members" in each.criteria ? each.criteria.members.map(({ id }) => id) : [],
    );

  it("takes its group along where it was the last of it, and leaves no empty one", () => {
    expect(members(policy)).toContain("group of one");
    expect(members(drop(policy, "only"))).toEqual(criteria.members.map(({ id }) => id));
  });

  it("cannot be the last of all", () => {
    const lonely = asPolicy({
      ...policy,
      provisions: [{ ...rest, parameters: {}, criteria: { ...criteria, members: [group] } } as Provision],
    });
    expect(() => drop(lonely, "only")).toThrow("criterion-unknown at $.amendments[0].criterion");
  });
});
