import type { CostSharingParty, FormulaFactor, Provision, Varied } from "social-work-station-rules/policy";
import { type LocalText, type Locale, labelOf, modalities, provisionKinds } from "social-work-station-rules/terms";
import { policyOf } from "./desk.js";
import { type ParameterLine, parameterLine } from "./parameter-lines.js";

/** A provision of a policy with its parameters. */
export interface ProvisionSheet {
  readonly id: string;
  readonly title: LocalText;
  readonly kind: LocalText;
  readonly modality: LocalText;
  readonly note: LocalText | null;
  /** Whether it says who is to have how much money, who pays, or from what. */
  readonly isMoney: boolean;
  readonly parameters: readonly ParameterLine[];
}

/** A policy, ready to be read. */
export interface PolicySheet {
  readonly id: string;
  readonly title: LocalText;
  readonly from: string;
  readonly until: string;
  readonly documents: readonly LocalText[];
  readonly provisions: readonly ProvisionSheet[];
}

/** A policy with every parameter, its source and its readings. */
export function policySheet(id: string): PolicySheet {
  const { title, effective, documents, provisions } = policyOf(id);
  const titles = new Map(documents.map((document) => [document.id, document.title]));
  const both = (say: (locale: Locale) => string): LocalText => ({ zh: say("zh-CN"), en: say("en") });
  return {
    id,
    title,
    from: effective.from?.value ?? "",
    until: effective.until?.value ?? "",
    documents: documents.map((document) => document.title),
    provisions: provisions.map((provision) => ({
      id: provision.id,
      title: provision.title,
      kind: both((locale) => labelOf(provisionKinds, provision.kind, locale)),
      modality: both((locale) => labelOf(modalities, provision.modality, locale)),
      note: provision.note ?? null,
      isMoney: MONEY_KINDS.includes(provision.kind),
      parameters: Object.entries<Parameters<typeof parameterLine>[2] | undefined>(provision.parameters).flatMap(
        ([name, parameter]) =>
          parameter === undefined ? [] : [parameterLine(provision.kind, name, parameter, titles, namesIn(provision))],
      ),
    })),
  };
}

/** Kinds of provision that a budget is planned from. */
export const MONEY_KINDS: readonly Provision["kind"][] = [
  "funding-standard",
  "pay-standard",
  "factor-formula",
  "cost-share",
  "funding-sources",
];

/** Names of the parties that share a cost, and of the factors of a formula, by id: those of every class and stage. */
function namesIn(provision: Provision): ReadonlyMap<string, LocalText> {
  const named =
    provision.kind === "cost-share"
      ? listedIn<CostSharingParty>(provision.parameters.parties.value)
      : provision.kind === "factor-formula"
        ? listedIn<FormulaFactor>(provision.parameters.factors.value)
        : [];
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** The members of a list, or of the lists for each class and stage. */
function listedIn<T>(value: Varied<readonly T[]>): readonly T[] {
  if ("stages" in value) return value.stages.flatMap(({ is }) => listedIn<T>(is));
  if ("classes" in value) return [...value.classes.flatMap(({ is }) => is), ...(value.otherwise ?? [])];
  return value;
}
