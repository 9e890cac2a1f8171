import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allClauses, allPolicies } from "social-work-station-rules/catalogue";
import { walkParameters } from "social-work-station-rules/policy";
import { allPages } from "../../scripts/catalogue-docs/all-pages.js";
import { root } from "../../scripts/layers.mjs";

const folder = join(root, "docs/catalogue");
const pages = allPages();
const page = (name: string): string => pages.get(name) ?? "";

describe("the pages of the catalogue", () => {
  it("are as committed; where not, npm run docs:catalogue writes them", () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(join(folder, name), "utf8"), name).toBe(text);
  });

  it.each(allPolicies.map((policy) => [policy.id, policy] as const))(
    "tell every provision, datum, quote and open question of %s in both languages",
    (id, policy) => {
      for (const [tag, language] of [
        ["zh-CN", "zh"],
        ["en", "en"],
      ] as const) {
        const text = page(`${id}.${tag}.md`);
        for (const { id: own } of [...policy.provisions, ...policy.data]) expect(text, own).toContain(own);
        for (const { parameter } of walkParameters(policy)) {
          if (parameter.status === "amended") throw new Error("amended in the catalogue");
          const plain = (quote: string): string =>
            quote.replaceAll("“", "‘").replaceAll("”", "’").replaceAll("|", "\\|");
          expect(text).toContain(plain(parameter.source.quote));
          if (parameter.status === "interpreted" && language === "en") expect(text).toContain(parameter.question.en);
        }
      }
    },
  );

  it("leave no word of the code, no unnamed parameter and no empty value in a reader's text", () => {
    for (const [name, text] of pages)
      expect(text, name).not.toMatch(/undefined|\[object|参数“|parameter “|: \n|\| {2}\| {2}\| {2}\|/);
  });

  it("say values in words: a percentage, a date, an amount", () => {
    expect(page("beijing-system-2022.zh-CN.md")).toContain("| 比例 | 30% |");
    expect(page("beijing-pilot-2021.zh-CN.md")).toContain("| 期限 | 2021年5月18日 |");
    expect(page("beijing-pilot-2021.en.md")).toContain("| due date | 18 May 2021 |");
    expect(page("guangdong-double-hundred.zh-CN.md")).toContain("| 近15亿元 |");
    expect(page("guangdong-double-hundred.en.md")).toContain("| nearly 1,500,000,000 yuan |");
  });

  it("list every clause once on the coverage page, with a link to where it went or the reason why not", () => {
    const rows = page("coverage.md")
      .split("\n")
      .filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith("| Clause"));
    expect(rows.map((row) => row.split(" | ")[0]?.slice(2)).sort()).toEqual(allClauses.map(({ id }) => id).sort());
    for (const row of rows) expect(row).toMatch(/\]\([a-z0-9-]+\.en\.md\)|left out: \S/);
  });

  it("count what is true: no structure that no function reads is counted as a rule that is checked", () => {
    const kindsOf = (id: string): readonly string[] =>
      allPolicies.flatMap(({ provisions }) =>
        provisions.filter(({ clauses }) => clauses.includes(id)).map(({ kind }) => kind),
      );
    const structures = ["funding-sources", "cost-share", "factor-formula"];
    const isRule = (kind: string): boolean => kind !== "checklist" && !structures.includes(kind);
    const checked = allClauses.filter(({ id }) => kindsOf(id).some(isRule));
    const described = allClauses.filter(
      ({ id }) => kindsOf(id).some((kind) => structures.includes(kind)) && !kindsOf(id).some(isRule),
    );
    expect(described.map(({ id }) => id)).toEqual(["PI-24", "PI-25", "NA-12", "JN-12", "LZ-02"]);
    const [, counts = ""] = /^The sources have (.*)$/mu.exec(page("coverage.md")) ?? [];
    expect(counts).toContain(`${checked.length} became rules that a function checks`);
    expect(counts).toContain("5 a structure that no function reads yet");
    expect(page("coverage.md")).toContain("| structure [`jinan-system-2021/cost-share`]");
  });

  it("link to pages that are there", () => {
    for (const [name, text] of pages)
      for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g))
        expect(pages.has(target), `${name}: ${target}`).toBe(true);
  });
});
