import * as z from "zod";
import {
  anyText,
  count,
  dayText,
  localWords,
  named,
  plainDate,
  termOf,
  typeNames,
  exactly,
  listOf,
  oneOf,
  recordOf,
} from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { policySchema, provisionSchema } from "../policy/index.js";
import { notRunReasons, precisions, provisionKinds } from "../terms/index.js";
import { coverageRateSchema } from "./coverage.js";
import { changeOf, periodFields, registerFields } from "./fields.js";
import { assessedFindingSchema, basisSchema } from "./finding.js";
import { indicatorsSchema, verdictCountsSchema } from "./indicators.js";

const policy = policySchema.describe("政策。The policy.").register(typeNames, { name: "Policy", from: "policy" });

const provision = provisionSchema
  .describe("条款。The provision.")
  .register(typeNames, { name: "Provision", from: "policy" });

const provisionInPolicySchema = named(
  "ProvisionInPolicy",
  "一项条款及其所属政策。A provision with the policy that it belongs to.",
  recordOf({ policy: anyText.describe("政策编号。Id of the policy."), provision }),
);

/** Whether a policy that was given is in force in the place on the day. */
export const policyStatusSchema = named(
  "PolicyStatus",
  "所给的一项政策在该地该日是否适用。Whether a policy that was given is in force in the place on the day.",
  recordOf({
    policy: anyText.describe("政策编号。Id of the policy."),
    title: localWords.describe("政策名称。Title of the policy."),
    state: oneOf(["in-force", "not-begun", "ended", "succeeded", "dates-unknown", "other-place"]).describe(
      "适用；尚未施行；已失效；已被后续文件取代；有效期不明；适用于其他地区。In force; not begun; ended; succeeded by a later text; it is not known when it is in force; in force in another place.",
    ),
    day: plainDate
      .nullable()
      .describe(
        "施行、失效或被取代之日；null：不涉及。The day on which it begins, ended or was succeeded; null: not applicable.",
      ),
  }),
);

const policyStatuses = listOf(policyStatusSchema).describe(
  "所给各项政策是否适用，按编号。Each policy that was given, by id, and whether it is in force.",
);

const policyConflictSchema = named(
  "PolicyConflict",
  "几项政策对同一事项均有规定，没有规定以哪一项为准，或者互相规定优先。Two or more policies regulate the same matter, and none is named as prevailing, or each prevails over another.",
  recordOf({
    cause: oneOf(["no-precedence", "circle"]).describe(
      "没有规定优先次序，或者互相规定优先。No precedence is stated, or the precedence runs in a circle.",
    ),
    slot: anyText.describe("事项：类型、方面、对象和层级。The matter: kind, aspect, subject and level."),
    provisions: listOf(provisionInPolicySchema).describe("有关条款。The provisions."),
  }),
);

const policyGapSchema = named(
  "PolicyGap",
  "适用的规则中尚不清楚之处。Something that is not known about which rules hold.",
  z.discriminatedUnion("kind", [
    recordOf({
      kind: exactly("superseded-text-unknown").describe(
        "已被原文未见或未收全的文件接替。The policy was succeeded by a text that is not, or only in part, given.",
      ),
      policy: anyText.describe("政策编号。Id of the policy."),
      document: anyText.describe("接替的文件。The document that succeeded it."),
      slots: listOf(anyText).describe(
        "接替文件的已知部分未涉及的事项。Matters of the old policy on which the known part of the successor is silent.",
      ),
    }),
    recordOf({
      kind: exactly("effective-dates-unknown").describe("有效期不明。It is not known when the policy holds."),
      policy: anyText.describe("政策编号。Id of the policy."),
    }),
  ]),
);

/** All that holds in one place on one day: what `policiesInForce` answers. */
export const policiesInForceSchema = named(
  "PoliciesInForce",
  "某地某日适用的全部政策。All that holds in one place on one day.",
  recordOf({
    kind: exactly("policies-in-force").describe("答复类型。Kind of the answer."),
    statuses: policyStatuses,
    policies: listOf(policy).describe(
      "政策：国家在前，由上级到下级，再按编号。National first, then by jurisdiction inwards, then by id.",
    ),
    provisions: listOf(provisionInPolicySchema).describe(
      "适用的条款；有冲突的都列出。The provisions that hold: each matter's prevailing ones; those in conflict are all listed.",
    ),
    conflicts: listOf(policyConflictSchema).describe("冲突。Conflicts of equals."),
    gaps: listOf(policyGapSchema).describe("尚不清楚之处。What is not known."),
  }),
);

const notRunSchema = named(
  "NotRun",
  "没有作出结论或者未全部核查的条款及原因。A provision that made no findings, or not all, and why.",
  recordOf({
    policy: anyText.describe("政策编号。Id of the policy."),
    provision: anyText.describe("条款编号。Id of the provision."),
    title: localWords.describe("条款名称。Title of the provision."),
    kind: termOf(provisionKinds).describe("条款类型。Kind of the provision."),
    reason: termOf(notRunReasons).describe(
      "原因：只作结构登记；由预算（planBudget）测算，不逐一核查；未提供报送记录；未提供应报送单位名单（只核查已报送的）；所给政策中没有评估方案；当日尚未适用；当日已不适用；以其他政策为准；不能按此种对象核查；数据中没有适用地区；数据中没有适用对象；当日没有在用的站点；没有登记拨付和支出。" +
        "Why: such provisions are stored and not checked; planBudget computes from it, and nothing is checked; no submissions were given; it was not given who owes one, so that only those who handed in are checked; no policy that was given contains an evaluation scheme; not begun or ended on the day; another policy prevails; the kind cannot be checked for such subjects; the register has nothing in the place, no subject, no station open on the day, or no money recorded.",
    ),
  }),
);

