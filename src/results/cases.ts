import * as z from "zod";
import type { Fault } from "../fault/index.js";
import {
  anyText,
  count,
  dayText,
  exactly,
  faultsOfIssues,
  fraction,
  id,
  listOf,
  named,
  nonNegativeDecimal,
  numberText,
  oneOf,
  plainDate,
  period,
  recordOf,
  termOf,
  text,
} from "../fields/index.js";
import type { ParseResult } from "../model/index.js";
import { collections, timings, verdicts } from "../terms/index.js";
import { plainValue } from "./fields.js";
import { findingSchema } from "./finding.js";
import type { CaseTable, PolicyCase } from "./types.js";

/** The lists of a register. */
const PARTS = [...collections.values, "tierSystems", "completeness"] as const;

const listed = listOf(z.record(z.string(), plainValue)).optional();

const records = named(
  "CaseRecords",
  "按台账集合列出的记录。Records by the collection of the register to which they belong.",
  recordOf({
    tierSystems: listed.describe("层级体系；缺省为政策的层级体系。Tier systems; absent: that of the policy."),
    divisions: listed.describe("区划。Divisions."),
    stations: listed.describe("站点。Stations."),
    operators: listed.describe("承接机构。Operators."),
    personnel: listed.describe("人员。Workers."),
    activities: listed.describe("活动。Activities."),
    fundingSources: listed.describe("资金来源。Funding sources."),
    judgements: listed.describe("人工判断。Judgements."),
    figures: listed.describe("统计数据。Figures."),
    clients: listed.describe("服务对象。Clients."),
    allocations: listed.describe("资金拨付。Money received."),
    spending: listed.describe("资金支出。Money spent."),
    evaluations: listed.describe("评估。Evaluations."),
    completeness: listed.describe("登记完整的集合。Collections that are complete."),
  }),
);

/** What a column of a table means: how its cell changes the register. */
const factSchema = named(
  "CaseFact",
  "案例表的一列：填数字的，加入这么多条记录；填文字或者数字的，写入记录的一个字段。A column of a case table: so many records of a kind, or one field of a record.",
  z.union([
    recordOf({
      add: oneOf(PARTS).describe("加入哪个集合。The collection to which records are added."),
      record: z
        .record(z.string(), plainValue)
        .describe("记录；其中的“{n}”依次换成1、2、3。The record; “{n}” in it is replaced by 1, 2, 3."),
    }),
    recordOf({
      set: listOf(z.union([z.string().min(1).max(100), count]), { least: 1, most: 20 }).describe(
        '字段在台账中的位置，如 ["stations", 0, "from"]。The place of the field in the register.',
      ),
    }),
  ]),
);

const cell = z.union([text, z.number()]);

const submission = named(
  "CaseSubmission",
  "一次报送。Something that was handed in.",
  recordOf({
    division: id.describe("报送单位的区划编号。Id of the division that handed it in."),
    on: text.describe("报送的日期或者时刻。The day, or the day and hour: `YYYY-MM-DDTHH:MM`."),
  }),
);

const amountsSchema = named(
  "CaseAmounts",
  "应有的数额。Numbers that are expected.",
  recordOf({
    required: fraction.optional().describe("应达到的数量；缺省为不核对。What is required; absent: not compared."),
    done: fraction.optional().describe("已达到的数量；缺省为不核对。What there is; absent: not compared."),
    left: fraction.optional().describe("还差的数量；缺省为不核对。What is lacking; absent: not compared."),
    share: fraction
      .optional()
      .describe(
        "已覆盖的比例，0至1；缺省为不核对。The share of divisions that are covered, from 0 to 1; absent: not compared.",
      ),
    money: fraction
      .optional()
      .describe(
        "当年按该条款应得、指定分担方的为其应承担的金额（元）；缺省为不核对。What the subject is to have in the year by the provision, or what the named party pays of it, in yuan; absent: not compared.",
      ),
  }),
);

