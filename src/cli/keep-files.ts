import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Arguments, textOf, textsOf } from "./command.js";
import { problem } from "./words.js";

/** Options that name a file to write. */
const WRITTEN = ["xlsx", "html", "register"];

/** Throws where a command would write over a file that it reads, or twice into one file. */
export function keepInputs(given: Arguments, cwd: string): void {
  // Windows and macOS take two spellings of a name that differ in case for one file.
  const place = (name: string): string => resolve(cwd, name).normalize("NFC").toLowerCase();
  const inputs = Object.keys(given.options)
    .filter((option) => !WRITTEN.includes(option))
    .flatMap((option) => textsOf(given, option));
  const taken = new Set([...given.files, ...inputs].map(place));
  for (const name of WRITTEN.map((option) => textOf(given, option)).filter((written) => written !== undefined)) {
    if (taken.has(place(name)))
      throw problem(
        `“${name}”是要读入的文件，或已用来写另一项结果，请换一个文件名。`,
        `“${name}” is read by this command, or written for another option: give another name.`,
      );
    taken.add(place(name));
  }
}

/** Throws where a file is there already, which may be filled in. */
export function requireNewFile(name: string, cwd: string): void {
  if (existsSync(resolve(cwd, name)))
    throw problem(
      `“${name}”已经存在，没有改动。请换一个文件名，或先移走原文件。`,
      `“${name}” is there already, and was not changed: give another name, or move the file away.`,
    );
}

/** Writes a file name as one word of a command line, in the shells of Windows as in others. */
export function quoted(name: string): string {
  return /^[\w\p{Script=Han}./\\:（）-]+$/u.test(name) ? name : `"${name}"`;
}
