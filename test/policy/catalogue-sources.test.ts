import { describe, expect, it } from "vitest";
import { allPolicies } from "social-work-station-rules/catalogue";
import {
  walkParameters,
  type PolicyDatum,
  type Parameter,
  type ParameterInPolicy,
  type Provision,
} from "social-work-station-rules/policy";
import { modalities, type Modality } from "social-work-station-rules/terms";

const provisions = allPolicies.flatMap((policy) => policy.provisions);
const data = allPolicies.flatMap((policy) => policy.data);
/** The examinations are rules of their own; their lists of fields of study are readings, not lists of the text. */
const fromTheFive = allPolicies.filter(({ id }) => id !== "cn-social-worker-exams");
const placed = fromTheFive.flatMap((policy) => walkParameters(policy));

function quotesOf(parameter: Parameter<unknown>): readonly string[] {
  if (parameter.status === "amended") return quotesOf(parameter.was);
  return [parameter.source, ...(parameter.otherSources ?? [])].map(({ quote }) => quote);
}

const allQuotes = ({ parameters }: Provision): readonly string[] =>
  Object.values<Parameter<unknown> | undefined>(parameters).flatMap((parameter) =>
    parameter === undefined ? [] : quotesOf(parameter),
  );

/** The words of the sources by which each modality may be taken; a bare imperative of a normative text is a must. */
const WORDS: Readonly<Record<Exclude<Modality, "reported">, readonly string[]>> = {
  must: [
    ...["应当", "应", "要", "请", "确保"],
    ...["选拔", "明确", "提供", "进行业务指导", "进行合理分配", "统筹安排"],
  ],
  "in-principle": ["原则上"],
  generally: ["一般"],
  target: ["力争", "建设目标", "任务", "支持西藏基本实现"],
  planned: ["拟"],
  encouraged: ["鼓励", "积极引导"],
  may: ["可"],
};

describe("the modality of a provision", () => {
  const own = provisions.filter(({ id }) => !id.startsWith("cn-social-worker-exams/"));

  it("is carried by a word of its source, which one of its quotes contains", () => {
    for (const provision of own) {
      const { id, modality, wording } = provision;
      if (modality === "reported") {
        expect(wording, id).toBeUndefined();
        continue;
      }
      expect(WORDS[modality], `${id} ${modality}`).toContain(wording);
      expect(
        allQuotes(provision).some((quote) => wording !== undefined && quote.includes(wording)),
        `${id}: ${wording ?? "no word"}`,
      ).toBe(true);
    }
  });

  it("is a must in the pilot plan alone, the one normative text that was read", () => {
    const binding = own.filter(({ modality }) => modality === "must");
    expect(new Set(binding.map(({ id }) => id.slice(0, id.indexOf("/"))))).toEqual(new Set(["beijing-pilot-2021"]));
  });

  it("comes in every class but `may`, so that each is tried on a real text", () => {
    expect(new Set(own.map(({ modality }) => modality))).toEqual(
      new Set(modalities.values.filter((modality) => modality !== "may")),
    );
  });

  it.each([
    ["beijing-system-2022/community-stations", "reported"],
    ["beijing-system-2022/centre-coverage", "target"],
    ["beijing-system-2022/risk-assessment", "reported"],
    ["jinan-system-2021/station-supervisor", "reported"],
    ["jinan-system-2021/evaluation", "reported"],
    ["linzhi-lin-yue-plan/evaluation", "reported"],
    ["linzhi-lin-yue-plan/learning-daily", "reported"],
    ["guangdong-double-hundred/station-head", "generally"],
    ["cn-tibet-stations-2023/stations", "target"],
    ["hunan-he-plan/pathways", "reported"],
    ["cn-report-2021/funding-sources", "reported"],
  ])("of %s is %s", (id, modality) => {
    expect(provisions.find((provision) => provision.id === id)?.modality).toBe(modality);
  });

  it("that is none is explained by a note where the provision turns a problem or a practice into items", () => {
    for (const { id, modality, note, kind } of own)
      if (modality === "reported" && kind === "checklist") expect(note?.zh, id).toMatch(/不是|只作记述|转述|报告介绍/);
  });
});

/** A list of the value: entries with names, or terms. */
const isList = ({ parameter }: ParameterInPolicy): boolean => Array.isArray(parameter.value);
const isOpen = (parameter: Parameter<unknown>): boolean =>
  parameter.status !== "amended" && parameter.openEnded === true;

/** 等 after a list, and not within a word (等级, 评估等级) or a phrase of the same meaning. */
const OPEN = /等(?!级|\d)|及其它相关/u;

