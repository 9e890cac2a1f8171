import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allClauses, allPolicies, type ClauseOutcome } from "social-work-station-rules/catalogue";
import { walkParameters, type Criterion } from "social-work-station-rules/policy";
import { allPages } from "../../scripts/catalogue-docs/all-pages.js";
import { root } from "../../scripts/layers.mjs";

const folder = join(root, "docs/catalogue");
const pages = allPages();
const page = (name: string): string => pages.get(name) ?? "";

function idsOf(criterion: Criterion): readonly string[] {
  return "members" in criterion ? [criterion.id, ...criterion.members.flatMap(idsOf)] : [criterion.id];
}

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
    expect(page("beijing-system-2022.zh-CN.md")).toContain("| 比例 `share` | 30% |");
    expect(page("beijing-pilot-2021.zh-CN.md")).toContain("| 期限 `dueOn` | 2021年5月18日 |");
    expect(page("beijing-pilot-2021.en.md")).toContain("| due date `dueOn` | 18 May 2021 |");
    expect(page("guangdong-double-hundred.zh-CN.md")).toContain("| 近15亿元 |");
    expect(page("guangdong-double-hundred.en.md")).toContain("| nearly 1,500,000,000 yuan |");
  });

  it.each([
    ["coverage.md", "Clause", /\]\([a-z0-9-]+\.en\.md\)|left out: \S/],
    ["coverage.zh-CN.md", "条目", /\p{Script=Han}\S* \[`[^`]+`\]\([a-z0-9-]+\.zh-CN\.md\)|没有收入：\S/u],
  ])(
    "list every clause once in %s, with a link to where it went or the reason why not",
    (name, heading, destination) => {
      const rows = page(name)
        .split("\n")
        .filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith(`| ${heading}`));
      expect(rows.map((row) => row.split(" | ")[0]?.slice(2)).sort()).toEqual(allClauses.map(({ id }) => id).sort());
      for (const row of rows) expect(row).toMatch(destination);
    },
  );

  it("count what became of the clauses", () => {
    const of = (outcome: ClauseOutcome): number => allClauses.filter(({ became }) => became.includes(outcome)).length;
    expect(page("coverage.md")).toContain(
      `${of("provision")} became provisions that a function checks or computes by, ${of("judgement")} items`,
    );
    expect(page("coverage.zh-CN.md")).toContain(
      `${of("provision")}个成为由函数核查或者据以计算的条款，${of("judgement")}个成为由人判断`,
    );
  });

  it("give the names that programs and findings use: of parameters, of criteria, of items to judge", () => {
    expect(page("beijing-pilot-2021.zh-CN.md")).toContain("| 数量 `amount` | 10 |");
    expect(page("beijing-pilot-2021.en.md")).toContain("| amount `amount` | 10 |");
    const exams = allPolicies.find(({ id }) => id === "cn-social-worker-exams");
    const criteria =
      exams?.provisions.flatMap((own) => (own.kind === "qualification" ? idsOf(own.criteria) : [])) ?? [];
    expect(criteria.length).toBeGreaterThan(10);
    for (const id of criteria) expect(page("cn-social-worker-exams.zh-CN.md"), id).toContain(` \`${id}\`\n`);
    expect(page("beijing-pilot-2021.zh-CN.md")).toContain("- 常务主任经验丰富 `experienced-executive-director` [1]");
  });

  it("link to pages that are there", () => {
    for (const [name, text] of pages)
      for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g))
        expect(pages.has(target), `${name}: ${target}`).toBe(true);
  });
});
