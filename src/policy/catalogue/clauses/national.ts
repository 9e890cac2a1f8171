import { clausesOf } from "./clauses-of.js";

const NEWS = "cn-2021-news-report";

/** The national target and the report of 2021. */
export const nationalClauses = [
  ...clausesOf("beijing-2023-report", [["NA-01", "Two haves by the end of the 14th five-year plan", "provision"]]),
  ...clausesOf(NEWS, [["NA-02", "The report of 2021 names only the first have", "datum"]]),
  ...clausesOf("beijing-2023-report", [["NA-03", "Meeting in Changsha on 17 October 2020", "datum"]]),
  ...clausesOf("linzhi-2024-article", [
    ["NA-04", "Tibet: basically full coverage by the end of the 14th five-year plan", "provision"],
  ]),
  ...clausesOf(NEWS, [
    ["NA-05", "More than 12,000 stations, more than 30,000 workers", "datum"],
    ["NA-06", "31 provinces and the Xinjiang corps", "datum"],
    ["NA-07", "More than 20 provinces have a leading mechanism", "datum"],
    ["NA-08", "Nearly 30 provinces have issued a plan or document", "datum"],
    ["NA-09", "Heilongjiang: 20 provincial pilot stations assigned to offices", "datum"],
    ["NA-10", "Yunnan: 1,415 stations, full coverage", "datum"],
    ["NA-11", "Yunnan: more than 42 million yuan", "datum"],
    ["NA-12", "Money from four sources", "provision"],
    ["NA-13", "Kinds of facility to build together with, five of them named", "datum"],
    ["NA-14", "Three or four tiers in Chongqing, Sichuan, Fujian, Hunan", "datum"],
    ["NA-15", "Jiaxing's “3+3” staffing", "datum"],
    ["NA-16", "Service fields, five of them named", "datum"],
    ["NA-17", "Four groups who benefit first", "datum"],
    ["NA-18", "Henan: ten special actions", "datum"],
    ["NA-19", "Five-society linkage", "datum"],
    ["NA-20", "The report is of 28 October 2021", "datum"],
    ["NA-21", "Quarterly review meetings and regional meetings", "datum"],
    ["NA-22", "Guangdong and Hunan since 2017, against May 2018 elsewhere", "datum"],
    ["NA-23", "Hunan: a service system of four tiers", "datum"],
    ["NA-24", "Community workers trained into certified ones in three places named", "datum"],
    ["NA-25", "With what social workers help, five matters named", "datum"],
    ["NA-26", "Henan: three fields of the campaign", "datum"],
  ]),
];
