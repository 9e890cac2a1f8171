import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessedFinding } from "social-work-station-rules/assessment";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { all, compared, numbersOf, openings, part, tally, tierSystem } from "./requirement-pairs.js";

const TOWNSHIP = "990101001";

/** Kinds of fact: a target names the area once for all places in it, and one fact for all that leaves a worker unknown. */
function factsInAll({ missing }: AssessedFinding): readonly string[] {
  const isOfStations = (fact: string): boolean => fact === "stations" || fact === "station-date";
  const kinds = missing.map(({ fact }) =>
    fact === "divisions" ? fact : isOfStations(fact) ? "stations" : "service-area",
  );
  return [...new Set(kinds)].toSorted();
}

describe("a coverage target equals the requirement that says the same", () => {
  const worker = fc.record({
    role: fc.constantFrom("social-worker", "administrator"),
    duty: fc.constantFrom("professional-social-work", "support", null),
    from: fc.constantFrom("2021", "2022"),
    serves: fc.constantFrom(0, 1, 2),
  });
  const townshipsOf = fc.array(fc.record({ opening: openings, workers: fc.array(worker, { maxLength: 2 }) }), {
    maxLength: 3,
  });
  const complete: fc.Arbitrary<readonly string[]> = fc.constantFrom<(readonly string[])[]>(
    ["divisions", "stations", "personnel"],
    ["divisions", "stations", "personnel"],
    ["divisions"],
    ["stations", "personnel"],
    [],
  );
  type Drawn = readonly {
    readonly opening: string | null;
    readonly workers: readonly { role: string; duty: string | null; from: string; serves: number }[];
  }[];

  function registerOf(counties: readonly Drawn[], collections: readonly string[]): Register {
    const places = counties.flatMap((townships, county) =>
      townships.map((township, index) => ({
        ...township,
        county: `99010${county + 1}`,
        id: `99010${county + 1}00${index + 1}`,
      })),
    );
    return parseRegister({
      version: 1,
      recordedOn: "2022-12-31",
      tierSystems: [tierSystem],
      divisions: [
        { id: "99", name: "某省", level: "province" },
        { id: "9901", name: "某市", level: "prefecture", parent: "99" },
        ...counties.map((_, county) => ({
          id: `99010${county + 1}`,
          name: `区${county}`,
          level: "county",
          parent: "9901",
        })),
        ...places.flatMap(({ id, county }) => [
          { id, name: id, level: "township", kind: "subdistrict", parent: county },
          ...[1, 2].map((n) => ({
            id: `${id}00${n}`,
            name: `村居${n}`,
            level: "village",
            committee: "village",
            parent: id,
          })),
        ]),
      ],
      stations: places.flatMap(({ id, opening }) =>
        opening === null ? [] : [{ id: `s-${id}`, division: id, tier: "s:centre", from: opening }],
      ),
      personnel: places.flatMap(({ id, opening, workers }) =>
        opening === null
          ? []
          : workers.map(({ role, duty, from, serves }, index) => ({
              id: `p-${id}-${index}`,
              assignments: [
                {
                  station: `s-${id}`,
                  role,
                  from,
                  ...(duty === null ? {} : { duty }),
                  serves: [`${id}001`, `${id}002`].slice(0, serves),
                },
              ],
            })),
      ),
      completeness: collections.map((collection) => ({ collection })),
    });
  }

  it.each(["stations", "workers"] as const)("of %s", (measured) => {
    const { note, least } = tally();
    fc.assert(
      fc.property(
        fc.tuple(townshipsOf, townshipsOf),
        complete,
        fc.constantFrom("0", "0.3", "0.5", "1"),
        (counties, collections, target) => {
          const level = measured === "stations" ? "township" : "village";
          const has =
            measured === "stations"
              ? { of: "stations", where: { tier: ["township"] } }
              : {
                  of: "serving",
                  where: { post: { anyOf: [{ role: ["social-worker"] }, { duty: ["professional-social-work"] }] } },
                };
          const measure = { take: "share", of: "divisions", among: { level: [level] }, where: { has: [has] } };
          const pairs = ["jurisdiction", "each"].flatMap((scope) =>
            compared(
              registerOf(counties, collections),
              {
                kind: "coverage-target",
                appliesTo: { subject: "division", tier: level },
                measure: measured,
                level,
                parameters: all({
                  target,
                  dueOn: "2022-12-31",
                  dueConvention: "inclusive",
                  display: { decimals: 1, rounding: "half-up" },
                }),
              },
              {
                scope,
                appliesTo: { subject: "division", ...(scope === "each" ? { tier: "county" } : {}) },
                parameters: all({ measure, atLeast: target }),
              },
            ),
          );
          for (const pair of pairs) {
            const { own, same } = pair;
            // A target is for the jurisdiction and for its counties; the requirement is first the one and then the other.
            if (same === undefined) continue;
            note(pair);
            const { measured: number, exact } = numbersOf(same);
            expect(own.verdict).toBe(same.verdict);
            if (exact) expect(factsInAll(own)).toEqual(factsInAll(same));
            else expect(factsInAll(same)).toEqual(expect.arrayContaining([...factsInAll(own)]));
            if (own.detail.kind !== "coverage-target" || !collections.includes("divisions")) continue;
            const { covered, unknown, total } = own.detail;
            if (total > 0)
              expect(number).toEqual({ least: part(covered, total), most: part(covered + unknown, total) });
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(least()).toBeGreaterThan(5);
  });
});

describe("an activity quota equals the requirement that says the same", () => {
  const activities = fc.array(
    fc.record({
      kind: fc.constantFrom("case-work", "visit"),
      completedOn: fc.constantFrom("2021-12-31", "2022-02-01", "2022-05-01", "2022-08-01", null),
      hours: fc.constantFrom("1", "2.5", null),
    }),
    { maxLength: 5 },
  );

  it.each(["count", "hours"] as const)("by %s", (unit) => {
    const { note, least } = tally();
    fc.assert(
      fc.property(
        activities,
        fc
          .record({
            from: fc.constantFrom("2021", "2021-06-01", "2022-03-01", "2022-02", "2022-05", null),
            until: fc.constantFrom(null, null, "2022-03-31", "2022-05", "2022-06-30"),
          })
          .filter(({ from, until }) => from === null || until === null || from <= until),
        fc.boolean(),
        fc.integer({ min: 0, max: 4 }),
        (drawn, { from, until }, isComplete, amount) => {
          const dates = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
          const register = parseRegister({
            version: 1,
            recordedOn: "2022-12-31",
            tierSystems: [tierSystem],
            divisions: [{ id: TOWNSHIP, name: "某街道", level: "township", kind: "subdistrict" }],
            stations: [{ id: "s", division: TOWNSHIP, tier: "s:centre", ...dates }],
            activities: drawn.map(({ kind, completedOn, hours }, index) => ({
              id: `a-${index}`,
              station: "s",
              kind,
              startedOn: "2021-12-01",
              ...(completedOn === null ? {} : { completedOn }),
              ...(hours === null ? {} : { hours }),
            })),
            completeness: isComplete ? [{ collection: "activities" }] : [],
          });
          const where = { kind: ["case-work"] };
          const measure =
            unit === "count"
              ? { take: "count", of: "activities", where }
              : { take: "sum", of: "activities", quantity: "hours", where };
          const appliesTo = { subject: "station" };
          const pairs = compared(
            register,
            {
              kind: "activity-quota",
              appliesTo,
              unit,
              parameters: all({
                amount: String(amount),
                kinds: ["case-work"],
                yearBasis: "calendar-year",
                partYear: "full",
                partYearRounding: "up",
                countedOn: "completion",
                hoursBasis: "session",
              }),
            },
            { appliesTo, parameters: all({ measure, atLeast: String(amount) }) },
          );
          for (const pair of pairs) {
            const { own, same } = pair;
            note(pair);
            const { measured, atLeast } = numbersOf(same);
            const facts = ({ missing }: AssessedFinding) => [...new Set(missing.map(({ fact }) => fact))].toSorted();
            expect(own.verdict).toBe(same.verdict);
            // Of a log that is not complete, more or less may count by the day on which the station opened: a quota names it.
            const named = facts(own).filter((fact) => isComplete || fact !== "station-date");
            expect(facts(same)).toEqual(expect.arrayContaining(named));
            if (numbersOf(same).exact) expect(named).toEqual(facts(same));
            if (own.detail.kind !== "activity-quota") throw new Error(own.detail.kind);
            expect([own.detail.done, own.detail.required]).toEqual([measured.least, atLeast]);
            expect(own.detail.shortfall).toEqual(numbersOf(same).shortfall);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(least()).toBeGreaterThan(5);
  });
});
