/** How a file's bytes were read. */
export type Encoding = "UTF-8" | "GB18030" | "UTF-16LE" | "UTF-16BE";

/** Reads bytes of a text as offices save it: UTF-16 by its mark, UTF-8 with or without one, else GB18030; null for none of these. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", "UTF-16LE", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", "UTF-16BE", bytes);
  return decodeAs("utf-8", "UTF-8", bytes) ?? decodeAs("gb18030", "GB18030", bytes);
}

function decodeAs(
  label: "utf-8" | "gb18030" | "utf-16le" | "utf-16be",
  encoding: Encoding,
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // Bytes of a picture or a workbook decode as text with zeros in it.
    return text.includes("\u0000") ? null : { text, encoding };
  } catch {
    return null;
  }
}
