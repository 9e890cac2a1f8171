import { type Fault, isRuleInputError } from "../fault/index.js";
import { type AmendmentInput, type Policy, amendPolicy } from "../policy/index.js";
import { findPolicy } from "./policies.js";

/**
 * Returns all that is wrong in a scenario file: in its form, and in the changes of each question by the policy that it
 * names, so that a wrong day does not hide a wrong value.
 *
 * @param content the file as JSON
 * @param inForm what the schema of the file reports
 * @param folder where policies that are files are looked for
 */
export async function scenarioFaults(
  content: unknown,
  inForm: readonly Fault[],
  folder: string,
): Promise<readonly Fault[]> {
  const inChanges = await Promise.all(
    listIn(content, "questions").map((question, index) => faultsOfChanges(question, ["questions", index], folder)),
  );
  return inChanges
    .flat()
    .reduce<readonly Fault[]>(
      (all, fault) => (all.some((known) => isSamePlace(known.path, fault.path)) ? all : [...all, fault]),
      inForm,
    );
}

async function faultsOfChanges(question: unknown, at: Fault["path"], folder: string): Promise<readonly Fault[]> {
  const name = fieldOf(question, "policy");
  // A policy that is not found is reported where the question is answered.
  const policy = typeof name === "string" ? await findPolicy(name, folder).catch(() => null) : null;
  if (policy === null) return [];
  return listIn(question, "alternatives").flatMap((alternative, index) =>
    faultsOf(policy, listIn(alternative, "amendments")).map((fault) => ({
      ...withChoices(fault, policy),
      path: [...at, "alternatives", index, ...fault.path],
    })),
  );
}

/** The faults of changes together, and of each alone where one may hide another. */
function faultsOf(policy: Policy, amendments: readonly unknown[]): readonly Fault[] {
  const together = tryChanges(policy, amendments);
  if (together.length === 0) return [];
  const added = new Set(amendments.map((amendment) => fieldOf(fieldOf(amendment, "provision"), "id")));
  const alone = amendments.flatMap((amendment, index) =>
    tryChanges(policy, [amendment])
      .filter(({ code, values }) => code !== "provision-unknown" || !added.has(values["id"]))
      .map((fault) => ({ ...fault, path: fault.path.map((step, depth) => (depth === 1 ? index : step)) })),
  );
  return [...together, ...alone];
}

function tryChanges(policy: Policy, amendments: readonly unknown[]): readonly Fault[] {
  try {
    amendPolicy(policy, amendments as readonly AmendmentInput[]);
    return [];
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return error.faults;
  }
}

/** Adds to a provision that is not known those that may be meant. */
export function withChoices(fault: Fault, { provisions }: Policy): Fault {
  const { id } = fault.values;
  if (fault.code !== "provision-unknown" || typeof id !== "string") return fault;
  const ids = provisions.map((provision) => provision.id);
  const near = ids.filter((known) => known.includes(id));
  return { ...fault, values: { ...fault.values, accepted: near.length > 0 ? near : ids } };
}

/** Whether one place is the other, or lies in it. */
function isSamePlace(first: Fault["path"], second: Fault["path"]): boolean {
  return Array.from({ length: Math.min(first.length, second.length) }).every((_, at) => first[at] === second[at]);
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
