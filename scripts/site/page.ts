import type { Language } from "../catalogue-docs/language.js";

/** A page of the site: its path below the folder of pages, as `en/guides/coverage.md`, and its Markdown. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Returns the path of a page in a language; Chinese pages are at the root, English ones below `en`. */
export function pathIn(language: Language, name: string): string {
  return language === "zh" ? `${name}.md` : `en/${name}.md`;
}

/** Returns the address of a page inside the site: `/en/guides/coverage`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.md$|\.md$/, "")}`;
}

/** Returns the first heading of a page, without code marks. */
export function titleOf({ path, text }: Page): string {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? /^title: (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new Error(`${path}: a page begins with a heading`);
  return title.replaceAll("`", "");
}
