import type { Fault } from "social-work-station-rules/fault";
import { type Policy, safeParsePolicy } from "social-work-station-rules/policy";
import type { LocalText } from "social-work-station-rules/terms";
import { type Node, parseTree } from "jsonc-parser";
import { isProblem, nodeAt, parseJson, sayFault } from "./command-parts.js";
import { desk, knownPolicies, policyOf } from "./desk.js";

/** Something wrong in the text of a policy: where it is, what to do, which values are accepted there. */
export interface TextFault {
  readonly from: number;
  readonly to: number;
  readonly message: { readonly zh: string; readonly en: string };
  readonly accepted: readonly string[];
}

/** A policy as JSON, to be edited. */
export function policyText(id: string): string {
  return `${JSON.stringify(policyOf(id), null, 2)}\n`;
}

/** Checks the text of a policy. */
export function checkPolicyText(text: string): readonly TextFault[] {
  return read(text).faults;
}

/** Takes an edited policy into use; where it has faults, the one before stays. */
export function usePolicyText(text: string): { readonly faults: readonly TextFault[]; readonly id: string | null } {
  const { policy, faults } = read(text);
  if (policy === null) return { faults, id: null };
  desk.own.set(policy.id, policy);
  desk.series = null;
  return { faults: [], id: policy.id };
}

/** All policies by name. */
export function policyTitles(): readonly { readonly id: string; readonly title: LocalText }[] {
  return knownPolicies().map(({ id, title }) => ({ id, title }));
}

function read(text: string): { readonly policy: Policy | null; readonly faults: readonly TextFault[] } {
  let content: unknown;
  try {
    ({ content } = parseJson({ kind: "json", path: "", text }, "政策"));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { policy: null, faults: [breakIn(text, error.problem)] };
  }
  const parsed = safeParsePolicy(content);
  if (parsed.ok) return { policy: parsed.value, faults: [] };
  const tree = parseTree(text);
  return { policy: null, faults: parsed.faults.map((fault) => toTextFault(fault, tree, text)) };
}

/** A break of the JSON itself: its line and column stand in the sentence. */
function breakIn(text: string, message: TextFault["message"]): TextFault {
  const [, line = "1", column = "1"] = /第(\d+)行第(\d+)列/.exec(message.zh) ?? [];
  const before = text.split("\n").slice(0, Number(line) - 1);
  const from = Math.min(text.length, before.reduce((sum, { length }) => sum + length + 1, 0) + Number(column) - 1);
  return { from, to: Math.min(text.length, from + 1), message, accepted: [] };
}

function toTextFault(fault: Fault, tree: Node | undefined, text: string): TextFault {
  const { offset: from = 0, length = 1 } = nodeAt(tree, fault.path) ?? {};
  const end = text.indexOf("\n", from);
  const { accepted } = fault.values;
  return {
    from,
    // Of a part of many lines the first is marked.
    to: Math.min(from + length, end === -1 ? text.length : end),
    message: { zh: sayFault(fault, "zh-CN"), en: sayFault(fault, "en") },
    accepted: Array.isArray(accepted) ? accepted.map(String) : [],
  };
}
