import { allPolicies } from "../../policy/catalogue/index.js";
import type { TierSystem } from "../../model/index.js";
import { type Command, textsOf } from "../command.js";
import { writeOutput } from "../files.js";
import { POLICY } from "../options.js";
import { findPolicy } from "../policies.js";
import { templateSheets } from "../template-workbook.js";
import { say } from "../words.js";
import { writeWorkbook } from "../workbook.js";

/** `template`: writes an empty workbook to fill in. */
export const template: Command = {
  name: "template",
  summary: { zh: "生成空白的填报模板（.xlsx）", en: "write an empty workbook to fill in (.xlsx)" },
  files: { zh: "<文件.xlsx>", en: "<FILE.xlsx>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
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
    const policies = names.length === 0 ? allPolicies : await Promise.all(names.map((name) => findPolicy(name, cwd)));
    const systems = new Map(
      policies.flatMap(({ tierSystem }): readonly (readonly [string, TierSystem])[] =>
        tierSystem === undefined ? [] : [[tierSystem.id, tierSystem]],
      ),
    );
    const [file = ""] = given.files;
    writeOutput(file, cwd, await writeWorkbook(templateSheets([...systems.values()])));
    print(
      say(given.locale, {
        zh: `已生成：${file}\n填好后核对：npx social-work-station-rules check ${file}`,
        en: `Written: ${file}\nCheck it when it is filled in: npx social-work-station-rules check ${file}`,
      }),
    );
    return 0;
  },
};
