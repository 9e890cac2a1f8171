import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePerson, parseRegister, safeParsePerson } from "social-work-station-rules/model";
import { people } from "social-work-station-rules/testing";
import { requireParsed } from "../../src/parsed/index.js";

const faultsOf = (input: unknown): readonly string[] => {
  const result = safeParsePerson(input);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
};
const fullTime = (from: string): object => ({ station: "s", role: "social-worker", workload: "full-time", from });

describe("parsePerson", () => {
  it("returns what it was given, marked as parsed", () => {
    fc.assert(
      fc.property(people({ stations: ["s-1", "s-2"] }), (person) => {
        const input: unknown = JSON.parse(JSON.stringify(person));
        const parsed = parsePerson(input);
        expect(parsed).toEqual(input);
        expect(() => requireParsed(parsed, "person", [])).not.toThrow();
        expect(() => requireParsed({ ...parsed }, "person", [])).toThrow();
      }),
    );
  });

  it("takes dates as plain strings and does not need the stations to exist", () => {
    const person = parsePerson({ id: "p", practice: [{ from: "2019-03" }], assignments: [fullTime("2020-01-01")] });
    expect(person.practice?.[0]?.from).toBe("2019-03");
  });

  it.each<[string, unknown, readonly string[]]>([
    ["what is no object", "p", ["type-invalid "]],
    ["null", null, ["type-invalid "]],
    ["a person without an id", {}, ["value-missing id"]],
    ["an id like an identity number", { id: "110101199003078515" }, ["id-like-identity-number id"]],
    ["an unknown field", { id: "p", name: "王小明" }, ["personal-data name"]],
    ["null for a list", { id: "p", certificates: null }, ["type-invalid certificates"]],
    ["an unknown level", { id: "p", certificates: [{ level: "王小明" }] }, ["term-unknown certificates.0.level"]],
    [
      "a level by the prototype's name",
      { id: "p", education: [{ level: "__proto__" }] },
      ["term-unknown education.0.level"],
    ],
    [
      "a day that does not exist",
      { id: "p", certificates: [{ level: "social-worker", issuedOn: "2023-02-29" }] },
      ["date-invalid certificates.0.issuedOn"],
    ],
    [
      "a number as a date",
      { id: "p", education: [{ level: "bachelor", graduatedOn: 2020 }] },
      ["date-invalid education.0.graduatedOn"],
    ],
    [
      "hours that are no number",
      { id: "p", continuingEducation: [{ on: "2021-01-01", hours: "eight" }] },
      ["decimal-invalid continuingEducation.0.hours"],
    ],
    [
      "more records than anyone has",
      { id: "p", certificates: Array.from({ length: 1001 }, () => ({ level: "social-worker" })) },
      ["list-too-long certificates"],
    ],
    [
      "spans that end before they start",
      {
        id: "p",
        practice: [{ from: "2021-03", until: "2021-02" }],
        registrations: [{ level: "social-worker", from: "2021", until: "2020" }],
        employments: [{ from: "2021-01-02", until: "2021-01-01" }],
      },
      [
        "interval-reversed employments.0.until",
        "interval-reversed practice.0.until",
        "interval-reversed registrations.0.until",
      ],
    ],
    [
      "two full-time assignments at once",
      { id: "p", assignments: [fullTime("2020-01-01"), fullTime("2021-01-01")] },
      ["assignments-overlap assignments.1"],
    ],
  ])("reports %s", (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
    if (faults.length > 0) expect(() => parsePerson(input)).toThrow(faults[0]?.split(" ")[0]);
  });

  it("names no personal value in its message", () => {
    expect(() => parsePerson({ id: "p", certificates: [{ level: "王小明" }] })).toThrow(/^(?!.*王小明)/u);
  });

  it("reads a person as parseRegister does, which marks its personnel too", () => {
    const person = { id: "p", certificates: [{ level: "social-worker" }] };
    const register = parseRegister({ version: 1, recordedOn: "2023-05-31", personnel: [person] });
    expect(parsePerson(person)).toEqual(register.personnel[0]);
    expect(() => requireParsed(register.personnel[0], "person", [])).not.toThrow();
  });
});
