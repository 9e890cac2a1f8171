import { describe, expect, it } from "vitest";
import * as z from "zod";
import { interpreted, parameterSchema, stated } from "social-work-station-rules/policy";
import { source, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

describe("a parameter is written", () => {
  it("as the source states it", () => {
    expect(stated(4, source)).toStrictEqual({ status: "stated", value: 4, source });
  });

  it("as one of several readings, with all that was said of them", () => {
    const reading = { alternatives: ["down"], question: title, reason: title, source, otherSources: [source] };
    expect(interpreted("up", reading)).toStrictEqual({ status: "interpreted", value: "up", ...reading });
  });
});

describe("the schema of a parameter", () => {
  const schema = parameterSchema(z.int());
  const accepts = (parameter: object): boolean => schema.safeParse(parameter).success;
  const three = stated(3, source);
  const reading = { status: "interpreted", value: 3, alternatives: [4], question: title, reason: title, source };

  it("reads each of the three, with what may be added and without", () => {
    for (const parameter of [
      three,
      { ...three, openEnded: true, otherSources: [source] },
      reading,
      { ...reading, openEnded: false, otherSources: [] },
      { status: "amended", value: 3, was: three },
      { status: "amended", value: 3, was: reading, from: "2026-01-01", cutPeriod: "as-of" },
      { status: "amended", value: 3, was: { status: "amended", value: 4, was: three }, cutPeriod: "period-start" },
    ])
      expect([parameter, accepts(parameter)]).toEqual([parameter, true]);
  });

  it.each<[string, object]>([
    ["another value", stated("3", source)],
    ["another alternative", { ...reading, alternatives: ["4"] }],
    ["no alternative", { ...reading, alternatives: [] }],
    ["no question", { ...reading, question: undefined }],
    ["no reason", { ...reading, reason: undefined }],
    ["no source", { ...three, source: undefined }],
    ["alternatives of what is stated", { ...three, alternatives: [4] }],
    ["a source of what was changed", { status: "amended", value: 3, was: three, source }],
    ["nothing that it was before", { status: "amended", value: 3 }],
    ["another value before", { status: "amended", value: 3, was: stated("3", source) }],
    ["no day", { status: "amended", value: 3, was: three, from: "2026-02-30" }],
    ["no reading of a cut period", { status: "amended", value: 3, was: three, cutPeriod: "never" }],
    ["another status", { ...three, status: "guessed" }],
  ])("does not read one with %s", (_, parameter) => {
    expect(accepts(parameter)).toBe(false);
  });

  it("is made of a schema alone", () => {
    for (const value of [undefined, null, {}, "text"])
      expect(thrownFault(() => parameterSchema(value as never))).toBe("type-invalid at $.value");
  });

  it("reads a parameter that was changed a thousand times, and no more", () => {
    const changed = (times: number): object =>
      Array.from({ length: times }).reduce<object>((was) => ({ status: "amended", value: 3, was }), three);
    expect(accepts(changed(1000))).toBe(true);
    expect(accepts(changed(1001))).toBe(false);
  });
});
