import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingPilotQualification } from "social-work-station-rules/catalogue";
import {
  assessQualification,
  assessRoster,
  planQualification,
  prepareQualification,
  type PersonQualificationOptions,
} from "social-work-station-rules/eligibility";
import { parsePerson, parseRegister, type Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { thrownFault } from "../thrown-fault.js";

const asOf = "2021-09-01";
const person = parsePerson({ id: "p" });
const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: asOf }));
const otherKind = beijingPilot2021.provisions.find(({ kind }) => kind !== "qualification");

/** As callers without a compiler see it. */
type Untyped = (subject: unknown, provision: unknown, options: unknown) => unknown;

const functions: readonly (readonly [string, Untyped])[] = [
  ["assessQualification", assessQualification as Untyped],
  ["planQualification", planQualification as Untyped],
  [
    "prepareQualification",
    (subject, provision, options) => {
      const assess = prepareQualification(provision as Qualification, options as PersonQualificationOptions);
      return assess(subject as Person, { areaClass: (options as PersonQualificationOptions).areaClass });
    },
  ],
];

const unparsed = (value: object): readonly (readonly [string, unknown])[] => [
  ["undefined", undefined],
  ["null", null],
  ["a text", "p"],
  ["a value read from JSON", JSON.parse(JSON.stringify(value))],
  ["a spread of a parsed value", { ...value }],
  ["a structured clone of a parsed value", structuredClone(value)],
];
const judgement = {
  id: "j",
  subject: { kind: "person", id: "p" },
  provision: beijingPilotQualification.id,
  item: "lowered-standard",
  outcome: "met",
  on: asOf,
};
const badOptions: readonly (readonly [string, unknown, string])[] = [
  ["no options", undefined, "type-invalid at $.options"],
  ["null for options", null, "type-invalid at $.options"],
  ["a misspelt option", { asOf, as_of: asOf }, "key-unknown at $.options.as_of"],
  ["no day", {}, "date-invalid at $.options.asOf"],
  ["NaN as a day", { asOf: Number.NaN }, "date-invalid at $.options.asOf"],
  ["a month as a day", { asOf: "2021-09" }, "date-invalid at $.options.asOf"],
  ["a Date", { asOf: new Date(0) }, "date-invalid at $.options.asOf"],
];
const badPersonOptions: typeof badOptions = [
  ...badOptions,
  ["a wrong day of recording", { asOf, recordedOn: "yesterday" }, "date-invalid at $.options.recordedOn"],
  ["an unknown class of area", { asOf, areaClass: "农村" }, "term-unknown at $.options.areaClass"],
  ["null for a class of area", { asOf, areaClass: null }, "term-unknown at $.options.areaClass"],
  ["judgements that are no list", { asOf, judgements: {} }, "type-invalid at $.options.judgements"],
  ["null for a judgement", { asOf, judgements: [null] }, "type-invalid at $.options.judgements[0]"],
  ["a judgement without a subject", { asOf, judgements: [{}] }, "value-missing at $.options.judgements[0].subject"],
  [
    "a judgement about an unknown kind of subject",
    { asOf, judgements: [{ ...judgement, subject: { kind: "team", id: "p" } }] },
    "term-unknown at $.options.judgements[0].subject.kind",
  ],
  [
    "a judgement about an identity number",
    { asOf, judgements: [{ ...judgement, subject: { kind: "person", id: "110101199003078515" } }] },
    "id-like-identity-number at $.options.judgements[0].subject.id",
  ],
  [
    "a judgement without an item",
    { asOf, judgements: [{ ...judgement, item: undefined }] },
    "id-invalid at $.options.judgements[0].item",
  ],
  [
    "a judgement with another outcome",
    { asOf, judgements: [{ ...judgement, outcome: true }] },
    "term-unknown at $.options.judgements[0].outcome",
  ],
  [
    "a judgement on a day that does not exist",
    { asOf, judgements: [{ ...judgement, on: "2021-02-29" }] },
    "date-invalid at $.options.judgements[0].on",
  ],
];

describe.each(functions)("%s", (_, call) => {
  it.each(unparsed(person))("throws not-parsed for %s instead of a person", (_, value) => {
    expect(thrownFault(() => call(value, beijingPilotQualification, { asOf }))).toBe("not-parsed at $.person");
  });

  it.each(unparsed(beijingPilotQualification))("throws not-parsed for %s instead of a provision", (_, value) => {
    expect(thrownFault(() => call(person, value, { asOf }))).toBe("not-parsed at $.provision");
  });

  it("throws for a provision of another kind", () => {
    expect(thrownFault(() => call(person, otherKind, { asOf }))).toBe("variant-unknown at $.provision.kind");
  });

  it.each(badPersonOptions)("throws for %s", (_, options, fault) => {
    expect(thrownFault(() => call(person, beijingPilotQualification, options))).toBe(fault);
  });
});

describe("assessRoster", () => {
  const call = assessRoster as Untyped;

  it.each([...unparsed(prepared), ["a register that is not prepared", prepared.register] as const])(
    "throws not-parsed for %s instead of a prepared register",
    (_, value) => {
      expect(thrownFault(() => call(value, beijingPilotQualification, { asOf }))).toBe("not-parsed at $.prepared");
    },
  );

  it.each(unparsed(beijingPilotQualification))("throws not-parsed for %s instead of a provision", (_, value) => {
    expect(thrownFault(() => call(prepared, value, { asOf }))).toBe("not-parsed at $.provision");
  });

  it("throws for a provision of another kind", () => {
    expect(thrownFault(() => call(prepared, otherKind, { asOf }))).toBe("variant-unknown at $.provision.kind");
  });

  it.each(badOptions)("throws for %s", (_, options, fault) => {
    expect(thrownFault(() => call(prepared, beijingPilotQualification, options))).toBe(fault);
  });
});
