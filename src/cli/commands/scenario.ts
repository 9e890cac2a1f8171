import { dirname, resolve } from "node:path";
import { type Fault, isRuleInputError } from "../../fault/index.js";
import { type Policy, type Provision } from "../../policy/index.js";
import { type PreparedRegister, prepareRegister } from "../../register/index.js";
import { type ScenarioComparison, type ScenarioOptions, compareScenarios } from "../../scenario/index.js";
import { type RecordOfAnswer, recordAnswer } from "../../run-record/index.js";
import { type ScenarioFile, safeParseScenarioFile } from "../../results/index.js";
import { writeSheets } from "../../sheets/index.js";
import { type LocalText, type Locale, comparableText, parameterLabels } from "../../terms/index.js";
import { explainFault } from "../../explanation/index.js";
import { toBook } from "../answer-book.js";
import { type Arguments, type Command, type Surroundings, textOf, textsOf } from "../command.js";
import { type Input, readInput } from "../files.js";
import { registerToAnswer } from "../register-to-answer.js";
import { AS_OF, PERIOD, POLICY, RECORDED_ON, periodOf, requireDay, XLSX, HTML, JSON_OUTPUT } from "../options.js";
import { findPolicy } from "../policies.js";
import { type JsonFile, parseJson, jsonProblem } from "../read-json.js";
import { recordSheet } from "../record-sheet.js";
import { scenarioFaults, withChoices } from "../scenario-faults.js";
import { scenarioPage } from "../scenario-page.js";
import { parametersOf } from "../parameters.js";
import { percentToDecimal } from "../percent.js";
import { problem, say } from "../words.js";
import { writeAnswers } from "../write-answers.js";
import type { BookSheet } from "../workbook.js";
import { type Clauses, cautions } from "../cautions.js";
import { clausesOf } from "../clauses-of.js";
import { namedPolicies } from "./assess.js";
import { MONEY_UNIT, moneyUnitOf, sheetsIn } from "../money-unit.js";
import { printSheet } from "./compare.js";

/** A question with its answer. */
export interface Answered {
  readonly title: LocalText;
  readonly policy: Policy;
  readonly prepared: PreparedRegister;
  readonly comparison: ScenarioComparison;
  readonly record: RecordOfAnswer;
  /** Which provisions of the policy make findings. */
  readonly clauses: Clauses;
  /** What of the data is not in the answers. */
  readonly dataCautions?: readonly LocalText[] | undefined;
}

