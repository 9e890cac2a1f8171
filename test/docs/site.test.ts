import { describe, expect, it } from "vitest";
import * as z from "zod";
import { searchWords, withoutCode } from "../../docs/site/.vitepress/search-words.js";
import { sitePages } from "../../scripts/site/all-pages.js";
import { WORKBENCH } from "../../scripts/site/check-site.js";
import { commentMarkdown } from "../../scripts/site/api/type-markdown.js";
import { findExamples } from "../../scripts/site/fields/examples.js";
import { drawnData, workedData } from "../../scripts/site/fields/worked-data.js";
import { addressOf, type Page } from "../../scripts/site/page.js";
import { sidebarsOf } from "../../scripts/site/sidebars.js";
import { PUBLIC_SCHEMAS, toJsonSchema, type SchemaName } from "../../src/public-schemas/index.js";
import { SHEET_FAULT_CODES } from "../../src/sheets/index.js";
import { FAULT_CODES } from "social-work-station-rules/fault";

const API = { path: "en/api/index.md", text: "# API\n" };
const exampleOf = findExamples(workedData(), drawnData());
const { pages } = sitePages([API], exampleOf);

function textOf(path: string): string {
  return pages.find((page) => page.path === path)?.text ?? "";
}

describe("the pages of fields", () => {
  const described = (Object.keys(PUBLIC_SCHEMAS) as SchemaName[]).flatMap((name) =>
    propertiesOf(toJsonSchema(name, PUBLIC_SCHEMAS[name])),
  );

  it.each(["zh", "en"] as const)("have every field of every schema, with its meaning (%s)", (language) => {
    const rows = new Set(
      pages.filter(({ path }) => path.startsWith(language === "zh" ? "reference/" : "en/reference/")).flatMap(rowsOf),
    );
    const expected = described.map(([field, description]) => {
      const [, zh = "", en = ""] = /^(.*。)\s*(.*)$/su.exec(description) ?? [];
      return `${field}: ${language === "zh" ? zh : en}`;
    });
    expect(expected.length).toBeGreaterThan(1000);
    expect([...new Set(expected)].filter((row) => !rows.has(row))).toEqual([]);
  });

  it.each([
    ["staffing", "staff", "`certified` 持证社工", "[可按类别、阶段规定](/reference/policy/varied)"],
    ["staffing", "minimum", "数，或写成文字的数", "[可按类别、阶段规定](/reference/policy/varied)"],
    ["coverage-target", "dueOn", "日期，如 `2026-06-30`", "[可按类别规定](/reference/policy/varied)"],
    ["coverage-target", "total", "数", "[可按阶段规定](/reference/policy/varied)"],
    ["coverage-target", "display.value.rounding", "`half-up` 四舍五入", "修约方式。"],
  ])("say what the value of a parameter is and by what it may differ: %s, %s", (kind, name, value, further) => {
    const row = rowOf(`reference/policy/provisions/${kind}.md`, `parameters.${name}`);
    expect(row).toContain(value);
    expect(row).toContain(further);
  });

  it("say how values by class and by stage are written", () => {
    for (const field of ["classes[].is", "otherwise", "stages[].by", "stages[].is"])
      expect(rowOf("reference/policy/varied.md", field), field).toBeDefined();
  });

  it("tell days and numbers from other texts", () => {
    expect(rowOf("reference/answers/finding.md", "stage.dueOn")).toContain("| 日期，如 `2026-06-30` |");
    expect(rowOf("en/reference/register/station.md", "managingBody")).toContain("| text |");
  });

  it("say in the heading and below it what a type is, not what the field is that has it", () => {
    const [, section = ""] = textOf("reference/register/person.md").split("{#employment}");
    expect(textOf("reference/register/person.md")).toContain("## 一段聘用（Employment） {#employment}");
    expect(section.trim()).toMatch(/^一段聘用：由谁、以何种方式、从何时起。/);
  });

  it("have an example of each text, number and list of these", () => {
    const simple = /^(?:list of )?(?:text|number|number, or its text: `12\.5`, `"12\.5"`)(?:, or `null`)?$/;
    const without = pages
      .filter(({ path }) => path.startsWith("en/reference/"))
      .flatMap(({ path, text }) =>
        text
          .split("\n")
          .filter((line) => line.startsWith("| `") && line.endsWith("|  |"))
          .filter((line) => simple.test(line.split(" | ")[2] ?? ""))
          .map((line) => `${path}: ${line}`),
      );
    expect(without).toEqual([]);
  });
});

