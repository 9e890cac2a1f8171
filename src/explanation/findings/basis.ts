import type { Basis } from "../../results/index.js";
import type { Parameter } from "../../policy/index.js";
import { KINDS_BY_PERIOD, type LocalText, authorities, verdicts, verifications } from "../../terms/index.js";
import { type Context, titleOf } from "../context.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { ended, oneLine, quoted, sayDate, sayQuoted, sayTerm, sayTitle } from "../words/text.js";
import type { Foresee } from "./kind-words.js";
import { wordOf } from "./parameter-words.js";

/** Which lists the source keeps open by 等. */
export function explainOpenLists(basis: Basis): readonly DraftReason[] {
  return Object.entries(basis.parameters).flatMap(([name, parameter]) => {
    if (readInSource(parameter).openEnded !== true) return [];
    const word = wordOf(basis.kind, name).name;
    return [
      reason(
        "required",
        `${word.zh}：原文以“等”收尾，清单未穷尽，所列之外可能还有。`,
        `The source ends its list of ${word.en} with 等: it is open, and there may be more than it names.`,
        1,
      ),
    ];
  });
}

function readInSource(parameter: Parameter<unknown>): Exclude<Parameter<unknown>, { readonly status: "amended" }> {
  let read = parameter;
  while (read.status === "amended") read = read.was;
  return read;
}

/** Which readings were chosen for what the sources leave open, and which parameters a scenario changed. */
export function explainReadings(basis: Basis, context: Context, foresee: Foresee): readonly DraftReason[] {
  return Object.entries(basis.parameters).flatMap(([name, parameter]) =>
    explainParameter(basis, name, parameter, context, foresee),
  );
}

function explainParameter(
  basis: Basis,
  name: string,
  parameter: Parameter<unknown>,
  context: Context,
  foresee: Foresee,
): readonly DraftReason[] {
  const word = wordOf(basis.kind, name);
  const value = sayQuoted(word.say(parameter.value));
  if (parameter.status === "stated") return [];
  if (parameter.status === "amended") {
    const was = sayQuoted(word.say(parameter.was.value));
    const from = parameter.from === undefined ? null : sayDate(parameter.from);
    return only(
      reason(
        "reading",
        `情景调整：${word.name.zh}由${was.zh}改为${value.zh}${from === null ? "" : `，自${from.zh}起适用`}。`,
        `Changed by a scenario: ${word.name.en}, from ${was.en} to ${value.en}${from === null ? "" : `, with effect from ${from.en}`}.`,
      ),
      from !== null && KINDS_BY_PERIOD.includes(basis.kind) && explainCut(parameter),
    );
  }
  const question = ended(parameter.question);
  const why = ended(parameter.reason);
  return [
    reason(
      "reading",
      `${question.zh}本结论采用的理解为${value.zh}。${why.zh}`,
      `${question.en} This answer takes it as ${value.en}. ${why.en}`,
    ),
    ...parameter.alternatives.map((alternative) => {
      const other = sayQuoted(word.say(alternative));
      const outcome = sayOutcome(name, alternative, context, foresee);
      return outcome === null
        ? reason("reading", `另一种理解为${other.zh}。`, `Another reading: ${other.en}.`, 1)
        : reason("reading", `若理解为${other.zh}：${outcome.zh}。`, `If taken as ${other.en}: ${outcome.en}.`, 1);
    }),
  ];
}

function explainCut({ cutPeriod }: Extract<Parameter<unknown>, { readonly status: "amended" }>): DraftReason {
  return cutPeriod === "period-start"
    ? reason(
        "reading",
        "生效日所在年度如何适用，没有规定；此处理解为按年初的数值。另一种理解为按评估日的数值。",
        "No text says which value governs a year that this day cuts; it is taken to be that of its first day. Another reading: that of the day of the question.",
        1,
      )
    : reason(
        "reading",
        "生效日所在年度如何适用，没有规定；此处理解为按评估日的数值。另一种理解为按年初的数值。",
        "No text says which value governs a year that this day cuts; it is taken to be that of the day of the question. Another reading: that of its first day.",
        1,
      );
}

/** What another reading comes to: by the caller's own run of it, or as far as the finding alone shows. */
function sayOutcome(parameter: string, value: unknown, { alternatives }: Context, foresee: Foresee): LocalText | null {
  const text = JSON.stringify(value);
  const run = alternatives.find((outcome) => outcome.parameter === parameter && JSON.stringify(outcome.value) === text);
  const seen = foresee(parameter, value);
  if (run === undefined) return seen;
  const verdict = sayTerm(verdicts, run.verdict);
  return seen === null
    ? { zh: `结论为“${verdict.zh}”`, en: `the verdict is “${verdict.en}”` }
    : { zh: `${seen.zh}，结论为“${verdict.zh}”`, en: `${seen.en}, and the verdict is “${verdict.en}”` };
}

/** Document, clause and quote of every parameter that was read, each once. */
export function explainSources(basis: Basis, context: Context): readonly LocalText[] {
  const policy = basis.policy ?? context.bases.get(basis.provision)?.policy;
  const lines = new Map<string, LocalText>();
  for (const parameter of Object.values(basis.parameters)) {
    const { source: first, otherSources = [] } = readInSource(parameter);
    for (const source of [first, ...otherSources]) {
      const key = JSON.stringify([source.document, source.clause, source.quote]);
      lines.set(key, saySource(source, titleOf(context, source.document, policy)));
    }
  }
  return [...lines.values()];
}

/** Document and clause of a parameter, as the source has it. */
export function sayPlaceInSource(
  parameter: Parameter<unknown>,
  policy: string | undefined,
  context: Context,
): LocalText {
  const { document, clause, quote } = readInSource(parameter).source;
  const known = titleOf(context, document, policy);
  const title = known === undefined ? { zh: `${oneLine(document)}，`, en: oneLine(document) } : sayTitle(known);
  return {
    zh: `${title.zh}${oneLine(clause)}${quoted(quote)}`,
    en: `${title.en}, ${oneLine(clause)}, ${quoted(quote)}`,
  };
}

type Source = Extract<Parameter<unknown>, { readonly status: "stated" }>["source"];

function saySource(
  { document, clause, quote, authority, verification }: Source,
  known: LocalText | undefined,
): LocalText {
  const title = known === undefined ? { zh: `${oneLine(document)}，`, en: oneLine(document) } : sayTitle(known);
  const kind = sayTerm(authorities, authority);
  const checked = sayTerm(verifications, verification);
  return {
    zh: `${title.zh}${oneLine(clause)}：${quoted(quote)}（${kind.zh}，${checked.zh}）`,
    en: `${title.en}, ${oneLine(clause)}: ${quoted(quote)} (${kind.en}, ${checked.en})`,
  };
}
