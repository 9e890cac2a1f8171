import { isBound, isByClass, isByStages } from "../../measure-form/index.js";
import type { ValueByClass, ValueByStages } from "../../policy/index.js";
import type { AppliedValue, Basis, Finding, FindingCase } from "../../results/index.js";
import { type LocalText, verdicts } from "../../terms/index.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayDate, sayList, sayQuoted, sayTerm } from "../words/text.js";
import { sayClass } from "../words/varied.js";
import { explainNextStage } from "./next-stage.js";
import { wordOf } from "./parameter-words.js";

type Applied = Readonly<Record<string, AppliedValue>>;

/** Returns what a finding rests on with the values that apply to its subject, in place of those by class and stage. */
export function basisApplied(basis: Basis, applied: Applied | undefined): Basis {
  if (applied === undefined) return basis;
  const parameters = Object.entries(basis.parameters).map(([name, parameter]) => {
    const own = Object.hasOwn(applied, name) ? applied[name] : undefined;
    return [name, own === undefined ? parameter : { ...parameter, value: own.value }];
  });
  return { ...basis, parameters: Object.fromEntries(parameters) as Basis["parameters"] };
}

/** Says what is laid down for which class and stage, and to which of them the subject belongs. */
export function explainClasses({ basis, applied, classes, cases, stage, detail }: Finding): readonly DraftReason[] {
  return [
    ...Object.entries(basis.parameters).flatMap(([name, { value }]) =>
      (isByClass(value) || isByStages(value)) && !isBound(basis.kind, name) ? [explainRule(basis, name, value)] : [],
    ),
    ...(cases === undefined && applied !== undefined ? explainApplied(basis, applied) : []),
    ...(cases === undefined ? explainNone(classes) : []),
    ...explainNextStage(stage ?? (detail.kind === "requirement" ? detail.stage : undefined), basis),
  ];
}

function explainRule(basis: Basis, name: string, rule: unknown): DraftReason {
  const word = wordOf(basis.kind, name);
  const value = word.say(rule);
  return reason("required", `${word.name.zh}：${value.zh}。`, `${upper(word.name.en)}: ${value.en}.`, 1);
}

function explainApplied(basis: Basis, applied: Applied): readonly DraftReason[] {
  const lines = Object.entries(applied).map(([name, one]) => sayApplied(basis, name, one));
  if (lines.length === 0) return [];
  const words = sayList(lines);
  return [reason("required", `对该对象适用：${words.zh}。`, `For this subject: ${words.en}.`, 1)];
}

/** Writes one value with the class and the stage for which it is laid down. */
function sayApplied(basis: Basis, name: string, { value, class: index, stage }: AppliedValue): LocalText {
  const word = wordOf(basis.kind, name);
  const own = classOf(basis.parameters[name]?.value, index, stage);
  const day = stage === undefined ? null : sayDate(stage);
  const where = [own, day === null ? null : { zh: `${day.zh}前`, en: `by ${day.en}` }].filter((part) => part !== null);
  const said = word.say(value);
  const [zh, en] = [where.map((part) => part.zh).join("，"), where.map((part) => part.en).join(", ")];
  return {
    zh: `${word.name.zh}${said.zh}${zh === "" ? "" : `（${zh}）`}`,
    en: `${word.name.en} ${said.en}${en === "" ? "" : ` (${en})`}`,
  };
}

function classOf(value: unknown, index: number | null | undefined, stage: string | undefined): LocalText | null {
  if (index === undefined) return null;
  if (index === null) return { zh: "其余对象", en: "all others" };
  const own = isByStages(value) ? (value as ValueByStages<unknown>).stages.find(({ by }) => by === stage)?.is : value;
  const found = (own as ValueByClass<unknown> | undefined)?.classes?.[index];
  return found === undefined ? null : sayClass(found);
}

function explainNone(classes: Finding["classes"]): readonly DraftReason[] {
  if (classes === undefined) return [];
  return classes === "no-class"
    ? [
        reason(
          "found",
          "该对象不属于所列的任何一类，原文没有为其规定数值。",
          "The subject belongs to none of the classes, and the text lays down no value for others.",
        ),
      ]
    : [
        reason(
          "found",
          "该对象同时属于两类，适用哪一类的数值，原文没有规定。",
          "The subject belongs to two of the classes, and the text does not say which value applies.",
        ),
      ];
}

/** Says what would be found in each class to which the subject may belong. */
export function explainCases(
  { basis, cases }: Finding,
  explainIn: (one: FindingCase, basis: Basis) => readonly DraftReason[],
): readonly DraftReason[] {
  return (cases ?? []).flatMap((one) => {
    const verdict = sayQuoted(sayTerm(verdicts, one.verdict));
    const lines = Object.entries(one.applied ?? {}).map(([name, own]) => sayApplied(basis, name, own));
    const which =
      one.classes === "no-class"
        ? { zh: "若不属于任何一类", en: "If it belongs to no class" }
        : one.classes === "two-classes"
          ? { zh: "若同时属于两类", en: "If it belongs to two classes" }
          : { zh: `若适用${sayList(lines).zh}`, en: `With ${sayList(lines).en}` };
    return [
      reason("found", `${which.zh}：结论为${verdict.zh}。`, `${which.en}: the verdict is ${verdict.en}.`),
      ...(one.classes === undefined
        ? explainIn(one, basisApplied(basis, one.applied)).map((line) => ({ ...line, level: line.level + 1 }))
        : []),
    ];
  });
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
