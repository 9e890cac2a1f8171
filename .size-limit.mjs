import { findFaces, rules } from "./scripts/house.mjs";

/**
 * What a page pays for one import, compressed (gzip, which every server has), decimal.js left out: applications
 * that compute with money have it already, and it is the larger half.
 */
const limits = Object.fromEntries(rules.map((rule) => [rule, "12 kB"])); // one rule is to load in less than a small picture

export default findFaces()
  .filter(({ entry }) => entry in limits)
  .map(({ entry, subpath }) => ({
    name: subpath,
    path: `dist/${entry}.js`,
    limit: limits[entry],
    gzip: true,
    ignore: ["decimal.js"],
  }));
