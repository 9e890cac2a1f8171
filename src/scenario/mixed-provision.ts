import { type Policy, type Provision, safeParsePolicy } from "../policy/index.js";
import { sameData } from "../run/index.js";
import { changeId, namesIn } from "./provision-changes.js";

/** One thing in which two provisions differ and which a rule reads. */
export interface RuleChange {
  readonly id: string;
  /** Name of the field or parameter; `id`: they are called differently; `jurisdiction`: their policies govern other places. */
  readonly name: string;
  readonly isParameter: boolean;
}

/** Fields that rules do not read, and those that are resolved before a provision is run. */
const UNREAD = new Set(["id", "title", "wording", "note", "clauses", "aspect", "from", "until", "parameters"]);

interface InPolicy {
  readonly provision: Provision;
  readonly policy: Policy;
}

/** Lists what rules could notice between two provisions as they are on a day. */
export function listRuleChanges(owner: string, before: InPolicy, after: InPolicy): readonly RuleChange[] {
  const change = (name: string, isParameter = false): RuleChange => ({ id: changeId(owner, name), name, isParameter });
  const [old, now] = [before.provision, after.provision];
  const [first, second] = [fieldsOf(old), fieldsOf(now)];
  const fields = namesIn(first, second).filter((name) => !UNREAD.has(name) && !sameData(first[name], second[name]));
  const [values, others] = [parametersOf(old), parametersOf(now)];
  const parameters = namesIn(values, others).filter((name) => !sameData(readOf(values[name]), readOf(others[name])));
  return [
    ...(old.id === now.id ? [] : [change("id")]),
    ...(before.policy.jurisdiction === after.policy.jurisdiction ? [] : [change("jurisdiction")]),
    ...fields.map((name) => change(name)),
    ...parameters.map((name) => change(name, true)),
  ];
}

/**
 * Makes the first of two provisions with some of the changes that lead to the second. Returns null for a mixture that no
 * policy can contain, such as criteria whose parameters are missing.
 *
 * @param contexts the policies by whose tiers and words the mixture may be read
 */
export function mixProvisions(
  before: Provision,
  after: Provision,
  changes: readonly RuleChange[],
  contexts: readonly Policy[],
): Provision | null {
  const names = (isParameter: boolean): readonly string[] =>
    changes.flatMap((change) => (change.isParameter === isParameter ? [change.name] : []));
  const mixed = {
    ...replace(fieldsOf(before), fieldsOf(after), names(false)),
    parameters: replace(parametersOf(before), parametersOf(after), names(true)),
  };
  const documents = [...new Map(contexts.flatMap((policy) => policy.documents.map((one) => [one.id, one]))).values()];
  for (const policy of contexts) {
    const parsed = safeParsePolicy({ ...policy, documents, successors: [], data: [], provisions: [mixed] });
    if (parsed.ok) return parsed.value.provisions[0] ?? null;
  }
  return null;
}

function replace<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> {
  const kept = Object.entries(before).filter(([name]) => !names.includes(name));
  const taken = Object.entries(after).filter(([name]) => names.includes(name));
  return Object.fromEntries([...kept, ...taken]);
}

function fieldsOf(provision: Provision): Readonly<Record<string, unknown>> {
  return { ...provision };
}

function parametersOf(provision: Provision): Readonly<Record<string, unknown>> {
  return provision.parameters;
}

/** What a rule reads of a parameter. */
function readOf(parameter: unknown): unknown {
  if (typeof parameter !== "object" || parameter === null) return undefined;
  return [Reflect.get(parameter, "value"), Reflect.get(parameter, "openEnded") ?? false];
}
