import { describe, expect, it } from "vitest";
import { nationalTwoHaves } from "social-work-station-rules/catalogue";
import { type Parameter, type Provision, withParameters } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { thrownFault } from "../thrown-fault.js";

const [target] = nationalTwoHaves.provisions as readonly [Provision];
const parameters: Readonly<Record<string, Parameter<unknown> | undefined>> = { ...target.parameters };
const share = parameters["target"] as Parameter<unknown>;

describe("withParameters", () => {
  it("returns a parsed copy with the parameter replaced, and leaves the provision as it is", () => {
    const half = withParameters(target, { target: { status: "amended", value: "0.5", was: share } });
    expect(half).toEqual({
      ...target,
      parameters: { ...target.parameters, target: { status: "amended", value: "0.5", was: share } },
    });
    expect(target.parameters).toEqual(parameters);
    expect(() => {
      requireParsed(half, "provision", []);
    }).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    [
      "a value outside its range",
      { target: { status: "amended", value: "1.5", was: share } },
      "out-of-range at $.changed.target.value",
    ],
    ["a parameter the kind does not have", { least: share }, "key-unknown at $.changed.least"],
    ["a bare value", { target: "0.5" }, "type-invalid at $.changed.target"],
    ["a list", [], "type-invalid at $.changed"],
  ])("throws for %s", (_, changed, fault) => {
    expect(thrownFault(() => withParameters(target, changed as Parameters<typeof withParameters>[1]))).toBe(fault);
  });

  it("throws for a provision that no parser returned", () => {
    expect(thrownFault(() => withParameters({ ...target }, {}))).toBe("not-parsed at $.provision");
  });
});
