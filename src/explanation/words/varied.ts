import { isByClass, isByStages } from "../../measure-form/index.js";
import type { ValueByClass, ValueByStages, ValueOfClass } from "../../policy/index.js";
import type { LocalText } from "../../terms/index.js";
import { saySubject } from "./measure.js";
import { sayDate } from "./text.js";

/** Writes a value that may differ by class of subject and by stage; `say` writes that of one class and one stage. */
export function sayVaried(value: unknown, say: (value: unknown) => LocalText): LocalText {
  if (isByStages(value))
    return join(
      (value as ValueByStages<unknown>).stages.map(({ by, is }) => {
        const [day, words] = [sayDate(by), sayVaried(is, say)];
        return { zh: `${day.zh}前${words.zh}`, en: `${words.en} by ${day.en}` };
      }),
    );
  if (!isByClass(value)) return say(value);
  const { classes, otherwise } = value as ValueByClass<unknown>;
  return join([
    ...classes.map((one) => {
      const [name, words] = [sayClass(one), say(one.is)];
      return { zh: `${name.zh}${words.zh}`, en: `${words.en} for ${name.en}` };
    }),
    ...(otherwise === undefined ? [] : [{ zh: `其余${say(otherwise).zh}`, en: `${say(otherwise).en} for all others` }]),
  ]);
}

/** Writes the name of a class: its title, or else its condition. */
export function sayClass({ title, when }: ValueOfClass<unknown>): LocalText {
  if (title === undefined) return saySubject(when);
  return { zh: title.zh, en: title.en ?? title.zh };
}

function join(items: readonly LocalText[]): LocalText {
  return { zh: items.map(({ zh }) => zh).join("；"), en: items.map(({ en }) => en).join("; ") };
}
