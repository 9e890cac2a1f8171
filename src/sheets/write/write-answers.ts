import { fundingTable } from "./scenario-money.js";
import { sumDecimals } from "../../exact/index.js";
import type {
  FindingChange,
  RosterAssessment,
  AssessmentComparison,
  ScenarioComparison,
  ScenarioResult,
  SituationComparison,
} from "../../results/index.js";
import type { StatisticsReport } from "../../model/index.js";
import { labelOf, verdicts } from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import {
  type WriteContext,
  type WriteOptions,
  makeContext,
  sayReasons,
  saySubjectKind,
  sayVerdict,
} from "./context.js";
import { sheetName } from "./sheet-name.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes a roster: one person a row, with what is missing and what would help. */
export function writeRoster(roster: RosterAssessment, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  const { say, nameOf, placeOf, stationOf } = context;
  return [
    {
      name: say("人员资质", "Qualification"),
      columns: [
        text(say("区划", "Division")),
        text(say("站点", "Station")),
        text(say("工号", "Id")),
        { heading: say("结论", "Verdict"), kind: "verdict" },
        { heading: say("现状", "Found"), kind: "long" },
        { heading: say("还差或尚缺", "Missing"), kind: "long" },
      ],
      rows: roster.findings.map((finding) => {
        const [place, station] = [placeOf(finding.subject), stationOf(finding.subject)];
        return [
          nameOf(place) || place,
          nameOf(station) || station,
          finding.subject.id,
          sayVerdict(finding, context),
          sayReasons(finding, undefined, ["result", "found"], context),
          sayReasons(finding, undefined, ["remedy", "missing"], context),
        ];
      }),
    },
  ];
}

/** Writes two assessments side by side: the figures, and every finding that changed. */
export function writeComparison(comparison: AssessmentComparison, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  const { asOf, changes } = comparison;
  return [
    figureTable({ ...comparison, labels: [asOf.before, asOf.after] }, context),
    changeTable(context.say("有变化的结论", "Changes"), changes, context),
  ];
}

/** Writes two situations side by side: the figures, for which causes how many findings changed, and each with its causes. */
export function writeSituations(comparison: SituationComparison, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  const { say } = context;
  const { asOf, changes, tally } = comparison;
  const words: Readonly<Record<string, string | undefined>> = {
    facts: say("登记数据", "facts"),
    time: say("时间", "time"),
    policy: say("政策", "policy"),
  };
  const name = (causes: readonly string[]): string =>
    causes.map((cause) => words[cause] ?? cause).join(say("、", ", ")) || say("不明", "not known");
  const table = changeTable(say("有变化的结论", "Changes"), changes, context);
  return [
    figureTable({ ...comparison, labels: [asOf.before, asOf.after] }, context),
    {
      name: say("变化的原因", "Causes"),
      columns: [text(say("原因", "Cause")), number(say("变化的结论（项）", "Findings that changed"))],
      rows: tally.map((entry) => [name(entry.causes), entry.changes]),
    },
    {
      ...table,
      columns: [...table.columns, text(say("原因", "Cause"))],
      rows: table.rows.map((row, index) => [
        ...row,
        name((changes[index]?.causes ?? []).map(({ amendment }) => amendment)),
      ]),
    },
  ];
}

/** Figures of two sides and their difference. */
export function figureTable(
  {
    verdicts: counts,
    breaches,
    coverage,
    labels: [before, after],
  }: Pick<AssessmentComparison, "verdicts" | "breaches" | "coverage"> & { readonly labels: readonly [string, string] },
  context: WriteContext,
): WrittenSheet {
  const { say, titleOf } = context;
  return {
    name: say("前后对比", "Figures"),
    columns: [text(say("项目", "Item")), text(before), text(after), number(say("增减", "Difference"))],
    rows: [
      ...verdictRows(
        context,
        (verdict) => [counts.before[verdict], counts.after[verdict], counts.after[verdict] - counts.before[verdict]],
        [breaches.before, breaches.after, breaches.after - breaches.before],
      ),
      ...coverage.map((row) => [titleOf(row.provision), row.before, row.after, null]),
    ],
  };
}

