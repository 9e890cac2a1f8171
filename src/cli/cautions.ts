import { describeDate } from "../explanation/index.js";
import type { Policy } from "../policy/index.js";
import type { Assessment, NotRun, ScenarioComparison } from "../results/index.js";
import type { SheetsReading } from "../sheets/index.js";
import { type LocalText, type Locale, labelOf, notRunReasons } from "../terms/index.js";
import { say } from "./words.js";

/** The day of a question, and the day on which its register was recorded. */
interface Days {
  readonly asOf: string;
  readonly recordedOn: string;
}

/** Says why answers are not current: a policy that is not in force on the day, a register older than the day. */
export function cautionsOfTime({ asOf, recordedOn }: Days, policies: readonly Policy[]): readonly LocalText[] {
  return [
    ...policies.flatMap(({ effective, title }): readonly LocalText[] => {
      const [from, until] = [effective.from?.value, effective.until?.value];
      if (from !== undefined && asOf < from)
        return [
          {
            zh: `“${title.zh}”自${day(from).zh}起施行，截至日期在其之前。`,
            en: `“${title.en}” begins on ${day(from).en}, later than the day of the question.`,
          },
        ];
      return until !== undefined && until !== null && asOf > until
        ? [
            {
              zh: `“${title.zh}”有效期至${day(until).zh}，截至日期在其之后。`,
              en: `“${title.en}” ended on ${day(until).en}, before the day of the question.`,
            },
          ]
        : [];
    }),
    ...(recordedOn < asOf
      ? [
          {
            zh: `台账登记于${day(recordedOn).zh}，早于截至日期${day(asOf).zh}，其后的情况不明。`,
            en: `The register was recorded on ${day(recordedOn).en}, before the day of the question, ${day(asOf).en}: what happened since is not known.`,
          },
        ]
      : []),
  ];
}

/** Says what of the sheets is not in the answers: sheets not read, rows skipped, faults. */
export function cautionsOfReading({
  faults,
  skipped,
  unreadSheets,
}: Pick<SheetsReading, "faults" | "skipped" | "unreadSheets">): readonly LocalText[] {
  const unread = unreadSheets.filter(({ reason }) => reason !== "empty").map(({ sheet }) => sheet);
  const [rows, count] = [skipped.length, faults.length].map(String);
  return [
    ...(unread.length === 0
      ? []
      : [
          {
            zh: `未读取的表：${unread.join("、")}，其中的数据未计入。`,
            en: `Sheets that were not read, and are not in the answers: ${unread.join(", ")}.`,
          },
        ]),
    ...(skipped.length === 0
      ? []
      : [
          {
            zh: `已跳过${rows ?? ""}行（标题、合计、签字等）。`,
            en: `${rows ?? ""} rows were skipped (titles, totals, signatures).`,
          },
        ]),
    ...(faults.length === 0
      ? []
      : [
          {
            zh: `数据有${count ?? ""}处填报问题，可能影响结论。`,
            en: `The data have ${count ?? ""} faults that may change the answers.`,
          },
        ]),
  ];
}

/** Says how many parameters of the provisions rest on a reading, with which the answers could change. */
export function cautionsOfReadings(
  provisions: readonly { readonly parameters: Readonly<Record<string, { readonly status: string } | undefined>> }[],
): readonly LocalText[] {
  const count = provisions
    .flatMap(({ parameters }) => Object.values(parameters))
    .filter((parameter) => parameter?.status === "interpreted").length;
  if (count === 0) return [];
  return [
    {
      zh: `所用条款有${String(count)}处原文未明，各采用了一种理解；采用其他理解的，结论可能不同。`,
      en: `In ${String(count)} places the text leaves open what it means and a reading was chosen; with others the answers may differ.`,
    },
  ];
}

/** What an answer says about the provisions of its policies: which policies were run, and what made no findings. */
export type Clauses = Pick<Assessment, "policies" | "notRun">;

/**
 * Says for each policy of which not all provisions are counted how many are, how many are not, and why. A provision that
 * made no findings and is counted in another way, as in sums of money, is in `counted`.
 */
export function cautionsOfClauses(
  { policies: run, notRun }: Clauses,
  policies: readonly Policy[],
  counted: ReadonlySet<string | null> = new Set(),
): readonly LocalText[] {
  return policies
    .filter(({ id }) => run.includes(id))
    .flatMap(({ id, title, provisions }): readonly LocalText[] => {
      const left = notRun.filter(({ policy, provision }) => policy === id && !counted.has(provision));
      if (left.length === 0) return [];
      const [all, whole, rest] = [provisions.length, provisions.length - left.length, left.length].map(String);
      const why = countReasons(left);
      return [
        {
          zh: `“${title.zh}”共${all ?? ""}项条款，计入${whole ?? ""}项，未计入${rest ?? ""}项：${why.zh}。`,
          en: `Of the ${all ?? ""} provisions of “${title.en}” ${whole ?? ""} are counted and ${rest ?? ""} are not: ${why.en}.`,
        },
      ];
    });
}

/** The reasons, the most frequent first. */
function countReasons(left: readonly NotRun[]): LocalText {
  const counts = new Map<NotRun["reason"], number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const ordered = [...counts].toSorted(([, first], [, second]) => second - first);
  return {
    zh: ordered.map(([reason, count]) => `${labelOf(notRunReasons, reason, "zh-CN")}（${String(count)}项）`).join("；"),
    en: ordered.map(([reason, count]) => `${labelOf(notRunReasons, reason, "en")} (${String(count)})`).join("; "),
  };
}

/** Says in how many findings each scenario comes to another verdict than the policy as it is. */
export function cautionsOfChanges({ scenarios }: Pick<ScenarioComparison, "scenarios">): readonly LocalText[] {
  const changed = scenarios
    .map(({ id, title, changes }) => ({
      title: title ?? { zh: id, en: id },
      count: String(changes.filter(({ effect }) => effect !== "detail").length),
    }))
    .filter(({ count }) => count !== "0");
  if (changed.length === 0) return [];
  return [
    {
      zh: `与改动前相比，结论不同的：${changed.map(({ title, count }) => `“${title.zh}”${count}项`).join("，")}。`,
      en: `Findings with another verdict than before the changes: ${changed.map(({ title, count }) => `“${title.en}” ${count}`).join(", ")}.`,
    },
  ];
}

function day(date: string): LocalText {
  return { zh: describeDate(date, { locale: "zh-CN" }), en: describeDate(date, { locale: "en" }) };
}

/** Says in lines what makes answers other than current or whole. */
export function cautions(
  { gaps, conflicts, ...days }: Days & Pick<Assessment, "gaps" | "conflicts">,
  policies: readonly Policy[],
  locale: Locale,
): readonly string[] {
  const lines: readonly LocalText[] = [
    ...cautionsOfTime(days, policies),
    ...(gaps.length + conflicts.length > 0
      ? [
          {
            zh: `政策之间有${String(conflicts.length)}处冲突、${String(gaps.length)}处不明，见 --json。`,
            en: `Between policies there are ${String(conflicts.length)} conflicts and ${String(gaps.length)} gaps, see --json.`,
          },
        ]
      : []),
  ];
  return lines.map(({ zh, en }) => say(locale, { zh: `  注意：${zh}`, en: `  Note: ${en}` }));
}
