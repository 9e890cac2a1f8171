import { describe, expect, it } from "vitest";
import { allPolicies, beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { Policy } from "social-work-station-rules/policy";
import { findQuoteFaults, type SourceText } from "../../scripts/find-quote-faults.js";
import { walkSources } from "../../scripts/walk-sources.js";

const quotesOf = (policies: readonly Policy[], document: string): readonly string[] =>
  policies
    .flatMap(walkSources)
    .filter((source) => source.document === document)
    .map(({ quote }) => quote);

/** A text that holds all the quotes of a document, with other text between them. */
const textOf = (policies: readonly Policy[], document: string, name = `${document}.txt`): SourceText => ({
  name,
  text: quotesOf(policies, document).join("\n……\n"),
});

const pilotOnly = [beijingPilot2021];
const plan = textOf(pilotOnly, "beijing-2021-pilot-plan");
const report = textOf(pilotOnly, "beijing-2023-report");
const outcomes = (
  texts: readonly SourceText[],
  policies: readonly Policy[] = pilotOnly,
): Readonly<Record<string, string>> =>
  Object.fromEntries(findQuoteFaults(policies, texts).map(({ document, outcome }) => [document, outcome]));

describe("the check of quotes", () => {
  it("finds each document in the one file that holds all its quotes, whatever the file is called", () => {
    expect(
      outcomes([
        { ...plan, name: "b" },
        { ...report, name: "a" },
      ]),
    ).toEqual({ "beijing-2021-pilot-plan": "found", "beijing-2023-report": "found" });
    expect(findQuoteFaults(pilotOnly, [{ ...plan, name: "b" }, report])[0]?.file).toBe("b");
  });

  it("names the quotes that do not stand in the document, by a single character", () => {
    const altered = { ...plan, text: plan.text.replaceAll("60小时", "80小时") };
    const [check] = findQuoteFaults(pilotOnly, [altered, report]);
    expect(check?.outcome).toBe("missing");
    expect(new Set(check?.missing.map(({ quote }) => quote))).toEqual(
      new Set(["每年至少完成10个服务案例,60小时专业督导"]),
    );
  });

  it("does not put a document together from two files", () => {
    const half = Math.floor(plan.text.length / 2);
    expect(
      outcomes([{ name: "1", text: plan.text.slice(0, half) }, { name: "2", text: plan.text.slice(half) }, report])[
        "beijing-2021-pilot-plan"
      ],
    ).toBe("missing");
  });

  it("fails on an empty folder where a value claims the primary text, and lists copies as not checked", () => {
    expect(outcomes([])).toEqual({ "beijing-2021-pilot-plan": "missing", "beijing-2023-report": "missing" });
    expect(outcomes([], allPolicies)["guangdong-2017-43"]).toBe("not-checked");
  });

  it("reads past bracketed readings and stray commas in the damaged copy, and only there", () => {
    const damaged = (text: string): string =>
      [...text].map((letter) => (letter === "鎮" ? "鎮(zhèn)" : letter === "、" ? ",、" : letter)).join("");
    const news = textOf(allPolicies, "cn-2021-news-report");
    expect(outcomes([{ ...news, text: damaged(news.text) }], allPolicies)["cn-2021-news-report"]).toBe("found");
    expect(outcomes([{ ...plan, text: plan.text.replaceAll("、", ",、") }, report])["beijing-2021-pilot-plan"]).toBe(
      "missing",
    );
  });
});