/** A line for each verdict; breaches follow what is not met, of which they are a part. */
function verdictRows(
  { say, locale }: WriteContext,
  countsOf: (verdict: (typeof verdicts.values)[number]) => readonly SheetCell[],
  breaches: readonly SheetCell[],
): readonly (readonly SheetCell[])[] {
  return verdicts.values.flatMap((verdict) =>
    verdict === "unmet"
      ? [
          [say("未达到（含期限未到）", "unmet (or not yet due)"), ...countsOf(verdict)],
          [say("其中：违反", "of these: breaches"), ...breaches],
        ]
      : [[labelOf(verdicts, verdict, locale), ...countsOf(verdict)]],
  );
}

export function changeTable(name: string, changes: readonly FindingChange[], context: WriteContext): WrittenSheet {
  const { say, nameOf, placeOf, stationOf, titleOf } = context;
  const verdict = (finding: FindingChange["before"]): string => (finding === null ? "—" : sayVerdict(finding, context));
  const effects: Readonly<Record<FindingChange["effect"], string>> = {
    gained: say("新符合", "met now"),
    lost: say("不再符合", "met no longer"),
    moved: say("结论有变", "changed"),
    detail: say("结论不变，数字有变", "same verdict, other figures"),
  };
  return {
    name,
    columns: [
      text(say("区划", "Division")),
      text(say("站点", "Station")),
      text(say("对象类型", "Subject")),
      text(say("对象编号", "Id")),
      text(say("条款", "Provision")),
      text(say("前", "Before")),
      { heading: say("后", "After"), kind: "verdict" },
      text(say("变化", "Change")),
    ],
    rows: changes.map(({ subject, provision, before, after, effect }) => {
      const [place, station] = [placeOf(subject), stationOf(subject)];
      return [
        nameOf(place) || place,
        nameOf(station) || station,
        saySubjectKind(subject.kind, context),
        subject.id,
        titleOf(provision),
        verdict(before),
        verdict(after),
        effects[effect],
      ];
    }),
  };
}

/** Writes scenarios: the figures of each next to the policy as it is, and for each what changes. */
export function writeScenarios(comparison: ScenarioComparison, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options);
  const { say } = context;
  const { baseline, scenarios } = comparison;
  const titles = scenarios.map(({ id, title }) => (title === null ? id : context.sayText(title)));
  const range = ({ least, most }: { readonly least: string | number; readonly most: string | number }): SheetCell =>
    least === most ? least : say(`${String(least)}至${String(most)}`, `${String(least)} to ${String(most)}`);
  type Of = (needs: typeof baseline.needs) => typeof baseline.needs.stations;
  const needs = (label: string, of: Of): readonly SheetCell[] => [
    label,
    range(of(baseline.needs)),
    ...scenarios.map(({ needs: own }) => range(of(own.after))),
  ];
  const part = (label: string, of: Of): readonly (readonly SheetCell[])[] =>
    [baseline.needs, ...scenarios.map(({ needs: own }) => own.after)].some((own) => of(own).most > 0)
      ? [needs(label, of)]
      : [];
  return [
    {
      name: say("情景比较", "Scenarios"),
      columns: [
        text(say("项目", "Item")),
        ...[say("现行", "As it is"), ...titles].map((heading) => ({ heading, kind: "number" as const })),
      ],
      rows: [
        ...verdictRows(
          context,
          (verdict) => [baseline.verdicts[verdict], ...scenarios.map(({ verdicts: own }) => own.after[verdict])],
          [baseline.breaches, ...scenarios.map(({ breaches }) => breaches.after)],
        ),
        needs(say("需新建站点（个）", "stations to open"), ({ stations }) => stations),
        ...part(
          say("其中：新建的中心建成后须设的站点（个）", "of these, owed by newly opened centres"),
          ({ following }) => following.stations,
        ),
        needs(say("需增配人员（名）", "staff to add"), ({ staff }) => staff),
        ...part(
          say("其中：新设站点须配备的人员（名）", "of these, owed by newly opened stations"),
          ({ following }) => following.staff,
        ),
        needs(say("在岗而资质不符（名）", "at work and not qualified"), ({ unqualified }) => unqualified),
        ...(baseline.money === null
          ? []
          : [
              [
                say("所需经费（元）", "money needed (yuan)"),
                range(baseline.money),
                ...scenarios.map(({ money }) => (money === null ? null : range(money.after))),
              ],
            ]),
      ],
    },
    ...scenarios.map(({ changes }, index) =>
      changeTable(
        sheetName(titles[index] ?? String(index + 1)),
        changes.filter(({ effect }) => effect !== "detail"),
        context,
      ),
    ),
    ...fundingTable(
      [
        { title: say("现行", "As it is"), funding: baseline.funding },
        ...scenarios.map(({ funding }, index) => ({
          title: titles[index] ?? "",
          funding: funding?.after ?? null,
          effects: funding?.effects,
        })),
      ],
      context,
    ),
    ...scenarios.flatMap(({ budget }, index) =>
      budget?.status === "moved" ? [budgetTable(titles[index] ?? String(index + 1), budget, context)] : [],
    ),
  ];
}

