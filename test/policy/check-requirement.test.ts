import { describe, expect, it } from "vitest";
import { changed, reading, faultLinesOf } from "./fault-lines.js";

const persons = { take: "count", of: "persons" };
const activities = { take: "count", of: "activities" };
const certified = { take: "share", of: "persons", where: { certificate: {} } };
const population = { take: "figure", key: "population" };
const URBAN = { division: { area: ["urban"] } };
const RURAL = { division: { area: ["rural"] } };

function faults(parameters: object, fields: object = {}): readonly string[] {
  return faultLinesOf("requirement", { measure: persons, ...parameters }, fields);
}

const on = (subject: string, more: object = {}): object => ({ appliesTo: { subject, ...more } });
const byClass = (first: unknown, otherwise: unknown): object => ({ classes: [{ when: URBAN, is: first }], otherwise });
const byYear = (first: unknown, second: unknown): object => ({
  stages: [
    { by: "2026-12-31", is: first },
    { by: "2027-12-31", is: second },
  ],
});

describe("what a requirement applies to", () => {
  it.each(["division", "station", "operator", "contract", "person"])("may be a %s", (subject) => {
    expect(faults({ atLeast: 1 }, on(subject))).toEqual([]);
  });

  it("is nothing of which no number is taken", () => {
    expect(faults({ atLeast: 1 }, on("scheme"))).toEqual([
      'value-invalid appliesTo.subject {"expected":"listed-value","accepted":["division","station","operator","contract","person"]}',
    ]);
  });

  it("is a division where the whole area is asked about", () => {
    expect(faults({ atLeast: 1 }, { scope: "jurisdiction", ...on("division") })).toEqual([]);
    expect(faults({ atLeast: 1 }, { scope: "each", ...on("station") })).toEqual([]);
    expect(faults({ atLeast: 1 }, { scope: "jurisdiction", ...on("station") })).toEqual([
      'value-invalid appliesTo.subject {"expected":"listed-value","accepted":["division"]}',
    ]);
  });

  it("is restricted by a condition on it, or on its division", () => {
    const where = (condition: object, subject: string): readonly string[] =>
      faults({ atLeast: 1 }, { where: condition, ...on(subject) });
    expect(where({ station: {}, ...URBAN }, "station")).toEqual([]);
    expect(where({ operator: {} }, "station")).toEqual([
      'key-unknown where.operator {"accepted":["division","station"]}',
    ]);
    expect(where({ operator: {} }, "operator")).toEqual([]);
    expect(where(URBAN, "operator")).toEqual(['key-unknown where.division {"accepted":["operator"]}']);
    expect(where({ station: {} }, "division")).toEqual(['key-unknown where.station {"accepted":["division"]}']);
  });
});

