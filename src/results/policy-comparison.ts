import * as z from "zod";
import {
  amounts,
  anyText,
  count,
  dayText,
  exactly,
  listOf,
  localWords,
  named,
  oneOf,
  plainDate,
  recordOf,
} from "../fields/index.js";
import { coverageChanges, policyStatusSchema } from "./assessment.js";
import { changeOf, periodFields, plainValue, registerFields } from "./fields.js";
import { basisSchema } from "./finding.js";
import { verdictCountsSchema } from "./indicators.js";
import { changeGroupSchema, changeSchema, effectsSchema, fundingChange, policyNeedsSchema } from "./scenario.js";

const policyNameSchema = named(
  "PolicyName",
  "一项政策的编号、名称和适用地区。A policy: id, title and place.",
  recordOf({
    id: anyText.describe("政策编号。Id of the policy."),
    title: localWords.describe("政策名称。Title of the policy."),
    jurisdiction: anyText.describe("适用地区。The division in which it applies, or CN."),
    edition: anyText.nullable().describe("年份或版次；null：没有。Year or edition; null: none."),
  }),
);

const placeValueSchema = named(
  "PlaceValue",
  "值中的一处及其内容。A place inside a value, and what stands there.",
  recordOf({
    path: listOf(z.union([anyText, count])).describe(
      "位置：字段名，清单中的从0起的序号；空为整个值。Field names, and positions in lists from 0; empty: the whole value.",
    ),
    value: plainValue.describe("该处的内容。What stands there."),
  }),
);

const placeSchema = named(
  "ChangedPlace",
  "值中有变化的一处。One place of a value that is not as it was.",
  recordOf({
    before: placeValueSchema.nullable().describe("之前；null：没有这一处。Before; null: there was no such place."),
    after: placeValueSchema.nullable().describe("之后；null：没有这一处。After; null: there is no such place."),
  }),
);

const fieldChangeSchema = named(
  "FieldChange",
  "参数之外的一项内容的变化。A change of something other than a parameter.",
  recordOf({
    id: anyText.describe(
      "变化的编号：条款编号和字段名；政策本身的只有字段名。Id of the change: provision and field; of the policy itself the field alone.",
    ),
    name: anyText.describe("字段名。Name of the field."),
    bearing: oneOf(["rule", "text"]).describe(
      "是否影响核查：`rule` 影响，`text` 只是文字。Whether rules read it, or it is text alone.",
    ),
    places: listOf(placeSchema).describe("变化之处。The places that changed."),
  }),
);

const parameterChangeSchema = named(
  "ParameterChange",
  "一个参数的变化；前后的参数及出处见条款的 parameters。A change of a parameter; both sides with their sources are in the provision's `parameters`.",
  recordOf({
    id: anyText.describe("变化的编号：条款编号和参数名。Id of the change: provision and parameter."),
    name: anyText.describe("参数名。Name of the parameter."),
    differs: listOf(oneOf(["presence", "value", "time", "origin", "readings", "source"]), { least: 1 }).describe(
      "哪些方面不同：有无；取值；生效日；原文规定、理解或者调整；其他理解；出处和理由。What differs: whether there is one; the value; its first day; whether it is stated, interpreted or amended; the other readings; source and reason.",
    ),
    places: listOf(placeSchema).describe(
      "取值中变化之处；取值未变时为空。Places of the value that changed; empty where it did not.",
    ),
  }),
);

const matchSchema = oneOf(["id", "named", "matter"]).describe(
  "如何对应：编号相同；由使用者指定；事项相同。How the two were matched: by id, by the caller, or by their matter.",
);

const changedProvisionSchema = named(
  "ChangedProvision",
  "前后均有、内容有变化的条款。A provision that both sides have and that is not the same.",
  recordOf({
    before: basisSchema.describe("之前的条款及其参数。The provision before, with its parameters."),
    after: basisSchema.describe("之后的条款及其参数。The provision after, with its parameters."),
    matchedBy: matchSchema,
    bearing: oneOf(["rule", "readings", "text"]).describe(
      "最重的变化：`rule` 要求有变；`readings` 要求未变，依据是原文规定还是理解有变；`text` 只有文字或者出处有变。The weightiest change: what is required; only whether the source states it or how else it can be read; only text or source.",
    ),
    fields: listOf(fieldChangeSchema).describe("参数之外的变化。Changes other than of parameters."),
    parameters: listOf(parameterChangeSchema).describe("参数的变化。Changes of parameters."),
  }),
);

