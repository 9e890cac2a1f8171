import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { allPolicies } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";

describe("an agenda of a register without records", () => {
  it.each(allPolicies.map((policy) => [policy.id, policy] as const))("is put into words for %s", (_, policy) => {
    const { tierSystem } = policy;
    const register = prepareRegister(
      parseRegister({
        version: 1,
        recordedOn: "2024-06-30",
        ...(tierSystem === undefined ? {} : { tierSystems: [tierSystem] }),
      }),
    );
    for (const asOf of ["1900-01-01", "2024-06-30", "2199-12-01"])
      for (const locale of ["zh-CN", "en"] as const)
        expect(explain(planAgenda(register, policy, { asOf, within: 2 }), { locale }).heading).not.toBe("");
  });
});
