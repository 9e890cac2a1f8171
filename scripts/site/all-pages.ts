import { commandPages } from "./command-pages.js";
import { faultPages } from "./fault-pages.js";
import type { Examples } from "./fields/examples.js";
import { fieldReferencePages } from "./fields/render-fields.js";
import type { Page } from "./page.js";
import { settleLinks } from "./settle-links.js";
import { tablePages } from "./table-pages.js";
import { vocabularyPages } from "./vocabulary-pages.js";
import { workbenchPages } from "./workbench-pages.js";
import { writtenPages } from "./written-pages.js";

/** The Markdown of the site, and the files of data that its pages link to. */
export interface Site {
  readonly pages: readonly Page[];
  readonly files: readonly string[];
}

/**
 * Returns every page of the site but those of the API, which the compiler has to read the sources for.
 *
 * @param api the pages of the API
 * @param exampleOf gives an example of a field
 */
export function sitePages(api: readonly Page[], exampleOf: Examples = () => undefined): Site {
  const written = writtenPages();
  const pages = settleLinks([
    ...written.pages,
    ...workbenchPages(),
    ...commandPages(),
    ...fieldReferencePages(exampleOf),
    ...tablePages(),
    ...vocabularyPages(),
    ...faultPages(),
    ...api,
  ]);
  return { pages, files: written.files };
}
