import { type Arguments, type Surroundings, textOf } from "./command.js";
import { writeOutput } from "./files.js";
import { say } from "./words.js";
import { type BookSheet, writeWorkbook } from "./workbook.js";

/** What a command can write into the files that `--xlsx` and `--html` name. */
export interface Answers {
  readonly book: () => readonly BookSheet[];
  readonly page?: (() => string) | undefined;
}

/** Writes the files that were asked for, and names them unless the answer is printed as JSON. */
export async function writeAnswers(
  given: Arguments,
  { cwd, print }: Pick<Surroundings, "cwd" | "print">,
  { book, page }: Answers,
): Promise<void> {
  const [xlsx, html] = [textOf(given, "xlsx"), textOf(given, "html")];
  if (xlsx !== undefined) writeFile(xlsx, await writeWorkbook(book()), given, { cwd, print });
  if (html !== undefined && page !== undefined) writeFile(html, page(), given, { cwd, print });
}

/** Writes one file, and names it unless the answer is printed as JSON. */
export function writeFile(
  name: string,
  content: string | Uint8Array,
  { locale, options }: Arguments,
  { cwd, print }: Pick<Surroundings, "cwd" | "print">,
): void {
  writeOutput(name, cwd, content);
  if (options["json"] !== true) print(say(locale, { zh: `已写入：${name}`, en: `Written: ${name}` }));
}
