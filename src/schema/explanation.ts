import * as z from "zod";
import { count } from "../model/internal/fields.js";
import { text } from "./internal/parts.js";

const about = z.enum(["result", "required", "found", "detail", "missing", "remedy", "judgement", "reading", "place"]);

/** An answer in words: what `explain` answers. */
export const explanationSchema = z.strictObject({
  locale: z.enum(["zh-CN", "en"]),
  heading: text,
  reasons: z.array(z.strictObject({ about, level: count, text })),
  sources: z.array(text),
});
