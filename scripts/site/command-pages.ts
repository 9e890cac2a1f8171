import { commands } from "../../src/cli/run.js";
import type { Command, CommandOption } from "../../src/cli/command.js";
import type { Language } from "../catalogue-docs/language.js";
import { code, inLanguage, page, plain, say, table } from "./markdown.js";
import { pathIn, type Page } from "./page.js";

/** Returns the page of the command line in each language: every command with its options, as `--help` prints them. */
export function commandPages(): readonly Page[] {
  return (["zh", "en"] as const).map((language) => ({
    path: pathIn(language, "reference/commands"),
    text: page([
      `# ${inLanguage(language, "命令", "Commands")}`,
      "",
      inLanguage(
        language,
        "每个命令都以 `npx social-work-station-rules` 开头。加 `--lang en` 输出英文，加 `--help` 显示本页的内容。",
        "Each command begins with `npx social-work-station-rules`. It answers in Chinese; `--lang en` changes that, and `--help` prints what is on this page.",
      ),
      "",
      ...commands.flatMap((command) => renderCommand(command, language)),
    ]),
  }));
}

function renderCommand(command: Command, language: Language): readonly string[] {
  const headings = inLanguage(language, "选项,说明", "Option,What it does").split(",");
  return [
    `## ${command.name}`,
    "",
    `${plain(say(language, command.summary))}${inLanguage(language, "。", ".")}`,
    "",
    "```sh",
    `npx social-work-station-rules ${command.name} ${say(language, command.files)}`,
    `npx social-work-station-rules ${command.example}`,
    "```",
    "",
    ...table(
      headings,
      command.options.map((option) => [code(nameOf(option, language)), helpOf(option, language)]),
    ),
    `${inLanguage(language, "退出码：", "Exit codes: ")}${plain(say(language, command.codes))}${inLanguage(language, "。", ".")}`,
    "",
  ];
}

function nameOf({ name, value }: CommandOption, language: Language): string {
  return `--${name}${value === undefined ? "" : ` <${say(language, value)}>`}`;
}

function helpOf({ help, isRepeated }: CommandOption, language: Language): string {
  const repeated = isRepeated === true ? inLanguage(language, "（可写几次）", " (may be repeated)") : "";
  return `${plain(say(language, help))}${repeated}`;
}
