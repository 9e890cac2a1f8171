import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../../src/run-record/canonical-json.js";

describe("canonical", () => {
  it("writes keys in the order of their code units, without blanks", () => {
    expect(canonical({ b: 1, a: { d: true, c: [1, { z: 0, y: null }] } })).toBe(
      '{"a":{"c":[1,{"y":null,"z":0}],"d":true},"b":1}',
    );
    expect(canonical({ a1: 1, A: 2, 中: 3, "": 4 })).toBe('{"":4,"A":2,"a1":1,"中":3}');
  });

  it("leaves fields that are undefined out, and writes null for what a list lacks", () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonical([undefined, null, 1])).toBe("[null,null,1]");
    expect(canonical(undefined)).toBe("null");
    expect(canonical([])).toBe("[]");
    expect(canonical({})).toBe("{}");
  });

  it("escapes texts and keys as JSON does", () => {
    expect(canonical({ 'a"b': 'line\n"x"' })).toBe('{"a\\"b":"line\\n\\"x\\""}');
  });

  it("says the same as JSON, read again", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(canonical(plain))).toEqual(plain);
      }),
    );
  });
});
