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
import { KINDS_OF_PROVISION, parameterSchema } from "../policy/index.js";
import { modalities, provisionKinds, timings, verdicts } from "../terms/index.js";
import { plainValue } from "./fields.js";
import { missingFactSchema } from "./missing-fact.js";
import type { Basis, FindingDetail } from "./types.js";

/** What a finding rests on: the provision as it was, with each parameter that the rule read. */
export const basisSchema: z.ZodType<Basis> = named(
  "Basis",
  "结论所依据的条款，同一次核查的各项结论共用。What a finding rests on: the provision as it was, shared by all findings of one run.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    policy: anyText
      .optional()
      .describe("所属政策编号；缺省为没有给出。Id of its policy; absent: not given, as in a finding by itself."),
    kind: termOf(provisionKinds).describe("条款类型。Kind of the provision."),
    title: localWords.describe("条款名称。Title of the provision."),
    modality: termOf(modalities).describe("要求程度。How far the provision binds."),
    wording: anyText
      .optional()
      .describe("原文用语；缺省为没有记录。The word of the source that carries the modality; absent: not recorded."),
    note: localWords.optional().describe("说明；缺省为没有。A remark on what the provision means; absent: none."),
    clauses: listOf(anyText).describe("原文条款号。Clauses of the source."),
    parameters: z
      .record(
        z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/),
        parameterSchema(plainValue).register(typeNames, {
          name: "Parameter",
          from: "policy",
          arguments: [plainValue],
        }),
      )
      .describe(
        "规则读取的参数，按名称排列，各带出处或理解。The parameters that the rule read, by name, each with its source or reading.",
      ),
  }),
);

const judgementUseSchema = named(
  "JudgementUse",
  "结论所采用的人工判断。A recorded judgement that a finding rests on.",
  recordOf({
    judgement: anyText.describe("判断记录编号。Id of the judgement."),
    item: anyText.describe("所判断的条目或资格条件。Id of the item or criterion that was judged."),
    outcome: oneOf(["met", "unmet"]).describe("判断结果。What was judged."),
    on: plainDate.describe("判断日期。Day of the judgement."),
  }),
);

/** The value of a parameter that differs by class of subject or by stage, as it applies to one subject on one day. */
const appliedValueSchema = named(
  "AppliedValue",
  "按类别或者阶段规定的参数对该对象适用的取值。The value of a parameter that differs by class or stage, as it applies to the subject.",
  recordOf({
    value: plainValue.describe("取值。The value."),
    class: count
      .nullable()
      .optional()
      .describe(
        "所属类别的序号，自0起；null：其余对象；缺省为不分类别。Index of the class; null: the value for all others; absent: it does not differ by class.",
      ),
    stage: dayText.optional().describe("所属阶段的期限；缺省为不分阶段。Due day of the stage; absent: there are none."),
  }),
);

const applied = z
  .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), appliedValueSchema)
  .optional()
  .describe(
    "按类别或者阶段规定的参数对该对象适用的取值，按名称列出；缺省为没有这类参数。Values of parameters that differ by class or stage, as they apply to the subject; absent: there are none.",
  );

const classes = oneOf(["no-class", "two-classes"])
  .optional()
  .describe(
    "没有适用取值的原因：不属于任何一类，或者同时属于两类；缺省为有适用取值。Why no value applies: the subject is in no class, or in two; absent: one applies.",
  );

/** What a finding of any kind says, except its detail and its basis. */
const findingFields = {
  kind: exactly("finding").describe("答复类型。Kind of the answer."),
  id: anyText.describe(
    "结论编号，由条款、对象和期间（如有）构成，保持不变。Stable id: provision, subject, and the period where there is one.",
  ),
  provision: anyText.describe("条款编号。Id of the provision."),
  subject: subjectSchema.describe("所核查的对象，只有类型和编号。What is checked: kind and id, never a name."),
  asOf: plainDate.describe("截止日期。The day of the question."),
  verdict: termOf(verdicts).describe("结论。The verdict."),
  timing: termOf(timings)
    .nullable()
    .describe(
      "期限或期间在截止日是否已过；null：没有期限。Whether the due date or the period is over on the day; null: there is none.",
    ),
  missing: listOf(missingFactSchema).describe(
    "仍可能改变结论的未知情况，不多不少。Exactly the unknown facts that can still change the verdict.",
  ),
  judgements: listOf(judgementUseSchema).describe("所采用的人工判断。Judgements that the finding rests on."),
  applied,
  classes,
  stage: recordOf({
    dueOn: dayText.describe("该阶段的期限。The due day of the stage."),
    next: dayText
      .nullable()
      .describe("下一阶段的期限；null：没有。The due day of the next stage; null: there is none."),
  })
    .optional()
    .describe("阶段；缺省为不分阶段。The stage of the values; absent: there are none."),
} as const;

