import type { CaseAmountDifference, CaseCoverageItem, CaseFailure, CaseRun } from "../../results/index.js";
import { type LocalText, timings, verdicts } from "../../terms/index.js";
import { type Context, capital, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, reason } from "../explanation.js";
import { explainFinding } from "../findings/explain-finding.js";
import { wordOf } from "../findings/parameter-words.js";
import type { ProvisionKind } from "../../policy/index.js";
import { sayCount, things } from "../words/figures.js";
import { sayField } from "../words/places.js";
import { quoted, same, sayDate, sayFirst, sayList, sayTerm } from "../words/text.js";

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
  const { name, provision, subject, asOf, findings } = failure;
  const [title, day, wrong] = [sayId(context, provision), sayDate(asOf), sayWrong(failure)];
  const about = subject === null ? null : sayId(context, subject);
  return [
    reason(
      "result",
      `案例${quoted(name)}（${day.zh}）未通过：${title.zh}${about === null ? "" : `，${about.zh}`}${wrong.map(({ zh }) => zh).join("；")}。`,
      `Case ${quoted(name)} (${day.en}) failed: ${title.en}${about === null ? "" : `, ${about.en}`} ${wrong.map(({ en }) => en).join("; ")}.`,
    ),
    ...(findings.length === 0 ? sayQuotes(provision, context) : []),
    ...findings.flatMap((finding) =>
      explainFinding(finding, context).reasons.map((line) => ({ ...line, level: line.level + 1 })),
    ),
  ];
}

/** Each thing that is not as the case expects: the verdict, and amounts. */
function sayWrong({ expected, findings, amounts, pathways }: CaseFailure): readonly LocalText[] {
  if (expected.pathways !== null || pathways !== null) {
    const [due, found] = [sayPathways(expected.pathways), sayPathways(pathways)];
    return [{ zh: `路径应为${due.zh}，实为${found.zh}`, en: `should have ${due.en} and has ${found.en}` }];
  }
  const due = sayOutcome(expected);
  const outcomes = new Map(
    findings.map((finding) => [`${finding.verdict} ${String(finding.timing)}`, sayOutcome(finding)] as const),
  );
  const actual = sayFound([...outcomes.values()]);
  const isOutcomeRight =
    expected.verdict === null ||
    findings.every(
      ({ verdict, timing }) => verdict === expected.verdict && (expected.timing === null || timing === expected.timing),
    );
  return [
    ...(isOutcomeRight && (findings.length > 0 || amounts.length > 0)
      ? []
      : [{ zh: `应为${due.zh}，实为${actual.zh}`, en: `should be ${due.en} and ${actual.en}` }]),
    ...sayWrongStage(expected.stage, findings),
    ...amounts.map(sayAmount),
  ];
}

function sayFound(outcomes: readonly LocalText[]): LocalText {
  if (outcomes.length === 0) return { zh: "没有结论", en: "nothing was found" };
  const { zh, en } = sayFirst(outcomes);
  return { zh, en: `is ${en}` };
}

/** The stage that counts, where it is another one than the case expects. */
function sayWrongStage(expected: string | undefined, findings: CaseFailure["findings"]): readonly LocalText[] {
  if (expected === undefined) return [];
  const days = findings.map(({ stage, detail }) => stage ?? (detail.kind === "requirement" ? detail.stage : undefined));
  const found = [...new Set(days.map((stage) => stage?.dueOn))].filter((day) => day !== expected);
  const due = sayDate(expected);
  return found.map((day) => {
    const actual = day === undefined ? { zh: "没有阶段", en: "none" } : sayStage(day);
    return {
      zh: `适用的阶段应为${due.zh}前，实为${actual.zh}`,
      en: `the stage that counts should be that due on ${due.en}, and is ${actual.en}`,
    };
  });
}

function sayStage(day: string): LocalText {
  const { zh, en } = sayDate(day);
  return { zh: `${zh}前`, en: `that due on ${en}` };
}

function sayPathways(pathways: readonly string[] | null): LocalText {
  if (pathways === null) return { zh: "不能确定", en: "no settled pathway" };
  if (pathways.length === 0) return { zh: "原文没有规定", en: "none by the source" };
  return sayList(pathways.map((one) => same(quoted(one))));
}

const AMOUNTS: Readonly<Record<CaseAmountDifference["name"], LocalText>> = {
  required: { zh: "应达到的数量", en: "required number" },
  done: { zh: "已达到的数量", en: "present number" },
  left: { zh: "还差的数量", en: "lacking number" },
  share: { zh: "比例", en: "share" },
  money: { zh: "金额（元）", en: "amount in yuan" },
};

