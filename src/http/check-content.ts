import * as z from "zod";
import { anyText, count, exactly, listOf, localWords, recordOf } from "../fields/index.js";
import { parseRegister, registerSchema } from "../model/index.js";
import { parsePolicy, policySchema } from "../policy/index.js";
import type { Asked } from "./operation.js";

/** What `check` takes: a register, or a policy. */
export const checkedSchema = z.union([registerSchema, policySchema]);

/** What `check` answers where there is no fault. */
export const checkAnswerSchema = z.discriminatedUnion("kind", [
  recordOf({
    kind: exactly("register").describe("内容是台账。The content is a register."),
    recordedOn: registerSchema.shape.recordedOn,
    counts: z.record(anyText, count).describe("各类记录数。How many records there are of each kind."),
    completeness: registerSchema.shape.completeness.unwrap(),
  }),
  recordOf({
    kind: exactly("policy").describe("内容是政策。The content is a policy."),
    id: anyText.describe("政策编号。Id of the policy."),
    title: localWords.describe("政策名称。Its title."),
    provisions: listOf(anyText).describe("条款编号。Ids of its provisions."),
  }),
]);

/** `check`: whether a register or a policy can be read, and how much is in it. What has provisions is a policy. */
export function checkContent({ body }: Asked): object {
  if (typeof body === "object" && body !== null && "provisions" in body) {
    const { id, title, provisions } = parsePolicy(body);
    return { kind: "policy", id, title: { ...title }, provisions: provisions.map((provision) => provision.id) };
  }
  const { recordedOn, completeness, ...others } = parseRegister(body);
  const counts = Object.entries(others).flatMap(([name, list]) =>
    Array.isArray(list) ? [[name, list.length] as const] : [],
  );
  return { kind: "register", recordedOn, counts: Object.fromEntries(counts), completeness };
}
