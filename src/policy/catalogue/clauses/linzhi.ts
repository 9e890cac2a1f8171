import { clausesOf } from "./clauses-of.js";

/** 《林芝市巴宜区社工站建设现状及优化对策》 (2024). */
export const linzhiClauses = clausesOf("linzhi-2024-article", [
  ["LZ-01", "One or two staff at a station: an observation, never a norm", "datum"],
  ["LZ-02", "Four sources of money", "provision"],
  ["LZ-03", "A donation carries one activity of one series", "datum"],
  ["LZ-04", "Every amount must be traceable", "judgement"],
  ["LZ-05", "Money of the women's and the disabled persons' federations could be drawn in", "datum"],
  ["LZ-06", "Regulations that the region has issued, four of them named", "datum"],
  ["LZ-07", "Five learnings: daily, weekly, monthly, quarterly, on post", ["provision", "datum"]],
  ["LZ-08", "Five aspects of talent", "datum"],
  ["LZ-09", "Three evaluation subjects, by a qualified third party", "provision"],
  ["LZ-10", "No assessment across before and after; much evaluation, little acceptance", "judgement"],
  ["LZ-11", "Direct employment; certificates are often taken after hiring", "datum"],
  [
    "LZ-12",
    "Some subdistricts have no station",
    "left-out",
    "An observation without a number or a place; a register answers it better.",
  ],
  ["LZ-13", "2023: notice on Tibet and Xinjiang; society-work department founded", "datum"],
  ["LZ-14", "Linzhi is among Tibet's first pilot cities", "datum"],
  ["LZ-15", "Which authority is in charge is unresolved", "datum"],
  ["LZ-16", "Partners of a station", "datum"],
  ["LZ-17", "Dongguan supports Bayi district", "datum"],
]);
