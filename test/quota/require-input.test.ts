import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { checkShareQuota, checkStaffing } from "social-work-station-rules/quota";
import { asProvision } from "../as-parsed.js";
import { centre, prepared } from "./own-register.js";
import { shareQuota, staffing } from "./provisions.js";

const register = prepared({ stations: [centre({ from: "2021-01-01" })] });
const options = { asOf: "2021-12-31" };

function faultOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
  }
}

const staffingOf = (appliesTo: object) => asProvision({ ...staffing(), appliesTo: appliesTo as never });

describe("a provision that a check cannot take", () => {
  it("is refused with the subjects that the check takes", () => {
    expect(faultOf(() => checkStaffing(register, staffingOf({ subject: "division" }), options))).toEqual([
      "value-invalid",
      "provision.appliesTo.subject",
      { expected: "listed-value", accepted: ["station"] },
    ]);
  });

  it("is refused with the tier that the register does not have", () => {
    expect(
      faultOf(() => checkStaffing(register, staffingOf({ subject: "station", tier: "own:hub" }), options)),
    ).toEqual(["tier-unknown", "provision.appliesTo.tier", { id: "own:hub" }]);
    const quota = asProvision({ ...shareQuota(), centreTier: "own:hub" });
    expect(faultOf(() => checkShareQuota(register, quota, options))).toEqual([
      "tier-unknown",
      "provision.centreTier",
      { id: "own:hub" },
    ]);
  });

  it.each(["own:centre", "township", undefined])("is none for the tier %s", (tier) => {
    const appliesTo = { subject: "station", ...(tier === undefined ? {} : { tier }) };
    expect(checkStaffing(register, staffingOf(appliesTo), options)).toHaveLength(1);
  });

  it("is none for a level at which no station stands", () => {
    expect(checkStaffing(register, staffingOf({ subject: "station", tier: "province" }), options)).toEqual([]);
  });
});
