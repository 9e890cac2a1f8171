import type { IndicatorHead, IndicatorRow, IndicatorTable } from "../../results/index.js";
import { type LocalText, factKinds } from "../../terms/index.js";
import { type Context, capital, firstRows, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { things } from "../words/figures.js";
import { sayChangeOf, sayIndicatorLimits, sayNamedPeriod } from "../words/indicator.js";
import { same, sayDate, sayFirst, sayList, sayTerm, sayWords } from "../words/text.js";
import { explainRegisterAge } from "./assessment.js";

const PLACES: Readonly<Record<IndicatorTable["by"], LocalText>> = {
  station: { zh: "按站点", en: "by station" },
  township: { zh: "按街道（乡镇）", en: "by subdistrict and township" },
  county: { zh: "按区县", en: "by county" },
  whole: { zh: "总体", en: "in all" },
};

/** Indicators by place: the number of each period, and how it differs from the next one in the list. */
export function explainIndicators(table: IndicatorTable, context: Context): Draft {
  const { by, periods, asOf, indicators } = table;
  const names = periods.map(({ period }) => sayNamedPeriod(period));
  const list = sayFirst(names);
  const day = sayDate(asOf);
  const place = PLACES[by];
  const heads = new Map(indicators.map((head) => [head.id, head]));
  const groups = groupsOf(table);
  return {
    heading: {
      zh: `社工站指标（${place.zh}，${list.zh}，截至${day.zh}）`,
      en: `Indicators ${place.en}, ${list.en}, as of ${day.en}`,
    },
    reasons: only(
      groups.length === 0 && reason("result", "台账中没有可以列出的对象。", "The register has nothing to list."),
      explainRegisterAge(table),
      ...firstRows(groups, (rows) => explainGroup(rows, heads, names, context)),
    ),
    sources: [],
  };
}

/** The rows of one indicator and one subject. */
function groupsOf({ rows }: IndicatorTable): readonly (readonly IndicatorRow[])[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.indicator, row.subject.kind, row.subject.id]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function explainGroup(
  rows: readonly IndicatorRow[],
  heads: ReadonlyMap<string, IndicatorHead>,
  names: readonly LocalText[],
  context: Context,
): readonly DraftReason[] {
  const [first] = rows;
  const head = heads.get(first?.indicator ?? "");
  if (first === undefined || head === undefined) return [];
  const { subject, missing } = first;
  const who =
    subject.kind === "jurisdiction"
      ? { zh: "总体", en: "in all" }
      : saySubject(context, { kind: subject.kind, id: subject.id });
  const what = sayWords(head.title);
  const [zh, en] = [[] as string[], [] as string[]];
  rows.forEach((row, index) => {
    const number = sayIndicatorLimits(row, head);
    const name = names[row.period] ?? same("");
    const next = rows[index + 1];
    const change = next === undefined ? null : changeWords(row, next, head, names[next.period] ?? same(""));
    zh.push(`${name.zh}${number.zh}${change === null ? "" : `（${change.zh}）`}`);
    en.push(`${name.en}: ${number.en}${change === null ? "" : ` (${change.en})`}`);
  });
  const facts = [...new Set(missing.map(({ fact }) => fact))].map((fact) => sayTerm(factKinds, fact));
  const lacking = sayList(facts);
  return only(
    reason("found", `${who.zh}：${what.zh}——${zh.join("，")}。`, `${capital(who.en)}: ${what.en} — ${en.join("; ")}.`),
    facts.length > 0 &&
      reason(
        "missing",
        `尚缺${lacking.zh}（${missing.length}项），数值可能改变。`,
        `Missing: ${lacking.en} (${things(missing.length, "fact")}); the number may change.`,
        1,
      ),
  );
}

function changeWords(row: IndicatorRow, next: IndicatorRow, head: IndicatorHead, name: LocalText): LocalText | null {
  const isKnown = (one: IndicatorRow): boolean => one.least !== null && one.least === one.most;
  if (!isKnown(row) || !isKnown(next)) return null;
  return sayChangeOf(row.least ?? "0", next.least ?? "0", head, name);
}
