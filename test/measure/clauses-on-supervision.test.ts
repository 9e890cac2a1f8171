import { DISTRICT, activity, testClauses, worker, type Clause } from "./clause.js";

/** Clauses on the supervision that persons receive, in the words of official documents and taken from none. */

const EXAMPLE = "示例（拟写的条款，没有出处）";
const YEAR = { from: "2024-01-01", to: "2024-12-31" };

const session = (id: string, fields: object) =>
  activity(id, { kind: "supervision", completedOn: "2024-05-06", hours: "12", ...fields });

const hours: Omit<Clause, "met" | "unmet" | "missing"> = {
  quote: "每名社工每年接受专业督导不少于24小时",
  document: EXAMPLE,
  subject: "person",
  where: { person: { post: { role: ["social-worker"] } } },
  measure: {
    take: "sum",
    of: "activities",
    quantity: "hours",
    where: { kind: ["supervision"], as: "supervisee" },
  },
  atLeast: 24,
  every: "year",
  period: YEAR,
  says: "本人接受督导的专业督导活动的时长合计应不少于24小时。\n核查所得为12小时。\n还差12小时。",
  inEnglish: "It is 12 hours.",
};

/** Two social workers at the station, and a supervisor. */
const STAFF = [worker("p"), worker("q"), worker("d", {}, { role: "supervisor" })];
/** A centre of the district, at which nobody of the station works. */
const CENTRE = {
  stations: [
    { id: "a", division: "440101001", tier: "s:station", from: "2020" },
    { id: "centre", division: DISTRICT, tier: "s:hub", from: "2020" },
  ],
};

const CLAUSES: Readonly<Record<string, Clause>> = {
  接受督导的时长: {
    ...hours,
    met: {
      personnel: STAFF,
      activities: [session("x", { supervised: ["p", "q"] }), session("y", { supervised: ["q", "p"] })],
    },
    unmet: {
      personnel: STAFF,
      activities: [session("x", { supervised: ["p", "q"] }), session("y", { supervised: ["q"], workers: ["p"] })],
    },
    missing: {
      given: { personnel: STAFF, activities: [session("x", { supervised: ["p", "q"] }), session("y", {})] },
      facts: ["supervised"],
    },
  },
  在区级中心接受督导: {
    ...hours,
    met: {
      ...CENTRE,
      personnel: STAFF,
      activities: ["x", "y"].map((id) => session(id, { station: "centre", supervised: ["p", "q"] })),
    },
    unmet: {
      ...CENTRE,
      personnel: STAFF,
      activities: [session("x", { station: "centre", supervised: ["p", "q"] })],
    },
    missing: {
      given: { ...CENTRE, personnel: STAFF, activities: ["x", "y"].map((id) => session(id, { station: "centre" })) },
      facts: ["supervised"],
    },
  },
  区级中心的活动未登记齐全: {
    ...hours,
    met: { personnel: STAFF, activities: ["x", "y"].map((id) => session(id, { supervised: ["p", "q"] })) },
    unmet: { personnel: STAFF, activities: [session("x", { supervised: ["p", "q"] })] },
    missing: {
      given: {
        ...CENTRE,
        personnel: STAFF,
        activities: [session("x", { supervised: ["p", "q"] })],
        completeness: [{ collection: "activities", within: ["440101001"] }],
      },
      facts: ["activities"],
    },
  },
  接受督导的次数: {
    ...hours,
    quote: "每名社工每年接受专业督导不少于2次",
    measure: { take: "count", of: "activities", where: { as: "supervisee" } },
    atLeast: 2,
    met: { personnel: STAFF, activities: ["x", "y"].map((id) => session(id, { supervised: ["p", "q"] })) },
    // A visit without a list of persons is no supervision.
    unmet: {
      personnel: STAFF,
      activities: [
        session("x", { supervised: ["p", "q"] }),
        activity("y", { kind: "visit", completedOn: "2024-02-01" }),
      ],
    },
    missing: {
      given: { personnel: STAFF, activities: ["x", "y"].map((id) => session(id, {})) },
      facts: ["supervised"],
    },
    says: "本人接受督导的活动的数量应不少于2次。\n核查所得为1次。",
    inEnglish: "activities that the person was supervised in",
  },
  承担的活动不含接受的督导: {
    ...hours,
    quote: "每名社工每年开展活动不少于1次",
    measure: { take: "count", of: "activities" },
    atLeast: 1,
    met: { personnel: STAFF, activities: [activity("x", { completedOn: "2024-02-01", workers: ["p", "q"] })] },
    unmet: {
      personnel: STAFF,
      activities: [session("x", { workers: [], supervisor: "d", supervised: ["p", "q"] })],
    },
    says: "核查所得为0次。",
    inEnglish: "It is 0 activities.",
  },
};

testClauses(CLAUSES);
