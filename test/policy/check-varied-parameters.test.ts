import { describe, expect, it } from "vitest";
import { title } from "../small-policy.js";
import { changed, reading, faultLinesOf } from "./fault-lines.js";

const URBAN = { division: { area: ["urban"] } };
const RURAL = { division: { area: ["rural"] } };

const staffing = (minimum: unknown, more: object = {}): readonly string[] =>
  faultLinesOf("staffing", { minimum, measure: "head-count", staff: "any", workload: "any", ...more });

const classes = (...whens: readonly object[]): object => ({ classes: whens.map((when) => ({ when, is: "2" })) });
const stages = (...days: readonly string[]): object => ({ stages: days.map((by) => ({ by, is: "2" })) });

describe("the stages of a parameter", () => {
  it("follow one another", () => {
    expect(staffing(stages("2026-12-31"))).toEqual([]);
    expect(staffing(stages("2026-12-31", "2027-12-31", "2028-12-31"))).toEqual([]);
    expect(staffing(stages("2026-12-31", "2028-12-31", "2027-12-31"))).toEqual([
      "stages-out-of-order parameters.minimum.value.stages.2.by",
    ]);
    expect(staffing(stages("2026-12-31", "2026-12-31"))).toEqual([
      "stages-out-of-order parameters.minimum.value.stages.1.by",
    ]);
  });

  it("are looked at in each reading, and as they were before", () => {
    const reversed = stages("2027-12-31", "2026-12-31");
    expect(staffing(reading("2", reversed))).toEqual([
      "stages-out-of-order parameters.minimum.alternatives.0.stages.1.by",
    ]);
    expect(staffing(changed("2", reversed))).toEqual(["stages-out-of-order parameters.minimum.was.value.stages.1.by"]);
  });

  it("of a bound are reported once", () => {
    const atLeast = stages("2027-12-31", "2026-12-31");
    expect(faultLinesOf("requirement", { measure: { take: "count", of: "persons" }, atLeast })).toEqual([
      "stages-out-of-order parameters.atLeast.value.stages.1.by",
    ]);
  });
});

describe("the classes of a parameter", () => {
  it("do not overlap, also within a stage", () => {
    expect(staffing(classes(URBAN, RURAL))).toEqual([]);
    expect(staffing(classes(URBAN, URBAN))).toEqual(["classes-overlap parameters.minimum.value.classes.1.when"]);
    expect(
      staffing({
        stages: [
          { by: "2026-12-31", is: "2" },
          { by: "2027-12-31", is: classes(URBAN, RURAL, RURAL) },
        ],
      }),
    ).toEqual(["classes-overlap parameters.minimum.value.stages.1.is.classes.2.when"]);
  });

  it("are of the kind of subject to which the provision applies, or of its division", () => {
    expect(staffing("2", { staff: { classes: [{ when: { operator: {} }, is: "any" }], otherwise: "any" } })).toEqual([
      'key-unknown parameters.staff.value.classes.0.when.operator {"accepted":["division","station"]}',
    ]);
  });
});

describe("a parameter of one sum for all", () => {
  const parties = ["a", "b"].map((id) => ({ id, name: title, level: "county" }));
  const caps = [{ party: "a", amount: "1000" }];
  const faults = (value: unknown): readonly string[] => faultLinesOf("cost-share", { parties, caps: value });

  it("may have stages and no classes, also not within a stage", () => {
    expect(faults({ stages: [{ by: "2026-12-31", is: caps }] })).toEqual([]);
    const byClass = { classes: [{ when: URBAN, is: caps }] };
    expect(faults(byClass)).toEqual(["key-unknown parameters.caps.value.classes"]);
    expect(faults({ stages: [{ by: "2026-12-31", is: byClass }] })).toEqual([
      "key-unknown parameters.caps.value.stages.0.is.classes",
    ]);
  });
});

describe("the day by which something is handed in", () => {
  const faults = (dueOn: unknown): readonly string[] =>
    faultLinesOf(
      "deadline",
      { dueOn, dueConvention: "inclusive", dueTime: "end-of-day" },
      { obligor: title, appliesTo: { subject: "submission" } },
    );

  it("may have classes and no stages", () => {
    expect(faults({ classes: [{ when: URBAN, is: "2026-12-31" }], otherwise: "2027-12-31" })).toEqual([]);
    expect(faults({ stages: [{ by: "2026-12-31", is: "2026-12-31" }] })).toEqual([
      "key-unknown parameters.dueOn.value.stages",
    ]);
  });
});
