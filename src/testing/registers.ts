import * as fc from "fast-check";
import type { CoarseDate, PlainDate } from "../calendar/index.js";
import type { Activity, Completeness, Division, FundingSource, Judgement, Operator, Person, Register, Station, TierSystem } from "../model/index.js";
import { activityKinds, collections, fundingSourceKinds, managementSystems, operatingModels, urbanRuralCodes } from "../terms/index.js";
import { decimalTexts } from "./decimal-texts.js";
import { ids, oneOf, people, spans } from "./people.js";
import { plainDates } from "./plain-dates.js";

/** The tier system of drawn registers: three tiers, as Beijing's. */
const TIERS: TierSystem = {
  id: "beijing",
  name: { zh: "三级体系", en: "three tiers" },
  tiers: [
    { id: "beijing:district", name: { zh: "区级中心", en: "district centre" }, levels: ["county"] },
    { id: "beijing:township", name: { zh: "街乡中心", en: "township centre" }, levels: ["township"], platforms: [{ key: "donation-point", name: { zh: "捐助点", en: "donation point" } }] },
    { id: "beijing:community", name: { zh: "社区站", en: "community station" }, levels: ["village"] },
  ],
};

/** How large drawn registers are, at most. */
export interface RegisterOptions {
  readonly townships?: number;
  readonly villages?: number;
  readonly stations?: number;
  readonly personnel?: number;
  readonly activities?: number;
}

