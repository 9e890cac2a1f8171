import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { ANNIVERSARY_CONVENTIONS } from "social-work-station-rules/calendar";
import { educationLevels } from "social-work-station-rules/terms";
import { safeParsePolicy, walkParameters, type Policy } from "social-work-station-rules/policy";

const title = { zh: "题", en: "title" };
const document = beijingPilot2021.documents[0]?.id ?? "";
const source = { document, clause: "三", quote: "至少", authority: "normative", verification: "primary-text" };
const stated = (value: unknown): object => ({ status: "stated", value, source });
const leaf = (kind: string, fields: object, id = kind): object => ({ kind, id, title, ...fields });

/** One criterion of each kind, whose fields name the parameters. */
const LEAVES = [
  leaf("certificate", { level: "level", higherLevels: "higher", date: "date" }),
  leaf("certificate-years", {
    level: "level",
    higherLevels: "higher",
    date: "date",
    years: "years",
    convention: "convention",
  }),
  leaf("education", { level: "education", majors: "majors" }),
  leaf("degree", { degree: "degree", majors: "majors", counts: "counts" }),
  leaf("practice", {
    years: "years",
    convention: "convention",
    after: { criterion: "certificate", counting: "counting" },
  }),
  leaf("registration", { level: "level", higherLevels: "higher", validityYears: "validity" }),
  leaf("renewal-window", { level: "level", higherLevels: "higher", months: "months" }),
  leaf("continuing-education", { hours: "hours", years: "studyYears" }),
  leaf("area", { areaClass: "area", definedBy: "definedBy" }),
  leaf("judgement", {}),
];

/** For each parameter the values that it may have, and some that it may not. */
const VALUES: Readonly<Record<string, readonly [good: readonly unknown[], bad: readonly unknown[]]>> = {
  level: [
    ["assistant-social-worker", "social-worker", "senior-social-worker"],
    ["bachelor", 1],
  ],
  higher: [
    ["satisfy", "do-not-satisfy"],
    ["maybe", 0],
  ],
  date: [
    ["issuedOn", "approvedOn", "resultsOn"],
    ["from", 3],
  ],
  years: [
    [0, 3, 60],
    [61, "3", ["3"]],
  ],
  convention: [
    ["corresponding-day", "day-after", "calendar-years", "previous-year-end"],
    ["both", 1],
  ],
  education: [
    ["bachelor", "senior-secondary"],
    ["social-worker", 4],
  ],
  majors: [
    [["社会工作"], ["社会工作", "社会学"]],
    ["社会工作", 1],
  ],
  degree: [
    ["bachelor", "master", "doctor"],
    ["junior-college", 2],
  ],
  counts: [
    ["counts", "does-not-count"],
    ["yes", 1],
  ],
  counting: [
    ["after-criterion", "in-total"],
    ["before", 1],
  ],
  validity: [
    [1, 3, 60],
    [0, 61, "3"],
  ],
  months: [
    [1, 120],
    [0, 121, "3"],
  ],
  hours: [
    ["24", "12.5", 48, 0],
    ["many", "-1", ["24"]],
  ],
  studyYears: [
    [1, 60],
    [0, 61],
  ],
  area: [
    ["urban", "rural"],
    ["town", 1],
  ],
  definedBy: [
    ["urban-rural-code", "division-kind"],
    ["name", 1],
  ],
};

function qualification(
  more: { readonly members?: readonly object[]; readonly parameters?: Readonly<Record<string, unknown>> } = {},
): object {
  const parameters = Object.fromEntries(Object.entries(VALUES).map(([name, [[value]]]) => [name, stated(value)]));
  return {
    id: "q",
    kind: "qualification",
    aspect: "own",
    modality: "must",
    title,
    clauses: [],
    whom: "anyone",
    appliesTo: { subject: "person" },
    parameters: { ...parameters, ...more.parameters },
    criteria: { kind: "any-of", id: "all", title, members: more.members ?? LEAVES },
  };
}

function faultsOf(policy: unknown): readonly string[] {
  const result = safeParsePolicy(policy);
  return result.ok
    ? []
    : result.faults.map(({ code, path, values }) => `${code} ${path.join(".")} ${JSON.stringify(values)}`);
}

const base = { ...beijingPilot2021, provisions: [], data: [], successors: [] };
const faultsOfQualification = (more: Parameters<typeof qualification>[0]): readonly string[] =>
  faultsOf(JSON.parse(JSON.stringify({ ...base, provisions: [qualification(more)] })));
const listed = (...accepted: readonly string[]): object => ({ expected: "listed-value", accepted });
const between = (least: number, most: number): object => ({ expected: "integer", least, most });

