import { nearMatch } from "../checks/index.js";
import { allPolicies } from "../policy/catalogue/index.js";
import { type Policy, safeParsePolicy } from "../policy/index.js";
import { comparableText } from "../terms/index.js";
import { type Arguments, textsOf } from "./command.js";
import { isFolder, readInput } from "./files.js";
import { isPolicyBook, readPolicyBook } from "./policy-workbook.js";
import { parseJson, jsonProblem } from "./read-json.js";
import { problem } from "./words.js";

/** Finds the policies that `--policy` names. */
export function findPolicies(given: Arguments, cwd: string): Promise<readonly Policy[]> {
  return Promise.all(textsOf(given, "policy").map((text) => findPolicy(text, cwd)));
}

/** Finds a policy by its id, its Chinese or English title, or reads it from a workbook, a folder of CSV files or a JSON file. */
export async function findPolicy(name: string, cwd: string): Promise<Policy> {
  const form = comparableText(name)
    .replace(/^《|》$/g, "")
    .toLowerCase();
  const forms = (policy: Policy): readonly string[] =>
    [policy.id, policy.title.zh, policy.title.en].map((text) => comparableText(text).toLowerCase());
  const known = allPolicies.find((policy) => forms(policy).includes(form));
  if (known !== undefined) return known;
  // Part of a Chinese title is enough where only one policy has it; an id is written in full.
  const containing = /[\u4e00-\u9fff]{4}/.test(form)
    ? allPolicies.filter(({ title }) => comparableText(title.zh).includes(form))
    : [];
  if (containing.length === 1 && containing[0] !== undefined) return containing[0];
  if (/\.(?:json|xlsx|ods|csv)$/i.test(name) || isFolder(name, cwd)) return readPolicy(name, cwd);
  const near = nearMatch(
    name,
    allPolicies.map(({ id }) => id),
  );
  throw problem(
    `没有政策“${name}”。${near === undefined ? "" : `是否应为“${near}”？`}可填政策编号、中文名称或政策文件（.xlsx、.json）；用 policies 命令查看全部政策。`,
    `There is no policy “${name}”. ${near === undefined ? "" : `Did you mean “${near}”? `}Give an id, a title or a file (.xlsx, .json); the command policies lists all.`,
  );
}

async function readPolicy(name: string, cwd: string): Promise<Policy> {
  const input = await readInput(name, cwd);
  if (input.kind !== "json") {
    if (isPolicyBook(input)) return readPolicyBook(input, name);
    throw problem(
      `“${name}”不是政策工作簿：没有“条款”表。空白的政策工作簿用 template 政策.xlsx --for policy 生成。`,
      `“${name}” is no workbook of a policy: it has no sheet 条款. The command template FILE.xlsx --for policy writes an empty one.`,
      1,
    );
  }
  const json = parseJson(input, name);
  const parsed = safeParsePolicy(json.content);
  if (parsed.ok) return parsed.value;
  throw jsonProblem(json, name, parsed.faults);
}
