import { type Parameter, type Policy, type Provision, safeParsePolicy } from "../policy/index.js";
import { replaceParameters } from "../parsed/index.js";
import type { CaseCoverageItem, Finding } from "../results/index.js";
import { type AnsweredCase, answerCase, type CaseAnswer } from "./answer-case.js";
import { coverageItem, type CoverageOfProvision } from "./coverage-item.js";
import { criteriaOf } from "./criteria-of.js";
import { isMoney } from "./money-of-case.js";
import { partsOfValue, type PartOfValue } from "./parts-of-value.js";
import { whyNever, whyUnreachable } from "./why-unreachable.js";

/** Lists the parts of a policy, in the order of its provisions, and whether some case reaches each. */
export function coverageOf(policy: Policy, cases: readonly AnsweredCase[]): readonly CaseCoverageItem[] {
  return policy.provisions.flatMap((provision) => {
    const own = cases.filter((one) => one.provision === provision);
    return itemsOf(policy, provision, own).map((item) => ({ provision: provision.id, ...item }));
  });
}

function itemsOf(policy: Policy, provision: Provision, cases: readonly AnsweredCase[]): readonly CoverageOfProvision[] {
  const reason = cases.length === 0 ? whyUnreachable(policy, provision) : null;
  if (reason !== null) return [{ part: "provision", name: provision.id, state: "unreachable", reason }];
  const findings = cases.flatMap((one) => one.findings);
  return [
    coverageItem("provision", provision.id, cases, () => true),
    ...(isMoney(provision) || provision.kind === "pathway-table" ? [] : verdictsOf(provision, findings)),
    ...criteriaOf(provision, findings),
    ...rowsOf(provision, cases),
    ...partsOf(policy, provision, cases),
    ...readingsOf(policy, provision, cases),
  ];
}

function verdictsOf(provision: Provision, findings: readonly Finding[]): readonly CoverageOfProvision[] {
  return (["met", "unmet"] as const).map((verdict): CoverageOfProvision => {
    const reason = whyNever(provision, verdict);
    const item = coverageItem("verdict", verdict, findings, (found) => found.verdict === verdict);
    return reason === null || item.state === "reached" ? item : { ...item, state: "unreachable", reason };
  });
}

/** The rows of a pathway table that apply in some case, and what it leaves open. */
function rowsOf(provision: Provision, cases: readonly AnsweredCase[]): readonly CoverageOfProvision[] {
  if (provision.kind !== "pathway-table") return [];
  const { rows, leftOpen } = provision.parameters.table.value;
  return [...rows, ...leftOpen].map(({ id }) =>
    coverageItem("branch", id, cases, ({ pathway }) => {
      return pathway?.outcome !== undefined && pathway.outcome !== "undetermined"
        ? [...pathway.rows, ...pathway.leftOpen].includes(id)
        : false;
    }),
  );
}

/** The parts of the values of its parameters: reached where some case has another answer once the part is another. */
function partsOf(policy: Policy, provision: Provision, cases: readonly AnsweredCase[]): readonly CoverageOfProvision[] {
  // The entries of a checklist are criteria, and the rows of a pathway table branches.
  if (provision.kind === "checklist" || provision.kind === "pathway-table") return [];
  const faults = faultsIn(policy, provision);
  return parametersOf(provision).flatMap(([name, parameter]) =>
    partsOfValue(parameter.value).map((place) => {
      const others = place.changed
        .map((value) => replaceParameters(provision, { [name]: { ...parameter, value } }))
        .filter((other) => cases.length > 0 && faultsIn(policy, other) <= faults);
      return coverageItem(place.part, nameOf(name, place), cases, (one) => {
        return isDue(one, place) && others.some((other) => isAnsweredOtherwise(policy, one, other, place));
      });
    }),
  );
}

function nameOf(parameter: string, { part, name }: PartOfValue): string {
  if (part === "member") return `${parameter}: ${name}`;
  return name === "" || name.startsWith("[") ? `${parameter}${name}` : `${parameter}.${name}`;
}

function isAnsweredOtherwise(policy: Policy, one: AnsweredCase, other: Provision, { part }: PartOfValue): boolean {
  const answer = answerCase(policy, one, other);
  return part === "class" || part === "stage"
    ? inDetail(answer) !== inDetail(one)
    : asExpected(one, answer) !== asExpected(one, one);
}

/** How many faults a policy with this provision alone has: a changed one that has more, such as a share above one, is not tried. */
function faultsIn(policy: Policy, provision: Provision): number {
  const parsed = safeParsePolicy({ ...policy, provisions: [provision], data: [] });
  return parsed.ok ? 0 : parsed.faults.length;
}

/** A stage is reached by a case whose day is not before its due day, which closes the finding. */
function isDue({ findings, amounts }: AnsweredCase, { part }: PartOfValue): boolean {
  return part !== "stage" || amounts.length > 0 || findings.some(({ timing }) => timing === "closed");
}

function inDetail({ findings, amounts }: CaseAnswer): string {
  return JSON.stringify([
    findings.map(({ id, verdict, timing, detail }) => [id, verdict, timing === "closed", detail]),
    amounts,
  ]);
}

/** Readings and their alternatives: whether some case has another answer under one. */
function readingsOf(
  policy: Policy,
  provision: Provision,
  cases: readonly AnsweredCase[],
): readonly CoverageOfProvision[] {
  return parametersOf(provision).flatMap(([name, parameter]) => {
    if (parameter.status !== "interpreted") return [];
    const others = parameter.alternatives.map((value): CoverageOfProvision => {
      const other = replaceParameters(provision, { [name]: { status: "amended", value, was: parameter } });
      const isDistinguished = cases.some(
        (one) => asExpected(one, answerCase(policy, one, other)) !== asExpected(one, one),
      );
      const state = cases.length === 0 ? "unreached" : isDistinguished ? "distinguished" : "not-distinguished";
      return { part: "alternative", name: `${name}: ${JSON.stringify(value)}`, state };
    });
    const states = others.map(({ state }) => state);
    const state = states.includes("distinguished") ? "distinguished" : (states[0] ?? "unreached");
    return [{ part: "reading", name, state }, ...others];
  });
}

function parametersOf({ parameters }: Provision): readonly (readonly [string, Parameter<unknown>])[] {
  return Object.entries<Parameter<unknown> | undefined>(parameters).flatMap(([name, parameter]) =>
    parameter === undefined ? [] : [[name, parameter] as const],
  );
}

/** What a case asks for: verdicts, their timing where it says one, and amounts. */
function asExpected({ one }: AnsweredCase, { findings, amounts, pathway }: CaseAnswer): string {
  return JSON.stringify([
    findings.map(({ id, verdict, timing }) => [id, verdict, one.timing === undefined ? null : timing]),
    amounts,
    pathway,
  ]);
}