const documentTitleSchema = named(
  "DocumentTitle",
  "文件名称。Title of a document.",
  recordOf({
    policy: anyText.describe(
      "所属政策编号；文件编号只在政策内唯一。Id of its policy, in which alone its id is unique.",
    ),
    id: anyText.describe("文件编号。Id of the document."),
    title: localWords.describe("名称。Its title."),
  }),
);

/** Everything that the rules say about a register on a day: what `assess` answers. */
export const assessmentSchema = named(
  "Assessment",
  "按政策对登记数据的全面核查。Everything that the rules say about a register on a day.",
  recordOf({
    kind: exactly("assessment").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    ...periodFields,
    ...registerFields,
    statuses: policyStatuses,
    policies: listOf(anyText).describe("适用的政策编号。Ids of the policies that were applied."),
    documents: listOf(documentTitleSchema).describe(
      "各条款引用的文件名称。Titles of the documents that the bases quote.",
    ),
    bases: listOf(basisSchema).describe("各项条款，每项一次。The provisions, each once."),
    findings: listOf(assessedFindingSchema).describe(
      "结论：按政策及条款顺序，再按对象。In the order of the policies and their provisions, then by subject.",
    ),
    indicators: indicatorsSchema.describe("汇总数字。The figures."),
    notRun: listOf(notRunSchema).describe(
      "没有作出结论或者未全部核查的条款。Provisions that made no findings, or not all.",
    ),
    conflicts: listOf(policyConflictSchema).describe("政策冲突。Conflicts of policies."),
    gaps: listOf(policyGapSchema).describe("规则中尚不清楚之处。What is not known about which rules hold."),
  }),
);

const progressStepSchema = named(
  "ProgressStep",
  "某一日的覆盖情况。One point of a series.",
  recordOf({
    asOf: plainDate.describe("日期。The day."),
    rate: coverageRateSchema.describe("覆盖率。The rate."),
    gained: z
      .int()
      .nullable()
      .describe(
        "比上一日多覆盖的区划数；首日为 null。Covered divisions more than at the point before; null at the first.",
      ),
  }),
);

const milestoneSchema = named(
  "Milestone",
  "公布的数据。A published figure.",
  recordOf({
    datum: anyText.describe("数据编号。Id of the datum."),
    title: localWords.describe("名称。Its title."),
    earliest: plainDate.describe("其日期可能的第一日。First day that its date allows."),
    latest: plainDate.describe("其日期可能的最后一日。Last day that its date allows."),
    value: anyText.describe("数值。The value."),
    precision: termOf(precisions).describe("精确程度（余、多、近、约）。How exact it is (余, 多, 近, 约)."),
  }),
);

/** Coverage over time, with the published milestones: what `measureProgress` answers. */
export const progressSchema = named(
  "Progress",
  "覆盖进度及公布的数据。Coverage over time, with the published milestones.",
  recordOf({
    kind: exactly("progress").describe("答复类型。Kind of the answer."),
    steps: listOf(progressStepSchema).describe("各日，按时间排列。The points in order of time."),
    milestones: listOf(milestoneSchema).describe(
      "公布的数据，按最早日期排列。Published figures by their earliest day.",
    ),
  }),
);

const coverageChangeSchema = named(
  "CoverageChange",
  "一项覆盖目标前后的覆盖率。Coverage of one target before and after, printed with its counts.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    before: anyText.nullable().describe("之前；null：没有。Before; null: none."),
    after: anyText.nullable().describe("之后；null：没有。After; null: none."),
  }),
);

export const coverageChanges = listOf(coverageChangeSchema);

/** A finding that is not as it was. */
export const findingChangeSchema = named(
  "FindingChange",
  "有变化的一项结论。A finding that is not as it was.",
  recordOf({
    key: anyText.describe("条款与对象，前后相同。Provision and subject; the same on both sides."),
    provision: anyText.describe("条款编号。Id of the provision."),
    subject: subjectSchema.describe("对象。The subject."),
    area: anyText
      .nullable()
      .describe("对象所在的县级区划。The county-level division in which the subject is; null: none."),
    before: assessedFindingSchema
      .nullable()
      .describe("之前的结论；null：没有。The finding before; null: there was none."),
    after: assessedFindingSchema
      .nullable()
      .describe("之后的结论；null：没有。The finding after; null: there is none any more."),
    effect: oneOf(["gained", "lost", "moved", "detail"]).describe(
      "`gained`：新符合；`lost`：不再符合；`moved`：结论另有变化；`detail`：结论不变，情况有变。`gained`: met now and not before; `lost`: met before and not now; `moved`: another change of verdict; `detail`: the verdict stays, the detail changed.",
    ),
  }),
);

/** Two assessments side by side: what `compareAssessments` answers. */
export const assessmentComparisonSchema = named(
  "AssessmentComparison",
  "两次核查的比较。Two assessments side by side.",
  recordOf({
    kind: exactly("assessment-comparison").describe("答复类型。Kind of the answer."),
    version: exactly(1).describe("本格式的版本。Version of this form."),
    asOf: changeOf(dayText).describe("截止日期。The days."),
    verdicts: changeOf(verdictCountsSchema).describe("各种结论的数量。How many findings have each verdict."),
    breaches: changeOf(count).describe("逾期未达到强制性要求的数量。Breaches."),
    coverage: coverageChanges.describe("各覆盖目标的覆盖率。Coverage of each target."),
    changes: listOf(findingChangeSchema).describe(
      "有变化的结论，按前一次的顺序，再列后一次独有的。In the order of the first assessment, then what only the second has.",
    ),
  }),
);
