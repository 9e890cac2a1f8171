import { describe, expect, it } from "vitest";
import { allClauses, allPolicies, type ClauseOutcome } from "social-work-station-rules/catalogue";

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);

/** The ids under which the sources' clauses were first listed; this list is the test's own. */
const expected = new Set([
  ...numbered("BJ", 26),
  "BJ-04a",
  ...numbered("PI", 47),
  ...numbered("GD", 9),
  ...numbered("HN", 7),
  ...numbered("NA", 26),
  ...numbered("JN", 23),
  ...numbered("LZ", 17),
  ...[1, 2, 3, 4, 5, 6, 7].map((row) => `T1-${row}`),
  "T2",
  "T3",
  "T4",
  ...numbered("PU", 6),
]);

/** Where the catalogue has a clause: found by looking through all provisions and data. */
function outcomesInCatalogue(id: string): readonly ClauseOutcome[] {
  const found = allPolicies.flatMap(({ provisions, data }): ClauseOutcome[] => [
    ...provisions
      .filter(({ clauses }) => clauses.includes(id))
      .map(({ kind }) => (kind === "checklist" ? ("judgement" as const) : ("provision" as const))),
    ...data.filter(({ clauses }) => clauses.includes(id)).map(() => "datum" as const),
  ]);
  return [...new Set(found)].sort();
}

describe("the list of clauses", () => {
  it("holds every clause that was found in the sources, once", () => {
    expect(allClauses.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index)).toEqual([]);
    expect(new Set(allClauses.map(({ id }) => id))).toEqual(expected);
  });

  it.each(allClauses.map((clause) => [clause.id, clause] as const))(
    "says truly what became of %s",
    (id, { became }) => {
      expect(outcomesInCatalogue(id)).toEqual(became.filter((outcome) => outcome !== "left-out").sort());
    },
  );

  it("gives a reason for what was left out, and for nothing else", () => {
    for (const { id, became, reason } of allClauses) {
      expect(became.length, id).toBeGreaterThan(0);
      expect(became.includes("left-out"), id).toBe(reason !== undefined);
      if (became.includes("left-out")) expect(became).toEqual(["left-out"]);
    }
  });

  it("knows every clause on which a provision or a datum rests", () => {
    const known = new Set(allClauses.map(({ id }) => id));
    const named = allPolicies
      .flatMap(({ provisions, data }) => [...provisions, ...data])
      .flatMap(({ id, clauses }) => clauses.map((clause) => ({ id, clause })));
    expect(named.filter(({ clause }) => !known.has(clause))).toEqual([]);
  });

  it("names documents of the catalogue, and says each clause in English in one line", () => {
    const documents = new Set(allPolicies.flatMap((policy) => policy.documents.map(({ id }) => id)));
    for (const { id, document, summary } of allClauses) {
      expect(documents.has(document), id).toBe(true);
      expect(summary, id).toMatch(/^[^\n]{5,160}$/);
    }
  });
});
