import * as z from "zod";
import type { DeepReadonly, ParseResult } from "../model/index.js";
import { exactly, id, listOf, localText, moneyAmount, optionalFields, recordOf } from "../fields/index.js";
import { amendmentSchema } from "../policy/index.js";
import { factorInputSchema } from "./money-inputs.js";
import { periodFields } from "./fields.js";
import type { Fault } from "../fault/index.js";
import { faultsOfIssues } from "../fields/index.js";

/** A budget divided by factors, as `apportionByFactors` takes it. */
const budget = factorInputSchema.omit({ detail: true });

/** One question: a policy, a day, and alternatives to compare it with. */
const questionSchema = recordOf({
  id: id.describe("问题的编号，在文件内唯一。Id of the question, unique in the file."),
  title: localText.describe("问题的标题。Title of the question."),
  policy: z
    .string()
    .min(1)
    .describe(
      "政策库中政策的编号，或者政策文件相对于本文件的路径。Id of a policy of the catalogue, or the path of a policy file, from this file.",
    ),
  ...periodFields,
  unitCosts: optionalFields({
    station: moneyAmount
      .optional()
      .describe("新建一个站点的费用（元）；缺省为不计。Cost of a new station, in yuan; absent: not counted."),
    staff: moneyAmount
      .optional()
      .describe("增配一名人员的费用（元）；缺省为不计。Cost of a further worker, in yuan; absent: not counted."),
  })
    .optional()
    .describe("测算用的单价；缺省为不测算费用。Prices for what is needed; absent: no costs."),
  budget: budget
    .optional()
    .describe("按因素分配的一笔经费；缺省为没有。Money that is divided by factors; absent: none."),
  alternatives: listOf(
    recordOf({
      id: id.describe("方案的编号，在问题内唯一。Id of the alternative, unique in the question."),
      title: localText
        .optional()
        .describe("方案的标题；缺省为写出各处调整。Title of the alternative; absent: its amendments are written out."),
      amendments: listOf(amendmentSchema).describe("对政策的调整，依次进行。Changes of the policy, one after another."),
      budget: budget
        .optional()
        .describe("这一方案下的经费分配；缺省为与现行相同。How the money is divided under it; absent: as it is today."),
    }),
    { least: 1 },
  ).describe("与现行政策比较的方案，至少一个。Alternatives to the policy as it is, at least one."),
}).describe("一个“假如……会怎样”的问题。One what-if question.");

/** A file of what-if questions on one register, written without TypeScript. */
export const scenarioFileSchema = recordOf({
  $schema: z.string().optional().describe("本文件所依的JSON Schema，供编辑器用。The JSON Schema, for editors."),
  version: exactly(1).describe("格式的版本。Version of the form."),
  title: localText.describe("文件的标题。Title of the file."),
  note: localText.optional().describe("说明；缺省为没有。Remark; absent: none."),
  register: z.string().min(1).describe("台账文件相对于本文件的路径。Path of the register file, from this file."),
  questions: listOf(questionSchema, { least: 1 }).describe("各个问题，至少一个。The questions, at least one."),
});

export type ScenarioFile = DeepReadonly<z.infer<typeof scenarioFileSchema>>;

/**
 * Reads a scenario file and checks what one field cannot see: periods that end before they start, two questions or
 * two alternatives of one id.
 *
 * @param input anything, usually parsed JSON
 * @returns the file's content, or all faults, each with code and path
 *
 * @example
 * ```ts
 * import { safeParseScenarioFile } from "social-work-station-rules/results";
 * const result = safeParseScenarioFile({ version: 1, title: { zh: "测算", en: "What if" }, register: "register.json", questions: [] });
 * result.ok ? [] : result.faults.map(({ code, path }) => [code, path]); //=> [["list-empty", ["questions"]]]
 * ```
 */
export function safeParseScenarioFile(input: unknown): ParseResult<ScenarioFile> {
  const parsed = scenarioFileSchema.safeParse(input);
  const faults = parsed.success
    ? checkFile(parsed.data)
    : faultsOfIssues(parsed.error.issues, input, scenarioFileSchema);
  const [first, ...rest] = faults;
  return first === undefined
    ? { ok: true, value: parsed.data as ScenarioFile }
    : { ok: false, faults: [first, ...rest] };
}

function checkFile({ questions }: ScenarioFile): readonly Fault[] {
  return [
    ...duplicates(questions, ["questions"]),
    ...questions.flatMap((question, index): readonly Fault[] => [
      ...(question.period.to < question.period.from
        ? [{ code: "interval-reversed" as const, path: ["questions", index, "period", "to"], values: {} }]
        : []),
      ...duplicates(question.alternatives, ["questions", index, "alternatives"]),
    ]),
  ];
}

function duplicates(records: readonly { readonly id: string }[], path: Fault["path"]): readonly Fault[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ code: "id-duplicate" as const, path: [...path, index, "id"], values: { id } }] : [];
  });
}
