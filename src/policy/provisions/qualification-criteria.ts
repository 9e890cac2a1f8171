import * as z from "zod";
import { id, localText } from "../../fields/index.js";
import type { LocalText } from "../../terms/index.js";

/** The deepest nesting of criteria; a tree beyond it is refused. */
const MOST_DEPTH = 8;
const MOST_MEMBERS = 32;

/** The name of a parameter of the same provision, by which a criterion refers to a value. */
const parameterName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);

const base = { id, title: localText } as const;

/** 持有证书: on the day, a certificate of at least a level. */
const certificate = z.strictObject({
  ...base,
  kind: z.literal("certificate"),
  level: parameterName,
  /** Whether a higher level satisfies a lower one. */
  higherLevels: parameterName,
  /** Which date of the certificate counts: issue, approval or results. */
  date: parameterName,
});

/** 取得证书满N年. */
const certificateYears = z.strictObject({
  ...base,
  kind: z.literal("certificate-years"),
  level: parameterName,
  higherLevels: parameterName,
  date: parameterName,
  years: parameterName,
  /** When full years are reached. */
  convention: parameterName,
});

/** 学历: at least a level, in one of the majors or, without `majors`, in any. A degree does not settle it. */
const education = z.strictObject({
  ...base,
  kind: z.literal("education"),
  level: parameterName,
  majors: parameterName.optional(),
});

/** 学位: at least a degree, in one of the majors or, without `majors`, in any. */
const degree = z.strictObject({
  ...base,
  kind: z.literal("degree"),
  degree: parameterName,
  majors: parameterName.optional(),
  /** Whether a degree counts at all, where copies of a text print 学历 alone or 学历或学位. */
  counts: parameterName.optional(),
});

/**
 * 从事社会工作满N年, in total, or after the day on which another criterion (a certificate, an education level, a
 * degree) was reached; `counting` tells whether it is in fact counted from that day.
 */
const practice = z.strictObject({
  ...base,
  kind: z.literal("practice"),
  years: parameterName,
  convention: parameterName,
  after: z.strictObject({ criterion: id, counting: parameterName }).optional(),
});

/** 登记有效: on the day, a valid registration of at least a level. */
const registration = z.strictObject({
  ...base,
  kind: z.literal("registration"),
  level: parameterName,
  higherLevels: parameterName,
  /** For how many years a registration is valid. */
  validityYears: parameterName,
});

/** 再次登记申请期: a registration of at least a level ends within so many months. */
const renewalWindow = z.strictObject({
  ...base,
  kind: z.literal("renewal-window"),
  level: parameterName,
  higherLevels: parameterName,
  months: parameterName,
});

/** 继续教育: at least so many hours within the years that end on the day. */
const continuingEducation = z.strictObject({
  ...base,
  kind: z.literal("continuing-education"),
  hours: parameterName,
  years: parameterName,
});

/** 地区: the area of the station is of a class. */
const area = z.strictObject({
  ...base,
  kind: z.literal("area"),
  areaClass: parameterName,
  /** By what an area's class is told: its urban–rural code, or the kind of its township-level division. */
  definedBy: parameterName,
});

/** 人工判断: a recorded judgement on this criterion (its id is the item) settles it, and nothing else does. */
const judgement = z.strictObject({ ...base, kind: z.literal("judgement") });

const leaves = [
  certificate,
  certificateYears,
  education,
  degree,
  practice,
  registration,
  renewalWindow,
  continuingEducation,
  area,
  judgement,
] as const;

const leafSchema = z.discriminatedUnion("kind", leaves);

export type CriterionLeaf = Readonly<z.infer<typeof leafSchema>>;

/** Criteria of which one suffices (`any-of`), or all are needed (`all-of`). */
export interface CriterionGroup {
  readonly kind: "any-of" | "all-of";
  readonly id: string;
  readonly title: LocalText;
  readonly members: readonly Criterion[];
}

/** One condition on a person, or a group of conditions. */
export type Criterion = CriterionGroup | CriterionLeaf;

/** Groups nest to a fixed depth, so no input can lead the reader deeper than the stack holds. */
function criterionAt(depth: number): z.ZodType<Criterion> {
  if (depth === 0) return leafSchema;
  const members = z
    .array(criterionAt(depth - 1))
    .min(1)
    .max(MOST_MEMBERS);
  const group = z.strictObject({ ...base, kind: z.enum(["any-of", "all-of"]), members });
  return z.discriminatedUnion("kind", [group, ...leaves]);
}

/** A tree of criteria, at most eight groups deep. */
export const criterionSchema = criterionAt(MOST_DEPTH);
