import * as z from "zod";
import { FAULT_CODES } from "../fault/index.js";
import { text } from "./internal/parts.js";

/** One reason why an input was refused: code, path and values, from which `explainFault` renders a sentence. */
export const faultSchema = z.strictObject({
  code: z.enum(FAULT_CODES),
  path: z.array(z.union([text, z.int().min(0)])),
  values: z.record(text, z.union([text, z.number(), z.array(text)])),
});
