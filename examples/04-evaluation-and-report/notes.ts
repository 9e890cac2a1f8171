import type { Language } from "../page/read-language.js";
import { gradeNames, namesOf, type Year } from "./tables.js";
import { texts } from "./texts.js";

/** The sentences below the tables. */
export function notes(year: Year, lang: Language) {
  const say = texts[lang];
  const { form, faults, evaluation, scheme, shape } = year;
  const { mattersMost } = evaluation;
  const leaf = mattersMost && say.local(namesOf(scheme.indicators).get(mattersMost.id));
  const aspect = (name: string): string => say.aspects[name] ?? name;
  const different = shape.detail.differences.map((difference) => difference.aspect);
  return {
    form: [say.outside(form.outsideRows.stations, form.outsideRows.professionals), say.checked(faults.faults.length)],
    evaluation: [
      say.grades(evaluation.lowest.display, evaluation.highest.display, gradeNames(year, lang)),
      ...(mattersMost === null || leaf === null ? [] : [say.mattersMost(leaf, mattersMost.span.display)]),
    ],
    shape: [
      say.shape(shape.detail.checked.filter((name) => !different.includes(name)).map(aspect), different.map(aspect)),
    ],
  };
}