const pairSchema = named(
  "SameProvision",
  "内容没有变化的条款。A provision that is the same on both sides.",
  recordOf({
    before: anyText.describe("之前的条款编号。Id of the provision before."),
    after: anyText.describe("之后的条款编号。Id of the provision after."),
    matchedBy: matchSchema,
  }),
);

const listChangeSchema = recordOf({
  added: listOf(anyText).describe("新增的编号。Ids that only the later side has."),
  gone: listOf(anyText).describe("不再有的编号。Ids that only the earlier side has."),
  changed: listOf(anyText).describe("内容有变化的编号。Ids whose content is not the same."),
});

const subjects = listOf(anyText);

const policyEffectsSchema = named(
  "PolicyEffects",
  "按登记数据测算的影响。What the change of policy does to a register.",
  recordOf({
    ...periodFields,
    ...registerFields,
    status: changeOf(policyStatusSchema).describe(
      "两项政策该日是否适用；不适用的，仍按其条款测算。Whether each policy is in force on the day; its provisions are run even where it is not.",
    ),
    verdicts: changeOf(verdictCountsSchema).describe("各种结论的数量。How many findings have each verdict."),
    breaches: changeOf(count).describe("逾期未达到强制性要求的数量。Breaches."),
    coverage: coverageChanges.describe("各覆盖目标的覆盖率。Coverage of each target."),
    changes: listOf(changeSchema).describe(
      "有变化的结论；条款以之后的编号称呼，原因为变化的编号，整个条款新增或者不再有的为条款编号。Findings that changed; provisions are called by their later id, causes by the id of the change, of a provision added or gone by its own.",
    ),
    groups: listOf(changeGroupSchema).describe("按地区和原因归并的变化。The changes by area and cause."),
    winners: subjects.describe("原未符合、现符合的对象。Subjects with a finding that was not met and is."),
    losers: subjects.describe("原符合、现不再符合的对象。Subjects with a finding that was met and is not."),
    newlyJudged: subjects.describe("新受核查的对象。Subjects of findings that only the later policy makes."),
    noLongerJudged: subjects.describe("不再受核查的对象。Subjects of findings that only the earlier policy makes."),
    needs: changeOf(policyNeedsSchema).describe("达到要求所需。What it takes to meet the provisions."),
    money: changeOf(amounts)
      .extend({ effects: effectsSchema.describe("各项变化的作用。The effects of the changes.") })
      .nullable()
      .describe("所需资金，单位为元；没有单价时为 null。Money that the needs take, in yuan; null without unit costs."),
    funding: fundingChange,
  }),
);

/** Two policies, or two versions of one, side by side: what `comparePolicies` answers. */
export const policyComparisonSchema = named(
  "PolicyComparison",
  "两项政策或者一项政策两个版本的比较。Two policies, or two versions of one, side by side.",
  recordOf({
    kind: exactly("policy-comparison").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    before: policyNameSchema.describe("之前的政策。The policy before."),
    after: policyNameSchema.describe("之后的政策。The policy after."),
    matching: oneOf(["versions", "policies"]).describe(
      "`versions`：同一政策的两个版本，条款按编号对应；`policies`：两项政策，条款按事项对应。Two versions of one policy, matched by id, or two policies, matched by matter.",
    ),
    documents: listOf(
      recordOf({
        policy: anyText.describe("政策编号。Id of the policy."),
        id: anyText.describe("文件编号。Id of the document."),
        title: localWords.describe("名称。Its title."),
      }),
    ).describe("两项政策引用的文件名称。Titles of the documents that the two quote."),
    fields: listOf(fieldChangeSchema).describe(
      "政策本身的变化：名称、地区、期限、层级、词语等。Changes of the policy itself: title, place, time, tiers, words.",
    ),
    lists: recordOf({
      documents: listChangeSchema.describe("引用的文件。Documents."),
      data: listChangeSchema.describe("不成为规则的数据。Data that are no rules."),
    }).describe("文件和数据的变化。Changes of documents and data."),
    added: listOf(basisSchema).describe("新增的条款。Provisions that only the later side has."),
    gone: listOf(basisSchema).describe("不再有的条款。Provisions that only the earlier side has."),
    changed: listOf(changedProvisionSchema).describe("有变化的条款。Provisions that are not the same."),
    unchanged: listOf(pairSchema).describe("没有变化的条款。Provisions that are the same."),
    effects: policyEffectsSchema
      .nullable()
      .describe("对登记数据的影响；没有给出登记数据时为 null。What it does to a register; null without one."),
  }),
);

const spanFields = {
  from: plainDate.describe("首日。First day."),
  to: plainDate.describe("末日。Last day."),
} as const;

