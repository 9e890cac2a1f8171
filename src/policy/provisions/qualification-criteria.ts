import * as z from "zod";
import { id, localText, recordOf, typeNames, exactly, listOf, oneOf } from "../../fields/index.js";
import type { LocalText, LocalTextInput } from "../../terms/index.js";
import type { CriterionLeaf, CriterionLeafInput } from "../types.js";

/** The deepest nesting of criteria; a tree beyond it is refused. */
const MOST_DEPTH = 8;
const MOST_MEMBERS = 32;

/** The name of a parameter of the same provision, by which a criterion refers to a value. */
const parameterName = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/);

const base = {
  id: id.describe("条件的标识，在条款内唯一。Id of the criterion, unique in its provision."),
  title: localText.describe("条件的名称。Title."),
} as const;

const level = parameterName.describe("参数名：证书等级。Name of the parameter: level of the certificate.");

const higherLevels = parameterName.describe(
  "参数名：更高等级是否视为满足。Name of the parameter: whether a higher level satisfies a lower one.",
);

const date = parameterName.describe(
  "参数名：以发证、批准或公布成绩的日期为准。Name of the parameter: which date counts: issue, approval or results.",
);

const years = parameterName.describe("参数名：年数。Name of the parameter: number of years.");

const convention = parameterName.describe("参数名：何时为满年。Name of the parameter: when full years are reached.");

const majors = parameterName
  .optional()
  .describe("参数名：专业名单；缺省为不限。Name of the parameter: majors; absent: any.");

/** 持有证书: on the day, a certificate of at least a level. */
const certificate = recordOf({
  ...base,
  kind: exactly("certificate").describe("持有证书。Holds a certificate of at least a level."),
  level,
  higherLevels,
  date,
})
  .describe("持有至少某一级别的证书。A certificate of at least a level, on the day.")
  .register(typeNames, { name: "CertificateCriterion" });

/** 取得证书满N年. */
const certificateYears = recordOf({
  ...base,
  kind: exactly("certificate-years").describe("取得证书满若干年。Has had a certificate for full years."),
  level,
  higherLevels,
  date,
  years,
  convention,
})
  .describe("取得证书满若干年。Full years since a certificate of at least a level.")
  .register(typeNames, { name: "CertificateYearsCriterion" });

/** 学历: at least a level, in one of the majors or, without `majors`, in any. A degree does not settle it. */
const education = recordOf({
  ...base,
  kind: exactly("education").describe("学历。Education of at least a level."),
  level: parameterName.describe("参数名：学历层次。Name of the parameter: level of education."),
  majors,
})
  .describe(
    "至少某一学历，限于所列专业；没有“majors”的不限专业。学位不能代替学历。Education of at least a level, in one of the majors or, without `majors`, in any. A degree does not settle it.",
  )
  .register(typeNames, { name: "EducationCriterion" });

/** 学位: at least a degree, in one of the majors or, without `majors`, in any. */
const degree = recordOf({
  ...base,
  kind: exactly("degree").describe("学位。Degree of at least a level."),
  degree: parameterName.describe("参数名：学位。Name of the parameter: degree."),
  majors,
  counts: parameterName
    .optional()
    .describe(
      "参数名：学位是否计入，用于各文本所写不一的情形。Name of the parameter: whether a degree counts at all, where copies of a text print 学历 alone or 学历或学位.",
    ),
})
  .describe(
    "至少某一学位，限于所列专业；没有“majors”的不限专业。At least a degree, in one of the majors or, without `majors`, in any.",
  )
  .register(typeNames, { name: "DegreeCriterion" });

/** 从事社会工作满N年, in total, or after the day on which another criterion (a certificate, an education level, a
 * degree) was reached. */
const practice = recordOf({
  ...base,
  kind: exactly("practice").describe("从事社会工作满若干年。Full years of social work practice."),
  years,
  convention,
  after: recordOf({
    criterion: id.describe("另一条件的标识。Id of the other criterion."),
    counting: parameterName.describe(
      "参数名：是否自该日起算。Name of the parameter: whether years are counted from that day.",
    ),
  })
    .optional()
    .describe(
      "自另一条件达到之日起算；缺省为累计。Counted from the day on which another criterion was reached; absent: in total.",
    ),
})
  .describe(
    "从事社会工作满若干年：累计，或者自另一条件达到之日起。Years of social work, in total or after the day on which another criterion was reached.",
  )
  .register(typeNames, { name: "PracticeCriterion" });