describe("the bounds of a requirement", () => {
  it("are one at least, from below or from above", () => {
    expect(faults({ atLeast: 1 })).toEqual([]);
    expect(faults({ atMost: 1 })).toEqual([]);
    expect(faults({})).toEqual(["value-missing parameters.atLeast"]);
  });

  it("leave a number between them", () => {
    expect(faults({ atLeast: 3, atMost: 3 })).toEqual([]);
    expect(faults({ atLeast: "3.5", atMost: "3" })).toEqual(['out-of-range parameters.atMost.value {"least":"3.5"}']);
    expect(faults({ atLeast: byClass(4, 2), atMost: 3 })).toEqual([
      'out-of-range parameters.atLeast.value.classes.0.is {"most":"3"}',
    ]);
    expect(faults({ atLeast: 3, atMost: byYear(4, 2) })).toEqual([
      'out-of-range parameters.atMost.value.stages.1.is {"least":"3"}',
    ]);
    const third = { numerator: "10", denominator: "3" };
    expect(faults({ measure: population, atLeast: third, atMost: 3 })).toEqual([
      'out-of-range parameters.atMost.value {"least":"10/3"}',
    ]);
  });

  it("are not compared where both differ, or where one is calculated", () => {
    expect(faults({ atLeast: byClass(4, 2), atMost: byClass(1, 1) })).toEqual([]);
    expect(faults({ atLeast: { is: 1, of: population }, atMost: 3 })).toEqual([]);
    expect(faults({ atLeast: 3, atMost: { is: 1, of: population } })).toEqual([]);
  });

  it("do not both change by stage", () => {
    expect(faults({ atLeast: byYear(1, 2), atMost: 9 })).toEqual([]);
    expect(faults({ atLeast: byYear(1, 2), atMost: byYear(8, 9) })).toEqual([
      "value-invalid parameters.atMost.value.stages",
    ]);
  });

  it("are no percentage of a count, and more than the whole of no share", () => {
    const percentage = '{"expected":"non-negative-decimal"}';
    expect(faults({ atLeast: "60%" })).toEqual([`value-invalid parameters.atLeast.value ${percentage}`]);
    for (const measure of [certified, population, { take: "ratio", of: persons, by: activities }])
      expect(faults({ measure, atLeast: "60%" })).toEqual([]);
    expect(faults({ measure: certified, atLeast: "100%", atMost: 1 })).toEqual([]);
    expect(faults({ measure: certified, atLeast: "101%" })).toEqual([
      'out-of-range parameters.atLeast.value {"least":0,"most":1}',
    ]);
    expect(faults({ measure: population, atLeast: "101%" })).toEqual([]);
  });

  it("are looked at in each class, part and stage, and in each reading", () => {
    const fault = (place: string): readonly string[] => [`out-of-range parameters.atLeast.${place} {"least":0}`];
    expect(faults({ atLeast: byClass(-1, 2) })).toEqual(fault("value.classes.0.is"));
    expect(faults({ atLeast: byClass(1, -2) })).toEqual(fault("value.otherwise"));
    expect(faults({ atLeast: { parts: [3, -1] } })).toEqual(fault("value.parts.1"));
    expect(faults({ atLeast: byYear(1, { parts: [byClass(3, -1), 1] }) })).toEqual(
      fault("value.stages.1.is.parts.0.otherwise"),
    );
    expect(faults({ atLeast: reading(1, -1) })).toEqual(fault("alternatives.0"));
    expect(faults({ atMost: -1 })).toEqual(['out-of-range parameters.atMost.value {"least":0}']);
  });

  it("fit the measure in each of its readings, and need not fit what either was before", () => {
    expect(faults({ measure: reading(certified, persons), atLeast: "60%" })).toEqual([
      'value-invalid parameters.atLeast.value {"expected":"non-negative-decimal"}',
    ]);
    expect(faults({ measure: changed(certified, persons), atLeast: "60%" })).toEqual([]);
    expect(faults({ measure: certified, atLeast: changed("60%", 3) })).toEqual([]);
  });

  it("of a share have parts that add to the whole at most, as far as they are plain", () => {
    const parts = (...list: readonly unknown[]): readonly string[] =>
      faults({ measure: certified, atLeast: { parts: list } });
    expect(parts("60%", "40%")).toEqual([]);
    expect(parts("60%", "41%")).toEqual(['out-of-range parameters.atLeast.value.parts {"least":0,"most":1}']);
    expect(parts("60%", "40%", byClass("50%", "40%"))).toEqual([]);
    expect(faults({ atLeast: { parts: [3, 4] } })).toEqual([]);
  });

  it("have stages that follow one another", () => {
    const stages = (...days: readonly string[]): object => ({ stages: days.map((by) => ({ by, is: 1 })) });
    expect(faults({ atMost: stages("2026-01-01", "2026-01-02") })).toEqual([]);
    expect(faults({ atMost: stages("2026-01-01", "2026-01-01") })).toEqual([
      "stages-out-of-order parameters.atMost.value.stages.1.by",
    ]);
  });

  it("have classes that do not overlap, of the kind of subject, in each part and stage, now and before", () => {
    const twice = { classes: [URBAN, RURAL, URBAN].map((when) => ({ when, is: 1 })) };
    const fault = (place: string): readonly string[] => [`classes-overlap parameters.atLeast.${place}.classes.2.when`];
    expect(faults({ atLeast: twice })).toEqual(fault("value"));
    expect(faults({ atLeast: { parts: [1, twice] } })).toEqual(fault("value.parts.1"));
    expect(faults({ atLeast: byYear(1, twice) })).toEqual(fault("value.stages.1.is"));
    expect(faults({ atLeast: byYear({ parts: [twice, 1] }, 1) })).toEqual(fault("value.stages.0.is.parts.0"));
    expect(faults({ atLeast: changed(1, twice) })).toEqual(fault("was.value"));
    expect(faults({ atLeast: { classes: [{ when: { person: {} }, is: 1 }] } })).toEqual([
      'key-unknown parameters.atLeast.value.classes.0.when.person {"accepted":["division","station"]}',
    ]);
  });
});

