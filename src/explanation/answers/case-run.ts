import type { CaseCoverageItem, CaseFailure, CaseRun } from "../../results/index.js";
import { type LocalText, timings, verdicts } from "../../terms/index.js";
import { type Context, capital, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, reason } from "../explanation.js";
import { explainFinding } from "../findings/explain-finding.js";
import { wordOf } from "../findings/parameter-words.js";
import type { ProvisionKind } from "../../policy/index.js";
import { sayCount, things } from "../words/figures.js";
import { quoted, sayDate, sayFirst, sayList, sayTerm } from "../words/text.js";

/** Which cases of a policy failed and why, and which parts of the policy no case reaches. */
export function explainCaseRun({ policy, passed, failed, coverage }: CaseRun, context: Context): Draft {
  const [name, good, bad] = [sayId(context, policy), sayCount(passed.length), sayCount(failed.length)];
  const [reached, all] = [sayCount(coverage.filter(isReached).length), sayCount(coverage.length)];
  return {
    heading: {
      zh: `案例表：${good.zh}个案例通过，${bad.zh}个未通过`,
      en: `Cases: ${good.en} passed, ${bad.en} failed`,
    },
    reasons: [
      reason("result", `政策：${name.zh}。`, `Policy: ${name.en}.`),
      ...firstRows(failed, (failure) => explainFailure(failure, context)),
      reason(
        "found",
        `政策共${all.zh}处内容，案例涉及${reached.zh}处。`,
        `Of ${things(coverage.length, "part")} of the policy the cases reach ${reached.en}.`,
      ),
      ...firstRows(gapsOf(coverage), ([provision, gaps]) => explainGaps(provision, gaps, context)),
    ],
    sources: [
      ...new Map(
        failed
          .flatMap(({ findings }) => findings.flatMap((finding) => explainFinding(finding, context).sources))
          .map((source) => [JSON.stringify(source), source]),
      ).values(),
    ],
  };
}

function isReached({ state }: CaseCoverageItem): boolean {
  return state === "reached" || state === "distinguished";
}

/** What was expected, what was found, and why. */
function explainFailure(failure: CaseFailure, context: Context): readonly DraftReason[] {
  const { name, provision, subject, asOf, expected, findings } = failure;
  const [title, day, due] = [sayId(context, provision), sayDate(asOf), sayOutcome(expected)];
  const about = subject === null ? null : sayId(context, subject);
  const actual =
    findings.length === 0
      ? { zh: "没有结论", en: "nothing was found" }
      : sayFirst([
          ...new Map(
            findings.map((finding) => [`${finding.verdict} ${String(finding.timing)}`, sayOutcome(finding)]),
          ).values(),
        ]);
  return [
    reason(
      "result",
      `案例${quoted(name)}（${day.zh}）未通过：${title.zh}${about === null ? "" : `，${about.zh}`}应为${due.zh}，实为${actual.zh}。`,
      `Case ${quoted(name)} (${day.en}) failed: ${title.en}${about === null ? "" : `, ${about.en}`} should be ${due.en} and is ${actual.en}.`,
    ),
    ...findings.flatMap((finding) =>
      explainFinding(finding, context).reasons.map((line) => ({ ...line, level: line.level + 1 })),
    ),
  ];
}

function sayOutcome({ verdict, timing }: CaseFailure["expected"]): LocalText {
  const word = sayTerm(verdicts, verdict);
  if (timing === null || verdict !== "unmet") return word;
  const time = sayTerm(timings, timing);
  return { zh: `${word.zh}（${time.zh}）`, en: `${word.en} (${time.en})` };
}

/** The parts that no case reaches or distinguishes, by provision. */
function gapsOf(coverage: readonly CaseCoverageItem[]): readonly (readonly [string, readonly CaseCoverageItem[]])[] {
  const gaps = new Map<string, CaseCoverageItem[]>();
  for (const item of coverage) {
    if (isReached(item)) continue;
    const own = gaps.get(item.provision) ?? [];
    gaps.set(item.provision, own);
    own.push(item);
  }
  return [...gaps];
}

function explainGaps(provision: string, gaps: readonly CaseCoverageItem[], context: Context): readonly DraftReason[] {
  const title = sayId(context, provision);
  if (gaps.some(({ part }) => part === "provision"))
    return [reason("missing", `${title.zh}：没有案例。`, `${capital(title.en)}: no case.`)];
  const kind = context.bases.get(provision)?.kind;
  // Where no alternative of a reading is distinguished, the reading is named alone.
  const whole = gaps.flatMap(({ part, name }) => (part === "reading" ? [`${name}: `] : []));
  const named = gaps.filter(
    ({ part, name }) => part !== "alternative" || !whole.some((start) => name.startsWith(start)),
  );
  const say = (state: CaseCoverageItem["state"]): LocalText | null => {
    const items = named.filter((gap) => gap.state === state).map((gap) => sayItem(gap, kind));
    return items.length === 0 ? null : sayList(items);
  };
  const [missed, alike] = [say("unreached"), say("not-distinguished")];
  return [
    ...(missed === null
      ? []
      : [
          reason(
            "missing",
            `${title.zh}：没有案例涉及${missed.zh}。`,
            `${capital(title.en)}: no case reaches ${missed.en}.`,
          ),
        ]),
    ...(alike === null
      ? []
      : [
          reason(
            "missing",
            `${title.zh}：没有案例能区分${alike.zh}。`,
            `${capital(title.en)}: no case distinguishes ${alike.en}.`,
          ),
        ]),
  ];
}

const PARTS: Readonly<Record<CaseCoverageItem["part"], LocalText>> = {
  provision: { zh: "条款", en: "the provision" },
  verdict: { zh: "结论", en: "the verdict" },
  criterion: { zh: "条件", en: "the criterion" },
  branch: { zh: "途径", en: "the branch" },
  bound: { zh: "界限", en: "the bound" },
  class: { zh: "类别", en: "the class" },
  stage: { zh: "阶段", en: "the stage" },
  reading: { zh: "选用的理解", en: "the reading" },
  alternative: { zh: "其他理解", en: "the other reading" },
};

function sayItem({ part, name }: CaseCoverageItem, kind: ProvisionKind | undefined): LocalText {
  const words = PARTS[part];
  const label = sayName(part, name, kind);
  return { zh: `${words.zh}${label.zh}`, en: `${words.en} ${label.en}` };
}

function sayName(part: CaseCoverageItem["part"], name: string, kind: ProvisionKind | undefined): LocalText {
  const verdict = part === "verdict" ? verdicts.values.find((value) => value === name) : undefined;
  if (verdict !== undefined) return sayTerm(verdicts, verdict);
  const [parameter = name, value] = part === "alternative" ? name.split(/: (.*)/s) : [name];
  if (kind === undefined || (part !== "reading" && part !== "alternative"))
    return { zh: quoted(name), en: quoted(name) };
  const word = wordOf(kind, parameter);
  if (value === undefined) return { zh: `“${word.name.zh}”`, en: `“${word.name.en}”` };
  const said = word.say(JSON.parse(value));
  return { zh: `“${word.name.zh}：${said.zh}”`, en: `“${word.name.en}: ${said.en}”` };
}