const caseSchema = named(
  "PolicyCase",
  "一个案例：事实、日期和应有的结论或者数额。One case: facts, a day, and the verdict or the amounts that are expected.",
  recordOf({
    name: text.describe("案例名称，如“3名专职人员中2名持证”。Name of the case."),
    asOf: plainDate.describe("核查日期。The day of the question."),
    period: period
      .optional()
      .describe("考核期间；缺省为核查日期所在的自然年。The year of quotas; absent: the calendar year of the day."),
    facts: z
      .record(text, cell)
      .optional()
      .describe("各列的取值，以facts中的列名为键。Values of the columns, by the names in `facts`."),
    records: records.optional().describe("本案例另有的台账记录；缺省为没有。Records of this case alone; absent: none."),
    provision: id.describe("条款的编号，可省去政策编号。Id of the provision; that of the policy may be left out."),
    subject: id
      .optional()
      .describe("对象的编号；缺省为该条款的全部结论。Id of the subject; absent: all findings of the provision."),
    verdict: termOf(verdicts)
      .optional()
      .describe(
        "应有的结论；缺省为只核对数额。经费条款只可填“undetermined”：原文或者资料不足，不能计算。The verdict that is expected; absent: only amounts are compared. Of a provision about money only `undetermined` can be: text or facts do not suffice.",
      ),
    timing: termOf(timings)
      .optional()
      .describe("期限是否已过；缺省为不核对。Whether its time is expected to be over; absent: not compared."),
    stage: dayText
      .optional()
      .describe(
        "条款分阶段规定的，核查日期适用的阶段，以其期限表示，并且只核对该阶段的结论；缺省为核对各阶段的结论。The stage that counts on the day, by its due day, whose finding alone is then compared; absent: findings of all stages are.",
      ),
    amounts: amountsSchema
      .optional()
      .describe("应有的数额；缺省为只核对结论。Numbers that are expected; absent: none."),
    payer: id
      .optional()
      .describe("金额由哪个分担方承担；缺省为全部金额。The party that pays `money`; absent: all of them."),
    total: nonNegativeDecimal
      .optional()
      .describe(
        "按因素法分配的总额（元）；缺省为条款所定。What is divided by a factor formula, in yuan; absent: as its text says.",
      ),
    conditions: z
      .record(text, z.union([text, listOf(text, { least: 1 })]))
      .optional()
      .describe(
        "条款为路径表的，各项条件的取值，同时具备的写成列表；缺省为不明。The values of the inputs of a pathway table, a list where several hold at once; absent: unknown.",
      ),
    pathways: listOf(text)
      .optional()
      .describe(
        "条款为路径表的，应适用的路径；空列表为原文没有规定；缺省为不核对。The pathways that are expected; an empty list: the source leaves it open; absent: not compared.",
      ),
    submissions: listOf(submission)
      .optional()
      .describe("条款为期限的，已报送的材料；缺省为没有。What was handed in for a deadline; absent: nothing."),
    obliged: listOf(id)
      .optional()
      .describe(
        "条款为期限的，应报送单位的区划编号；缺省为已报送的单位。Ids of the divisions that owe it; absent: those that handed it in.",
      ),
  }),
);

/** 案例表: cases of a policy that its author keeps with it. */
export const caseTableSchema = named(
  "CaseTable",
  "案例表：政策的起草者随政策保存的案例。Cases of a policy, which its author keeps with it.",
  recordOf({
    $schema: z.string().optional().describe("本文件所依的JSON Schema，供编辑器用。The JSON Schema, for editors."),
    version: exactly(1).describe("格式的版本。Version of the form."),
    policy: id.describe("政策的编号。Id of the policy."),
    title: text.optional().describe("名称。Title."),
    register: records
      .optional()
      .describe("各案例共有的台账记录；缺省为没有。Records that all cases share; absent: none."),
    facts: z
      .record(text, factSchema)
      .optional()
      .describe("各列的含义，以列名为键。What each column means, by its name."),
    cases: listOf(caseSchema, { least: 1, most: 10_000 }).describe("案例。The cases."),
  }),
);

/**
 * Reads a table of cases: what each column means, and for each case its facts, its day and the verdict that is expected.
 * Whether provisions and facts exist is for `runCases` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the table, or all faults, each with code and path
 *
 * @example
 * ```ts
 * import { safeParseCaseTable } from "social-work-station-rules/results";
 * const result = safeParseCaseTable({ version: 1, policy: "local", cases: [] });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["list-empty", ["cases"]]]
 * ```
 */
export function safeParseCaseTable(input: unknown): ParseResult<CaseTable> {
  const parsed = caseTableSchema.safeParse(input);
  if (parsed.success) {
    const [empty, ...others] = parsed.data.cases.flatMap(faultsOfCase);
    return empty === undefined ? { ok: true, value: parsed.data } : { ok: false, faults: [empty, ...others] };
  }
  const [first, ...rest] = faultsOfIssues(parsed.error.issues, input, caseTableSchema) as [Fault, ...Fault[]];
  return { ok: false, faults: [first, ...rest] };
}

/** A case expects something. */
function faultsOfCase({ verdict, pathways, amounts = {} }: PolicyCase, position: number): readonly Fault[] {
  return verdict !== undefined || pathways !== undefined || Object.keys(amounts).length > 0
    ? []
    : [{ code: "value-missing", path: ["cases", position, "verdict"], values: { expected: "listed-value" } }];
}