describe("a bound per unit", () => {
  const per = (fields: object, measure: object = persons): readonly string[] =>
    faults({ measure, atLeast: { is: 2, of: population, ...fields } });
  const at = (field: string, code = "out-of-range"): string => `${code} parameters.atLeast.value.${field}`;

  it.each<[object, readonly string[]]>([
    [{ forEvery: 100, beyond: 50, atLeast: 1, atMost: 1 }, []],
    [{ is: "5%" }, []],
    [{ atLeast: 0 }, []],
    [{ is: 0 }, [`${at("is")} {"expected":"non-zero-decimal"}`]],
    [{ forEvery: 0 }, [`${at("forEvery")} {"expected":"positive-decimal"}`]],
    [{ is: "5%", forEvery: 100 }, [`${at("is", "value-invalid")} {"expected":"non-negative-decimal"}`]],
    [{ atLeast: 3, atMost: 2 }, [`${at("atMost")} {"least":"3"}`]],
    [{ atMost: "0.0" }, [`${at("atMost")} {"expected":"positive-decimal"}`]],
    [{ is: -1 }, [`${at("is")} {"least":0}`]],
  ])("with %j", (fields, expected) => {
    expect(per(fields)).toEqual(expected);
  });

  it("may be negative where the measure may", () => {
    const difference = { take: "total", parts: [{ measure: persons }, { times: -1, measure: activities }] };
    expect(per({ is: -1 }, difference)).toEqual([]);
  });
});

describe("a bound below nothing", () => {
  const negative = (measure: object): readonly string[] => faults({ measure, atLeast: -1 });
  const less = { take: "total", parts: [{ times: "-0.5", measure: persons }] };
  const more = { take: "total", parts: [{ times: "0.5", measure: persons }] };
  const vacancy = { take: "vacancy", of: "persons", fewerThan: 1, unit: "day" };

  it.each([
    ["what a difference was before", { take: "earlier", measure: less }],
    ["a ratio of a difference", { take: "ratio", of: persons, by: less }],
    ["a sum with a difference in it", { take: "total", parts: [{ measure: less }] }],
  ])("fits %s", (_, measure) => {
    expect(negative(measure)).toEqual([]);
  });

  it.each([
    ["a count", persons],
    ["a share", certified],
    ["a vacancy", vacancy],
    ["a sum of hours", { take: "sum", of: "activities", quantity: "hours" }],
    ["what a count was before", { take: "earlier", measure: persons }],
    ["parts that only add", more],
    ["parts of which one counts for nothing", { take: "total", parts: [{ measure: persons }, { measure: certified }] }],
  ])("does not fit %s", (_, measure) => {
    expect(negative(measure)).toEqual(['out-of-range parameters.atLeast.value {"least":0}']);
  });
});

describe("the figures of a requirement", () => {
  const TAKEN = '{"expected":"listed-value","accepted":["count","share","sum","mean","total","ratio"]}';
  const ratio = { take: "ratio", of: persons, by: { ...population, at: "county" } };

  it.each(["person", "contract"])("are none of a %s", (subject) => {
    expect(faults({ measure: population, atLeast: 1 }, on(subject))).toEqual([
      `value-invalid parameters.measure.value.take ${TAKEN}`,
    ]);
    expect(faults({ atLeast: { is: 1, of: population } }, on(subject))).toEqual([
      `value-invalid parameters.atLeast.value.of.take ${TAKEN}`,
    ]);
  });

  it("of an operator are its own, since it lies in no division", () => {
    expect(faults({ measure: population, atLeast: 1 }, on("operator"))).toEqual([]);
    expect(faults({ measure: ratio, atLeast: 1 }, on("operator"))).toEqual([
      "value-invalid parameters.measure.value.by.at",
    ]);
  });

  it("of a division are of its own level or one above", () => {
    const figure = (at: string): object => ({ measure: { ...population, at }, atLeast: 1 });
    expect(faults(figure("county"), on("division", { tier: "county" }))).toEqual([]);
    expect(faults(figure("province"), on("division", { tier: "county" }))).toEqual([]);
    expect(faults(figure("township"), on("division", { tier: "county" }))).toEqual([
      "value-invalid parameters.measure.value.at",
    ]);
    expect(faults({ measure: population, atLeast: 1 }, on("division", { tier: "county" }))).toEqual([]);
  });

  it("of stations and of divisions on any level may be of each level", () => {
    const village = { measure: { ...population, at: "village" }, atLeast: 1 };
    expect(faults(village, on("division"))).toEqual([]);
    expect(faults(village, on("station", { tier: "township" }))).toEqual([]);
    expect(faults(village, { scope: "jurisdiction", ...on("division", { tier: "county" }) })).toEqual([]);
  });
});

