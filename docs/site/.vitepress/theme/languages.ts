import { useData } from "vitepress";
import { type ComputedRef, computed } from "vue";

interface Place {
  readonly text: string;
  readonly link: string;
}

interface Languages {
  readonly currentLang: ComputedRef<{ readonly label: string | undefined; readonly link: string }>;
  readonly localeLinks: ComputedRef<readonly Place[]>;
}

/**
 * Returns the other languages for the menu, in place of the theme's own function: its links lead to a page that is
 * missing where a page exists in one language only. `npm run docs` marks those by `translated: false`.
 */
export function useLangs({ correspondingLink = false } = {}): Languages {
  const { site, localeIndex, page, frontmatter, hash } = useData();
  const rootOf = (key: string): string => (key === "root" ? "/" : `/${key}/`);
  return {
    currentLang: computed(() => ({
      label: site.value.locales[localeIndex.value]?.label,
      link: rootOf(localeIndex.value),
    })),
    localeLinks: computed(() => {
      const own = page.value.relativePath.slice(rootOf(localeIndex.value).length - 1);
      const path = own.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
      const isTranslated = correspondingLink && frontmatter.value["translated"] !== false && !page.value.isNotFound;
      return Object.entries(site.value.locales).flatMap(([key, { label }]) =>
        key === localeIndex.value
          ? []
          : [{ text: label, link: isTranslated ? `${rootOf(key)}${path}${hash.value}` : rootOf(key) }],
      );
    }),
  };
}
