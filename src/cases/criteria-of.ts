import { valuesIn } from "../measure-form/index.js";
import type { Provision } from "../policy/index.js";
import type { CriterionTrace, Finding, ItemStatus } from "../results/index.js";
import { coverageItem, type CoverageOfProvision } from "./coverage-item.js";
import { whyNoBranch } from "./why-unreachable.js";

/** Lists the criteria that some case settles, and the members of any-of that some case meets. */
export function criteriaOf(provision: Provision, findings: readonly Finding[]): readonly CoverageOfProvision[] {
  switch (provision.kind) {
    case "qualification":
      return criteriaOfQualification(provision, findings);
    case "checklist":
      return [
        ...new Set(valuesIn(provision.parameters.items.value).flatMap(({ value }) => value.map(({ id }) => id))),
      ].map((id) =>
        coverageItem(
          "criterion",
          id,
          findings,
          ({ detail }) => detail.kind === "checklist" && detail.items.some((own) => isSettled(own, id)),
        ),
      );
    default:
      return [];
  }
}

function isSettled({ item, state }: ItemStatus, id: string): boolean {
  return (
    item === id &&
    state !== "open" &&
    state !== "evidence-lacking" &&
    state !== "undetermined" &&
    state !== "not-recorded"
  );
}

function criteriaOfQualification(
  { criteria, parameters }: Extract<Provision, { readonly kind: "qualification" }>,
  findings: readonly Finding[],
): readonly CoverageOfProvision[] {
  const settled = new Set<string>();
  const met = new Set<string>();
  const visit = (trace: CriterionTrace): void => {
    if (trace.verdict === "met" || trace.verdict === "unmet") settled.add(trace.id);
    if (trace.verdict === "met") met.add(trace.id);
    if ("members" in trace) for (const member of trace.members) visit(member);
  };
  for (const { detail } of findings) if (detail.kind === "qualification" && detail.trace !== null) visit(detail.trace);
  const items: CoverageOfProvision[] = [];
  const list = (criterion: typeof criteria): void => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of") {
      items.push(coverageItem("criterion", criterion.id, [...settled], (one) => one === criterion.id));
      return;
    }
    for (const member of criterion.members) {
      if (criterion.kind === "any-of") {
        const item = coverageItem("branch", member.id, [...met], (one) => one === member.id);
        const reason = item.state === "reached" ? null : whyNoBranch(member, parameters);
        items.push(reason === null ? item : { ...item, state: "unreachable", reason });
      }
      list(member);
    }
  };
  list(criteria);
  return items;
}
