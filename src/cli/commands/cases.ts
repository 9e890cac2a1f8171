import { runCases } from "../../cases/index.js";
import { explain, toText } from "../../explanation/index.js";
import { isRuleInputError } from "../../fault/index.js";
import { safeParseCaseTable } from "../../results/index.js";
import { readCaseRows } from "../case-rows.js";
import { type Command, textOf } from "../command.js";
import { readInput } from "../files.js";
import { JSON_OUTPUT, POLICY } from "../options.js";
import { findPolicy } from "../policies.js";
import { type JsonFile, parseJson, sayJsonFaults } from "../read-json.js";
import { problem } from "../words.js";

/** `cases`: runs the cases that a policy's author keeps with it. */
export const cases: Command = {
  name: "cases",
  summary: { zh: "运行政策的案例表，看结论是否如案例所写", en: "run the cases of a policy, and say which fail" },
  files: { zh: "<案例表.json> [案例行.csv或.xlsx]", en: "<CASES.json> [ROWS.csv or .xlsx]" },
  fewestFiles: 1,
  mostFiles: 2,
  options: [POLICY, JSON_OUTPUT],
  example: "cases 案例表.json 案例行.xlsx --policy 评估办法.json",
  codes: { zh: "0 全部通过；1 有未通过的案例；2 命令有误", en: "0 all passed; 1 some failed; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const { locale, options } = given;
    const [name = "", rows] = given.files;
    const input = await readInput(name, cwd);
    if (input.kind !== "json") throw problem(`“${name}”不是JSON文件。`, `“${name}” is not a JSON file.`, 1);
    const json = parseJson(input, name);
    const content = rows === undefined ? json.content : await withRows(json.content, rows, cwd);
    const parsed = safeParseCaseTable(content);
    if (!parsed.ok) throw faulty(name, json, parsed.faults);
    const policy = await findPolicy(textOf(given, "policy") ?? parsed.value.policy, cwd);
    const result = runAll(policy, parsed.value, json, name);
    print(
      options["json"] === true
        ? JSON.stringify(result, null, 2)
        : toText(explain(result, { locale, policies: [policy] })).trimEnd(),
    );
    return result.failed.length === 0 ? 0 : 1;
  },
};

/** Runs the cases; what is wrong with one is said where it stands in the file. */
function runAll(
  policy: Parameters<typeof runCases>[0],
  table: Parameters<typeof runCases>[1],
  json: JsonFile,
  name: string,
): ReturnType<typeof runCases> {
  try {
    return runCases(policy, table);
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const faults = error.faults.map((fault) => ({
      ...fault,
      path: fault.path[0] === "cases" ? fault.path.slice(1) : fault.path,
    }));
    throw faulty(name, json, faults);
  }
}

function faulty(name: string, json: JsonFile, faults: Parameters<typeof sayJsonFaults>[1]): Error {
  const { zh, en } = sayJsonFaults(json, faults);
  const count = String(faults.length);
  return problem(
    `案例表“${name}”有${count}处问题：\n${zh.join("\n")}`,
    `The cases “${name}” have ${count} faults:\n${en.join("\n")}`,
    1,
  );
}

/** Adds the cases of the rows after those in the file. */
async function withRows(content: unknown, name: string, cwd: string): Promise<unknown> {
  const input = await readInput(name, cwd);
  const [sheet] = input.kind === "sheets" ? input.sheets : [];
  if (sheet === undefined)
    throw problem(`“${name}”不是工作簿或CSV文件。`, `“${name}” is not a workbook or a CSV file.`, 1);
  if (typeof content !== "object" || content === null) return content;
  const facts = "facts" in content && typeof content.facts === "object" ? Object.keys(content.facts ?? {}) : [];
  const own: unknown = "cases" in content ? content.cases : undefined;
  return {
    ...content,
    cases: [...(Array.isArray(own) ? (own as readonly unknown[]) : []), ...readCaseRows(sheet, name, facts)],
  };
}
