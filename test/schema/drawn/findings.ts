import * as fc from "fast-check";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear, type PlainDate } from "social-work-station-rules/calendar";
import type { Finding } from "social-work-station-rules/finding";
import type { Register } from "social-work-station-rules/model";
import type { ProvisionKind } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { plainDates, registers } from "social-work-station-rules/testing";
import { asPolicy } from "../../as-parsed.js";
import { everything } from "../../every-kind.js";

const drawnDay = fc.tuple(registers(), plainDates({ from: "2020-06-01", to: "2026-12-31" }));

/** All findings of some kinds over one drawn register on one drawn day, each with its basis. */
export function findings(...kinds: readonly ProvisionKind[]): fc.Arbitrary<readonly Finding[]> {
  return drawnDay.map(([register, asOf]) => findingsOf(register, asOf, kinds));
}

function findingsOf(register: Register, asOf: PlainDate, kinds: readonly ProvisionKind[]): readonly Finding[] {
  const policy = asPolicy({
    ...everything,
    provisions: everything.provisions.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)),
  });
  const submissions = policy.provisions
    .filter(({ kind }) => kind === "deadline")
    .flatMap(({ id }, index) =>
      register.divisions.slice(0, 3).map((division, place) => ({
        provision: id,
        division: division.id,
        on: ["2021-05-17", "2021-05-18T18:30", "2021-12-20", "2022-01-04"][(index + place) % 4] ?? "2021-05-31",
      })),
    );
  const assessment = assess(prepareRegister(register), policy, {
    asOf,
    period: calendarYear(Number(asOf.slice(0, 4))),
    submissions,
  });
  const bases = new Map(assessment.bases.map((basis) => [basis.provision, basis]));
  return assessment.findings.flatMap((finding) => {
    const basis = bases.get(finding.provision);
    const { area: _area, ...own } = finding;
    return basis === undefined ? [] : [{ ...own, basis }];
  });
}
