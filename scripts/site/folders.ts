import { join } from "node:path";
import { root } from "../layers.mjs";

/** Folders of the documentation site; `reports` is generated and never committed. */
export const folders = {
  /** Configuration, theme and the pages that are written for the site alone. */
  source: join(root, "docs/site"),
  /** Every page as Markdown, from which the site is built. */
  pages: join(root, "reports/site/pages"),
  /** The built site. */
  html: join(root, "reports/site/html"),
  /** The side bars of the built pages. */
  sidebars: join(root, "reports/site/sidebars.json"),
} as const;
