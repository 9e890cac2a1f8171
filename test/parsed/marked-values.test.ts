import { describe, expect, it } from "vitest";
import {
  markParsed,
  markPolicy,
  markRegister,
  replaceParameters,
  requireParsed,
  requireProvision,
  type ParsedForm,
} from "../../src/parsed/index.js";
import { thrownFault } from "../thrown-fault.js";

const isMarked = (value: unknown, form: ParsedForm): boolean => {
  try {
    requireParsed(value, form, []);
    return true;
  } catch {
    return false;
  }
};

describe("markPolicy", () => {
  it("marks the policy, its provisions, and values that rules take by themselves", () => {
    const [table, measure, scheme, other] = [{}, {}, {}, {}];
    const policy = {
      provisions: [
        { parameters: { table: { value: table } } },
        { parameters: { measure: { value: measure }, other: { value: other } } },
        { parameters: { scheme: { value: scheme } } },
        {},
      ],
    };
    expect(markPolicy(policy)).toBe(policy);
    expect(isMarked(policy, "policy")).toBe(true);
    expect(policy.provisions.map((provision) => isMarked(provision, "provision"))).toEqual([true, true, true, true]);
    expect([
      isMarked(table, "decision-table"),
      isMarked(measure, "measure"),
      isMarked(scheme, "evaluation-scheme"),
    ]).toEqual([true, true, true]);
    expect((["measure", "provision"] as const).map((form) => isMarked(other, form))).toEqual([false, false]);
  });

  it("marks alternatives and what was before amendments", () => {
    const [now, then, alternative, older] = [{}, {}, {}, {}];
    markPolicy({
      provisions: [
        {
          parameters: {
            measure: { value: now, alternatives: [alternative], was: { value: then, was: { value: older } } },
          },
        },
      ],
    } as never);
    expect([now, then, alternative, older].map((value) => isMarked(value, "measure"))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("marks the values of each class and stage, and those of all others", () => {
    const values = Array.from({ length: 5 }, () => ({}));
    const [first, second, otherwise, early, late] = values;
    const byClass = { classes: [{ is: first }, { is: second }], otherwise };
    const byStage = { stages: [{ is: early }, { is: { classes: [{ is: late }] } }] };
    markPolicy({
      provisions: [{ parameters: { scheme: { value: byClass } } }, { parameters: { scheme: { value: byStage } } }],
    } as never);
    expect(values.map((value) => isMarked(value, "evaluation-scheme"))).toEqual([true, true, true, true, true]);
  });

  it("passes texts, null and frozen values over", () => {
    const frozen = Object.freeze({});
    const values = ["text", null, 7, frozen];
    const provisions = values.map((value) => ({ parameters: { measure: { value } } }));
    expect(() => markPolicy({ provisions })).not.toThrow();
    expect(isMarked(frozen, "measure")).toBe(false);
  });
});

describe("markRegister", () => {
  it("marks the register and each person, in a way that shows nowhere", () => {
    const register = { personnel: [{ id: "a" }, { id: "b" }] };
    expect(markRegister(register)).toBe(register);
    expect(isMarked(register, "register")).toBe(true);
    expect(register.personnel.map((person) => isMarked(person, "person"))).toEqual([true, true]);
    expect(Object.keys(register)).toEqual(["personnel"]);
  });
});

describe("replaceParameters", () => {
  it("returns another provision, marked, with some parameters of another value and the others as they were", () => {
    const provision = markParsed({ id: "p", parameters: { a: 1, b: 2 } }, "provision");
    const replaced = replaceParameters(provision, { b: 3 });
    expect(replaced).toEqual({ id: "p", parameters: { a: 1, b: 3 } });
    expect(isMarked(replaced, "provision")).toBe(true);
    expect(provision).toEqual({ id: "p", parameters: { a: 1, b: 2 } });
  });
});

describe("requireParsed", () => {
  it("says which parser's value was expected, and where", () => {
    for (const [form, expected] of [
      ["register", "parsed-register"],
      ["measure", "parsed-measure"],
      ["prepared-register", "prepared-register"],
    ] as const)
      expect(() => {
        requireParsed({}, form, ["a", 1]);
      }).toThrow(expect.objectContaining({ code: "not-parsed", path: ["a", 1], values: { expected } }));
  });
});

describe("requireProvision", () => {
  const provision = { kind: "staffing" as string };

  it("takes a parsed provision of the kind", () => {
    const parsed = markParsed({ ...provision }, "provision");
    expect(() => {
      requireProvision(parsed, "staffing");
    }).not.toThrow();
    expect(
      thrownFault(() => {
        requireProvision(parsed, "checklist", ["here"]);
      }),
    ).toBe("variant-unknown at $.here.kind");
  });

  it("refuses a literal, whatever its kind", () => {
    expect(
      thrownFault(() => {
        requireProvision(provision, "staffing");
      }),
    ).toBe("not-parsed at $.provision");
  });
});
