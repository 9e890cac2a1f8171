import { nearMatch } from "../../checks/index.js";
import type { Measure, ProvisionKind, ProvisionOf, Settled, SourceReference } from "../../policy/index.js";
import { type Vocabulary, readTerm } from "../../terms/index.js";
import { entriesOf } from "../read-cell.js";
import type { ClauseContext, ClauseFields, ClauseKey, ClauseRow } from "./clause-fields.js";

/** The particulars of a provision, as JSON: its parameters and the fields of its kind. */
export type Body = Readonly<Record<string, unknown>>;

/** Finds the key of a measure that cells can name. */
export type KeyOf = (measure: Measure) => string | undefined;

/** What a clause is written against. */
export type WriteContext = Omit<ClauseContext, "fault">;

/** A cell of a clause: its column, and its row where it is one of several. */
export interface ClausePlace {
  readonly key: ClauseKey;
  readonly row: number | null;
}

/** A provision of which each parameter has one value, apart from bounds. */
export type PlainProvision = { readonly [K in ProvisionKind]: Settled<ProvisionOf<K>> }[ProvisionKind];

/** How a kind of provision is read from cells and written into them. */
export interface ClauseKind {
  /** The columns that it uses, in addition to those of every clause. */
  readonly uses: readonly ClauseKey[];
  readonly read: (fields: ClauseFields, source: SourceReference, context: ClauseContext) => Body;
  /** The cells of a provision; undefined where they cannot say it. */
  readonly write: (provision: PlainProvision, keyOf: KeyOf, context: WriteContext) => Partial<ClauseFields> | undefined;
  /** The cell from which a parameter was read, by its name and the path within it; absent: a column of that name. */
  readonly placeOf?: (name: string, path: readonly string[], rows: readonly ClauseRow[]) => ClausePlace | undefined;
}

/** Makes stated parameters of the values that a clause has. */
export function statedOf(values: Readonly<Record<string, unknown>>, source: SourceReference): Body {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, { status: "stated", value, source }]],
    ),
  );
}

/** The row of a clause that has one; further rows are faults. */
export function onlyRow([first = {}, ...more]: readonly ClauseRow[], { fault }: ClauseContext): ClauseRow {
  more.forEach((_, at) => {
    fault({ key: "id", row: at + 1, code: "row-too-many", values: {} });
  });
  return first;
}

/** Reads the words of the cell 内容, each of a vocabulary; unknown ones are faults. */
export function wordsIn(
  { content = "" }: ClauseRow,
  vocabulary: Vocabulary,
  row: number | null,
  context: ClauseContext,
): readonly string[] {
  return entriesOf(content).map((word) => readWord(word, vocabulary, row, context));
}

/** Reads a word of the cell 内容. */
export function readWord(word: string, vocabulary: Vocabulary, row: number | null, { fault }: ClauseContext): string {
  if (word === "") {
    fault({ key: "content", row, code: "cell-empty", values: {} });
    return "";
  }
  const reading = readTerm(vocabulary, word);
  if (reading.status === "known") return reading.value;
  const near = nearMatch(word, reading.accepted);
  const accepted = vocabulary.values.map((value) => vocabulary.labels[value]?.zh ?? value);
  fault({
    key: "content",
    row,
    code: "term-unknown",
    values: { accepted, term: word, ...(near === undefined ? {} : { near }) },
  });
  return "";
}

/** A word as an official reads it: its label, where nothing else has that label. */
export function labelOfWord(vocabulary: Vocabulary, word: string): string {
  const label = vocabulary.labels[word]?.zh ?? word;
  const reading = readTerm(vocabulary, label);
  return reading.status === "known" && reading.value === word ? label : word;
}
