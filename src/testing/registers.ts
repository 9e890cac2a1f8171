import { markRegister } from "../parsed/index.js";
import * as fc from "fast-check";
import type { PlainDate } from "../calendar/index.js";
import type {
  Activity,
  Completeness,
  Division,
  DivisionClassEntry,
  Figure,
  FundingSource,
  Judgement,
  Operator,
  Person,
  Register,
  Station,
  TierSystem,
} from "../model/index.js";
import { collections, divisionClasses, fundingSourceKinds, urbanRuralCodes } from "../terms/index.js";
import { activities, stations } from "./stations.js";
import { few, ids, oneOf, spans, unique } from "./draw.js";
import { figures } from "./figures.js";
import { OWN_TERMS } from "./own-terms.js";
import { operators } from "./operators.js";
import { allocations, clients, heldEvaluations, spending } from "./records.js";
import { people } from "./people.js";
import { decimalTexts, plainDates } from "./dates.js";

/** How large drawn registers are, at most. */
export interface RegisterOptions {
  readonly townships?: number | undefined;
  readonly villages?: number | undefined;
  readonly stations?: number | undefined;
  readonly personnel?: number | undefined;
  readonly activities?: number | undefined;
}

/**
 * Whole registers that `parseRegister` accepts: districts, townships, villages, stations on three tiers,
 * operators, personnel, activities, clients, money, evaluations, judgements, figures, own words, and declarations of
 * completeness.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseRegister } from "social-work-station-rules/model";
 * import { registers } from "social-work-station-rules/testing";
 * fc.sample(registers(), 5).every((register) => safeParseRegister(register).ok); //=> true
 * ```
 */
export function registers(options: RegisterOptions = {}): fc.Arbitrary<Register> {
  const { townships = 5, villages = 8, stations: most = 8, personnel = 6, activities: log = 10 } = options;
  return fc
    .tuple(divisions({ townships, villages }), plainDates({ from: "2018-01-01", to: "2026-12-31" }))
    .chain(([places, recordedOn]) =>
      stations({ divisions: places, most }).chain((drawn) => fill(places, drawn, recordedOn, { personnel, log })),
    );
}

function fill(
  places: readonly Division[],
  drawn: readonly Station[],
  recordedOn: PlainDate,
  sizes: { readonly personnel: number; readonly log: number },
): fc.Arbitrary<Register> {
  const stationIds = drawn.map(({ id }) => id);
  const divisionIds = places.map(({ id }) => id);
  const villages = places.filter(({ level }) => level === "village").map(({ id }) => id);
  const none = stationIds.length === 0;
  return fc.constantFrom(OWN_TERMS, undefined).chain((terms) =>
    fc
      .record({
        operators: none ? fc.constant<Operator[]>([]) : unique(operators({ stations: stationIds }), 3),
        personnel: unique<Person>(
          people({ stations: stationIds, villages, divisions: divisionIds, terms }),
          sizes.personnel,
        ),
        fundingSources: unique(fundingSources(), 3),
        judgements: none ? fc.constant<Judgement[]>([]) : unique(judgements({ stations: stationIds }), 3),
        completeness: fc.array(completeness(), { maxLength: 5 }),
        clients: unique(clients({ divisions: divisionIds, stations: stationIds }), 3),
      })
      .map((lists) => ({
        version: 1 as const,
        recordedOn,
        tierSystems: [TIERS],
        divisions: places,
        stations: drawn,
        ...lists,
        ...(terms === undefined ? {} : { terms }),
        operators: withUniqueContracts(lists.operators),
      }))
      .chain((register) => dependents(register, sizes.log).map((lists): Register => ({ ...register, ...lists })))
      .map((register) => markRegister(register)),
  );
}

/** Records that refer to others of a register. */
type Dependents = Pick<Register, "activities" | "allocations" | "spending" | "evaluations" | "figures">;

function dependents(register: Omit<Register, keyof Dependents>, log: number): fc.Arbitrary<Dependents> {
  const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);
  const subjects = {
    divisions: idsOf(register.divisions),
    stations: idsOf(register.stations),
    operators: idsOf(register.operators),
  };
  const money = {
    ...subjects,
    fundingSources: idsOf(register.fundingSources),
    purposes: register.terms?.purposes,
  };
  const done = {
    terms: register.terms,
    stations: subjects.stations,
    divisions: subjects.divisions,
    clients: idsOf(register.clients),
    personnel: idsOf(register.personnel),
  };
  return fc.record<Dependents>({
    activities: subjects.stations.length === 0 ? fc.constant([]) : unique<Activity>(activities(done), log),
    allocations: unique(allocations(money), 3),
    spending: unique(spending(money), 3),
    evaluations: unique(heldEvaluations(subjects), 3),
    figures: fc
      .uniqueArray(figures({ ...subjects, terms: register.terms?.figures }), {
        maxLength: 6,
        selector: (figure) => figure.id ?? numberOf(figure),
      })
      .map((list) => [...new Map(list.map((figure) => [numberOf(figure), figure])).values()]),
  });
}

/** What a figure is the number of: drawn registers have at most one for each, so that no two are of one day. */
function numberOf({ subject, key }: Figure): string {
  return `${subject.kind} ${subject.id} ${key}`;
}

/** Leaves out the contracts whose id another operator's has. */
function withUniqueContracts(list: readonly Operator[]): readonly Operator[] {
  const taken = new Set<string>();
  return list.map((operator) => ({
    ...operator,
    contracts: operator.contracts.filter(({ id }) => {
      const isFree = id === undefined || !taken.has(id);
      if (id !== undefined) taken.add(id);
      return isFree;
    }),
  }));
}