/**
 * Whole registers that `parseRegister` accepts: districts, townships, villages, stations on three tiers,
 * operators, personnel, activities, funding sources, judgements, and declarations of completeness.
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
  const { townships = 5, villages = 8, stations = 8, personnel = 6, activities = 10 } = options;
  return fc.tuple(divisionLists(townships, villages), plainDates({ from: "2018-01-01", to: "2026-12-31" })).chain(([divisions, recordedOn]) =>
    stationLists(divisions, stations).chain((drawn) => fill(divisions, drawn, recordedOn, { personnel, activities })),
  );
}

function fill(
  divisions: readonly Division[],
  stations: readonly Station[],
  recordedOn: PlainDate,
  sizes: { readonly personnel: number; readonly activities: number },
): fc.Arbitrary<Register> {
  const stationIds = stations.map(({ id }) => id);
  const villages = divisions.filter(({ level }) => level === "village").map(({ id }) => id);
  const none = stationIds.length === 0;
  return fc.record({
    version: fc.constant(1 as const),
    recordedOn: fc.constant(recordedOn),
    tierSystems: fc.constant([TIERS]),
    divisions: fc.constant(divisions),
    stations: fc.constant(stations),
    operators: none ? fc.constant<Operator[]>([]) : unique(operators(stationIds), 3),
    personnel: unique<Person>(people({ stations: stationIds, villages }), sizes.personnel),
    activities: none ? fc.constant<Activity[]>([]) : unique(activitiesOf(stationIds), sizes.activities),
    fundingSources: unique(fundingSources(), 3),
    judgements: none ? fc.constant<Judgement[]>([]) : unique(judgements(stationIds), 3),
    completeness: fc.array(completeness(), { maxLength: 5 }),
  });
}

function divisionLists(townships: number, villages: number): fc.Arbitrary<readonly Division[]> {
  const district = fc.constantFrom("110101", "110105", "110116");
  const number = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
  const township = fc.tuple(district, number(399), fc.constantFrom("subdistrict" as const, "town" as const, "township" as const, "special-unit" as const)).map(
    ([code, serial, kind]): Division => ({ id: code + String(serial).padStart(3, "0"), name: `街乡${serial}`, level: "township", kind }),
  );
  return fc.uniqueArray(township, { minLength: 1, maxLength: townships, selector: ({ id }) => id }).chain((parents) =>
    fc
      .uniqueArray(
        fc.tuple(fc.constantFrom(...parents), number(399), fc.constantFrom("residential-community" as const, "village" as const, undefined), fc.option(oneOf(urbanRuralCodes), { nil: undefined })).map(
          ([parent, serial, committee, urbanRuralCode]): Division => ({
            id: parent.id + String(serial).padStart(3, "0"),
            name: `村居${serial}`,
            level: "village",
            ...(committee === undefined ? {} : { committee }),
            ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
          }),
        ),
        { maxLength: villages, selector: ({ id }) => id },
      )
      .map((children) => [
        ...[...new Set(parents.map(({ id }) => id.slice(0, 6)))].map((id): Division => ({ id, name: `区${id}`, level: "county" })),
        ...parents,
        ...children,
      ]),
  );
}

function stationLists(divisions: readonly Division[], most: number): fc.Arbitrary<readonly Station[]> {
  const tiers = { county: "beijing:district", township: "beijing:township", village: "beijing:community", province: "", prefecture: "" } as const;
  const station = fc
    .tuple(
      ids("station"),
      fc.constantFrom(...divisions),
      fc.option(spans(), { nil: {} }),
      fc.record(
        {
          operatingModel: oneOf(operatingModels),
          nationallyRegistered: fc.boolean(),
          systems: fc.uniqueArray(oneOf(managementSystems), { maxLength: 4 }).map((list) => list.map((system) => ({ system }))),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([id, division, span, fields]: [string, Division, { from?: CoarseDate; until?: CoarseDate }, Partial<Station>]): Station => ({
      id,
      division: division.id,
      tier: tiers[division.level],
      ...span,
      ...fields,
    }));
  return fc.uniqueArray(station, { maxLength: most, selector: ({ id }) => id });
}

function operators(stations: readonly string[]): fc.Arbitrary<Operator> {
  const contract = fc.tuple(fc.uniqueArray(fc.constantFrom(...stations), { minLength: 1, maxLength: 3 }), spans()).map(([held, span]) => ({ stations: held, ...span }));
  return fc.record({ id: ids("operator"), contracts: fc.array(contract, { maxLength: 2 }) });
}

function activitiesOf(stations: readonly string[]): fc.Arbitrary<Activity> {
  return fc
    .tuple(
      fc.record({ id: ids("activity"), station: fc.constantFrom(...stations), kind: oneOf(activityKinds), completedOn: plainDates({ from: "2020-01-01", to: "2026-12-31" }) }),
      fc.record({ hours: fc.integer({ min: 0, max: 80 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`), caseReference: ids("case"), supervisees: fc.integer({ min: 0, max: 6 }) }, { requiredKeys: [] }),
    )
    .map(([fixed, rest]) => ({ ...fixed, ...rest }));
}

function fundingSources(): fc.Arbitrary<FundingSource> {
  return fc.record({ id: ids("source"), kind: oneOf(fundingSourceKinds), amount: decimalTexts() });
}

function judgements(stations: readonly string[]): fc.Arbitrary<Judgement> {
  return fc.record({
    id: ids("judgement"),
    subject: fc.constantFrom(...stations).map((id) => ({ kind: "station" as const, id })),
    provision: fc.constant("example/checklist"),
    item: fc.constantFrom("premises", "resident-worker"),
    outcome: fc.constantFrom("met" as const, "unmet" as const),
    on: plainDates({ from: "2020-01-01", to: "2026-12-31" }),
    role: fc.constant("区民政局社会工作科"),
    evidence: fc.constant([{ reference: "现场核查记录", form: "visit" as const }]),
  });
}

function completeness(): fc.Arbitrary<Completeness> {
  return fc.record({ collection: oneOf(collections), within: fc.constantFrom(["11"], ["110101"], ["110105", "110116"]) }, { requiredKeys: ["collection"] });
}

function unique<T extends { readonly id: string }>(item: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> {
  return fc.uniqueArray(item, { maxLength: most, selector: ({ id }) => id });
}
