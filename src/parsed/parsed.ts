import { throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";

/** What a value is once a parser has read it: the forms that rules take without checking them again. */
export type ParsedForm =
  | "register"
  | "person"
  | "policy"
  | "provision"
  | "prepared-register"
  | "evaluation-scheme"
  | "decision-table"
  | "measure"
  | "report-form";

/** Changes when parsed values of an older edition can no longer be taken as they are. */
const VERSION = 1;

/**
 * The key of the mark: the same in the ESM and the CommonJS copy of the library. It is not enumerable, so it survives
 * neither JSON nor a spread nor structuredClone: what those make has to be parsed again.
 */
const MARK = Symbol.for(`social-work-station-rules.parsed/${VERSION}`);

/** Marks a value that a parser has read, and returns it. */
export function markParsed<T extends object>(value: T, form: ParsedForm): T {
  return Object.defineProperty(value, MARK, { value: form });
}

/** Marks a register and each of its personnel, and returns the register. */
export function markRegister<R extends { readonly personnel: readonly object[] }>(register: R): R {
  for (const person of register.personnel) markParsed(person, "person");
  return markParsed(register, "register");
}

/** Marks a policy, each of its provisions, and the values in them that rules take by themselves; returns the policy. */
export function markPolicy<P extends { readonly provisions: readonly object[] }>(policy: P): P {
  for (const provision of policy.provisions) {
    markParsed(provision, "provision");
    for (const [name, form] of VALUES_WITH_A_FORM) markValues(provision, name, form);
  }
  return markParsed(policy, "policy");
}

/** Parameters whose values rules also take by themselves. */
const VALUES_WITH_A_FORM: readonly (readonly [string, ParsedForm])[] = [
  ["table", "decision-table"],
  ["measure", "measure"],
  ["scheme", "evaluation-scheme"],
];

/** A parameter: its value, its alternatives, and the one before an amendment. */
interface MarkedParameter {
  readonly value: unknown;
  readonly alternatives?: readonly unknown[];
  readonly was?: MarkedParameter;
}

function markValues(provision: { readonly parameters?: unknown }, name: string, form: ParsedForm): void {
  const parameters = provision.parameters as Readonly<Record<string, MarkedParameter | undefined>> | undefined;
  for (let parameter = parameters?.[name]; parameter !== undefined; parameter = parameter.was)
    for (const value of [parameter.value, ...(parameter.alternatives ?? [])].flatMap(valuesIn))
      if (typeof value === "object" && value !== null && Object.isExtensible(value)) markParsed(value, form);
}

/** A value, or those for each class and stage of one that differs by them. */
function valuesIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  if ("stages" in value) return (value.stages as readonly { readonly is: unknown }[]).flatMap(({ is }) => valuesIn(is));
  if (!("classes" in value)) return [value];
  const others = "otherwise" in value ? [value.otherwise] : [];
  return [...(value.classes as readonly { readonly is: unknown }[]).map(({ is }) => is), ...others];
}

/**
 * Returns a parsed provision with some of its parameters replaced by ones that the library knows to fit, marked again
 * without a second check.
 */
export function replaceParameters<P extends { readonly parameters: object }>(
  provision: P,
  changed: Readonly<Record<string, unknown>>,
): P {
  return markParsed({ ...provision, parameters: { ...provision.parameters, ...changed } }, "provision");
}

/**
 * Throws unless a parser returned the value. Takes constant time.
 *
 * @throws RuleInputError `not-parsed`
 */
export function requireParsed(value: unknown, form: ParsedForm, path: FaultPath): void {
  if (typeof value === "object" && value !== null && Reflect.get(value, MARK) === form) return;
  throwInputError("not-parsed", path, { expected: form === "prepared-register" ? form : `parsed-${form}` });
}

/**
 * Throws unless a parser returned the provision and it is of one kind.
 *
 * @throws RuleInputError `not-parsed`, `variant-unknown`
 */
export function requireProvision<P extends { readonly kind: string }, K extends P["kind"]>(
  provision: P,
  kind: K,
  path: FaultPath = ["provision"],
): asserts provision is Extract<P, { readonly kind: K }> {
  requireParsed(provision, "provision", path);
  if (provision.kind !== kind)
    throwInputError("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: [kind] });
}
