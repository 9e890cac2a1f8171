import type { Page } from "./page.js";

/** Returns the page about the workbench in each language, with a link to the file that `npm run docs` puts beside it. */
export function workbenchPages(): readonly Page[] {
  return [
    { path: "workbench.md", text: CHINESE },
    { path: "en/workbench.md", text: ENGLISH },
  ];
}

const CHINESE = `# 工作台

工作台是一个网页文件：放入工作簿、CSV或者台账，当场更正填报问题，查看截至某日的结论和依据原文，测算政策改动的影响，编制经费，导出工作簿和可打印的网页。数据只在本机处理，不上传。

[打开工作台](/files/workbench.html){target="_self"}；也可以[下载](/files/workbench.html){target="_self" download="社工站工作台.html"}到本机，双击打开，不联网也能用，可以拷给同事。

各页与命令的对应关系见[五件事](/tasks)。数据量大时，请用命令。
`;

const ENGLISH = `# Workbench

The workbench is one HTML file: put in a workbook, CSV files or a register, mend faults in place, read findings with the
clauses that they rest on, try changes of a policy, plan money, and save workbooks and pages to print. Data stay on the
machine.

[Open the workbench](/files/workbench.html){target="_self"}, or [download it](/files/workbench.html){target="_self" download="workbench.html"} and open it from disk: it needs no network and can be handed on.

[Five tasks](/en/tasks) names the command for each of its parts. Where there are much data, use the commands.
`;
