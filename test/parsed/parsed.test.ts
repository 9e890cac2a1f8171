import { describe, expect, it } from "vitest";
import { allPolicies, beijingPilotQualification } from "social-work-station-rules/catalogue";
import { policyAsOf } from "social-work-station-rules/in-force";
import { calendarYear } from "social-work-station-rules/calendar";
import { parseRegister } from "social-work-station-rules/model";
import { amendPolicy, parsePolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister, registerWithin } from "social-work-station-rules/register";
import { requireParsed, requireProvision, type ParsedForm } from "../../src/parsed/index.js";
import { thrownFault } from "../thrown-fault.js";

const register = parseRegister({
  version: 1,
  recordedOn: "2023-05-31",
  divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
  personnel: [{ id: "p-1" }],
});
const [policy] = allPolicies as readonly [Policy];

function check(value: unknown, form: ParsedForm): string {
  try {
    requireParsed(value, form, ["value"]);
    return "none";
  } catch (error) {
    return thrownFault(() => {
      throw error;
    });
  }
}

function isWhollyMarked(candidate: Policy): boolean {
  return (
    check(candidate, "policy") === "none" &&
    candidate.provisions.every((provision) => check(provision, "provision") === "none")
  );
}

describe("the mark of a parsed value", () => {
  it("is on a parsed register, its personnel, and a prepared register", () => {
    expect(check(register, "register")).toBe("none");
    expect(register.personnel.map((person) => check(person, "person"))).toEqual(["none"]);
    expect(check(prepareRegister(register), "prepared-register")).toBe("none");
    expect(check(registerWithin(prepareRegister(register), "110102"), "prepared-register")).toBe("none");
  });

  it("is on every policy of the catalogue, and on a provision that is imported alone", () => {
    expect(allPolicies.filter((each) => !isWhollyMarked(each))).toEqual([]);
    expect(check(beijingPilotQualification, "provision")).toBe("none");
  });

  it("is on what parsePolicy, amendPolicy and policyAsOf return", () => {
    const id = policy.provisions[0]?.id ?? "";
    const parsed = parsePolicy(JSON.parse(JSON.stringify(policy)));
    const amended = amendPolicy(policy, [{ id: "later", kind: "remove-provision", provision: id, from: "2024-01-01" }]);
    expect([parsed, amended].every(isWhollyMarked)).toBe(true);
    expect(isWhollyMarked(policyAsOf(amended, { asOf: "2025-01-01", period: calendarYear(2025) }))).toBe(true);
  });

  it("changes nothing that can be seen: not JSON, not the keys, not equality", () => {
    const plain = JSON.parse(JSON.stringify(policy)) as object;
    expect(Object.keys(policy)).toEqual(Object.keys(plain));
    expect(policy).toEqual(plain);
  });

  it("is lost by JSON, by a spread and by structuredClone", () => {
    for (const copy of [JSON.parse(JSON.stringify(policy)), { ...policy }, structuredClone(policy)])
      expect(check(copy, "policy")).toBe("not-parsed at $.value");
  });

  it("is of one form: a register is no policy", () => {
    expect(check(register, "policy")).toBe("not-parsed at $.value");
    for (const other of [null, undefined, 1, "policy", []])
      expect(check(other, "policy")).toBe("not-parsed at $.value");
  });
});

describe("requireProvision", () => {
  it("throws for a provision of another kind, and names the accepted one", () => {
    expect(() => {
      requireProvision(beijingPilotQualification as Policy["provisions"][number], "staffing");
    }).toThrow(
      expect.objectContaining({
        code: "variant-unknown",
        path: ["provision", "kind"],
        values: { expected: "listed-value", accepted: ["staffing"] },
      }),
    );
  });
});
