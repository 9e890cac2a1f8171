import { builtFunctions } from "./scripts/built-functions.mjs";
import { findFaces, rules } from "./scripts/house.mjs";

/** A rule's question, or what stands beside the rules, is to load as fast as a small picture. */
const usual = "12 kB";

/**
 * What a page pays for all of a subpath, compressed (gzip, which every server has). Left out: decimal.js, which applications
 * that compute with money have already; zod and fast-check, whose size is theirs.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string]>>}
 */
const subpaths = {
  ".": ["220 kB", "everything at once with every label, sentence and policy, for servers"],
  "./exact": ["6 kB", "the arithmetic that every rule carries along"],
  "./calendar": ["5 kB", "the dates that every rule carries along"],
  "./fault": ["2 kB", "the errors that every function carries along"],
  "./terms": ["13 kB", "all labels and accepted terms in Chinese: a form has them once"],
  "./model": ["16 kB", "all schemas of a register, beside zod"],
  "./policy": ["30 kB", "all schemas of policies, beside zod"],
  "./catalogue": ["60 kB", "all policies with their quotes: data, which grows with the catalogue"],
  "./coverage": ["16 kB", "seven questions, one of them an assignment problem over a printed table"],
  "./quota": ["20 kB", "eight questions"],
  "./eligibility": ["25 kB", "criteria, exactly the missing facts, periods, and remedies that were each tried"],
  "./funding": ["22 kB", "four separate problems and a verifier"],
  "./evaluation": ["16 kB", "scores, bounds, the grades still possible, and two years side by side"],
  "./assessment": ["44 kB", "runs every rule, so it holds every rule"],
  "./scenario": ["65 kB", "every rule, and the schemas that amendments are held against"],
  "./explanation": ["50 kB", "every sentence in both languages: a server, or a page that explains, has them once"],
  "./schema": ["24 kB", "the schemas of all results and of the scenario file, beside zod: for servers"],
  "./testing": ["20 kB", "for tests, which no page loads"],
};

/**
 * The same for a page that asks one question, and so imports one function: the others fall away.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string]>>}
 */
const questions = {
  "./quota": ["13 kB", "of a provision every word is checked, and a word brings its labels along: 2 kB that only a form would need"],
  "./eligibility": ["22 kB", "every reading of every fact that may be missing is tried, so the whole of the criteria is there"],
};

/** @param {string} entry */
const file = (entry) => `dist/${entry}.js`;

const wholes = findFaces().map(({ subpath, entry }) => ({ name: subpath, path: file(entry), limit: subpaths[subpath]?.[0] ?? usual }));

const parts = await Promise.all(
  rules.map(async (rule) => {
    const limit = questions[`./${rule}`]?.[0] ?? usual;
    return (await builtFunctions(rule)).map((name) => ({ name: `./${rule}: ${name}`, path: file(rule), import: `{ ${name} }`, limit }));
  }),
);

const fault = { name: "./explanation: explainFault", path: file("explanation"), import: "{ explainFault }", limit: "15 kB" };

export default [...wholes, ...parts.flat(), fault].map((check) => ({ ...check, gzip: true, ignore: ["decimal.js", "zod", "fast-check"] }));
