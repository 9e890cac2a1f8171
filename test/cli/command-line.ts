import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.js";

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A fresh folder, and the command line run in it. */
export interface Desk {
  readonly folder: string;
  readonly run: (...words: readonly string[]) => Promise<Ran>;
  readonly clear: () => void;
}

/** Makes a fresh folder for commands. */
export function makeDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  return {
    folder,
    run: async (...words) => {
      const [out, error]: [string[], string[]] = [[], []];
      const code = await run(words, {
        cwd: folder,
        print: (text) => out.push(text),
        printError: (text) => error.push(text),
      });
      return { code, out: out.join("\n"), error: error.join("\n") };
    },
    clear: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
