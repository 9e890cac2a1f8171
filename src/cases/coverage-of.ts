import { replaceParameters } from "../parsed/index.js";
import { KINDS_OF_PROVISION, type Parameter, type Policy, type Provision } from "../policy/index.js";
import type { CaseCoverageItem, CriterionTrace, Finding } from "../results/index.js";
import { type AnsweredCase, findingsOf, type PreparedCase } from "./answer-case.js";

/** Lists the parts of a policy, in the order of its provisions, and whether some case reaches each. */
export function coverageOf(policy: Policy, cases: readonly AnsweredCase[]): readonly CaseCoverageItem[] {
  return policy.provisions
    .filter(({ kind }) => KINDS_OF_PROVISION[kind].detail !== null)
    .flatMap((provision) => {
      const own = cases.filter((one) => one.provision === provision);
      return itemsOf(policy, provision, own).map((item) => ({ provision: provision.id, ...item }));
    });
}

type Item = Omit<CaseCoverageItem, "provision">;

function itemsOf(policy: Policy, provision: Provision, cases: readonly AnsweredCase[]): readonly Item[] {
  const findings = cases.flatMap((one) => one.findings);
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  return [
    item("provision", provision.id, cases.length > 0),
    item("verdict", "met", verdicts.has("met")),
    item("verdict", "unmet", verdicts.has("unmet")),
    ...criteriaOf(provision, findings),
    ...boundsOf(provision, findings),
    ...partsOfBounds(policy, provision, cases),
    ...readingsOf(policy, provision, cases),
  ];
}

function item(part: Item["part"], name: string, isReached: unknown): Item {
  return { part, name, state: isReached === true ? "reached" : "unreached" };
}

/** Criteria that some case settles, and members of any-of that some case meets. */
function criteriaOf(provision: Provision, findings: readonly Finding[]): readonly Item[] {
  if (provision.kind !== "qualification") return [];
  const settled = new Set<string>();
  const met = new Set<string>();
  const visit = (trace: CriterionTrace): void => {
    if (trace.verdict === "met" || trace.verdict === "unmet") settled.add(trace.id);
    if (trace.verdict === "met") met.add(trace.id);
    if ("members" in trace) for (const member of trace.members) visit(member);
  };
  for (const { detail } of findings) if (detail.kind === "qualification" && detail.trace !== null) visit(detail.trace);
  const items: Item[] = [];
  const list = (criterion: typeof provision.criteria): void => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of") {
      items.push(item("criterion", criterion.id, settled.has(criterion.id)));
      return;
    }
    for (const member of criterion.members) {
      if (criterion.kind === "any-of") items.push(item("branch", member.id, met.has(member.id)));
      list(member);
    }
  };
  list(provision.criteria);
  return items;
}

/** Bounds of a requirement that some case misses or exceeds. */
function boundsOf(provision: Provision, findings: readonly Finding[]): readonly Item[] {
  if (provision.kind !== "requirement") return [];
  const isMissed = (side: "shortfall" | "excess"): boolean =>
    findings.some(({ detail }) => {
      const by = detail.kind === "requirement" ? detail[side] : null;
      return by !== null && by.least !== null && by.least !== "0";
    });
  const { atLeast, atMost } = provision.parameters;
  return [
    ...(atLeast === undefined ? [] : [item("bound", "atLeast", isMissed("shortfall"))]),
    ...(atMost === undefined ? [] : [item("bound", "atMost", isMissed("excess"))]),
  ];
}

/** A bound that nothing reaches. */
const OUT_OF_REACH = "987654321";

/** Classes and stages of a bound: some case has another answer once the bound of the class or stage is out of reach. */
function partsOfBounds(policy: Policy, provision: Provision, cases: readonly AnsweredCase[]): readonly Item[] {
  if (provision.kind !== "requirement") return [];
  return (["atLeast", "atMost"] as const).flatMap((name) => {
    const parameter = provision.parameters[name];
    if (parameter === undefined) return [];
    return placesIn(parameter.value).map(({ part, name: place, changed }) => {
      const other = replaceParameters(provision, { [name]: { ...parameter, value: changed } });
      const isReached = cases.some(
        (one) => isDue(one, part) && answersOf(findingsOf(policy, one, other)) !== answersOf(one.findings),
      );
      return item(part, `${name}.${place}`, isReached);
    });
  });
}

/** A stage is reached by a case whose day is not before its due day, which closes the finding. */
function isDue({ findings }: AnsweredCase, part: "class" | "stage"): boolean {
  return part === "class" || findings.some(({ timing }) => timing === "closed");
}

function answersOf(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ id, verdict, timing, detail }) => [id, verdict, timing === "closed", detail]));
}

interface Place {
  readonly part: "class" | "stage";
  readonly name: string;
  /** The bound with another number for this class or stage. */
  readonly changed: unknown;
}

/** Finds the classes and stages in a bound, however deep they are. */
function placesIn(bound: unknown): readonly Place[] {
  if (typeof bound !== "object" || bound === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...bound };
  return Object.entries(fields).flatMap(([key, value]): readonly Place[] => {
    if (!Array.isArray(value)) {
      if (key === "otherwise") return [{ part: "class", name: key, changed: { ...fields, [key]: OUT_OF_REACH } }];
      return [];
    }
    return value.flatMap((entry: unknown, index): readonly Place[] => {
      if (typeof entry !== "object" || entry === null || !("is" in entry)) return [];
      const put = (is: unknown): unknown => ({ ...fields, [key]: value.with(index, { ...entry, is }) });
      const part = key === "stages" ? "stage" : "class";
      const inner = placesIn(entry.is).map((place) => ({
        ...place,
        name: `${key}[${String(index)}].${place.name}`,
        changed: put(place.changed),
      }));
      return [{ part, name: `${key}[${String(index)}]`, changed: put(OUT_OF_REACH) }, ...inner];
    });
  });
}

/** Readings and their alternatives: whether some case has another verdict under one. */
function readingsOf(policy: Policy, provision: Provision, cases: readonly AnsweredCase[]): readonly Item[] {
  return Object.entries<Parameter<unknown> | undefined>(provision.parameters).flatMap(([name, parameter]) => {
    if (parameter?.status !== "interpreted") return [];
    const others = parameter.alternatives.map((value): Item => {
      const other = replaceParameters(provision, { [name]: { status: "amended", value, was: parameter } });
      const isDistinguished = cases.some(
        ({ findings, ...one }) => answersTo(one, findingsOf(policy, one, other)) !== answersTo(one, findings),
      );
      const state = cases.length === 0 ? "unreached" : isDistinguished ? "distinguished" : "not-distinguished";
      return { part: "alternative", name: `${name}: ${JSON.stringify(value)}`, state };
    });
    const states = others.map(({ state }) => state);
    const state = states.includes("distinguished") ? "distinguished" : (states[0] ?? "unreached");
    return [{ part: "reading", name, state }, ...others];
  });
}

/** What a case asks for: the verdicts, and the timing where it says one. */
function answersTo({ one }: PreparedCase, findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ id, verdict, timing }) => [id, verdict, one.timing === undefined ? null : timing]),
  );
}
