import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DefaultTheme, defineConfig } from "vitepress";
import { searchWords, withoutCode } from "./search-words.js";
import { chineseTheme, chineseSearch, englishTheme } from "./words.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Written by `npm run docs` before it builds. */
const sidebars = JSON.parse(readFileSync(here("../../../reports/site/sidebars.json"), "utf8")) as {
  readonly zh: DefaultTheme.SidebarMulti;
  readonly en: DefaultTheme.SidebarMulti;
};

export default defineConfig({
  srcDir: here("../../../reports/site/pages"),
  outDir: here("../../../reports/site/html"),
  cacheDir: here("../../../reports/site/cache"),
  // A page that names no language of its own is served from the root of a host.
  base: process.env["DOCS_BASE"] ?? "/",
  lang: "zh-CN",
  title: "社工站规则库",
  description: "社会工作服务站建设、人员、考核与资金规则",
  locales: {
    root: { label: "简体中文", lang: "zh-CN", themeConfig: { ...chineseTheme, sidebar: sidebars.zh } },
    en: {
      label: "English",
      lang: "en",
      link: "/en/",
      title: "Social work station rules",
      description: "The rules by which Chinese local governments build, staff, check and fund social work stations",
      themeConfig: { ...englishTheme, sidebar: sidebars.en },
    },
  },
  head: [["link", { rel: "icon", href: "data:," }]],
  vite: {
    // The largest chunk is the index of the search in one language, which is loaded at the first search.
    build: { chunkSizeWarningLimit: 4000 },
    resolve: { alias: [{ find: /^\.{1,2}\/composables\/langs$/, replacement: here("./theme/languages.ts") }] },
  },
  markdown: { headers: { level: [2, 3] } },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        locales: { root: { translations: chineseSearch } },
        _render: (text, env, markdown) => {
          const html = markdown.render(withoutCode(text), env);
          return env.frontmatter?.["search"] === false ? "" : html;
        },
        miniSearch: {
          options: { tokenize: searchWords },
          searchOptions: { combineWith: "AND", fuzzy: false, prefix: true },
        },
      },
    },
  },
});
