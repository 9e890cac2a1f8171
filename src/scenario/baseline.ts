import type { CoverageByDivision, Finding, ProvisionIndicator, Sweep } from "../results/index.js";
import { type Period, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { basisOf } from "../finding/index.js";
import { policyAsOf } from "../in-force/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
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
import { needsOf } from "./needs.js";
import type { ScenarioSeriesOptions, ScenarioNeeds } from "./types.js";

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
  const run: Baseline["run"] = (provision) =>
    runProvision(part(), policy, provision, {
      asOf,
      period,
      jurisdiction,
      submissions: undefined,
      together: policy.provisions,
    });
  const summaries = new Map<Provision, ProvisionSummary>();
  return {
    register: prepared,
    policy,
    asOf,
    period,
    fields: { asOf, ...registerAge(prepared, asOf), policy: policy.id, status: statusAtHome(policy, asOf) },
    amender: prepareAmendments(policy, (amended) => policyAsOf(amended, { asOf, period })),
    run,
    open: () => openStudies(run, summaries),
  };
}

/** What the findings of one provision add up to; small beside the register, as it contains no findings. */
export interface ProvisionSummary {
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly needs: ScenarioNeeds;
}

/** Adds up what running a provision gave. */
export function summarise(
  provision: Provision,
  { findings, coverage }: Pick<ReturnType<typeof runProvision>, "findings" | "coverage">,
): ProvisionSummary {
  const basis = findings[0]?.basis ?? basisOf(provision);
  return { indicator: indicateProvision({ basis, findings }), coverage, needs: needsOf(findings) };
}

/** What one provision gave. */
export interface ProvisionStudy extends ProvisionSummary {
  readonly provision: Provision;
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
function openStudies(run: Baseline["run"], summaries: Map<Provision, ProvisionSummary>): Studies {
  const known = new Map<Provision, ProvisionStudy>();
  const study = (provision: Provision, isAmended: boolean): ProvisionStudy => {
    const summary = summaries.get(provision);
    if (summary !== undefined)
      return { ...summary, provision, findings: once(() => indexFindings(run(provision).findings)) };
    const result = run(provision);
    const made = summarise(provision, result);
    if (!isAmended) summaries.set(provision, made);
    return { ...made, provision, findings: once(() => indexFindings(result.findings)) };
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
