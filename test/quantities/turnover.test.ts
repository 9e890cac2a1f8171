import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { MeasureSubject } from "../../src/quantities/context.js";
import { contextOf } from "../../src/quantities/meets.js";
import { joiners, leavers } from "../../src/quantities/turnover.js";
import { HERE, registerOf } from "../small-policy.js";
import { saying } from "./fact.js";

/** Persons who came to a station, and persons who left it, in a year of which the day of the question may be the last. */

const day = parsePlainDate;

interface Span {
  readonly from?: string;
  readonly until?: string;
  readonly station?: string;
}

/** Says of each person whether they moved: with which posts, and what is open about it. */
function moved(
  move: typeof joiners,
  people: Readonly<Record<string, readonly Span[] | null>>,
  { asOf = "2025-12-31", to = "2025-12-31", subject = { kind: "station", id: "a" } as MeasureSubject } = {},
) {
  const personnel = Object.entries(people).map(([id, posts]) => ({
    id,
    ...(posts === null ? {} : { assignments: posts.map((post) => ({ station: "a", role: "social-worker", ...post })) }),
  }));
  const context = contextOf({
    prepared: registerOf({ personnel }),
    asOf: day(asOf),
    period: { from: day("2025-01-01"), to: day(to) },
    rounding: null,
  });
  return move(subject, context).map(({ record: { person, assignments }, present }) =>
    [person.id, ...assignments.map(({ from, until }) => `${from ?? ""}..${until ?? ""}`), saying(present)].join(" "),
  );
}

const one = (...spans: readonly Span[]) => ({ p: spans });
const DATE = "person p: assignment-date";

describe("a person left", () => {
  test.each<readonly [string, readonly Span[], readonly string[]]>([
    ["on the first day of the year", [{ from: "2020-01-01", until: "2025-01-01" }], ["p 2020-01-01..2025-01-01 yes"]],
    ["on the last day of the year", [{ from: "2020-01-01", until: "2025-12-31" }], ["p 2020-01-01..2025-12-31 yes"]],
    ["not before it", [{ from: "2020-01-01", until: "2024-12-31" }], []],
    ["not after it", [{ from: "2020-01-01", until: "2026-01-01" }], []],
    ["not while at work", [{ from: "2020-01-01" }], []],
    ["in the year, of which no more is known", [{ from: "2020-01-01", until: "2025" }], ["p 2020-01-01..2025 yes"]],
    ["not in a month after it", [{ from: "2020-01-01", until: "2026-01" }], []],
    ["not if another post goes on", [{ from: "2020-01-01", until: "2025-06-30" }, { from: "2021-01-01" }], []],
    [
      "if the other ended as well",
      [
        { from: "2020-01-01", until: "2025-06-30" },
        { from: "2021-01-01", until: "2025-03-31" },
      ],
      ["p 2020-01-01..2025-06-30 2021-01-01..2025-03-31 yes"],
    ],
    [
      "if the other ended before the year, without that one",
      [
        { from: "2020-01-01", until: "2025-06-30" },
        { from: "2019-01-01", until: "2024-12-31" },
      ],
      ["p 2020-01-01..2025-06-30 yes"],
    ],
    [
      "not if another begins on the day after the last",
      [{ from: "2020-01-01", until: "2025-06-30" }, { from: "2026-01-01" }],
      [],
    ],
    [
      "if another begins only a day later",
      [{ from: "2020-01-01", until: "2025-06-30" }, { from: "2026-01-02" }],
      ["p 2020-01-01..2025-06-30 yes"],
    ],
    ["not if another post has no dates", [{ from: "2020-01-01", until: "2025-06-30" }, {}], []],
  ])("%s", (_, spans, expected) => {
    expect(moved(leavers, one(...spans))).toEqual(expected);
  });

  test("by the day of the question, where the year is not over", () => {
    const asOf = { asOf: "2025-06-30" };
    expect(moved(leavers, one({ from: "2020-01-01", until: "2025-06-30" }), asOf)).toEqual([
      "p 2020-01-01..2025-06-30 yes",
    ]);
    expect(moved(leavers, one({ from: "2020-01-01", until: "2025-07-01" }), asOf)).toEqual([]);
    expect(moved(leavers, one({ from: "2020-01-01", until: "2025-06" }), { asOf: "2025-06-15" })).toEqual([
      `p 2020-01-01..2025-06 ${DATE}`,
    ]);
    expect(moved(leavers, one({ from: "2020-01-01", until: "2025-07-01" }), { to: "2025-06-30" })).toEqual([]);
  });
});

describe("a person came", () => {
  test.each<readonly [string, readonly Span[], readonly string[]]>([
    ["on the first day of the year", [{ from: "2025-01-01" }], ["p 2025-01-01.. yes"]],
    ["on the last day of the year", [{ from: "2025-12-31" }], ["p 2025-12-31.. yes"]],
    ["not before it", [{ from: "2024-12-31" }], []],
    ["not after it", [{ from: "2026-01-01" }], []],
    ["maybe, where it is not recorded when", [{}], [`p .. ${DATE}`]],
    ["and left again", [{ from: "2025-02-01", until: "2025-03-31" }], ["p 2025-02-01..2025-03-31 yes"]],
    ["not from another post", [{ from: "2025-02-01" }, { from: "2020-01-01", until: "2025-02-28" }], []],
    [
      "not from one that ended on the day before the year",
      [{ from: "2025-02-01" }, { from: "2020-01-01", until: "2024-12-31" }],
      [],
    ],
    [
      "from one that ended a day earlier",
      [{ from: "2025-02-01" }, { from: "2020-01-01", until: "2024-12-30" }],
      ["p 2025-02-01.. yes"],
    ],
    ["to two posts", [{ from: "2025-02-01" }, { from: "2025-03-01" }], ["p 2025-02-01.. 2025-03-01.. yes"]],
    ["to one, and to another after the year", [{ from: "2025-02-01" }, { from: "2026-03-01" }], ["p 2025-02-01.. yes"]],
  ])("%s", (_, spans, expected) => {
    expect(moved(joiners, one(...spans))).toEqual(expected);
  });

  test("by the day of the question, where the year is not over", () => {
    expect(moved(joiners, one({ from: "2025-06-30" }), { asOf: "2025-06-30" })).toEqual(["p 2025-06-30.. yes"]);
    expect(moved(joiners, one({ from: "2025-07-01" }), { asOf: "2025-06-30" })).toEqual([]);
  });
});

test("persons whose posts are not recorded may have moved, and others elsewhere have not", () => {
  const people = { p: [{ from: "2025-02-01", until: "2025-03-31", station: "b" }], q: null };
  const of = (move: typeof joiners, subject?: MeasureSubject) =>
    moved(move, people, subject === undefined ? {} : { subject });
  expect(of(joiners)).toEqual(["q person q: assignments"]);
  expect(of(leavers)).toEqual(["q person q: assignments"]);
  expect(of(joiners, { kind: "station", id: "b" })).toEqual([
    "p 2025-02-01..2025-03-31 yes",
    "q person q: assignments",
  ]);
  expect(of(joiners, { kind: "division", id: HERE })).toEqual(["q person q: assignments"]);
  // Of a person nobody else is asked about.
  expect(of(leavers, { kind: "person", id: "p" })).toEqual(["p 2025-02-01..2025-03-31 yes"]);
});