/** `scenario`: what changes if values of a policy change. */
export const scenario: Command = {
  name: "scenario",
  summary: { zh: "测算：改动政策的数值，看谁受影响、差多少", en: "try other values in a policy: who gains, who loses" },
  files: { zh: "<台账或情景文件.json>", en: "<REGISTER OR SCENARIO FILE>" },
  fewestFiles: 1,
  mostFiles: 1,
  options: [
    POLICY,
    AS_OF,
    {
      name: "set",
      type: "string",
      isRepeated: true,
      value: { zh: "条款/参数=数值", en: "PROVISION/PARAMETER=VALUE" },
      help: {
        zh: "一项改动，每写一次是一个情景；条款和参数可用编号或中文名称",
        en: "a change; each is a scenario of its own",
      },
    },
    {
      name: "station-cost",
      type: "string",
      value: { zh: "元", en: "YUAN" },
      help: { zh: "新建一个站点的单价，用来测算经费", en: "price of a station, for the money needed" },
    },
    {
      name: "staff-cost",
      type: "string",
      value: { zh: "元", en: "YUAN" },
      help: { zh: "增配一名人员的单价", en: "price of a worker" },
    },
    PERIOD,
    RECORDED_ON,
    MONEY_UNIT,
    XLSX,
    HTML,
    JSON_OUTPUT,
  ],
  example: "scenario 台账.xlsx --policy beijing-pilot-2021 --as-of 2021-12-31 --set 每年至少完成10个服务案例/数量=12",
  codes: { zh: "0 完成；1 数据有误；2 命令有误", en: "0 done; 1 faults in the data; 2 wrong usage" },
  run: async (given, surroundings) => {
    const { locale, options } = given;
    const { cwd, print } = surroundings;
    const [name = ""] = given.files;
    const unit = moneyUnitOf(given);
    const input = await readInput(name, cwd);
    const answers = isScenarioFile(input)
      ? await answerFile(input, name, given, surroundings)
      : [await answerWords(name, given, surroundings)];
    const sheetsOf = ({ comparison, policy, prepared }: Answered): ReturnType<typeof writeSheets> =>
      sheetsIn(unit, writeSheets(comparison, { locale, register: prepared.register, policies: [policy] }));
    if (options["json"] === true)
      print(
        JSON.stringify(
          answers.map(({ comparison, record }) => ({ ...comparison, ...record })),
          null,
          2,
        ),
      );
    else
      for (const answer of answers) {
        const { comparison, policy } = answer;
        print(`\n■ ${say(locale, answer.title)}`);
        print(
          say(locale, {
            zh: `  ${policy.title.zh}，截至${comparison.asOf}`,
            en: `  ${policy.title.en}, as of ${comparison.asOf}`,
          }),
        );
        for (const line of cautions({ ...comparison, gaps: [], conflicts: [] }, [policy], locale)) print(line);
        for (const sheet of sheetsOf(answer)) print(`\n${sheet.name}\n${printSheet(sheet, locale)}`);
      }
    await writeAnswers(
      given,
      { cwd, print },
      {
        book: () =>
          unique(answers.flatMap((answer) => [...toBook(sheetsOf(answer)), recordSheet(answer.record.run, locale)])),
        page: () => scenarioPage(answers, { locale, unit }),
      },
    );
    return 0;
  },
};

/** Names of sheets are unique in a workbook, whatever their case. */
function unique(sheets: readonly BookSheet[]): readonly BookSheet[] {
  const seen = new Map<string, number>();
  return sheets.map((sheet) => {
    const times = (seen.get(sheet.name) ?? 0) + 1;
    seen.set(sheet.name, times);
    return times === 1 ? sheet : { ...sheet, name: `${sheet.name.slice(0, 28)} ${String(times)}` };
  });
}

function isScenarioFile(input: Input): input is Extract<Input, { readonly kind: "json" }> {
  // An empty file is said to be empty: nobody knows whether scenarios or a register were meant.
  return input.kind === "json" && (input.text.trim() === "" || /"questions"\s*:/.test(input.text));
}

async function answerFile(
  input: Extract<Input, { readonly kind: "json" }>,
  name: string,
  given: Arguments,
  { cwd, printError }: Surroundings,
): Promise<readonly Answered[]> {
  const json = parseJson(input, name);
  const parsed = safeParseScenarioFile(json.content);
  const folder = dirname(resolve(cwd, name));
  const faults = await scenarioFaults(json.content, parsed.ok ? [] : parsed.faults, folder);
  if (!parsed.ok || faults.length > 0) throw jsonProblem(json, name, faults);
  const file = parsed.value;
  const policies = await Promise.all(file.questions.map((question) => findPolicy(question.policy, folder)));
  const { register, dataCautions } = await registerToAnswer(file.register, policies, given, {
    cwd: folder,
    printError,
  });
  const prepared = prepareRegister(register);
  const answers = file.questions.map(async (question, index): Promise<Answered> => {
    const policy = policies[index] as Policy;
    if (file.questions.length > 1)
      printError(say(given.locale, { zh: `测算：${question.title.zh}`, en: `Trying: ${question.title.en}` }));
    const comparison = answerQuestion(question, { index, policy, prepared, json, name });
    return {
      title: question.title,
      policy,
      prepared,
      comparison,
      record: await recordOf(comparison, prepared, policy, question),
      clauses: clausesOf(prepared, policy, question),
      dataCautions,
    };
  });
  return Promise.all(answers);
}

