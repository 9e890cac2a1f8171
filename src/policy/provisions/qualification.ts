import * as z from "zod";
import { anyText, recordOf, termOf, typeNames, exactly, listOf } from "../../fields/index.js";
import { areaClasses, qualifiedPersons } from "../../terms/index.js";
import { parameterSchema } from "../parameter.js";
import { varied } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";
import { criterionSchema } from "./qualification-criteria.js";
import { criterionTraceSchema } from "./qualification-trace.js";

const parameterName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);

/** What a parameter of a qualification can be: a term or decimal, a count, or a list of majors. */
const qualificationValue = z.union([
  z.string().min(1).max(100),
  z.int().min(0),
  listOf(z.string().min(1).max(100), { least: 1, most: 200 }),
]);
export type QualificationValue = string | number | readonly string[];

const qualificationDetail = detailOf(
  "QualificationDetail",
  "qualification",
  "资质结论的具体情况。Particulars of a qualification.",
  {
    route: anyText
      .nullable()
      .describe(
        "首先符合的资格途径；null：尚无定论。The first alternative that is met (of the outermost any-of, else the whole); null: none is settled.",
      ),
    areaClass: termOf(areaClasses)
      .nullable()
      .describe("站点所在地的城乡类型；null：不明。Class of the station's area; null: not known."),
    trace: criterionTraceSchema
      .nullable()
      .describe(
        "各项条件的判断过程；null：条款不适用于该人。Every branch of the criteria; null: the provision does not regard the person.",
      ),
  },
);

/**
 * 资格条件: who may do a kind of work, or sit an examination. Criteria refer to parameters by name, so that one
 * reading (which date starts a certificate) is one parameter, however many criteria use it.
 */
export const qualification = {
  label: { zh: "资格条件", en: "qualification" },
  purpose: { zh: "何人可以从事该项工作：一组条件", en: "who may do the work: a tree of criteria" },
  subjects: ["person"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("qualification").describe("条款种类：资格条件。Kind: qualification."),
    whom: termOf(qualifiedPersons).describe(
      "适用于站点（该层级）从事专业社会工作的人员，或任何人。Those who do professional social work at a station (of the tier), or anyone.",
    ),
    criteria: criterionSchema.describe("条件；以名称引用参数。Criteria; they refer to parameters by name."),
    parameters: z
      .record(parameterName, parameterSchema(varied<QualificationValue, QualificationValue>(qualificationValue)))
      .describe(
        "参数，以条件所用的名称为键，可按人员或其所在地的类别、按阶段规定。Parameters by the names that the criteria use, which may differ by class of person or place and by stage.",
      ),
  })
    .describe(
      "资格条件：从事一类工作或者报考的人员应具备的条件；条件按名称引用参数。Who may do a kind of work, or sit an examination; criteria refer to parameters by name, so that one reading is one parameter however many criteria use it.",
    )
    .register(typeNames, { name: "Qualification" }),
  detail: qualificationDetail,
} as const satisfies KindOfProvision;
