import type { OwnTerms } from "../../model/index.js";
import type { LocalText, OwnWord } from "../../terms/index.js";

/**
 * Own words, their units and the names of records in sentences. Sentences are made without the register and the policies
 * that define them, so each is marked where it is said, and its label is put in when the sentences are finished.
 */

/** Private-use characters, which no text of an office contains. */
const [OPEN, CLOSE, OPEN_UNIT, OPEN_ID] = ["\ue000", "\ue001", "\ue002", "\ue003"];

const MARKED = / ?([\ue000\ue002\ue003])([^\ue001]*)\ue001/gu;

/** Returns an own word as it is written until its label is put in. */
export function markOwnWord(word: string): string {
  return `${OPEN}${word}${CLOSE}`;
}

/** Returns the unit of an own figure as it is written until its label is put in. */
export function markUnit(figure: OwnWord): string {
  return `${OPEN_UNIT}${figure}${CLOSE}`;
}

/** Returns the id of a record as it is written until the name of the record is put in. */
export function markId(id: string): string {
  return `${OPEN_ID}${id}${CLOSE}`;
}

/** What is put in for what is marked. */
export interface Labels {
  /** The labels of own words, by key. */
  readonly words: OwnWords;
  /** Returns the name of a record, or of a tier; absent: ids stay as they are. */
  readonly nameOf?: ((id: string) => string | LocalText | undefined) | undefined;
}

/**
 * Returns a text with the label of each own word and unit, and the name of each record. A word that nobody defines stays
 * as it is; a unit that nobody defines, and one written “—”, is left out.
 */
export function putLabels(text: string, { words, nameOf }: Labels, language: keyof LocalText): string {
  if (!/[\ue000\ue002\ue003]/u.test(text)) return text;
  return text.replace(MARKED, (mark: string, kind: string, key: string) => {
    const blank = mark.startsWith(" ") ? " " : "";
    if (kind === OPEN_UNIT) {
      const unit = words.get(unitKey(key))?.[language] ?? NONE;
      return unit === NONE ? "" : `${/^[%‰]/u.test(unit) ? "" : blank}${unit}`;
    }
    const name = nameOf?.(key);
    const label = typeof name === "object" ? name[language] : name;
    if (kind === OPEN_ID) return `${blank}${label === undefined ? key : withId(label, key, language)}`;
    return `${blank}${words.get(key)?.[language] ?? label ?? key}`;
  });
}

/** The unit of a figure that has none. */
const NONE = "—";

function withId(name: string, id: string, language: keyof LocalText): string {
  return language === "zh" ? `${name}（${id}）` : `${name} (${id})`;
}

/** The labels of own words, and of the units of own figures, by key. */
export type OwnWords = ReadonlyMap<string, LocalText>;

function unitKey(figure: string): string {
  return `${figure} unit`;
}

/** Returns the labels of the words that registers and policies define; of two definitions the first. */
export function ownWordsOf(definitions: readonly (OwnTerms | undefined)[]): OwnWords {
  const lists: readonly OwnTerms[keyof OwnTerms][] = definitions.flatMap((terms) => Object.values(terms ?? {}));
  const all = lists.flatMap((words): readonly OwnEntry[] => words ?? []);
  return new Map(
    all
      .toReversed()
      .flatMap(({ key, name, unit }) => [
        [key, name] as const,
        ...(unit === undefined ? [] : [[unitKey(key), unit] as const]),
      ]),
  );
}

interface OwnEntry {
  readonly key: OwnWord;
  readonly name: LocalText;
  readonly unit?: LocalText | undefined;
}
