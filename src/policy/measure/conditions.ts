import * as z from "zod";
import { exactly, flag, listOf, oneOf, optionalFields, openTermOf, recordOf, typeNames } from "../../fields/index.js";
import {
  areaClasses,
  committeeTypes,
  divisionClasses,
  divisionKinds,
  divisionLevels,
  duties,
  employers,
  employmentForms,
  figureKeys,
  operatingModels,
  operatorKinds,
  organisationRatings,
  outsidePosts,
  staffKinds,
  stationRoles,
  workloads,
} from "../../terms/index.js";
import type {
  ActivityCondition,
  AllocationCondition,
  ClientCondition,
  ContractCondition,
  DivisionCondition,
  EmploymentCondition,
  MoneyCondition,
  NestedCount,
  NestedWork,
  OperatorCondition,
  PersonCondition,
  PostCondition,
  StationCondition,
} from "../types.js";
import { continuingEducationCondition, evaluationCondition, purchaserCondition } from "./parts-of-conditions.js";
import {
  certificateCondition,
  degreeCondition,
  educationCondition,
  registrationCondition,
} from "./qualification-conditions.js";
import { stationFields } from "./station-fields.js";
import { activityFields, clientFields, moneyFields } from "./work-fields.js";
import { type SchemaOf, dayRange, idList, limits, numberRange, rankIn, wordsOf, yearCount } from "./values.js";

/**
 * Conditions on what is counted. All fields of a condition must be true; a field that lists words is true where one of
 * them is. Conditions nest, so their schemas refer to one another.
 */

const lazily = <T>(get: () => SchemaOf<T>): SchemaOf<T> => z.lazy(get);

/** Fields that every condition has in addition to its own. */
function logicOf<T>(own: () => SchemaOf<T>) {
  return {
    anyOf: listOf(lazily(own), { least: 1, most: 32 })
      .optional()
      .describe("还须满足其中之一；缺省为没有。One of these must be true as well; absent: none."),
    not: lazily(own).optional().describe("还须不满足该条件；缺省为没有。This must not be true; absent: none."),
  } as const;
}

const figures = z
  .record(openTermOf(figureKeys), numberRange)
  .optional()
  .describe("指标数据的范围，以指标的键为名；缺省为不限。Limits on recorded figures, by their keys; absent: any.");

const has = listOf(
  lazily(() => nestedCount),
  { least: 1, most: 16 },
)
  .optional()
  .describe("其自身所含对象的数量；缺省为不限。How many things of its own it has; absent: any.");

/** 行政区划须满足的条件. */
export const divisionCondition: SchemaOf<DivisionCondition> = optionalFields({
  id: idList.optional().describe("名单：区划的标识；缺省为不限。Named divisions, by id; absent: any."),
  within: idList
    .optional()
    .describe("位于这些区划之内（含其本身）；缺省为不限。Lies in one of these divisions, or is one; absent: anywhere."),
  level: wordsOf(divisionLevels).optional().describe("级别；缺省为不限。Level; absent: any."),
  kind: wordsOf(divisionKinds)
    .optional()
    .describe("乡级区划的类型；缺省为不限。Kind of township-level division; absent: any."),
  committee: wordsOf(committeeTypes)
    .optional()
    .describe("村级的类型；缺省为不限。Type of village-level committee; absent: any."),
  class: wordsOf(divisionClasses)
    .optional()
    .describe(
      "类别，如乡村振兴重点帮扶县；缺省为不限。Class, such as key county of rural revitalisation; absent: any.",
    ),
  area: wordsOf(areaClasses)
    .optional()
    .describe(
      "城乡分类：城市或者农村，按城乡分类代码；缺省为不限。Urban or rural, by the urban–rural code; absent: any.",
    ),
  figures,
  has,
  ...logicOf(() => divisionCondition),
})
  .meta({ description: "对行政区划的条件。A condition on divisions." })
  .register(typeNames, { name: "DivisionCondition" });

