import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

const FIELDS = ["certificate", "since", "schooling", "major", "area"];
const ROWS = [
  [{ certificate: ">= 2" }, "met"],
  [{ certificate: ">= 1", since: `<= ${THREE_YEARS_BEFORE}` }, "met"],
  [{ schooling: ">= 3", major: '"社会工作"' }, "met"],
  [{ area: '"rural"' }, "discretionary"],
  [{}, "unmet"],
];

const position = { x: 0, y: 0 };
const TABLE = {
  nodes: [
    { id: "in", type: "inputNode", name: "in", position },
    {
      id: "table",
      type: "decisionTableNode",
      name: "table",
      position,
      content: {
        hitPolicy: "first",
        inputs: FIELDS.map((field) => ({ id: field, name: field, field, type: "expression" })),
        outputs: [{ id: "verdict", name: "verdict", field: "verdict", type: "expression" }],
        rules: ROWS.map(([tests, verdict], index) => ({
          _id: `row-${index}`,
          ...Object.fromEntries(FIELDS.map((field) => [field, tests[field] ?? ""])),
          verdict: `"${verdict}"`,
        })),
      },
    },
    { id: "out", type: "outputNode", name: "out", position },
  ],
  edges: [
    { id: "first", type: "edge", sourceId: "in", targetId: "table" },
    { id: "second", type: "edge", sourceId: "table", targetId: "out" },
  ],
};

/** A decision table; its calls are asynchronous, and a hundred of them at once cost it least. */
export async function make() {
  const { ZenEngine } = (await import("@gorules/zen-engine")).default;
  const decision = new ZenEngine().createDecision(TABLE);
  const run = async (entries, keep, options) => {
    for (let from = 0; from < entries.length; from += 100) {
      const responses = await Promise.all(
        entries.slice(from, from + 100).map((facts) => decision.evaluate(facts, options)),
      );
      for (const response of responses) keep(response.result.verdict, response);
    }
  };
  return {
    trace: "on request",
    take: flatten,
    judgeAll: (entries, keep) => run(entries, keep, undefined),
    traceAll: (entries, keep) => run(entries, keep, { trace: true }),
  };
}
