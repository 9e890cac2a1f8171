import * as z from "zod";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";
import { criterionSchema } from "./qualification-criteria.js";

const parameterName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);

/** What a parameter of a qualification can be: a term or decimal, a count, or a list of majors. */
const qualificationValue = z.union([
  z.string().min(1).max(100),
  z.int().min(0),
  z.array(z.string().min(1).max(100)).min(1).max(200),
]);
export type QualificationValue = string | number | readonly string[];

/**
 * 资格条件: who may do a kind of work, or sit an examination. Criteria refer to parameters by name, so that one
 * reading (which date starts a certificate) is one parameter, however many criteria rest on it.
 */
export const qualificationSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("qualification"),
  /** Whom it regards: those who do professional social work at a station (of the tier), or anyone. */
  whom: z.enum(["professional-staff", "anyone"]),
  criteria: criterionSchema,
  parameters: z.record(parameterName, parameterSchema<QualificationValue>(qualificationValue)),
});
