import type { ProvisionIndicator } from "../../assessment/index.js";
import { indexFindings, indicateProvision, runProvision, type Question } from "../../assessment/parts.js";
import type { CoverageByDivision } from "../../coverage/index.js";
import { basisOf, type Finding } from "../../finding/index.js";
import type { Policy, Provision } from "../../policy/index.js";
import type { PreparedRegister } from "../../register/index.js";
import type { Needs } from "../types.js";
import type { AmendedPolicy } from "./amended-provisions.js";
import { needsOf } from "./needs.js";

/** What one provision gave, and what scenarios ask of it. */
export interface ProvisionStudy {
  readonly provision: Provision;
  /** From `indexFindings`; made when first asked, since most provisions are never compared. */
  readonly findings: () => ReadonlyMap<string, Finding>;
  readonly indicator: ProvisionIndicator;
  readonly coverage: CoverageByDivision | null;
  readonly needs: Needs;
}

/** Studies of a policy's provisions under some of a scenario's amendments. */
export interface Studies {
  /** Null: there is no such provision. */
  readonly one: (policy: AmendedPolicy, provision: string, amendments: readonly string[]) => ProvisionStudy | null;
  readonly all: (policy: AmendedPolicy, amendments: readonly string[]) => readonly ProvisionStudy[];
}

/**
 * Studies provisions on one register, day and period, each once: a provision that no amendment touches is the same
 * object and is not run again.
 */
export function studyProvisions(register: PreparedRegister, policy: Policy, question: Question): Studies {
  const known = new Map<Provision, ProvisionStudy>();
  const one: Studies["one"] = ({ under }, id, amendments) => {
    const provision = under(id, amendments);
    if (provision === null) return null;
    const study = known.get(provision) ?? studyProvision(provision);
    known.set(provision, study);
    return study;
  };
  const studyProvision = (provision: Provision): ProvisionStudy => {
    const { findings, coverage } = runProvision(register, policy, provision, question);
    const basis = findings[0]?.basis ?? basisOf(provision);
    return { provision, findings: once(() => indexFindings(findings)), indicator: indicateProvision({ basis, findings }), coverage, needs: needsOf(findings) };
  };
  return { one, all: (amended, amendments) => amended.ids.flatMap((id) => one(amended, id, amendments) ?? []) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
