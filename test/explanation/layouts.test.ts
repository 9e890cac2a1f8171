import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHtml, toMarkdown, toText, type Explanation } from "social-work-station-rules/explanation";

const nasty = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from("<>&\"'`*_|[](){}#!\\~$+-=.:1a甲 \n\r\t\u2028\u202e")),
    maxLength: 24,
  }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "| a | b |",
    "`code`",
    "[a](javascript:alert(1))",
    "1. x",
    "# x",
    "- x",
    "---",
    "===",
    "    x",
    "a\n\n# b",
    "&lt;",
    "~~x~~",
    "**x**",
    "__proto__",
    "\u202eabc",
  ),
);

const explanations: fc.Arbitrary<Explanation> = fc.record({
  locale: fc.constantFrom("zh-CN" as const, "en" as const),
  heading: nasty,
  reasons: fc.array(fc.record({ about: fc.constant("found" as const), level: fc.nat(9), text: nasty }), {
    maxLength: 6,
  }),
  sources: fc.array(nasty, { maxLength: 3 }),
});

describe("plain text", () => {
  it("has one line for the heading, each reason, each source and the word above the sources", () => {
    fc.assert(
      fc.property(explanations, (explanation) => {
        const lines = toText(explanation).split("\n");
        expect(lines).toHaveLength(
          1 + explanation.reasons.length + explanation.sources.length + (explanation.sources.length > 0 ? 1 : 0) + 1,
        );
        expect(lines.join("")).not.toMatch(/[\r\t\u2028\u202e]/);
      }),
    );
  });
});

describe("Markdown", () => {
  it("has no markup but its own: every other special character is escaped, and no line begins as a block", () => {
    fc.assert(
      fc.property(explanations, (explanation) => {
        const lines = toMarkdown(explanation)
          .split("\n")
          .filter((line) => line !== "");
        for (const line of lines) {
          const inside = line.replace(/^( *- )?/, "").replace(/^\*\*(.*)\*\*$/, "$1");
          expect(inside.replace(/\\[\\`*_{}[\]<>|~&$#+\-=:.)]/g, "")).not.toMatch(/[\\`*_{}[\]<>|~&]/);
          expect(inside).not.toMatch(/^([#+=:-]|\d+[.)]|\s)/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads back as it was written when the escapes are taken away", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const explanation: Explanation = {
          locale: "en",
          heading: "x",
          reasons: [{ about: "found", level: 0, text }],
          sources: [],
        };
        const line = toMarkdown(explanation).split("\n")[2] ?? "";
        expect(`${line.slice(2).replace(/\\([!-/:-@[-`{-~])/g, "$1")}\n`).toBe(toText(explanation).slice(4));
      }),
    );
  });
});

describe("HTML", () => {
  it("has no tag but its own, and every tag is closed in order", () => {
    fc.assert(
      fc.property(explanations, (explanation) => {
        const html = toHtml(explanation);
        const open: string[] = [];
        for (const [tag, name = ""] of html.matchAll(/<\/?([a-z0-9]+)[^>]*>/g)) {
          expect(["section", "h3", "h4", "ul", "li"]).toContain(name);
          if (tag.startsWith("</")) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
        const words = html.replaceAll(/<\/?(section|h3|h4|ul|li)( lang="(zh-CN|en)")?>/g, "");
        expect(words).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(html.match(/<li>/g) ?? []).toHaveLength(explanation.reasons.length + explanation.sources.length);
      }),
      { numRuns: 300 },
    );
  });

  it("nests what belongs under a reason", () => {
    const reasons = [0, 1, 1, 2, 0].map((level, index) => ({ about: "detail" as const, level, text: String(index) }));
    const html = toHtml({ locale: "en", heading: "x", reasons, sources: ["s"] });
    expect(html.replaceAll("\n", "")).toBe(
      '<section lang="en"><h3>x</h3><ul><li>0<ul><li>1</li><li>2<ul><li>3</li></ul></li></ul></li><li>4</li></ul><h4>Sources</h4><ul><li>s</li></ul></section>',
    );
  });
});

describe("every layout", () => {
  it.each([
    [null],
    [{}],
    [{ locale: "en", heading: "x", reasons: [{}], sources: [] }],
    [{ locale: "fr", heading: "x", reasons: [], sources: [] }],
    [{ locale: "en", heading: 1, reasons: [], sources: [] }],
  ])("throws for %j", (explanation) => {
    for (const layout of [toText, toMarkdown, toHtml])
      expect(() => layout(explanation as never)).toThrow(expect.objectContaining({ name: "RuleInputError" }));
  });
});
