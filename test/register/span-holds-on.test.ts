import { addDays, format } from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCoarseDate, parsePlainDate, type CoarseDate, type PlainDate } from "social-work-station-rules/calendar";
import { spanHoldsOn } from "social-work-station-rules/register";
import { coarseDates, plainDates } from "social-work-station-rules/testing";

/** Every day for which a recorded date may stand, found by writing days and cutting them. */
function daysOf(date: CoarseDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (
    let day = new Date(Number(date.slice(0, 4)), 0, 1);
    day.getFullYear() === Number(date.slice(0, 4));
    day = addDays(day, 1)
  ) {
    const text = format(day, "yyyy-MM-dd");
    if (text.startsWith(date)) days.push(parsePlainDate(text));
  }
  return days;
}

const NEAR = { from: "2020-11-01", to: "2022-02-28" };

describe("spanHoldsOn", () => {
  it("holds where every reading of the dates holds, and not where none does", () => {
    fc.assert(
      fc.property(
        fc.option(coarseDates(NEAR), { nil: undefined }),
        fc.option(coarseDates(NEAR), { nil: undefined }),
        plainDates(NEAR),
        plainDates(NEAR),
        (from, until, asOf, recordedOn) => {
          const begins = from === undefined ? ["0000", recordedOn] : daysOf(from);
          const ends = until === undefined ? ["9999"] : daysOf(until);
          const last = ends.at(-1) ?? "";
          fc.pre((begins[0] ?? "") <= last);
          const answers = new Set(
            [...begins, ...(from === undefined && recordedOn > last ? [last] : [])].flatMap((begin) =>
              ends.filter((end) => begin <= end).map((end) => begin <= asOf && asOf <= end),
            ),
          );
          const expected = answers.size === 2 ? "unknown" : answers.has(true) ? "yes" : "no";
          expect(spanHoldsOn({ from, until }, asOf, recordedOn)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never ends before it begins, however coarsely one of the two is known", () => {
    const on = (from: string, until: string, day: string): string =>
      spanHoldsOn(
        { from: parseCoarseDate(from), until: parseCoarseDate(until) },
        parsePlainDate(day),
        parsePlainDate("2023-05-31"),
      );
    expect(["2021-03-14", "2021-03-15", "2021-03-16"].map((day) => on("2021-03-15", "2021-03", day))).toEqual([
      "no",
      "yes",
      "unknown",
    ]);
    expect(["2021-03-14", "2021-03-15", "2021-03-16"].map((day) => on("2021-03", "2021-03-15", day))).toEqual([
      "unknown",
      "yes",
      "no",
    ]);
  });

  it("includes both ends", () => {
    const span = { from: parseCoarseDate("2021-03-01"), until: parseCoarseDate("2021-03-31") };
    const on = (day: string): string => spanHoldsOn(span, parsePlainDate(day), parsePlainDate("2023-05-31"));
    expect(["2021-02-28", "2021-03-01", "2021-03-31", "2021-04-01"].map(on)).toEqual(["no", "yes", "yes", "no"]);
  });
});
