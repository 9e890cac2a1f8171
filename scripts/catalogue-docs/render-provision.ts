import {
  onlyValue,
  type Checklist,
  type Parameter,
  type Policy,
  type Provision,
} from "social-work-station-rules/policy";
import {
  divisionLevels,
  evidenceForms,
  itemConditions,
  labelOf,
  modalities,
  provisionKinds,
  quotaUnits,
  subjectKinds,
  type LocalText,
} from "social-work-station-rules/terms";
import { wordOf } from "../../src/explanation/findings/parameter-words.js";
import { inBrackets, line, list, tags, write, type Language } from "./language.js";
import { nameCriterionParameter, renderCriteria } from "./render-criteria.js";
import { renderDecisionTable } from "./render-decision-table.js";
import { renderParameters, type NamedParameter } from "./render-parameters.js";
import { listSources, type SourceList } from "./render-sources.js";
import { words } from "./words.js";

/** Renders one provision: what it is, each value with its source, and what is open. */
export function renderProvision(policy: Policy, provision: Provision, language: Language): readonly string[] {
  const sources = listSources(policy, language);
  const body = renderBody(provision, sources, language);
  return [
    `### ${write(provision.title, language)}`,
    "",
    ...factsOf(policy, provision, language).map(([name, value]) => `- ${line(name, value, language)}`),
    "",
    ...body,
    `**${words.sources[language]}**`,
    "",
    ...sources.lines(),
    "",
  ];
}

function factsOf(policy: Policy, provision: Provision, language: Language): readonly (readonly [LocalText, string])[] {
  const tag = tags[language];
  return [
    [words.identifier, `\`${provision.id}\``],
    [words.kind, labelOf(provisionKinds, provision.kind, tag)],
    [words.modality, labelOf(modalities, provision.modality, tag)],
    ...(provision.wording === undefined ? [] : [[words.wording, `“${provision.wording}”`] as const]),
    [words.appliesTo, appliesTo(policy, provision, language)],
    ...(provision.kind === "activity-quota" ? [[words.unit, labelOf(quotaUnits, provision.unit, tag)] as const] : []),
    ...(provision.kind === "deadline" ? [[words.obligor, write(provision.obligor, language)] as const] : []),
    ...(provision.clauses.length > 0 ? [[words.clauses, list(provision.clauses, language)] as const] : []),
    ...(provision.note === undefined ? [] : [[words.remark, write(provision.note, language)] as const]),
  ];
}

function appliesTo(policy: Policy, provision: Provision, language: Language): string {
  const { subject, tier } = provision.appliesTo;
  const kind = labelOf(subjectKinds, subject, tags[language]);
  if (tier === undefined) return kind;
  const level = divisionLevels.values.find((name) => name === tier);
  const own = policy.tierSystem?.tiers.find(({ id }) => id === tier)?.name ?? { zh: tier, en: tier };
  return `${kind}${inBrackets(level === undefined ? write(own, language) : labelOf(divisionLevels, level, tags[language]), language)}`;
}

function renderBody(provision: Provision, sources: SourceList, language: Language): readonly string[] {
  if (provision.kind === "checklist") return renderItems(provision, sources, language);
  const values = renderParameters(parametersOf(provision), sources, language);
  if (provision.kind === "qualification") return [...renderCriteria(provision.criteria, language), "", ...values];
  if (provision.kind === "pathway-table")
    return [...renderDecisionTable(provision.parameters.table.value, language), ...values];
  return values;
}

/** The items say more than a table of one row would. */
function renderItems({ parameters }: Checklist, sources: SourceList, language: Language): readonly string[] {
  const cited = sources.cite(parameters.items);
  const items = onlyValue(parameters.items).map(({ id, text, evidence = [], when }) => {
    const forms = evidence.map((form) => labelOf(evidenceForms, form, tags[language]));
    const required = [
      ...(forms.length === 0 ? [] : [line(words.evidence, list(forms, language), language)]),
      ...(when === "always" ? [] : [labelOf(itemConditions, when, tags[language])]),
    ];
    return `- ${write(text, language)}${required.length === 0 ? "" : inBrackets(required.join(language === "zh" ? "；" : "; "), language)} \`${id}\` ${cited}`;
  });
  return [`**${words.items[language]}**`, "", ...items, ""];
}

function parametersOf(provision: Exclude<Provision, Checklist>): readonly NamedParameter[] {
  const idle = provision.kind === "activity-quota" && provision.unit === "count" ? "hoursBasis" : null;
  return Object.entries<Parameter<unknown> | undefined>(provision.parameters).flatMap(([name, parameter]) => {
    if (parameter === undefined || name === idle) return [];
    const word = wordOf(provision.kind, name);
    return [
      {
        key: name,
        name: provision.kind === "qualification" ? nameCriterionParameter(provision, name) : word.name,
        parameter,
        say: (value) => word.say(value),
      },
    ];
  });
}
