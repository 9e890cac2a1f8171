import * as z from "zod";
import type { Fault } from "../fault/index.js";
import {
  anyText,
  count,
  exactly,
  faultsOfIssues,
  id,
  listOf,
  named,
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
import type { CaseTable } from "./types.js";

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

const caseSchema = named(
  "PolicyCase",
  "一个案例：事实、日期和应有的结论。One case: facts, a day and the verdict that is expected.",
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
    records: records.optional(),
    provision: id.describe("条款的编号，可省去政策编号。Id of the provision; that of the policy may be left out."),
    subject: id
      .optional()
      .describe("对象的编号；缺省为该条款的全部结论。Id of the subject; absent: all findings of the provision."),
    verdict: termOf(verdicts).describe("应有的结论。The verdict that is expected."),
    timing: termOf(timings)
      .optional()
      .describe("期限是否已过；缺省为不核对。Whether its time is expected to be over; absent: not compared."),
  }),
);

/** 案例表: cases of a policy that its author keeps with it. */
export const caseTableSchema = named(
  "CaseTable",
  "案例表：政策的起草者随政策保存的案例。Cases of a policy, which its author keeps with it.",
  recordOf({
    $schema: z.string().optional(),
    version: exactly(1),
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
  if (parsed.success) return { ok: true, value: parsed.data };
  const [first, ...rest] = faultsOfIssues(parsed.error.issues, input, caseTableSchema) as [Fault, ...Fault[]];
  return { ok: false, faults: [first, ...rest] };
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
      "reading",
      "alternative",
    ]).describe(
      "条款；结论（符合、未达到）；资格条件；资格途径；界限；类别；阶段；选用的理解；其他理解。A provision; a verdict (met, unmet); a criterion; a branch of an any-of; a bound; a class; a stage; a reading that was chosen; another reading.",
    ),
    name: anyText.describe("这一处的标识。What the part is called in the provision."),
    state: oneOf(["reached", "unreached", "distinguished", "not-distinguished"]).describe(
      "有案例涉及；没有案例涉及；改用其他理解时有案例结论变化；改用其他理解时各案例结论都不变。A case reaches it; none does; under another reading the answer of a case changes; it does not.",
    ),
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
      verdict: termOf(verdicts).describe("应有的结论。The verdict that was expected."),
      timing: termOf(timings).nullable().describe("期限；null：不核对。Its timing; null: not compared."),
    }).describe("应有的结论。What was expected."),
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
