import { describeDate } from "../explanation/index.js";
import type { Policy } from "../policy/index.js";
import type { Assessment } from "../results/index.js";
import type { LocalText, Locale } from "../terms/index.js";
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
