import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSite, HEAVIEST_PAGE } from "../../scripts/site/check-site.js";
import { rewriteLinks, type Places } from "../../scripts/site/rewrite-links.js";
import { settleLinks } from "../../scripts/site/settle-links.js";

describe("links of a page of the repository", () => {
  const noted: string[] = [];
  const places: Places = {
    page: (file, { language }) =>
      file === "docs/guides/coverage.md"
        ? language === "zh"
          ? "guides/coverage.md"
          : "en/guides/coverage.md"
        : undefined,
    note: (file) => {
      noted.push(file);
    },
  };
  const rewrite = (text: string): string =>
    rewriteLinks(text, { file: "docs/guides/quotas.md", language: "en" }, places);

  it("lead to the page of the site", () => {
    expect(rewrite("see [coverage](coverage.md#targets)")).toBe("see [coverage](/en/guides/coverage#targets)");
  });

  it("lead to a file of data, which is noted", () => {
    expect(rewrite("[a policy](local-policy.json)")).toBe("[a policy](/files/guides/local-policy.json)");
    expect(noted).toContain("docs/guides/local-policy.json");
  });

  it("become text with the path where the site does not contain the file", () => {
    expect(rewrite("[layers](../../scripts/layers.mjs)")).toBe("layers (`scripts/layers.mjs`)");
  });

  it("are left alone inside code", () => {
    expect(rewrite("`[a](b.md)`\n```\n[a](b.md)\n```")).toBe("`[a](b.md)`\n```\n[a](b.md)\n```");
  });

  it("throw where there is no file", () => {
    expect(() => rewrite("[gone](gone.md)")).toThrow("gone.md");
  });

  it("lead to the other language where a page has no version in its own, which is marked", () => {
    const [first, second] = settleLinks([
      { path: "a.md", text: "# A\n\n[b](/b)" },
      { path: "en/b.md", text: "# B\n" },
    ]);
    expect(first?.text).toContain("[b](/en/b)");
    expect(second?.text).toMatch(/^---\ntranslated: false\n---\n/);
  });
});

describe("the check of the built site", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "site-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const check = (html: string): readonly string[] => {
    writeFileSync(join(folder, "index.html"), html);
    writeFileSync(join(folder, "other.html"), `<h2 id="here">Here</h2>`);
    return checkSite(folder);
  };

  it("accepts links to pages and anchors that exist", () => {
    expect(check(`<a href="/other.html#here">x</a><a href="#top">y</a><p id="top"></p>`)).toEqual([]);
  });

  it("takes links from the path below which the site is served", () => {
    writeFileSync(join(folder, "index.html"), `<a href="/rules/other.html#here">x</a><a href="/other.html">y</a>`);
    writeFileSync(join(folder, "other.html"), `<h2 id="here">Here</h2>`);
    expect(checkSite(folder, "/rules/")).toEqual(["index.html: no file for /other.html"]);
  });

  it.each([
    ["a link to no page", `<a href="/gone.html">x</a>`, "index.html: no file for /gone.html"],
    ["a link to no anchor", `<a href="/other.html#gone">x</a>`, "index.html: no anchor for /other.html#gone"],
    [
      "a script from the network",
      `<script src="https://example.org/a.js"></script>`,
      "index.html: loads https://example.org/a.js from the network",
    ],
    [
      "a page that is too heavy",
      "x".repeat(HEAVIEST_PAGE + 1),
      `index.html: ${HEAVIEST_PAGE + 1} bytes, more than ${HEAVIEST_PAGE}`,
    ],
  ])("reports %s", (_, html, fault) => {
    expect(check(html)).toEqual([fault]);
  });
});