/** 站点须满足的条件. */
export const stationCondition: SchemaOf<StationCondition> = optionalFields({
  id: idList.optional().describe("名单：站点的标识；缺省为不限。Named stations, by id; absent: any."),
  tier: idList
    .optional()
    .describe(
      "站点层级的标识，或者所在区划的级别；缺省为不限。Ids of tiers, or levels of the station's division; absent: any.",
    ),
  ...stationFields,
  division: lazily(() => divisionCondition)
    .optional()
    .describe("所在区划；缺省为不限。Its division; absent: any."),
  figures,
  has,
  ...logicOf(() => stationCondition),
})
  .meta({ description: "对站点的条件。A condition on stations." })
  .register(typeNames, { name: "StationCondition" });

/** 承接机构须满足的条件. */
export const operatorCondition: SchemaOf<OperatorCondition> = optionalFields({
  id: idList.optional().describe("名单：机构的标识；缺省为不限。Named operators, by id; absent: any."),
  kind: wordsOf(operatorKinds).optional().describe("机构类型；缺省为不限。Kind of organisation; absent: any."),
  rating: rankIn(organisationRatings, "RatingRange")
    .optional()
    .describe("社会组织评估等级；缺省为不限。Rating of the organisation; absent: any."),
  registrationLevel: wordsOf(divisionLevels)
    .optional()
    .describe("登记机关的层级；缺省为不限。Level of the registration authority; absent: any."),
  evaluation: evaluationCondition
    .optional()
    .describe("最近一次评估的结果；缺省为不限。The result of its latest evaluation; absent: any."),
  years: numberRange.optional().describe("成立至今的年数；缺省为不限。Full years since it was founded; absent: any."),
  figures,
  has,
  ...logicOf(() => operatorCondition),
})
  .meta({ description: "对承接机构的条件。A condition on operators." })
  .register(typeNames, { name: "OperatorCondition" });

/** 合同须满足的条件. */
export const contractCondition: SchemaOf<ContractCondition> = optionalFields({
  id: idList.optional().describe("名单：合同的编号；缺省为不限。Named contracts, by id; absent: any."),
  obligation: idList
    .optional()
    .describe(
      "合同所列约定任务之一的条款编号；缺省为不限。Ids of provisions of which the contract makes one its obligation; absent: any.",
    ),
  purchaser: purchaserCondition.optional().describe("购买主体；缺省为不限。Who purchases; absent: any."),
  withinYears: yearCount
    .optional()
    .describe(
      "期限不超过若干年；没有终止日期的不符合；缺省为不限。Runs for so many years at most, and not without an end; absent: any length.",
    ),
  signed: dayRange.optional().describe("签订的日期；缺省为不限。Day of signing; absent: any."),
  filed: dayRange.optional().describe("备案的日期；缺省为不限。Day of filing; absent: any."),
  amount: numberRange.optional().describe("合同金额（元）；缺省为不限。Amount in yuan; absent: any."),
  operator: lazily(() => operatorCondition)
    .optional()
    .describe("承接机构；缺省为不限。Its operator; absent: any."),
  ...logicOf(() => contractCondition),
})
  .meta({ description: "对合同的条件。A condition on contracts." })
  .register(typeNames, { name: "ContractCondition" });

/** 聘用须满足的条件. */
export const employmentCondition: SchemaOf<EmploymentCondition> = optionalFields({
  model: wordsOf(operatingModels).optional().describe("用人方式；缺省为不限。How the person is employed; absent: any."),
  employer: wordsOf(employers).optional().describe("用人单位的类型；缺省为不限。Kind of employer; absent: any."),
  form: wordsOf(employmentForms).optional().describe("聘用形式；缺省为不限。Form of employment; absent: any."),
  operator: lazily(() => operatorCondition)
    .optional()
    .describe("聘用机构；缺省为不限。The employing operator; absent: any."),
  post: wordsOf(outsidePosts)
    .optional()
    .describe("在聘用单位所任的职务；缺省为不限。Post held with the employer; absent: any."),
  asGraduate: flag.optional().describe("聘用时是否为毕业生；缺省为不限。Whether hired as a graduate; absent: any."),
})
  .meta({
    description: "对聘用的条件；核查日仍受聘的才计入。A condition on employments; only those on the day count.",
  })
  .register(typeNames, { name: "EmploymentCondition" });

