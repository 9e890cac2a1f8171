import type { Language } from "../../catalogue-docs/language.js";
import { code, fieldTable, inLanguage, page, plain, say } from "../markdown.js";
import { pathIn, type Page } from "../page.js";
import { describedBy } from "./descriptions.js";
import { fieldRows } from "./field-rows.js";
import type { Examples } from "./examples.js";
import { ABSENT, AREAS, type Area } from "./page-titles.js";
import { definitionOf, unwrap } from "./schema-parts.js";
import { anchorOf, fieldPages, type FieldPage, type FieldPages } from "./sections.js";
import { formText, type Reference } from "./type-text.js";
import type * as z from "zod";

/**
 * Returns the pages of every field of registers, policies and answers, from their schemas.
 *
 * @param exampleOf gives an example of a field
 */
export function fieldReferencePages(exampleOf: Examples): readonly Page[] {
  const found = fieldPages();
  return (["zh", "en"] as const).flatMap((language) => {
    const reference: Reference = { language, addressOf: found.addressOf, exampleOf };
    return [
      { path: pathIn(language, "reference/fields"), text: renderIndex(found, language) },
      ...found.pages.map((own) => ({ path: pathIn(language, own.path), text: renderPage(own, reference) })),
    ];
  });
}

function renderIndex({ pages }: FieldPages, language: Language): string {
  return page([
    `# ${inLanguage(language, "字段说明", "Field reference")}`,
    "",
    inLanguage(
      language,
      "台账、政策、其他输入和结果的全部字段，由数据结构定义生成。日期写作 `2026-06-30`；金额以元计，至多两位小数；没有内容的字段省略，不写 `null`（另有说明的除外）。",
      "Every field of registers, policies, other inputs and answers, generated from the schemas. Days are written `2026-06-30`; money is in yuan with at most two decimals; a field without a value is left out, never `null` unless its type says so.",
    ),
    "",
    ...(Object.keys(AREAS) as Area[]).flatMap((area) => [
      `## ${say(language, AREAS[area])} {#${area}}`,
      "",
      ...pages
        .filter((own) => own.area === area)
        .map(({ path, title }) => `- [${say(language, title)}](${language === "zh" ? "/" : "/en/"}${path})`),
      "",
    ]),
  ]);
}

function renderPage({ title, area, schema, sections }: FieldPage, reference: Reference): string {
  const { language } = reference;
  return page([
    `# ${say(language, title)}`,
    "",
    say(language, ABSENT[area]),
    "",
    ...(schema === null ? [] : renderSchema(schema, reference)),
    ...sections.flatMap(([name, own]) => [
      `## ${headingOf(name, own, language)} {#${anchorOf(name)}}`,
      "",
      ...renderSchema(own, reference),
    ]),
  ]);
}

function renderSchema(schema: z.ZodType, reference: Reference): readonly string[] {
  const { language } = reference;
  const description = describedBy(schema)?.[language];
  const rows = fieldRows(schema, reference);
  const form = unwrap(schema);
  const headings = inLanguage(language, "字段,必填,内容,含义,示例", "Field,Required,Type,Meaning,Example").split(",");
  return [
    ...(description === undefined ? [] : [plain(description), ""]),
    ...(definitionOf(form).type === "object"
      ? []
      : [`${inLanguage(language, "内容：", "One value: ")}${formText(form, reference)}`, ""]),
    ...fieldTable(
      headings,
      rows.map(({ path, form, need, type, meaning, example }) => [
        `${code(path)}${form === undefined ? "" : `<br>${inLanguage(language, "限 ", "where ")}${code(form)}`}`,
        need === "required" ? inLanguage(language, "是", "yes") : "",
        type,
        plain(meaning),
        // A type that lists its values needs no example.
        example === undefined || type.includes(code(example)) || type.includes(code(unquoted(example)))
          ? ""
          : code(example),
      ]),
    ),
  ];
}

function unquoted(json: string): string {
  return json.replace(/^\["?|^"|"?\]$|"$/g, "");
}

/** The name of a type; in Chinese with the words that its description begins with. */
function headingOf(name: string, schema: z.ZodType, language: Language): string {
  const words = /^[^，；：。（）、]{1,24}(?=[，；：。（])/.exec(describedBy(schema)?.zh ?? "")?.[0];
  return language === "zh" && words !== undefined ? `${words}（${name}）` : name;
}
