import { planBudget } from "../budget/index.js";
import { calendarYear, parsePlainDate } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { isVaried, onlyValue } from "../measure-form/index.js";
import type { Person, Register } from "../model/index.js";
import { markPolicy, markRegister } from "../parsed/index.js";
import type { Policy, Staffing } from "../policy/index.js";
import { contextOf, presence, subjectMeets, subjectsOf } from "../quantities/index.js";
import { type Ratio, makeRatio, multiplyRatios } from "../ratio/index.js";
import { type PreparedRegister, prepareRegister } from "../register/index.js";
import type { BudgetLine } from "../results/index.js";
import { certificateLevels, stationRoles } from "../terms/index.js";
import type { Baseline } from "./baseline.js";
import type { Bounds } from "./needs.js";
import { ZERO, extreme } from "./extreme.js";
import type { StaffToHire } from "./opened-stations.js";

/** What a pay standard lays down for one person to hire, in yuan for a year; null: there is no upper bound. */
export interface PayOfHire {
  readonly provision: string;
  readonly least: Ratio;
  readonly most: Ratio | null;
}

/**
 * Returns what the pay standards of policies lay down for a whole year for one person whom a staffing minimum lacks. Who is
 * hired is not known: the bounds are those of every rank and role that counts for the minimum, at every station that it
 * governs.
 */
export function payOfHire(
  { register, policy, withStations, asOf }: Pick<Baseline, "register" | "policy" | "withStations" | "asOf">,
  policies: readonly Policy[],
  { provision: staffing, tiers }: Pick<StaffToHire, "provision" | "tiers">,
): readonly PayOfHire[] {
  const onPay = policies.map((one) =>
    markPolicy({ ...one, provisions: one.provisions.filter(({ kind }) => kind === "pay-standard") }),
  );
  if (onPay.every(({ provisions }) => provisions.length === 0)) return [];
  const places = [
    { prepared: register, stations: stationsGoverned(register, policy, staffing, asOf) },
    ...tiers.map((tier) => {
      const { prepared, added } = withStations(tier);
      return { prepared, stations: [...added] };
    }),
  ];
  const hires = kindsOfHire(staffing, onPay);
  const found = places.flatMap(({ prepared, stations }) =>
    hires.map((hire) => payAt({ prepared, stations, hire, staffing, asOf }, onPay)),
  );
  const persons = found.reduce((sum, { count }) => sum + count, 0);
  const all = found.flatMap(({ lines }) => lines);
  return [...new Set(all.map(({ provision }) => provision))].toSorted().map((provision) => {
    const lines = all.filter((line) => line.provision === provision);
    return {
      provision,
      // Some of those who can be hired have no pay by it.
      least:
        lines.length < persons
          ? ZERO
          : extreme(
              lines.map(({ exactAmount }) => toRatio(exactAmount.least)),
              -1,
            ),
      most: lines.some(({ exactAmount }) => exactAmount.most === null)
        ? null
        : extreme(
            lines.map(({ exactAmount }) => toRatio(exactAmount.most ?? "0")),
            1,
          ),
    };
  });
}

/** What so many persons to hire are paid in a year, in all. */
export function payOfAll(
  { least, most }: PayOfHire,
  staff: Bounds,
): { readonly least: Ratio; readonly most: Ratio | null } {
  const times = (count: number, each: Ratio): Ratio => multiplyRatios(makeRatio(BigInt(count)), each);
  return { least: times(staff.least, least), most: most === null ? null : times(staff.most, most) };
}

/** Facts of a person to hire. */
type Hire = Pick<Person, "staffKinds" | "certificates"> & {
  readonly post: Pick<NonNullable<Person["assignments"]>[number], "role" | "workload">;
};

/** Every rank and role that counts for a staffing minimum, as far as pay can depend on it; what is left open stays open. */
function kindsOfHire(staffing: Staffing, policies: readonly Policy[]): readonly Hire[] {
  const { staff, workload } = staffing.parameters;
  const plain = isVaried(staffing) ? null : { staff: staff.value, workload: workload.value };
  const certificates = plain?.staff === "certified" ? certificateLevels.values : [null, ...certificateLevels.values];
  const kinds = plain?.staff === "professional" || plain?.staff === "local" ? { staffKinds: [plain.staff] } : {};
  const post = plain?.workload === "full-time" || plain?.workload === "part-time" ? { workload: plain.workload } : {};
  const roles = plain?.staff === "supervisor" ? ["supervisor" as const] : rolesOf(policies);
  return roles.flatMap((role) =>
    certificates.map((level): Hire => ({
      ...kinds,
      certificates: level === null ? [] : [{ level, issuedOn: parsePlainDate("2000-01-01") }],
      post: { role, ...post },
    })),
  );
}

type Role = NonNullable<Person["assignments"]>[number]["role"];

/** The roles that pay depends on, and one on which it does not. */
function rolesOf(policies: readonly Policy[]): readonly Role[] {
  const named = new Set<Role>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "role" && Array.isArray(inner)) (inner as readonly Role[]).forEach((role) => named.add(role));
      else look(inner);
    }
  };
  look(policies.map(({ provisions }) => provisions));
  const other = stationRoles.values.find((role) => !named.has(role));
  return [...named, ...(other === undefined ? [] : [other])];
}

function stationsGoverned(
  prepared: PreparedRegister,
  { jurisdiction }: Policy,
  { appliesTo }: Staffing,
  asOf: Baseline["asOf"],
): readonly string[] {
  return subjectsOf(prepared, { appliesTo }, jurisdiction)
    .filter((subject) => presence(subject, { asOf, window: undefined, tier: appliesTo.tier }, prepared) !== false)
    .map(({ id }) => id);
}

interface Hiring {
  readonly prepared: PreparedRegister;
  readonly stations: readonly string[];
  readonly hire: Hire;
  readonly staffing: Staffing;
  readonly asOf: Baseline["asOf"];
}

/** Hires one such person at each station, where that person counts for the minimum, and returns what each is paid. */
function payAt(
  { prepared, stations, hire: { post, ...facts }, staffing, asOf }: Hiring,
  policies: readonly Policy[],
): { readonly count: number; readonly lines: readonly BudgetLine[] } {
  const year = Number(asOf.slice(0, 4));
  const { from } = calendarYear(year);
  const withStaff = (personnel: readonly Person[]): PreparedRegister =>
    prepareRegister(markRegister<Register>({ ...prepared.register, personnel }));
  const all = withStaff(
    stations.map((station) => ({ id: `hire-${station}`, ...facts, assignments: [{ station, ...post, from }] })),
  );
  const { persons } = staffing.parameters;
  if (persons === undefined || isVaried(staffing))
    return { count: stations.length, lines: linesOf(all, policies, asOf) };
  const person = onlyValue(persons);
  const context = contextOf({ prepared: all, asOf, period: calendarYear(year), rounding: null });
  const counted = all.register.personnel.filter(
    ({ id }) => subjectMeets({ kind: "person", id }, { person }, context) !== false,
  );
  return { count: counted.length, lines: linesOf(withStaff(counted), policies, asOf) };
}

function linesOf(
  prepared: PreparedRegister,
  policies: readonly Policy[],
  asOf: Baseline["asOf"],
): readonly BudgetLine[] {
  return planBudget(prepared, policies, { year: Number(asOf.slice(0, 4)), asOf }).lines;
}
