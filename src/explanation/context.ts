import type { SubjectRef } from "../model/index.js";
import type { Basis } from "../results/index.js";
import { type LocalText, subjectKinds } from "../terms/index.js";
import { type AlternativeOutcome, type DraftReason, reason } from "./explanation.js";
import type { OwnWords } from "./words/own-words.js";
import { oneLine, same, sayTerm, sayWords } from "./words/text.js";
import { sayCount, things } from "./words/figures.js";

/** What an explanation may look up beside the answer itself. */
export interface Context {
  /** Titles by the id of the document, and by `documentKey` where the policy is known. */
  readonly documents: ReadonlyMap<string, LocalText>;
  readonly names: ReadonlyMap<string, string | LocalText>;
  /** Returns the name of a division, a station or an operator of the register. */
  readonly nameInRegister: (id: string) => string | undefined;
  readonly alternatives: readonly AlternativeOutcome[];
  /** Labels of the words that the policies and the register define. */
  readonly ownWords: OwnWords;
  /** What the findings of an assessment rest on, by provision. */
  readonly bases: ReadonlyMap<string, Basis>;
}

/** The key of a policy's document: its id alone is unique in the policy only. */
export function documentKey(policy: string, id: string): string {
  return `${policy}\n${id}`;
}

/** The title of a document, that of the policy which names it first. */
export function titleOf({ documents }: Context, id: string, policy: string | undefined): LocalText | undefined {
  return (policy === undefined ? undefined : documents.get(documentKey(policy, id))) ?? documents.get(id);
}

/** An id with its name, where one was given. */
export function sayId({ names, nameInRegister }: Context, id: string): LocalText {
  const name = names.get(id) ?? nameInRegister(id);
  if (name === undefined) return same(id);
  const { zh, en } = typeof name === "string" ? same(name) : sayWords(name);
  return { zh: `${zh}（${oneLine(id)}）`, en: `${en} (${oneLine(id)})` };
}

/** Returns the name of the subject of an answer. A person has the id alone. */
export function saySubject(context: Context, { kind, id }: SubjectRef): LocalText {
  if (kind === "division" && id === "*") return { zh: "全部行政区划", en: "all divisions" };
  if (kind === "division" && id === "CN") return { zh: "全国", en: "the whole country" };
  const label = sayTerm(subjectKinds, kind);
  const words = kind === "person" ? same(id) : sayId(context, id);
  return { zh: `${label.zh}${words.zh}`, en: `${label.en} ${words.en}` };
}

/** The first letter of an English sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Rows that a reader takes in; the result itself has them all. */
const MOST_ROWS = 50;

/** Reasons for the first rows of a list, and how many rows are left out. */
export function firstRows<T>(
  rows: readonly T[],
  explainRow: (row: T) => readonly DraftReason[],
): readonly DraftReason[] {
  const rest = rows.length - MOST_ROWS;
  return [
    ...rows.slice(0, MOST_ROWS).flatMap(explainRow),
    ...(rest > 0
      ? [
          reason(
            "detail",
            `其余${sayCount(rest).zh}项从略，见结果数据。`,
            `${things(rest, "more row")} ${rest === 1 ? "is" : "are"} in the result.`,
          ),
        ]
      : []),
  ];
}
