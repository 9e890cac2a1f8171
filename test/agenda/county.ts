import * as fc from "fast-check";
import { addDays, parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { definePolicy, stated, type Policy } from "social-work-station-rules/policy";

export const asOf = parsePlainDate("2024-10-01");

const source = {
  document: "notice",
  clause: "三",
  quote: "……",
  authority: "normative",
  verification: "primary-text",
} as const;
const title = (zh: string): { readonly zh: string; readonly en: string } => ({ zh, en: `Provision ${zh}` });
const station = { subject: "station", tier: "own:centre" } as const;
const base = { modality: "must", appliesTo: station, clauses: [] } as const;

const tierSystem = {
  id: "own",
  name: { zh: "体系", en: "system" },
  tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
} as const;

/** A county's policy with one provision of every kind that an agenda lists. */
export const countyPolicy: Policy = definePolicy({
  version: 1,
  id: "county",
  title: { zh: "某县社工站办法", en: "Measures of a county" },
  jurisdiction: "110101",
  documents: [{ id: "notice", title: { zh: "某县社工站办法", en: "Measures of a county" }, issuers: ["某县民政局"] }],
  tierSystem,
  effective: { from: stated("2020-01-01", source), until: stated("2024-10-20", source) },
  provisions: [
    {
      ...base,
      id: "county/staff",
      kind: "staffing",
      title: title("人员"),
      aspect: "staff",
      parameters: {
        minimum: stated(2, source),
        measure: stated("head-count", source),
        staff: stated("any", source),
        workload: stated("any", source),
      },
    },
    {
      ...base,
      id: "county/cases",
      kind: "activity-quota",
      unit: "count",
      title: title("个案"),
      aspect: "cases",
      parameters: {
        amount: stated(4, source),
        kinds: stated(["case-work"], source),
        yearBasis: stated("calendar-year", source),
        partYear: stated("full", source),
        partYearRounding: stated("up", source),
        countedOn: stated("completion", source),
        hoursBasis: stated("session", source),
      },
    },
    {
      ...base,
      id: "county/training",
      kind: "recurring-duty",
      title: title("培训"),
      aspect: "training",
      activity: "training",
      parameters: { every: stated("week", source), times: stated(1, source) },
    },
    {
      ...base,
      id: "county/visits",
      kind: "requirement",
      title: title("走访"),
      aspect: "visits",
      parameters: {
        measure: stated({ take: "count", of: "activities", where: { kind: ["visit"] } }, source),
        atLeast: stated(2, source),
        every: stated("month", source),
      },
    },
    {
      ...base,
      id: "county/stations",
      kind: "requirement",
      scope: "jurisdiction",
      title: title("站点数"),
      aspect: "stations",
      appliesTo: { subject: "division" },
      parameters: {
        measure: stated({ take: "count", of: "stations" }, source),
        atLeast: stated(
          {
            stages: [
              { by: "2024-09-20", is: 1 },
              { by: "2024-10-08", is: 2 },
              { by: "2024-11-30", is: 3 },
            ],
          },
          source,
        ),
      },
    },
    {
      ...base,
      id: "county/contract",
      kind: "requirement",
      title: title("合同"),
      aspect: "contract",
      parameters: { measure: stated({ take: "count", of: "contracts" }, source), atLeast: stated(1, source) },
    },
    {
      ...base,
      id: "county/coverage",
      kind: "coverage-target",
      measure: "stations",
      level: "township",
      title: title("覆盖"),
      aspect: "coverage",
      appliesTo: { subject: "division", tier: "own:centre" },
      parameters: {
        target: stated(1, source),
        dueOn: stated("2024-10-12", source),
        dueConvention: stated("exclusive", source),
        display: stated({ decimals: 1, rounding: "half-up" }, source),
      },
    },
    {
      ...base,
      id: "county/qualified",
      kind: "qualification",
      whom: "professional-staff",
      title: title("资质"),
      aspect: "qualified",
      appliesTo: { subject: "person" },
      parameters: {
        level: stated("assistant-social-worker", source),
        higher: stated("satisfy", source),
        date: stated("issuedOn", source),
        years: stated(3, source),
        convention: stated("corresponding-day", source),
        validity: stated(3, source),
      },
      criteria: {
        kind: "any-of",
        id: "way",
        title: title("途径"),
        members: [
          {
            kind: "certificate-years",
            id: "years",
            title: title("满三年"),
            level: "level",
            higherLevels: "higher",
            date: "date",
            years: "years",
            convention: "convention",
          },
          {
            kind: "registration",
            id: "registered",
            title: title("登记"),
            level: "level",
            higherLevels: "higher",
            validityYears: "validity",
          },
        ],
      },
    },
    {
      ...base,
      id: "county/report",
      kind: "deadline",
      title: title("年报"),
      aspect: "report",
      appliesTo: { subject: "submission" },
      obligor: { zh: "县民政局", en: "the county's bureau" },
      parameters: {
        dueOn: stated("2024-10-15", source),
        dueConvention: stated("inclusive", source),
        dueTime: stated("end-of-day", source),
      },
    },
    {
      ...base,
      id: "county/premises",
      kind: "checklist",
      title: title("场所"),
      aspect: "premises",
      parameters: {
        items: stated([{ id: "adequate", text: { zh: "场所适用", en: "Adequate premises" }, when: "always" }], source),
      },
    },
    {
      ...base,
      id: "county/evaluation",
      kind: "evaluation-scheme",
      title: title("评估"),
      aspect: "evaluation",
      appliesTo: { subject: "scheme", tier: "own:centre" },
      parameters: { frequency: stated("quarterly", source) },
    },
  ],
});

/** What of a county is drawn: so many days from the day of the question. */
export interface CountyDays {
  readonly stations: readonly { readonly opens: number; readonly closes: number | null }[];
  readonly posts: readonly {
    readonly station: number;
    readonly until: number | null;
    readonly certified: number | null;
    readonly registered: number | null;
  }[];
  readonly contracts: readonly { readonly station: number; readonly from: number; readonly until: number | null }[];
  readonly work: readonly {
    readonly station: number;
    readonly kind: "case-work" | "training" | "visit";
    readonly ago: number;
  }[];
  readonly judged: readonly number[];
  readonly evaluated: readonly number[];
  readonly listed: boolean;
}

const soon = fc.integer({ min: -10, max: 25 });
const someStation = fc.nat(2);

export const counties: fc.Arbitrary<CountyDays> = fc.record({
  stations: fc.array(fc.record({ opens: fc.oneof(fc.constant(-700), soon), closes: fc.option(soon, { freq: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  posts: fc.array(
    fc.record({
      station: someStation,
      until: fc.option(soon),
      certified: fc.option(soon),
      registered: fc.option(soon),
    }),
    { maxLength: 6 },
  ),
  contracts: fc.array(
    fc.record({ station: someStation, from: fc.constantFrom(-300, -30, 5, 10), until: fc.option(soon) }),
    { maxLength: 4 },
  ),
  work: fc.array(
    fc.record({
      station: someStation,
      kind: fc.constantFrom("case-work", "training", "visit"),
      ago: fc.oneof(fc.nat(3), fc.nat(200)),
    }),
    { maxLength: 12 },
  ),
  judged: fc.uniqueArray(someStation, { maxLength: 2 }),
  evaluated: fc.uniqueArray(someStation, { maxLength: 2 }),
  listed: fc.boolean(),
});

const day = (days: number): PlainDate => addDays(asOf, days);

/** The register of a drawn county, recorded on the day of the question. */
export function registerOf({ stations, posts, contracts, work, judged, evaluated, listed }: CountyDays): Register {
  const at = (index: number): string => `s-${index % stations.length}`;
  return parseRegister({
    version: 1,
    recordedOn: asOf,
    tierSystems: [tierSystem],
    divisions: stations.map((_, index) => ({
      id: `11010100${index + 1}`,
      name: `第${index + 1}街道`,
      level: "township",
      kind: "subdistrict",
    })),
    stations: stations.map(({ opens, closes }, index) => ({
      id: `s-${index}`,
      name: `第${index + 1}站`,
      division: `11010100${index + 1}`,
      tier: "own:centre",
      from: day(opens),
      ...(closes === null || closes < opens ? {} : { until: day(closes) }),
    })),
    operators: [
      {
        id: "operator",
        name: "某社工机构",
        contracts: contracts.map(({ station, from, until }) => ({
          stations: [at(station)],
          from: day(from),
          ...(until === null || until < from ? {} : { until: day(until) }),
        })),
      },
    ],
    personnel: posts.map(({ station, until, certified, registered }, index) => ({
      id: `p-${index}`,
      certificates: certified === null ? [] : [{ level: "social-worker", issuedOn: `2021${day(certified).slice(4)}` }],
      registrations:
        registered === null ? [] : [{ level: "social-worker", from: "2022-01-01", until: day(registered) }],
      assignments: [
        {
          station: at(station),
          role: "social-worker",
          duty: "professional-social-work",
          from: "2022-01-01",
          ...(until === null ? {} : { until: day(until) }),
        },
      ],
    })),
    activities: work.map(({ station, kind, ago }, index) => ({
      id: `a-${index}`,
      station: at(station),
      kind,
      completedOn: day(-ago),
    })),
    judgements: [...new Set(judged.map(at))].map((id) => ({
      id: `j-${id}`,
      subject: { kind: "station", id },
      provision: "county/premises",
      item: "adequate",
      outcome: "met",
      on: "2024-09-01",
      role: "民政科",
      evidence: [{ reference: "记录", form: "document" }],
    })),
    evaluations: [...new Set(evaluated.map(at))].map((id) => ({
      id: `e-${id}`,
      subject: { kind: "station", id },
      on: "2024-10-01",
    })),
    completeness: (listed
      ? ["divisions", "stations", "personnel", "operators", "activities"]
      : ["divisions", "stations"]
    ).map((collection) => ({ collection })),
  });
}
