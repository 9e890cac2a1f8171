import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Register, parseRegister } from "../../src/model/index.js";
import { readSheets } from "../../src/sheets/index.js";
import { registers } from "../../src/testing/index.js";
import { asSheets } from "./as-sheets.js";

describe("a register in sheets", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(registers().map(withColumnsOnly), (register) => {
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

/** Fields of records, and of their lists, that no sheet has a column for yet. Take one out when its column is written. */
const WITHOUT_COLUMN: Readonly<Record<string, readonly string[]>> = {
  divisions: ["classes"],
  stations: ["operatingModels", "premises", "pilots", "pathways", "serviceFields", "clientGroups", "authorities"],
  operators: ["kind", "foundedOn", "registrationLevel", "ratings"],
  contracts: ["id", "purchaser", "amount", "signedOn", "filedOn", "obligations"],
  personnel: ["birth", "household"],
  education: ["study"],
  employments: ["employer", "form", "post"],
  assignments: ["supervises"],
  activities: [...["form", "field", "clientGroups", "personsServed", "clients", "sessions", "workers", "supervisor"]],
};

/** Collections that have no sheet yet. */
const WITHOUT_SHEET = ["clients", "allocations", "spending", "evaluations"];

function withColumnsOnly(register: Register): Register {
  const kept: unknown = JSON.parse(JSON.stringify(register), (key, value: unknown) => {
    if (WITHOUT_SHEET.includes(key)) return [];
    const dropped = WITHOUT_COLUMN[key];
    if (dropped === undefined || !Array.isArray(value)) return value;
    return value.map((record: object | string) =>
      typeof record === "string"
        ? record
        : Object.fromEntries(Object.entries(record).filter(([field]) => !dropped.includes(field))),
    );
  });
  return parseRegister(withoutEmptyEmployments(kept as Register));
}

/** A row of an employment of which nothing is recorded has no cells. */
function withoutEmptyEmployments(register: Register): Register {
  const personnel = register.personnel.map((person) =>
    person.employments?.some((employment) => Object.keys(employment).length === 0) === true
      ? { ...person, employments: person.employments.filter((employment) => Object.keys(employment).length > 0) }
      : person,
  );
  return { ...register, personnel };
}

/** Numbers come back as decimal texts; a source without title and place says nothing and is left out. */
function withTexts(register: Register): Register {
  const figures = register.figures.map(({ source, ...figure }) => ({
    ...figure,
    value: String(figure.value),
    ...(source === undefined || Object.keys(source).length === 0 ? {} : { source }),
  }));
  return { ...register, figures };
}
