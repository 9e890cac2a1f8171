import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/model/index.js";
import { readSheets } from "../../src/sheets/index.js";
import { registers } from "../../src/testing/index.js";
import { asSheets } from "./as-sheets.js";

describe("a register in sheets", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(registers(), (register) => {
        const { tierSystems, terms } = register;
        const reading = readSheets(asSheets(register), { tierSystems, terms });
        expect(reading.faults.filter(({ cost }) => cost !== "none")).toEqual([]);
        expect(reading.skipped).toEqual([]);
        expect(reading.unreadColumns).toEqual([]);
        expect(reading.register).toEqual(withTexts(register));
      }),
    );
  });
});

/** Fields whose numbers come back as decimal texts. */
const DECIMALS = ["value", "fullMarks", "daysPerMonth"];

/** Groups of fields, which say nothing where they have none. */
const GROUPS = ["source", "premises"];

/** The register as sheets give it back: decimals as texts, and no empty groups. */
function withTexts(register: Register): Register {
  return JSON.parse(
    JSON.stringify(register, (key, value: unknown) => {
      if (DECIMALS.includes(key) && typeof value === "number") return String(value);
      const isEmpty = GROUPS.includes(key) && typeof value === "object" && Object.keys(value ?? {}).length === 0;
      return isEmpty ? undefined : value;
    }),
  ) as Register;
}
