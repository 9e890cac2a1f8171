import { describe, expect, it } from "vitest";
import {
  amountRows,
  boundRows,
  columnOfBound,
  conditionCells,
  readAmounts,
  readBounds,
  readLevel,
  rowOfBound,
} from "../../src/sheets/policy/bound-cells.js";
import type { ClauseContext, ClauseFault, ClauseRow } from "../../src/sheets/policy/clause-fields.js";

/** How the rows of a clause become bounds, how bounds become rows, and at which cell a fault of a bound is. */

const staff = { take: "count", of: "persons" } as const;
const clients = { take: "count", of: "clients" } as const;
const keyOf = (measure: object): string | undefined =>
  JSON.stringify(measure) === JSON.stringify(clients) ? "clients" : undefined;

function contextOf(faults: ClauseFault[]): ClauseContext {
  return {
    policy: "p",
    jurisdiction: "3701",
    levels: new Map(),
    terms: undefined,
    measures: new Map<string, never>([
      ["clients", clients as never],
      ["staff", staff as never],
    ]),
    documents: new Map(),
    fault: (fault) => faults.push(fault),
  };
}
function read(...rows: readonly ClauseRow[]) {
  const faults: ClauseFault[] = [];
  const bounds = readBounds(rows, contextOf(faults));
  return { bounds, faults: faults.map(({ key, row, code, values }) => [key, row, code, values]) };
}

const urban = { division: { area: ["urban"] } };
const rural = { division: { area: ["rural"] } };

describe("the number of a bound", () => {
  it.each<[string | number, string | number]>([
    [3, 3],
    ["3", "3"],
    ["3.5", "3.5"],
    ["60%", "60%"],
    ["62.5%", "62.5%"],
    ["1/3", "1/3"],
    ["３名", "3"],
    [" 3 名 ", "3"],
    ["全部", "100%"],
    ["全覆盖", "100%"],
    ["实现全覆盖", "100%"],
    ["20万元", "200000"],
    ["12.50元", "12.50"],
    ["120元", "120"],
  ])("is read: %j", (cell, level) => {
    expect(readLevel(cell)).toBe(level);
  });

  it.each(["名", "人", "人次", "个", "次", "项", "家", "处", "场", "节", "户", "小时", "学时", "平方米"])(
    "may have the word of what is counted behind it: %s",
    (word) => {
      expect(readLevel(`12${word}`)).toBe("12");
    },
  );

  it.each([
    "",
    "三名",
    "约3",
    "3名以上",
    "至少3",
    "60%名以上",
    "1/",
    "/3",
    "3.",
    ".5",
    "全部人员",
    "须全部",
    "-5元",
    "3米",
  ])("is nothing else: %j", (cell) => {
    expect(readLevel(cell)).toBeUndefined();
  });
});

