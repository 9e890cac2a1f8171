import { join } from "node:path";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { htmlPage, htmlTable } from "../../src/cli/html-page.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const register = join(root, "examples/05-scenarios/register.json");
const pageOf = async (...words: readonly string[]): Promise<string> => {
  await desk.run(...words, "--html", "页.html");
  return readFileSync(join(desk.folder, "页.html"), "utf8");
};

describe("a page", () => {
  const tableOf = (columns: number): string =>
    htmlTable(
      Array.from({ length: columns }, (_, at) => ({ heading: String(at) })),
      [{ cells: [] }],
    );
  const page = (...tables: readonly { readonly columns: number; readonly layout?: "sheet" }[]): string =>
    htmlPage({
      lang: "zh-CN",
      title: "页",
      subtitle: "",
      sections: tables.map(({ columns, layout }) => ({ heading: "表", html: tableOf(columns), layout })),
      footer: "",
    });

  it("is turned as a whole where a table has nine columns or more", () => {
    expect(page({ columns: 3 }, { columns: 9 })).toContain('<main class="turned">');
    expect(page({ columns: 3 }, { columns: 8 })).toContain("<main>");
  });

  it("is turned behind a sheet of its own alone", () => {
    const html = page({ columns: 6, layout: "sheet" }, { columns: 9 }, { columns: 3 });
    expect(html).toContain("<main>");
    expect(html.match(/<section[^>]*>/g)).toEqual(['<section class="sheet">', '<section class="turned">', "<section>"]);
  });

  it("begins with its cautions, safe to show", () => {
    const html = htmlPage({ lang: "en", title: "", subtitle: "", cautions: ["a < b"], sections: [], footer: "" });
    expect(html).toContain('<div class="caution" role="note"><b>Note</b><ul><li>a &#60; b</li></ul></div>');
  });
});

describe("the cautions of a page", () => {
  const ended = "有效期至2021年12月31日，截至日期在其之后。";
  const old = "台账登记于2021年12月31日，早于截至日期2024年6月30日";

  it.each([
    ["assess", ["--as-of", "2024-06-30", "--policy", "beijing-pilot-2021"]],
    ["agenda", ["--as-of", "2024-06-30", "--policy", "beijing-pilot-2021"]],
  ])("of %s say that the policy has ended and that the register is older than the day", async (command, words) => {
    const [cautions = ""] = /<div class="caution".*?<\/div>/s.exec(await pageOf(command, register, ...words)) ?? [];
    expect(cautions).toContain(ended);
    expect(cautions).toContain(old);
  });

  it("of a budget say that the register is older than the year", async () => {
    const guide = join(root, "docs/guides/budget");
    const words = ["--policy", join(guide, "qingshan-2025.json"), "--year", "2026"];
    const html = await pageOf("budget", join(guide, "register.json"), ...words);
    expect(html).toContain("台账登记于2025年6月30日，早于截至日期2026年12月31日");
  });

  it("of an assessment say how many provisions are not counted, and nothing where nothing is due", async () => {
    const html = await pageOf("assess", register, "--as-of", "2021-12-31", "--policy", "beijing-pilot-2021");
    expect(html).toMatch(/“[^”]+”共\d+项条款，计入\d+项，未计入\d+项：[^<]+（\d+项）[^<]*。/);
    expect(html).not.toContain("早于截至日期");
    const agenda = await pageOf("agenda", register, "--as-of", "2021-12-31", "--policy", "beijing-pilot-2021");
    const [, cautions = ""] = /<div class="caution" role="note">(.*?)<\/div>/s.exec(agenda) ?? [];
    expect(cautions).toMatch(
      /^<b>请注意<\/b><ul><li>“[^”]+”共27项条款，计入25项，[^<]*。<\/li><li>所用条款有\d+处原文未明，[^<]*结论可能不同。<\/li><\/ul>$/,
    );
  });
});
