import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathwayTableHunan } from "social-work-station-rules/catalogue";
import { analyseDecisionTable, type TableRegion } from "social-work-station-rules/pathway";
import { parseDecisionTable, type DecisionTable } from "social-work-station-rules/policy";
import { combinationsOf, holds, smallTable, type Combination } from "./arbitrary-table.js";

const isIn = (region: TableRegion, combination: Combination): boolean => holds(region.when, combination);

describe("analyseDecisionTable, against enumeration", () => {
  it("puts every combination into exactly one region, with the rows that hold there", () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const analysis = analyseDecisionTable(table);
        const regions = [analysis.none, analysis.one, analysis.several].flatMap((part) => part.regions);
        for (const combination of combinationsOf(table)) {
          const found = regions.filter((region) => isIn(region, combination));
          expect(found).toHaveLength(1);
          expect(found[0]?.rows).toEqual(table.rows.filter(({ when }) => holds(when, combination)).map(({ id }) => id));
          expect(found[0]?.leftOpen).toEqual(
            table.leftOpen.filter(({ when }) => holds(when, combination)).map(({ id }) => id),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("counts as enumeration does", () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const all = combinationsOf(table);
        const covering = (combination: Combination): number =>
          table.rows.filter(({ when }) => holds(when, combination)).length;
        const isOpen = (combination: Combination): boolean =>
          table.leftOpen.some(({ when }) => holds(when, combination));
        const count = (belongs: (combination: Combination) => boolean): string => String(all.filter(belongs).length);
        const analysis = analyseDecisionTable(table);
        expect(analysis.combinations).toBe(String(all.length));
        expect(analysis.none.combinations).toBe(count((one) => covering(one) === 0));
        expect(analysis.one.combinations).toBe(count((one) => covering(one) === 1));
        expect(analysis.several.combinations).toBe(count((one) => covering(one) > 1));
        expect(analysis.undeclared.combinations).toBe(count((one) => covering(one) === 0 && !isOpen(one)));
        expect(analysis.contradicted.combinations).toBe(count((one) => covering(one) > 0 && isOpen(one)));
        expect(analysis.outcome).toBe(all.every((one) => covering(one) > 0 !== isOpen(one)) ? "sound" : "unsound");
        const alone = (when: (typeof table.rows)[number]["when"]): string =>
          count((one) => holds(when, one) && covering(one) === 1);
        expect(analysis.rows).toEqual(
          table.rows.map(({ id, when }) => ({
            id,
            combinations: count((one) => holds(when, one)),
            alone: alone(when),
          })),
        );
        expect(analysis.leftOpen).toEqual(
          table.leftOpen.map(({ id, when }) => ({ id, combinations: count((one) => holds(when, one)) })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("leaves no two regions of one kind that differ in one input only", () => {
    fc.assert(
      fc.property(smallTable, (table) => {
        const { none, one, several } = analyseDecisionTable(table);
        const regions = [none, one, several].flatMap((part) => part.regions);
        for (const [index, region] of regions.entries()) {
          // all values of an input are told as any
          expect(
            region.when.filter(
              ({ values }, at) => values !== "any" && values.length === table.inputs[at]?.values.length,
            ),
          ).toEqual([]);
          for (const other of regions.slice(index + 1)) {
            if (String(region.rows) !== String(other.rows) || String(region.leftOpen) !== String(other.leftOpen))
              continue;
            const different = region.when.filter((cell, at) => JSON.stringify(cell) !== JSON.stringify(other.when[at]));
            expect(different.length).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

const name = { zh: "示例", en: "Example" };
const VALUES = Array.from({ length: 10 }, (_, value) => value);

/** Nine inputs of ten values each: 10^9 combinations; a row lists its cells, and has any for the rest. */
function wideTable(rows: readonly (readonly (readonly number[] | "any")[])[], inputs = 9, size = 10): DecisionTable {
  return parseDecisionTable({
    id: "wide",
    title: name,
    inputs: Array.from({ length: inputs }, (_, index) => ({
      id: `i${index}`,
      name,
      values: Array.from({ length: size }, (_, value) => ({ id: `v${value}`, name })),
    })),
    outputs: [{ id: "x", name }],
    rows: rows.map((cells, index) => ({
      id: `r${index}`,
      output: "x",
      when: Array.from({ length: inputs }, (_, input) => {
        const cell = cells[input] ?? "any";
        return { input: `i${input}`, values: cell === "any" ? cell : cell.map((value) => `v${value}`) };
      }),
    })),
    leftOpen: [],
  });
}

describe("analyseDecisionTable on spaces too large to enumerate", () => {
  it("finds the one combination of 10^9 that no row covers", () => {
    const rows = Array.from({ length: 9 }, (_, input) =>
      Array.from({ length: 9 }, (_, at) => (at === input ? VALUES.slice(0, 9) : ("any" as const))),
    );
    const analysis = analyseDecisionTable(wideTable(rows));
    expect(analysis.combinations).toBe("1000000000");
    expect(analysis.undeclared.combinations).toBe("1");
    expect(analysis.undeclared.regions[0]?.when.map(({ values }) => values)).toEqual(
      Array.from({ length: 9 }, () => ["v9"]),
    );
    expect(analysis.one.combinations).toBe("81");
  });

  it("counts overlapping cubes by inclusion and exclusion", () => {
    const halves = [[0, 1, 2, 3, 4], "any", "any"] as const;
    const others = ["any", [3, 4, 5], "any"] as const;
    const analysis = analyseDecisionTable(wideTable([halves, others]));
    expect([analysis.several.combinations, analysis.one.combinations, analysis.none.combinations]).toEqual([
      "150000000",
      "500000000",
      "350000000",
    ]);
    expect(analysis.none.regions).toHaveLength(1);
  });

  it("counts beyond 2^53 exactly", () => {
    const analysis = analyseDecisionTable(wideTable([[[0], [0]]], 40, 7));
    expect(analysis.combinations).toBe((7n ** 40n).toString());
    expect(analysis.one.combinations).toBe((7n ** 38n).toString());
    expect(analysis.undeclared.combinations).toBe((7n ** 40n - 7n ** 38n).toString());
  });

  /** Rows that cut across one another in every input: somewhat under half of the values each, by a fixed random sequence. */
  const crossing = (rows: number): DecisionTable => {
    let state = 7;
    const isPicked = (): boolean =>
      (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) < 0.45 * 0x7fffffff;
    return wideTable(
      Array.from({ length: rows }, () =>
        Array.from({ length: 9 }, () => VALUES.filter((value) => value === 0 || isPicked())),
      ),
    );
  };

  it("counts exactly what falls into more pieces than it lists, and says how much is not listed", () => {
    const { combinations, none, one, several, rows } = analyseDecisionTable(crossing(16));
    expect(BigInt(none.combinations) + BigInt(one.combinations) + BigInt(several.combinations)).toBe(
      BigInt(combinations),
    );
    const listed = none.regions.reduce((sum, region) => sum + BigInt(region.combinations), 0n);
    expect(BigInt(none.unlisted)).toBe(BigInt(none.combinations) - listed);
    expect(BigInt(none.unlisted)).toBeGreaterThan(0n);
    const sizes = crossing(16).rows.map(({ when }) =>
      when.reduce((product, { values }) => product * BigInt(values.length), 1n),
    );
    expect(rows.map((row) => BigInt(row.combinations))).toEqual(sizes);
  });

  it("throws for rows that cut the space into too many pieces to be counted", () => {
    expect(() => analyseDecisionTable(crossing(100))).toThrow("too-complex");
  });
});

describe("Hunan's three pathways", () => {
  it("are proven: each combination has one pathway or is declared open, none is both or forgotten", () => {
    const analysis = analyseDecisionTable(parseDecisionTable(pathwayTableHunan));
    expect(analysis.outcome).toBe("sound");
    expect([
      analysis.combinations,
      analysis.one.combinations,
      analysis.several.combinations,
      analysis.none.combinations,
    ]).toEqual(["128", "24", "0", "104"]);
    expect(analysis.leftOpen).toEqual([
      { id: "rural-adequate", combinations: "32" },
      { id: "rural-weak-few-tasks", combinations: "16" },
      { id: "urban-weak", combinations: "32" },
      { id: "urban-less-developed", combinations: "16" },
      { id: "urban-narrow-immature", combinations: "4" },
      { id: "urban-adequate-wide-no-need", combinations: "4" },
    ]);
  });

  it("shows the forgotten combination once nothing is declared open", () => {
    const { undeclared } = analyseDecisionTable(parseDecisionTable({ ...pathwayTableHunan, leftOpen: [] }));
    expect(undeclared.regions).toContainEqual({
      when: [
        { input: "area", values: ["urban"] },
        { input: "civilAffairsCapacity", values: ["adequate"] },
        { input: "civilAffairsWorkload", values: "any" },
        { input: "development", values: ["developed"] },
        { input: "serviceSystem", values: "any" },
        { input: "organisationCoverage", values: ["wide"] },
        { input: "coordinationNeed", values: ["no"] },
      ],
      rows: [],
      outputs: [],
      leftOpen: [],
      combinations: "4",
    });
  });
});
