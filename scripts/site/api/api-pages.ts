import type { DeclarationReflection, SignatureReflection } from "typedoc";
import { code, page, table } from "../markdown.js";
import type { Page } from "../page.js";
import { addressOfVocabulary } from "../vocabulary-pages.js";
import { VOCABULARY_GROUPS, vocabularyNamed } from "../vocabulary-titles.js";
import { readModules, type Module } from "./read-modules.js";
import { blocksOf, commentMarkdown, typeMarkdown, type AddressOf } from "./type-markdown.js";

const KINDS = [
  ["functions", "Functions"],
  ["types", "Types"],
  ["constants", "Constants"],
] as const;

type PageKind = (typeof KINDS)[number][0];

/** A page of the API: some functions, types or constants of a module. */
interface ApiPage {
  /** Its path below the API, without ending: `model/types-2`. */
  readonly path: string;
  readonly module: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly declarations: readonly DeclarationReflection[];
}

/** Returns the pages of the API, in English: the functions, types and constants of each module. */
export async function apiPages(): Promise<readonly Page[]> {
  const modules = await readModules();
  const pages = modules.flatMap((module) => KINDS.flatMap(([kind, title]) => pagesOf(module, kind, title)));
  const places = new Map(
    pages.flatMap(({ path, declarations }) =>
      declarations.map(({ name }) => [name, `/en/api/${path}#${name}`] as const),
    ),
  );
  const addressOf: AddressOf = (name) => places.get(name);
  return [
    { path: "en/api/index.md", text: renderIndex(modules, pages) },
    ...pages.map((own) => ({ path: `en/api/${own.path}.md`, text: renderPage(own, addressOf) })),
  ];
}

/** So many on one page: a module with hundreds of types would make a page too heavy. */
const MOST_ON_A_PAGE = 30;

function pagesOf(module: Module, kind: PageKind, title: string): readonly ApiPage[] {
  const all = module[kind];
  const count = Math.ceil(all.length / MOST_ON_A_PAGE);
  return Array.from({ length: count }, (_, at) => {
    const declarations = all.slice(at * MOST_ON_A_PAGE, (at + 1) * MOST_ON_A_PAGE);
    const range = count === 1 ? "" : `, ${declarations[0]?.name ?? ""} to ${declarations.at(-1)?.name ?? ""}`;
    return {
      path: `${module.name}/${kind}${at === 0 ? "" : `-${at + 1}`}`,
      module: module.name,
      kind,
      title: `${module.name}: ${title.toLowerCase()}${range}`,
      declarations,
    };
  });
}

function renderIndex(modules: readonly Module[], pages: readonly ApiPage[]): string {
  return page([
    "# API",
    "",
    "Each module is a subpath of the package, as `social-work-station-rules/coverage`. The root, `social-work-station-rules`, exports all of them together.",
    "",
    ...modules.flatMap((module) => [
      `## ${module.name}`,
      "",
      ...pages
        .filter((own) => own.module === module.name)
        .map(({ path, kind, declarations }) => {
          const title = KINDS.find(([known]) => known === kind)?.[1] ?? kind;
          return `- [${title}](/en/api/${path}): ${declarations.map(({ name }) => code(name)).join(", ")}`;
        }),
      ...(module.handedOn.length === 0
        ? []
        : [`- From other modules: ${module.handedOn.map(({ name }) => code(name)).join(", ")}`]),
      "",
    ]),
  ]);
}

function renderPage({ module, kind, title, declarations }: ApiPage, addressOf: AddressOf): string {
  const render = { functions: renderFunction, types: renderType, constants: renderConstant }[kind];
  return page([
    // Types and constants are found by the field reference and the vocabularies, in words.
    ...(kind === "functions" ? [] : ["---", "search: false", "---", ""]),
    `# ${title}`,
    "",
    `\`import { … } from "social-work-station-rules/${module}"\``,
    "",
    ...declarations.flatMap((declaration) => [
      `## ${declaration.name} {#${declaration.name}}`,
      "",
      ...render(declaration, addressOf),
    ]),
  ]);
}

