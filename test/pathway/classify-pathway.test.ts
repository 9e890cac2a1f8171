import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { classifyPathway, type PathwayConditions, type PathwayCoverage } from "social-work-station-rules/pathway";
import { parseDecisionTable, type DecisionTable } from "social-work-station-rules/policy";
import vectors from "../vectors/hunan-pathways.json" with { type: "json" };
import { combinationsOf, holds, smallTable, type Combination } from "./arbitrary-table.js";

describe("the three pathways of Hunan", () => {
  it.each(vectors)("$clause: $note", ({ conditions, expected }) => {
    expect(classifyPathway(conditions as PathwayConditions, pathwayTableHunan)).toMatchObject(expected);
  });
});

/** A table with, for each input, what is known: nothing, one value, or several at once. */
const question = smallTable.chain((table) =>
  fc.tuple(
    fc.constant(table),
    fc.tuple(
      ...table.inputs.map(({ values }) =>
        fc.option(
          fc.shuffledSubarray(
            values.map(({ id }) => id),
            { minLength: 1 },
          ),
          { freq: 1 },
        ),
      ),
    ),
  ),
);

function conditionsOf(table: DecisionTable, known: readonly (readonly string[] | null)[]): PathwayConditions {
  // entries, so that an input called __proto__ stays an own key
  return Object.fromEntries(
    table.inputs.flatMap(({ id }, index) =>
      known[index] == null ? [] : [[id, known[index]?.length === 1 ? known[index]?.[0] : known[index]]],
    ),
  ) as PathwayConditions;
}

function coverageOf(table: DecisionTable, combinations: readonly Combination[]): PathwayCoverage {
  const met = combinations.map((combination) => ({
    rows: table.rows.filter(({ when }) => holds(when, combination)),
    open: table.leftOpen.filter(({ when }) => holds(when, combination)),
  }));
  return {
    pathways: table.outputs
      .map(({ id }) => id)
      .filter((id) => met.some(({ rows }) => rows.some(({ output }) => output === id))),
    rows: table.rows.map(({ id }) => id).filter((id) => met.some(({ rows }) => rows.some((row) => row.id === id))),
    leftOpen: table.leftOpen
      .map(({ id }) => id)
      .filter((id) => met.some(({ open }) => open.some((one) => one.id === id))),
    gap: met.some(({ rows, open }) => rows.length + open.length === 0) ? "some" : "none",
  };
}

describe("classifyPathway, against enumeration", () => {
  it("answers with everything the combinations lead to, and names exactly the unknown inputs that can change it", () => {
    fc.assert(
      fc.property(question, ([table, known]) => {
        const result = classifyPathway(conditionsOf(table, known), table);
        const held = new Map(
          table.inputs.flatMap(({ id }, index) =>
            known[index] == null ? [] : [[id, known[index] as readonly string[]] as const],
          ),
        );
        const unknown = table.inputs.filter((_, index) => known[index] == null);
        const guesses = combinationsOf({ ...table, inputs: unknown });
        const answerTo = (guess: Combination): PathwayCoverage =>
          coverageOf(
            table,
            combinationsOf(table, new Map([...held, ...[...guess].map(([id, value]) => [id, [value]] as const)])),
          );
        const key = (guess: Combination): string => {
          const { pathways, leftOpen, gap } = answerTo(guess);
          return JSON.stringify([pathways, leftOpen, gap]);
        };
        const matters = unknown.filter(({ id, values }) =>
          guesses.some((guess) => values.some((value) => key(guess) !== key(new Map([...guess, [id, value.id]])))),
        );
        const everything = coverageOf(table, combinationsOf(table, held));
        if (matters.length > 0)
          expect(result).toEqual({
            kind: "pathway-classification",
            outcome: "undetermined",
            missing: matters.map(({ id }) => id),
            possible: everything,
          });
        else
          expect(result).toEqual({
            kind: "pathway-classification",
            outcome:
              everything.pathways.length > 0
                ? "classified"
                : everything.leftOpen.length > 0
                  ? "not-covered-by-source"
                  : "not-in-table",
            ...everything,
          });
      }),
      { numRuns: 250 },
    );
  });

  it("settles or keeps, never overturns, when an unknown input becomes known", () => {
    fc.assert(
      fc.property(question, fc.nat(3), fc.nat(2), ([table, known], at, pick) => {
        const before = classifyPathway(conditionsOf(table, known), table);
        const place = at % table.inputs.length;
        if (known[place] !== null) return;
        const values = table.inputs[place]?.values ?? [];
        const learned = known.map((value, index) =>
          index === place ? [values[pick % values.length]?.id ?? ""] : value,
        );
        const after = classifyPathway(conditionsOf(table, learned), table);
        const answer = ({ pathways, leftOpen, gap }: PathwayCoverage): unknown => ({ pathways, leftOpen, gap });
        if (before.outcome !== "undetermined") {
          expect(after.outcome).toBe(before.outcome);
          if (after.outcome !== "undetermined") expect(answer(after)).toEqual(answer(before));
        } else if (after.outcome === "undetermined") {
          expect(before.missing).toEqual(expect.arrayContaining([...after.missing]));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("answers at once where the unknown inputs have 10^30 combinations", () => {
    const name = { zh: "示例", en: "Example" };
    const inputs = Array.from({ length: 31 }, (_, index) => ({
      id: `i${index}`,
      name,
      values: Array.from({ length: 10 }, (_, value) => ({ id: `v${value}`, name })),
    }));
    const table = parseDecisionTable({
      id: "wide",
      title: name,
      inputs,
      outputs: [{ id: "x", name }],
      rows: [
        {
          id: "r",
          output: "x",
          when: inputs.map(({ id }, index) => ({ input: id, values: index === 0 || index === 30 ? ["v0"] : "any" })),
        },
      ],
      leftOpen: [],
    });
    expect(classifyPathway({ i0: "v0" }, table)).toMatchObject({ outcome: "undetermined", missing: ["i30"] });
    expect(classifyPathway({ i0: "v1" }, table)).toMatchObject({ outcome: "not-in-table", gap: "some" });
  });
});
