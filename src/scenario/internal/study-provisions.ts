import { indexFindings, indicateProvision, runProvision, type Question } from "../../assessment/parts.js";
import { basisOf, type Finding } from "../../finding/index.js";
import type { Policy, Provision } from "../../policy/index.js";
import type { PreparedRegister } from "../../register/index.js";
import type { AmendedPolicy } from "./amended-provisions.js";
import { needsOf } from "./needs.js";
import { rememberStudies, type ProvisionSummary } from "./remember-studies.js";

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
