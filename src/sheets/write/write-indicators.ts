import { toRatio } from "../../exact/index.js";
import { describeDate } from "../../explanation/index.js";
import { roundRatio } from "../../ratio/index.js";
import type { IndicatorHead, IndicatorRow, IndicatorTable } from "../../results/index.js";
import type { SheetCell } from "../cell.js";
import { type WriteContext, type WriteOptions, makeContext } from "./context.js";
import { limitsCell, missingCell, printed } from "./measured-cells.js";
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
        ...periods.map((_, index) => limitsCell(at(index), head, context)),
        ...(isCompared ? [difference(at(0), at(1), head)] : []),
        missingCell(own, context),
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

function difference(first: IndicatorRow | undefined, second: IndicatorRow | undefined, head: IndicatorHead): SheetCell {
  if (first?.least == null || second?.least == null || first.least !== first.most || second.least !== second.most)
    return null;
  const [one, other] = [toRatio(first.least), toRatio(second.least)];
  const numerator = one.numerator * other.denominator - other.numerator * one.denominator;
  return Number(printed(`${numerator}/${one.denominator * other.denominator}`, head));
}

/** A number for a pivot, to six decimals. */
function cellOf(value: string | null): SheetCell {
  return value === null ? null : Number(roundRatio(toRatio(value), 6, "half-up"));
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}

function number(heading: string): WrittenColumn {
  return { heading, kind: "number" };
}
