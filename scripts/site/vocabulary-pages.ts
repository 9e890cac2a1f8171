import { normalForm, type Vocabulary } from "social-work-station-rules/terms";
import type { Language } from "../catalogue-docs/language.js";
import { code, inLanguage, listed, page, plain, say, table } from "./markdown.js";
import { pathIn, type Page } from "./page.js";
import { VOCABULARY_GROUPS, vocabularyNamed, type VocabularyGroup } from "./vocabulary-titles.js";

/** Returns the pages of the field's vocabulary: each word in both languages, with its value and the other spellings read. */
export function vocabularyPages(): readonly Page[] {
  return (["zh", "en"] as const).flatMap((language) => [
    { path: pathIn(language, "reference/vocabulary/index"), text: renderIndex(language) },
    ...VOCABULARY_GROUPS.map((group) => ({
      path: pathIn(language, `reference/vocabulary/${group.name}`),
      text: renderGroup(group, language),
    })),
  ]);
}

/** Returns the address of a vocabulary in the site. */
export function addressOfVocabulary(name: string, language: Language): string | undefined {
  const group = VOCABULARY_GROUPS.find(({ vocabularies }) =>
    vocabularies.some(([constant]) => vocabularyNamed(constant).name === name),
  );
  return group === undefined
    ? undefined
    : `${language === "zh" ? "" : "/en"}/reference/vocabulary/${group.name}#${name}`;
}

function renderIndex(language: Language): string {
  return page([
    `# ${inLanguage(language, "词汇表", "Vocabularies")}`,
    "",
    inLanguage(
      language,
      "台账、政策和结论中凡从列表选择的内容，都用下列词汇。填表时写中文名称或者列出的其他写法均可；数据文件中写代码中的值。",
      "What registers, policies and answers choose from a list is one of these words. A cell may contain the label or another spelling listed; data files contain the value.",
    ),
    "",
    ...VOCABULARY_GROUPS.flatMap(({ name, title, vocabularies }) => [
      `## ${say(language, title)}`,
      "",
      ...vocabularies.map(
        ([constant, own]) => `- [${say(language, own)}](./${name}#${vocabularyNamed(constant).name})`,
      ),
      "",
    ]),
  ]);
}

function renderGroup({ title, vocabularies }: VocabularyGroup, language: Language): string {
  return page([
    `# ${say(language, title)}`,
    "",
    ...vocabularies.flatMap(([constant, own]) => {
      const vocabulary = vocabularyNamed(constant);
      return [
        `## ${say(language, own)} {#${vocabulary.name}}`,
        "",
        inLanguage(language, `程序中的名称：${code(constant)}。`, `In a program: ${code(constant)}.`),
        "",
        ...renderWords(vocabulary, language),
      ];
    }),
  ]);
}

function renderWords(vocabulary: Vocabulary, language: Language): readonly string[] {
  const others = new Map(vocabulary.values.map((value) => [value, otherSpellings(vocabulary, value)]));
  const hasOthers = [...others.values()].some((spellings) => spellings.length > 0);
  const headings = [
    ...inLanguage(language, "中文,英文,值", "Chinese,English,Value").split(","),
    ...(hasOthers ? [inLanguage(language, "也可以写作", "Also read")] : []),
  ];
  return table(
    headings,
    vocabulary.values.map((value) => [
      plain(vocabulary.labels[value]?.zh ?? ""),
      plain(vocabulary.labels[value]?.en ?? ""),
      code(value),
      ...(hasOthers ? [plain(listed(language, others.get(value) ?? []))] : []),
    ]),
  );
}

/** The accepted spellings of a value that are neither the value nor a label. */
function otherSpellings({ accepted, labels, spellings }: Vocabulary, value: string): readonly string[] {
  const known = new Set([value, labels[value]?.zh, labels[value]?.en]);
  return accepted.filter((spelling) => spellings[normalForm(spelling) ?? ""] === value && !known.has(spelling));
}
