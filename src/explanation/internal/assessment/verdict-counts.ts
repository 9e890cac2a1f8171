import type { FindingChange, VerdictCounts } from "../../../assessment/index.js";
import type { SubjectRef } from "../../../model/index.js";
import { subjectKinds, verdicts, type LocalText } from "../../../terms/index.js";
import { saySubject, type Context } from "../context.js";
import { EFFECTS } from "../tables/assessment.js";
import { sayCount } from "../words/figures.js";
import { sayTerm } from "../words/terms.js";
import { same, sayList } from "../words/text.js";

/** How many findings have each verdict; verdicts that none has are left out. */
export function sayVerdictCounts(counts: VerdictCounts): LocalText {
  const entries = verdicts.values.filter((verdict) => counts[verdict] > 0);
  if (entries.length === 0) return { zh: "没有结论", en: "no findings" };
  return sayList(
    entries.map((verdict) => {
      const [words, number] = [sayTerm(verdicts, verdict), sayCount(counts[verdict])];
      return { zh: `${words.zh}${number.zh}项`, en: `${number.en} ${words.en}` };
    }),
  );
}

/** How many findings changed in each way; ways in which none did are left out. */
export function sayEffects(counts: Readonly<Record<FindingChange["effect"], number>>): LocalText {
  const effects = (Object.keys(EFFECTS) as readonly FindingChange["effect"][]).filter((effect) => counts[effect] > 0);
  if (effects.length === 0) return { zh: "没有变化", en: "no change" };
  return sayList(
    effects.map((effect) => {
      const [words, number] = [EFFECTS[effect], sayCount(counts[effect])];
      return { zh: `${words.zh}${number.zh}项`, en: `${number.en} ${words.en}` };
    }),
  );
}

/** A subject as assessments write it in keys: "station:centre-1". */
export function sayKey(context: Context, key: string): LocalText {
  const cut = key.indexOf(":");
  const kind = subjectKinds.values.find((value) => value === key.slice(0, cut));
  if (kind === undefined) return same(key);
  const subject: SubjectRef = { kind, id: key.slice(cut + 1) };
  return saySubject(context, subject);
}

/** A figure before and after. */
export function sayChange(before: LocalText, after: LocalText): LocalText {
  return before.zh === after.zh
    ? { zh: `${after.zh}（未变）`, en: `${after.en} (unchanged)` }
    : { zh: `${before.zh}→${after.zh}`, en: `${before.en} → ${after.en}` };
}
