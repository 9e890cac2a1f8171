import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessedFinding } from "social-work-station-rules/assessment";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { type Drafted, all, compared, numbersOf, openings, part, tally, tierSystem } from "./requirement-pairs.js";

interface Village {
  readonly committee: "residential-community" | "village" | null;
  readonly opening: string | null;
}

interface Township {
  readonly centre: string | null;
  readonly villages: readonly Village[];
  readonly complete: readonly string[];
}

const townships: fc.Arbitrary<Township> = fc.record({
  centre: fc.constantFrom("2021", "2021", "2021", "2022", null),
  villages: fc.array(
    fc.record({
      committee: fc.constantFrom(
        "residential-community",
        "residential-community",
        "residential-community",
        "village",
        null,
      ),
      opening: openings,
    }),
    { maxLength: 4 },
  ),
  complete: fc.oneof(
    { arbitrary: fc.constant(["divisions", "stations"]), weight: 3 },
    fc.subarray(["divisions", "stations"]),
  ),
});

const TOWNSHIP = "990101001";

const villageId = (index: number): string => `${TOWNSHIP}${String(index + 1).padStart(3, "0")}`;

function townshipRegister({ centre, villages, complete }: Township): Register {
  const station = (division: string, tier: string, from: string | null) =>
    from === null ? [] : [{ id: `s-${division}`, division, tier, from }];
  return parseRegister({
    version: 1,
    recordedOn: "2022-12-31",
    tierSystems: [tierSystem],
    divisions: [
      { id: "99", name: "某省", level: "province" },
      { id: "9901", name: "某市", level: "prefecture", parent: "99" },
      { id: "990101", name: "某区", level: "county", parent: "9901" },
      { id: TOWNSHIP, name: "某街道", level: "township", kind: "subdistrict", parent: "990101" },
      ...villages.map(({ committee }, index) => ({
        id: villageId(index),
        name: `村居${index}`,
        level: "village",
        parent: TOWNSHIP,
        ...(committee === null ? {} : { committee }),
      })),
    ],
    stations: [
      ...station(TOWNSHIP, "s:centre", centre),
      ...villages.flatMap(({ opening }, index) => station(villageId(index), "s:station", opening)),
    ],
    completeness: complete.map((collection) => ({ collection })),
  });
}

/** Facts as text; a list of stations of a village that is not complete is that of its area. */
function factsByArea({ missing }: AssessedFinding): readonly string[] {
  const texts = missing.map(({ subject: { kind, id }, fact, detail }) => {
    if (fact !== "stations") return `${kind} ${id} ${fact}`;
    const tier = detail ?? (id === TOWNSHIP ? "s:centre" : "s:station");
    return `stations of ${tier}`;
  });
  return [...new Set(texts)].toSorted();
}

describe("a share quota equals the requirement that says the same", () => {
  const committees = { level: ["village"], committee: ["residential-community"] };
  const stations = { has: [{ of: "stations", where: { tier: ["s:station"] } }] };
  const asked = {
    appliesTo: { subject: "division", tier: "township" },
    where: { division: { has: [{ of: "stations", where: { tier: ["s:centre"] } }] } },
  };
  const quota = (parameters: Drafted): Drafted => ({
    kind: "share-quota",
    appliesTo: asked.appliesTo,
    committee: "residential-community",
    centreTier: "s:centre",
    stationTier: "s:station",
    parameters: all(parameters),
  });

  it("on the share of places, where a part of one counts as one", () => {
    const { note, least } = tally();
    fc.assert(
      fc.property(townships, fc.constantFrom("0", "0.3", "0.5", "1"), (township, share) => {
        const measure = { take: "share", of: "divisions", among: committees, where: stations };
        const pairs = compared(townshipRegister(township), quota({ share, rounding: "up", comparison: "at-least" }), {
          ...asked,
          parameters: all({ measure, atLeast: share }),
        });
        for (const pair of pairs) {
          note(pair);
          const { own, same } = pair;
          const { measured, exact } = numbersOf(same);
          expect(own.verdict).toBe(same.verdict);
          // Beyond what a requirement can try, it names facts that may not matter as well.
          if (exact) expect(factsByArea(own)).toEqual(factsByArea(same));
          else expect(factsByArea(same)).toEqual(expect.arrayContaining([...factsByArea(own)]));
          const isListed =
            township.complete.includes("divisions") && township.villages.every((one) => one.committee !== null);
          if (own.detail.kind !== "share-quota" || !isListed) continue;
          const { base, covered, unknown } = own.detail;
          if (base > 0) expect(measured).toEqual({ least: part(covered, base), most: part(covered + unknown, base) });
        }
      }),
      { numRuns: 400 },
    );
    expect(least()).toBeGreaterThan(5);
  });

  it("on the number of places, however a part of one is rounded, where one at least is due", () => {
    const { note, least } = tally();
    fc.assert(
      fc.property(
        townships,
        fc.constantFrom("0.3", "0.5", "1"),
        fc.constantFrom("up" as const, "down" as const, "half-up" as const),
        fc.constantFrom("at-least" as const, "exactly" as const),
        (township, share, rounding, comparison) => {
          const bound = { is: share, of: { take: "count", of: "divisions", where: committees } };
          const measure = { take: "count", of: "divisions", where: { ...committees, ...stations } };
          const bounds = comparison === "exactly" ? { atLeast: bound, atMost: bound } : { atLeast: bound };
          const pairs = compared(townshipRegister(township), quota({ share, rounding, comparison }), {
            ...asked,
            parameters: all({ measure, ...bounds, rounding }),
          });
          for (const pair of pairs) {
            const { own, same } = pair;
            const { measured, atLeast, exact } = numbersOf(same);
            // Of nothing that is due a requirement says that it does not apply, and a quota of nothing is met.
            if (own.detail.kind !== "share-quota" || own.detail.base === 0 || atLeast?.least === "0") continue;
            note(pair);
            if (exact || same.verdict !== "undetermined") expect(own.verdict).toBe(same.verdict);
            if (!exact) continue;
            expect(factsByArea(own)).toEqual(factsByArea(same));
            if (township.villages.some((one) => one.committee === null)) continue;
            const { required, covered, unknown } = own.detail;
            expect([measured, atLeast]).toEqual([
              { least: String(covered), most: String(covered + unknown) },
              { least: String(required), most: String(required) },
            ]);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(least()).toBeGreaterThan(5);
  });
});

it("is exact where the requirement cannot be: what the list of places lacks counts in its measure and in its bound", () => {
  const villages = [{ committee: "residential-community" as const, opening: null }];
  const committees = { level: ["village"], committee: ["residential-community"] };
  const where = { ...committees, has: [{ of: "stations", where: { tier: ["s:station"] } }] };
  const [pair] = compared(
    townshipRegister({ centre: "2021", villages, complete: ["stations"] }),
    {
      kind: "share-quota",
      appliesTo: { subject: "division", tier: "township" },
      committee: "residential-community",
      centreTier: "s:centre",
      stationTier: "s:station",
      parameters: all({ share: "1", rounding: "up", comparison: "at-least" }),
    },
    {
      appliesTo: { subject: "division", tier: "township" },
      parameters: all({
        measure: { take: "count", of: "divisions", where },
        atLeast: { is: "100%", of: { take: "count", of: "divisions", where: committees } },
      }),
    },
  );
  expect([pair?.own.verdict, pair?.same.verdict, pair && numbersOf(pair.same).exact]).toEqual([
    "unmet",
    "undetermined",
    false,
  ]);
});
