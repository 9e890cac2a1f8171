import type { Criterion, Qualification } from "social-work-station-rules/policy";
import { criterionKinds, labelOf, type LocalText } from "social-work-station-rules/terms";
import { inBrackets, tags, write, type Language } from "./language.js";
import { criterionFields } from "./words.js";

/** The tree of conditions as a nested list, each with the id by which findings name it. */
export function renderCriteria(criterion: Criterion, language: Language, indent = ""): readonly string[] {
  const kind = labelOf(criterionKinds, criterion.kind, tags[language]);
  const own = `${indent}- ${write(criterion.title, language)}${inBrackets(kind, language)} \`${criterion.id}\``;
  if (criterion.kind !== "any-of" && criterion.kind !== "all-of") return [own];
  return [own, ...criterion.members.flatMap((member) => renderCriteria(member, language, `${indent}  `))];
}

/** What a parameter of a qualification is called: the field that names it, and the one or two conditions that do. */
export function nameCriterionParameter(provision: Qualification, parameter: string): LocalText {
  const uses = usesOf(provision.criteria, parameter);
  const say = (language: Language): string => {
    const each = (texts: readonly LocalText[]): readonly string[] => [...new Set(texts.map((text) => text[language]))];
    const fields = each(uses.map(({ field }) => criterionFields.get(field) ?? { zh: field, en: field })).join(
      language === "zh" ? "、" : ", ",
    );
    const titles = each(uses.map(({ title }) => title));
    return titles.length > 2
      ? fields
      : `${fields}${inBrackets(titles.join(language === "zh" ? "；" : "; "), language)}`;
  };
  return { zh: say("zh"), en: say("en") };
}

interface Use {
  readonly field: string;
  readonly title: LocalText;
}

/** The place that names a parameter; a condition inside a group is named with its group. */
function usesOf(criterion: Criterion, parameter: string, within?: LocalText): readonly Use[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") {
    return criterion.members.flatMap((member) =>
      usesOf(member, parameter, criterion.kind === "all-of" ? criterion.title : undefined),
    );
  }
  const { title: own, ...fields } = criterion;
  const title =
    within === undefined || within.zh === own.zh
      ? own
      : { zh: `${within.zh}，${own.zh}`, en: `${within.en}: ${own.en}` };
  const after = "after" in fields && fields.after?.counting === parameter ? [{ field: "counting", title }] : [];
  return [
    ...Object.entries(fields).flatMap(([field, value]) =>
      value === parameter && criterionFields.has(field) ? [{ field, title }] : [],
    ),
    ...after,
  ];
}
