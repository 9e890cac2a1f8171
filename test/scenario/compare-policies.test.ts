import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { addDays, calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { allPolicies, beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { amendPolicy, parsePolicy, type AmendmentInput, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies, type ChangedPlace, type PolicyComparison } from "social-work-station-rules/scenario";
import { amendments, policies, registers } from "social-work-station-rules/testing";
import { faultOf } from "../coverage/fault-of.js";
import { CASES, asOf, centre, change, period } from "./service-cases.js";

const drawn = policies().map((policy) => parsePolicy(policy));
const versions = drawn.chain((policy) =>
  amendments(policy).map((list) => [policy, amendPolicy(policy, list)] as const),
);
const small = registers({ townships: 3, villages: 5, stations: 5, personnel: 3, activities: 5 });

describe("comparing the texts of two policies", () => {
  it("finds nothing between a policy and itself, or a copy", () => {
    fc.assert(
      fc.property(fc.oneof(drawn, fc.constantFrom(...allPolicies)), (policy) => {
        for (const other of [policy, parsePolicy(structuredClone(policy))]) {
          const { added, gone, changed, fields, lists, unchanged } = comparePolicies(policy, other);
          expect([added, gone, changed, fields]).toEqual([[], [], [], []]);
          expect(Object.values(lists).flatMap((list) => Object.values(list).flat())).toEqual([]);
          expect(unchanged.length).toBe(policy.provisions.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("swaps what is added and what is gone, and both sides of each change, when the policies are swapped", () => {
    const pair = fc.oneof(versions, fc.tuple(fc.constantFrom(...allPolicies), fc.constantFrom(...allPolicies)));
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const [one, other] = [comparePolicies(first, second), comparePolicies(second, first)];
        expect(ids(one.added)).toEqual(ids(other.gone));
        expect(ids(one.gone)).toEqual(ids(other.added));
        expect(sorted(one.changed.map(keyOf))).toEqual(
          sorted(other.changed.map(({ before, after, ...rest }) => keyOf({ ...rest, before: after, after: before }))),
        );
        expect(sorted(one.changed.flatMap(placesIn))).toEqual(
          sorted(other.changed.flatMap(placesIn).map(({ before, after }) => ({ before: after, after: before }))),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("lists each provision of both sides exactly once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...allPolicies), fc.constantFrom(...allPolicies), (first, second) => {
        const { added, gone, changed, unchanged } = comparePolicies(first, second);
        const old = [
          ...ids(gone),
          ...changed.map(({ before }) => before.provision),
          ...unchanged.map(({ before }) => before),
        ];
        const now = [
          ...ids(added),
          ...changed.map(({ after }) => after.provision),
          ...unchanged.map(({ after }) => after),
        ];
        expect(sorted(old)).toEqual(sorted(first.provisions.map(({ id }) => id)));
        expect(sorted(now)).toEqual(sorted(second.provisions.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  it("names values that are at the places it names, and no place where a value is the same", () => {
    fc.assert(
      fc.property(versions, ([first, second]) => {
        for (const change of comparePolicies(first, second).changed)
          for (const { name, differs, places } of change.parameters) {
            const [old, now] = [change.before.parameters[name], change.after.parameters[name]];
            expect(places.length > 0).toBe(differs.includes("value") || differs.includes("presence"));
            for (const { before, after } of places) {
              if (before !== null) expect(at(old?.value, before.path)).toEqual(before.value);
              if (after !== null) expect(at(now?.value, after.path)).toEqual(after.value);
              expect(before?.value).not.toEqual(after?.value);
            }
          }
      }),
      { numRuns: 100 },
    );
  });

  it("finds the place inside the classes and stages of a bound", () => {
    const [before, after] = [withBound(3, "2023-12-31"), withBound(4, "2024-06-30")];
    const [one] = comparePolicies(before, after).changed;
    expect(one?.parameters.map(({ id, differs, places }) => [id, differs, places])).toEqual([
      [
        "own/stations/atLeast",
        ["value"],
        [
          {
            before: { path: ["stages", 0], value: { by: "2023-12-31", is: 1 } },
            after: null,
          },
          {
            before: { path: ["stages", 1, "is", "classes", 1, "is"], value: 3 },
            after: { path: ["stages", 1, "is", "classes", 1, "is"], value: 4 },
          },
          {
            before: null,
            after: { path: ["stages", 0], value: { by: "2024-06-30", is: 1 } },
          },
        ],
      ],
    ]);
  });

  it("says whether the requirement changed, only how the source can be read, or only the text", () => {
    const edit = (of: (provision: Record<string, unknown>) => object): Policy => {
      const copy = structuredClone(beijingPilot2021) as unknown as { provisions: Record<string, unknown>[] };
      return parsePolicy({
        ...copy,
        provisions: copy.provisions.map((provision) =>
          provision["id"] === CASES ? { ...provision, ...of(provision) } : provision,
        ),
      });
    };
    const quota = beijingPilot2021.provisions.find(({ id }) => id === CASES);
    if (quota?.kind !== "activity-quota" || quota.parameters.kinds.status !== "interpreted")
      throw new Error("no quota");
    const { alternatives } = quota.parameters.kinds;
    const kinds = { ...quota.parameters.kinds, alternatives: alternatives.slice(0, 1) };
    const bearing = (policy: Policy): unknown =>
      comparePolicies(beijingPilot2021, policy).changed.map((one) => one.bearing);
    expect(bearing(edit(() => ({ title: { zh: "另一名称", en: "Another title" } })))).toEqual(["text"]);
    expect(bearing(edit(() => ({ parameters: { ...quota.parameters, kinds } })))).toEqual(["readings"]);
    expect(bearing(edit(() => ({ modality: "encouraged" })))).toEqual(["rule"]);
    expect(bearing(amendPolicy(beijingPilot2021, [change("a", "amount", "9")]))).toEqual(["rule"]);
  });

  it("takes named pairs before its own, and only of one kind and one time", () => {
    const [cases, hours] = [CASES, "beijing-pilot-2021/supervision-hours"];
    const { changed } = comparePolicies(beijingPilot2021, beijingPilot2021, {
      pairs: [
        { before: cases, after: hours },
        { before: hours, after: cases },
      ],
    });
    expect(changed.map(({ before, after, matchedBy }) => [before.provision, after.provision, matchedBy])).toEqual([
      [cases, hours, "named"],
      [hours, cases, "named"],
    ]);
    const compare = (pairs: readonly { readonly before: string; readonly after: string }[]): unknown =>
      faultOf(() => comparePolicies(beijingPilot2021, beijingPilot2021, { pairs }));
    expect(compare([{ before: "other", after: cases }])).toMatchObject({
      code: "provision-unknown",
      path: ["options", "pairs", 0, "before"],
    });
    expect(compare([{ before: cases, after: "beijing-pilot-2021/roles" }])).toMatchObject({
      code: "variant-unknown",
      path: ["options", "pairs", 0, "after"],
    });
    expect(
      compare([
        { before: cases, after: cases },
        { before: hours, after: cases },
      ]),
    ).toMatchObject({ code: "id-duplicate", path: ["options", "pairs", 1, "after"] });
  });

  it("throws for a register without a day, and a day without a register", () => {
    const register = prepareRegister(centre(1));
    expect(faultOf(() => comparePolicies(beijingPilot2021, beijingSystem2022, { register }))).toMatchObject({
      code: "value-missing",
      path: ["options", "asOf"],
    });
    expect(faultOf(() => comparePolicies(beijingPilot2021, beijingSystem2022, { register, asOf }))).toMatchObject({
      code: "value-missing",
      path: ["options", "period"],
    });
    expect(faultOf(() => comparePolicies(beijingPilot2021, beijingSystem2022, { asOf }))).toMatchObject({
      code: "value-missing",
      path: ["options", "register"],
    });
  });
});

describe("the effect of another policy on a register", () => {
  const tried = fc.oneof(
    amendments(beijingSystem2022).map((list) => [beijingSystem2022, amendPolicy(beijingSystem2022, list)] as const),
    amendments(beijingPilot2021).map((list) => [beijingPilot2021, amendPolicy(beijingPilot2021, list)] as const),
    fc.constantFrom([beijingPilot2021, beijingSystem2022] as const, [beijingSystem2022, beijingPilot2021] as const),
  );

  it("is the assessment under the one beside that under the other", () => {
    fc.assert(
      fc.property(small, tried, (drawnRegister, [before, after]) => {
        const register = prepareRegister(drawnRegister);
        const { effects, changed } = comparePolicies(before, after, { register, asOf, period });
        const [old, now] = [before, after].map((policy) => assess(register, policy, { asOf, period }));
        expect(effects?.verdicts).toEqual({ before: old?.indicators.verdicts, after: now?.indicators.verdicts });
        expect(effects?.breaches).toEqual({ before: old?.indicators.breaches, after: now?.indicators.breaches });
        const renamed = new Map(changed.map((one) => [one.before.provision, one.after.provision]));
        const verdicts = (assessment: typeof old): ReadonlyMap<string, string> =>
          new Map(
            assessment?.findings.map(({ provision, subject, verdict }) => [
              `${renamed.get(provision) ?? provision}@${subject.kind}:${subject.id}`,
              verdict,
            ]),
          );
        const [first, second] = [verdicts(old), verdicts(now)];
        const other = [...new Set([...first.keys(), ...second.keys()])].filter(
          (key) => first.get(key) !== second.get(key),
        );
        expect(
          sorted(effects?.changes.filter(({ effect }) => effect !== "detail").map(({ key }) => key) ?? []),
        ).toEqual(sorted(other));
        const subjects = (keys: readonly string[]): readonly string[] =>
          sorted([...new Set(keys.map((key) => key.split("@")[1] ?? ""))]);
        expect(effects?.newlyJudged).toEqual(subjects(other.filter((key) => !first.has(key))));
        expect(effects?.noLongerJudged).toEqual(subjects(other.filter((key) => !second.has(key))));
        expect(effects?.winners).toEqual(subjects(other.filter((key) => first.has(key) && second.get(key) === "met")));
        expect(effects?.losers).toEqual(subjects(other.filter((key) => second.has(key) && first.get(key) === "met")));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same as that of the listed changes, made as amendments of the earlier policy", () => {
    fc.assert(
      fc.property(small, tried, (drawnRegister, [before, after]) => {
        const register = prepareRegister(drawnRegister);
        const list = asAmendments(comparePolicies(before, after), after);
        const [amended, direct] = [amendPolicy(before, list), after].map((policy) =>
          assess(register, policy, { asOf, period }),
        );
        const answers = (assessment: typeof amended): unknown =>
          sorted(
            assessment?.findings
              .filter(
                ({ provision }) =>
                  provision !== "beijing-pilot-2021/system-coverage" &&
                  provision !== "beijing-system-2022/centre-coverage",
              )
              .map(({ provision, subject, verdict, detail }) => [provision, subject.id, verdict, detail]) ?? [],
          );
        expect(answers(amended)).toEqual(answers(direct));
      }),
      { numRuns: 60 },
    );
  });

  it("attributes a finding to the parameter that changed it, and money to each change", () => {
    const register = prepareRegister(centre(8));
    const after = amendPolicy(beijingPilot2021, [change("a", "amount", "8"), change("b", "countedOn", "start")]);
    const { effects } = comparePolicies(beijingPilot2021, after, {
      register,
      asOf,
      period,
      unitCosts: { station: 1000 },
    });
    const gained = effects?.changes.find(({ provision, effect }) => provision === CASES && effect === "gained");
    expect([gained?.attribution, gained?.causes.map(({ amendment }) => amendment)]).toEqual([
      "single",
      [`${CASES}/amount`],
    ]);
    expect(effects?.winners).toEqual(["station:centre"]);
    expect(effects?.money?.effects.alone.map(({ amendment }) => amendment)).toEqual([
      `${CASES}/amount`,
      `${CASES}/countedOn`,
    ]);
  });

  it("attributes what a provision that came or went brings to the provision itself", () => {
    const register = prepareRegister(centre(8));
    const { effects } = comparePolicies(beijingPilot2021, beijingSystem2022, {
      register,
      asOf: "2022-06-30",
      period: calendarYear(2022),
    });
    const went = effects?.changes.filter(({ provision }) => provision === CASES);
    expect(
      went?.map(({ after, causes, attribution }) => [after, causes.map(({ amendment }) => amendment), attribution]),
    ).toEqual([[null, [CASES], "single"]]);
    expect(effects?.status.before.state).toBe("ended");
    expect(effects?.status.after.state).toBe("in-force");
    expect(effects?.noLongerJudged).toContain("station:centre");
  });
});

describe("from Beijing's pilot of 2021 to its system of 2022", () => {
  const { added, gone, changed } = comparePolicies(beijingPilot2021, beijingSystem2022);

  it("keeps one aim, full coverage of subdistricts and townships by the end of 2025, on the word of another document", () => {
    expect(
      changed.map(({ before, after, bearing, matchedBy }) => [before.provision, after.provision, bearing, matchedBy]),
    ).toEqual([["beijing-pilot-2021/system-coverage", "beijing-system-2022/centre-coverage", "text", "matter"]]);
    const target = changed[0]?.parameters.find(({ name }) => name === "target");
    expect(target?.differs).toEqual(["source"]);
    const quotes = [changed[0]?.before, changed[0]?.after].map((basis) => {
      const parameter = basis?.parameters["target"];
      return parameter?.status === "stated"
        ? [parameter.value, parameter.source.document, parameter.source.quote]
        : null;
    });
    expect(quotes).toEqual([
      ["1", "beijing-2021-pilot-plan", "为实现“十四五”期间全市基层社会工作服务体系全覆盖的建设目标"],
      ["1", "beijing-2023-report", "建设进展比较好的石景山和怀柔两区已经完成“十四五”期间街乡覆盖率100%的任务"],
    ]);
  });

  it("adds shares of communities and villages with a station, and says no more of cases, supervision and posts", () => {
    expect(ids(added)).toEqual(
      expect.arrayContaining(["beijing-system-2022/community-stations", "beijing-system-2022/village-stations"]),
    );
    expect(ids(gone)).toEqual(
      expect.arrayContaining([CASES, "beijing-pilot-2021/supervision-hours", "beijing-pilot-2021/roles"]),
    );
    expect(added.every(({ modality }) => modality === "reported")).toBe(true);
    expect([added.length, gone.length]).toEqual([8, 26]);
  });
});

function ids(list: readonly { readonly provision: string }[]): readonly string[] {
  return sorted(list.map(({ provision }) => provision));
}

function sorted<T>(list: readonly T[]): readonly T[] {
  return list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function keyOf({
  before,
  after,
  bearing,
  matchedBy,
}: Pick<PolicyComparison["changed"][number], "before" | "after" | "bearing" | "matchedBy">): readonly string[] {
  return [before.provision, after.provision, bearing, matchedBy];
}

function placesIn({ fields, parameters }: PolicyComparison["changed"][number]): readonly ChangedPlace[] {
  return [...fields, ...parameters].flatMap(({ places }) => places);
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Readonly<Record<string | number, unknown>>)[step], value);
}

/** The changes that amendments can express, of one policy into the other. */
function asAmendments({ added, gone, changed }: PolicyComparison, after: Policy): readonly AmendmentInput[] {
  const provisionOf = (id: string): Policy["provisions"][number] => {
    const found = after.provisions.find((provision) => provision.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  return [
    ...gone.map(({ provision }): AmendmentInput => ({ id: `gone ${provision}`, kind: "remove-provision", provision })),
    ...added.map(({ provision }): AmendmentInput => ({
      id: `added ${provision}`,
      kind: "add-provision",
      provision: provisionOf(provision),
    })),
    ...changed.flatMap(({ before, after: now, parameters, fields }) =>
      before.provision !== now.provision
        ? []
        : [
            ...fields.flatMap(({ id, name, places }): readonly AmendmentInput[] =>
              name === "until"
                ? [
                    {
                      id,
                      kind: "remove-provision",
                      provision: now.provision,
                      from: addDays(parsePlainDate(places[0]?.after?.value as string), 1),
                    },
                  ]
                : [],
            ),
            ...parameters.flatMap(({ id, name }) => layersOf(now.parameters[name], id, now.provision, name)),
            ...(fields.some(({ name }) => name === "criteria")
              ? dropped(before.provision, beijingPilot2021, after)
              : []),
          ],
    ),
  ];
}

/** The amendments that a parameter went through, the last first. */
function layersOf(
  parameter: PolicyComparison["added"][number]["parameters"][string] | undefined,
  id: string,
  provision: string,
  name: string,
): readonly AmendmentInput[] {
  if (parameter?.status !== "amended") return [];
  const { value, from, cutPeriod, was } = parameter;
  const amendment = { id, kind: "set-parameter", provision, parameter: name, value, from, cutPeriod } as AmendmentInput;
  return [amendment, ...layersOf(was, `${id} before`, provision, name)];
}

/** The branches of a qualification that only the earlier version has. */
function dropped(provision: string, before: Policy, after: Policy): readonly AmendmentInput[] {
  const [old, now] = [before, after].map((policy) =>
    JSON.stringify(policy.provisions.find(({ id }) => id === provision)),
  );
  const branches = [...(old?.matchAll(/"id":"([a-z-]+)"/g) ?? [])].map(([, id]) => id ?? "");
  const gone = branches.filter((id) => now?.includes(`"id":"${id}"`) !== true);
  return gone
    .slice(0, 1)
    .map((criterion) => ({ id: `drop ${criterion}`, kind: "drop-criterion", provision, criterion }));
}

/** A policy with a bound by stages and classes. */
function withBound(second: number, first: string): Policy {
  const source = { document: "d", clause: "三", quote: "至少", authority: "normative", verification: "primary-text" };
  const classes = [
    { title: { zh: "县", en: "counties" }, when: { division: { level: ["county"] } }, is: 2 },
    { title: { zh: "其他", en: "others" }, when: { division: { level: ["township"] } }, is: second },
  ];
  const stages = [
    { by: first, is: 1 },
    { by: "2025-12-31", is: { classes } },
  ];
  return parsePolicy({
    version: 1,
    id: "own",
    title: { zh: "办法", en: "Measures" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "own/stations",
        kind: "requirement",
        title: { zh: "站点", en: "Stations" },
        modality: "must",
        aspect: "stations",
        appliesTo: { subject: "division" },
        clauses: [],
        parameters: {
          measure: { status: "stated", value: { take: "count", of: "stations" }, source },
          atLeast: { status: "stated", value: { stages }, source },
        },
      },
    ],
  });
}
