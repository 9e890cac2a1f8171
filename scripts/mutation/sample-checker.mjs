/** A checker of Stryker's that lets through a share of the mutants: the same ones each time (others for another salt), spread over all files. */
import { createHash } from "node:crypto";
import { relative } from "node:path";

const share = Number(process.env["MUTATION_SAMPLE"] ?? 1);
const salt = process.env["MUTATION_SALT"] ?? "";

/**
 * @typedef {{ readonly line: number, readonly column: number }} Position
 * @typedef {{ readonly id: string, readonly fileName: string, readonly replacement: string, readonly location: { readonly start: Position, readonly end: Position } }} Mutant
 * @param {Mutant} mutant
 */
function draw({ fileName, replacement, location: { start, end } }) {
  const key = [
    relative(process.cwd(), fileName),
    start.line,
    start.column,
    end.line,
    end.column,
    replacement,
    ...(salt === "" ? [] : [salt]),
  ];
  return createHash("sha256").update(key.join(" ")).digest().readUInt32BE() / 2 ** 32;
}

const checker = {
  init: () => Promise.resolve(),
  /** @param {readonly Mutant[]} mutants */
  group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
  /** @param {readonly Mutant[]} mutants */
  check: (mutants) =>
    Promise.resolve(
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          draw(mutant) < share ? { status: "passed" } : { status: "compileError", reason: "not drawn" },
        ]),
      ),
    ),
};

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: () => checker }];
