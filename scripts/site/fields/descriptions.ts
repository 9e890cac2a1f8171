import type { LocalText } from "social-work-station-rules/terms";
import type * as z from "zod";
import { descriptionOf } from "../../generate-types/render-type.js";
import { definitionOf } from "./schema-parts.js";

/** Returns what a schema says about itself in each language: its description is a Chinese sentence, then an English one. */
export function describedBy(schema: z.ZodType): LocalText | undefined {
  const description = findDescription(schema);
  if (description === undefined) return undefined;
  const end = description.lastIndexOf("。") + 1;
  if (end === 0) throw new Error(`a description has no Chinese sentence: ${description}`);
  return { zh: description.slice(0, end).trim(), en: description.slice(end).trim() };
}

function findDescription(schema: z.ZodType): string | undefined {
  const own = descriptionOf(schema);
  if (own !== undefined) return own;
  const def = definitionOf(schema);
  if (def.type === "lazy") return findDescription(def.getter() as z.ZodType);
  return def.type === "pipe" ? findDescription(def.out as z.ZodType) : undefined;
}
