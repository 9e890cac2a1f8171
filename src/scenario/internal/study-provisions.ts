import { markPolicy } from "../../parsed/index.js";
import { type Question, indexFindings, indicateProvision, runProvision } from "../../run/index.js";
import { type Finding, basisOf } from "../../finding/index.js";
import { type AmendmentInput, type Policy, type Provision, amendPolicy } from "../../policy/index.js";
import { type PreparedRegister, registerWithin } from "../../register/index.js";
import { needsOf } from "./needs.js";
import type { ProvisionIndicator } from "../../assessment/index.js";
import type { CoverageByDivision } from "../../coverage/index.js";
import type { Needs } from "../types.js";

/** What one provision gave, and what scenarios ask of it. */
export interface ProvisionStudy extends ProvisionSummary {
  readonly provision: Provision;
  /** From `indexFindings`; made when first asked, since most provisions are never compared. */
  readonly findings: () => ReadonlyMap<string, Finding>;
}

/** Studies of a policy's provisions under some of a scenario's amendments. */
export interface Studies {
  /** Null: there is no such provision. */
  readonly one: (policy: AmendedPolicy, provision: string, amendments: readonly string[]) => ProvisionStudy | null;
  readonly all: (policy: AmendedPolicy, amendments: readonly string[]) => readonly ProvisionStudy[];
}

/**
 * Studies provisions on one register, day and period, each once: a provision that no amendment touches is the same
 * object and is not run again, nor is it in the next comparison unless its findings are asked for.
 */
export function studyProvisions(
  prepared: PreparedRegister,
  policy: Policy,
  question: Omit<Question, "submissions">,
): Studies {
  const { part, recall, keep } = rememberStudies(prepared, question);
  const known = new Map<Provision, ProvisionStudy>();
  const run = (provision: Provision): ReturnType<typeof runProvision> =>
    runProvision(part, policy, provision, { ...question, submissions: undefined });
  const study = (provision: Provision, amendments: readonly string[]): ProvisionStudy => {
    const summary = amendments.length === 0 ? recall(provision) : undefined;
    if (summary !== undefined)
      return { ...summary, provision, findings: once(() => indexFindings(run(provision).findings)) };
    const { findings, coverage } = run(provision);
    const basis = findings[0]?.basis ?? basisOf(provision);
    const made: ProvisionSummary = {
      indicator: indicateProvision({ basis, findings }),
      coverage,
      needs: needsOf(findings),
    };
    if (amendments.length === 0) keep(provision, made);
    return { ...made, provision, findings: once(() => indexFindings(findings)) };
  };
  const one: Studies["one"] = ({ under }, id, amendments) => {
    const provision = under(id, amendments);
    if (provision === null) return null;
    const made = known.get(provision) ?? study(provision, amendments);
    known.set(provision, made);
    return made;
  };
  return { one, all: (amended, amendments) => amended.ids.flatMap((id) => one(amended, id, amendments) ?? []) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The provisions of a policy under the amendments of one scenario. */
export interface AmendedPolicy {
  /** Provisions of the policy, then those that the scenario adds. */
  readonly ids: readonly string[];
  /** The amendments that touch a provision. */
  readonly touching: (provision: string) => readonly string[];
  /** A provision as it stands under some of them; null: there is none on the day. */
  readonly under: (provision: string, amendments: readonly string[]) => Provision | null;
}

/**
 * A policy under any of a scenario's amendments. A provision to which the same was done is the same object, in
 * whichever scenario, and so is run once; one to which nothing is done yet on the day is the baseline's.
 */
export function amendProvisions(
  policy: Policy,
  inForce: (policy: Policy) => Policy,
): (amendments: readonly AmendmentInput[]) => AmendedPolicy {
  const made = new Map<string, Provision | null>();
  const standing = (id: string, own: readonly AmendmentInput[]): Provision | null => {
    const key = JSON.stringify([id, own.map(({ id: _id, title: _title, ...change }) => change)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    // Provisions do not know one another: with the others left out they need not be read again for each amendment.
    const only = markPolicy({
      ...policy,
      provisions: policy.provisions.filter((provision) => provision.id === id),
    });
    const [provision = null] = inForce(own.length === 0 ? only : amendPolicy(only, own)).provisions;
    const before = own.length === 0 ? null : standing(id, []);
    const same = provision !== null && before !== null && isUnchanged(provision, before) ? before : provision;
    made.set(key, same);
    return same;
  };
  return (amendments) => {
    const touching = (id: string): readonly AmendmentInput[] =>
      amendments.filter((amendment) => targetOf(amendment) === id);
    return {
      ids: [...new Set([...policy.provisions, ...amendPolicy(policy, amendments).provisions].map(({ id }) => id))],
      touching: (id) => touching(id).map((amendment) => amendment.id),
      under: (id, subset) =>
        standing(
          id,
          touching(id).filter((amendment) => subset.includes(amendment.id)),
        ),
    };
  };
}

/** The provision that an amendment names. */
function targetOf({ provision }: AmendmentInput): string {
  return typeof provision === "string" ? provision : provision.id;
}

/**
 * Whether nothing was done to a provision that stands: amending copies the provision and what it changes, and nothing
 * else. The days between which it stands are read before.
 */
function isUnchanged(provision: Provision, before: Provision): boolean {
  const { parameters, from: _from, until: _until, ...rest } = provision;
  const { parameters: parametersBefore, from: _fromBefore, until: _untilBefore, ...restBefore } = before;
  return hasSameMembers(rest, restBefore) && hasSameMembers(parameters, parametersBefore);
}

function hasSameMembers(first: Readonly<Record<string, unknown>>, second: Readonly<Record<string, unknown>>): boolean {
  const other = new Map(Object.entries(second));
  const own = Object.entries(first);
  return own.length === other.size && own.every(([name, value]) => value === other.get(name));
}

/** What the findings of one provision come to. */
interface ProvisionSummary {
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly needs: Needs;
}

/** What was studied of a register for one question; small beside the register, as it holds no findings. */
interface StudyMemory {
  /** What of the register belongs to the jurisdiction. */
  readonly part: PreparedRegister;
  readonly recall: (provision: Provision) => ProvisionSummary | undefined;
  readonly keep: (provision: Provision, summary: ProvisionSummary) => void;
}

interface LastAsked {
  readonly question: string;
  readonly memory: StudyMemory;
}

const lastAsked = new WeakMap<PreparedRegister, LastAsked>();

/**
 * What is known of a register from the last comparison, if that asked of the same day, period and jurisdiction: who
 * tries one scenario after another need not wait for the baseline each time. Provisions are told apart by all that
 * they say, not by being the same object, since a caller may have changed one.
 */
function rememberStudies(
  prepared: PreparedRegister,
  { asOf, period, jurisdiction }: Omit<Question, "submissions">,
): StudyMemory {
  const question = JSON.stringify([asOf, period.from, period.to, jurisdiction]);
  const last = lastAsked.get(prepared);
  if (last?.question === question) return last.memory;
  const summaries = new Map<string, ProvisionSummary>();
  const memory: StudyMemory = {
    part: jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction),
    recall: (provision) => summaries.get(JSON.stringify(provision)),
    keep: (provision, summary) => void summaries.set(JSON.stringify(provision), summary),
  };
  lastAsked.set(prepared, { question, memory });
  return memory;
}
