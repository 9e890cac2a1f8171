import type { Edition, Input } from "./edition.js";
import { explainers } from "./explain-baseline.js";
import type { Json } from "./json.js";
import type { Library } from "./library.js";
import { baselineEdition } from "./operations-baseline.js";

/** Checks that took a list of provisions in 0.1 and take one now, by their old name. */
const ONE_BY_ONE: Readonly<Record<string, string>> = {
  checkActivityQuotas: "checkActivityQuota",
  planActivityQuotas: "planActivityQuota",
};

/** Functions that only have another name. */
const RENAMED: Readonly<Record<string, string>> = {
  checkRecurringDuties: "checkRecurringDuty",
  checkShareQuotas: "checkShareQuota",
};

/** How the library of today answers what was recorded: as the baseline does, except for what is written here. */
export function currentEdition(library: Library, materials: ReadonlyMap<string, Json>): Edition {
  const baseline = baselineEdition(library, materials);
  const { whole, each } = explainers(library);
  return {
    ...baseline,
    answer: (operation, input) => {
      const [name = ""] = operation.split(".");
      const one = ONE_BY_ONE[name];
      if (one !== undefined) return each(checkEach(library, one, input), input);
      const renamed = RENAMED[name];
      if (renamed !== undefined)
        return each(library.call(renamed, ...Object.values(input)) as readonly object[], input);
      if (name === "compareScenarios") {
        const { register, baseline: policy, ...options } = input["question"] as Input;
        return whole(library.call(name, register, policy, options), input);
      }
      if (name === "sweepParameter") {
        const [prepared, policy, options] = Object.values(input);
        const sweep = library.call(name, prepared, policy, options) as { readonly points: unknown };
        return { ...whole(sweep, input), answer: sweep.points };
      }
      if (name === "checkStatisticsForm") {
        const [prepared, form, options, put] = Object.values(input);
        const filled =
          operation === "checkStatisticsForm.compiled"
            ? { ...(library.call("compileStatisticsForm", prepared, form, options) as object), ...(put as object) }
            : prepared;
        const checked = library.call(name, filled) as { readonly faults: unknown };
        return { ...whole(checked, input), answer: checked.faults };
      }
      if (operation === "explain.structure") {
        const basis = library.call("basisOf", input["provision"]) as { readonly kind: string };
        const finding = input["finding"] as { readonly detail: object };
        return whole({ ...finding, kind: "finding", detail: { ...finding.detail, kind: basis.kind }, basis }, input);
      }
      if (name === "policyAsOf") {
        const [policy, asOf, period] = Object.values(input);
        return library.call(name, policy, { asOf, period });
      }
      if (name === "prepareQualification") {
        const [provision, options, person, areaClass] = Object.values(input);
        const judge = library.call(name, provision, options) as (...args: readonly unknown[]) => unknown;
        return whole(judge(library.call("parsePerson", person), { areaClass }), input);
      }
      if (name === "classifyPathway") {
        const { conditions, table = library.value("pathwayTableHunan") } = input;
        return whole(library.call(name, conditions, table), input);
      }
      // A person is parsed before it is judged.
      if ("person" in input)
        return baseline.answer(operation, { ...input, person: library.call("parsePerson", input["person"]) });
      return baseline.answer(operation, input);
    },
  };
}

/** In the order of the list form: by station, then by provision. */
function checkEach(library: Library, name: string, { prepared, provisions, options }: Input): readonly object[] {
  const answers = (provisions as readonly unknown[]).map(
    (provision) => library.call(name, prepared, provision, options) as readonly object[],
  );
  const [first = []] = answers;
  return answers.length === 1 ? first : answers.flat();
}
