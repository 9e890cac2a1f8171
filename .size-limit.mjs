import { findFaces } from "./scripts/house.mjs";

/**
 * What a page pays for one import, compressed (gzip, which every server has). Left out: decimal.js, which applications
 * that compute with money have already; zod and fast-check, whose size is theirs.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string, only?: string]>>}
 */
const limits = {
  ".": ["80 kB", "everything at once, for servers"],
  "./exact": ["5 kB", "the arithmetic that every rule carries along"],
  "./calendar": ["5 kB", "the dates that every rule carries along"],
  "./fault": ["2 kB", "the errors that every function carries along"],
  "./terms": ["12 kB", "all labels and accepted terms in Chinese: a form has them once"],
  "./model": ["16 kB", "all schemas of a register, beside zod"],
  "./policy": ["30 kB", "all schemas of policies, beside zod"],
  "./catalogue": ["60 kB", "all policies with their quotes: data, which grows with the catalogue"],
  "./funding": ["20 kB", "four separate problems and their verifier: who asks one question pays one of the next lines"],
  "./explanation": ["48 kB", "every sentence in both languages: a server, or a page that explains, has them once"],
  "./explanation: explainFault": ["6 kB", "one question: why was this form refused", "{ explainFault }"],
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