describe("rows of bounds", () => {
  it("say the least without a comparison, the most, or both", () => {
    expect(read({ value: 3 }).bounds).toEqual({ where: undefined, atLeast: 3, atMost: undefined });
    expect(read({ value: 3, comparison: "at-least" }).bounds).toEqual({
      where: undefined,
      atLeast: 3,
      atMost: undefined,
    });
    expect(read({ value: 3, comparison: "at-most" }).bounds).toEqual({
      where: undefined,
      atLeast: undefined,
      atMost: 3,
    });
    expect(read({ value: 3, comparison: "exactly" }).bounds).toEqual({ where: undefined, atLeast: 3, atMost: 3 });
    expect(read({ value: 3 }, { value: 5, comparison: "at-most" }).bounds).toEqual({
      where: undefined,
      atLeast: 3,
      atMost: 5,
    });
  });

  it("restrict the whole clause where all name the same areas, and are classes where they differ", () => {
    expect(read({ value: 3, areas: ["area=urban"] }).bounds).toEqual({ where: urban, atLeast: 3, atMost: undefined });
    expect(read({ value: 3, areas: ["area=urban"] }, { value: 2 }).bounds.atLeast).toEqual({
      classes: [{ when: urban, is: 3 }],
      otherwise: 2,
    });
    expect(read({ value: 3, areas: ["area=urban"] }, { value: 2, areas: ["area=rural"] }).bounds.atLeast).toEqual({
      classes: [
        { when: urban, is: 3 },
        { when: rural, is: 2 },
      ],
    });
    expect(read({ value: 3, within: ["3701"], persons: ["role=director"] }).bounds.where).toEqual({
      division: { within: ["3701"] },
      person: { post: { role: ["director"] } },
    });
  });

  it("are per unit of a measure that is named", () => {
    expect(read({ value: 1, forEvery: 30, of: "clients" }).bounds.atLeast).toEqual({
      is: 1,
      forEvery: 30,
      of: clients,
    });
    expect(read({ value: 1, of: "clients" }).bounds.atLeast).toEqual({ is: 1, of: clients });
    expect(read({ value: 1, of: "unheard" }).bounds.atLeast).toBe(1);
  });

  it("are stages by their days, each with its classes", () => {
    const rows: readonly ClauseRow[] = [
      { value: 1, by: "2025-12-31" },
      { value: 3, by: "2026-12-31", areas: ["area=urban"] },
      { value: 2, by: "2026-12-31" },
    ];
    expect(read(...rows).bounds.atLeast).toEqual({
      stages: [
        { by: "2025-12-31", is: 1 },
        { by: "2026-12-31", is: { classes: [{ when: urban, is: 3 }], otherwise: 2 } },
      ],
    });
    expect(read(...rows).faults).toEqual([]);
  });

  it("of money count in every row, whatever they compare", () => {
    const amount = (...rows: readonly ClauseRow[]) => readAmounts(rows, contextOf([]));
    expect(amount({ value: 3, comparison: "at-most" })).toEqual({ where: undefined, amount: 3 });
    expect(amount({ value: 3, areas: ["area=urban"] }, { value: 2, comparison: "at-most" }).amount).toEqual({
      classes: [{ when: urban, is: 3 }],
      otherwise: 2,
    });
  });

  it.each<[string, readonly ClauseRow[], readonly unknown[]]>([
    ["no number", [{}], ["value", 0, "cell-empty", {}]],
    ["a number in words", [{ value: "三" }], ["value", 0, "decimal-invalid", { expected: "fraction" }]],
    [
      "units in words",
      [{ value: 1 }, { value: 2, comparison: "at-most", forEvery: "三十", of: "clients" }],
      ["forEvery", 1, "decimal-invalid", { expected: "number" }],
    ],
    ["units of nothing", [{ value: 1, forEvery: 30 }], ["of", 0, "cell-empty", {}]],
    ["a bound twice", [{ value: 1 }, { value: 2 }], ["value", 1, "bound-twice", {}]],
    ["areas of two kinds", [{ value: 1, areas: ["area=urban", "kind=town"] }], ["areas", 0, "areas-mixed", {}]],
    [
      "persons of two kinds",
      [{ value: 1, persons: ["role=director", "certificate=none"] }],
      ["persons", 0, "persons-mixed", {}],
    ],
    ["a stage without a day", [{ value: 1, by: "2025-12-31" }, { value: 2 }], ["by", 1, "cell-empty", {}]],
  ])("give one fault at its cell: %s", (_, rows, fault) => {
    expect(read(...rows).faults).toEqual([fault]);
  });
});

describe("the row of a part of a bound", () => {
  const plain: readonly ClauseRow[] = [
    { value: 1 },
    { value: 2, areas: ["area=urban"] },
    { value: 3, areas: ["area=rural"] },
    { value: 9, comparison: "at-most" },
  ];
  const staged: readonly ClauseRow[] = [
    { value: 1, by: "2025" },
    { value: 2, by: "2026", areas: ["area=urban"] },
    { value: 3, by: "2026", areas: ["area=rural"] },
    { value: 4, by: "2026" },
  ];

  it.each<[readonly ClauseRow[], "atLeast" | "atMost" | "amount", readonly string[], number]>([
    [plain, "atLeast", ["classes", "0", "is"], 1],
    [plain, "atLeast", ["classes", "1", "is"], 2],
    [plain, "atLeast", ["otherwise"], 0],
    [plain, "atMost", [], 3],
    [plain, "amount", ["classes", "1"], 2],
    [plain, "atLeast", ["classes", "7"], 0],
    [staged, "atLeast", ["stages", "0", "is"], 0],
    [staged, "atLeast", ["stages", "1", "is", "classes", "0"], 1],
    [staged, "atLeast", ["stages", "1", "is", "classes", "1"], 2],
    [staged, "atLeast", ["stages", "1", "is", "otherwise"], 3],
    [staged, "atLeast", ["stages", "1", "by"], 1],
    [[{ value: 1 }], "atLeast", [], 0],
    [[{ value: 1 }], "atMost", [], 0],
    [[{ value: 1, comparison: "exactly" }], "atMost", [], 0],
    [[{ value: 9, comparison: "at-most" }, { value: 1 }], "atLeast", [], 1],
    [
      [
        { value: 9, comparison: "at-most" },
        { value: 1, comparison: "exactly" },
      ],
      "atLeast",
      [],
      1,
    ],
  ])("%# is the one that said it", (rows, name, path, row) => {
    expect(rowOfBound(rows, name, path)).toBe(row);
  });

  it.each<[readonly string[], string]>([
    [[], "value"],
    [["is"], "value"],
    [["stages", "1", "is"], "value"],
    [["stages", "1", "by"], "by"],
    [["stages"], "value"],
    [["classes", "0", "is", "forEvery"], "forEvery"],
    [["of", "where"], "of"],
    [["classes", "0", "when", "division", "within"], "within"],
    [["classes", "0", "when", "person", "post"], "persons"],
    [["classes", "0", "when", "division", "area"], "areas"],
    [["when"], "areas"],
  ])("%j is in the column", (path, column) => {
    expect(columnOfBound(path)).toBe(column);
  });
});

