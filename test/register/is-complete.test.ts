import { addDays, eachDayOfInterval, format } from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";
import { parseRegister, type Completeness, type Register } from "social-work-station-rules/model";
import { isComplete, prepareRegister } from "social-work-station-rules/register";

const FIRST = new Date(2021, 0, 1);

function day(offset: number): PlainDate {
  return parsePlainDate(format(addDays(FIRST, offset), "yyyy-MM-dd"));
}

function register(recordedOn: string, completeness: readonly Completeness[]): Register {
  return parseRegister({
    version: 1,
    recordedOn,
    divisions: [
      { id: "370102", name: "历下区", level: "county" },
      { id: "high-tech", name: "高新区", level: "county", parent: "3701" },
      { id: "370112001", name: "某街道", level: "township", kind: "subdistrict", administeredBy: "high-tech" },
    ],
    completeness,
  });
}

describe("isComplete", () => {
  it("adds up declarations of parts of a period, and finds the day that none holds", () => {
    const quarters = [
      "2021-01-01/2021-03-31",
      "2021-04-01/2021-06-30",
      "2021-07-01/2021-09-30",
      "2021-10-01/2021-12-31",
    ].map((text) => {
      const [from = "", to = ""] = text.split("/");
      return { collection: "activities" as const, period: { from: parsePlainDate(from), to: parsePlainDate(to) } };
    });
    const year = { from: parsePlainDate("2021-01-01"), to: parsePlainDate("2021-12-31") };
    expect(
      isComplete(prepareRegister(register("2021-12-31", quarters)), { collection: "activities", period: year }),
    ).toBe(true);
    expect(
      isComplete(prepareRegister(register("2021-12-31", quarters.slice(1))), {
        collection: "activities",
        period: year,
      }),
    ).toBe(false);
    expect(
      isComplete(prepareRegister(register("2021-12-31", [...quarters.slice(0, 2), ...quarters.slice(3)])), {
        collection: "activities",
        period: year,
      }),
    ).toBe(false);
  });

  it("holds on a declared day that is its own first and last, and from the last day of one declaration into the next", () => {
    const claim = (from: string, to: string): Completeness => ({
      collection: "activities",
      period: { from: parsePlainDate(from), to: parsePlainDate(to) },
    });
    const prepared = prepareRegister(
      register("2021-12-31", [
        claim("2021-03-01", "2021-03-01"),
        claim("2021-05-01", "2021-05-31"),
        claim("2021-06-01", "2021-06-01"),
      ]),
    );
    const during = (from: string, to: string): boolean =>
      isComplete(prepared, {
        collection: "activities",
        period: { from: parsePlainDate(from), to: parsePlainDate(to) },
      });
    expect([
      during("2021-03-01", "2021-03-01"),
      during("2021-05-31", "2021-06-01"),
      during("2021-05-31", "2021-05-31"),
      during("2021-05-31", "2021-06-02"),
      during("2021-02-28", "2021-03-01"),
    ]).toEqual([true, true, true, false, false]);
  });

  it("never reaches beyond the day of recording, whatever was declared", () => {
    const claim = {
      collection: "activities" as const,
      period: { from: parsePlainDate("2021-01-01"), to: parsePlainDate("2021-12-31") },
    };
    const prepared = prepareRegister(register("2021-11-30", [claim]));
    expect(isComplete(prepared, { collection: "activities", period: parsePlainDate("2021-11-30") })).toBe(true);
    expect(isComplete(prepared, { collection: "activities", period: parsePlainDate("2021-12-01") })).toBe(false);
  });

  it("follows who administers a division, not its code alone", () => {
    const within = (id: string): boolean =>
      isComplete(prepareRegister(register("2021-12-31", [{ collection: "stations", within: [id] }])), {
        collection: "stations",
        division: "370112001",
        period: parsePlainDate("2021-12-31"),
      });
    expect(within("high-tech")).toBe(true);
    expect(within("3701")).toBe(true);
    expect(within("370112")).toBe(false);
  });

  it("is for a division, or for a level, only what was declared for it", () => {
    const period = parsePlainDate("2021-06-30");
    const prepared = prepareRegister(
      register("2021-12-31", [{ collection: "stations", levels: ["township"], within: ["370102"] }]),
    );
    expect(isComplete(prepared, { collection: "stations", division: "370102", level: "township", period })).toBe(true);
    expect(isComplete(prepared, { collection: "stations", division: "370102", level: "village", period })).toBe(false);
    expect(isComplete(prepared, { collection: "stations", division: "370102", period })).toBe(false);
    expect(isComplete(prepared, { collection: "stations", level: "township", period })).toBe(false);
    expect(isComplete(prepared, { collection: "personnel", division: "370102", level: "township", period })).toBe(
      false,
    );
  });

  it("holds exactly where every single day is declared", () => {
    const spans = fc
      .tuple(fc.nat(30), fc.nat(12))
      .map(([from, length]) => ({ from: day(from), to: day(from + length) }));
    const claims = fc.record(
      {
        collection: fc.constantFrom("activities" as const, "stations" as const),
        period: spans,
        within: fc.constantFrom(["37"], ["3702"], ["370102"], ["3702", "370102001"]),
      },
      { requiredKeys: ["collection"] },
    );
    fc.assert(
      fc.property(
        fc.array(claims, { maxLength: 6 }),
        spans,
        fc.nat(45),
        fc.constantFrom("370102", "370102001", "370201", "11"),
        (completeness, period, recorded, division) => {
          const prepared = prepareRegister(register(day(recorded), completeness));
          const days = eachDayOfInterval({
            start: new Date(`${period.from}T00:00`),
            end: new Date(`${period.to}T00:00`),
          }).map((date) => format(date, "yyyy-MM-dd"));
          const declared = days.every(
            (date) =>
              date <= day(recorded) &&
              completeness.some(
                (claim) =>
                  claim.collection === "activities" &&
                  (claim.period === undefined || (claim.period.from <= date && date <= claim.period.to)) &&
                  (claim.within === undefined || claim.within.some((area) => division.startsWith(area))),
              ),
          );
          expect(isComplete(prepared, { collection: "activities", division, period })).toBe(declared);
        },
      ),
      { numRuns: 300 },
    );
  });
});
