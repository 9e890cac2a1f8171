import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingPilotQualification, beijingTierSystem } from "social-work-station-rules/catalogue";
import { assessRoster, type QualificationFinding } from "social-work-station-rules/eligibility";
import { parseRegister } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { asProvision } from "../as-parsed.js";

type Area = "urban" | "rural";

/** Stations with their division, and the class of its area where it is recorded. */
const STATIONS: Readonly<Record<string, { readonly division: string; readonly areaClass: Area | null }>> = {
  "s-city": { division: "110105001", areaClass: "urban" },
  "s-town": { division: "110118101", areaClass: "rural" },
  "s-other": { division: "110118102", areaClass: null },
  "s-same": { division: "110118102", areaClass: null },
  "s-third": { division: "110118103", areaClass: null },
};

interface Post {
  readonly station: string;
  readonly duty: "professional-social-work" | "management" | undefined;
  readonly from: string | undefined;
}

/** A person in some posts; what is undefined is not recorded. */
interface Case {
  readonly posts: readonly Post[] | undefined;
  readonly holdsCertificate: boolean | undefined;
  readonly studied: boolean | undefined;
  readonly judged: "met" | "unmet" | undefined;
}

const cases: fc.Arbitrary<Case> = fc.record({
  posts: fc.option(
    fc.array(
      fc.record({
        station: fc.constantFrom(...Object.keys(STATIONS)),
        duty: fc.constantFrom("professional-social-work", "professional-social-work", "management", undefined),
        from: fc.constantFrom("2021-06-01", "2021-06-01", "2021-09", "2021-09-02", undefined),
      }),
      { maxLength: 3 },
    ),
    { nil: undefined, freq: 12 },
  ),
  holdsCertificate: fc.constantFrom(true, false, false, undefined),
  studied: fc.constantFrom(true, false, false, undefined),
  judged: fc.constantFrom(undefined, undefined, "met", "unmet"),
});

const { criteria, parameters, title } = beijingPilotQualification;
const certificate = {
  kind: "certificate",
  id: "certificate",
  title,
  level: "certificateLevel",
  higherLevels: "higherLevels",
  date: "certificateDate",
};
const education = { kind: "education", id: "education", title, level: "educationLevel", majors: "majors" };
const area = (areaClass: Area): object => ({
  kind: "area",
  id: areaClass,
  title,
  areaClass,
  definedBy: "areaDefinition",
});
const group = (kind: string, id: string, ...members: readonly object[]): object => ({ kind, id, title, members });
const withCriteria = (own: object): Qualification =>
  asProvision({
    ...beijingPilotQualification,
    criteria: own,
    parameters: {
      ...parameters,
      urban: { ...parameters["areaClass"], value: "urban" },
      rural: { ...parameters["areaClass"], value: "rural" },
    },
  } as Qualification);

/** What a provision asks in an area of a person of whom all is known: 0 unmet, 1 a matter of judgement, 2 met. */
interface Rule {
  readonly provision: Qualification;
  readonly judges: boolean;
  /** Classes of area, not known being one, from what asks most; empty where each asks the same. */
  readonly demanding: readonly (Area | null)[];
  readonly verdictIn: (
    areaClass: Area,
    known: {
      readonly holdsCertificate: boolean;
      readonly studied: boolean;
      readonly judged: "met" | "unmet" | undefined;
    },
  ) => 0 | 1 | 2;
}

const RULES: readonly (readonly [string, Rule])[] = [
  [
    "a standard that may be lowered in the country",
    {
      provision: withCriteria(criteria),
      judges: true,
      demanding: ["urban", null, "rural"],
      verdictIn: (areaClass, { holdsCertificate, studied, judged }) =>
        holdsCertificate || studied
          ? 2
          : areaClass === "urban"
            ? 0
            : judged === undefined
              ? 1
              : judged === "met"
                ? 2
                : 0,
    },
  ],
  [
    "a degree's education that is asked in the country only",
    {
      provision: withCriteria(group("any-of", "c", education, area("urban"))),
      judges: false,
      demanding: ["rural", null, "urban"],
      verdictIn: (areaClass, { studied }) => (studied || areaClass === "urban" ? 2 : 0),
    },
  ],
  [
    "a certificate anywhere",
    {
      provision: withCriteria(certificate),
      judges: false,
      demanding: [],
      verdictIn: (_, { holdsCertificate }) => (holdsCertificate ? 2 : 0),
    },
  ],
];

const asOf = "2021-09-01";

