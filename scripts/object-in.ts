import * as z from "zod";

/** Returns the object schema of a schema, also of one whose fields may all be left out and which checks its input first. */
export function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodPipe) return objectIn(schema.def.out);
  if (schema instanceof z.ZodNonOptional) return objectIn(schema.def.innerType);
  return schema instanceof z.ZodObject ? schema : undefined;
}
