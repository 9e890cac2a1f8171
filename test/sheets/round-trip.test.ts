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

/** Numbers come back as decimal texts; a source without title and place says nothing and is left out. */
function withTexts(register: Register): Register {
  const figures = register.figures.map(({ source, ...figure }) => ({
    ...figure,
    value: String(figure.value),
    ...(source === undefined || Object.keys(source).length === 0 ? {} : { source }),
  }));
  return { ...register, figures };
}
