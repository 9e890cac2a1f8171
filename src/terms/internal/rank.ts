import { refuse, type FaultPath } from "../../fault/index.js";
import type { Vocabulary } from "../vocabulary.js";
import { checkVocabulary } from "./check-vocabulary.js";

/** The place of a canonical value in its vocabulary, from 0; labels and other spellings are refused. */
export function rank<V extends string>(vocabulary: Vocabulary<V>, value: unknown, path: FaultPath): number {
  checkVocabulary(vocabulary);
  const place = vocabulary.values.indexOf(value as V);
  if (place === -1) return refuse("term-unknown", path, { vocabulary: vocabulary.name, accepted: vocabulary.values });
  return place;
}
