import { isByStages } from "../../measure-form/index.js";
import type { Basis } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayDate, sayList } from "../words/text.js";
import { wordOf } from "./parameter-words.js";

/** Says when the next stage is due and what will then be required; nothing where there is none. */
export function explainNextStage(
  stage: { readonly next: string | null } | undefined,
  { kind, parameters }: Pick<Basis, "kind" | "parameters">,
): readonly DraftReason[] {
  if (stage?.next == null) return [];
  const day = sayDate(stage.next);
  const values = Object.entries(parameters).flatMap(([name, { value }]) => sayValueBy(kind, name, value, stage.next));
  if (values.length === 0)
    return [reason("detail", `下一阶段的期限为${day.zh}。`, `The next stage is due on ${day.en}.`)];
  const words = sayList(values);
  return [reason("detail", `下一阶段：${day.zh}前，${words.zh}。`, `The next stage is due on ${day.en}: ${words.en}.`)];
}

/** The value of a parameter by stages on a day: that of the last stage that is due by then. */
function sayValueBy(kind: Basis["kind"], name: string, value: unknown, day: string | null): readonly LocalText[] {
  if (day === null || typeof value !== "object" || value === null || !isByStages(value)) return [];
  const { stages } = value as { readonly stages: readonly { readonly by: string; readonly is: unknown }[] };
  const due = stages.findLast(({ by }) => by <= day);
  if (due === undefined) return [];
  const word = wordOf(kind, name);
  const said = word.say(due.is);
  return [{ zh: `${word.name.zh}${said.zh}`, en: `${word.name.en} ${said.en}` }];
}