/** 岗位须满足的条件. */
export const postCondition: SchemaOf<PostCondition> = optionalFields({
  role: wordsOf(stationRoles).optional().describe("站内岗位；缺省为不限。Role at the station; absent: any."),
  duty: wordsOf(duties).optional().describe("岗位职责；缺省为不限。Kind of duty; absent: any."),
  workload: wordsOf(workloads).optional().describe("专职或兼职；缺省为不限。Full-time or part-time; absent: any."),
  fullTimeEquivalent: numberRange.optional().describe("折算全时人数；缺省为不限。Full-time equivalent; absent: any."),
  supervisionDays: numberRange
    .optional()
    .describe(
      "所督导的站点中，有一个约定的每月到站天数在此范围；缺省为不限。The agreed days a month at one of the stations that the post supervises; absent: any.",
    ),
  years: numberRange.optional().describe("到岗的年数；缺省为不限。Full years in the post; absent: any."),
  station: lazily(() => stationCondition)
    .optional()
    .describe("岗位所在站点；缺省为不限。The station; absent: any."),
  person: lazily(() => personCondition)
    .optional()
    .describe("任职人员；缺省为不限。The person who has the post; absent: anyone."),
  ...logicOf(() => postCondition),
})
  .meta({
    description: "对岗位的条件；核查日在岗的才计入。A condition on posts; only those held on the day count.",
  })
  .register(typeNames, { name: "PostCondition" });

/** 人员须满足的条件. */
export const personCondition: SchemaOf<PersonCondition> = optionalFields({
  age: numberRange.optional().describe("周岁年龄；缺省为不限。Age in full years; absent: any."),
  household: lazily(() => divisionCondition)
    .optional()
    .describe("户籍所在的区划；缺省为不限。The division of the household registration; absent: any."),
  staffKind: wordsOf(staffKinds).optional().describe("人员类别；缺省为不限。Kind of staff; absent: any."),
  certificate: lazily(() => certificateCondition)
    .optional()
    .describe("持有符合条件的职业水平证书；缺省为不限。Has a certificate that meets the condition; absent: any."),
  registration: lazily(() => registrationCondition)
    .optional()
    .describe("有符合条件的有效登记；缺省为不限。Has a valid registration that meets the condition; absent: any."),
  education: lazily(() => educationCondition)
    .optional()
    .describe("具有符合条件的学历；缺省为不限。Has an education that meets the condition; absent: any."),
  degree: lazily(() => degreeCondition)
    .optional()
    .describe("具有符合条件的学位；缺省为不限。Has a degree that meets the condition; absent: any."),
  practice: numberRange
    .optional()
    .describe(
      "从事社会工作的年数，各段累计的整年数；缺省为不限。Full years of social work, its spans added up; absent: any.",
    ),
  continuingEducation: continuingEducationCondition
    .optional()
    .describe("继续教育学时；缺省为不限。Hours of continuing education; absent: any."),
  employment: lazily(() => employmentCondition)
    .optional()
    .describe("有符合条件的聘用关系；缺省为不限。Has an employment that meets the condition; absent: any."),
  post: lazily(() => postCondition)
    .optional()
    .describe(
      "在所核查的对象之内有符合条件的岗位，各项条件须由同一岗位满足；缺省为不限。Has a post within the subject that meets the whole condition; absent: any.",
    ),
  ...logicOf(() => personCondition),
})
  .meta({ description: "对人员的条件。A condition on persons." })
  .register(typeNames, { name: "PersonCondition" });

/** 活动须满足的条件. */
export const activityCondition: SchemaOf<ActivityCondition> = optionalFields({
  ...activityFields,
  station: lazily(() => stationCondition)
    .optional()
    .describe("开展活动的站点；缺省为不限。The station; absent: any."),
  division: lazily(() => divisionCondition)
    .optional()
    .describe(
      "开展地所在的区划；只写一个层级的，为该层级的区划；缺省为不限。The division in which it was done; where one level is named, the one of that level; absent: any.",
    ),
  worker: lazily(() => personCondition)
    .optional()
    .describe("承担人员之一；缺省为不限。One of those who did it; absent: anyone."),
  supervisor: lazily(() => personCondition)
    .optional()
    .describe("督导人员；缺省为不限。The supervisor who took part; absent: anyone or nobody."),
  as: oneOf(["worker", "supervisor", "supervisee"])
    .optional()
    .describe(
      "对象为人员时，其在活动中的身份：承担人员、督导人员或者接受督导的人员；缺省为前两种之一。Of a subject that is a person: what the person was in the activity, one of those who did it, the supervisor, or one of those supervised; absent: one of the first two.",
    ),
  ...logicOf(() => activityCondition),
})
  .meta({ description: "对活动的条件。A condition on activities." })
  .register(typeNames, { name: "ActivityCondition" });

