import { createHash } from "node:crypto";

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function printTable(head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  console.log(`\n${line(head)}\n${line(widths.map((width) => "-".repeat(width)))}\n${rows.map(line).join("\n")}`);
}

/** A short name of a text, equal for equal texts. @param {string} text */
export function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Where two texts part, with some of both from there on; null where they never do. @param {string} first @param {string} second */
export function firstDifference(first, second) {
  if (first === second) return null;
  let at = 0;
  while (first[at] === second[at] && at < first.length) at += 1;
  const from = Math.max(0, at - 60);
  return `expected …${first.slice(from, at + 60)}\nanswered …${second.slice(from, at + 60)}`;
}
