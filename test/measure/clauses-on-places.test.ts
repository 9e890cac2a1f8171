import { STREET, VILLAGES, activity, testClauses, type Clause } from "./clause.js";

/** Clauses on the villages in which stations work, in the words of official documents and taken from none. */

const EXAMPLE = "示例（拟写的条款，没有出处）";
const [FIRST, SECOND] = VILLAGES;
const FEBRUARY = { from: "2025-02-01", to: "2025-02-28" };

const visit = (id: string, division: string | undefined, completedOn = "2025-02-11") =>
  activity(id, { kind: "visit", completedOn, ...(division === undefined ? {} : { division }) });

/** The street with a station, and one in each village. */
const OWN_STATIONS = {
  stations: [STREET, ...VILLAGES].map((division, index) => ({
    id: ["a", "b", "c"][index] ?? "",
    division,
    tier: "s:station",
    from: "2020",
  })),
} as const;

/** Villages are not recorded. */
const TOWN_ALONE = [{ id: STREET, name: "某街道", level: "township", kind: "subdistrict" }] as const;

const visitEach: Omit<Clause, "met" | "unmet" | "missing"> = {
  quote: "社工站每月到每个村（社区）至少走访一次",
  document: EXAMPLE,
  subject: "division",
  tier: "village",
  measure: { take: "count", of: "activities", where: { kind: ["visit"] } },
  atLeast: 1,
  every: "month",
  period: FEBRUARY,
  says: "探访活动的数量应不少于1次。\n核查所得为0次。\n还差1次。",
  inEnglish: "It is 0 activities.",
};

const CLAUSES: Readonly<Record<string, Clause>> = {
  每月到每个村: {
    ...visitEach,
    met: { activities: [visit("x", FIRST), visit("y", SECOND)] },
    unmet: { activities: [visit("x", FIRST), visit("y", FIRST)] },
    missing: { given: { activities: [visit("x", FIRST), visit("y", undefined)] }, facts: ["activity-place"] },
  },
  只登记到街道的: {
    ...visitEach,
    met: { activities: [visit("x", FIRST), visit("y", SECOND), visit("z", STREET)] },
    unmet: { activities: [visit("x", FIRST), visit("z", "440101002")] },
    missing: { given: { activities: [visit("x", FIRST), visit("y", STREET)] }, facts: ["activity-place"] },
  },
  街道社工站的活动未登记齐全: {
    ...visitEach,
    met: { activities: [visit("x", FIRST), visit("y", SECOND)] },
    unmet: { activities: [] },
    missing: {
      given: {
        activities: [visit("x", FIRST)],
        completeness: [{ collection: "activities", within: [...VILLAGES] }],
      },
      facts: ["activities"],
    },
  },
  街道内走访到的村的比例: {
    quote: "各街道每月走访的村（社区）不少于所辖村（社区）的100%",
    document: EXAMPLE,
    subject: "division",
    tier: "township",
    measure: {
      take: "share",
      of: "divisions",
      among: { level: ["village"] },
      where: { has: [{ of: "activities", where: { kind: ["visit"] } }] },
    },
    atLeast: "100%",
    every: "month",
    period: FEBRUARY,
    met: { activities: [visit("x", FIRST), visit("y", SECOND)] },
    unmet: { activities: [visit("x", FIRST), visit("y", "440102")] },
    missing: { given: { activities: [visit("x", FIRST), visit("y", undefined)] }, facts: ["activity-place"] },
    says: "核查所得为50%。\n还差50个百分点。",
  },
  每季度到村开展活动: {
    quote: "社工站每季度到村（社区）开展活动不少于2次",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "activities", where: { division: { level: ["village"] } } },
    atLeast: 2,
    every: "quarter",
    period: { from: "2025-01-01", to: "2025-03-31" },
    met: { activities: [visit("x", FIRST), visit("y", FIRST)] },
    unmet: { activities: [visit("x", FIRST), visit("y", FIRST, "2025-04-01")] },
    missing: { given: { activities: [visit("x", FIRST), visit("y", undefined)] }, facts: ["activity-place"] },
    says: "在村级区划开展的活动的数量应不少于2次。\n核查所得为1次。",
    inEnglish: "activities that are done in village divisions must be at least 2",
  },
  只计村级社工站的: {
    ...visitEach,
    quote: "村级社工站每月在本村（社区）走访不少于一次",
    measure: {
      take: "count",
      of: "activities",
      where: { kind: ["visit"], station: { division: { level: ["village"] } } },
    },
    met: {
      ...OWN_STATIONS,
      activities: [
        { ...visit("x", undefined), station: "b" },
        { ...visit("y", SECOND), station: "c" },
      ],
    },
    // What the station of the street did counts for none, recorded or not.
    unmet: {
      ...OWN_STATIONS,
      activities: [visit("x", FIRST), visit("y", undefined)],
      completeness: [{ collection: "activities", within: [...VILLAGES] }],
    },
    says: "核查所得为0次。",
    inEnglish: "activities that are done by stations that are in village divisions",
  },
  到未登记的村开展: {
    quote: "社工站每年到村（居委会）开展活动不少于1次",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "activities", where: { division: { committee: ["residential-community"] } } },
    atLeast: 1,
    met: { activities: [visit("x", SECOND)] },
    unmet: { divisions: TOWN_ALONE, activities: [visit("x", undefined)] },
    missing: {
      given: {
        divisions: TOWN_ALONE,
        activities: [visit("x", undefined)],
        completeness: [{ collection: "activities" }],
      },
      facts: ["activity-place"],
    },
    says: "核查所得为0次。",
  },
  到社区居委会开展: {
    quote: "社工站每年到社区（居委会）开展活动不少于1次",
    document: EXAMPLE,
    subject: "station",
    measure: { take: "count", of: "activities", where: { division: { committee: ["residential-community"] } } },
    atLeast: 1,
    met: { activities: [visit("x", SECOND)] },
    unmet: { activities: [visit("x", "440102")] },
    missing: { given: { activities: [visit("x", undefined)] }, facts: ["activity-place"] },
    says: "在社区（居委会）区划开展的活动的数量应不少于1次。\n核查所得为0次。",
  },
};

testClauses(CLAUSES);