/** Who receives what of a divided budget, before and after. */
function budgetTable(
  title: string,
  { recipients }: Extract<NonNullable<ScenarioResult["budget"]>, { readonly status: "moved" }>,
  { say, nameOf }: WriteContext,
): WrittenSheet {
  const total = (of: (recipient: (typeof recipients)[number]) => string): string => sumDecimals(recipients.map(of), 2);
  return {
    name: sheetName(say(`经费：${title}`, `Money ${title}`)),
    columns: [
      text(say("对象", "Recipient")),
      { heading: say("现行（元）", "As it is (yuan)"), kind: "money" },
      { heading: say("调整后（元）", "Then (yuan)"), kind: "money" },
      { heading: say("增减（元）", "Difference (yuan)"), kind: "money" },
    ],
    rows: [
      ...recipients.map(({ id, before, after, difference }) => [nameOf(id) || id, before, after, difference]),
      [
        say("合计", "Total"),
        total(({ before }) => before),
        total(({ after }) => after),
        total(({ difference }) => difference),
      ],
    ],
  };
}

/** Writes the statistics form as it is printed. */
export function writeForm(report: StatisticsReport, options: WriteOptions): readonly WrittenSheet[] {
  const { say } = makeContext(options);
  const { built, nationallyRegistered, professionals, professionalTotal, certified, graduates, averagePay } = report;
  const rows: readonly (readonly SheetCell[])[] = [
    ["1", say("已建成中心、站数量（个）：街道", "centres and stations built: subdistricts"), built.subdistrict],
    ["", say("乡镇", "townships"), built.township],
    ["", say("社区", "communities"), built.community],
    ["", say("已录入全国社会工作信息管理系统", "entered in the national system"), nationallyRegistered.yes],
    ["", say("未录入", "not entered"), nationallyRegistered.no],
    ["", say("是否录入不明", "not known"), nationallyRegistered.unknown],
    ["2", say("社会工作专业人才数量（人）：街道", "professionals: subdistricts"), professionals.subdistrict],
    ["", say("乡镇", "townships"), professionals.township],
    ["", say("社区", "communities"), professionals.community],
    ["3", say("专业人才总数（人）", "professionals in all"), professionalTotal],
    ["4", say("其中，持证人员总数（人）", "of these with a certificate"), certified.count],
    ["", say("是否持证不明", "not known"), certified.unknown],
    ["5", say("其中，吸纳毕业生总数（人）", "of these graduates hired"), graduates.count],
    ["", say("是否毕业生不明", "not known"), graduates.unknown],
    ["6", say("平均薪资（元）：区级", "average pay: districts"), averagePay.district.amount],
    ["", say("街乡", "subdistricts and townships"), averagePay.township.amount],
  ];
  return [
    {
      name: say("统计表", "Statistics form"),
      columns: [text(say("序号", "Item")), text(say("指标", "Figure")), number(say("数值", "Value"))],
      rows,
    },
  ];
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}

function number(heading: string): WrittenColumn {
  return { heading, kind: "number" };
}
