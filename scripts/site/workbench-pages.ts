import type { Page } from "./page.js";

/** Returns the page about the workbench in each language, with a link where its file was built before the site. */
export function workbenchPages(state: "built" | "not built"): readonly Page[] {
  const open =
    state === "built"
      ? {
          zh: '<p><a href="/workbench.html" target="_self">打开工作台</a>；也可以把该网页另存到本机，双击打开。</p>',
          en: '<p><a href="/workbench.html" target="_self">Open the workbench</a>, or save the page and open it from disk.</p>',
        }
      : {
          zh: "本次生成网站时没有生成工作台。在仓库中运行 `npm run workbench:build`，得到 `examples/07-workbench/out/index.html`。",
          en: "This site was built without the workbench. Run `npm run workbench:build` in the repository; it writes `examples/07-workbench/out/index.html`.",
        };
  return [
    { path: "workbench.md", text: CHINESE.replace("OPEN", open.zh) },
    { path: "en/workbench.md", text: ENGLISH.replace("OPEN", open.en) },
  ];
}

const CHINESE = `# 工作台

工作台是一个网页文件：放入工作簿、CSV或者台账，当场更正填报问题，查看截至某日的结论和依据原文，测算政策改动的影响，编制经费，导出工作簿和可打印的网页。数据只在本机处理，不上传。

OPEN

各页与命令的对应关系见[五件事](/tasks)。网页数据量大时，请用命令。
`;

const ENGLISH = `# Workbench

The workbench is one HTML file: put in a workbook, CSV files or a register, mend faults in place, read findings with the
clauses that they rest on, try changes of a policy, plan money, and save workbooks and pages to print. Data stay on the
machine.

OPEN

[Five tasks](/en/tasks) names the command for each of its parts.
`;
