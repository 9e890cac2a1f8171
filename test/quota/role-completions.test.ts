import type { RequiredRole } from "social-work-station-rules/policy";
import type { StationRole } from "social-work-station-rules/terms";
import { describe, expect, it } from "vitest";
import { completeRoles } from "../../src/quota/role-completions.js";

const needs = (role: StationRole, least: number, most?: number): RequiredRole => ({
  role,
  least,
  ...(most === undefined ? {} : { most }),
  mayAlsoHold: [],
});
const holders = (role: StationRole, count: number) =>
  Array.from({ length: count }, () => ({ certain: new Set([role]), open: [] }));

describe("persons that the register does not show", () => {
  // Counted one by one, a hundred thousand of them would never end.
  it("are counted at once where a hundred thousand of two roles are required", () => {
    const required = [needs("social-worker", 100_000), needs("supervisor", 100_000)];
    const { canBeMet, decisive } = completeRoles(required, [], { personnel: null, assignments: 0 });
    expect(canBeMet).toBe(true);
    expect(decisive()).toEqual({ roles: [], hidden: ["personnel"] });
  });

  it("cannot fill a role that needs more than there are", () => {
    const required = [needs("social-worker", 30)];
    const staff = holders("social-worker", 9);
    expect(completeRoles(required, staff, { personnel: 0, assignments: 20 }).canBeMet).toBe(false);
    expect(completeRoles(required, staff, { personnel: 0, assignments: 21 }).canBeMet).toBe(true);
  });

  it("can be so many that one open role of a person is one too many", () => {
    const staff = [{ certain: new Set<StationRole>(), open: ["social-worker" as const] }];
    const { decisive } = completeRoles([needs("social-worker", 0, 3)], staff, { personnel: null, assignments: 0 });
    expect(decisive()).toEqual({ roles: [{ person: 0, role: "social-worker" }], hidden: ["personnel"] });
  });
});
