import type { AssessedFinding, Assessment, Basis, CoverageRow } from "../../results/index.js";
import { factKinds, labelOf, modalities, notRunReasons, provisionKinds, verdicts } from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import {
  type WriteContext,
  type WriteOptions,
  makeContext,
  sayReasons,
  saySubjectKind,
  sayTiming,
  sayVerdict,
} from "./context.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes an assessment: an overview, the provisions, what is to be done, what is missing, every finding, and the long table. */
export function writeAssessment(assessment: Assessment, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options, assessment.bases);
  return [
    overview(assessment, context),
    provisionTable(assessment, context),
    findingTable(context.say("待办事项", "To do"), assessment, context, ({ verdict }) => OPEN.has(verdict)),
    missingTable(assessment, context),
    findingTable(context.say("全部结论", "Findings"), assessment, context, () => true),
    longTable(assessment, context),
  ];
}

/** Verdicts that somebody has something to do about. */
const OPEN: ReadonlySet<string> = new Set(["unmet", "undetermined", "discretionary"]);

function overview(assessment: Assessment, context: WriteContext): WrittenSheet {
  const { asOf, period, recordedOn, policies, indicators, notRun } = assessment;
  const { say, titleOf, locale } = context;
  const counts = verdicts.values.map((verdict): readonly SheetCell[] => [
    say("结论：", "findings: ") + labelOf(verdicts, verdict, locale),
    indicators.verdicts[verdict],
  ]);
  return {
    name: say("总览", "Overview"),
    columns: [text(say("项目", "Item")), text(say("内容", "Value"))],
    rows: [
      [say("截至日期", "As of"), asOf],
      [say("考核期间", "Period"), `${period.from} — ${period.to}`],
      [say("数据登记日期", "Recorded on"), recordedOn],
      [say("适用政策", "Policies"), policies.map(titleOf).join(say("、", ", "))],
      ...counts,
      [say("其中：违反（逾期未达到强制性要求）", "of these: breaches"), indicators.breaches],
      ...indicators.coverage.map(({ provision, coverage }) => [
        say("覆盖率：", "coverage: ") + titleOf(provision),
        coverage.total.text,
      ]),
      ...notRun.map(({ provision, reason }) => [
        say("未核查：", "not checked: ") + titleOf(provision),
        labelOf(notRunReasons, reason, locale),
      ]),
    ],
  };
}

function provisionTable({ indicators, bases }: Assessment, { say, titleOf, locale }: WriteContext): WrittenSheet {
  const modality = new Map(bases.map((basis) => [basis.provision, basis.modality]));
  return {
    name: say("条款汇总", "Provisions"),
    columns: [
      text(say("条款", "Provision")),
      text(say("类型", "Kind")),
      text(say("要求程度", "Modality")),
      ...verdicts.values.map((verdict) => number(labelOf(verdicts, verdict, locale))),
      number(say("其中违反", "Breaches")),
      text(say("条款编号", "Id")),
    ],
    rows: indicators.provisions
      .filter(({ findings }) => findings > 0)
      .map(({ provision, kind, verdicts: counts, breaches }) => {
        const own = modality.get(provision);
        return [
          titleOf(provision),
          labelOf(provisionKinds, kind, locale),
          own === undefined ? "" : labelOf(modalities, own, locale),
          ...verdicts.values.map((verdict) => counts[verdict]),
          breaches,
          provision,
        ];
      }),
  };
}

function findingTable(
  name: string,
  { findings, bases }: Assessment,
  context: WriteContext,
  isWanted: (finding: AssessedFinding) => boolean,
): WrittenSheet {
  const { say, nameOf, titleOf, placeOf, stationOf } = context;
  const byId = new Map<string, Basis>(bases.map((basis) => [basis.provision, basis]));
  return {
    name,
    columns: [
      text(say("区划", "Division")),
      text(say("站点", "Station")),
      text(say("对象类型", "Subject")),
      text(say("对象编号", "Id")),
      text(say("条款", "Provision")),
      { heading: say("结论", "Verdict"), kind: "verdict" },
      text(say("期限", "Time")),
      long(say("现状", "Found")),
      long(say("还差或尚缺", "Missing")),
    ],
    rows: findings.filter(isWanted).map((finding) => {
      const { subject, provision } = finding;
      const [place, station, basis] = [placeOf(subject), stationOf(subject), byId.get(provision)];
      return [
        nameOf(place) || place,
        nameOf(station) || station,
        saySubjectKind(subject.kind, context),
        subject.id,
        titleOf(provision),
        sayVerdict(finding, context),
        sayTiming(finding.timing, context),
        sayReasons(finding, basis, ["found"], context),
        sayReasons(finding, basis, ["remedy", "missing"], context),
      ];
    }),
  };
}

