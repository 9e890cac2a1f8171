import { findFaces } from "./scripts/house.mjs";

/**
 * What a page pays for one import, compressed (gzip, which every server has). Left out: decimal.js, which applications
 * that compute with money have already; zod and fast-check, whose size is theirs.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string, only?: string]>>}
 */
const limits = {
  ".": ["200 kB", "everything at once with every label, sentence and policy, for servers"],
  "./exact": ["5 kB", "the arithmetic that every rule carries along"],
  "./calendar": ["5 kB", "the dates that every rule carries along"],
  "./fault": ["2 kB", "the errors that every function carries along"],
  "./terms": ["12 kB", "all labels and accepted terms in Chinese: a form has them once"],
  "./model": ["16 kB", "all schemas of a register, beside zod"],
  "./policy": ["30 kB", "all schemas of policies, beside zod"],
  "./catalogue": ["60 kB", "all policies with their quotes: data, which grows with the catalogue"],
  "./coverage": ["13 kB", "rates, targets and the audit with its assignment problem; over the bar of 12 kB by a little"],
  "./coverage: measureCoverage": ["8 kB", "one question: which share", "{ measureCoverage, checkCoverageTarget }"],
  "./quota": ["16 kB", "seven checks; over the bar of 12 kB, who asks one question pays the next line"],
  "./quota: activities": ["12 kB", "one question: is the year's work done", "{ checkActivityQuotas, planActivityQuotas }"],
  "./eligibility": ["22 kB", "criteria, exact missing facts, periods and remedies; over the bar of 12 kB"],
  "./assessment": ["40 kB", "runs every rule, so it holds every rule"],
  "./scenario": ["62 kB", "every rule, and the schemas that amendments are held against"],
  "./schema": ["16 kB", "the scenario file with all provisions, beside zod"],
  "./funding": ["20 kB", "four separate problems and their verifier: who asks one question pays one of the next lines"],
  "./explanation": ["48 kB", "every sentence in both languages: a server, or a page that explains, has them once"],
  "./explanation: explainFault": ["12 kB", "one question: why was this form refused, with the labels of what was expected", "{ explainFault }"],
  "./funding: apportion": ["9 kB", "one question", "{ apportion }"],
  "./funding: verifyApportionment": ["9 kB", "one question", "{ verifyApportionment }"],
  "./funding: allocateSources": ["9 kB", "one question", "{ allocateSources }"],
};

/** A rule, or what stands beside it, is to load as fast as a small picture. */
const usual = "12 kB";

const faces = findFaces().map(({ subpath }) => subpath);
const parts = Object.keys(limits).filter((name) => faces.includes(name.split(":")[0] ?? ""));

export default [...new Set([...faces, ...parts])].map((name) => {
  const [limit = usual, , only] = limits[name] ?? [];
  const entry = name === "." ? "index" : name.slice(2).split(":")[0];
  return { name, path: `dist/${entry}.js`, limit, gzip: true, ignore: ["decimal.js", "zod", "fast-check"], ...(only && { import: only }) };
});
