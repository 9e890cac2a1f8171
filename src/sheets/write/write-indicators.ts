import { toRatio } from "../../exact/index.js";
import { describeDate } from "../../explanation/index.js";
import { roundRatio } from "../../ratio/index.js";
import type { IndicatorHead, IndicatorRow, IndicatorTable } from "../../results/index.js";
import { factKinds, labelOf } from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import { type WriteContext, type WriteOptions, makeContext } from "./context.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes indicators: periods side by side to read, and one number a row for pivots. */
export function writeIndicators(table: IndicatorTable, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  return [sideBySide(table, context), longTable(table, context)];
}

function sideBySide({ periods, indicators, rows }: IndicatorTable, context: WriteContext): WrittenSheet {
  const { say, sayText } = context;
  const heads = new Map(indicators.map((head) => [head.id, head]));
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.indicator, row.subject.kind, row.subject.id]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const isCompared = periods.length > 1;
  return {
    name: say("指标", "Indicators"),
    columns: [
      text(say("指标", "Indicator")),
      text(say("区划", "Division")),
      text(say("站点", "Station")),
      text(say("单位", "Unit")),
      ...periods.map(({ period, asOf }) => text(sayDays(period.from, asOf, context))),
      ...(isCompared ? [text(say("第一期比第二期", "First less second"))] : []),
      { heading: say("尚缺", "Missing"), kind: "long" as const },
    ],
    rows: Array.from(groups.values(), (own) => {
      const [first] = own;
      const head = heads.get(first?.indicator ?? "");
      if (first === undefined || head === undefined) return [];
      const at = (index: number): IndicatorRow | undefined => own.find(({ period }) => period === index);
      return [
        sayText(head.title),
        ...placeCells(first, context),
        head.format === "percent" ? "%" : sayText(head.unit),
        ...periods.map((_, index) => range(at(index), head, context)),
        ...(isCompared ? [difference(at(0), at(1), head)] : []),
        missingWords(own, context),
      ];
    }),
  };
}

function sayDays(from: string, to: string, { say, locale }: WriteContext): string {
  const [first, last] = [from, to].map((day) => describeDate(day, { locale }));
  return say(`${first ?? ""}至${last ?? ""}`, `${first ?? ""} to ${last ?? ""}`);
}

/** One row for each number: division, period, indicator, value, least, most, how many facts are missing. */
function longTable({ periods, indicators, rows }: IndicatorTable, context: WriteContext): WrittenSheet {
  const { say, sayText, nameOf, placeOf } = context;
  const heads = new Map(indicators.map((head) => [head.id, head]));
  return {
    name: say("指标数据表", "Indicator data"),
    columns: [
      text(say("区划代码", "Division code")),
      text(say("区划", "Division")),
      text(say("站点编号", "Station id")),
      text(say("期初", "From")),
      text(say("期末", "To")),
      text(say("截至日期", "As of")),
      text(say("指标编号", "Indicator id")),
      text(say("指标", "Indicator")),
      number(say("数值", "Value")),
      number(say("至少", "Least")),
      number(say("至多", "Most")),
      number(say("尚缺情况数", "Missing facts")),
    ],
    rows: rows.map((row) => {
      const { indicator, subject, least, most, missing } = row;
      const head = heads.get(indicator);
      const period = periods[row.period];
      const place = subject.kind === "jurisdiction" ? "" : placeOf({ kind: subject.kind, id: subject.id });
      return [
        place,
        nameOf(place),
        subject.kind === "station" ? subject.id : "",
        period?.period.from ?? "",
        period?.period.to ?? "",
        period?.asOf ?? "",
        indicator,
        head === undefined ? indicator : sayText(head.title),
        least === most ? cellOf(least) : null,
        cellOf(least),
        cellOf(most),
        missing.length,
      ];
    }),
  };
}

function placeCells({ subject }: IndicatorRow, { say, nameOf, placeOf }: WriteContext): readonly SheetCell[] {
  if (subject.kind === "jurisdiction") return [say("总体", "In all"), ""];
  const place = placeOf({ kind: subject.kind, id: subject.id });
  return [nameOf(place) || place, subject.kind === "station" ? nameOf(subject.id) || subject.id : ""];
}

function range(row: IndicatorRow | undefined, head: IndicatorHead, { say }: WriteContext): SheetCell {
  if (row === undefined) return null;
  if (row.least === null && row.most === null) return say("无法计算", "no number");
  const from = printed(row.least ?? "0", head);
  // Of counts, sums and shares it is known without any record that they are not below zero.
  if (row.most === null && (row.least ?? "0") === "0") return say("不明", "not known");
  if (row.most === null) return say(`至少${from}`, `at least ${from}`);
  const to = printed(row.most, head);
  return row.least === row.most ? Number(from) : say(`${from}至${to}`, `${from} to ${to}`);
}

function difference(first: IndicatorRow | undefined, second: IndicatorRow | undefined, head: IndicatorHead): SheetCell {
  if (first?.least == null || second?.least == null || first.least !== first.most || second.least !== second.most)
    return null;
  const [one, other] = [toRatio(first.least), toRatio(second.least)];
  const numerator = one.numerator * other.denominator - other.numerator * one.denominator;
  return Number(printed(`${numerator}/${one.denominator * other.denominator}`, head));
}

function printed(value: string, { format, decimals }: IndicatorHead): string {
  const { numerator, denominator } = toRatio(value);
  return roundRatio(
    { numerator: format === "percent" ? numerator * 100n : numerator, denominator },
    decimals,
    "half-up",
  );
}

/** A number for a pivot, to six decimals. */
function cellOf(value: string | null): SheetCell {
  return value === null ? null : Number(roundRatio(toRatio(value), 6, "half-up"));
}

function missingWords(rows: readonly IndicatorRow[], { say, locale }: WriteContext): string {
  const counts = new Map<string, Set<string>>();
  for (const { fact, subject } of rows.flatMap(({ missing }) => missing)) {
    const label = labelOf(factKinds, fact, locale);
    counts.set(label, (counts.get(label) ?? new Set()).add(`${subject.kind}:${subject.id}`));
  }
  return Array.from(counts, ([label, subjects]) =>
    say(`${label}（${subjects.size}处）`, `${label} (${subjects.size})`),
  ).join(say("；", "; "));
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}

function number(heading: string): WrittenColumn {
  return { heading, kind: "number" };
}
