/** Longer words are no misspelt names of fields or terms. */
const LONGEST_WORD = 40;

/**
 * Finds the one known word that a misspelt word is most like: the same letters in another writing (`station_id` for
 * `station`), at most a quarter of the letters wrong (`subdistict`), or the same beginning (`persons` for `personnel`).
 *
 * @returns the known word; undefined where none or several are as near
 */
export function nearMatch(word: string, known: readonly string[]): string | undefined {
  const [best, next] = nearMatches(word, known);
  return next === undefined ? best : undefined;
}

/** Finds the known words that a misspelt word is most like, all that are as near; none for a word unlike any. */
export function nearMatches(word: string, known: readonly string[]): readonly string[] {
  if (word.length > LONGEST_WORD) return [];
  const written = letters(word);
  if (written === "") return [];
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceTo(letters(candidate), written) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((first, second) => Number(first.distance) - Number(second.distance));
  return ranked.filter(({ distance }) => distance === ranked[0]?.distance).map(({ candidate }) => candidate);
}

/** The letters of a name, whatever its writing: without capitals, hyphens, underscores and a last word `id`. */
function letters(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  return NAMES_AN_ID.test(name) ? plain.replace(/ids?$/, "") : plain;
}

/** `station_id`, `STATION-IDS`, `stationId`, but not `paid`. */
const NAMES_AN_ID = /(?:[_-][Ii][Dd][Ss]?|[a-z\d]I[Dd]s?)$/;

/** Shared beginnings of fewer letters prove nothing. */
const SHORTEST_BEGINNING = 5;

/** Returns how far apart two words are; undefined for words that nobody would mistake for one another. */
function distanceTo(known: string, written: string): number | undefined {
  const edits = editDistance(known, written);
  if (edits <= Math.floor(Math.max(known.length, written.length) / 4)) return edits;
  let shared = 0;
  while (shared < known.length && known[shared] === written[shared]) shared += 1;
  return shared >= SHORTEST_BEGINNING && shared * 2 >= known.length ? LONGEST_WORD - shared : undefined;
}

/** Returns how many letters must be added, left out, replaced or swapped with their neighbour (Damerau–Levenshtein). */
function editDistance(first: string, second: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let at = 1; at <= first.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= second.length; to += 1) {
      const same = first[at - 1] === second[to - 1];
      const swapped = at > 1 && to > 1 && first[at - 1] === second[to - 2] && first[at - 2] === second[to - 1];
      next.push(
        Math.min(
          Number(row[to]) + 1,
          Number(next[to - 1]) + 1,
          Number(row[to - 1]) + (same ? 0 : 1),
          swapped ? Number(before[to - 2]) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return Number(row[second.length]);
}
