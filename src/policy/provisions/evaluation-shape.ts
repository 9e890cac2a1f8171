import * as z from "zod";
import { count, id, localText, optionalFields } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

const named = z.array(z.strictObject({ id, name: localText })).min(1);

/** 评估标准: the shape that a policy demands of an evaluation scheme; what it does not fix is absent. */
export const evaluationShapeSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("evaluation-scheme"),
  parameters: optionalFields({
    grades: parameterSchema(count).optional(),
    depth: parameterSchema(count).optional(),
    leaves: parameterSchema(count).optional(),
    dimensions: parameterSchema(named).optional(),
    subjects: parameterSchema(named).optional(),
    frequency: parameterSchema(z.enum(["yearly", "half-yearly", "quarterly"])).optional(),
    assessor: parameterSchema(z.enum(["third-party", "authority"])).optional(),
  }),
});
