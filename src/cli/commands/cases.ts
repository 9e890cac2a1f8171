import { explain, toText } from "../../explanation/index.js";
import type { Sheet } from "../../sheets/index.js";
import { readCaseTable, runCaseTable } from "../case-file.js";
import { type Command, textOf } from "../command.js";
import { readInput } from "../files.js";
import { JSON_OUTPUT, POLICY } from "../options.js";
import { findPolicy } from "../policies.js";
import { parseJson } from "../read-json.js";
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
    const table = readCaseTable(json, name, rows === undefined ? undefined : await readRows(rows, cwd));
    const policy = await findPolicy(textOf(given, "policy") ?? table.policy, cwd);
    const result = runCaseTable(policy, table, json, name);
    print(
      options["json"] === true
        ? JSON.stringify(result, null, 2)
        : toText(explain(result, { locale, policies: [policy] })).trimEnd(),
    );
    return result.failed.length === 0 ? 0 : 1;
  },
};

async function readRows(name: string, cwd: string): Promise<{ readonly sheet: Sheet; readonly name: string }> {
  const input = await readInput(name, cwd);
  const [sheet] = input.kind === "sheets" ? input.sheets : [];
  if (sheet === undefined)
    throw problem(`“${name}”不是工作簿或CSV文件。`, `“${name}” is not a workbook or a CSV file.`, 1);
  return { sheet, name };
}
