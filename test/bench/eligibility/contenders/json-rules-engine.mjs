import { THREE_YEARS_BEFORE, flatten } from "../people.mjs";

/** Two rules, the second asked only where the first does not hold. */
export async function make() {
  const { Engine } = (await import("json-rules-engine")).default;
  const engine = new Engine([], { allowUndefinedFacts: true });
  const atLeast = (fact, value) => ({ fact, operator: "greaterThanInclusive", value });
  engine.addRule({
    name: "qualification",
    priority: 2,
    conditions: {
      any: [
        atLeast("certificate", 2),
        {
          all: [atLeast("certificate", 1), { fact: "since", operator: "lessThanInclusive", value: THREE_YEARS_BEFORE }],
        },
        { all: [atLeast("schooling", 3), { fact: "major", operator: "in", value: ["社会工作"] }] },
      ],
    },
    event: { type: "met" },
    onSuccess: () => engine.stop(),
  });
  engine.addRule({
    name: "rural",
    priority: 1,
    conditions: { all: [{ fact: "area", operator: "equal", value: "rural" }] },
    event: { type: "discretionary" },
  });
  const verdictOf = ({ events }) => events[0]?.type ?? "unmet";
  return {
    trace: "on request",
    take: flatten,
    async judgeAll(entries, keep) {
      for (const facts of entries) {
        const result = await engine.run(facts);
        keep(verdictOf(result), result);
      }
    },
    /** What it knows about the conditions, as plain data. */
    async traceAll(entries, keep) {
      for (const facts of entries) {
        const result = await engine.run(facts);
        keep(
          verdictOf(result),
          [...result.results, ...result.failureResults].map((rule) => rule.toJSON(false)),
        );
      }
    },
  };
}