/** Records a comparison as the service does. */
function recordOf(
  answer: ScenarioComparison,
  { register }: PreparedRegister,
  policy: Policy,
  { asOf, period, alternatives, unitCosts, budget }: Omit<ScenarioOptions, "period"> & { readonly period: object },
): Promise<RecordOfAnswer> {
  const options = { asOf, period, alternatives, unitCosts, budget };
  return recordAnswer({ answer, register, policies: [policy], named: { policy: policy.id }, options });
}

function answerQuestion(
  { alternatives, asOf, period, unitCosts, budget }: ScenarioFile["questions"][number],
  {
    index,
    policy,
    prepared,
    json,
    name,
  }: {
    readonly index: number;
    readonly policy: Policy;
    readonly prepared: PreparedRegister;
    readonly json: JsonFile;
    readonly name: string;
  },
): ScenarioComparison {
  try {
    return compareScenarios(prepared, policy, { alternatives, asOf, period, unitCosts, budget });
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    throw jsonProblem(
      json,
      name,
      error.faults.map((fault) => ({ ...withChoices(fault, policy), path: inFile(fault.path, index) })),
    );
  }
}

/** A fault of the comparison as a place in the file. */
function inFile(path: Fault["path"], index: number): Fault["path"] {
  return path[0] === "options" ? ["questions", index, ...path.slice(1)] : ["questions", index];
}

/** Answers a question that was typed: a register, a policy, a day, and changes. */
async function answerWords(name: string, given: Arguments, surroundings: Surroundings): Promise<Answered> {
  const asOf = requireDay(given, "as-of");
  const [policy, second] = await namedPolicies(given, surroundings.cwd);
  if (policy === undefined || second !== undefined)
    throw problem("测算一次只按一项政策。", "A scenario is about one policy.");
  const sets = textsOf(given, "set");
  if (sets.length === 0)
    throw problem(
      `请用 --set 写明改动，如 --set 条款/参数=数值。用 policies ${policy.id} 查看条款和参数。`,
      `Say what changes by --set PROVISION/PARAMETER=VALUE; policies ${policy.id} shows both.`,
    );
  const { register, dataCautions } = await registerToAnswer(name, [policy], given, surroundings);
  const prepared = prepareRegister(register);
  const [station, staff] = [textOf(given, "station-cost"), textOf(given, "staff-cost")];
  const alternatives = sets.map((set, index) => alternativeOf(set, index, policy));
  const asked = {
    asOf,
    period: periodOf(given, asOf),
    alternatives,
    ...(station === undefined && staff === undefined ? {} : { unitCosts: { station, staff } }),
  };
  const comparison = namingSets(sets, () => compareScenarios(prepared, policy, asked));
  const record = await recordOf(comparison, prepared, policy, asked);
  return {
    title: { zh: "情景测算", en: "Scenarios" },
    policy,
    prepared,
    comparison,
    record,
    clauses: clausesOf(prepared, policy, asked),
    dataCautions,
  };
}

/** Compares, and names the change that was typed where a fault is in it. */
function namingSets(sets: readonly string[], compare: () => ScenarioComparison): ScenarioComparison {
  try {
    return compare();
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    const [fault] = error.faults;
    const [, list, index] = fault.path;
    const set = list === "alternatives" && typeof index === "number" ? sets[index] : undefined;
    if (set === undefined) throw error;
    const inLocale = (locale: Locale): readonly string[] => {
      const { heading, reasons } = explainFault(fault, { locale });
      return [heading, ...reasons.filter(({ about }) => about !== "place").map(({ text }) => text)];
    };
    const [[zh = "", ...zhReasons], [en = "", ...enReasons]] = [inLocale("zh-CN"), inLocale("en")];
    throw problem(`--set “${set}”：${zh}。${zhReasons.join("")}`, `--set “${set}”: ${en}. ${enReasons.join(" ")}`);
  }
}

