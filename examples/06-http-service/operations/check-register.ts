import { registerSchema } from "social-work-station-rules/model";
import * as z from "zod";
import { register } from "../fields.js";
import type { Operation } from "../operation.js";

const LISTS = [
  "tierSystems",
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "fundingSources",
  "judgements",
] as const;
const count = z.int().min(0);

/** Whether a register can be read, and how much is in it; all its faults otherwise. */
export const checkRegister: Operation = {
  id: "checkRegister",
  path: "/registers",
  summary: {
    zh: "校验台账：列出全部错误，或各类记录数",
    en: "Check a register: all its faults, or how many records it has",
  },
  body: registerSchema,
  answer: z.strictObject({
    recordedOn: registerSchema.shape.recordedOn,
    counts: z.strictObject(Object.fromEntries(LISTS.map((list) => [list, count]))),
    completeness: registerSchema.shape.completeness.unwrap(),
  }),
  run: (body) => {
    const { recordedOn, completeness, ...lists } = register.read(body).register;
    return { recordedOn, counts: Object.fromEntries(LISTS.map((list) => [list, lists[list].length])), completeness };
  },
};