function missingTable({ findings, indicators }: Assessment, context: WriteContext): WrittenSheet {
  const { say, nameOf, titleOf, placeOf, stationOf, locale } = context;
  const settles = new Map(indicators.missing.map(({ fact, provision, alone }) => [`${provision}/${fact}`, alone]));
  return {
    name: say("缺失材料", "Missing facts"),
    columns: [
      text(say("区划", "Division")),
      text(say("站点", "Station")),
      text(say("对象编号", "Id")),
      text(say("缺少", "Missing")),
      text(say("所涉条款", "Provision")),
      number(say("同类补齐后可判定的结论数", "Findings that all of these settle")),
    ],
    rows: findings.flatMap(({ subject, provision, missing }) =>
      missing.map((fact) => {
        const [place, station] = [placeOf(subject), stationOf(subject)];
        return [
          nameOf(place) || place,
          nameOf(station) || station,
          subject.id,
          labelOf(factKinds, fact.fact, locale),
          titleOf(provision),
          settles.get(`${provision}/${fact.fact}`) ?? null,
        ];
      }),
    ),
  };
}

/** How many findings of a provision in an area are met, and how many are open. */
interface VerdictGroup {
  readonly area: string;
  readonly provision: string;
  readonly met: number;
  readonly open: number;
  readonly all: number;
}

/**
 * One row for each figure, for pivots and dashboards: division, period, indicator, value, the least and the most that it
 * can be over what is not known, and how many answers are open.
 */
function longTable({ findings, indicators, period, asOf }: Assessment, context: WriteContext): WrittenSheet {
  const { say, nameOf, titleOf } = context;
  const groups = new Map<string, VerdictGroup>();
  for (const { area, provision, verdict } of findings) {
    if (verdict === "not-applicable") continue;
    const key = `${area ?? ""}|${provision}`;
    const group = groups.get(key) ?? { area: area ?? "", provision, met: 0, open: 0, all: 0 };
    groups.set(key, {
      ...group,
      all: group.all + 1,
      met: group.met + (verdict === "met" ? 1 : 0),
      open: group.open + (verdict === "undetermined" || verdict === "discretionary" ? 1 : 0),
    });
  }
  const figure = (
    area: string,
    provision: string,
    indicator: string,
    [value, least, most, missing]: readonly number[],
  ): readonly SheetCell[] => [
    area,
    nameOf(area),
    period.from,
    asOf,
    provision,
    titleOf(provision),
    indicator,
    value,
    least,
    most,
    missing,
  ];
  return {
    name: say("指标长表", "Long table"),
    columns: [
      text(say("区划代码", "Division")),
      text(say("区划名称", "Name")),
      text(say("期间起", "From")),
      text(say("期间止", "To")),
      text(say("条款编号", "Provision")),
      text(say("条款", "Title")),
      text(say("指标", "Indicator")),
      number(say("数值", "Value")),
      number(say("最小", "Least")),
      number(say("最大", "Most")),
      number(say("情况不明", "Missing")),
    ],
    rows: [
      ...indicators.coverage.flatMap(({ provision, coverage }) =>
        coverage.rows.flatMap((row) => coverageFigures(row, provision, figure, say)),
      ),
      ...[...groups.values()].flatMap(({ area, provision, met, open, all }) => [
        figure(area, provision, say("符合数", "met"), [met, met, met + open, open]),
        figure(area, provision, say("应核查数", "checked"), [all, all, all, 0]),
      ]),
    ],
  };
}

function coverageFigures(
  { division, covered, unknown, total }: CoverageRow,
  provision: string,
  figure: (area: string, provision: string, indicator: string, values: readonly number[]) => readonly SheetCell[],
  say: WriteContext["say"],
): readonly (readonly SheetCell[])[] {
  return [
    figure(division ?? "", provision, say("已覆盖数", "covered"), [covered, covered, covered + unknown, unknown]),
    figure(division ?? "", provision, say("应覆盖数", "divisions"), [total, total, total, 0]),
  ];
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}

function long(heading: string): WrittenColumn {
  return { heading, kind: "long" };
}

function number(heading: string): WrittenColumn {
  return { heading, kind: "number" };
}
