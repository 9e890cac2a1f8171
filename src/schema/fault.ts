import * as z from "zod";
import { FAULT_CODES } from "../fault/index.js";
import { text } from "./fields.js";
import { count } from "../fields/index.js";

/** One reason why an input was refused: code, path and values, from which `explainFault` renders a sentence. */
export const faultSchema = z.strictObject({
  code: z.enum(FAULT_CODES),
  path: z.array(z.union([text, z.int().min(0)])),
  values: z.record(text, z.union([text, z.number(), z.array(text)])),
});

/** A `RuleInputError` as `JSON.stringify` writes it. */
export const ruleInputErrorSchema = z.strictObject({
  name: z.literal("RuleInputError"),
  faults: z.array(faultSchema).min(1),
});

const about = z.enum(["result", "required", "found", "detail", "missing", "remedy", "judgement", "reading", "place"]);

/** An answer in words: what `explain` answers. */
export const explanationSchema = z.strictObject({
  locale: z.enum(["zh-CN", "en"]),
  heading: text,
  reasons: z.array(z.strictObject({ about, level: count, text })),
  sources: z.array(text),
});