function sayAmount({ name, expected, least, most }: CaseAmountDifference): LocalText {
  const open = { zh: "不能确定的数额", en: "not known for certain" };
  const due = expected === null ? open : same(expected);
  const actual =
    least === null
      ? { zh: "没有数额", en: "none" }
      : least === most
        ? same(least)
        : most === null
          ? { zh: `至少${least}`, en: `at least ${least}` }
          : { zh: `${least}至${most}`, en: `${least} to ${most}` };
  const words = AMOUNTS[name];
  return {
    zh: `${words.zh}应为${due.zh}，实为${actual.zh}`,
    en: `${words.en} should be ${due.en} and is ${actual.en}`,
  };
}

/** The clause and its quotes, where no finding gives them. */
function sayQuotes(provision: string, { bases }: Context): readonly DraftReason[] {
  const basis = bases.get(provision);
  if (basis === undefined) return [];
  const sources = Object.values(basis.parameters).flatMap((parameter) => {
    let read = parameter;
    while (read.status === "amended") read = read.was;
    return [read.source];
  });
  return [...new Map(sources.map((source) => [`${source.clause} ${source.quote}`, source])).values()].map(
    ({ clause, quote }) => reason("detail", `${clause}：${quoted(quote)}。`, `${clause}: ${quoted(quote)}.`, 1),
  );
}

function sayOutcome({ verdict, timing }: Pick<CaseFailure["expected"], "verdict" | "timing">): LocalText {
  if (verdict === null) return { zh: "有结论", en: "answered" };
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
  const barred = gaps
    .flatMap(({ reason: cause }) => (cause === undefined ? [] : [UNREACHABLE[cause]]))
    .map((why) =>
      reason("missing", `${title.zh}：案例不能涉及，${why.zh}。`, `${capital(title.en)}: out of reach, ${why.en}.`),
    );
  if (barred.length === gaps.length) return barred;
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
    ...barred,
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

const UNREACHABLE: Readonly<Record<NonNullable<CaseCoverageItem["reason"]>, LocalText>> = {
  "structure-only": { zh: "条款只规定结构", en: "the provision describes a structure" },
  "no-scheme-given": { zh: "政策没有可供比较的评估方案", en: "the policy has no evaluation scheme to compare" },
  "nothing-to-share": { zh: "政策没有规定可分担的经费", en: "the policy lays down no money to share" },
  silent: { zh: "原文没有规定计算所需的参数", en: "the text leaves out what is needed to compute" },
  "nothing-excluded": {
    zh: "原文没有排除其他情形，不会得出“未达到”",
    en: "the text excludes nothing, so that nothing is unmet",
  },
  "content-not-recorded": {
    zh: "所要求的内容无从登记，不会得出“符合”",
    en: "no register records the content that is asked for, so that nothing is met",
  },
  "reading-excludes": {
    zh: "所采用的理解不承认这一途径",
    en: "by the chosen reading this branch never suffices",
  },
};

const PARTS: Readonly<Record<CaseCoverageItem["part"], LocalText>> = {
  provision: { zh: "条款", en: "the provision" },
  verdict: { zh: "结论", en: "the verdict" },
  criterion: { zh: "条件", en: "the criterion" },
  branch: { zh: "途径", en: "the branch" },
  bound: { zh: "数值", en: "the number" },
  class: { zh: "类别", en: "the class" },
  stage: { zh: "阶段", en: "the stage" },
  member: { zh: "清单中的", en: "the entry" },
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
  if (kind === undefined || part === "criterion" || part === "branch") return same(quoted(name));
  if (part === "alternative" || part === "member") {
    const [parameter = name, value = "null"] = name.split(/: (.*)/s);
    const word = wordOf(kind, parameter);
    const said = word.say(JSON.parse(value));
    return { zh: `“${word.name.zh}：${said.zh}”`, en: `“${word.name.en}: ${said.en}”` };
  }
  const [parameter = name] = name.split(/[.[]/);
  const word = wordOf(kind, parameter).name;
  const place = sayPlace(name.slice(parameter.length));
  return { zh: `“${word.zh}”${place.zh}`, en: `“${word.en}”${place.en}` };
}

/** Where in a value a class, a stage or a number stands, such as `.classes[0]`. */
function sayPlace(place: string): LocalText {
  const steps = [...place.matchAll(/([A-Za-z]*)\[(\d+)\]|([A-Za-z]+)/g)].map(([, list, index, field]): LocalText => {
    if (index === undefined) return sayField(field ?? "");
    const number = String(Number(index) + 1);
    if (list === "classes") return { zh: `第${number}类`, en: `class ${number}` };
    if (list === "stages") return { zh: `第${number}阶段`, en: `stage ${number}` };
    return { zh: `第${number}项`, en: `entry ${number}` };
  });
  return { zh: steps.map(({ zh }) => zh).join("的"), en: steps.map(({ en }) => `, ${en}`).join("") };
}
