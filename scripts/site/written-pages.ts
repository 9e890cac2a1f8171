import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";
import type { Language } from "../catalogue-docs/language.js";
import { pathIn, type Page } from "./page.js";
import { rewriteLinks, type Places } from "./rewrite-links.js";

/** A file of the repository that is a page of the site. */
interface Source {
  readonly file: string;
  readonly language: Language;
  /** The path of the page without language and ending. */
  readonly name: string;
}

/** What the pages written by hand are made into. */
export interface WrittenPages {
  readonly pages: readonly Page[];
  /** Files of data that pages link to, by their path in the repository. */
  readonly files: readonly string[];
}

/** Returns the pages that are written by hand, and those of the catalogue, with links that work inside the site. */
export function writtenPages(): WrittenPages {
  const sources = findSources();
  const files = new Set<string>();
  const places: Places = {
    page: (file, from) => {
      const meant = /\.(?:zh-CN|en)\.md$/.test(file) || inLanguage(file, from.language) === from.file;
      const found = sources.filter(
        (source) => source.file === file || (!meant && source.file === inLanguage(file, from.language)),
      );
      const { language, name } = found.find((source) => source.language === from.language) ?? found[0] ?? {};
      return language === undefined || name === undefined ? undefined : pathIn(language, name);
    },
    note: (file) => {
      files.add(file);
    },
  };
  const pages = sources.flatMap(({ file, language, name }) => {
    const text = rewriteLinks(
      inOneLanguage(readFileSync(join(root, file), "utf8"), language),
      { file, language },
      places,
    );
    return file === ANSWERS ? inTwo(text, language, name) : [{ path: pathIn(language, name), text }];
  });
  return { pages, files: [...files] };
}

/** The title of a file that is in both languages: “# 政策目录 / The policy catalogue”. */
function inOneLanguage(text: string, language: Language): string {
  return text.replace(
    /^# (\p{Script=Han}+) [/·] (.+)$/mu,
    (_, zh: string, en: string) => `# ${language === "zh" ? zh : en}`,
  );
}

const ANSWERS = "docs/answers.md";

/** The page of answers is too heavy as one: its second half becomes a page of its own. */
function inTwo(text: string, language: Language, name: string): readonly Page[] {
  const [head = "", ...answers] = text.split(/^(?=<a id=)/m);
  const middle = Math.ceil(answers.length / 2);
  const title = language === "zh" ? "# 问题与答案（续）" : "# Questions and answers, continued";
  return [
    { path: pathIn(language, name), text: [head, ...answers.slice(0, middle)].join("") },
    { path: pathIn(language, `${name}-2`), text: [`${title}\n\n`, ...answers.slice(middle)].join("") },
  ];
}

/** Guides name the Chinese version `x.zh-CN.md`, the catalogue both: `x.zh-CN.md`, `x.en.md`. */
function inLanguage(file: string, language: Language): string {
  return file.replace(/(?:\.zh-CN|\.en)?\.md$/, language === "zh" ? ".zh-CN.md" : ".md");
}

function findSources(): readonly Source[] {
  return [
    ...list("docs/site/zh").map((file) => ({ file, language: "zh", name: nameIn("docs/site/zh/", file) }) as const),
    ...list("docs/site/en").map((file) => ({ file, language: "en", name: nameIn("docs/site/en/", file) }) as const),
    ...list("docs/guides").map((file) => ({ file, language: languageOf(file), name: nameIn("docs/", file) })),
    ...list("docs/catalogue").flatMap((file) =>
      file.endsWith("/README.md")
        ? bothLanguages(file, "catalogue/index")
        : [{ file, language: languageOf(file), name: nameIn("docs/", file) }],
    ),
    ...bothLanguages(ANSWERS, "answers"),
    ...["architecture", "benchmarks", "mutation"].map(
      (name) => ({ file: `docs/${name}.md`, language: "en", name: `project/${name}` }) as const,
    ),
    { file: "CHANGELOG.md", language: "en", name: "project/changelog" },
  ];
}

function bothLanguages(file: string, name: string): readonly Source[] {
  return [
    { file, language: "zh", name },
    { file, language: "en", name },
  ];
}

function languageOf(file: string): Language {
  return file.endsWith(".zh-CN.md") ? "zh" : "en";
}

function nameIn(folder: string, file: string): string {
  return file.slice(folder.length).replace(/(?:\.zh-CN|\.en)?\.md$/, "");
}

function list(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}
