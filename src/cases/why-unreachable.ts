import type { Policy, Provision } from "../policy/index.js";
import type { CaseCoverageItem } from "../results/index.js";

/** Returns why no case can reach a provision of the policy as it is written; null where one can. */
export function whyUnreachable(
  { provisions }: Policy,
  provision: Provision,
): NonNullable<CaseCoverageItem["reason"]> | null {
  switch (provision.kind) {
    case "statistics-form":
      return "structure-only";
    case "evaluation-scheme":
      return provisions.some(({ kind }) => kind === "evaluation") ? null : "no-scheme-given";
    case "cost-share":
      if (provision.parameters.ratios === undefined && provision.parameters.classes === undefined) return "silent";
      return provisions.some(({ kind }) => MONEY.has(kind)) ? null : "nothing-to-share";
    case "factor-formula": {
      const { factors, weights } = provision.parameters;
      const isSilent = factors.value.some(({ measure }) => measure === undefined);
      return isSilent || (weights === undefined && factors.value.length > 1) ? "silent" : null;
    }
    default:
      return null;
  }
}

/** Kinds of provision that give amounts. */
const MONEY: ReadonlySet<Provision["kind"]> = new Set(["funding-standard", "pay-standard", "factor-formula"]);

/** Returns why no case can find a provision met, or unmet, as it is written; null where one can. */
export function whyNever(
  provision: Provision,
  verdict: "met" | "unmet",
): NonNullable<CaseCoverageItem["reason"]> | null {
  if (provision.kind === "recurring-duty")
    return verdict === "met" && provision.content !== undefined ? "content-not-recorded" : null;
  if (provision.kind !== "funding-sources" || verdict === "met") return null;
  const { earmarks, mayNot, others } = provision.parameters;
  const excludes = others?.value === "not-allowed" || earmarks !== undefined || mayNot !== undefined;
  return excludes ? null : "nothing-excluded";
}