/** What the fault says that each parameter may be. */
const ACCEPTED: Readonly<Record<string, object>> = {
  level: listed("assistant-social-worker", "social-worker", "senior-social-worker"),
  higher: listed("satisfy", "do-not-satisfy"),
  date: listed("issuedOn", "approvedOn", "resultsOn"),
  years: between(0, 60),
  convention: listed(...ANNIVERSARY_CONVENTIONS),
  education: listed(...educationLevels.values),
  majors: { expected: "list" },
  degree: listed("bachelor", "master", "doctor"),
  counts: listed("counts", "does-not-count"),
  counting: listed("after-criterion", "in-total"),
  validity: between(1, 60),
  months: between(1, 120),
  hours: { expected: "non-negative-decimal" },
  studyYears: between(1, 60),
  area: listed("urban", "rural"),
  definedBy: listed("urban-rural-code", "division-kind", "village-committees"),
};
const at = (name: string, rest: string): string =>
  `parameter-invalid provisions.0.parameters.${name}.${rest} ${JSON.stringify(ACCEPTED[name])}`;

describe("the parameters that criteria name", () => {
  it.each(Object.entries(VALUES))(
    "%s holds what it may hold, and nothing else, in the reading taken, in the others and in what was amended",
    (name, [good, bad]) => {
      const interpreted = (value: unknown, alternatives: readonly unknown[]): object => ({
        status: "interpreted",
        value,
        alternatives,
        question: title,
        reason: title,
        source,
      });
      // Several criteria may name it; each says so.
      const told = (parameter: object): readonly string[] => [
        ...new Set(faultsOfQualification({ parameters: { [name]: parameter } })),
      ];
      for (const value of good) expect(told(stated(value))).toEqual([]);
      for (const value of bad) {
        expect(told(stated(value))).toEqual([at(name, "value")]);
        expect(told(interpreted(good[0], [value]))).toEqual([at(name, "alternatives.0")]);
        expect(told({ status: "amended", value: good[0], was: stated(value) })).toEqual([at(name, "was.value")]);
      }
    },
  );

  it("are all there, and named by some criterion", () => {
    expect(faultsOfQualification({})).toEqual([]);
    for (const name of Object.keys(VALUES)) {
      const own = faultsOfQualification({ parameters: { [name]: undefined } });
      const naming = LEAVES.flatMap((criterion, index) =>
        Object.entries({
          ...criterion,
          ...("after" in criterion
            ? { "after.counting": (criterion.after as { readonly counting: string }).counting }
            : {}),
        }).flatMap(([field, value]) =>
          value === name && field !== "kind" && field !== "id"
            ? [`parameter-unknown provisions.0.criteria.members.${index}.${field} ${JSON.stringify({ name })}`]
            : [],
        ),
      );
      expect(own).toEqual(naming);
      expect(naming.length).toBeGreaterThan(0);
    }
    expect(faultsOfQualification({ parameters: { spare: stated(1) } })).toEqual([
      "key-unknown provisions.0.parameters.spare {}",
    ]);
    expect(faultsOfQualification({ members: LEAVES.filter((criterion) => !("areaClass" in criterion)) })).toEqual(
      ["area", "definedBy"].map((name) => `key-unknown provisions.0.parameters.${name} {}`),
    );
  });
});

describe("criteria", () => {
  it("have ids of their own, also within groups", () => {
    const group = { kind: "all-of", id: "certificate", title, members: [leaf("judgement", {}, "judgement")] };
    expect(faultsOfQualification({ members: [...LEAVES, group] })).toEqual([
      'id-duplicate provisions.0.criteria.members.10.id {"id":"certificate"}',
      'id-duplicate provisions.0.criteria.members.10.members.0.id {"id":"judgement"}',
    ]);
  });

  it("count practice only from a criterion that has a day", () => {
    const from = (criterion: string): readonly string[] =>
      faultsOfQualification({
        members: LEAVES.map((own) => ("after" in own ? { ...own, after: { criterion, counting: "counting" } } : own)),
      });
    for (const criterion of ["certificate", "education", "degree"]) expect(from(criterion)).toEqual([]);
    for (const criterion of [
      "certificate-years",
      "practice",
      "registration",
      "renewal-window",
      "continuing-education",
      "area",
      "judgement",
      "all",
      "none",
    ]) {
      expect(from(criterion)).toEqual([
        `reference-dangling provisions.0.criteria.members.4.after.criterion ${JSON.stringify({ id: criterion })}`,
      ]);
    }
    const nested = {
      kind: "all-of",
      id: "both",
      title,
      members: LEAVES.map((own) =>
        "after" in own ? { ...own, after: { criterion: "none", counting: "counting" } } : own,
      ),
    };
    expect(faultsOfQualification({ members: [nested] })).toEqual([
      'reference-dangling provisions.0.criteria.members.0.members.4.after.criterion {"id":"none"}',
    ]);
  });
});

