import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarYear, type Period } from "social-work-station-rules/calendar";
import { allPolicies } from "social-work-station-rules/catalogue";
import type { Finding } from "social-work-station-rules/finding";
import { parseRegister } from "social-work-station-rules/model";
import type { Provision } from "social-work-station-rules/policy";
import {
  checkActivityQuota,
  checkChecklist,
  checkRecurringDuty,
  checkRequiredRoles,
  checkRequiredSystems,
  checkShareQuota,
  checkStaffing,
} from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";

interface Row {
  readonly clause: string;
  readonly source: string;
  readonly title: string;
  readonly provision: string;
  readonly register: { readonly tiers: string } & Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly period?: Period;
  readonly subject: string;
  readonly verdict: string;
}

const rows = JSON.parse(
  readFileSync(new URL("../vectors/quota-clauses.json", import.meta.url), "utf8"),
) as readonly Row[];
const provisions = new Map(
  allPolicies.flatMap((policy) => policy.provisions.map((provision) => [provision.id, provision] as const)),
);

function check(
  provision: Provision,
  { register: { tiers, ...parts }, asOf, period = calendarYear(2021) }: Row,
): readonly Finding[] {
  const tierSystems = allPolicies
    .flatMap(({ tierSystem }) => (tierSystem?.id === tiers ? [tierSystem] : []))
    .slice(0, 1);
  const prepared = prepareRegister(parseRegister({ version: 1, recordedOn: asOf, tierSystems, ...parts }));
  switch (provision.kind) {
    case "activity-quota":
      return checkActivityQuota(prepared, provision, { period, asOf });
    case "share-quota":
      return checkShareQuota(prepared, provision, { asOf });
    case "staffing":
      return checkStaffing(prepared, provision, { asOf });
    case "required-systems":
      return checkRequiredSystems(prepared, provision, { asOf });
    case "required-roles":
      return checkRequiredRoles(prepared, provision, { asOf });
    case "checklist":
      return checkChecklist(prepared, provision, { asOf });
    case "recurring-duty":
      return checkRecurringDuty(prepared, provision, { period, asOf });
    default:
      throw new Error(`no quota: ${provision.kind}`);
  }
}

describe("the clauses on quotas", () => {
  it.each(rows)("answer $verdict for $clause: $title", (row) => {
    const provision = provisions.get(row.provision);
    if (provision === undefined) throw new Error(`not in the catalogue: ${row.provision}`);
    expect(check(provision, row).find(({ subject }) => subject.id === row.subject)?.verdict).toBe(row.verdict);
  });

  it("have a met and an unmet row each", () => {
    for (const clause of ["PI-07", "PI-08", "PI-17", "PI-13..15", "BJ-04", "BJ-14", "GD-06", "JN-15", "LZ-07"]) {
      const verdicts = rows.filter((row) => row.clause === clause).map(({ verdict }) => verdict);
      expect(verdicts, clause).toEqual(expect.arrayContaining(["met", "unmet"]));
    }
  });

  it("do not become provisions where a source only observes: 3 + 3 in Jiaxing (NA-15), one or two staff in Linzhi (LZ-01)", () => {
    for (const clause of ["NA-15", "LZ-01"]) {
      expect(
        allPolicies.flatMap(({ data }) => data).some(({ clauses }) => clauses.includes(clause)),
        clause,
      ).toBe(true);
      expect(
        [...provisions.values()].some(({ clauses }) => clauses.includes(clause)),
        clause,
      ).toBe(false);
    }
  });
});
