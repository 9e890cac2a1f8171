import * as z from "zod";
import { type Variation, variations } from "../varied.js";
import { KINDS_OF_PROVISION } from "./index.js";

/** Returns by what the value of a parameter may differ; undefined: by nothing, or the kind names no parameters. */
export function variationOf(kind: keyof typeof KINDS_OF_PROVISION, name: string): Variation | undefined {
  const shape = shapeOf(KINDS_OF_PROVISION[kind].schema.shape.parameters);
  const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return schema === undefined
    ? undefined
    : variations.get(schema instanceof z.ZodOptional ? schema.unwrap() : schema)?.by;
}

/** The parameters of a schema; one that checks its input first contains the object. */
function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.ZodType>> {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.def.out);
  if (schema instanceof z.ZodNonOptional) return shapeOf(schema.def.innerType);
  return schema instanceof z.ZodObject ? schema.shape : {};
}
