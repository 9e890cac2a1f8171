import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import { assessQualification, type CriterionTrace } from "social-work-station-rules/eligibility";
import { parsePerson, stationSchema } from "social-work-station-rules/model";
import {
  apportionInputSchema,
  assessedFindingSchema,
  findingSchema,
  findingSchemas,
} from "social-work-station-rules/results";

describe("a finding whose trace is nested a thousand groups deep", () => {
  const person = parsePerson({ id: "p-1", certificates: [], education: [] });
  const finding = assessQualification(person, beijingPilotQualification, { asOf: "2021-09-01", areaClass: "urban" });
  let trace = finding.detail.trace;
  for (let depth = 0; depth < 1000 && trace !== null; depth += 1) {
    const group: CriterionTrace = {
      id: "group",
      kind: "all-of",
      title: { zh: "组", en: "Group" },
      verdict: "unmet",
      members: [trace],
    };
    trace = group;
  }
  const { basis: _, ...bare } = finding;
  const nested = { ...finding, detail: { ...finding.detail, trace } };

  // safeParse reports. Criteria nest eight groups deep at most, so this is no finding; it says so without a RangeError.
  it.each([
    ["findingSchemas.qualification", findingSchemas.qualification, nested],
    ["findingSchema", findingSchema, nested],
    ["assessedFindingSchema", assessedFindingSchema, { ...bare, area: null, detail: nested.detail }],
  ] as const)("is not read by %s", (_name, schema: z.ZodType, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

/** A validator of a schema's JSON Schema whose patterns read as in Python: `\d` is any decimal digit, and `$` also stands before a last line break. */
function inPython(schema: z.ZodType): (value: unknown) => boolean {
  const engine = Object.assign(
    (pattern: string) => new RegExp(pattern.replaceAll("\\d", "\\p{Nd}").replaceAll("$", "(?:\\n?$)"), "u"),
    { code: "new RegExp" },
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false, code: { regExp: engine } });
  const validate = ajv.compile(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return (value) => validate(value);
}

describe("the JSON Schema files under a validator written in Python", () => {
  const isStation = inPython(stationSchema);
  const isApportionInput = inPython(apportionInputSchema);

  // schemas.md: any validator of draft 2020-12 will do, and what it lists is all that only the parser refuses.
  it.each([
    ["full-width digits", "20２３-01-01"],
    ["a line break behind it", "2023-01-01\n"],
  ])("refuse a date with %s, as the parser does", (_, from) => {
    expect(isStation({ id: "centre-1", division: "110101001", tier: "own:centre", from })).toBe(false);
  });

  // As above.
  it.each([
    ["full-width digits", "１２.５"],
    ["a line break behind it", "12.5\n"],
  ])("refuse a weight with %s, as the parser does", (_, weight) => {
    expect(isApportionInput({ total: 100, claims: [{ id: "甲", weight }] })).toBe(false);
  });
});

// The guide and the parser agree: either lengths count UTF-16 units, and a name of 2,000 characters that take 4,000 of
// them is too long, or the guide does not say that they do.
it("a text that is too long in UTF-16 units is refused, if the guide says so", () => {
  const guide = readFileSync(new URL("../../docs/guides/schemas.md", import.meta.url), "utf8");
  const station = { id: "centre-1", division: "110101001", tier: "own:centre", name: "𠮷".repeat(2000) };
  expect(stationSchema.safeParse(station).success).toBe(!guide.includes("lengths count UTF-16 units here"));
});
