import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureProgress, type ProgressPoint } from "social-work-station-rules/assessment";
import { beijingSystem2022, nationalReport2021 } from "social-work-station-rules/catalogue";
import { measureCoverage } from "social-work-station-rules/coverage";
import type { Fault } from "social-work-station-rules/fault";
import type { PolicyDatum } from "social-work-station-rules/policy";
import { plainDates } from "social-work-station-rules/testing";
import { faultOf } from "../coverage/fault-of.js";
import { deepFreeze } from "../deep-freeze.js";

const points: fc.Arbitrary<readonly ProgressPoint[]> = fc.uniqueArray(
  fc
    .tuple(plainDates(), fc.nat(500), fc.nat(500), fc.nat(20))
    .map(([asOf, covered, open, unknown]) => ({ asOf, covered, total: covered + open + unknown, unknown })),
  { minLength: 1, maxLength: 12, selector: ({ asOf }) => asOf },
);

describe("measureProgress", () => {
  it("puts days in order, whatever the order of the list, and adds gains up to what is covered at last", () => {
    fc.assert(
      fc.property(points, (given) => {
        const { steps } = measureProgress(deepFreeze(given));
        expect(steps.map(({ asOf }) => asOf)).toEqual(given.map(({ asOf }) => asOf).sort());
        for (const { asOf, covered, total, unknown } of given) {
          expect(steps.find((step) => step.asOf === asOf)?.rate).toEqual(
            measureCoverage({ covered, total, ...(unknown === undefined ? {} : { unknown }) }),
          );
        }
        expect(steps[0]?.gained).toBe(null);
        expect(
          steps.slice(1).reduce((sum, { gained }) => sum + (gained ?? Number.NaN), steps[0]?.rate.covered ?? 0),
        ).toBe(steps.at(-1)?.rate.covered);
        expect(measureProgress(given.toReversed())).toEqual(measureProgress(given));
      }),
      { numRuns: 150 },
    );
  });

  it("sets every dated figure of the catalogue beside the series, with its precision and both ends of a coarse date", () => {
    const data: readonly PolicyDatum[] = [...beijingSystem2022.data, ...nationalReport2021.data];
    const dated = data.filter(({ asOf, content }) => asOf !== undefined && content.type === "number");
    const { milestones } = measureProgress([{ asOf: "2023-05-31", covered: 225, total: 343 }], data);
    expect(dated.length).toBeGreaterThan(0);
    expect(new Set(milestones.map(({ datum }) => datum))).toEqual(new Set(dated.map(({ id }) => id)));
    for (const { datum, earliest, latest, value, precision } of milestones) {
      const own = dated.find(({ id }) => id === datum);
      expect([precision, value]).toEqual([
        own?.precision,
        own?.content.type === "number" ? String(own.content.value.value) : "",
      ]);
      expect([earliest.startsWith(own?.asOf ?? "-"), latest.startsWith(own?.asOf ?? "-"), earliest <= latest]).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect(milestones.map(({ earliest }) => earliest)).toEqual(milestones.map(({ earliest }) => earliest).sort());
  });

  it("leaves out plans, texts, and numbers without a date", () => {
    const number = (beijingSystem2022.data as readonly PolicyDatum[]).find(
      ({ asOf, content }) => asOf !== undefined && content.type === "number",
    );
    if (number === undefined) throw new Error("the catalogue has a dated number");
    const { asOf, ...undated } = number;
    const others = [
      { ...number, id: "planned", plannedFor: number.asOf },
      { ...undated, id: "undated" },
      { ...number, id: "text", content: { type: "text", value: { status: "stated", value: { zh: "四级体系" } } } },
    ] as unknown as readonly PolicyDatum[];
    const { kind, milestones } = measureProgress([{ asOf: "2023-05-31", covered: 1, total: 3 }], [...others, number]);
    expect([kind, milestones.map(({ datum }) => datum)]).toEqual(["progress", [number.id]]);
    expect(asOf).toBeDefined();
  });

  it("prints the rate as asked", () => {
    expect(
      measureProgress([{ asOf: "2023-05-31", covered: 1, total: 3 }], [], { decimals: 3 }).steps[0]?.rate.percent,
    ).toBe("33.333");
  });

  it.each<[string, readonly unknown[], string, Fault["path"]]>([
    ["no list", [null], "type-invalid", ["points"]],
    ["nothing", [], "value-missing", ["points"]],
    ["an empty series", [[]], "list-empty", ["points"]],
    ["a point that is none", [[null]], "type-invalid", ["points", 0]],
    ["a point without a day", [[{ covered: 1, total: 2 }]], "date-invalid", ["points", 0, "asOf"]],
    [
      "more covered than there are",
      [[{ asOf: "2023-05-31", covered: 3, total: 2 }]],
      "covered-exceeds-total",
      ["points", 0, "covered"],
    ],
    ["half a division", [[{ asOf: "2023-05-31", covered: 1.5, total: 2 }]], "count-invalid", ["points", 0, "covered"]],
    [
      "a key nobody reads",
      [[{ asOf: "2023-05-31", covered: 1, total: 2, rate: 0.5 }]],
      "key-unknown",
      ["points", 0, "rate"],
    ],
    [
      "one day twice",
      [
        [
          { asOf: "2023-05-31", covered: 1, total: 2 },
          { asOf: "2023-05-31", covered: 2, total: 2 },
        ],
      ],
      "id-duplicate",
      ["points"],
    ],
    [
      "milestones that are no list",
      [[{ asOf: "2023-05-31", covered: 1, total: 2 }], "many"],
      "type-invalid",
      ["milestones"],
    ],
    [
      "a milestone that is none",
      [[{ asOf: "2023-05-31", covered: 1, total: 2 }], [{}]],
      "id-invalid",
      ["milestones", 0, "id"],
    ],
  ])("throws for %s, at its place", (_, given, code, path) => {
    expect(faultOf(() => measureProgress(...(given as Parameters<typeof measureProgress>)))).toMatchObject({
      code,
      path,
    });
  });

  it.each([
    [["id"], "id-invalid"],
    [["title"], "type-invalid"],
    [["precision"], "term-unknown"],
    [["content"], "type-invalid"],
    [["content", "type"], "term-unknown"],
    [["content", "value"], "type-invalid"],
    [["content", "value", "value"], "decimal-invalid"],
    [["asOf"], "date-invalid"],
  ])("throws for a milestone whose %j is a word of no meaning, at its place", (place, code) => {
    const good = nationalReport2021.data.find(({ asOf, content }) => asOf !== undefined && content.type === "number");
    const bad = structuredClone(good) as unknown as Record<string, unknown>;
    const parent = place.slice(0, -1).reduce((one, key) => one[key] as Record<string, unknown>, bad);
    parent[place.at(-1) ?? ""] = place[0] === "id" ? "" : "x";
    const point = { asOf: "2023-05-31", covered: 1, total: 3 };
    expect(faultOf(() => measureProgress([point], [bad as unknown as PolicyDatum]))).toMatchObject({
      code,
      path: ["milestones", 0, ...place],
    });
  });
});
