import { expect, expectTypeOf, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { RuleInputError } from "social-work-station-rules/fault";
import {
  findProvision,
  type ActivityQuota,
  type Provision,
  type ProvisionKind,
  type RequiredSystems,
} from "social-work-station-rules/policy";
import { thrownFault } from "../thrown-fault.js";

const idsOf = (kind: string): readonly string[] =>
  beijingPilot2021.provisions.filter((provision) => provision.kind === kind).map(({ id }) => id);

function faultOf(kindOrId: string, id?: string): RuleInputError {
  try {
    findProvision(beijingPilot2021, kindOrId as ProvisionKind, id);
  } catch (error) {
    if (error instanceof RuleInputError) return error;
  }
  throw new Error(`${kindOrId} was found`);
}

it("finds the one provision of a kind, with the type of the kind", () => {
  expect(idsOf("required-systems")).toHaveLength(1);
  const systems = findProvision(beijingPilot2021, "required-systems");
  expectTypeOf(systems).toEqualTypeOf<RequiredSystems>();
  expect(systems.id).toBe(idsOf("required-systems")[0]);
});

it("finds every provision by its id", () => {
  for (const provision of beijingPilot2021.provisions) {
    const found: Provision = findProvision(beijingPilot2021, provision.id);
    expect(found).toBe(provision);
  }
});

it("finds one of several provisions of a kind by its id, with the type of the kind", () => {
  const [first = "", second = ""] = idsOf("activity-quota");
  const quota = findProvision(beijingPilot2021, "activity-quota", second);
  expectTypeOf(quota).toEqualTypeOf<ActivityQuota>();
  expect(quota.id).toBe(second);
  expect(findProvision(beijingPilot2021, "activity-quota", first).id).toBe(first);
});

it("throws for an id of another kind, with the ids of the kind, and for a kind that is none whatever the id", () => {
  const [checklist] = idsOf("checklist");
  expect(faultOf("activity-quota", checklist)).toMatchObject({
    code: "provision-unknown",
    path: ["id"],
    values: { accepted: idsOf("activity-quota") },
  });
  expect(faultOf("activity-qota", idsOf("activity-quota")[0])).toMatchObject({
    code: "provision-unknown",
    path: ["kindOrId"],
    values: { near: "activity-quota" },
  });
});

it("names the ids where several provisions have the kind", () => {
  expect(idsOf("activity-quota").length).toBeGreaterThan(1);
  expect(faultOf("activity-quota")).toMatchObject({
    code: "value-invalid",
    path: ["kindOrId"],
    values: { accepted: idsOf("activity-quota") },
  });
});

it("names the nearest kind or id, and all ids, where there is none", () => {
  expect(faultOf("checlist")).toMatchObject({
    code: "provision-unknown",
    values: { near: "checklist", accepted: beijingPilot2021.provisions.map(({ id }) => id) },
  });
});

it("names no nearest where nothing is like what was asked for", () => {
  expect(Object.keys(faultOf("something-else-altogether").values)).toEqual(["accepted"]);
  expect(faultOf("activity-quota", "nowhere-at-all").values).toStrictEqual({ accepted: idsOf("activity-quota") });
});

it("says what would be right where several provisions have the kind", () => {
  expect(faultOf("activity-quota").values).toStrictEqual({ expected: "id", accepted: idsOf("activity-quota") });
});

it("throws for a policy that no parser returned, and for what is no text", () => {
  const ask = (policy: object, kindOrId: unknown, id?: unknown) => () =>
    findProvision(policy as typeof beijingPilot2021, kindOrId as ProvisionKind, id as string | undefined);
  expect(thrownFault(ask({ ...beijingPilot2021 }, "checklist"))).toBe("not-parsed at $.policy");
  expect(thrownFault(ask(beijingPilot2021, 1))).toBe("text-invalid at $.kindOrId");
  expect(thrownFault(ask(beijingPilot2021, "checklist", 1))).toBe("text-invalid at $.id");
});
