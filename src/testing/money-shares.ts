import * as fc from "fast-check";

/** Who shares money and by what it is divided, in parts that add to one. */

/** Two decimals that add to one. */
export const tenths = fc.integer({ min: 1, max: 9 }).map((tenth) => [`0.${tenth}`, `0.${10 - tenth}`] as const);

/** Draws the parties of a cost share. */
export const parties = fc.constant([
  { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" as const },
  { id: "district", name: { zh: "区级", en: "district" }, level: "county" as const },
]);

/** Draws their ratios. */
export const costRatios = tenths.map(([city, district]) => [
  { party: "city", ratio: city },
  { party: "district", ratio: district },
]);

/** Draws the factors of a formula. */
export const factors = fc.constant([
  { id: "population", name: { zh: "人口", en: "population" } },
  { id: "tasks", name: { zh: "任务", en: "tasks" } },
]);

/** Draws their weights. */
export const factorWeights = tenths.map(([population, tasks]) => [
  { factor: "population", weight: population },
  { factor: "tasks", weight: tasks },
]);
