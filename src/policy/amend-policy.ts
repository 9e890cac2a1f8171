import { compareValues } from "../ratio/index.js";
import { addDays } from "../calendar/index.js";
import { requireObjects, throwInputError } from "../checks/index.js";
import { type Fault, type FaultPath, RuleInputError } from "../fault/index.js";
import { markPolicy, requireParsed } from "../parsed/index.js";
import { faultsOfIssues } from "../fields/index.js";
import { amendmentSchema } from "./amendment.js";
import { checkPolicy } from "./parse-policy.js";
import type { AmendedParameter, Parameter } from "./parameter.js";
import { provisionSchema } from "./provision.js";
import type { Amendment, AmendmentInput, ParameterAmendment, Policy, Provision } from "./types.js";
import type { Criterion } from "./provisions/qualification-criteria.js";

/**
 * Makes an amended policy from small changes. An amended parameter keeps the old one inside; set back to the inner
 * value it is unwrapped. Provisions that no amendment names stay the same objects. The order of the amendments
 * makes no difference.
 *
 * @param policy any policy
 * @param amendments changes of parameters by provision id and parameter name, provisions to remove or to add
 * @returns the amended policy; the policy itself where nothing changes
 * @throws RuleInputError with all faults: `provision-unknown` and `parameter-unknown` for what names nothing,
 *   `amendment-conflict` for two changes of one thing, and what breaks the schema with its path
 *
 * @example
 * ```ts
 * import { beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { findProvision, amendPolicy } from "social-work-station-rules/policy";
 * const amended = amendPolicy(beijingSystem2022, [
 *   { id: "half", kind: "set-parameter", provision: "beijing-system-2022/community-stations", parameter: "share", value: "0.5" },
 * ]);
 * const provision = findProvision(amended, "share-quota", "beijing-system-2022/community-stations");
 * provision.parameters.share.value; //=> "0.5"
 * provision.parameters.share.status; //=> "amended"
 * ```
 */
export function amendPolicy(policy: Policy, amendments: readonly AmendmentInput[]): Policy {
  requireParsed(policy, "policy", ["policy"]);
  const read = readAmendments(amendments);
  refuseAll(findConflicts(policy, read));
  const provisions = policy.provisions
    .map((provision) => amendProvision(provision, read))
    .filter((provision) => provision !== null);
  const added = read.flatMap((amendment) =>
    amendment.kind === "add-provision" ? [withFrom(amendment.provision, amendment)] : [],
  );
  const all = [...provisions, ...added.toSorted((first, second) => compareValues(first.id, second.id))];
  if (
    all.length === policy.provisions.length &&
    all.every((provision, index) => provision === policy.provisions[index])
  )
    return policy;
  const amended = { ...policy, provisions: all };
  // What has not the form of a policy cannot be checked further.
  refuseAll(schemaFaults(policy, amended, read));
  refuseAll(checkPolicy(amended));
  return markPolicy(amended);
}

function readAmendments(amendments: readonly AmendmentInput[]): readonly Amendment[] {
  requireObjects(amendments, ["amendments"]).forEach((amendment, index) => {
    if ("value" in amendment) requireShallow(amendment.value, ["amendments", index, "value"]);
  });
  const parsed = amendmentSchema.array().safeParse(amendments);
  if (!parsed.success)
    refuseAll(
      faultsOfIssues(parsed.error.issues, amendments, amendmentSchema.array()).map((fault) => ({
        ...fault,
        path: ["amendments", ...fault.path],
      })),
    );
  return parsed.data ?? [];
}

/** Deeper than any value of a parameter, and than a reader may be led. */
const MOST_DEPTH = 32;

function requireShallow(value: unknown, path: FaultPath, depth = 0): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > MOST_DEPTH) throwInputError("too-complex", path, { most: MOST_DEPTH });
  for (const part of Object.values(value)) requireShallow(part, path, depth + 1);
}

function findConflicts(policy: Policy, amendments: readonly Amendment[]): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const taken = new Map<string, number>();
  const provisions = new Map(policy.provisions.map((provision) => [provision.id, provision]));
  amendments.forEach((amendment, index) => {
    const path: FaultPath = ["amendments", index];
    if (ids.has(amendment.id))
      faults.push({ code: "id-duplicate", path: [...path, "id"], values: { id: amendment.id } });
    ids.add(amendment.id);
    const target = typeof amendment.provision === "string" ? amendment.provision : amendment.provision.id;
    const known = provisions.get(target);
    if (amendment.kind === "add-provision" && known !== undefined)
      faults.push({ code: "id-duplicate", path: [...path, "provision", "id"], values: { id: target } });
    if (amendment.kind !== "add-provision" && known === undefined)
      faults.push({ code: "provision-unknown", path: [...path, "provision"], values: { id: target } });
    if (
      amendment.kind === "set-parameter" &&
      known !== undefined &&
      !Object.hasOwn(known.parameters, amendment.parameter)
    ) {
      faults.push({
        code: "parameter-unknown",
        path: [...path, "parameter"],
        values: { id: target, accepted: Object.keys(known.parameters) },
      });
    }
    if (amendment.kind === "drop-criterion" && known !== undefined) {
      const { criterion: id } = amendment;
      const accepted = droppable(known);
      if (!accepted.includes(id))
        faults.push({
          code: "criterion-unknown",
          path: [...path, "criterion"],
          values: accepted.length === 0 ? { id } : { id, accepted },
        });
    }
    const slot =
      amendment.kind === "drop-criterion"
        ? `${target} criterion ${amendment.criterion}`
        : amendment.kind === "set-parameter"
          ? `${target} ${amendment.parameter} ${amendment.from ?? ""}`
          : target;
    const other =
      taken.get(slot) ??
      (amendment.kind === "set-parameter" || amendment.kind === "drop-criterion"
        ? taken.get(target)
        : conflictWithParameter(amendments, index, target));
    if (other !== undefined) faults.push({ code: "amendment-conflict", path, values: { other } });
    taken.set(slot, index);
  });
  return faults;
}