/** The row of a field on its page. */
function rowOf(path: string, field: string): string | undefined {
  return textOf(path)
    .split("\n")
    .find((line) => line.startsWith(`| \`${field}\` |`));
}

/** The rows of a page that begin with a field: its own name and its meaning. */
function rowsOf({ text }: Page): readonly string[] {
  return Array.from(
    text.matchAll(/^\| `([^`]+)`.* \| (.*) \|(?: `.*` \|| {2}\|)$/gm),
    ([, path = "", meaning = ""]) => {
      const name =
        path
          .replace(/\[\d*\]/g, "")
          .split(".")
          .at(-1) ?? "";
      return `${name}: ${meaning.replace(/\\(.)/g, "$1").replaceAll("&lt;", "<")}`;
    },
  );
}

type Json = Readonly<Record<string, unknown>>;

/** The properties of a JSON Schema that a user reads or writes, with what is said about them. */
function propertiesOf(root: Json): readonly (readonly [name: string, description: string])[] {
  const definitions = (root["$defs"] ?? {}) as Readonly<Record<string, Json>>;
  const found: (readonly [string, string])[] = [];
  const seen = new Set<unknown>();
  const target = ({ $ref }: Json): Json | undefined =>
    typeof $ref === "string" ? definitions[$ref.slice("#/$defs/".length)] : undefined;
  const describe = (schema: Json | undefined): string =>
    schema === undefined
      ? ""
      : typeof schema["description"] === "string"
        ? schema["description"]
        : describe(target(schema));
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null || seen.has(part)) return;
    seen.add(part);
    if (Array.isArray(part)) {
      part.forEach(visit);
      return;
    }
    const { properties = {}, $defs: _, ...others } = part as Json;
    // The parts of a text, a ratio and a period are said in words wherever they occur.
    for (const [name, field] of Object.entries(properties as Readonly<Record<string, Json>>))
      if (!SHARED.has(name) && !OF_PERIODS.has(describe(field))) {
        found.push([name, describe(field)]);
      }
    Object.values(properties as Json).forEach(visit);
    Object.values(others).forEach(visit);
    visit(target(part as Json));
  };
  visit(root);
  return found;
}

const SHARED = new Set(["zh", "en", "numerator", "denominator"]);

const OF_PERIODS = new Set(["第一天。First day.", "最后一天，含当天。Last day, included."]);

describe("the examples of fields", () => {
  it("are values that worked registers and policies have", () => {
    const example = (path: string, field: string): string | undefined => rowOf(path, field)?.split("`").at(-2);
    expect(example("reference/register/station.md", "tier")).toBe('"beijing:district"');
    expect(example("reference/policy/provisions/share-quota.md", "parameters.share")).toBe('"0.5"');
  });

  it("follow unions to the form that a value has, and prefer worked data to drawn ones", () => {
    const leaf = z.object({ kind: z.literal("leaf"), on: z.string() });
    const group = z.object({ kind: z.literal("group"), members: z.array(leaf) });
    const node = z.union([leaf, group]);
    const of = findExamples(
      [[node, { kind: "group", members: [{ kind: "leaf", on: "2026-01-02" }] }]],
      [[node, { kind: "leaf", on: "2099-12-31" }]],
    );
    expect(of(leaf, "on", leaf.shape.on)).toBe('"2026-01-02"');
    expect(of(group, "members", group.shape.members)).toBe('[{"kind": "leaf", "on": "2026-01-02"}]');
    expect(of(group, "kind", group.shape.kind)).toBe('"group"');
    expect(of(z.object({ on: z.string() }), "on", z.string())).toBe('"2026-01-02"');
  });
});

