import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

const RULES = {
  certificate: { question: "?" },
  since: { question: "?" },
  schooling: { question: "?" },
  major: { question: "?" },
  area: { question: "?" },
  qualified: {
    "une de ces conditions": [
      "certificate >= 2",
      { "toutes ces conditions": ["certificate >= 1", `since <= ${THREE_YEARS_BEFORE}`] },
      { "toutes ces conditions": ["schooling >= 3", "major = '社会工作'"] },
    ],
  },
  verdict: {
    variations: [
      { si: "qualified", alors: "'met'" },
      { si: "area = 'rural'", alors: "'discretionary'" },
      { sinon: "'unmet'" },
    ],
  },
};

/** Three-valued by itself: a rule that rests on an unknown is undefined, and names what is missing. */
export async function make() {
  const { default: Engine } = await import("publicodes");
  const silent = () => undefined;
  const engine = new Engine(RULES, { logger: { log: silent, warn: silent, error: silent } });
  return {
    trace: "always",
    take(entry) {
      const facts = Object.entries(flatten(entry)).filter(([, value]) => value !== null);
      return Object.fromEntries(facts.map(([name, value]) => [name, typeof value === "string" ? `'${value}'` : value]));
    },
    judgeAll(entries, keep) {
      for (const situation of entries) {
        engine.setSituation(situation);
        const node = engine.evaluate("verdict");
        keep(node.nodeValue ?? "undetermined", node);
      }
    },
  };
}
