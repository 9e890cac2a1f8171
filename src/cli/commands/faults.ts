import { nearMatch } from "../../checks/index.js";
import { FAULT_CODES, type FaultCode } from "../../fault/index.js";
import { type DescribedFault, describeFaultCode } from "../../fault-words/index.js";
import type { Locale } from "../../terms/index.js";
import type { Command } from "../command.js";
import { JSON_OUTPUT } from "../options.js";
import { problem, say } from "../words.js";

/** `faults`: what fault codes mean, why they are reported, and what to do. */
export const faults: Command = {
  name: "faults",
  summary: { zh: "说明错误代码的含义、原因和改正办法", en: "say what fault codes mean, with cause and cure" },
  files: { zh: "[代码…]", en: "[CODE…]" },
  fewestFiles: 0,
  mostFiles: FAULT_CODES.length,
  options: [JSON_OUTPUT],
  example: "faults date-invalid tier-unknown",
  codes: { zh: "0 完成；2 命令有误", en: "0 done; 2 wrong usage" },
  run: ({ files, options, locale }, { print }) => {
    const codes = files.length === 0 ? FAULT_CODES : files.map(readCode);
    const found = codes.map((code) => describeFaultCode(code, locale));
    if (options["json"] === true) print(JSON.stringify({ kind: "fault-codes", codes: found }, null, 2));
    else if (files.length === 0) for (const { code, title } of found) print(`${code}  ${title}`);
    else for (const one of found) print(sayFault(one, locale));
    return Promise.resolve(0);
  },
};

function readCode(text: string): FaultCode {
  const code = FAULT_CODES.find((known) => known === text);
  if (code !== undefined) return code;
  const near = nearMatch(text, FAULT_CODES);
  throw problem(
    `没有错误代码“${text}”${near === undefined ? "" : `，是否应为“${near}”`}。不写代码时列出全部代码。`,
    `There is no fault code “${text}”${near === undefined ? "" : `; did you mean “${near}”`}. Without a code all are listed.`,
  );
}

function sayFault({ code, title, cause, cure }: DescribedFault, locale: Locale): string {
  return say(locale, {
    zh: `${title}（${code}）\n- 原因：${cause}\n- 改正：${cure}`,
    en: `${title} (${code})\n- Cause: ${cause}\n- Cure: ${cure}`,
  });
}

/** Says by which command the causes and cures of faults are shown; nothing for faults of sheets, whose sentences say it. */
export function pointToFaults(codes: readonly string[], locale: Locale): readonly string[] {
  const known = FAULT_CODES.filter((code) => codes.includes(code));
  if (known.length === 0) return [];
  const command = `npx social-work-station-rules faults ${known.join(" ")}`;
  return ["", say(locale, { zh: `原因和改正办法：${command}`, en: `Causes and cures: ${command}` })];
}