describe("bounds as rows", () => {
  const rows = (bounds: object) => boundRows({ where: undefined, ...bounds } as never, keyOf);

  it("are the least, the most, or one row where both are the same", () => {
    expect(rows({ atLeast: "3" })).toEqual([{ comparison: "at-least", value: "3" }]);
    expect(rows({ atMost: "3" })).toEqual([{ comparison: "at-most", value: "3" }]);
    expect(rows({ atLeast: "3", atMost: "3" })).toEqual([{ comparison: "exactly", value: "3" }]);
    expect(rows({ atLeast: "3", atMost: "5" })).toEqual([
      { comparison: "at-least", value: "3" },
      { comparison: "at-most", value: "5" },
    ]);
    expect(rows({})).toEqual([]);
  });

  it("have the areas of the clause in each row, and those of a class in its own", () => {
    expect(rows({ where: urban, atLeast: "3", atMost: "5" })).toEqual([
      { comparison: "at-least", value: "3", areas: ["area=urban"] },
      { comparison: "at-most", value: "5", areas: ["area=urban"] },
    ]);
    expect(rows({ atLeast: { classes: [{ when: urban, is: "3" }], otherwise: "2" } })).toEqual([
      { comparison: "at-least", value: "3", areas: ["area=urban"] },
      { comparison: "at-least", value: "2" },
    ]);
    expect(rows({ atLeast: { classes: [{ when: { division: { within: ["3701"] } }, is: "3" }] } })).toEqual([
      { comparison: "at-least", value: "3", within: ["3701"] },
    ]);
  });

  it("have stages with their days, and a measure per unit by its key", () => {
    const per = { is: "1", forEvery: "30", of: clients };
    expect(
      rows({
        atLeast: {
          stages: [
            { by: "2025-12-31", is: "1" },
            { by: "2026-12-31", is: per },
          ],
        },
      }),
    ).toEqual([
      { comparison: "at-least", value: "1", by: "2025-12-31" },
      { comparison: "at-least", value: "1", forEvery: "30", of: "clients", by: "2026-12-31" },
    ]);
  });

  it.each<[string, object]>([
    ["a condition on something else", { where: { station: { rural: true } }, atLeast: "1" }],
    ["a class with a title", { atLeast: { classes: [{ when: urban, is: "1", title: { zh: "甲", en: "a" } }] } }],
    ["a class of something else", { atLeast: { classes: [{ when: { station: {} }, is: "1" }] } }],
    ["a unit without a name", { atLeast: { is: "1", of: staff } }],
    [
      "others per a unit without a name",
      { atLeast: { classes: [{ when: urban, is: "1" }], otherwise: { is: "1", of: staff } } },
    ],
    ["parts", { atLeast: { parts: [{ is: "1" }] } }],
    ["parts of a stage", { atLeast: { stages: [{ by: "2025-12-31", is: { parts: [] } }] } }],
    ["a stage per a unit without a name", { atLeast: { stages: [{ by: "2025-12-31", is: { is: "1", of: staff } }] } }],
    ["a most that cannot be said", { atLeast: "1", atMost: { parts: [] } }],
  ])("are none where cells cannot say %s", (_, bounds) => {
    expect(rows(bounds)).toBeUndefined();
  });

  it("of money have the comparison of the clause", () => {
    const amounts = (where: unknown, amount: unknown) => amountRows({ where, amount } as never, "at-most", keyOf);
    expect(amounts(undefined, "5")).toEqual([{ comparison: "at-most", value: "5" }]);
    expect(amounts(urban, "5")).toEqual([{ comparison: "at-most", value: "5", areas: ["area=urban"] }]);
    expect(amounts({ station: {} }, "5")).toBeUndefined();
    expect(amounts(undefined, { parts: [] })).toBeUndefined();
  });

  it("have conditions as the words of areas, divisions and persons", () => {
    const cells = (condition: object) => conditionCells(condition as never);
    expect(cells({})).toEqual({});
    expect(cells({ division: { kind: ["town", "township"], within: ["37"] } })).toEqual({
      areas: ["kind=town", "kind=township"],
      within: ["37"],
    });
    expect(cells({ person: { staffKind: ["local"] } })).toEqual({ persons: ["staffKind=local"] });
    expect(cells({ division: { area: ["urban"], kind: ["town"] } })).toBeUndefined();
    expect(cells({ division: { level: ["county"] } })).toBeUndefined();
    expect(cells({ person: { birth: {} } })).toBeUndefined();
    expect(cells({ station: {} })).toBeUndefined();
  });
});
