import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isCoarseDate, isPlainDate } from "social-work-station-rules/calendar";
import { looksLikeIdentityNumber } from "social-work-station-rules/fault";
import { isIdText } from "../../src/checks/index.js";
import { activitySchema, stationSchema } from "social-work-station-rules/model";

interface Said {
  readonly type?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly not?: { readonly pattern: string };
  readonly anyOf?: readonly [
    { readonly pattern: string; readonly maxLength: number },
    { readonly anyOf: readonly unknown[] },
  ];
}

/** What JSON Schema says of a field, where the parser asks a function. */
function saidOf(schema: z.ZodType, field: string): Said {
  const schemas: unknown = z.toJSONSchema(schema, { unrepresentable: "any" });
  const said = (schemas as { readonly properties: Readonly<Record<string, Said>> }).properties[field];
  if (said === undefined) throw new Error(`no field ${field}`);
  return said;
}

const day = saidOf(activitySchema, "completedOn");
const coarse = saidOf(stationSchema, "from");
const id = saidOf(stationSchema, "id");
const hours = saidOf(activitySchema, "hours");
const supervisees = saidOf(activitySchema, "supervisees");
const two = (number: number): string => String(number).padStart(2, "0");

describe("what JSON Schema says of a field that a function checks", () => {
  it("is of a day: exactly the days of the calendar, and of a coarse date those, their months and their years", () => {
    const isDay = new RegExp(day.pattern ?? "");
    const isCoarse = new RegExp(coarse.pattern ?? "");
    const wrong: string[] = [];
    for (const year of [1899, 1900, 1904, 1999, 2000, 2001, 2020, 2023, 2024, 2100, 2104, 2200, 2201]) {
      const months = Array.from({ length: 14 }, (_, month) => `${year}-${two(month)}`);
      const texts = [
        String(year),
        ...months,
        ...months.flatMap((month) => Array.from({ length: 33 }, (_, date) => `${month}-${two(date)}`)),
      ];
      wrong.push(
        ...texts.filter((text) => isDay.test(text) !== isPlainDate(text) || isCoarse.test(text) !== isCoarseDate(text)),
      );
    }
    expect(wrong).toEqual([]);
    expect(
      ["2023-1-01", "12023-01-01", "2023-01-011", "2023-01-01T00:00", "x2023", "2023-", ""].filter(
        (text) => isDay.test(text) || isCoarse.test(text),
      ),
    ).toEqual([]);
    expect([day.type, coarse.type]).toEqual(["string", "string"]);
  });

  it("is of an id: what the parser takes", () => {
    const holds = new RegExp(id.pattern ?? "");
    const isIdentity = new RegExp(id.not?.pattern ?? "");
    const digits = fc.string({ unit: fc.constantFrom(...Array.from("0123456789Xx")), minLength: 14, maxLength: 19 });
    const born = fc
      .tuple(
        fc.constantFrom("110101", "000000"),
        fc.constantFrom("1799", "1800", "1990", "2099", "2100", "90"),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        fc.constantFrom("001", "001X", "0018", "00182", "01"),
      )
      .map(([region, year, month, date, rest]) => `${region}${year}${two(month)}${two(date)}${rest}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 101 }),
          digits,
          born,
          born.map((text) => `站${text}号`),
        ),
        (text) => {
          expect(holds.test(text) && text.length <= (id.maxLength ?? 0)).toBe(isIdText(text));
          expect(isIdentity.test(text)).toBe(looksLikeIdentityNumber(text));
        },
      ),
      { numRuns: 300 },
    );
    expect([id.type, id.maxLength]).toEqual(["string", 100]);
    for (const text of ["\u0000", "\u001f", "\u007f", "a\nb"]) expect(holds.test(text)).toBe(false);
  });

  it("is of a decimal: how it is written, and of a number how large it may be", () => {
    const [text, number] = hours.anyOf ?? [];
    const isDecimal = new RegExp(text?.pattern ?? "");
    expect(
      ["0", "-0", "-0.00", "12.50", "007", "1e3", "1.5E-7", "1e+12"].filter((written) => !isDecimal.test(written)),
    ).toEqual([]);
    expect(
      ["", "-1", "-0.01", "+1", ".5", "5.", "1e", "1e12345", "1,0", "0x1", " 1", "1 ", "-"].filter((written) =>
        isDecimal.test(written),
      ),
    ).toEqual([]);
    for (const written of ["0", "-0", "12.50", "1e3", "-1", "+1", ".5"])
      expect(activitySchema.shape.hours.safeParse(written).success).toBe(isDecimal.test(written));
    expect(text).toMatchObject({ type: "string", maxLength: 200 });
    expect(number).toEqual({ type: "number", anyOf: [{ const: 0 }, { minimum: 1e-60, exclusiveMaximum: 1e61 }] });
  });

  it("is of a count: a whole number from nothing on", () => {
    expect(supervisees).toMatchObject({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
    for (const [value, isCount] of [
      [0, true],
      [Number.MAX_SAFE_INTEGER, true],
      [-1, false],
      [1.5, false],
      [2 ** 53, false],
      ["1", false],
    ] as const) {
      expect(activitySchema.shape.supervisees.safeParse(value).success).toBe(isCount);
    }
  });
});