function completeness(): fc.Arbitrary<Completeness> {
  return fc.record(
    { collection: oneOf(collections), within: fc.constantFrom(["11"], ["110101"], ["110105", "110116"]) },
    { requiredKeys: ["collection"] },
  );
}

/** How many divisions there are at most. */
export interface DivisionsOptions {
  /** At least one is drawn; 5 at most when left out. */
  readonly townships?: number | undefined;
  /** Of all townships together; 8 at most when left out. */
  readonly villages?: number | undefined;
}

/**
 * Lists of divisions: districts, townships in them, villages in these, by their statistical codes.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { divisionSchema } from "social-work-station-rules/model";
 * import { divisions } from "social-work-station-rules/testing";
 * fc.sample(divisions(), 5).flat().every((division) => divisionSchema.safeParse(division).success); //=> true
 * ```
 */
export function divisions(options: DivisionsOptions = {}): fc.Arbitrary<readonly Division[]> {
  const { townships = 5, villages = 8 } = options;
  const district = fc.constantFrom("110101", "110105", "110116");
  const number = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
  const township = fc
    .tuple(
      district,
      number(399),
      fc.constantFrom("subdistrict" as const, "town" as const, "township" as const, "special-unit" as const),
    )
    .map(([code, serial, kind]): Division => ({
      id: code + String(serial).padStart(3, "0"),
      name: `街乡${serial}`,
      level: "township",
      kind,
    }));
  return fc.uniqueArray(township, { minLength: 1, maxLength: townships, selector: ({ id }) => id }).chain((parents) =>
    fc
      .uniqueArray(
        fc
          .tuple(
            fc.constantFrom(...parents),
            number(399),
            fc.constantFrom("residential-community" as const, "village" as const, undefined),
            fc.option(oneOf(urbanRuralCodes), { nil: undefined }),
            fc.option(few(divisionClass()), { nil: undefined }),
          )
          .map(([parent, serial, committee, urbanRuralCode, classes]): Division => ({
            id: parent.id + String(serial).padStart(3, "0"),
            name: `村居${serial}`,
            level: "village",
            ...(committee === undefined ? {} : { committee }),
            ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
            ...(classes === undefined ? {} : { classes }),
          })),
        { maxLength: villages, selector: ({ id }) => id },
      )
      .map((children) => [
        ...[...new Set(parents.map(({ id }) => id.slice(0, 6)))].map((id): Division => ({
          id,
          name: `区${id}`,
          level: "county",
        })),
        ...parents,
        ...children,
      ]),
  );
}

function divisionClass(): fc.Arbitrary<DivisionClassEntry> {
  return fc
    .tuple(oneOf(divisionClasses), fc.option(spans(), { nil: {} }))
    .map(([drawn, span]) => ({ class: drawn, ...span }));
}

/** The tier system of drawn registers: three tiers, as Beijing's. */
export const TIERS: TierSystem = {
  id: "beijing",
  name: { zh: "三级体系", en: "three tiers" },
  tiers: [
    { id: "beijing:district", name: { zh: "区级中心", en: "district centre" }, levels: ["county"] },
    {
      id: "beijing:township",
      name: { zh: "街乡中心", en: "township centre" },
      levels: ["township"],
      platforms: [{ key: "donation-point", name: { zh: "捐助点", en: "donation point" } }],
    },
    { id: "beijing:community", name: { zh: "社区站", en: "community station" }, levels: ["village"] },
  ],
};

/**
 * Sources of money with amounts in yuan.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { fundingSourceSchema } from "social-work-station-rules/model";
 * import { fundingSources } from "social-work-station-rules/testing";
 * fc.sample(fundingSources(), 5).every((source) => fundingSourceSchema.safeParse(source).success); //=> true
 * ```
 */
export function fundingSources(): fc.Arbitrary<FundingSource> {
  return fc.record({ id: ids("source"), kind: oneOf(fundingSourceKinds), amount: decimalTexts() });
}

/** Whom the judgements are about, and on what. */
export interface JudgementsOptions {
  readonly stations: readonly string[];
  /** Id of the provision; `example/checklist` when left out. */
  readonly provision?: string | undefined;
  /** Its items; two when left out. */
  readonly items?: readonly string[] | undefined;
}

/**
 * Recorded judgements about some stations on items of a provision.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { judgementSchema } from "social-work-station-rules/model";
 * import { judgements } from "social-work-station-rules/testing";
 * fc.sample(judgements({ stations: ["station-1"] }), 5).every((judgement) => judgementSchema.safeParse(judgement).success); //=> true
 * ```
 */
export function judgements(options: JudgementsOptions): fc.Arbitrary<Judgement> {
  const { stations, provision = "example/checklist", items = ["premises", "resident-worker"] } = options;
  return fc.record({
    id: ids("judgement"),
    subject: fc.constantFrom(...stations).map((id) => ({ kind: "station" as const, id })),
    provision: fc.constant(provision),
    item: fc.constantFrom(...items),
    outcome: fc.constantFrom("met" as const, "unmet" as const),
    on: plainDates({ from: "2020-01-01", to: "2026-12-31" }),
    role: fc.constant("区民政局社会工作科"),
    evidence: fc.constant([{ reference: "现场核查记录", form: "visit" as const }]),
  });
}
