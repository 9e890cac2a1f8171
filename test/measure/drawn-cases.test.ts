import * as fc from "fast-check";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { parseMeasure } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { expect, test } from "vitest";

/** Cases under way and how many of them are closed, compared with all days on which those still open can be closed. */

const RECORDED = "2024-06-30";

interface Case {
  readonly startedOn: string;
  /** null: open when the register was recorded. */
  readonly completedOn: string | null;
}

const cases: fc.Arbitrary<Case> = fc.constantFrom<Case[]>(
  ...["2023-05-05", "2023-12-31", "2024-01-01", "2024-06-15"].flatMap((startedOn) =>
    ["2023-12-31", "2024-01-01", "2024-06-20", "2024-06-30", null]
      .filter((completedOn) => completedOn === null || completedOn >= startedOn)
      .map((completedOn) => ({ startedOn, completedOn })),
  ),
);

/** Days on which a case that was open on 30 June 2024 can be closed; the last one is after every question. */
const LATER = ["2024-07-01", "2024-07-15", "2024-08-01", "2024-12-15", "2024-12-16", "2025-06-01"];

interface Closed extends Case {
  readonly completedOn: string;
}

function completionsOf(all: readonly Case[]): readonly (readonly Closed[])[] {
  return all.reduce<readonly (readonly Closed[])[]>(
    (before, one) =>
      before.flatMap((list) =>
        (one.completedOn === null ? LATER : [one.completedOn]).map((completedOn) => [...list, { ...one, completedOn }]),
      ),
    [[]],
  );
}

interface Time {
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
}

const TIMES: readonly Time[] = [
  { asOf: RECORDED, from: "2024-01-01", to: "2024-12-31" },
  { asOf: RECORDED, from: "2024-01-01", to: "2024-06-30" },
  { asOf: RECORDED, from: "2023-01-01", to: "2023-12-31" },
  { asOf: "2024-12-31", from: "2024-01-01", to: "2024-12-31" },
  { asOf: "2024-07-31", from: "2024-07-01", to: "2024-12-31" },
  { asOf: "2024-12-31", from: "2024-08-01", to: "2024-12-31" },
];

interface Question {
  readonly where: object;
  readonly meets: (one: Closed, time: Time, last: string) => boolean;
}

/** Six months after each start that is drawn. */
const DUE: Readonly<Record<string, string>> = {
  "2023-05-05": "2023-11-05",
  "2023-12-31": "2024-06-30",
  "2024-01-01": "2024-07-01",
  "2024-06-15": "2024-12-15",
};

const QUESTIONS: readonly Question[] = [
  { where: {}, meets: () => true },
  { where: { begun: "within" }, meets: ({ startedOn }, { from }) => startedOn >= from },
  { where: { begun: "before" }, meets: ({ startedOn }, { from }) => startedOn < from },
  { where: { completed: {} }, meets: ({ completedOn }, _, last) => completedOn <= last },
  { where: { not: { completed: {} } }, meets: ({ completedOn }, _, last) => completedOn > last },
  {
    where: { completed: { withinMonths: 6 } },
    meets: ({ startedOn, completedOn }, _, last) => completedOn <= last && completedOn <= (DUE[startedOn] ?? ""),
  },
];

function ask(all: readonly Case[], { asOf, from, to }: Time, measure: object) {
  const register = parseRegister({
    version: 1,
    recordedOn: RECORDED,
    tierSystems: [
      {
        id: "s",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "s:station", name: { zh: "站", en: "station" }, levels: ["township"] }],
      },
    ],
    divisions: [{ id: "440101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: "440101001", tier: "s:station", from: "2019" }],
    activities: all.map(({ startedOn, completedOn }, index) => ({
      id: `x${index}`,
      station: "a",
      kind: "case-work",
      startedOn,
      ...(completedOn === null ? {} : { completedOn }),
    })),
    completeness: [{ collection: "activities" }],
  });
  return takeMeasure(prepareRegister(register), parseMeasure(measure), {
    subject: { kind: "station", id: "a" },
    asOf,
    period: { from, to },
  });
}

/** A number as answers write it: 0.5 or 1/3. */
function numberOf(text: string | null): number {
  const [numerator = "", denominator = "1"] = (text ?? "").split("/");
  return Number(numerator) / Number(denominator);
}

const some = fc.array(cases, { maxLength: 3 });

test("the number of cases is that of all days on which they can have been closed", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...TIMES), fc.constantFrom(...QUESTIONS), (all, time, { where, meets }) => {
      const last = time.to < time.asOf ? time.to : time.asOf;
      const numbers = completionsOf(all).map(
        (closed) =>
          closed.filter((one) => one.startedOn <= last && one.completedOn >= time.from && meets(one, time, last))
            .length,
      );
      const { least, most } = ask(all, time, { take: "count", of: "underway", where });
      expect(Number(least)).toBe(Math.min(...numbers));
      // What is recorded up to a day says nothing about the cases that begin after it.
      expect(most === null ? null : Number(most)).toBe(last > RECORDED ? null : Math.max(...numbers));
    }),
    { numRuns: 500 },
  );
});

test("the closing rate is that of the cases under way", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...TIMES.slice(0, 3)), (all, time) => {
      const last = time.to < time.asOf ? time.to : time.asOf;
      const base = completionsOf(all)[0]?.filter((one) => one.startedOn <= last && one.completedOn >= time.from) ?? [];
      const { least, most } = ask(all, time, { take: "share", of: "underway", where: { completed: {} } });
      const rate = base.filter(({ completedOn }) => completedOn <= last).length / base.length;
      if (base.length === 0) expect([least, most]).toEqual([null, null]);
      else expect([least, most].map(numberOf)).toEqual([rate, rate]);
    }),
    { numRuns: 300 },
  );
});
