import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearMatch, nearMatches } from "../../src/checks/index.js";

/** Edit distance with swaps of neighbours, by its definition: no rows kept, no shortcuts. */
function distance(first: string, second: string): number {
  if (first === "" || second === "") return first.length + second.length;
  const [one, other] = [first.at(-1), second.at(-1)];
  const shorter = first.slice(0, -1);
  const otherShorter = second.slice(0, -1);
  const ways = [
    distance(shorter, second) + 1,
    distance(first, otherShorter) + 1,
    distance(shorter, otherShorter) + (one === other ? 0 : 1),
  ];
  if (first.length > 1 && second.length > 1 && one === second.at(-2) && first.at(-2) === other)
    ways.push(distance(first.slice(0, -2), second.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe("nearMatch", () => {
  it.each([
    // A letter left out, added, replaced, swapped with its neighbour.
    ["subdistict", "subdistrict"],
    ["subdisttrict", "subdistrict"],
    ["subdiztrict", "subdistrict"],
    ["subditsrict", "subdistrict"],
    // The same letters in another writing.
    ["station_id", "station"],
    ["Station-Ids", "station"],
    ["STATION", "station"],
    ["caseReferenceId", "case-reference"],
    ["case reference", "case-reference"],
    ["ｓｔａｔｉｏｎ", "station"],
    // The same beginning.
    ["persons", "personnel"],
    ["subdistrictOffice", "subdistrict"],
  ])("finds for %s the word %s", (word, expected) => {
    expect(nearMatch(word, ["personnel", "station", "subdistrict", "case-reference"])).toBe(expected);
  });

  it.each([
    // Two of seven letters wrong are more than a quarter; one of four is a quarter, one of three is more.
    ["stxxion", ["station"]],
    ["bid", ["kid"]],
    // A beginning of four letters proves nothing, nor does less than half of the word.
    ["teamwork", ["teamsters"]],
    ["serviceable", ["services-of-other-places"]],
    ["", ["station"]],
    ["___", ["station"]],
    ["社工", ["station", "督导"]],
  ])("finds nothing for %s among %j", (word, known) => {
    expect(nearMatches(word, known)).toEqual([]);
    expect(nearMatch(word, known)).toBeUndefined();
  });

  it("takes one wrong letter of four, and a trailing id of a word of one writing for letters", () => {
    expect(nearMatch("kind", ["bind"])).toBe("bind");
    expect(nearMatch("paid", ["paid"])).toBe("paid");
    expect(nearMatches("said", ["sa"])).toEqual([]);
  });

  it("names none of several words that are as near, and all of them where all are asked for", () => {
    expect(nearMatches("cats", ["bats", "hats", "station"])).toEqual(["bats", "hats"]);
    expect(nearMatch("cats", ["bats", "hats", "station"])).toBeUndefined();
  });

  it("prefers the nearer word, whatever the order, and a misspelt word to one of the same beginning", () => {
    for (const known of [
      ["stations", "station", "statione"],
      ["station", "statione", "stations"],
    ])
      expect(nearMatches("station", known)).toEqual(["station"]);
    expect(nearMatches("personel", ["personal-data-of-staff", "personnel"])).toEqual(["personnel"]);
  });

  it("reads words of up to 40 characters and no longer ones", () => {
    expect(nearMatch("a".repeat(40), ["a".repeat(39)])).toBe("a".repeat(39));
    expect(nearMatch("a".repeat(41), ["a".repeat(41)])).toBeUndefined();
  });

  it("counts wrong letters as the definition of the distance does", () => {
    // Without a beginning of five letters in common only the distance counts.
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(letters, letters, (known, word) => {
        const most = Math.floor(Math.max(known.length, word.length) / 4);
        expect(nearMatches(word, [known])).toEqual(distance(known, word) <= most ? [known] : []);
      }),
    );
    fc.assert(
      fc.property(letters, letters, letters, (first, second, word) => {
        const long = (text: string): string => `${text}xxxx`;
        const [near, far] = [distance(long(first), long(word)), distance(long(second), long(word))];
        const found = nearMatches(long(word), [long(first), long(second)]);
        if (near < far && near <= 1) expect(found).toEqual([long(first)]);
        if (near === far && near <= 1) expect(found).toEqual([long(first), long(second)]);
      }),
    );
  });
});