/** 登记有效: on the day, a valid registration of at least a level. */
const registration = recordOf({
  ...base,
  kind: exactly("registration").describe("登记有效。Has a valid registration of at least a level."),
  level,
  higherLevels,
  validityYears: parameterName.describe(
    "参数名：登记的有效年数。Name of the parameter: years for which a registration is valid.",
  ),
})
  .describe("登记有效：当日有至少某一级别的有效登记。A valid registration of at least a level, on the day.")
  .register(typeNames, { name: "RegistrationCriterion" });

/** 再次登记申请期: a registration of at least a level ends within so many months. */
const renewalWindow = recordOf({
  ...base,
  kind: exactly("renewal-window").describe("处于再次登记申请期。A registration ends within so many months."),
  level,
  higherLevels,
  months: parameterName.describe("参数名：月数。Name of the parameter: number of months."),
})
  .describe(
    "再次登记申请期：至少某一级别的登记在若干个月内届满。A registration of at least a level ends within so many months.",
  )
  .register(typeNames, { name: "RenewalWindowCriterion" });

/** 继续教育: at least so many hours within the years that end on the day. */
const continuingEducation = recordOf({
  ...base,
  kind: exactly("continuing-education").describe("继续教育。Hours of continuing education within the last years."),
  hours: parameterName.describe("参数名：小时数。Name of the parameter: number of hours."),
  years,
})
  .describe("继续教育：截至当日的若干年内至少完成的学时。At least so many hours within the years that end on the day.")
  .register(typeNames, { name: "ContinuingEducationCriterion" });

/** 地区: the area of the station is of a class. */
const area = recordOf({
  ...base,
  kind: exactly("area").describe("站点所在地区的类别。The area of the station is of a class."),
  areaClass: parameterName.describe("参数名：地区类别。Name of the parameter: class of area."),
  definedBy: parameterName.describe(
    "参数名：按城乡分类代码或区划类型划分。Name of the parameter: whether the urban–rural code decides, or the kind of the township-level division.",
  ),
})
  .describe("站点所在地区属于某一城乡类型。The area of the station is of a class.")
  .register(typeNames, { name: "AreaCriterion" });

/** 人工判断: a recorded judgement on this criterion (its id is the item) settles it, and nothing else does. */
const judgement = recordOf({
  ...base,
  kind: exactly("judgement").describe("人工判断。A recorded judgement decides."),
})
  .describe(
    "由人工判断记录认定，其他均不能代替；条件的标识即判断的事项。A recorded judgement on this criterion settles it, and nothing else does; its id is the item.",
  )
  .register(typeNames, { name: "JudgementCriterion" });

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

/** One condition on a person. */
export const criterionLeafSchema = z
  .discriminatedUnion("kind", leaves)
  .describe("对人员的一项条件。One condition on a person.")
  .register(typeNames, { name: "CriterionLeaf" });

/** Criteria of which one suffices (`any-of`), or all are needed (`all-of`). */
export interface CriterionGroup {
  /** 满足其一，或全部满足。Any one of the members suffices, or all are needed. */
  readonly kind: "any-of" | "all-of";
  /** 条件的标识，在条款内唯一。Id of the group, unique in its provision. */
  readonly id: string;
  /** 条件的名称。Title. */
  readonly title: LocalText;
  /** 所含条件，至少一个。Members, at least one. */
  readonly members: readonly Criterion[];
}

/** One condition on a person, or a group of conditions. */
export type Criterion = CriterionGroup | CriterionLeaf;

/** A group as users write it: the English of its title may be left out. */
export interface CriterionGroupInput extends Omit<CriterionGroup, "title" | "members"> {
  /** 条件的名称。Title. */
  readonly title: LocalTextInput;
  /** 所含条件，至少一个。Members, at least one. */
  readonly members: readonly CriterionInput[];
}

/** A condition on a person, or a group of conditions, as users write it. */
export type CriterionInput = CriterionGroupInput | CriterionLeafInput;

/** Groups nest to a fixed depth, so no input can lead the reader deeper than the stack allows. */
function criterionAt(depth: number): z.ZodType<Criterion, CriterionInput> {
  const name = { name: "Criterion", from: "policy/provisions/qualification-criteria", input: "CriterionInput" };
  if (depth === 0) return criterionLeafSchema.clone().register(typeNames, name);
  const group = recordOf({
    ...base,
    kind: oneOf(["any-of", "all-of"]).describe("满足其一，或全部满足。Any one suffices, or all are needed."),
    members: listOf(criterionAt(depth - 1), { least: 1, most: MOST_MEMBERS }).describe(
      "所含条件，至少一个。Members, at least one.",
    ),
  });
  return z.discriminatedUnion("kind", [group, ...leaves]).register(typeNames, name);
}

/** A tree of criteria, at most eight groups deep. */
export const criterionSchema = criterionAt(MOST_DEPTH);