describe("a list of the catalogue", () => {
  /** Lists that the catalogue makes of a sentence, not lists of the source. */
  const READINGS: ReadonlySet<string> = new Set(["items", "kinds", "base", "majors", "roles"]);

  it("is open exactly where its source ends it in 等", () => {
    for (const own of placed.filter(isList)) {
      const quotes = quotesOf(own.parameter);
      if (READINGS.has(own.name)) continue;
      expect(isOpen(own.parameter), `${own.owner ?? ""} ${own.name}: ${quotes.join(" | ")}`).toBe(
        quotes.some((quote) => OPEN.test(quote)),
      );
    }
  });

  it("has no number in its title that would close it", () => {
    const open = [
      ...data.filter(({ content }) => isOpen(content.value)),
      ...provisions.filter(({ parameters }) =>
        Object.values<Parameter<unknown> | undefined>(parameters).some(
          (parameter) => parameter !== undefined && isOpen(parameter),
        ),
      ),
    ];
    expect(open.length).toBeGreaterThan(15);
    for (const { id, title } of open) expect(title.zh, id).not.toMatch(/[两三四五六七八九十]([个项类种]|部分)/u);
  });
});

/** Characters of the copy in traditional script that are not those of the simplified names. */
const SIMPLE: ReadonlyMap<string, string> = new Map(
  [
    "專专 項项 預预 會会 經经 費费 資资 團团 鄉乡 鎮镇 區区 業业 務务 養养 護护 兒儿 領领 導导 機机 構构 設设 兩两 個个 萬万 餘余 雲云 內内 統统",
    "處处 職职 將将 實实 現现 開开 創创 隊队 歸归 發发 響响 廳厅 蓋盖 協协 調调 關关 係系 緒绪 聯联 動动 組组 織织 醫医 際际 級级 體体 類类 劃划",
    "據据 認认 離离 鑽钻 難难 殘残 這这 親亲 應应 該该 廣广 東东 圍围 繞绕 層层 蘇苏 慶庆 點点 試试 評评 決决 問问 報报 載载 對对 進进 無无 為为",
    "補补 強强 員员 與与 達达 轉转 義义 證证 場场 標标 聽听 讓让 單单 給给 訊讯 網网 絡络 門门 許许 連连 運运 辦办 財财 億亿 納纳",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/\p{Script=Han}/gu, (character) => SIMPLE.get(character) ?? character)
    .replaceAll(/[\s“”"'‘’《》]/gu, "");

describe("a value of the catalogue", () => {
  const said = (datum: PolicyDatum): string => quotesOf(datum.content.value).map(plain).join("\n");
  /** Lists whose names are the tiers' own and longer than the text, as its table or sentence names the levels. */
  const NAMED_BY_TIER = new Set(["beijing-system-2022/tiers", "guangdong-double-hundred/support-network"]);

  it("that is a list is supported in each entry by the quotes together", () => {
    for (const datum of data) {
      if (datum.content.type !== "list" || NAMED_BY_TIER.has(datum.id)) continue;
      const text = said(datum);
      for (const { name } of datum.content.value.value) {
        // An entry may put into one phrase what the text says of several: each part of it is there.
        const parts = plain(name.zh)
          .split(/[()、,]/u)
          .filter((part) => part !== "");
        for (const part of parts) {
          const isThere = text.includes(part);
          expect(isThere, `${datum.id}: ${part} in ${text}`).toBe(true);
        }
      }
    }
  });

  it("that is a figure is printed in a quote", () => {
    for (const datum of data) {
      if (datum.content.type !== "number") continue;
      const value = Number(datum.content.value.value);
      const forms = [
        String(value),
        `${value / 10_000}万`,
        `${value / 100_000_000}亿`,
        "一二三四五六七八九十".charAt(value - 1),
        value === 2 ? "两" : "",
      ].filter((form) => form !== "");
      const text = said(datum).replaceAll(/(?<=\d)[余多]/gu, "");
      const isThere = forms.some((form) => text.includes(form));
      expect(isThere, `${datum.id}: ${forms.join(" ")} in ${text}`).toBe(true);
    }
  });

  it("was read in a copy, and says of every document how much of it was read", () => {
    for (const { parameter } of allPolicies.flatMap((policy) => walkParameters(policy)))
      if (parameter.status !== "amended") expect(parameter.source.verification).toBe("secondary-copy");
    for (const { id, read } of allPolicies.flatMap(({ documents }) => documents)) expect(read, id).toBeDefined();
    const whole = allPolicies.flatMap(({ documents }) => documents.filter(({ read }) => read === "whole"));
    expect(new Set(whole.map(({ id }) => id))).toEqual(
      new Set([
        "beijing-2021-pilot-plan",
        "beijing-2023-report",
        "cn-2021-news-report",
        "jinan-2021-article",
        "linzhi-2024-article",
      ]),
    );
  });

  it("that comes from a table of statistics is no normative text", () => {
    const counts = data.filter(({ clauses }) => clauses.includes("PU-04"));
    expect(counts.map(({ content }) => content.value.status === "stated" && content.value.source.authority)).toEqual([
      "statistical",
      "statistical",
      "statistical",
    ]);
  });

  it("that is a plan is no result: it says for when it is planned, and has the day of the text at most", () => {
    const planned = data.filter(({ plannedFor }) => plannedFor !== undefined).map(({ id }) => id);
    expect(planned.toSorted()).toEqual([
      "guangdong-double-hundred/2017-fully-funded-stations",
      "guangdong-double-hundred/2017-money-per-station",
      "guangdong-double-hundred/2017-provincial-money",
      "guangdong-double-hundred/2017-workers-per-station",
      "guangdong-double-hundred/meizhou-posts",
      "guangdong-double-hundred/meizhou-stations",
    ]);
    for (const { id, asOf, plannedFor } of data)
      if (asOf !== undefined && plannedFor !== undefined) expect(asOf < plannedFor, id).toBe(true);
  });
});

describe("precedence and repeal", () => {
  it("are in no policy of the catalogue, since no source lays either down", () => {
    for (const { id, supersedes, prevailsOver } of allPolicies)
      expect([supersedes, prevailsOver], id).toEqual([[], []]);
  });

  it("of the pilot plan are readings, with the other one beside each", () => {
    const pilot = allPolicies.find(({ id }) => id === "beijing-pilot-2021");
    expect(pilot?.effective.until).toMatchObject({ value: "2021-12-31", alternatives: [null] });
    expect(pilot?.successors[0]?.effect).toMatchObject({ value: "continues", alternatives: ["replaces"] });
  });
});

describe("table 2", () => {
  const table = data.find(({ id }) => id === "beijing-system-2022/table-2");

  it("ships with its sixteen rows as printed, each in a quote of its own, and with the other reading of the names", () => {
    if (table?.content.type !== "table") throw new Error("no table");
    const { value } = table.content;
    if (value.status !== "interpreted") throw new Error("no reading");
    const quotes = quotesOf(value);
    for (const row of value.value) expect(quotes).toContain(row.filter((cell) => cell !== "-").join(""));
    const rows = value.value.filter(([number]) => number !== "-");
    expect(rows).toHaveLength(16);
    const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(2), sum(3), sum(4), sum(5)]).toEqual([16, 225, 835, 1076]);
    for (const [, , district, centres, stations, all] of rows)
      expect(Number(district) + Number(centres) + Number(stations)).toBe(Number(all));
    const [other] = value.alternatives;
    expect(other?.find(([, name]) => name === "石景山")?.slice(2)).toEqual(["1", "5", "28", "34", "55.6"]);
    expect(other?.find(([, name]) => name === "怀柔")?.slice(2)).toEqual(["1", "11", "20", "32", "68.8"]);
  });
});

describe("a reading in a policy of another province", () => {
  const readings = (jurisdictionOf: (id: string) => boolean): readonly string[] =>
    fromTheFive
      .filter(({ jurisdiction }) => jurisdictionOf(jurisdiction))
      .flatMap((policy) => walkParameters(policy))
      .flatMap(({ parameter }) => (parameter.status === "interpreted" ? [parameter.reason.zh] : []));

  // 343 and 349 are Beijing's townships: they say nothing about the base of a rate in Tibet or Guangdong.
  it("is not justified by the number of Beijing's townships", () => {
    expect(readings((id) => id === "11").some((reason) => reason.includes("343"))).toBe(true);
    expect(readings((id) => id !== "11").filter((reason) => /34[39]/.test(reason))).toEqual([]);
  });

  // One sentence prints 407 stations in two batches and a network of 200; a reprint calls 200 the second batch.
  it("does not guess which batch the 200 stations of Guangdong are", () => {
    const reasons = readings((id) => id === "44").filter((reason) => reason.includes("407"));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => /第[一二]批|首批/.test(reason))).toEqual([]);
  });
});

// Document 001 names professional organisations and people, not social organisations alone (二（三）, 三（二）).
it("the note on Jinan's contractors says whom Beijing's pilot plan brings in", () => {
  const notes = data.flatMap(({ note }) => (note?.zh.includes("北京试点") === true ? [note.zh] : []));
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.filter((note) => note.includes("只提"))).toEqual([]);
  expect(notes.join()).toContain("专业机构和人才");
});
