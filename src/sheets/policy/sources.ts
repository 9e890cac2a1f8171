import type { SourceReference } from "../../policy/index.js";

/** What the sheet of documents says that the policy's own list does not: how the values of each document were read. */
export type Origins = ReadonlyMap<string, Pick<SourceReference, "authority" | "verification">>;

/** A document of which nothing is said: the normative text, read in a copy. */
export const NOT_SAID: Pick<SourceReference, "authority" | "verification"> = {
  authority: "normative",
  verification: "secondary-copy",
};

/** The cells that say where a value was read. */
export interface SourceCells {
  readonly document?: string | undefined;
  readonly clause?: string | undefined;
  readonly quote?: string | undefined;
}

/** Makes the source of the values of a row; the only document need not be named. `lacks` is called for each empty cell. */
export function readSource(
  { document, clause, quote }: SourceCells,
  origins: Origins,
  lacks: (key: keyof SourceCells) => void,
): SourceReference {
  const [only] = origins.size === 1 ? origins.keys() : [];
  const cells = { document: document ?? only, clause, quote };
  for (const key of ["document", "clause", "quote"] as const) if (cells[key] === undefined) lacks(key);
  return {
    document: cells.document ?? "",
    clause: clause ?? "",
    quote: quote ?? "",
    ...(origins.get(cells.document ?? "") ?? NOT_SAID),
  };
}
