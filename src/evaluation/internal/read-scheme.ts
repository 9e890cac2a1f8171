import { compareRatios, ROUNDING_MODES, roundRatio, toRatio, type Ratio } from "../../exact/index.js";
import {
  type FaultPath,
  refuse,
  requireId,
  requireListed,
  requireObject,
  requireObjects,
  requireText,
} from "../../fault/index.js";
import type { EvaluationScheme } from "../../policy/index.js";
import { readItem } from "./read-item.js";
import { readTree } from "./read-tree.js";
import type { ReadyGrade, ReadyScheme } from "./ready-scheme.js";

/**
 * Reads a scheme for scoring. A parsed scheme is sound; of any other, what cannot be is refused: numbers, ids
 * used twice, references to nothing, points or weights that do not add up, grades that leave a gap.
 */
export function readScheme(scheme: EvaluationScheme): ReadyScheme {
  requireObject(scheme, ["scheme"]);
  const id = requireId(scheme.id, ["scheme", "id"]);
  const full = toRatio(scheme.full, ["scheme", "full"]);
  const subjects = uniqueIds(requireObjects(scheme.subjects, ["scheme", "subjects"]), ["scheme", "subjects"]);
  const { leaves, groups } = readTree(scheme, full, subjects);
  const bonus = readBonus(scheme, subjects);
  const grades = readGrades(scheme);
  const vetoes = readVetoes(scheme, grades);
  requireUnique([...groups, ...leaves, ...(bonus?.items ?? []), ...vetoes], ["scheme", "indicators"]);
  return {
    id,
    version: requireText(scheme.version, ["scheme", "version"]),
    standing: requireListed(scheme.standing, ["published", "example"], ["scheme", "standing"]),
    full,
    print: readDisplay(scheme),
    leaves,
    groups,
    bonus,
    grades,
    vetoes,
  };
}

function readDisplay(scheme: EvaluationScheme): (value: Ratio) => string {
  const { decimals, rounding } = requireObject(scheme.display, ["scheme", "display"]);
  requireListed(rounding, ROUNDING_MODES, ["scheme", "display", "rounding"]);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 10)
    return refuse("out-of-range", ["scheme", "display", "decimals"], { least: 0, most: 10 });
  return (value) => roundRatio(value, decimals, rounding);
}

function readBonus({ bonus }: EvaluationScheme, subjects: ReadonlySet<string>): ReadyScheme["bonus"] {
  if (bonus === undefined) return null;
  const path: FaultPath = ["scheme", "bonus"];
  requireObject(bonus, path);
  const cap = toRatio(bonus.cap, [...path, "cap"]);
  if (cap.numerator < 0n) return refuse("out-of-range", [...path, "cap"], { least: 0 });
  const items = requireObjects(bonus.items, [...path, "items"]).map((item, index) => {
    const at = [...path, "items", index];
    return readItem(item, "bonus", {
      path: at,
      parents: [],
      best: toRatio(item.worth, [...at, "worth"]),
      factor: { numerator: 1n, denominator: 1n },
      subjects,
    });
  });
  return { cap, aboveFull: requireListed(bonus.aboveFull, ["kept", "cut"], [...path, "aboveFull"]), items };
}

function readGrades(scheme: EvaluationScheme): ReadyScheme["grades"] {
  const path: FaultPath = ["scheme", "grades"];
  const listed = requireObjects(scheme.grades, path);
  uniqueIds(listed, path);
  const grades = listed.map(({ id, from, below }, index): ReadyGrade => {
    const better = index === 0 ? undefined : listed[index - 1]?.from;
    if (index > 0 && (better === undefined || below === undefined))
      return refuse("value-missing", [...path, index, "below"], { expected: "fraction" });
    if (better !== undefined && below !== undefined) {
      const order = compareRatios(
        toRatio(below, [...path, index, "below"]),
        toRatio(better, [...path, index - 1, "from"]),
      );
      if (order !== 0) return refuse(order < 0 ? "grades-gap" : "grades-overlap", [...path, index, "below"]);
    }
    if (index === listed.length - 1 || from === undefined) return { id, from: null };
    const bound = toRatio(from, [...path, index, "from"]);
    if (below !== undefined && compareRatios(bound, toRatio(below)) >= 0)
      return refuse("bounds-reversed", [...path, index, "below"]);
    return { id, from: bound };
  });
  const [best, ...rest] = grades;
  return best === undefined ? refuse("list-empty", path, { least: 1 }) : [best, ...rest];
}

function readVetoes({ vetoes }: EvaluationScheme, grades: ReadyScheme["grades"]): ReadyScheme["vetoes"] {
  return requireObjects(vetoes, ["scheme", "vetoes"]).map(({ id, grade }, index) => {
    const place = grades.findIndex((known) => known.id === grade);
    if (place < 0) return refuse("reference-dangling", ["scheme", "vetoes", index, "grade"], { expected: "id" });
    return { id: requireId(id, ["scheme", "vetoes", index, "id"]), grade: place };
  });
}

function uniqueIds(named: readonly { readonly id: string }[], path: FaultPath): ReadonlySet<string> {
  for (const [index, { id }] of named.entries()) requireId(id, [...path, index, "id"]);
  return requireUnique(named, path);
}

function requireUnique(named: readonly { readonly id: string }[], path: FaultPath): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of named) {
    if (ids.has(id)) return refuse("id-duplicate", path, { id });
    ids.add(id);
  }
  return ids;
}
