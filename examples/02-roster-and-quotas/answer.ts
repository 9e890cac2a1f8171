import { readFileSync } from "node:fs";
import { calendarYear, type PlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
import {
  assessQualification,
  assessRoster,
  type CriterionTrace,
  planQualification,
  type QualificationFinding,
  type QualificationPlan,
  type SingleCriterionTrace,
} from "social-work-station-rules/eligibility";
import type { Finding } from "social-work-station-rules/finding";
import type { Person, Register } from "social-work-station-rules/model";
import {
  parsePolicy,
  type Policy,
  type Provision,
  type ProvisionKind,
  type Qualification,
} from "social-work-station-rules/policy";
import { policiesInForce } from "social-work-station-rules/in-force";
import {
  checkChecklist,
  checkRequiredRoles,
  checkRequiredSystems,
  checkStaffing,
  planActivityQuota,
  type RequiredRolesDetail,
  type RequiredSystemsDetail,
  type StaffingDetail,
} from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import type { LocalText } from "social-work-station-rules/terms";

/** The made-up district that the tables are about. */
const DISTRICT = "110199";

/** A person's standing: the finding, and when and how it would be met; no plan for whom no rule regards. */
export interface Standing {
  readonly finding: QualificationFinding;
  readonly stations: readonly string[];
  readonly plan: QualificationPlan | null;
  /** Since when a person who qualifies has done so, and by which alternative on that day; null for others. */
  readonly since: Since | null;
}

/** The first day of the time in which a person qualifies. */
export interface Since {
  readonly on: PlainDate;
  readonly route: string | null;
  /** `no-later-than`: the date of what decides is not recorded, so that it counts from the day of recording. */
  readonly date: "recorded" | "no-later-than";
}

/** Everyone by one provision, with totals. */
export type Roster = Answer["rosters"][number];

/** What the provisions in force on a day say about the register. */
export type Answer = ReturnType<typeof answer>;

export function answer(register: Register, asOf: PlainDate) {
  const prepared = prepareRegister(register);
  const policies = [beijingPilot2021, beijingSystem2022, districtPolicy()];
  const { provisions, gaps } = policiesInForce(policies, { asOf, division: DISTRICT });
  const inForce = provisions.map(({ provision }) => provision);
  const period = calendarYear(Number(asOf.slice(0, 4)));
  const documents = policies.flatMap((policy) => policy.documents);
  return {
    asOf,
    register,
    gaps,
    documents,
    titles: new Map([...policies, ...documents].map(({ id, title }) => [id, title])),
    rosters: ofKind(inForce, "qualification").map((provision) => {
      const roster = assessRoster(prepared, provision, { asOf });
      const people = roster.findings.map((finding, index): Standing => {
        const person = register.personnel[index] as Person;
        const options = {
          asOf,
          areaClass: finding.detail.areaClass ?? undefined,
          recordedOn: register.recordedOn,
          judgements: register.judgements,
        };
        const plan = finding.verdict === "not-applicable" ? null : planQualification(person, provision, options);
        const stations = (person.assignments ?? []).map(({ station }) => station);
        const start = finding.verdict === "met" ? (plan?.eligibleFrom ?? null) : null;
        const since =
          start === null ? null : sinceOf(assessQualification(person, provision, { ...options, asOf: start }));
        return { finding, stations, plan, since };
      });
      return { roster, people, routes: routesOf(provision) };
    }),
    quotas: ofKind(inForce, "activity-quota").flatMap((provision) =>
      planActivityQuota(prepared, provision, { period, asOf }),
    ),
    duties: [
      ...ofKind(inForce, "staffing").flatMap((provision): readonly Duty[] =>
        checkStaffing(prepared, provision, { asOf }),
      ),
      ...ofKind(inForce, "required-roles").flatMap((provision): readonly Duty[] =>
        checkRequiredRoles(prepared, provision, { asOf }),
      ),
      ...ofKind(inForce, "required-systems").flatMap((provision): readonly Duty[] =>
        checkRequiredSystems(prepared, provision, { asOf }),
      ),
    ],
    checklists: ofKind(inForce, "checklist")
      .filter(({ appliesTo }) => appliesTo.subject === "station")
      .map((provision) => ({ provision, findings: checkChecklist(prepared, provision, { asOf }) })),
  };
}

function sinceOf({ asOf, detail: { route, trace } }: QualificationFinding): Since {
  const decisive = trace === null ? [] : singlesMet(trace, route);
  const isUndated = decisive.some(({ found }) => found.status === "recorded" && "date" in found && found.date === null);
  return { on: asOf, route, date: isUndated ? "no-later-than" : "recorded" };
}

/** The single criteria that are met, of the alternative by which a person qualifies. */
function singlesMet(trace: CriterionTrace, route: string | null): readonly SingleCriterionTrace[] {
  if (!("members" in trace)) return trace.verdict === "met" ? [trace] : [];
  const named = trace.members.filter(({ id }) => id === route);
  return (named.length > 0 ? named : trace.members).flatMap((member) => singlesMet(member, null));
}

/** The alternatives by which one can qualify, with their titles. */
function routesOf({ criteria }: Qualification): ReadonlyMap<string, LocalText> {
  return new Map((criteria.kind === "any-of" ? criteria.members : [criteria]).map(({ id, title }) => [id, title]));
}

/** What a station must have: staff, roles, systems. */
type Duty = Finding<StaffingDetail | RequiredRolesDetail | RequiredSystemsDetail>;

function ofKind<K extends ProvisionKind>(
  provisions: readonly Provision[],
  kind: K,
): readonly Extract<Provision, { readonly kind: K }>[] {
  return provisions.filter(
    (provision): provision is Extract<Provision, { readonly kind: K }> => provision.kind === kind,
  );
}

/** The district's own requirement, kept as a file and written for the city's tiers. */
function districtPolicy(): Policy {
  const file = JSON.parse(readFileSync(new URL("data/district-requirements.json", import.meta.url), "utf8")) as object;
  return parsePolicy({ ...file, tierSystem: beijingTierSystem });
}
