import { clausesOf } from "./clauses-of.js";

const NEWS = "cn-2021-news-report";

/** Guangdong's 双百 and Hunan's 禾计划, as 《北京市社会工作站建设进展报告》 (2023) and a newspaper of 2021 tell them. */
export const provincialClauses = [
  ...clausesOf("beijing-2023-report", [
    ["GD-01", "407 stations in 407 townships, in two batches, 2017 to 2020", "datum"],
    ["GD-02", "A support network of project office, 15 city centres and 200 stations", "datum"],
    ["GD-03", "407 and 200 stations in one sentence", "datum"],
    ["GD-04", "Dual management: the township's part; the head is generally a leader of the township", "judgement"],
    ["GD-05", "Dual management: project office and city centres run professional development", "judgement"],
    ["GD-06", "Each station has a full- or part-time supervisor", "provision"],
    ["GD-07", "Six things unified in direct employment", "judgement"],
  ]),
  ...clausesOf(NEWS, [
    ["GD-08", "Nearly 1.5 billion yuan of provincial money over three years", "datum"],
    ["GD-09", "Existing kinds of staff brought under the stations, four of them named", "datum"],
  ]),
  ...clausesOf("beijing-2023-report", [
    ["HN-01", "The plan starts in May 2018", "datum"],
    ["HN-02", "Embedded: rural, weak capacity, many tasks", "provision"],
    ["HN-03", "Outreach: mainly developed cities, adequate capacity, a mature service system", "provision"],
    [
      "HN-04",
      "Bridging: developed urban districts, adequate capacity, many organisations, need for coordination",
      "provision",
    ],
    ["HN-05", "The three pathways as a decision table, with combinations left open", "provision"],
    [
      "HN-06",
      "First have stations, then good ones",
      "left-out",
      "An order of development without a measure or a date: nothing can be checked by it.",
    ],
    ["HN-07", "Stations at the townships by government purchase", "datum"],
  ]),
];