/** A provision that is removed or added cannot have a parameter changed by an earlier amendment. */
function conflictWithParameter(amendments: readonly Amendment[], index: number, target: string): number | undefined {
  const earlier = amendments
    .slice(0, index)
    .findIndex(
      (amendment) =>
        (amendment.kind === "set-parameter" || amendment.kind === "drop-criterion") && amendment.provision === target,
    );
  return earlier === -1 ? undefined : earlier;
}

function amendProvision(provision: Provision, amendments: readonly Amendment[]): Provision | null {
  const removal = amendments
    .filter((amendment) => amendment.kind === "remove-provision")
    .find((amendment) => amendment.provision === provision.id);
  if (removal !== undefined)
    return removal.from === undefined ? null : { ...provision, until: addDays(removal.from, -1) };
  const changes = amendments.filter(
    (amendment): amendment is ParameterAmendment =>
      amendment.kind === "set-parameter" && amendment.provision === provision.id,
  );
  const old = new Map(Object.entries<Parameter<unknown> | undefined>(provision.parameters));
  const changed = new Map<string, Parameter<unknown>>();
  for (const change of changes.toSorted(byFrom)) {
    const parameter = changed.get(change.parameter) ?? old.get(change.parameter);
    if (parameter !== undefined) changed.set(change.parameter, setValue(parameter, change));
  }
  const dropped = amendments.flatMap((amendment) =>
    amendment.kind === "drop-criterion" && amendment.provision === provision.id ? [amendment.criterion] : [],
  );
  const same = dropped.length === 0 && Array.from(changed).every(([name, parameter]) => parameter === old.get(name));
  if (same) return provision;
  const parameters = { ...provision.parameters, ...Object.fromEntries(changed) };
  return dropCriteria({ ...provision, parameters } as Provision, new Set(dropped));
}

function setValue(old: Parameter<unknown>, { value, from, cutPeriod }: ParameterAmendment): Parameter<unknown> {
  const equal = (other: unknown): boolean => JSON.stringify(other) === JSON.stringify(value);
  if (equal(old.value)) return old;
  if (old.status === "amended" && from === undefined && equal(old.was.value)) return old.was;
  const amended: AmendedParameter<unknown> = { status: "amended", value, was: old };
  if (from === undefined) return amended;
  return cutPeriod === undefined ? { ...amended, from } : { ...amended, from, cutPeriod };
}

function byFrom(first: ParameterAmendment, second: ParameterAmendment): number {
  return compareValues(first.from ?? "", second.from ?? "");
}

function withFrom(provision: Provision, { from }: Extract<Amendment, { readonly kind: "add-provision" }>): Provision {
  return from === undefined ? provision : { ...provision, from };
}

/** Faults of changed provisions, told at the amendment that caused them. */
function schemaFaults(policy: Policy, amended: Policy, amendments: readonly Amendment[]): readonly Fault[] {
  const old = new Set(policy.provisions);
  return amended.provisions.flatMap((provision) => {
    if (old.has(provision)) return [];
    const parsed = provisionSchema.safeParse(provision);
    if (parsed.success) return [];
    return faultsOfIssues(parsed.error.issues, provision, provisionSchema).map((fault) => ({
      ...fault,
      path: pathOf(provision, fault.path, amendments),
    }));
  });
}

function pathOf(provision: Provision, path: FaultPath, amendments: readonly Amendment[]): FaultPath {
  const [group, name] = path;
  const index = amendments.findIndex(
    (amendment) =>
      amendment.kind === "set-parameter" &&
      amendment.provision === provision.id &&
      group === "parameters" &&
      amendment.parameter === name,
  );
  return index === -1 ? ["provisions", provision.id, ...path] : ["amendments", index, "value", ...path.slice(3)];
}

function refuseAll(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first !== undefined) throw new RuleInputError([first, ...rest]);
}

/** A qualification without some of its criteria and the parameters that only they named; a group that loses its last member goes too. */
function dropCriteria(provision: Provision, dropped: ReadonlySet<string>): Provision {
  if (provision.kind !== "qualification" || dropped.size === 0) return provision;
  const criteria = without(provision.criteria, dropped);
  if (criteria === null) return provision;
  const used = namesIn(criteria);
  const parameters = Object.fromEntries(Object.entries(provision.parameters).filter(([name]) => used.has(name)));
  return { ...provision, criteria, parameters };
}

/** Returns the ids of the criteria without which the provision would still require something. */
function droppable(provision: Provision): readonly string[] {
  if (provision.kind !== "qualification") return [];
  const { criteria } = provision;
  return idsIn(criteria).filter((id) => without(criteria, new Set([id])) !== null);
}

function without(criterion: Criterion, dropped: ReadonlySet<string>): Criterion | null {
  if (dropped.has(criterion.id)) return null;
  if (!("members" in criterion)) return criterion;
  const members = criterion.members.map((member) => without(member, dropped)).filter((member) => member !== null);
  return members.length === 0 ? null : { ...criterion, members };
}

function idsIn(criterion: Criterion): readonly string[] {
  return [criterion.id, ...("members" in criterion ? criterion.members.flatMap(idsIn) : [])];
}

/** Every text in a tree of criteria: among them the names of the parameters it refers to. */
function namesIn(value: unknown): ReadonlySet<string> {
  if (typeof value === "string") return new Set([value]);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...namesIn(part)]));
}