describe("the page of fault codes", () => {
  it.each([
    ["zh", "reference/faults.md", "原因：", "改正：", /\p{Script=Han}/u],
    ["en", "en/reference/faults.md", "Cause: ", "Cure: ", /[a-z]{3}/],
  ])("has cause and cure of each code (%s)", (_, path, cause, cure, words) => {
    const sections = new Map(
      textOf(path)
        .split(/^## /m)
        .map((section) => [/\{#([\w-]+)\}/.exec(section)?.[1], section] as const),
    );
    for (const code of FAULT_CODES) {
      const section = sections.get(code) ?? "";
      expect(new RegExp(`^- ${cause}(.+)$`, "m").exec(section)?.[1], code).toMatch(words);
      expect(new RegExp(`^- ${cure}(.+)$`, "m").exec(section)?.[1], code).toMatch(words);
    }
  });

  it("has the sentence of each fault of a sheet", () => {
    for (const code of SHEET_FAULT_CODES) expect(textOf("reference/faults.md")).toContain(`{#${code}}`);
  });
});

describe("the search", () => {
  const find = (query: string, language: "zh" | "en"): readonly string[] =>
    pages
      .filter(({ path }) => path.startsWith("en/") === (language === "en"))
      .filter(({ text }) => {
        const words = new Set(searchWords(withoutCode(text)));
        return searchWords(query).every((word) => words.has(word));
      })
      .map(({ path }) => addressOf(path));

  it.each([
    ["持证", "/guides/without-code"],
    ["街道", "/guides/without-code"],
    ["持证比例", "/guides/without-code"],
    ["经费标准", "/guides/budget"],
  ])("finds %s", (query, address) => {
    expect(find(query, "zh")).toContain(address);
  });

  it("finds the name of a function, and not what no page says", () => {
    expect(find("planBudget", "en")).toContain("/en/project/changelog");
    expect(find("持街", "zh")).toEqual([]);
  });

  it("splits Chinese into pairs and leaves other words whole", () => {
    expect(searchWords("持证比例 planBudget 60%")).toEqual(["持证", "证比", "比例", "planbudget", "60"]);
  });
});

it("links to the workbench at an address that no page of the site has", () => {
  expect(pages.map(({ path }) => path.replace(/\.md$/, ".html"))).not.toContain(WORKBENCH);
  for (const path of ["workbench.md", "en/workbench.md"]) expect(textOf(path)).toContain(`](/${WORKBENCH})`);
});

describe("the pages of the API", () => {
  it.each([
    ["一名人员：不写姓名。What is recorded about one worker.", "What is recorded about one worker."],
    ["“等”收尾。Whether the list ends in 等.", "Whether the list ends in 等."],
    ["Kinds of staff (人员类别).", "Kinds of staff (人员类别)."],
    ["人员类别.", "人员类别."],
  ])("are in English: %s", (comment, shown) => {
    expect(commentMarkdown([{ kind: "text", text: comment }], () => undefined)).toBe(shown);
  });
});

describe("links to the other language", () => {
  it("lead to the page in that language", () => {
    const named = pages.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/\[(English|中文)\]\(([^)]+)\)/g), ([, label, address = ""]) => [
        path,
        label,
        address.startsWith("/en/") ? "English" : "中文",
      ]),
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(([, label, language]) => label !== language)).toEqual([]);
    expect(textOf("guides/agenda.md")).toContain("[English](/en/guides/agenda)");
  });

  it("lead from the list of policies to the page of each in both languages", () => {
    for (const path of ["catalogue/index.md", "en/catalogue/index.md"])
      expect(textOf(path)).toMatch(/\(\/catalogue\/beijing-pilot-2021\).+\(\/en\/catalogue\/beijing-pilot-2021\)/);
  });

  it("are not needed to read the title of a page that is in both", () => {
    expect(textOf("catalogue/index.md")).toMatch(/^# 政策目录\n/);
    expect(textOf("en/answers.md")).toMatch(/^# Questions and answers\n/);
  });
});

describe("the side bars", () => {
  it("list every page in its language", () => {
    expect(() => sidebarsOf(pages)).not.toThrow();
    expect(() => sidebarsOf([...pages, { path: "lost.md", text: "# Lost\n" }])).toThrow("lost.md");
  });

  it("say of a page that it exists in the other language only", () => {
    expect(JSON.stringify(sidebarsOf(pages).zh)).toContain("（英文）");
  });
});
