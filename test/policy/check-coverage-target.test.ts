import { describe, expect, it } from "vitest";
import { reading, faultLinesOf } from "./fault-lines.js";

const URBAN = { division: { area: ["urban"] } };

function faults(parameters: object, fields: object = {}): readonly string[] {
  return faultLinesOf(
    "coverage-target",
    {
      target: "0.5",
      dueOn: "2027-12-31",
      dueConvention: "inclusive",
      display: { decimals: 1, rounding: "half-up" },
      ...parameters,
    },
    { measure: "stations", level: "township", appliesTo: { subject: "division" }, ...fields },
  );
}

const byYear = (first: unknown, second: unknown): object => ({
  stages: [
    { by: "2026-12-31", is: first },
    { by: "2028-12-31", is: second },
  ],
});

describe("the due day of a coverage target", () => {
  it.each([
    ["target", "0.5", "1"],
    ["base", ["town"], ["town", "subdistrict"]],
    ["among", { area: ["urban"] }, {}],
    ["stations", { nationallyRegistered: true }, {}],
    ["total", 40, 50],
  ])("is that of the last stage of its %s", (name, first, second) => {
    const varied = { [name]: byYear(first, second) };
    expect(faults({ ...varied, dueOn: "2028-12-31" })).toEqual([]);
    expect(faults(varied)).toEqual([
      'value-invalid parameters.dueOn.value {"expected":"listed-value","accepted":["2028-12-31"]}',
    ]);
  });

  it("is that of the last stage of the workers who count", () => {
    const workers = byYear("social-work-staff", "certified");
    const ofWorkers = { measure: "workers" };
    expect(faults({ workers, dueOn: "2028-12-31" }, ofWorkers)).toEqual([]);
    expect(faults({ workers }, ofWorkers)).toEqual([
      'value-invalid parameters.dueOn.value {"expected":"listed-value","accepted":["2028-12-31"]}',
    ]);
  });

  it("is that of the latest stage, of whichever parameter", () => {
    const target = { stages: [{ by: "2029-12-31", is: "1" }] };
    expect(faults({ target, base: byYear(["town"], ["town"]), dueOn: "2029-12-31" })).toEqual([]);
    expect(faults({ target, total: byYear(40, 50), dueOn: "2028-12-31" })).toEqual([
      'value-invalid parameters.dueOn.value {"expected":"listed-value","accepted":["2029-12-31"]}',
    ]);
  });

  it("may differ by area for a share and for a number of each area, not for a number of all", () => {
    const dueOn = { classes: [{ when: URBAN, is: "2026-12-31" }], otherwise: "2027-12-31" };
    expect(faults({ dueOn })).toEqual([]);
    expect(faults({ dueOn, target: { classes: [{ when: URBAN, is: { number: 5 } }], otherwise: "1" } })).toEqual([]);
    expect(faults({ dueOn, target: { number: 5 } })).toEqual(["key-unknown parameters.dueOn.value.classes"]);
    expect(faults({ target: { number: 5 } })).toEqual([]);
  });
});

describe("the number of a coverage target", () => {
  it("is at most the largest total of any reading", () => {
    expect(faults({ target: { number: 50 } })).toEqual([]);
    expect(faults({ target: { number: 50 }, total: undefined })).toEqual([]);
    expect(faults({ target: "0.5", total: 40 })).toEqual([]);
    expect(faults({ target: { number: 50 }, total: reading(40, 50) })).toEqual([]);
    expect(faults({ target: { number: 50 }, total: reading(50, 40) })).toEqual([]);
    expect(faults({ target: { number: 51 }, total: reading(40, 50, 45) })).toEqual([
      'out-of-range parameters.target.value.number {"most":50}',
    ]);
  });

  it("is looked at in each class and reading of the target", () => {
    const target = { classes: [{ when: URBAN, is: { number: 5 } }], otherwise: { number: 7 } };
    expect(faults({ target: reading("0.5", target), total: 6 })).toEqual([
      'out-of-range parameters.target.alternatives.0.otherwise.number {"most":6}',
    ]);
  });
});

describe("the base of a coverage target", () => {
  const at = (place: string, level = "township"): readonly string[] => [
    `value-invalid parameters.${place} ${JSON.stringify({ level })}`,
  ];

  it("has some kind that is on the level, in each class and reading", () => {
    expect(faults({ base: ["residential-community"] })).toEqual(at("base.value"));
    expect(faults({ base: ["subdistrict"] }, { level: "village" })).toEqual(at("base.value", "village"));
    expect(faults({ base: ["subdistrict", "residential-community"] }, { level: "village" })).toEqual([]);
    expect(faults({ base: reading(["town"], ["village"]) })).toEqual(at("base.alternatives.0"));
    expect(
      faults({ base: { classes: [{ when: URBAN, is: ["residential-community"] }], otherwise: ["town"] } }),
    ).toEqual(at("base.value.classes.0.is"));
  });

  it("is of the level, where its condition names one", () => {
    expect(faults({ among: { area: ["urban"] } })).toEqual([]);
    expect(faults({ among: { level: ["county", "township"] } })).toEqual([]);
    expect(faults({ among: reading({}, { level: ["county"] }) })).toEqual(at("among.alternatives.0.level"));
  });

  it("may be on several levels for stations of a tier", () => {
    const ofTier = { appliesTo: { subject: "division", tier: "s:centre" } };
    expect(faults({ base: ["residential-community"], among: { level: ["county"] } }, ofTier)).toEqual([]);
  });
});

describe("a coverage target of workers", () => {
  it.each([
    ["among", { area: ["urban"] }],
    ["stations", { nationallyRegistered: true }],
    ["total", 40],
  ])("has no %s", (name, value) => {
    expect(faults({ [name]: value })).toEqual([]);
    expect(faults({ [name]: value }, { measure: "workers" })).toEqual([`key-unknown parameters.${name}`]);
  });

  it("may say who counts, and which kinds of division are the base", () => {
    expect(faults({ workers: "certified", base: ["town"] }, { measure: "workers" })).toEqual([]);
  });
});
