import { activity, testClauses, type Clause } from "./clause.js";

/** Clauses on how many cases are closed, in the words of official documents and taken from none. */

const EXAMPLE = "示例（拟写的条款，没有出处）";
const YEAR = { from: "2024-01-01", to: "2024-12-31" };

const opened = (id: string, startedOn: string, completedOn?: string, kind = "case-work") => ({
  ...activity(id, { kind, startedOn }),
  completedOn,
});

const closing: Omit<Clause, "met" | "unmet" | "missing"> = {
  quote: "个案结案率不低于80%",
  document: EXAMPLE,
  subject: "station",
  measure: {
    take: "share",
    of: "underway",
    among: { kind: ["case-work"], begun: "within" },
    where: { completed: {} },
  },
  atLeast: "80%",
  every: "year",
  period: YEAR,
  says: "核查所得为75%。\n还差5个百分点。",
  inEnglish: "are completed",
};

const CLOSED = ["a", "b", "c"].map((id) => opened(id, "2024-01-10", "2024-04-01"));

const CLAUSES: Readonly<Record<string, Clause>> = {
  新开个案的结案率: {
    ...closing,
    // One from the year before, one of the year after, and a group: they are not among the new cases.
    met: {
      activities: [
        ...CLOSED,
        opened("d", "2024-12-01", "2024-12-31"),
        opened("e", "2024-12-02"),
        opened("f", "2023-11-01"),
        opened("g", "2025-01-01"),
        opened("h", "2024-03-01", undefined, "group-work"),
      ],
    },
    unmet: { activities: [...CLOSED, opened("d", "2024-12-01", "2025-01-01")] },
    missing: {
      given: { activities: CLOSED, completeness: [{ collection: "personnel" }] },
      facts: ["activities"],
    },
    says: "2024年度内，期间之内开始的个案服务在办活动中已完成的比例应不少于80%。\n核查所得为75%。\n还差5个百分点。",
  },
  全部在办个案的结案率: {
    ...closing,
    measure: { take: "share", of: "underway", among: { kind: ["case-work"] }, where: { completed: {} } },
    // What was closed before the year began was not under way.
    met: {
      activities: [
        ...CLOSED,
        opened("d", "2023-06-01", "2024-01-01"),
        opened("e", "2023-06-01"),
        opened("f", "2023-06-01", "2023-12-31"),
      ],
    },
    unmet: { activities: [...CLOSED, opened("d", "2023-06-01")] },
    says: "核查所得为75%。",
  },
  六个月内结案: {
    ...closing,
    quote: "新开个案6个月内结案率不低于80%",
    measure: {
      take: "share",
      of: "underway",
      among: { kind: ["case-work"], begun: "within" },
      where: { completed: { withinMonths: 6 } },
    },
    met: { activities: [...CLOSED, opened("d", "2024-01-10", "2024-07-10")] },
    unmet: { activities: [...CLOSED, opened("d", "2024-01-10", "2024-07-11")] },
    says: "在开始后6个月内完成的比例应不少于80%。\n核查所得为75%。",
    inEnglish: "were completed within 6 months after they began",
  },
  上年结转的个案: {
    ...closing,
    quote: "上年度结转的个案应当全部结案",
    measure: { take: "count", of: "activities", where: { kind: ["case-work"], begun: "before" } },
    atLeast: 1,
    met: { activities: [opened("a", "2023-12-31", "2024-02-01")] },
    unmet: { activities: [opened("a", "2024-01-01", "2024-02-01")] },
    says: "核查所得为0次。",
    inEnglish: "began before the period",
  },
};

testClauses(CLAUSES);