const coverageItemSchema = named(
  "CaseCoverageItem",
  "政策的一处内容是否有案例涉及。One part of the policy, and what the cases do with it.",
  recordOf({
    provision: anyText.describe("条款编号。Id of the provision."),
    part: oneOf([
      "provision",
      "verdict",
      "criterion",
      "branch",
      "bound",
      "class",
      "stage",
      "member",
      "reading",
      "alternative",
    ]).describe(
      "条款；结论（符合、未达到）；资格条件；资格途径；数值；类别；阶段；清单中的一项；选用的理解；其他理解。A provision; a verdict (met, unmet); a criterion; a branch of an any-of; a number; a class; a stage; an entry of a list; a reading that was chosen; another reading.",
    ),
    name: anyText.describe("这一处的标识。What the part is called in the provision."),
    state: oneOf(["reached", "unreached", "distinguished", "not-distinguished", "unreachable"]).describe(
      "有案例涉及；没有案例涉及；改用其他理解时有案例结论变化；改用其他理解时各案例结论都不变；案例不能涉及。A case reaches it; none does; under another reading the answer of a case changes; it does not; no case can reach it.",
    ),
    reason: oneOf([
      "structure-only",
      "no-scheme-given",
      "nothing-to-share",
      "silent",
      "nothing-excluded",
      "content-not-recorded",
      "reading-excludes",
    ])
      .optional()
      .describe(
        "案例不能涉及的原因：只规定结构；政策没有评估方案；政策没有可分担的经费；原文没有规定计算所需的参数；原文没有排除其他情形，不会得出“未达到”；所要求的内容无从登记，不会得出“符合”；所采用的理解不承认这一途径。缺省为可以涉及。Why no case can reach it: it describes a structure; the policy has no evaluation scheme; it has no money to share; the text leaves out what is needed to compute; the text excludes nothing, so that nothing is unmet; no register records the content that is asked for, so that nothing is met; by the chosen reading the branch never suffices. Absent: one can.",
      ),
  }),
);

const amountDifference = named(
  "CaseAmountDifference",
  "与案例不同的一个数额。An amount that differs from the one expected.",
  recordOf({
    name: oneOf(["required", "done", "left", "share", "money"]).describe("哪一个数额。Which amount."),
    expected: numberText
      .nullable()
      .describe("应有的数额；null：应为不能确定。What was expected; null: that it cannot be computed for certain."),
    least: numberText.nullable().describe("实际至少；null：没有数额。At least as found; null: there is none."),
    most: numberText.nullable().describe("实际至多；null：没有上限或者没有数额。At most; null: no bound, or none."),
  }),
);

const caseFailureSchema = named(
  "CaseFailure",
  "一个未通过的案例。A case that failed.",
  recordOf({
    name: anyText.describe("案例名称。Name of the case."),
    position: count.describe("案例在表中的序号，从0起。Its place in the table, from 0."),
    provision: anyText.describe("条款编号。Id of the provision."),
    subject: anyText.nullable().describe("对象编号；null：未指定。Id of the subject; null: none was named."),
    asOf: plainDate.describe("核查日期。The day."),
    expected: recordOf({
      verdict: termOf(verdicts)
        .nullable()
        .describe("应有的结论；null：不核对。The verdict that was expected; null: not compared."),
      timing: termOf(timings).nullable().describe("期限；null：不核对。Its timing; null: not compared."),
      stage: dayText.optional().describe("适用的阶段；缺省为不核对。The stage that counts; absent: not compared."),
      pathways: listOf(anyText)
        .nullable()
        .describe("应适用的路径；null：不核对。The pathways that were expected; null: not compared."),
    }).describe("应有的结论。What was expected."),
    pathways: listOf(anyText)
      .nullable()
      .describe(
        "实际适用的路径；null：条件不明或者条款不是路径表。The pathways found; null: not known, or no pathway table.",
      ),
    amounts: listOf(amountDifference).describe("与案例不同的数额。Amounts that differ from those expected."),
    findings: listOf(findingSchema).describe("实际的结论；空：没有结论。What was found; empty: nothing."),
  }),
);

/** What `runCases` answers. */
export const caseRunSchema = named(
  "CaseRun",
  "案例表的核查结果：通过和未通过的案例，以及案例涉及政策的哪些内容。Cases that passed and failed, and which parts of the policy the cases reach.",
  recordOf({
    kind: exactly("case-run").describe("答复类型。Kind of the answer."),
    policy: anyText.describe("政策编号。Id of the policy."),
    passed: listOf(anyText).describe("通过的案例名称。Names of the cases that passed."),
    failed: listOf(caseFailureSchema).describe("未通过的案例。Cases that failed."),
    coverage: listOf(coverageItemSchema).describe(
      "政策的各处内容，按条款次序。The parts of the policy, in the order of its provisions.",
    ),
  }),
);
