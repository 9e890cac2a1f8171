import { clausesOf } from "./clauses-of.js";

/** Facts beyond the five documents, from pages of authorities; all from copies or excerpts. */
export const publicClauses = [
  ...clausesOf("guangdong-2017-43", [
    ["PU-01", "Guangdong plans for 2017: 30 million yuan; 29 stations at 150,000 yuan for 3 workers each", "datum"],
  ]),
  ...clausesOf("meizhou-2021-news", [
    ["PU-02", "Meizhou plans 114 stations by the end of 2021 and at least 2,482 posts by the end of 2022", "datum"],
  ]),
  ...clausesOf("jieyang-2022-news", [["PU-03", "Jieyang: 94 stations, 138 and 174 village points", "datum"]]),
  ...clausesOf("beijing-2022-03-statistics", [
    ["PU-04", "Beijing, March 2022: 143 towns, 35 townships, 165 subdistricts", "datum"],
  ]),
  ...clausesOf("jinan-2021-14", [
    ["PU-05", "Jinan: enterprises and social organisations may operate stations", "datum"],
  ]),
  ...clausesOf("licheng-2026-evaluation", [["PU-06", "Licheng 2026: evaluation in five dimensions", "datum"]]),
];
