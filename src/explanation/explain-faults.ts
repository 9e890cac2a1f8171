import { checkKeys, moveFaults } from "../checks/index.js";
import { type Fault, formatPath, groupFaults } from "../fault/index.js";
import type { Explanation } from "../results/index.js";
import type { Locale } from "../terms/index.js";
import { explainFault } from "./explain-fault.js";
import { oneLine } from "./words/text.js";

/**
 * Says why an input was not accepted, once for each kind of mistake: faults of one code in one field of many records are
 * one explanation, with their number and the first places. `groupFaults` gives the faults behind each.
 *
 * @param faults the faults of a `RuleInputError` or of a `safeParse…` result
 * @param options.locale `"zh-CN"` or `"en"`
 * @returns an explanation for each group of `groupFaults`, in its order
 * @throws RuleInputError `type-invalid`, `variant-unknown` for what is no fault; `value-invalid` for another locale
 *
 * @example
 * ```ts
 * import { explainFaults, toText } from "social-work-station-rules/explanation";
 * import { safeParseRegister } from "social-work-station-rules/model";
 * const stations = ["s-1", "s-2", "s-3", "s-4"].map((id) => ({ id, division: "110101001" }));
 * const result = safeParseRegister({ version: 1, recordedOn: "2021-12-31", stations });
 * const [missing] = result.ok ? [] : explainFaults(result.faults, { locale: "zh-CN" });
 * missing?.heading; //=> "缺少必填的值（4处）"
 * missing?.reasons[0]?.text; //=> "位置：$.stations[0].tier、$.stations[1].tier、$.stations[2].tier等4处。"
 * ```
 */
export function explainFaults(faults: readonly Fault[], options: { readonly locale: Locale }): readonly Explanation[] {
  checkKeys(options, ["locale"], ["options"]);
  return groupFaults(faults).map((group) =>
    moveFaults(
      ([root = "", ...rest]) => (root === "fault" ? ["faults", faults.indexOf(group[0]), ...rest] : [root, ...rest]),
      () => explainGroup(group, options),
    ),
  );
}

/** Places that a reader is shown; the faults have them all. */
const MOST_PLACES = 3;

function explainGroup(group: readonly [Fault, ...Fault[]], options: { readonly locale: Locale }): Explanation {
  const [first, ...others] = group;
  const explanation = explainFault(others.length === 0 ? first : { ...first, values: sharedValues(group) }, options);
  if (others.length === 0) return explanation;
  const places = group.slice(0, MOST_PLACES).map(({ path }) => oneLine(formatPath(path)));
  const count = String(group.length);
  const isMore = group.length > places.length;
  const [heading, place] =
    options.locale === "en"
      ? [`${explanation.heading} (${count} times)`, `Where: ${places.join(", ")}${isMore ? " and elsewhere" : ""}.`]
      : [`${explanation.heading}（${count}处）`, `位置：${places.join("、")}${isMore ? `等${count}处` : ""}。`];
  return {
    ...explanation,
    heading,
    reasons: explanation.reasons.map((reason) => (reason.about === "place" ? { ...reason, text: place } : reason)),
  };
}

/** The values that come with every fault of a group; those of one record say nothing of the others. */
function sharedValues([first, ...others]: readonly [Fault, ...Fault[]]): Fault["values"] {
  return Object.fromEntries(
    Object.entries(valuesOf(first)).filter(([name, value]) =>
      others.every((other) => JSON.stringify(valuesOf(other)[name]) === JSON.stringify(value)),
    ),
  );
}

/** A fault that was written by hand may have no values. */
function valuesOf({ values }: { readonly values?: Fault["values"] | undefined }): Fault["values"] {
  return values ?? {};
}