describe("periods and parts of a year", () => {
  it("are those of what happens over time, in some reading of the measure", () => {
    expect(faults({ measure: activities, atLeast: 1, every: "month" })).toEqual([]);
    expect(faults({ measure: reading(persons, activities), atLeast: 1, every: "month" })).toEqual([]);
    expect(faults({ atLeast: 1, every: "month" })).toEqual(["key-unknown parameters.every"]);
  });

  it("may be a part of each year where something is due each year", () => {
    const within = (days: object, more: object = {}): readonly string[] =>
      faults({ measure: activities, atLeast: 1, every: "year", within: days, ...more });
    expect(within({ until: "06-30" })).toEqual([]);
    expect(within({ from: "07-01" })).toEqual([]);
    expect(within({ from: "07-01", until: "07-01" })).toEqual([]);
    expect(within({ from: "07-02", until: "07-01" })).toEqual(["interval-reversed parameters.within.value.until"]);
    expect(within({ until: "06-30" }, { every: undefined })).toEqual([]);
    expect(within({ until: "06-30" }, { every: "month" })).toEqual(["key-unknown parameters.within"]);
    expect(within({ until: "06-30" }, { every: reading("year", "quarter") })).toEqual([
      "key-unknown parameters.within",
    ]);
    expect(within({ until: "06-30" }, { measure: persons, every: undefined })).toEqual([
      "key-unknown parameters.within",
    ]);
  });
});

describe("stages of other parameters than the bounds", () => {
  const rounding = byYear("up", "down");

  it("stand beside no stages of a bound where something is asked on a day", () => {
    expect(faults({ atLeast: 1, rounding })).toEqual([]);
    expect(faults({ atLeast: byYear(1, 2), rounding: "up", yearConvention: undefined })).toEqual([]);
    for (const bound of ["atLeast", "atMost"])
      expect(faults({ [bound]: byYear(1, 2), rounding })).toEqual(["value-invalid parameters.rounding.value.stages"]);
  });

  it("may stand beside those of a bound for what happens over time", () => {
    expect(faults({ measure: activities, atLeast: byYear(1, 2), rounding })).toEqual([]);
  });
});

describe("a term from a date of the subject", () => {
  const term = (dueAfter: object, subject = "station", more: object = {}): readonly string[] =>
    faults({ atLeast: 1, dueAfter, ...more }, on(subject));

  it.each([
    ["station", "station-opening"],
    ["contract", "contract-start"],
    ["contract", "contract-signing"],
    ["person", "joining"],
  ])("of a %s runs from its %s", (subject, from) => {
    expect(term({ from, months: 3 }, subject)).toEqual([]);
    expect(term({ from, days: 90 }, subject, { rounding: undefined })).toEqual([]);
  });

  it.each([
    ["station", "joining", ["station-opening"]],
    ["contract", "joining", ["contract-start", "contract-signing"]],
    ["person", "station-opening", ["joining"]],
  ])("of a %s does not run from its %s", (subject, from, accepted) => {
    expect(term({ from, months: 3 }, subject)).toEqual([
      `value-invalid parameters.dueAfter.value.from ${JSON.stringify({ expected: "listed-value", accepted })}`,
    ]);
  });

  it("has one length", () => {
    expect(term({ from: "station-opening" })).toEqual(["value-missing parameters.dueAfter.value.months"]);
    expect(term({ from: "station-opening", months: 3, days: 90 })).toEqual([
      "key-unknown parameters.dueAfter.value.days",
    ]);
    expect(term(reading({ from: "station-opening", days: 90 }, { from: "station-opening" }))).toEqual([
      "value-missing parameters.dueAfter.alternatives.0.months",
    ]);
  });

  it("is none of divisions and operators, of a whole area, of what happens over time, or beside stages", () => {
    const none = ["key-unknown parameters.dueAfter"];
    const opening = { from: "station-opening", months: 3 };
    expect(term(opening, "division")).toEqual(none);
    expect(term(opening, "operator")).toEqual(none);
    expect(term(opening, "station", { measure: activities })).toEqual(none);
    expect(term(opening, "station", { atLeast: byYear(1, 2) })).toEqual(none);
    expect(term(opening, "station", { rounding: byYear("up", "down") })).toEqual(none);
    expect(faults({ atLeast: 1, dueAfter: opening }, { scope: "jurisdiction", ...on("station") })).toContain(none[0]);
  });
});
