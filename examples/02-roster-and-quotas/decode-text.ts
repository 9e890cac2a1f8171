/** How a file's bytes were read. */
export type Encoding = "UTF-8 BOM" | "UTF-8" | "GB18030";

/** Reads the bytes of a table as offices save it: UTF-8 with or without a byte order mark, else GB18030. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeAs("utf-8", bytes);
  if (text !== null) return { text, encoding: marked ? "UTF-8 BOM" : "UTF-8" };
  const chinese = decodeAs("gb18030", bytes);
  if (chinese === null) throw new Error("The file is neither UTF-8 nor GB18030.");
  return { text: chinese, encoding: "GB18030" };
}

/** Null where the bytes are no text in this encoding; a byte order mark is taken off. */
function decodeAs(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