function findingOf({ posts, holdsCertificate, studied, judged }: Case, provision: Qualification): QualificationFinding {
  const division = (id: string, urbanRuralCode?: string): object => ({
    id,
    name: id,
    level: "township",
    kind: "township",
    ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
  });
  const register = parseRegister({
    version: 1,
    recordedOn: asOf,
    tierSystems: [beijingTierSystem],
    divisions: [
      division("110105001", "111"),
      division("110118101", "220"),
      division("110118102"),
      division("110118103"),
    ],
    stations: Object.entries(STATIONS).map(([id, station]) => ({
      id,
      division: station.division,
      tier: "beijing:township",
      from: "2021-06-01",
    })),
    personnel: [
      {
        id: "p",
        ...(holdsCertificate === undefined
          ? {}
          : { certificates: holdsCertificate ? [{ level: "social-worker" }] : [] }),
        ...(studied === undefined ? {} : { education: studied ? [{ level: "bachelor", major: "社会工作" }] : [] }),
        ...(posts === undefined
          ? {}
          : { assignments: posts.map((post) => ({ ...post, role: "social-worker", workload: "part-time" })) }),
      },
    ],
    judgements:
      judged === undefined
        ? []
        : [
            {
              id: "j",
              subject: { kind: "person", id: "p" },
              provision: provision.id,
              item: "lowered-standard",
              outcome: judged,
              on: "2021-08-01",
              role: "区民政局",
              evidence: [{ reference: "会议纪要", form: "document" }],
            },
          ],
  });
  return assessRoster(prepareRegister(register), provision, { asOf }).findings[0] as QualificationFinding;
}

/** Everything about one case with nothing left open. */
interface Draft {
  readonly areas: Map<string, Area>;
  posts: readonly { readonly station: string; readonly counts: boolean }[];
  holdsCertificate: boolean;
  studied: boolean;
  judged: "met" | "unmet" | undefined;
}

/** A fact that is not recorded, with every value that it may have. */
interface Axis {
  readonly fact: string;
  readonly values: readonly ((draft: Draft) => void)[];
}

function axesOf({ posts, holdsCertificate, studied, judged }: Case, { judges }: Rule): readonly Axis[] {
  const open = new Set(
    (posts ?? Object.keys(STATIONS).map((station) => ({ station }))).flatMap(({ station }) =>
      STATIONS[station]?.areaClass === null ? [STATIONS[station].division] : [],
    ),
  );
  const turn = (index: number, on: boolean) => (draft: Draft) => {
    if (!on) draft.posts = draft.posts.map((post, at) => (at === index ? { ...post, counts: false } : post));
  };
  const either = (field: "holdsCertificate" | "studied"): Axis["values"] =>
    [true, false].map((value) => (draft) => void (draft[field] = value));
  return [
    ...[...open].map((id): Axis => ({
      fact: `${id} area-class`,
      values: (["urban", "rural"] as const).map(
        (value) =>
          ({ areas }) =>
            void areas.set(id, value),
      ),
    })),
    ...(posts === undefined
      ? [
          {
            fact: "p assignments",
            values: [[], ...["s-city", "s-town"].map((station) => [{ station, counts: true }])].map(
              (value) => (draft: Draft) => void (draft.posts = value),
            ),
          },
        ]
      : []),
    ...(posts ?? []).flatMap(({ station, duty, from }, index): readonly Axis[] => [
      ...(duty === undefined ? [{ fact: `p duty ${station}`, values: [turn(index, true), turn(index, false)] }] : []),
      ...(from === "2021-09"
        ? [{ fact: `p assignment-date ${station}`, values: [turn(index, true), turn(index, false)] }]
        : []),
    ]),
    ...(holdsCertificate === undefined ? [{ fact: "p certificates", values: either("holdsCertificate") }] : []),
    ...(studied === undefined ? [{ fact: "p education", values: either("studied") }] : []),
    ...(judges && judged === undefined
      ? [
          {
            fact: "p judgement lowered-standard",
            values: ([undefined, "met", "unmet"] as const).map(
              (value) => (draft: Draft) => void (draft.judged = value),
            ),
          },
        ]
      : []),
  ];
}

/** Of all posts that count, what the one that asks most comes to; null where none counts. */
function judgeDraft({ posts, areas, ...known }: Draft, { verdictIn }: Rule): number | null {
  const verdicts = posts
    .filter(({ counts }) => counts)
    .map(({ station }) =>
      verdictIn(STATIONS[station]?.areaClass ?? areas.get(STATIONS[station]?.division ?? "") ?? "urban", known),
    );
  return verdicts.length === 0 ? null : Math.min(...verdicts);
}