/** Reads 条款/参数=数值. */
function alternativeOf(
  set: string,
  index: number,
  policy: Policy,
): Parameters<typeof compareScenarios>[2]["alternatives"][number] {
  const equals = set.indexOf("=");
  const slash = set.lastIndexOf("/", equals);
  if (equals === -1 || slash === -1 || set.slice(equals + 1).trim() === "")
    throw problem(
      `--set “${set}”写法有误，应为“条款/参数=数值”。`,
      `--set: “${set}” is not written as PROVISION/PARAMETER=VALUE.`,
    );
  const [target, name, value] = [set.slice(0, slash), set.slice(slash + 1, equals), set.slice(equals + 1).trim()];
  const provision = provisionOf(target, policy);
  const parameter = parameterOf(name, provision);
  const label: LocalText | undefined = (
    parameterLabels[provision.kind] as Readonly<Record<string, LocalText | undefined>>
  )[parameter.name];
  return {
    id: `set-${String(index + 1)}`,
    title: {
      zh: `${provision.title.zh}：${label?.zh ?? parameter.name}${value}`,
      en: `${provision.title.en}: ${label?.en ?? parameter.name} ${value}`,
    },
    amendments: [
      {
        id: `set-${String(index + 1)}`,
        kind: "set-parameter",
        provision: provision.id,
        parameter: parameter.name,
        value: valueOf(value, parameter.value),
      },
    ],
  } as Parameters<typeof compareScenarios>[2]["alternatives"][number];
}

function provisionOf(text: string, policy: Policy): Provision {
  const form = comparableText(text);
  const named = policy.provisions.filter(
    ({ id, title }) =>
      id === text ||
      id === `${policy.id}/${text}` ||
      comparableText(title.zh) === form ||
      comparableText(title.en) === form,
  );
  const found =
    named.length > 0
      ? named
      : policy.provisions.filter(({ id, title }) => id.includes(text) || comparableText(title.zh).includes(form));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const ids = (found.length > 0 ? found : policy.provisions)
    .map(({ id, title }) => `  ${title.zh}（${id}）`)
    .join("\n");
  throw first === undefined
    ? problem(`没有条款“${text}”。可用的有：\n${ids}`, `There is no provision “${text}”. There are:\n${ids}`)
    : problem(`“${text}”不止一个条款：\n${ids}`, `“${text}” is more than one provision:\n${ids}`);
}

function parameterOf(text: string, provision: Provision): { readonly name: string; readonly value: unknown } {
  const labels: Readonly<Record<string, LocalText | undefined>> = parameterLabels[provision.kind];
  const parameters = parametersOf(provision);
  const found = parameters.find(({ name }) => name === text || labels[name]?.zh === text || labels[name]?.en === text);
  if (found !== undefined) return found;
  const names = parameters.map(({ name }) => `  ${labels[name]?.zh ?? name}（${name}）`).join("\n");
  throw problem(
    `“${provision.title.zh}”没有参数“${text}”。可用的有：\n${names}`,
    `“${provision.title.en}” has no parameter “${text}”. There are:\n${names}`,
  );
}

/** A typed value in the form of the one that it replaces: 50% for a share is 0.5, 3 for a count is a number. */
function valueOf(text: string, before: unknown): unknown {
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(text)?.[1];
  const plain = percent === undefined ? text : percentToDecimal(percent);
  if (typeof before === "number") return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
  if (typeof before === "boolean") return BOOLEANS.get(text) ?? text;
  if (Array.isArray(before) && !text.startsWith("[")) return text.split(/[、,，]/).map((entry) => entry.trim());
  if (typeof before === "string") return plain;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** How yes and no are typed. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["true", true],
  ["yes", true],
  ["否", false],
  ["false", false],
  ["no", false],
]);
