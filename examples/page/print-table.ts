import CliTable from "cli-table3";

/** Prints a table with one rule below the head; the first column left, numbers right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  left: readonly number[] = [0],
): string {
  const table = new CliTable({
    head: [...head],
    colAligns: head.map((_, index) => (left.includes(index) ? "left" : "right")),
    style: { head: [], border: [] },
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      right: "",
      "right-mid": "",
      mid: "",
      "mid-mid": "",
      middle: " ",
    },
  });
  for (const row of rows) table.push([...row]);
  const [first = "", ...others] = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [first, "─".repeat(widthOf(first)), ...others].join("\n");
}

/** Width in terminal columns: characters of East Asian scripts and full-width forms take two. */
function widthOf(line: string): number {
  return Array.from(line).reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
