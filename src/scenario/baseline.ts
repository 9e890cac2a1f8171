import type {
  CoverageByDivision,
  Finding,
  ProvisionIndicator,
  ShareQuotaDetail,
  StaffingDetail,
  Sweep,
} from "../results/index.js";
import { type Period, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { roundDivision } from "../ratio/index.js";
import { basisOf } from "../finding/index.js";
import { policyAsOf } from "../in-force/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision, ShareQuota, Staffing } from "../policy/index.js";
import { type PreparedRegister, registerWithin } from "../register/index.js";
import {
  indexFindings,
  indicateProvision,
  registerAge,
  requireSameWords,
  runProvision,
  statusAtHome,
} from "../run/index.js";
import { type AmendedPolicy, type PolicyAmender, prepareAmendments } from "./amended-policy.js";
import { type Bounds, needsOf, ofLastStages } from "./needs.js";
import type { ProvisionNeeds, ScenarioSeriesOptions } from "./types.js";
import { type RegisterWithStations, withStations } from "./with-stations.js";

/** What a series of scenarios shares: a policy on a day, the register that it governs, and what its provisions gave. */
export interface Baseline {
  readonly register: PreparedRegister;
  readonly policy: Policy;
  readonly asOf: PlainDate;
  readonly period: Period;
  /** What every answer starts from. */
  readonly fields: Pick<Sweep, "asOf" | "recordedOn" | "registerAge" | "policy" | "status">;
  readonly amender: PolicyAmender;
  /** Runs a provision over the part of the register in which the policy holds. */
  readonly run: (provision: Provision) => ReturnType<typeof runProvision>;
  /** What a new centre would owe by a share quota in each division that is not among those governed by it now. */
  readonly owed: (provision: ShareQuota, governed: ReadonlySet<string>) => readonly OwedStations[];
  /** How many staff a new station of a tier would owe by a staffing minimum, in each division without a station of it. */
  readonly owedStaff: (provision: Staffing, tier: string) => readonly Bounds[];
  /** The register with a station of a tier, open the whole year, in each division that has none on record. */
  readonly withStations: (tier: string) => RegisterWithStations;
  /** Starts a comparison; provisions that no amendment changes are run once in all of them. */
  readonly open: () => Studies;
}

/** Reads what every function of scenarios takes; nothing is computed yet. */
export function readBaseline(prepared: PreparedRegister, policy: Policy, options: ScenarioSeriesOptions): Baseline {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireParsed(policy, "policy", ["policy"]);
  requireSameWords([
    { path: ["prepared", "register"], terms: prepared.register.terms },
    { path: ["policy"], terms: policy.terms },
  ]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const period = parsePeriod(options.period, ["options", "period"]);
  const { jurisdiction } = policy;
  const part = once(() => (jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction)));
  const question = { asOf, period, jurisdiction, submissions: undefined, together: policy.provisions };
  const run: Baseline["run"] = (provision) => runProvision(part(), policy, provision, question);
  const enlarged = new Map<string, RegisterWithStations>();
  const withTier: Baseline["withStations"] = (tier) => {
    const from = `${asOf.slice(0, 4)}-01-01` as PlainDate;
    const made = enlarged.get(tier) ?? withStations(part(), tier, { from, asOf, jurisdiction });
    enlarged.set(tier, made);
    return made;
  };
  const owed: Baseline["owed"] = (provision, governed) =>
    runProvision(withTier(provision.centreTier).prepared, policy, provision, question)
      .findings.filter(({ subject }) => !governed.has(subject.id))
      .map(({ subject, verdict, detail }) => ({
        division: subject.id,
        stations: verdict === "not-applicable" ? NONE : (detail as ShareQuotaDetail).shortfall,
      }));
  const summaries = new Map<Provision, ProvisionSummary>();
  const owedStaff: Baseline["owedStaff"] = (provision, tier) => {
    const { prepared: larger, added } = withTier(tier);
    const { findings } = runProvision(larger, policy, provision, question);
    return ofLastStages(findings.filter(({ subject }) => added.has(subject.id))).map(({ detail }) => {
      const { numerator, denominator } = toRatio((detail as StaffingDetail).required);
      const staff = Number(roundDivision(numerator, denominator, "up"));
      return { least: staff, most: staff };
    });
  };
  return {
    register: prepared,
    policy,
    asOf,
    period,
    fields: { asOf, ...registerAge(prepared, asOf), policy: policy.id, status: statusAtHome(policy, asOf) },
    amender: prepareAmendments(policy, (amended) => policyAsOf(amended, { asOf, period })),
    run,
    owed,
    owedStaff,
    withStations: withTier,
    open: () => openStudies({ run, owed, owedStaff }, summaries),
  };
}

const NONE: Bounds = { least: 0, most: 0 };

/** The stations that a new centre in a division would owe. */
export interface OwedStations {
  readonly division: string;
  readonly stations: Bounds;
}

/** What the findings of one provision add up to; small beside the register, as it contains no findings. */
export interface ProvisionSummary {
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly provision: Provision;
  readonly needs: ProvisionNeeds;
  /** The stations that a centre would owe by a share quota, for each division that certainly has none. */
  readonly owed: () => readonly OwedStations[];
  /** The staff that a new station of a tier would owe, in each division without a station of it. */
  readonly owedStaff: (tier: string) => readonly Bounds[];
}

/** Runs a provision and adds up what it gave. */
export function summarise(
  { run, owed, owedStaff }: Pick<Baseline, "run" | "owed" | "owedStaff">,
  provision: Provision,
): ProvisionSummary & { readonly results: readonly Finding[] } {
  const { findings, coverage } = run(provision);
  const governed = new Set(provision.kind === "share-quota" ? findings.map(({ subject }) => subject.id) : []);
  return {
    provision,
    indicator: indicateProvision({ basis: basisOf(provision), findings }),
    coverage,
    needs: needsOf(findings),
    owed: once(() => (provision.kind === "share-quota" ? owed(provision, governed) : [])),
    owedStaff: remembered((tier) => (provision.kind === "staffing" ? owedStaff(provision, tier) : [])),
    results: findings,
  };
}

/** What one provision gave. */
export interface ProvisionStudy extends ProvisionSummary {
  /** From `indexFindings`; made when first needed, since most provisions are never compared. */
  readonly findings: () => ReadonlyMap<string, Finding>;
}

/** Studies of a policy's provisions under some of a scenario's amendments. */
export interface Studies {
  /** Returns null where there is no such provision. */
  readonly one: (policy: AmendedPolicy, provision: string, amendments: readonly string[]) => ProvisionStudy | null;
  readonly all: (policy: AmendedPolicy, amendments: readonly string[]) => readonly ProvisionStudy[];
}

/**
 * Studies provisions, each object once in a comparison. Summaries of provisions without amendments outlive it, so that
 * the next comparison does not run them again unless it needs their findings.
 */
function openStudies(
  rules: Pick<Baseline, "run" | "owed" | "owedStaff">,
  summaries: Map<Provision, ProvisionSummary>,
): Studies {
  const known = new Map<Provision, ProvisionStudy>();
  const study = (provision: Provision, isAmended: boolean): ProvisionStudy => {
    const summary = summaries.get(provision);
    if (summary !== undefined)
      return { ...summary, findings: once(() => indexFindings(rules.run(provision).findings)) };
    const { results, ...made } = summarise(rules, provision);
    if (!isAmended) summaries.set(provision, made);
    return { ...made, findings: once(() => indexFindings(results)) };
  };
  const one: Studies["one"] = ({ under }, id, amendments) => {
    const provision = under(id, amendments);
    if (provision === null) return null;
    const made = known.get(provision) ?? study(provision, amendments.length > 0);
    known.set(provision, made);
    return made;
  };
  return { one, all: (amended, amendments) => amended.ids.flatMap((id) => one(amended, id, amendments) ?? []) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.has(key) ? (known.get(key) as T) : make(key);
    known.set(key, made);
    return made;
  };
}
