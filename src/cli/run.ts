import { parseArgs } from "node:util";
import { explainFaults } from "../explanation/index.js";
import { isRuleInputError } from "../fault/index.js";
import type { Locale } from "../terms/index.js";
import type { Command, CommandOption, Surroundings } from "./command.js";
import { agenda } from "./commands/agenda.js";
import { assess } from "./commands/assess.js";
import { budget } from "./commands/budget.js";
import { cases } from "./commands/cases.js";
import { check } from "./commands/check.js";
import { compare } from "./commands/compare.js";
import { explain } from "./commands/explain.js";
import { faults, pointToFaults } from "./commands/faults.js";
import { indicators } from "./commands/indicators.js";
import { policies } from "./commands/policies.js";
import { report } from "./commands/report.js";
import { scenario } from "./commands/scenario.js";
import { serve } from "./commands/serve.js";
import { template } from "./commands/template.js";
import { verify } from "./commands/verify.js";
import { VERSION } from "../run-record/index.js";
import { keepInputs } from "./keep-files.js";
import { widthOf } from "./widths.js";
import { isProblem, problem, say } from "./words.js";
import { nearMatch } from "../checks/index.js";

const NAME = "social-work-station-rules";

/** The commands, in the order of an officer's day. */
export const commands: readonly Command[] = [
  template,
  check,
  assess,
  agenda,
  indicators,
  report,
  budget,
  explain,
  compare,
  scenario,
  cases,
  policies,
  verify,
  faults,
  serve,
];

const COMMON: readonly CommandOption[] = [
  {
    name: "lang",
    type: "string",
    value: { zh: "zh-CN|en", en: "zh-CN|en" },
    help: { zh: "语言，默认为中文", en: "language; Chinese when left out" },
  },
  { name: "help", type: "boolean", help: { zh: "本命令的说明", en: "help on a command" } },
];

/**
 * Runs the command line.
 *
 * @param words what was typed behind the name of the program
 * @returns the exit code: 0 done, 1 something in the data, 2 wrong usage
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const locale = localeIn(words);
  try {
    return await dispatch(words, locale, surroundings);
  } catch (error) {
    if (isProblem(error)) {
      surroundings.printError(say(locale, error.problem));
      return error.exitCode;
    }
    if (isRuleInputError(error)) {
      for (const { heading, reasons } of explainFaults(error.faults, { locale })) {
        surroundings.printError(
          [`${heading}${locale === "en" ? "." : "。"}`, ...reasons.map(({ text }) => text)].join(
            locale === "en" ? " " : "",
          ),
        );
      }
      const codes = error.faults.map(({ code }) => code);
      for (const line of pointToFaults(codes, locale)) surroundings.printError(line);
      return 1;
    }
    const message = error instanceof Error ? error.message : String(error);
    surroundings.printError(
      say(locale, {
        zh: `程序出错：${message}\n这是程序的问题，请把所用的命令和这一行告知维护者。`,
        en: `The program failed: ${message}\nThis is a fault of the program: please report it with the command.`,
      }),
    );
    return 1;
  }
}

async function dispatch(words: readonly string[], locale: Locale, surroundings: Surroundings): Promise<0 | 1 | 2> {
  const name = words.find((word, at) => !word.startsWith("-") && words[at - 1] !== "--lang");
  if (name === undefined) {
    if (words.includes("--version")) surroundings.print(VERSION);
    else surroundings.print(overview(locale));
    return words.length === 0 ? 2 : 0;
  }
  const command = commands.find((own) => own.name === name);
  if (name === "help") {
    const asked = commands.find((own) => words.includes(own.name));
    surroundings.print(asked === undefined ? overview(locale) : helpOf(asked, locale));
    return 0;
  }
  if (command === undefined) {
    const near = nearMatch(
      name,
      commands.map((own) => own.name),
    );
    throw problem(
      `没有“${name}”这个命令。${near === undefined ? "" : `是否应为 ${near}？`}用 --help 查看全部命令。`,
      `There is no command “${name}”. ${near === undefined ? "" : `Did you mean ${near}? `}See --help.`,
    );
  }
  const at = words.indexOf(name);
  const { values, positionals } = parse(command, [...words.slice(0, at), ...words.slice(at + 1)]);
  if (values["help"] === true) {
    surroundings.print(helpOf(command, locale));
    return 0;
  }
  if (positionals.length < command.fewestFiles || positionals.length > command.mostFiles)
    throw problem(
      command.mostFiles === 0
        ? `${command.name} 后面不写文件。`
        : `${command.name} 后面须写${command.files.zh}。\n\n${helpOf(command, "zh-CN")}`,
      command.mostFiles === 0
        ? `${command.name} takes no file.`
        : `${command.name} needs ${command.files.en}.\n\n${helpOf(command, "en")}`,
    );
  const given = { files: positionals, options: values, locale };
  keepInputs(given, surroundings.cwd);
  return command.run(given, surroundings);
}

/** The language, read before anything can go wrong. */
function localeIn(words: readonly string[]): Locale {
  const at = words.indexOf("--lang");
  const language =
    at === -1 ? words.find((word) => word.startsWith("--lang="))?.slice("--lang=".length) : words[at + 1];
  return language === "en" ? "en" : "zh-CN";
}

