import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/model/index.js";
import { type Sheet, type SheetCell, readSheets } from "../../src/sheets/index.js";
import { registers } from "../../src/testing/index.js";
import { asSheets } from "./as-sheets.js";

/** What spoils a cell of a column that costs the cell alone, and the code of its fault. */
const SPOILT: readonly (readonly [heading: string, sheet: string, cell: SheetCell, code: string])[] = [
  ["启用日期", "站点", "2021.13", "date-invalid"],
  ["启用日期", "站点", "11/3/2016", "date-invalid"],
  ["运营方式", "站点", "大概直聘", "term-unknown"],
  ["是否录入全国系统", "站点", "也许", "term-unknown"],
  ["时长（小时）", "活动", "两小时", "decimal-invalid"],
  ["时长（小时）", "活动", -3, "decimal-invalid"],
  ["受督导人数", "活动", "若干", "count-invalid"],
  ["城乡分类代码", "区划", "999", "term-unknown"],
  ["启用日期", "站点", "#REF!", "cell-error"],
];

/** The field of a record that a heading fills. */
const FIELDS: Readonly<Record<string, readonly [collection: "stations" | "activities" | "divisions", field: string]>> =
  {
    启用日期: ["stations", "from"],
    运营方式: ["stations", "operatingModel"],
    是否录入全国系统: ["stations", "nationallyRegistered"],
    "时长（小时）": ["activities", "hours"],
    受督导人数: ["activities", "supervisees"],
    城乡分类代码: ["divisions", "urbanRuralCode"],
  };

describe("one spoilt cell", () => {
  it("gives exactly its fault, at its place, and takes back its own field alone", () => {
    fc.assert(
      fc.property(registers(), fc.constantFrom(...SPOILT), fc.nat(), (register, [heading, name, cell, code], pick) => {
        const { tierSystems, terms } = register;
        const sheets = asSheets(register);
        const sheet = sheets.find((own) => own.name === name);
        const column = sheet?.rows[0]?.indexOf(heading) ?? -1;
        fc.pre(sheet !== undefined && column !== -1);
        const row = 1 + (pick % ((sheet?.rows.length ?? 1) - 1));
        const spoilt = sheets.map((own) => (own === sheet ? withCell(own, row, column, cell) : own));
        const whole = readSheets(sheets, { tierSystems, terms });
        const reading = readSheets(spoilt, { tierSystems, terms });
        const added = reading.faults.filter(({ cost }) => cost !== "none");
        expect(added.map((fault) => [fault.sheet, fault.row, fault.heading, fault.code, fault.cost])).toEqual([
          [name, row + 1, heading, code, "cell"],
        ]);
        // Further rows of a record have the entries of its lists and none of its fields.
        const isFirst = sheet.rows.findIndex(([id]) => id === sheet.rows[row]?.[0]) === row;
        const id = isFirst ? sheet.rows[row]?.[0] : undefined;
        expect(reading.register).toEqual(withoutField(whole.register as Register, heading, id));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves the order of sheets, rows and columns without meaning", () => {
    fc.assert(
      fc.property(registers(), fc.infiniteStream(fc.nat()), (register, chances) => {
        const { tierSystems, terms } = register;
        const sheets = asSheets(register).filter(({ name }) => name === "站点" || name === "区划" || name === "活动");
        const recordedOn = register.recordedOn;
        const one = readSheets(sheets, { tierSystems, terms, recordedOn });
        const shuffled = shuffle(sheets, chances).map(({ name, rows: [head = [], ...rows] }) => {
          const order = shuffle(
            head.map((_, at) => at),
            chances,
          );
          return { name, rows: [head, ...shuffle(rows, chances)].map((row) => order.map((at) => row[at])) };
        });
        const other = readSheets(shuffled, { tierSystems, terms, recordedOn });
        for (const collection of ["divisions", "stations", "activities"] as const)
          expect(byId(other.register?.[collection] ?? [])).toEqual(byId(one.register?.[collection] ?? []));
      }),
      { numRuns: 50 },
    );
  });
});

function withCell(sheet: Sheet, row: number, column: number, cell: SheetCell): Sheet {
  const rows = sheet.rows.map((cells, at) =>
    at === row ? cells.map((own, index) => (index === column ? cell : own)) : cells,
  );
  return { ...sheet, rows };
}

function withoutField(register: Register, heading: string, id: SheetCell): Register {
  const [collection, field] = FIELDS[heading] ?? ["stations", ""];
  const records = register[collection].map((record) =>
    record.id === id ? Object.fromEntries(Object.entries(record).filter(([key]) => key !== field)) : record,
  );
  return { ...register, [collection]: records };
}

function shuffle<T>(list: readonly T[], chances: fc.Stream<number>): readonly T[] {
  return list
    .map((item) => ({ item, rank: Number(chances.next().value) }))
    .sort((first, second) => first.rank - second.rank)
    .map(({ item }) => item);
}

/** Records by their ids; entries of a list, which may be in several rows, in an order of their own. */
function byId(records: readonly { readonly id: string }[]): ReadonlyMap<string, unknown> {
  return new Map(
    records.map((record) => [
      record.id,
      Object.fromEntries(
        Object.entries(record).map(([key, value]: readonly [string, unknown]) => [
          key,
          Array.isArray(value) ? value.map((entry: unknown) => JSON.stringify(entry)).sort() : value,
        ]),
      ),
    ]),
  );
}
