import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { normalise, requireAnnounced, withoutNewKinds } from "./allowed-differences.js";
import { listDifferences, type Difference } from "./diff.js";
import { answerOf, type Edition } from "./edition.js";
import type { Json } from "./json.js";
import { loadLibrary } from "./library.js";
import { currentEdition } from "./operations-current.js";
import { listOperations, readMaterials, readRows, type Row } from "./store.js";

/** So many changed inputs of an operation are shown, and so many places in each of their answers. */
const SHOWN = { inputs: 3, places: 6, characters: 300 };

/** Asks the package that was built in a folder all that was recorded, and prints what it answers otherwise. */
export async function compare(folder: string, only: readonly string[]): Promise<"same" | "changed"> {
  requireAnnounced();
  if (isStale(folder)) console.warn("dist is older than src: npm run build:js");
  const edition = currentEdition(await loadLibrary(folder), readMaterials());
  const operations = listOperations().filter(
    (name) => only.length === 0 || only.some((asked) => name === asked || name.startsWith(`${asked}.`)),
  );
  const counts = operations.map((operation) => compareOperation(edition, operation));
  const [inputs, changed] = [sum(counts.map(({ all }) => all)), counts.filter((count) => count.changed > 0)];
  const differing = sum(changed.map((count) => count.changed));
  console.log(
    `\n${inputs} inputs of ${operations.length} operations: ${differing} changed, in ${changed.length} of them`,
  );
  for (const count of changed) console.log(`  ${count.operation}: ${count.changed} of ${count.all}`);
  return differing === 0 ? "same" : "changed";
}

function compareOperation(edition: Edition, operation: string): Count {
  const rows = readRows(operation);
  const changed = rows.flatMap((row, index) => compareRow(edition, operation, row, index + 1));
  const same = `${rows.length - changed.length} same`;
  console.log(`${operation.padEnd(32)} ${same}${changed.length === 0 ? "" : `, ${changed.length} CHANGED`}`);
  changed.slice(0, SHOWN.inputs).forEach(printChange);
  return { operation, all: rows.length, changed: changed.length };
}

interface Count {
  readonly operation: string;
  readonly all: number;
  readonly changed: number;
}

/** An input that is answered otherwise. */
interface Change extends Row {
  readonly line: number;
  readonly differences: readonly Difference[];
}

function compareRow(edition: Edition, operation: string, { input, answer }: Row, line: number): readonly Change[] {
  const now = answerOf(edition, operation, input);
  const before = normalise(operation, answer);
  const after = withoutNewKinds(before, normalise(operation, now));
  // How an error is worded that nobody meant is no answer.
  if (JSON.stringify(before) === JSON.stringify(after) || (isCrash(before) && isCrash(after))) return [];
  return [{ line, input, answer, differences: listDifferences(before, after) }];
}

function isCrash(answer: Json): boolean {
  return typeof answer === "object" && answer !== null && "crash" in answer;
}

function printChange({ line, input, differences }: Change): void {
  console.log(`  line ${line}: ${shorten(textOf(input))}`);
  for (const { path, before, after } of differences.slice(0, SHOWN.places)) {
    const [first, second] = [textOf(before), textOf(after)];
    const start = Math.max(0, firstDifference(first, second) - SHOWN.characters / 3);
    console.log(`    ${path}`);
    console.log(`      before: ${shorten(first, start)}`);
    console.log(`      after:  ${shorten(second, start)}`);
  }
  if (differences.length > SHOWN.places) console.log(`    … and ${differences.length - SHOWN.places} more places`);
}

function textOf(json: Json | undefined): string {
  return json === undefined ? "(nothing)" : JSON.stringify(json);
}

function firstDifference(first: string, second: string): number {
  return Array.from(first).findIndex((letter, index) => letter !== second[index]);
}

function shorten(text: string, start = 0): string {
  const part = text.slice(start, start + SHOWN.characters);
  return `${start > 0 ? "…" : ""}${part}${start + part.length < text.length ? "…" : ""}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** Whether a source file is newer than what was built. */
function isStale(folder: string): boolean {
  const built = statSync(join(folder, "dist/index.js"), { throwIfNoEntry: false });
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  return built !== undefined && sources.some((file) => statSync(join(folder, "src", file)).mtimeMs > built.mtimeMs);
}
