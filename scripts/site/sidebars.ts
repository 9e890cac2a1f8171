import type { Language } from "../catalogue-docs/language.js";
import { CONTENTS, SECTIONS, type Entry } from "./contents.js";
import { addressOf, pathIn, titleOf, type Page } from "./page.js";

/** An entry of a side bar, as VitePress reads it. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly SidebarItem[];
}

/** Side bars by the beginning of the addresses on which they are shown. */
export type Sidebars = Readonly<Record<Language, Readonly<Record<string, readonly SidebarItem[]>>>>;

/**
 * Returns the side bars of each language: one for its guides, one for each section. A page that exists in the other language only is listed with a note.
 *
 * @throws Error for an entry without a page, and for a page that no entry lists
 */
export function sidebarsOf(pages: readonly Page[]): Sidebars {
  const known = new Map(pages.map((page) => [page.path, page]));
  const listed = new Set<string>();

  function itemOf(entry: Entry, language: Language): readonly SidebarItem[] {
    if (typeof entry === "object") {
      const items = entry.entries.flatMap((inner) => itemOf(inner, language));
      return items.length === 0 ? [] : [{ text: entry.title[language], collapsed: entry.collapsed, items }];
    }
    if (entry.endsWith("/*")) {
      const folder = pathIn(language, entry.slice(0, -2)).replace(/\.md$/, "/");
      return pages.flatMap((page) =>
        page.path.startsWith(folder) && !page.path.endsWith("/index.md") ? [link(page, "")] : [],
      );
    }
    const own = known.get(pathIn(language, entry));
    if (own !== undefined) return [link(own, "")];
    const other = known.get(pathIn(language === "zh" ? "en" : "zh", entry));
    if (other === undefined) throw new Error(`no page is called ${entry}`);
    return [link(other, language === "zh" ? "（英文）" : " (Chinese)")];
  }

  function link(page: Page, note: string): SidebarItem {
    listed.add(page.path);
    return { text: `${titleOf(page)}${note}`, link: addressOf(page.path) };
  }

  const sidebarsIn = (language: Language): Sidebars[Language] => {
    const root = language === "zh" ? "/" : "/en/";
    const bars = [["", CONTENTS] as const, ...Object.entries(SECTIONS)];
    return Object.fromEntries(
      bars.map(([path, entries]) => [`${root}${path}`, entries.flatMap((entry) => itemOf(entry, language))]),
    );
  };
  const sidebars = { zh: sidebarsIn("zh"), en: sidebarsIn("en") };
  const lost = pages.filter(({ path }) => !listed.has(path) && !/^(?:en\/)?index\.md$/.test(path));
  if (lost.length > 0) throw new Error(`no side bar lists ${lost.map(({ path }) => path).join(", ")}`);
  return sidebars;
}
