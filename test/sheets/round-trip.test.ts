import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registers } from "../../src/testing/index.js";
import { readSheets } from "../../src/sheets/index.js";
import { asSheets } from "./as-sheets.js";

describe("a register in sheets", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(registers(), (register) => {
        const reading = readSheets(asSheets(register), { tierSystems: register.tierSystems });
        expect(reading.faults.filter(({ cost }) => cost !== "none")).toEqual([]);
        expect(reading.skipped).toEqual([]);
        expect(reading.unreadColumns).toEqual([]);
        expect(reading.register).toEqual(register);
      }),
    );
  });
});