function parse(
  command: Command,
  words: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  const options = [...command.options, ...COMMON];
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        options.map(({ name, type, isRepeated }) => [name, { type, multiple: isRepeated === true }]),
      ),
    });
  } catch (error) {
    const written = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const known = options.map(({ name }) => name);
    const near = nearMatch(written.replace(/^-+/, ""), known);
    const isKnown = known.includes(written.replace(/^-+/, ""));
    throw isKnown
      ? problem(`选项 ${written} 后面须写内容。`, `The option ${written} needs a value.`)
      : problem(
          `${command.name} 没有选项 ${written}。${near === undefined ? "" : `是否应为 --${near}？`}用 ${command.name} --help 查看全部选项。`,
          `${command.name} has no option ${written}. ${near === undefined ? "" : `Did you mean --${near}? `}See ${command.name} --help.`,
        );
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function overview(locale: Locale): string {
  const width = commands.reduce((most, { name }) => Math.max(most, name.length), 0) + 2;
  return [
    say(locale, {
      zh: "社工站规则：核对台账，按政策核查，测算调整的影响。",
      en: "Rules of social work stations: check data, assess them by policy, try changes of policy.",
    }),
    "",
    say(locale, { zh: `用法：${NAME} <命令> …`, en: `Usage: ${NAME} <COMMAND> …` }),
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${say(locale, summary)}`),
    "",
    say(locale, { zh: `每个命令的说明：${NAME} <命令> --help`, en: `Help on a command: ${NAME} <COMMAND> --help` }),
  ].join("\n");
}

function helpOf(command: Command, locale: Locale): string {
  const options = [...command.options, ...COMMON].map(({ name, value, help, isRepeated }) => ({
    left: `--${name}${value === undefined ? "" : ` <${say(locale, value)}>`}`,
    right:
      say(locale, help) + (isRepeated === true ? say(locale, { zh: "（可写几次）", en: " (may be repeated)" }) : ""),
  }));
  const width = options.reduce((most, { left }) => Math.max(most, widthOf(left)), 0) + 2;
  return [
    say(locale, command.summary),
    "",
    say(locale, {
      zh: `用法：${[NAME, command.name, command.files.zh, "[选项]"].filter((word) => word !== "").join(" ")}`,
      en: `Usage: ${[NAME, command.name, command.files.en, "[OPTIONS]"].filter((word) => word !== "").join(" ")}`,
    }),
    "",
    ...options.map(({ left, right }) => `  ${left}${" ".repeat(width - widthOf(left))}${right}`),
    "",
    say(locale, { zh: `示例：${NAME} ${command.example}`, en: `Example: ${NAME} ${command.example}` }),
    say(locale, { zh: `退出码：${command.codes.zh}`, en: `Exit codes: ${command.codes.en}` }),
  ].join("\n");
}
