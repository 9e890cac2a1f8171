/** Writes text in the one- and two-byte part of GB18030, by turning Node's decoder round; Node has no encoder. */
export function encodeGb18030(text: string): Uint8Array {
  const table = doubleBytes();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`no two bytes for U+${code.toString(16)}`);
      return bytes;
    }),
  );
}

function doubleBytes(): ReadonlyMap<string, readonly number[]> {
  const pairs: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push([lead, trail]);
  }
  const decoder = new TextDecoder("gb18030");
  return new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
}
