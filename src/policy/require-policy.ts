import { isPlainDate } from "../calendar/index.js";
import {
  refuse,
  requireId,
  requireList,
  requireListed,
  requireObject,
  requireObjects,
  type FaultPath,
} from "../fault/index.js";
import { DIVISION_LEVELS } from "../terms/values.js";
import { requireParameter } from "./internal/require-parameter.js";
import type { Policy } from "./policy.js";
import { requireProvision } from "./require-provision.js";

/**
 * Refuses what is no policy, for callers that did not come through `parsePolicy`: what rules read of it is checked,
 * without a schema. Names, notes and documents are carried, never read.
 *
 * @throws RuleInputError as `requireProvision` does, and `id-duplicate`
 *
 * @example
 * ```ts
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { requirePolicy } from "social-work-station-rules/policy";
 * requirePolicy(nationalTwoHaves); //=> undefined
 * requirePolicy({ ...nationalTwoHaves, id: "" }); //=> throws id-invalid
 * ```
 */
export function requirePolicy(policy: Policy, path: FaultPath = ["policy"]): void {
  requireObject(policy, path);
  requireId(policy.id, [...path, "id"]);
  requireId(policy.jurisdiction, [...path, "jurisdiction"]);
  if (policy.issuedOn !== undefined) requireParameter(policy.issuedOn, [...path, "issuedOn"]);
  requireDates(policy.effective, [...path, "effective"]);
  requireObjects(policy.documents, [...path, "documents"]).forEach(({ id }, index) =>
    requireId(id, [...path, "documents", index, "id"]),
  );
  for (const ids of ["supersedes", "prevailsOver"] as const) {
    requireList(policy[ids], [...path, ids]).forEach((id, index) => requireId(id, [...path, ids, index]));
  }
  requireObjects(policy.successors, [...path, "successors"]).forEach((successor, index) => {
    requireSuccessor(successor, [...path, "successors", index]);
  });
  if (policy.tierSystem !== undefined) requireTiers(policy.tierSystem, [...path, "tierSystem"]);
  requireProvisions(policy, path);
  requireObjects(policy.data, [...path, "data"]).forEach(({ id, content }, index) => {
    requireId(id, [...path, "data", index, "id"]);
    requireObject(content, [...path, "data", index, "content"]);
    requireParameter(content.value, [...path, "data", index, "content", "value"]);
  });
}

function requireProvisions({ provisions }: Policy, path: FaultPath): void {
  const seen = new Set<string>();
  requireList(provisions, [...path, "provisions"]).forEach((provision, index) => {
    requireProvision(provision, [...path, "provisions", index]);
    if (seen.has(provision.id)) refuse("id-duplicate", [...path, "provisions", index, "id"], { id: provision.id });
    seen.add(provision.id);
  });
}

function requireDates(effective: Policy["effective"], path: FaultPath): void {
  requireObject(effective, path);
  for (const end of ["from", "until"] as const) {
    const parameter = effective[end];
    if (parameter === undefined) continue;
    requireParameter(parameter, [...path, end]);
    const open = end === "until" && parameter.value === null;
    if (!open && !isPlainDate(parameter.value)) refuse("date-invalid", [...path, end, "value"], { expected: "date" });
  }
}

function requireSuccessor(successor: Policy["successors"][number], path: FaultPath): void {
  requireId(successor.document, [...path, "document"]);
  requireParameter(successor.from, [...path, "from"]);
  if (!isPlainDate(successor.from.value)) refuse("date-invalid", [...path, "from", "value"], { expected: "date" });
  requireListed(successor.text, ["known", "partly-known", "unknown"], [...path, "text"]);
  if (successor.policy !== undefined) requireId(successor.policy, [...path, "policy"]);
}

function requireTiers(system: NonNullable<Policy["tierSystem"]>, path: FaultPath): void {
  requireObjects(requireObject(system, path).tiers, [...path, "tiers"]).forEach(({ id, levels }, index) => {
    requireId(id, [...path, "tiers", index, "id"]);
    requireList(levels, [...path, "tiers", index, "levels"]).forEach((level, place) =>
      requireListed(level, DIVISION_LEVELS, [...path, "tiers", index, "levels", place]),
    );
  });
}
