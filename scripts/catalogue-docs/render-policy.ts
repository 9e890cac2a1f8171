import type { Parameter, Policy } from "social-work-station-rules/policy";
import { copiesRead, divisionLevels, labelOf, type LocalText } from "social-work-station-rules/terms";
import { sayDate, sayTitle } from "../../src/explanation/words/text.js";
import { line, list, row, tags, write, type Language } from "./language.js";
import { renderData } from "./render-data.js";
import { renderParameters, type NamedParameter } from "./render-parameters.js";
import { renderProvision } from "./render-provision.js";
import { listSources } from "./render-sources.js";
import { places, words } from "./words.js";

/** The page of a policy, for somebody who asks on which clause a value rests. */
export function renderPolicy(policy: Policy, language: Language): string {
  const other = language === "zh" ? "en" : "zh";
  const section = (title: LocalText, body: readonly string[]): readonly string[] =>
    body.length === 0 ? [] : [`## ${title[language]}`, "", ...body];
  return [
    `# ${write(policy.title, language)}`,
    "",
    `<!-- ${words.generated[language]} -->`,
    "",
    `[${words.otherLanguage[language]}](${policy.id}.${tags[other]}.md)`,
    "",
    ...renderHead(policy, language),
    ...section(words.tiers, renderTiers(policy, language)),
    ...section(words.force, renderForce(policy, language)),
    ...section(words.documents, renderDocuments(policy, language)),
    ...section(
      words.provisions,
      policy.provisions.flatMap((provision) => renderProvision(policy, provision, language)),
    ),
    ...section(words.data, renderData(policy, language)),
  ]
    .join("\n")
    .replace(/\n*$/, "\n");
}

function renderHead({ id, jurisdiction, supersedes, prevailsOver }: Policy, language: Language): readonly string[] {
  const place = places.get(jurisdiction) ?? { zh: jurisdiction, en: jurisdiction };
  const ids = (policies: readonly string[]): string =>
    list(
      policies.map((policy) => `\`${policy}\``),
      language,
    );
  return [
    `- ${line(words.identifier, `\`${id}\``, language)}`,
    `- ${line(words.jurisdiction, write(place, language), language)}`,
    ...(supersedes.length === 0 ? [] : [`- ${line(words.supersedes, ids(supersedes), language)}`]),
    ...(prevailsOver.length === 0 ? [] : [`- ${line(words.prevailsOver, ids(prevailsOver), language)}`]),
    "",
  ];
}

function renderTiers({ tierSystem }: Policy, language: Language): readonly string[] {
  if (tierSystem === undefined) return [];
  const head = [words.tier, words.levels, words.platforms].map((text) => text[language]);
  const rows = tierSystem.tiers.map(({ name, levels, platforms = [] }) =>
    row([
      write(name, language),
      list(
        levels.map((level) => labelOf(divisionLevels, level, tags[language])),
        language,
      ),
      list(
        platforms.map((platform) => write(platform.name, language)),
        language,
      ),
    ]),
  );
  return [row(head), row(head.map(() => "---")), ...rows, ""];
}

/** The policy's own dates are parameters too. */
function renderForce(policy: Policy, language: Language): readonly string[] {
  const sources = listSources(policy, language);
  const { from, until } = policy.effective;
  const dated = (name: LocalText, parameter: Parameter<unknown> | undefined): readonly NamedParameter[] =>
    parameter === undefined ? [] : [{ name, parameter, say: sayEnd }];
  const titles = new Map(policy.documents.map(({ id, title }) => [id, sayTitle(title)]));
  const succeeded = policy.successors.flatMap(({ document, from: day, effect }) => {
    const title = titles.get(document) ?? { zh: document, en: document };
    const say = (value: unknown): LocalText => (value === "continues" ? words.continues : words.replaces);
    return [
      ...dated({ zh: `${words.succeededBy.zh}${title.zh}`, en: `${words.succeededBy.en} ${title.en}` }, day),
      ...(effect === undefined ? [] : [{ name: words.effectOfSuccessor, parameter: effect, say }]),
    ];
  });
  const parameters = [
    ...dated(words.issuedOn, policy.issuedOn),
    ...dated(words.from, from),
    ...dated(words.until, until),
    ...succeeded,
  ];
  const absent = [...(from === undefined ? [words.from] : []), ...(until === undefined ? [words.until] : [])];
  const unknown = absent.map((name) => `- ${line(name, words.unknown[language], language)}`);
  return [...renderParameters(parameters, sources, language), ...[...unknown, ...sources.lines()], ""];
}

function sayEnd(value: unknown): LocalText {
  return typeof value === "string" ? sayDate(value) : words.noEnd;
}

function renderDocuments({ documents }: Policy, language: Language): readonly string[] {
  const head = [words.title, words.issuers, words.date, words.read, words.remark].map((text) => text[language]);
  const rows = documents.map(({ title, issuers, issuedOn, address, read, note }) =>
    row([
      sayTitle(title)[language],
      list(issuers, language),
      issuedOn === undefined ? "" : sayDate(issuedOn)[language],
      read === undefined ? "" : labelOf(copiesRead, read, tags[language]),
      [...(note === undefined ? [] : [write(note, language)]), ...(address === undefined ? [] : [`<${address}>`])].join(
        " ",
      ),
    ]),
  );
  return [row(head), row(head.map(() => "---")), ...rows, ""];
}
