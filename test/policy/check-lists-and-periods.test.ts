import { describe, expect, it } from "vitest";
import { title } from "../small-policy.js";
import { changed, reading, faultLinesOf } from "./fault-lines.js";

describe("the items of a checklist", () => {
  const items = (...ids: readonly string[]): readonly object[] =>
    ids.map((id) => ({ id, text: title, when: "always" }));

  it("have ids of their own, in each reading and before a change", () => {
    const fault = (place: string): readonly string[] => [
      `id-duplicate parameters.items.${place}.2.id ${JSON.stringify({ id: "a" })}`,
    ];
    expect(faultLinesOf("checklist", { items: items("a", "b", "c") })).toEqual([]);
    expect(faultLinesOf("checklist", { items: items("a", "b", "a") })).toEqual(fault("value"));
    expect(faultLinesOf("checklist", { items: reading(items("a"), items("a", "b", "a")) })).toEqual(
      fault("alternatives.0"),
    );
    expect(faultLinesOf("checklist", { items: changed(items("a"), items("a", "b", "a")) })).toEqual(fault("was.value"));
  });
});

describe("required roles", () => {
  const faults = (...list: readonly object[]): readonly string[] =>
    faultLinesOf("required-roles", { roles: list.map((one) => ({ role: "director", mayAlsoHold: [], ...one })) });

  it("need no more than they allow", () => {
    expect(faults({ least: 0, most: 0 }, { role: "social-worker", least: 3 })).toEqual([]);
    expect(faults({ least: 3, most: 2 })).toEqual(['out-of-range parameters.roles.value.0.most {"least":3}']);
  });

  it("are listed once for the same kinds of staff", () => {
    const professional = { least: 1, staffKinds: ["professional"] };
    expect(faults(professional, { ...professional, role: "social-worker" })).toEqual([]);
    expect(faults(professional, professional)).toEqual([
      'id-duplicate parameters.roles.value.1.role {"id":"director"}',
    ]);
  });
});

describe.each([
  ["a requirement", "requirement", { measure: { take: "count", of: "activities" }, atLeast: 1 }, {}],
  ["a recurring duty", "recurring-duty", { times: 1 }, { activity: "visit" }],
])("the periods of %s", (_, kind, parameters, fields) => {
  const faults = (more: object): readonly string[] => faultLinesOf(kind, { ...parameters, ...more }, fields);
  const URBAN = { division: { area: ["urban"] } };
  const missing = ['value-missing parameters.countedFrom {"expected":"date"}'];

  it.each(["two-years", "three-years", "five-years"])("are counted from a day where they are %s", (every) => {
    expect(faults({ every, countedFrom: "2021-01-01" })).toEqual([]);
    expect(faults({ every })).toEqual(missing);
  });

  it("are counted from no day where they are years or shorter", () => {
    expect(faults({ every: "year" })).toEqual([]);
    expect(faults({ every: "year", countedFrom: "2021-01-01" })).toEqual(["key-unknown parameters.countedFrom"]);
  });

  it("are counted from a day where they are so for some class or in some reading", () => {
    const every = { classes: [{ when: URBAN, is: "year" }], otherwise: "three-years" };
    expect(faults({ every })).toEqual(missing);
    expect(faults({ every, countedFrom: "2021-01-01" })).toEqual([]);
    expect(faults({ every: reading("year", "two-years") })).toEqual(missing);
  });

  it("may keep the day from which they were counted before", () => {
    expect(faults({ every: changed("year", "two-years"), countedFrom: "2021-01-01" })).toEqual([]);
    expect(faults({ every: changed("year", "two-years") })).toEqual([]);
  });
});

describe("a requirement without periods", () => {
  it("is not counted from a day", () => {
    expect(
      faultLinesOf("requirement", { measure: { take: "count", of: "persons" }, atLeast: 1, countedFrom: "2021-01-01" }),
    ).toEqual(["key-unknown parameters.countedFrom"]);
  });
});
