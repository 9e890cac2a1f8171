import * as fc from "fast-check";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { parseMeasure } from "social-work-station-rules/policy";
import { prepareRegister, registerWithin } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";

/** Where activities were done, compared with all places in which those without a place can have been done. */

const COUNTY = "440101";
const [TOWN, OTHER_TOWN] = ["440101101", "440101102"];
const [V1, V2, V3] = ["440101101201", "440101101202", "440101102201"];
const DIVISIONS = [
  { id: COUNTY, name: "某县", level: "county" },
  { id: TOWN, name: "甲镇", level: "township", kind: "town" },
  { id: OTHER_TOWN, name: "乙镇", level: "township", kind: "town" },
  { id: V1, name: "一村", level: "village", committee: "village" },
  { id: V2, name: "二社区", level: "village", committee: "residential-community" },
  { id: V3, name: "三村", level: "village", committee: "village" },
] as const;
/** Stations by their division. */
const STATIONS = { county: COUNTY, town: TOWN, other: OTHER_TOWN, village: V1 } as const;

/** Where something can really be: a village, or a part of a township or county that is none of these. */
const SPOTS = [V1, V2, V3, `${TOWN} rest`, `${OTHER_TOWN} rest`, `${COUNTY} rest`];

interface Done {
  readonly station: keyof typeof STATIONS;
  /** The division recorded; null: none. */
  readonly division: string | null;
  readonly kind: "visit" | "training";
}

const done: fc.Arbitrary<Done> = fc.record({
  station: fc.constantFrom("county", "town", "other", "village"),
  division: fc.constantFrom(null, null, COUNTY, TOWN, OTHER_TOWN, V1, V2, V3),
  kind: fc.constantFrom("visit", "visit", "training"),
});

/** A spot lies in a division whose code it begins with. */
const lies = (spot: string, division: string): boolean => spot.startsWith(division);

function spotsOf({ station, division }: Done): readonly string[] {
  return SPOTS.filter((spot) => lies(spot, division ?? STATIONS[station]));
}

interface Known extends Done {
  readonly spot: string;
}

function completionsOf(all: readonly Done[]): readonly (readonly Known[])[] {
  return all.reduce<readonly (readonly Known[])[]>(
    (before, one) => before.flatMap((list) => spotsOf(one).map((spot) => [...list, { ...one, spot }])),
    [[]],
  );
}

interface Question {
  readonly measure: object;
  readonly subject: { readonly kind: "station" | "division" | "jurisdiction"; readonly id: string };
  readonly number: (all: readonly Known[]) => number;
}

const isVisit = ({ kind }: Known): boolean => kind === "visit";
const visits = { take: "count", of: "activities", where: { kind: ["visit"] } };
const inDivision = (id: string): Question => ({
  measure: visits,
  subject: { kind: "division", id },
  number: (all) => all.filter((one) => isVisit(one) && lies(one.spot, id)).length,
});
const fromStation = (station: keyof typeof STATIONS, where: object, meets: (spot: string) => boolean): Question => ({
  measure: { take: "count", of: "activities", where: { division: where } },
  subject: { kind: "station", id: station },
  number: (all) => all.filter((one) => one.station === station && meets(one.spot)).length,
});
const isIn =
  (...ids: readonly string[]) =>
  (spot: string) =>
    ids.some((id) => lies(spot, id));

