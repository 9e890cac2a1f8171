import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";
import type { Json } from "./json.js";

/** What was asked, and what came of it. */
export interface Row {
  readonly input: Json;
  readonly answer: Json;
}

const folder = join(root, "reports/net");
const MATERIALS = "materials";

/** Removes what was recorded before. */
export function clear(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Writes one file of JSON lines for an operation. */
export function writeRows(operation: string, rows: readonly Row[]): void {
  writeLines(
    operation,
    rows.map(({ input, answer }) => JSON.stringify({ input, answer })),
  );
}

export function readRows(operation: string): readonly Row[] {
  return readLines(operation).map((line) => JSON.parse(line) as Row);
}

/** Writes the registers, policies … to which inputs refer. */
export function writeMaterials(materials: ReadonlyMap<string, Json>): void {
  writeLines(
    MATERIALS,
    Array.from(materials, (entry) => JSON.stringify(entry)),
  );
}

export function readMaterials(): ReadonlyMap<string, Json> {
  return new Map(readLines(MATERIALS).map((line) => JSON.parse(line) as readonly [string, Json]));
}

/** Returns the recorded operations. */
export function listOperations(): readonly string[] {
  if (!existsSync(folder)) throw new Error("nothing is recorded: npm run net -- record <folder of a built checkout>");
  return readdirSync(folder)
    .map((file) => file.replace(/\.jsonl$/, ""))
    .filter((name) => name !== MATERIALS)
    .sort();
}

function writeLines(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${line}\n`).join(""));
}

function readLines(name: string): readonly string[] {
  return readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "");
}