function renderFunction({ name, signatures = [] }: DeclarationReflection, addressOf: AddressOf): readonly string[] {
  return signatures.flatMap((signature) => renderSignature(name, signature, addressOf));
}

function renderSignature(name: string, signature: SignatureReflection, addressOf: AddressOf): readonly string[] {
  const { comment, parameters = [], typeParameters = [], type } = signature;
  const generic = typeParameters.length === 0 ? "" : `<${typeParameters.map((own) => own.name).join(", ")}>`;
  const throws = blocksOf(comment, "@throws", addressOf);
  return [
    `${code(`${name}${generic}(${parameters.map((own) => `${own.name}${own.flags.isOptional ? "?" : ""}`).join(", ")})`)}: ${typeMarkdown(type, addressOf)}`,
    "",
    commentMarkdown(comment?.summary, addressOf),
    "",
    ...table(
      ["Parameter", "Type", "Meaning"],
      parameters.map((own) => [
        code(`${own.name}${own.flags.isOptional ? "?" : ""}`),
        typeMarkdown(own.type, addressOf),
        commentMarkdown(own.comment?.summary, addressOf),
      ]),
    ),
    ...blocksOf(comment, "@returns", addressOf).flatMap((text) => [`Returns ${text}`, ""]),
    ...throws.flatMap((text) => [`Throws ${text}`, ""]),
    ...blocksOf(comment, "@example", addressOf).flatMap((text) => [text, ""]),
  ];
}

function renderType(declaration: DeclarationReflection, addressOf: AddressOf): readonly string[] {
  const { comment, type, children = [], signatures = [], indexSignatures = [] } = declaration;
  return [
    commentMarkdown(comment?.summary, addressOf),
    "",
    ...(type === undefined ? [] : [`Type: ${typeMarkdown(type, addressOf)}`, ""]),
    ...indexSignatures.flatMap((own) => [`Each key has: ${typeMarkdown(own.type, addressOf)}`, ""]),
    ...signatures.flatMap((own) => renderSignature(declaration.name, own, addressOf)),
    ...table(
      ["Field", "Type", "Meaning"],
      children
        .filter(({ flags }) => !flags.isInherited)
        .map((own) => [
          code(`${own.name}${own.flags.isOptional ? "?" : ""}`),
          own.signatures === undefined
            ? typeMarkdown(own.type, addressOf)
            : own.signatures.map((signature) => typeMarkdown(signature.type, addressOf)).join(""),
          commentMarkdown((own.comment ?? own.signatures?.[0]?.comment)?.summary, addressOf),
        ]),
    ),
    ...blocksOf(comment, "@example", addressOf).flatMap((text) => [text, ""]),
  ];
}

function renderConstant({ name, comment, type }: DeclarationReflection, addressOf: AddressOf): readonly string[] {
  const text = type?.toString() ?? "";
  return [
    ...(text.length > LONGEST_TYPE ? [] : [`Type: ${typeMarkdown(type, addressOf)}`, ""]),
    // A vocabulary is described by its words, on a page of their own.
    linkToVocabulary(name) ?? commentMarkdown(comment?.summary, addressOf),
    "",
    ...blocksOf(comment, "@example", addressOf).flatMap((example) => [example, ""]),
  ];
}

function linkToVocabulary(constant: string): string | undefined {
  const [name, title] =
    VOCABULARY_GROUPS.flatMap(({ vocabularies }) => vocabularies).find(([own]) => own === constant) ?? [];
  return name === undefined
    ? undefined
    : `The words: [${title?.en ?? name}](${addressOfVocabulary(vocabularyNamed(name).name, "en") ?? ""}).`;
}

/** The type of a schema written out says what the type of the same name says more readably. */
const LONGEST_TYPE = 1000;