describe("the parts of a policy", () => {
  const json = (policy: Policy): Record<string, unknown> =>
    JSON.parse(JSON.stringify(policy)) as Record<string, unknown>;

  it.each([beijingPilot2021, beijingSystem2022])("quote only documents that it lists: $id", (policy) => {
    const without = faultsOf({ ...json(policy), documents: [{ id: "other", title, issuers: [] }] });
    const sources = walkParameters(policy).flatMap(({ path, parameter }) => {
      const own = path.join(".");
      if (parameter.status === "amended") return [];
      return [
        `${own}.source.document`,
        ...(parameter.otherSources ?? []).map((_, index) => `${own}.otherSources.${index}.document`),
      ];
    });
    const successors = policy.successors.map((_, index) => `successors.${index}.document`);
    expect(without.map((fault) => fault.split(" ").slice(0, 2).join(" ")).toSorted()).toEqual(
      [...sources, ...successors].map((place) => `reference-dangling ${place}`).toSorted(),
    );
    expect(without.every((fault) => / \{"id":".+"\}$/.test(fault))).toBe(true);
  });

  it("have ids of their own", () => {
    const policy = json(beijingSystem2022);
    const [provision, datum, quoted] = ["provisions", "data", "documents"].map(
      (list) => (policy[list] as readonly { readonly id: string }[])[0],
    );
    const twice = (list: string, record: unknown): readonly string[] =>
      faultsOf({ ...policy, [list]: [...(policy[list] as readonly unknown[]), record] });
    expect(twice("provisions", provision)).toEqual([
      `id-duplicate provisions.${beijingSystem2022.provisions.length}.id ${JSON.stringify({ id: provision?.id })}`,
    ]);
    expect(twice("data", datum)).toEqual([
      `id-duplicate data.${beijingSystem2022.data.length}.id ${JSON.stringify({ id: datum?.id })}`,
    ]);
    expect(twice("documents", quoted)).toEqual([
      `id-duplicate documents.${beijingSystem2022.documents.length}.id ${JSON.stringify({ id: quoted?.id })}`,
    ]);
  });

  it("name tiers that the tier system has, or a level of division", () => {
    const quota = beijingSystem2022.provisions.findIndex(({ kind }) => kind === "share-quota");
    const named = (fields: object): readonly string[] =>
      faultsOf({
        ...json(beijingSystem2022),
        provisions: beijingSystem2022.provisions.map((provision, index) =>
          index === quota ? { ...provision, ...fields } : provision,
        ),
      });
    expect(
      named({ appliesTo: { subject: "division", tier: "township" }, centreTier: "county", stationTier: "village" }),
    ).toEqual([]);
    expect(named({ appliesTo: { subject: "division" } })).toEqual([]);
    expect(
      named({ appliesTo: { subject: "division", tier: "none" }, centreTier: "nor", stationTier: "neither" }),
    ).toEqual([
      `tier-unknown provisions.${quota}.appliesTo.tier {"id":"none"}`,
      `tier-unknown provisions.${quota}.centreTier {"id":"nor"}`,
      `tier-unknown provisions.${quota}.stationTier {"id":"neither"}`,
    ]);
  });

  it("take no alternative twice, nor the value itself, and end on or after the day they begin", () => {
    const reading = (alternatives: readonly string[]): object => ({
      status: "interpreted",
      value: "up",
      alternatives,
      question: title,
      reason: title,
      source: { ...source, document: beijingSystem2022.documents[0]?.id },
    });
    const quota = beijingSystem2022.provisions.findIndex(({ kind }) => kind === "share-quota");
    const read = (alternatives: readonly string[]): readonly string[] =>
      faultsOf({
        ...json(beijingSystem2022),
        provisions: beijingSystem2022.provisions.map((provision, index) =>
          index === quota
            ? { ...provision, parameters: { ...provision.parameters, rounding: reading(alternatives) } }
            : provision,
        ),
      });
    expect(read(["down", "half-up"])).toEqual([]);
    expect(read(["down", "up", "down"])).toEqual(
      [1, 2].map((index) => `value-invalid provisions.${quota}.parameters.rounding.alternatives.${index} {}`),
    );
    const dates = (from: string, until: string | null): readonly string[] =>
      faultsOf({ ...base, effective: { from: stated(from), until: stated(until) } });
    expect([dates("2021-05-01", "2021-05-01"), dates("2021-05-01", null)]).toEqual([[], []]);
    expect(dates("2021-05-02", "2021-05-01")).toEqual(["interval-reversed effective.until {}"]);
  });
});
