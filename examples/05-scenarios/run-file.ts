import { dirname, resolve } from "node:path";
import * as catalogue from "social-work-station-rules/catalogue";
import { isRuleInputError, type Fault } from "social-work-station-rules/fault";
import { safeParseRegister } from "social-work-station-rules/model";
import { safeParsePolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { compareScenarios, type ScenarioComparison } from "social-work-station-rules/scenario";
import { safeParseScenarioFile, type ScenarioFile } from "social-work-station-rules/results";
import type { Language } from "../page/read-language.js";
import { placeFaults, readJsonFile, type FileFault, type JsonFile } from "./read-file.js";

type Question = ScenarioFile["questions"][number];

/** One question with its answer. */
export interface Answer {
  readonly question: Question;
  readonly policy: Policy;
  readonly comparison: ScenarioComparison;
}

/** What a scenario file gives: answers, or faults with their places. */
export type FileResult =
  | {
      readonly ok: true;
      readonly file: ScenarioFile;
      readonly register: PreparedRegister;
      readonly answers: readonly Answer[];
    }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Reads a scenario file with the register and policies that it names, and answers its questions. */
export function runFile(path: string, lang: Language): FileResult {
  const read = load(path, lang, safeParseScenarioFile);
  if (!read.ok) return read;
  const { json, value: file } = read;
  const register = load(resolve(dirname(path), file.register), lang, safeParseRegister);
  if (!register.ok) return register;
  const prepared = prepareRegister(register.value);
  const answers = file.questions.map((question, index) => answer(question, index, { json, path, prepared, lang }));
  const faults = answers.flatMap((one) => ("faults" in one ? one.faults : []));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, file, register: prepared, answers: answers.flatMap((one) => ("faults" in one ? [] : [one])) };
}

interface Asking {
  readonly json: JsonFile;
  readonly path: string;
  readonly prepared: PreparedRegister;
  readonly lang: Language;
}

function answer(
  question: Question,
  index: number,
  { json, path, prepared, lang }: Asking,
): Answer | { readonly faults: readonly FileFault[] } {
  const policy = findPolicy(question.policy, path, lang);
  if (policy === null)
    return {
      faults: placeFaults(
        json,
        [
          {
            code: "reference-dangling",
            path: ["questions", index, "policy"],
            values: { id: question.policy, accepted: catalogue.allPolicies.map(({ id }) => id) },
          },
        ],
        lang,
      ),
    };
  if ("faults" in policy) return policy;
  const { asOf, period, unitCosts, budget, alternatives } = question;
  try {
    const options = { alternatives, asOf, period, unitCosts, budget };
    return { question, policy, comparison: compareScenarios(prepared, policy, options) };
  } catch (error) {
    if (!isRuleInputError(error)) throw error;
    return {
      faults: placeFaults(
        json,
        error.faults.map((fault) => ({ ...withChoices(fault, policy), path: inFile(fault.path, index) })),
        lang,
      ),
    };
  }
}

/** A fault of the comparison as a place in the file. */
function inFile(path: Fault["path"], index: number): Fault["path"] {
  return path[0] === "options" ? ["questions", index, ...path.slice(1)] : ["questions", index];
}

/** Where a provision is not known, those that may be meant. */
function withChoices(fault: Fault, { provisions }: Policy): Fault {
  const { id } = fault.values;
  if (fault.code !== "provision-unknown" || typeof id !== "string") return fault;
  const ids = provisions.map((provision) => provision.id);
  const near = ids.filter((known) => known.includes(id));
  return { ...fault, values: { ...fault.values, accepted: near.length > 0 ? near : ids } };
}

function findPolicy(
  name: string,
  path: string,
  lang: Language,
): Policy | { readonly faults: readonly FileFault[] } | null {
  const known = catalogue.allPolicies.find(({ id }) => id === name);
  if (known !== undefined) return known;
  if (!name.endsWith(".json")) return null;
  const read = load(resolve(dirname(path), name), lang, safeParsePolicy);
  return read.ok ? read.value : { faults: read.faults };
}

type Loaded<T> =
  | { readonly ok: true; readonly json: JsonFile; readonly value: T }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

function load<T>(
  path: string,
  lang: Language,
  parse: (
    input: unknown,
  ) =>
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly faults: Parameters<typeof placeFaults>[1] },
): Loaded<T> {
  const json = readJsonFile(path, lang);
  if (!("content" in json)) return { ok: false, faults: json };
  const parsed = parse(json.content);
  return parsed.ok
    ? { ok: true, json, value: parsed.value }
    : { ok: false, faults: placeFaults(json, parsed.faults, lang) };
}
