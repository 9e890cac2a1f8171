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
  id,
  title: localText,
  /** Id of a policy of the catalogue, or the path of a policy file, from this file. */
  policy: z.string().min(1),
  ...periodFields,
  unitCosts: optionalFields({
    station: moneyAmount.optional(),
    staff: moneyAmount.optional(),
  }).optional(),
  budget: budget.optional(),
  alternatives: listOf(
    recordOf({
      id,
      title: localText.optional(),
      amendments: listOf(amendmentSchema),
      budget: budget.optional(),
    }),
    { least: 1 },
  ),
});

/** A file of what-if questions on one register, written without TypeScript. */
export const scenarioFileSchema = recordOf({
  $schema: z.string().optional(),
  version: exactly(1),
  title: localText,
  note: localText.optional(),
  /** Path of the register file, from this file. */
  register: z.string().min(1),
  questions: listOf(questionSchema, { least: 1 }),
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