const spanSchema = named(
  "TimelineSpan",
  "一段日期，首尾两日均含。A span of days, both included.",
  recordOf(spanFields),
);

const overlapSchema = recordOf({
  ...spanFields,
  slot: anyText.describe("事项：类型、方面、对象和层级。The matter: kind, aspect, subject and level."),
  policies: listOf(anyText).describe("有关政策。The policies."),
  cause: oneOf(["no-precedence", "circle"]).describe(
    "没有规定优先次序，或者互相规定优先。No precedence is stated, or it runs in a circle.",
  ),
});

const periodInForceSchema = named(
  "TimelinePeriod",
  "适用的政策和条款不变的一段时间。A span in which the same policies and provisions hold.",
  recordOf({
    ...spanFields,
    policies: listOf(anyText).describe(
      "适用的政策，由国家到地方。Ids of the policies in force, from the country inwards.",
    ),
    provisions: listOf(anyText).describe("适用的条款。Ids of the provisions that hold."),
    begun: listOf(anyText).describe("自首日起新适用的政策。Policies that were not in force on the day before."),
    over: listOf(anyText).describe(
      "前一日仍适用、自首日起不再适用的政策。Policies that were in force on the day before and are not any more.",
    ),
    supersededBy: listOf(
      recordOf({
        policy: anyText.describe("政策编号。Id of the policy."),
        document: anyText.describe("接替的文件。The document that succeeded it."),
      }),
    ).describe("已被接替而接替文件未收全的政策。Policies whose successor is not, or only in part, given."),
  }),
);

/** Which policies hold in a place over time: what `policyTimeline` answers. */
export const policyTimelineSchema = named(
  "PolicyTimeline",
  "某地一段时间内先后适用的政策。Which policies hold in a place over time.",
  recordOf({
    kind: exactly("policy-timeline").describe("答复类型。Kind of the answer."),
    division: anyText.describe("区划。The division."),
    ...spanFields,
    titles: listOf(
      recordOf({
        policy: anyText.describe("政策编号。Id of the policy."),
        title: localWords.describe("名称。Its title."),
      }),
    ).describe("提到的政策的名称。Titles of the policies that are named."),
    periods: listOf(periodInForceSchema).describe(
      "各段，按时间先后，首尾相接。The spans in order of time, each following on the last.",
    ),
    gaps: listOf(
      recordOf({
        jurisdiction: anyText.describe("制定政策的地区。The place whose policies these are."),
        spans: listOf(spanSchema, { least: 1 }).describe(
          "没有政策适用的各段。Spans in which none of its policies holds.",
        ),
      }),
    ).describe(
      "所给政策中，各级地区没有政策适用的时间。For each place with a policy among those given, when none of its policies holds.",
    ),
    overlaps: listOf(overlapSchema).describe(
      "几项政策对同一事项均有规定而未定优先次序的时间。When several policies regulate one matter and none prevails.",
    ),
    undated: listOf(anyText).describe(
      "有效期不明、未计入的政策。Policies whose time is not known, which are left out.",
    ),
    elsewhere: listOf(anyText).describe("适用于其他地区的政策。Policies that apply in another place."),
  }),
);

const situationCause = oneOf(["facts", "time", "policy"]);

/** Two situations and why findings changed between them: what `compareSituations` answers. */
export const situationComparisonSchema = named(
  "SituationComparison",
  "两个时点的比较及变化的原因。Two situations, and why findings changed between them.",
  recordOf({
    kind: exactly("situation-comparison").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    asOf: changeOf(dayText).describe("截止日期。The days."),
    varied: listOf(situationCause).describe(
      "两边有哪些不同：`facts` 登记数据和报送记录；`time` 截止日期和考核期间；`policy` 政策和适用地区。What differs: register and submissions; day and period; policies and division.",
    ),
    verdicts: changeOf(verdictCountsSchema).describe("各种结论的数量。How many findings have each verdict."),
    breaches: changeOf(count).describe("逾期未达到强制性要求的数量。Breaches."),
    coverage: coverageChanges.describe("各覆盖目标的覆盖率。Coverage of each target."),
    changes: listOf(changeSchema).describe(
      "有变化的结论；原因为 facts、time 或者 policy。Findings that changed; their causes are facts, time or policy.",
    ),
    tally: listOf(
      recordOf({
        causes: listOf(situationCause).describe("原因。The causes."),
        changes: count.describe("变化的结论数。Findings that changed."),
      }),
    ).describe("各种原因的变化数，多的在前。How many findings changed for which causes, most first."),
  }),
);
