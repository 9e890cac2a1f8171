import { expect, it } from "vitest";
import { type Sheet, readSheets } from "../../src/sheets/index.js";
import { TIERS } from "../../src/testing/registers.js";

/** A log of so many activities, some of which are spoilt. */
function log(rows: number): readonly Sheet[] {
  return [
    {
      name: "区划",
      rows: [
        ["区划代码", "区划名称", "乡级类型"],
        ["110199001", "海棠街道", "街道"],
      ],
    },
    {
      name: "站点",
      rows: [
        ["站点编号", "所在区划", "站点层级"],
        ["ZX-01", "110199001", "街乡中心"],
      ],
    },
    {
      name: "活动",
      rows: [
        ["活动编号", "站点编号", "活动类别", "完成日期", "时长（小时）"],
        ...Array.from({ length: rows }, (_, index) => [
          `HD-${index % 1000 === 7 ? 1 : index}`,
          index % 1000 === 8 ? "ZX-99" : "ZX-01",
          index % 3 === 0 ? "个案" : "小组",
          index % 1000 === 9 ? "2026-02-30" : "2026-03-01",
          1.5,
        ]),
      ],
      merges: Array.from({ length: rows / 10 }, (_, index) => ({
        startRow: index * 10 + 1,
        endRow: index * 10 + 2,
        startCol: 1,
        endCol: 1,
      })),
    },
  ];
}

it("reads 40,000 rows, and finds the fault of each spoilt one", () => {
  const reading = readSheets(log(40_000), { recordedOn: "2026-06-30", tierSystems: [TIERS] });
  const count = (code: string): number => reading.faults.filter((fault) => fault.code === code).length;
  expect([count("id-duplicate"), count("reference-unknown"), count("date-invalid")]).toEqual([40, 40, 40]);
  expect(reading.register?.activities).toHaveLength(40_000 - 120);
});
