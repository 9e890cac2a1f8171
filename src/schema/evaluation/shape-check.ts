import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { text } from "../internal/parts.js";

const difference = z.discriminatedUnion("aspect", [
  z.strictObject({ aspect: z.enum(["grades", "depth", "leaves"]), required: count, actual: count }),
  z.strictObject({ aspect: z.enum(["dimensions", "subjects"]), missing: z.array(text), extra: z.array(text) }),
  z.strictObject({ aspect: z.enum(["frequency", "assessor"]), required: text, actual: text.nullable() }),
]);

/** How an evaluation scheme stands to the shape that a policy demands: what `checkSchemeShape` answers. */
export const shapeCheckSchema = z.strictObject({
  outcome: z.enum(["conforms", "differs"]),
  checked: z.array(z.enum(["grades", "depth", "leaves", "dimensions", "subjects", "frequency", "assessor"])),
  differences: z.array(difference),
});