const QUESTIONS: readonly Question[] = [
  ...DIVISIONS.map(({ id }) => inDivision(id)),
  { ...inDivision(COUNTY), subject: { kind: "jurisdiction", id: COUNTY } },
  { ...inDivision(COUNTY), subject: { kind: "jurisdiction", id: "CN" }, number: (all) => all.filter(isVisit).length },
  fromStation("county", { level: ["village"] }, isIn(V1, V2, V3)),
  fromStation("town", { level: ["village"] }, isIn(V1, V2, V3)),
  fromStation("town", { level: ["village"], committee: ["village"] }, isIn(V1, V3)),
  fromStation("county", { level: ["township"] }, isIn(TOWN, OTHER_TOWN)),
  fromStation("county", { within: [TOWN] }, isIn(TOWN)),
  fromStation("village", { within: [TOWN] }, isIn(TOWN)),
  fromStation("town", { id: [V2] }, isIn(V2)),
  {
    measure: {
      take: "share",
      of: "divisions",
      among: { level: ["village"] },
      where: { has: [{ of: "activities", where: { kind: ["visit"] } }] },
    },
    subject: { kind: "division", id: TOWN },
    number: (all) => [V1, V2].filter((id) => all.some((one) => isVisit(one) && lies(one.spot, id))).length / 2,
  },
  {
    measure: {
      take: "count",
      of: "activities",
      where: { division: { id: [V1] }, not: { division: { within: [TOWN] } } },
    },
    subject: { kind: "division", id: COUNTY },
    number: () => 0,
  },
  {
    measure: { take: "count", of: "days", where: { division: { level: ["village"] } } },
    subject: { kind: "division", id: TOWN },
    number: (all) => (all.some(({ spot }) => isIn(V1, V2)(spot)) ? 1 : 0),
  },
];

function registerOf(all: readonly Done[]) {
  return parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [
      {
        id: "s",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "s:any", name: { zh: "站", en: "station" }, levels: ["county", "township", "village"] }],
      },
    ],
    divisions: DIVISIONS,
    stations: Object.entries(STATIONS).map(([id, division]) => ({ id, division, tier: "s:any", from: "2020" })),
    activities: all.map(({ station, division, kind }, index) => ({
      id: `x${index}`,
      station,
      kind,
      completedOn: "2025-03-01",
      ...(division === null ? {} : { division }),
    })),
    completeness: [{ collection: "activities" }, { collection: "divisions" }],
  });
}

function check(all: readonly Done[], { measure, subject, number }: Question, within?: string) {
  const prepared = prepareRegister(registerOf(all));
  const answer = takeMeasure(
    within === undefined ? prepared : registerWithin(prepared, within),
    parseMeasure(measure),
    { subject, asOf: "2025-06-30" },
  );
  const completions = completionsOf(all);
  const numbers = completions.map(number);
  expect([Number(answer.least), Number(answer.most)]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
  const inDoubt = all.flatMap((_, index) => {
    const seen = new Map<string, number>();
    const matters = completions.some((completion) => {
      const rest = JSON.stringify(completion.map(({ spot }, at) => (at === index ? "" : spot)));
      const known = seen.get(rest) ?? number(completion);
      seen.set(rest, known);
      return known !== number(completion);
    });
    return matters ? [`x${index} activity-place`] : [];
  });
  expect(answer.missing.map(({ fact, detail }) => `${detail} ${fact}`).toSorted()).toEqual(inDoubt.toSorted());
}

describe("the number of activities is that of all places in which they can have been done", () => {
  test.each(
    QUESTIONS.map((question) => [JSON.stringify(question.subject), JSON.stringify(question.measure), question]),
  )("%s %s", (_, __, question) => {
    fc.assert(
      fc.property(fc.array(done, { maxLength: 4 }), (all) => {
        check(all, question as Question);
      }),
      { numRuns: 100 },
    );
  });
});

describe("in the part of a register", () => {
  const byCounty = (id: string): Question => ({
    measure: { take: "count", of: "activities", where: { station: { id: ["county"] } } },
    subject: { kind: "division", id },
    number: (all) => all.filter(({ station, spot }) => station === "county" && lies(spot, id)).length,
  });

  test.each([
    ["what stations of a larger area did there counts", inDivision],
    ["a condition on the station is on those of a larger area as well", byCounty],
  ])("%s", (_, question) => {
    fc.assert(
      fc.property(fc.array(done, { maxLength: 4 }), fc.constantFrom(TOWN, V1, V2), (all, id) => {
        check(all, question(id), TOWN);
      }),
      { numRuns: 100 },
    );
  });
});
