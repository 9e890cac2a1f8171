import { clausesOf } from "./clauses-of.js";

/** 《街镇社工站建设的市域推进：政策逻辑与行动策略》 (2021). */
export const jinanClauses = clausesOf("jinan-2021-article", [
  ["JN-01", "Four tiers: city, district, township, village", "datum"],
  ["JN-02", "12 districts and counties, 3 functional zones, 161 townships", "datum"],
  ["JN-03", "The city platform guides, inspects and evaluates", "datum"],
  ["JN-04", "The district hub trains, manages and supervises", "datum"],
  ["JN-05", "The district civil affairs bureau purchases, the township takes part", "judgement"],
  ["JN-06", "Four unifications", "judgement"],
  ["JN-07", "Management systems, six of them named", "provision"],
  ["JN-08", "Evaluation: 4 grades, 3 levels, 37 items", "provision"],
  ["JN-09", "Evaluation yearly, by a third party", "provision"],
  ["JN-10", "Evaluation in dimensions, six of them named", "provision"],
  ["JN-11", "Results are an important reference for the operator's contracts", "judgement"],
  ["JN-12", "City and district share the cost within the general budget; no ratio", "provision"],
  ["JN-13", "Supervision on three levels", ["judgement", "datum"]],
  ["JN-14", "Expert pool with 8 universities", "datum"],
  ["JN-15", "The district provides full-time supervisors for hub and township stations", "provision"],
  ["JN-16", "Four professional committees; four fields of focus", "datum"],
  ["JN-17", "Measures of 2020, with 15 departments", "datum"],
  ["JN-18", "Implementation plan, with 4 departments", "datum"],
  ["JN-19", "Livelihood project of the city in 2021", "datum"],
  [
    "JN-20",
    "Cities with districts may make local regulations in three fields",
    "left-out",
    "Legislative power of cities, not a rule about stations.",
  ],
  ["JN-21", "First in the province, 2020", "datum"],
  ["JN-22", "What the trial measures are about, four matters named", "datum"],
  ["JN-23", "The association that carries the committees", "datum"],
]);
