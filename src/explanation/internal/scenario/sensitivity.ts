import type { DependentVerdict, OtherReading, Sensitivity } from "../../../scenario/index.js";
import { verdicts, type LocalText } from "../../../terms/index.js";
import { sayId, saySubject, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { firstRows } from "../rows.js";
import { sayCount, things } from "../words/figures.js";
import { sayTerm } from "../words/terms.js";
import { wordOfAny } from "../words/parameter-value.js";
import { quoted, sayList } from "../words/text.js";

/** Which verdicts depend on how the sources are read, and how far this was tried. */
export function explainSensitivity({ dependent, robust, readings, reach }: Sensitivity, context: Context): Draft {
  const untried = reach.filter(({ jointTried, jointTotal }) => jointTried < jointTotal);
  const tried = untried.reduce((sum, { jointTried }) => sum + jointTried, 0);
  const total = untried.reduce((sum, { jointTotal }) => sum + jointTotal, 0);
  return {
    heading: {
      zh: `对原文理解的敏感性：${sayCount(dependent.length).zh}项结论取决于理解`,
      en: `Sensitivity to readings: ${things(dependent.length, "verdict")} ${dependent.length === 1 ? "depends" : "depend"} on one`,
    },
    reasons: only(
      reason(
        "result",
        `换用其他理解，${sayCount(dependent.length).zh}项结论会改变，${sayCount(robust).zh}项不变。`,
        `Other readings change ${things(dependent.length, "verdict")} and leave ${sayCount(robust).en} as they are.`,
      ),
      untried.length === 0
        ? reason("found", "同一条款的各种组合均已试算。", "Every combination of readings of one provision was tried.")
        : reason(
            "found",
            `组合较多，试算了${sayCount(tried).zh}种（共${sayCount(total).zh}种）。`,
            `Of ${sayCount(total).en} combinations ${sayCount(tried).en} were tried.`,
          ),
      ...firstRows(
        readings.filter(({ verdicts: changed }) => changed > 0),
        ({ provision, parameter, other, verdicts: changed }) => {
          const [name, words] = [sayId(context, provision), sayReading({ parameter, other })];
          return [
            reason(
              "reading",
              `${name.zh}的${words.zh}：影响${sayCount(changed).zh}项结论。`,
              `${name.en}, ${words.en}: changes ${things(changed, "verdict")}.`,
            ),
          ];
        },
      ),
      ...firstRows(dependent, (verdict) => explainDependent(verdict, context)),
    ),
    sources: [],
  };
}

function sayReading({ parameter, other }: Pick<OtherReading, "parameter" | "other">): LocalText {
  const word = wordOfAny(parameter);
  const [name, words] = [word.name, word.say(other)];
  return { zh: `${name.zh}理解为${quoted(words.zh)}`, en: `${name.en} taken as ${quoted(words.en)}` };
}

function explainDependent(
  { provision, subject, verdict, changedBy }: DependentVerdict,
  context: Context,
): readonly DraftReason[] {
  const [who, what, words] = [saySubject(context, subject), sayId(context, provision), sayTerm(verdicts, verdict)];
  return [
    reason("detail", `${who.zh}（${what.zh}）：现为“${words.zh}”。`, `${who.en} (${what.en}): ${words.en}.`),
    ...changedBy.map(({ readings, verdict: becomes }) => {
      const how = sayList(readings.map(sayReading));
      const then = becomes === null ? { zh: "无此结论", en: "no finding" } : sayTerm(verdicts, becomes);
      return reason("detail", `${how.zh}：变为“${then.zh}”。`, `With ${how.en}: ${then.en}.`, 1);
    }),
  ];
}
