import * as z from "zod";
import { recordOf, termOf, typeNames } from "../../fields/index.js";
import { qualifiedPersons } from "../../terms/index.js";
import { parameterSchema } from "../parameter.js";
import { type KindOfProvision, provisionBase } from "./provision-base.js";
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
export const qualification = {
  label: { zh: "资格条件", en: "qualification" },
  purpose: { zh: "何人可以从事该项工作：一组条件", en: "who may do the work: a tree of criteria" },
  subject: "person",
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: z.literal("qualification").describe("条款种类：资格条件。Kind: qualification."),
    whom: termOf(qualifiedPersons).describe(
      "适用于站点（该层级）从事专业社会工作的人员，或任何人。Those who do professional social work at a station (of the tier), or anyone.",
    ),
    criteria: criterionSchema.describe("条件；以名称引用参数。Criteria; they refer to parameters by name."),
    parameters: z
      .record(parameterName, parameterSchema<QualificationValue>(qualificationValue))
      .describe("参数，以条件所用的名称为键。Parameters by the names that the criteria use."),
  }).register(typeNames, { name: "Qualification" }),
} as const satisfies KindOfProvision;
