import { expect, it } from "vitest";
import { parseRegister } from "../../src/model/index.js";
import { writeSheets } from "../../src/sheets/index.js";

it("lists what a register has and no table takes", () => {
  const register = parseRegister({
    version: 1,
    recordedOn: "2026-06-30",
    personnel: [{ id: "p-1", birth: "1990" }, { id: "p-2" }],
  });
  const sheets = writeSheets(register);
  expect(sheets.map(({ name }) => name)).toEqual(["基本情况", "人员", "未写出的内容"]);
  expect(sheets.at(-1)?.rows).toEqual([["personnel", "birth", 1]]);
});