const details = Object.values(KINDS_OF_PROVISION).flatMap(({ detail }) => (detail === null ? [] : [detail]));

type Detail = Readonly<(typeof details)[number]>;

/** What a finding of any kind says beside its verdict. */
export const findingDetailSchema: z.ZodType<FindingDetail> = named(
  "FindingDetail",
  "结论的具体情况，以 kind（条款类型）区分。The particulars of a finding, discriminated by `kind`, the kind of the provision.",
  z.discriminatedUnion("kind", details as [Detail, ...Detail[]]),
);

/** What would be found in one of the classes to which a subject may belong. */
const findingCaseSchema = named(
  "FindingCase",
  "对象可能属于的一种类别，以及属于该类时的结论。One of the classes to which the subject may belong, and what would be found.",
  recordOf({
    applied,
    classes,
    verdict: termOf(verdicts).describe("结论。The verdict."),
    timing: termOf(timings)
      .nullable()
      .describe("期限是否已过；null：没有期限。Whether its time is over; null: there is no due date."),
    detail: findingDetailSchema.describe("按条款类型给出的具体情况。The particulars, by the kind of the provision."),
  }),
);

const cases = listOf(findingCaseSchema)
  .optional()
  .describe(
    "类别不明时，可能属于的各种类别及相应结论；detail为其中第一种，上下限涵盖各种；缺省为类别已明。Where the class is not known: each that may apply, with what would be found; `detail` is then that of the first, with bounds over all of them; absent: it is known.",
  );

/** Everything that a finding says beside its detail; what `Finding` is made of. */
export const findingHeadSchema = named(
  "FindingHead",
  "各类结论共有的内容。What findings of every kind say.",
  recordOf({ ...findingFields, cases, basis: basisSchema.describe("依据的条款。The provision that was checked.") }),
);

type Kinds = typeof KINDS_OF_PROVISION;

/** A finding of any kind: what every rule answers about one subject. */
export const findingSchema = findingOf(findingDetailSchema);

/** The schema of a finding about one kind of provision, by the kind; kinds that describe a structure have none. */
export const findingSchemas = Object.fromEntries(
  details.map((detail): readonly [string, z.ZodObject] => [detail.shape.kind.value, findingOf(detail)]),
) as {
  readonly [K in keyof Kinds as Kinds[K]["detail"] extends null ? never : K]: z.ZodObject<
    typeof findingHeadSchema.shape & { readonly detail: NonNullable<Kinds[K]["detail"]> },
    z.core.$strict
  >;
};

/** Returns the schema of a finding whose detail has the given schema; the detail of any kind needs no name. */
function findingOf<D extends z.ZodType>(detail: D) {
  return recordOf({ ...findingHeadSchema.shape, detail }).register(typeNames, {
    name: "Finding",
    from: "results/generic-types",
    ...((detail as z.ZodType) === findingDetailSchema ? {} : { arguments: [detail] }),
  });
}

/** A finding of an assessment: with its area, without the basis, which the assessment lists once. */
export const assessedFindingSchema = named(
  "AssessedFinding",
  "综合核查中的一项结论；依据按条款编号列在核查结果的 bases 中。A finding of an assessment; its basis is in the assessment's `bases`, under the provision's id.",
  recordOf({
    ...findingFields,
    cases,
    detail: findingDetailSchema.describe("按条款类型给出的具体情况。The particulars, by the kind of the provision."),
    area: anyText
      .nullable()
      .describe("对象所在的县级区划；null：没有。The county-level division in which the subject is; null: none."),
  }),
);