function complete(
  { posts = [], holdsCertificate = false, studied = false, judged }: Case,
  axes: readonly Axis[],
  chosen: readonly number[],
): Draft {
  const recorded = posts.map(({ station, duty, from }) => ({
    station,
    counts: duty !== "management" && from !== "2021-09-02",
  }));
  const draft: Draft = { areas: new Map(), posts: recorded, holdsCertificate, studied, judged };
  axes.forEach(({ values }, axis) => values[chosen[axis] ?? 0]?.(draft));
  return draft;
}

/** The verdict and the missing facts by going through every completion. */
function completeByHand(open: Case, rule: Rule): { readonly verdict: string; readonly missing: readonly string[] } {
  const axes = axesOf(open, rule);
  const choices = axes.reduce<readonly (readonly number[])[]>(
    (known, { values }) => known.flatMap((chosen) => values.map((_, at) => [...chosen, at])),
    [[]],
  );
  const results = new Map(choices.map((chosen) => [chosen.join(), judgeDraft(complete(open, axes, chosen), rule)]));
  const isJudgement = ({ fact }: Axis): boolean => fact.includes("judgement");
  const verdicts = new Set(
    [...results]
      .filter(([places]) => axes.every((axis, at) => !isJudgement(axis) || places.split(",")[at] === "0"))
      .map(([, result]) => result),
  );
  const changes = (axis: number): boolean =>
    [...results].some(([places, result]) => {
      const first = places.split(",").with(axis, "0").join();
      return results.get(first) !== result;
    });
  const [only = null] = verdicts;
  const names = ["unmet", "discretionary", "met"];
  const verdict = verdicts.size > 1 ? "undetermined" : only === null ? "not-applicable" : (names[only] ?? "");
  return { verdict, missing: [...new Set(axes.filter((_, axis) => changes(axis)).map(({ fact }) => fact))].toSorted() };
}

/** The classes of area of the posts that count for sure. */
function areasThatCount({ posts = [] }: Case): readonly (Area | null)[] {
  return posts
    .filter(({ duty, from }) => duty === "professional-social-work" && from !== "2021-09" && from !== "2021-09-02")
    .map(({ station }) => STATIONS[station]?.areaClass ?? null);
}

const summaryOf = ({ verdict, missing }: QualificationFinding) => ({
  verdict,
  missing: missing
    .map(({ subject, fact, detail }) => [subject.id, fact, detail].filter((part) => part !== undefined).join(" "))
    .toSorted(),
});

describe.each(RULES)("a person's posts under %s", (_, rule) => {
  it("come to what the most demanding one comes to, with exactly the facts missing that can change it", () => {
    fc.assert(
      fc.property(cases, (open) => {
        const finding = findingOf(open, rule.provision);
        expect(summaryOf(finding)).toEqual(completeByHand(open, rule));
        if (finding.detail.route !== null) expect(finding.verdict).toBe("met");
        const counting = areasThatCount(open);
        if (rule.demanding.length > 0 && counting.length > 0)
          expect(finding.detail.areaClass).toBe(rule.demanding.find((areaClass) => counting.includes(areaClass)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a person's posts where urban and rural areas have conditions of their own", () => {
  const rule: Rule = {
    provision: withCriteria(
      group(
        "any-of",
        "c",
        group("all-of", "c.1", area("urban"), certificate),
        group("all-of", "c.2", area("rural"), education),
      ),
    ),
    judges: false,
    demanding: [],
    verdictIn: (areaClass, { holdsCertificate, studied }) =>
      (areaClass === "urban" ? holdsCertificate : studied) ? 2 : 0,
  };

  it("come to what all come to together, and nothing that can change the verdict is left out", () => {
    fc.assert(
      fc.property(cases, (open) => {
        const byHand = completeByHand(open, rule);
        const summary = summaryOf(findingOf(open, rule.provision));
        expect(summary.verdict).toBe(byHand.verdict);
        expect(byHand.missing.filter((fact) => !summary.missing.includes(fact))).toEqual([]);
        if (byHand.missing.length === 0) expect(summary.missing).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["s-city", "s-town", "urban"],
    ["s-town", "s-city", "rural"],
  ])("come to what the first that fails comes to, of %s and %s", (first, second, areaClass) => {
    const posts = [first, second].map((station): Post => ({
      station,
      duty: "professional-social-work",
      from: "2021-06-01",
    }));
    const finding = findingOf({ posts, holdsCertificate: false, studied: false, judged: undefined }, rule.provision);
    expect([finding.verdict, finding.detail.areaClass]).toEqual(["unmet", areaClass]);
  });
});
