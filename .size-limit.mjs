import { builtFunctions } from "./scripts/built-functions.mjs";
import { findEntryPoints, rules } from "./scripts/layers.mjs";

/** A rule's question, or what stands beside the rules, is to load as fast as a small picture. */
const usual = "12 kB";

/**
 * What a page pays for all of a subpath, compressed (gzip, which every server has). Left out: zod, date-fns, decimal.js and
 * fast-check, whose size is theirs; test/package/tree-shaking.test.ts says which functions load decimal.js.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string]>>}
 */
const subpaths = {
  ".": ["404 kB", "everything at once with every label, sentence, description and policy, for servers"],
  "./fault": ["1.8 kB", "the errors that every function carries along"],
  "./exact": ["5.2 kB", "the arithmetic that every rule carries along"],
  "./calendar": ["3.5 kB", "the dates that every rule carries along"],
  "./terms": ["26 kB", "all labels and accepted terms in Chinese: a form has them once, and no rule loads them"],
  "./model": ["46.5 kB", "all schemas of a register, each field described in two languages, without zod"],
  "./policy": [
    "93 kB",
    "all schemas of policies and of what findings about each kind say, each field described in two languages, without zod",
  ],
  "./catalogue": ["63 kB", "all policies with their quotes: data, which grows with the catalogue"],
  "./register": ["5 kB", "what rules ask of a register"],
  "./finding": ["3.5 kB", "what findings of all rules share"],
  "./coverage": [
    "14 kB",
    "seven questions: 2 kB of it are the assignment problem over a printed table, which one of them asks",
  ],
  "./quota": [
    "42 kB",
    "nine questions, each with its own ways to be open, and the conditions on which classes of subjects rest",
  ],
  "./eligibility": ["21.5 kB", "criteria, exactly the missing facts, periods, and remedies that were each tried"],
  "./funding": ["22 kB", "four separate problems and a verifier, which shares nothing with what it verifies"],
  "./evaluation": [
    "38 kB",
    "scores, bounds, the grades still possible, two years side by side, evaluations that were held, and the conditions on which the classes of an evaluation rest",
  ],
  "./measure": [
    "36 kB",
    "conditions on every record, exact bounds and missing facts: three functions that share all of it",
  ],
  "./reporting": ["28 kB", "forms and deadlines, with the conditions on which the classes of a deadline rest"],
  "./assessment": ["83 kB", "runs every rule, so it holds every rule"],
  "./indicators": [
    "31 kB",
    "the common indicators and the forms may ask about every kind of record, as measures do, and two forms are there as data",
  ],
  "./budget": ["64 kB", "measures and their bounds, four problems of division, and the order of policies"],
  "./agenda": ["85 kB", "asks `assess` on each day, so it holds every rule"],
  "./scenario": ["199 kB", "every rule, the budget, and the described schemas that check amendments"],
  "./cases": [
    "213 kB",
    "parses a register and runs every rule and the budget for each case, with the described schemas of both",
  ],
  "./explanation": ["101 kB", "every sentence in both languages: a server, or a page that explains, has them once"],
  "./sheets": [
    "253 kB",
    "reads and writes everything: the schemas of a register and of policies, every label and every sentence, for servers and pages that take workbooks",
  ],
  "./http": [
    "436 kB",
    "a service answers everything: every rule, schema, policy and sentence, and the words of its problems",
  ],
  "./results": [
    "118.5 kB",
    "the schemas of all answers and of the scenario file, each field described in two languages: for servers",
  ],
  "./testing": ["85 kB", "for tests, which no page loads: it draws from the schemas of policies"],
};

/**
 * The same for a page that asks one question, and so imports one function: the others fall away.
 *
 * @type {Readonly<Record<string, readonly [limit: string, why: string]>>}
 */
const questions = {
  "./quota": [
    "30 kB",
    "what is asked for may differ by class of subject, and a condition of a class may count anything that a measure counts; a quota that is the same for all pays for it too. The bar for a rule is 25 kB: it is missed",
  ],
  "./reporting": [
    "25.5 kB",
    "a day may differ by class of division, so the conditions that make a class are there. The bar for a rule is 25 kB: it is missed",
  ],
  "./measure": [
    "33.5 kB",
    "a measure may ask about every kind of record, so none of the conditions falls away. The bar for a rule is 25 kB: it is missed",
  ],
  "./evaluation": [
    "30 kB",
    "every parameter of an evaluation may differ by class of subject, as in ./quota. The bar for a rule is 25 kB: it is missed",
  ],
  "./eligibility": [
    "19 kB",
    "every reading of every fact that may be missing is tried (4 kB), so the whole of the criteria is there, and of remedies (3 kB) where one asks for them",
  ],
};

/** @param {string} built */
const file = (built) => `dist/${built}.js`;

const wholes = findEntryPoints().map(({ subpath, built }) => ({
  name: subpath,
  path: file(built),
  limit: subpaths[subpath]?.[0] ?? usual,
}));

const parts = await Promise.all(
  rules.map(async (rule) => {
    const limit = questions[`./${rule}`]?.[0] ?? usual;
    return (await builtFunctions(rule)).map((name) => ({
      name: `./${rule}: ${name}`,
      path: file(`${rule}/index`),
      import: `{ ${name} }`,
      limit,
    }));
  }),
);

const policy = {
  name: "./catalogue: one policy",
  path: file("policy/catalogue/index"),
  import: "{ nationalTwoHaves }",
  limit: "4.2 kB",
};
const fault = {
  name: "./explanation: explainFault",
  path: file("explanation/index"),
  import: "{ explainFault }",
  limit: "7 kB",
};

export default [...wholes, ...parts.flat(), policy, fault].map((check) => ({
  ...check,
  gzip: true,
  ignore: ["zod", "date-fns", "@date-fns/utc", "decimal.js", "fast-check"],
}));