/** 服务对象须满足的条件. */
export const clientCondition: SchemaOf<ClientCondition> = optionalFields({
  ...clientFields,
  has: listOf(
    lazily(() => nestedWork),
    { least: 1, most: 16 },
  )
    .optional()
    .describe(
      "在所核查的期间内得到的服务的数量，如走访次数；缺省为不限。How much was done for the client in the period, such as visits; absent: any.",
    ),
  ...logicOf(() => clientCondition),
})
  .meta({ description: "对服务对象的条件。A condition on clients." })
  .register(typeNames, { name: "ClientCondition" });

/** 拨付须满足的条件. */
export const allocationCondition: SchemaOf<AllocationCondition> = optionalFields({
  ...moneyFields,
  payer: lazily(() => divisionCondition)
    .optional()
    .describe("出资的一级政府所在的区划；缺省为不限。The division whose government paid; absent: any."),
  ...logicOf(() => allocationCondition),
})
  .meta({ description: "对拨付的条件。A condition on allocations." })
  .register(typeNames, { name: "AllocationCondition" });

/** 支出须满足的条件. */
export const moneyCondition: SchemaOf<MoneyCondition> = optionalFields({
  ...moneyFields,
  ...logicOf(() => moneyCondition),
})
  .meta({ description: "对支出的条件。A condition on spending." })
  .register(typeNames, { name: "MoneyCondition" });

/** The schema of the condition on each thing that can be counted. */
export const CONDITIONS = {
  divisions: divisionCondition,
  stations: stationCondition,
  operators: operatorCondition,
  contracts: contractCondition,
  persons: personCondition,
  serving: personCondition,
  supervising: personCondition,
  joining: personCondition,
  leaving: personCondition,
  posts: postCondition,
  activities: activityCondition,
  underway: activityCondition,
  days: activityCondition,
  clients: clientCondition,
  allocations: allocationCondition,
  spending: moneyCondition,
} as const;

/** The name of a thing that can be counted. */
export type Thing = keyof typeof CONDITIONS;

/** Names of all things that can be counted. */
export const THINGS = Object.freeze(Object.keys(CONDITIONS)) as readonly Thing[];

/** 其自身所含对象的数量: how many things of its own a subject has. */
export const nestedCount: SchemaOf<NestedCount> = z.lazy(() =>
  nestedOf(THINGS, "NestedCount"),
) as SchemaOf<NestedCount>;

function nestedOf(things: readonly Thing[], name: string) {
  return z
    .discriminatedUnion(
      "of",
      eachThing(
        (of, where) =>
          recordOf({
            of: of.describe("所计数的对象。What is counted."),
            where: where.optional().describe("计入的条件；缺省为全部。Which of them count; absent: all."),
            ...limits,
          }),
        things,
      ),
    )
    .meta({
      description:
        "所含对象的数量及其范围；上下限均缺省时为至少一个。How many things of its own a subject has; without limits: at least one.",
    })
    .register(typeNames, { name });
}

/** 为服务对象开展的工作的数量: how many activities, or days with activities, a client had. */
export const nestedWork: SchemaOf<NestedWork> = z.lazy(() => nestedOf(WORK, "NestedWork")) as SchemaOf<NestedWork>;

/** What can be done for a client. */
const WORK: readonly Thing[] = ["activities", "days"];

/** Returns a schema for each of some things, from its name and the condition on it. */
export function eachThing<S extends z.ZodObject>(
  make: (of: z.ZodLiteral<Thing>, where: SchemaOf<unknown>, thing: Thing) => S,
  things: readonly Thing[] = THINGS,
): [S, ...S[]] {
  return things.map((thing) => make(exactly(thing), conditionOn(thing), thing)) as [S, ...S[]];
}

/** Returns the schema of the condition on a thing. */
function conditionOn(thing: Thing): SchemaOf<unknown> {
  return lazily(() => CONDITIONS[thing] as SchemaOf<unknown>);
}
