import { valuesIn } from "../measure-form/index.js";
import type { Policy, Provision, Varied } from "../policy/index.js";
import { NEED_KINDS } from "../quantities/index.js";
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
      return provisions.some(({ kind }) => NEED_KINDS.includes(kind)) ? null : "nothing-to-share";
    case "factor-formula": {
      const { factors, weights } = provision.parameters;
      const isSilent = valuesOf(factors).every(
        (own) => own.some(({ measure }) => measure === undefined) || (weights === undefined && own.length > 1),
      );
      return isSilent ? "silent" : null;
    }
    default:
      return null;
  }
}

/** Returns why no case can meet a branch of a qualification by the chosen readings; null where one can. */
export function whyNoBranch(branch: Criteria, parameters: Parameters): NonNullable<CaseCoverageItem["reason"]> | null {
  switch (branch.kind) {
    case "degree":
      return branch.counts !== undefined && parameters[branch.counts]?.value === "does-not-count"
        ? "reading-excludes"
        : null;
    case "all-of":
      return branch.members.map((member) => whyNoBranch(member, parameters)).find((reason) => reason !== null) ?? null;
    default:
      return null;
  }
}

type Qualification = Extract<Provision, { readonly kind: "qualification" }>;
type Criteria = Qualification["criteria"];
type Parameters = Readonly<Record<string, Qualification["parameters"][string] | undefined>>;

/** Returns why no case can find a provision met, or unmet, as it is written; null where one can. */
export function whyNever(
  provision: Provision,
  verdict: "met" | "unmet",
): NonNullable<CaseCoverageItem["reason"]> | null {
  if (provision.kind === "recurring-duty")
    return verdict === "met" && provision.content !== undefined ? "content-not-recorded" : null;
  if (provision.kind !== "funding-sources" || verdict === "met") return null;
  const { earmarks, mayNot, others } = provision.parameters;
  const excludes =
    valuesOf(others).includes("not-allowed") ||
    [...valuesOf(earmarks), ...valuesOf(mayNot)].some((list) => list.length > 0);
  return excludes ? null : "nothing-excluded";
}

/** The values of a parameter, for each class and stage. */
function valuesOf<T>(parameter: { readonly value: Varied<T> } | undefined): readonly T[] {
  return parameter === undefined ? [] : valuesIn<T>(parameter.value).map(({ value }) => value);
}
