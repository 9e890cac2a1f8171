import { allPolicies } from "../../policy/catalogue/index.js";
import type { TierSystem } from "../../model/index.js";
import { type Arguments, type Command, type Surroundings, textOf, textsOf } from "../command.js";
import { writeOutput } from "../files.js";
import { quoted, requireNewFile } from "../keep-files.js";
import { POLICY } from "../options.js";
import { findPolicy } from "../policies.js";
import { policyTemplate } from "../policy-workbook.js";
import { templateSheets } from "../template-workbook.js";
import { problem, say } from "../words.js";
import { writeWorkbook } from "../workbook.js";

/** `template`: writes an empty workbook to fill in. */
export const template: Command = {
  name: "template",
  summary: {
    zh: "生成空白的台账或政策填报模板（.xlsx）",
    en: "write an empty workbook of a register or a policy to fill in (.xlsx)",
  },
  files: { zh: "<文件.xlsx>", en: "<FILE.xlsx>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    {
      name: "for",
      type: "string",
      value: { zh: "register|policy", en: "register|policy" },
      help: {
        zh: "台账（register，默认）或政策（policy）的模板；policy 与 --policy 同用，则写出该政策的条款供修改",
        en: "the template of a register (by default) or of a policy; with --policy the clauses of that policy",
      },
    },
    {
      ...POLICY,
      isRepeated: true,
      help: {
        zh: "按哪项政策的站点层级生成下拉列表；不填则列出目录中的全部层级",
        en: "whose tiers the drop-down list has; those of the whole catalogue when left out",
      },
    },
  ],
  example: "template 模板.xlsx --policy beijing-system-2022",
  codes: { zh: "0 完成；2 命令有误", en: "0 done; 2 wrong usage" },
  run: async (given, { cwd, print }) => {
    const names = textsOf(given, "policy");
    const [file = ""] = given.files;
    if (!/\.xlsx$/i.test(file))
      throw problem(
        `模板是工作簿，文件名应以 .xlsx 结尾，如 模板.xlsx，不能是“${file}”。`,
        `A template is a workbook: its name ends in .xlsx, as in template.xlsx, unlike “${file}”.`,
      );
    requireNewFile(file, cwd);
    const what = textOf(given, "for") ?? "register";
    if (what === "policy" || what === "政策") return writePolicyTemplate(file, names, given, { cwd, print });
    if (what !== "register" && what !== "台账")
      throw problem("--for 应为 register（台账）或 policy（政策）。", "--for is register or policy.");
    const policies = names.length === 0 ? allPolicies : await Promise.all(names.map((name) => findPolicy(name, cwd)));
    const systems = new Map(
      policies.flatMap(({ tierSystem }): readonly (readonly [string, TierSystem])[] =>
        tierSystem === undefined ? [] : [[tierSystem.id, tierSystem]],
      ),
    );
    writeOutput(file, cwd, await writeWorkbook(templateSheets([...systems.values()])));
    print(
      say(given.locale, {
        zh: `已生成：${file}\n填好后核对：npx social-work-station-rules check ${quoted(file)}`,
        en: `Written: ${file}\nCheck it when it is filled in: npx social-work-station-rules check ${quoted(file)}`,
      }),
    );
    return 0;
  },
};

/** Writes the workbook of a policy: an empty one, or one with the clauses of a policy to change. */
async function writePolicyTemplate(
  file: string,
  names: readonly string[],
  { locale }: Arguments,
  { cwd, print }: Pick<Surroundings, "cwd" | "print">,
): Promise<0> {
  if (names.length > 1) throw problem("一个工作簿只写一项政策。", "One workbook has one policy.");
  const [name] = names;
  const policy = name === undefined ? undefined : await findPolicy(name, cwd);
  writeOutput(file, cwd, await writeWorkbook(policyTemplate(policy)));
  print(
    say(locale, {
      zh: `已生成：${file}\n填好后核对：npx social-work-station-rules check ${quoted(file)}`,
      en: `Written: ${file}\nCheck it when it is filled in: npx social-work-station-rules check ${quoted(file)}`,
    }),
  );
  return 0;
}
