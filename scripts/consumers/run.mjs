import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";

/**
 * Runs a program to its end; a failure is data, as a consumer that fails is a line of a table.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ readonly cwd?: string, readonly env?: Readonly<Record<string, string>> }} [where] `env` on top of the path alone
 * @returns {Promise<{ readonly ok: boolean, readonly out: string, readonly err: string, readonly seconds: number }>}
 */
export function run(program, parameters, { cwd, env } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env }, maxBuffer: 1e8 };
    execFile(program, [...parameters], options, (error, out, err) => {
      resolve({
        ok: error === null,
        out,
        err: err || (error?.message ?? ""),
        seconds: (performance.now() - started) / 1000,
      });
    });
  });
}

/**
 * `each` of the items, as many at a time as there are processors; results in the order of the items.
 *
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} each
 * @returns {Promise<readonly R[]>}
 */
export async function runAll(items, each) {
  /** @type {R[]} */
  const results = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await each(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
