import { requireText, throwInputError } from "../checks/index.js";
import { valuesIn } from "../measure-form/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Parameter, Provision } from "../policy/index.js";
import type { LocalText } from "../terms/index.js";
import { type DescribeOptions, readLanguage, write } from "./describe-measure.js";
import { wordOf } from "./findings/parameter-words.js";

/** A parameter in words. */
export interface DescribedParameter {
  /** What the parameter is called: 比例, 计入的活动类别. */
  readonly label: string;
  /** Its value as an official writes it: 30%, 个案服务. */
  readonly value: string;
}

/**
 * Writes a parameter of a provision in words: its name and its value.
 *
 * @param provision a provision of a policy of the catalogue, or of one that was parsed
 * @param name the name of a parameter that the provision has
 * @param options the language; the policies that define words of their own
 * @throws RuleInputError `not-parsed`, `parameter-unknown` with the names that there are, `type-invalid`,
 *   `key-unknown`, `value-invalid`
 *
 * @example
 * ```ts
 * import { beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { describeParameter } from "social-work-station-rules/explanation";
 * import { findProvision } from "social-work-station-rules/policy";
 * const quota = findProvision(beijingSystem2022, "beijing-system-2022/community-stations");
 * describeParameter(quota, "share", { locale: "zh-CN" }); //=> { label: "比例", value: "30%" }
 * describeParameter(quota, "rounding", { locale: "en" }).label; //=> "rounding"
 * ```
 */
export function describeParameter(provision: Provision, name: string, options: DescribeOptions): DescribedParameter {
  requireParsed(provision, "provision", ["provision"]);
  const language = readLanguage(options);
  const parameters: Readonly<Record<string, Parameter<unknown> | undefined>> = provision.parameters;
  const accepted = Object.keys(parameters);
  if (!accepted.includes(requireText(name, ["name"])))
    throwInputError("parameter-unknown", ["name"], { id: provision.id, accepted });
  const value = parameters[name]?.value;
  const word = wordOf(provision.kind, name);
  return {
    label: write(word.name, language, options),
    value: write(word.say(value, namesIn(parameters)), language, options),
  };
}

/** The names of parties, factors and parts, to which ratios and weights refer by id. */
function namesIn(parameters: Readonly<Record<string, Parameter<unknown> | undefined>>): ReadonlyMap<string, LocalText> {
  const listed = Object.values(parameters).flatMap((parameter) =>
    valuesIn<unknown>(parameter?.value).flatMap(({ value }) =>
      Array.isArray(value) ? (value as readonly unknown[]) : [],
    ),
  );
  return new Map(listed.flatMap((entry) => (isNamed(entry) ? [[entry.id, entry.name]] : [])));
}

function isNamed(entry: unknown): entry is { readonly id: string; readonly name: LocalText } {
  return typeof entry === "object" && entry !== null && "id" in entry && "name" in entry;
}
