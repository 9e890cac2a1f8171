import { describe, expect, it } from "vitest";
import { PAGE_STYLE } from "../../src/cli/page-style.js";
import { VERDICT_CLASSES, VERDICT_MARKS, VERDICT_WORDS, classOf, classOfWord } from "../../src/cli/verdict-class.js";
import { toBook } from "../../src/cli/answer-book.js";
import { labelOf, verdicts } from "../../src/terms/index.js";

describe("a verdict", () => {
  it("has a word, a mark and a colour that nothing else has", () => {
    for (const own of [VERDICT_WORDS, VERDICT_MARKS])
      expect(new Set(Object.values(own).map((value) => JSON.stringify(value))).size).toBe(VERDICT_CLASSES.length);
    for (const own of VERDICT_CLASSES) expect(PAGE_STYLE).toContain(`.is-${own} { color: var(--`);
  });

  it("has the word of the vocabulary, on time or not", () => {
    for (const verdict of verdicts.values)
      for (const locale of ["zh-CN", "en"] as const)
        expect(classOfWord(labelOf(verdicts, verdict, locale))).toBe(
          classOf({ verdict, timing: "closed" }, { modality: "encouraged" }),
        );
  });

  it("is a breach only where it binds and is overdue", () => {
    expect(classOf({ verdict: "unmet", timing: "closed" }, { modality: "must" })).toBe("breach");
    expect(classOf({ verdict: "unmet", timing: "open" }, { modality: "must" })).toBe("open");
    expect(classOf({ verdict: "unmet", timing: "closed" }, { modality: "encouraged" })).toBe("unmet");
  });

  it("is red in a workbook only as a breach", () => {
    const [sheet] = toBook([
      { name: "a", columns: [{ heading: "结论", kind: "verdict" }], rows: [["违反"], ["未达到"], ["尚未达到"]] },
    ]);
    expect(sheet?.looks?.filter(({ row }) => row > 0).map(({ look }) => look)).toEqual(["bad", "plain", "open"]);
  });
});
