import type { LocalText, Locale } from "../terms/index.js";

/** Where a command reads and writes; tests hand over their own. */
export interface Surroundings {
  readonly cwd: string;
  readonly print: (text: string) => void;
  /** Progress and what went wrong. */
  readonly printError: (text: string) => void;
}

/** What was typed behind the name of a command. */
export interface Arguments {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly locale: Locale;
}

/** An option of a command. */
export interface CommandOption {
  readonly name: string;
  readonly type: "string" | "boolean";
  readonly isRepeated?: boolean | undefined;
  /** What stands for its value in the help. */
  readonly value?: LocalText | undefined;
  readonly help: LocalText;
}

/** A command: what it does, what it needs, an example, and how it is done. */
export interface Command {
  readonly name: string;
  readonly summary: LocalText;
  /** Files that it takes, as the help writes them. */
  readonly files: LocalText;
  readonly fewestFiles: number;
  readonly mostFiles: number;
  readonly options: readonly CommandOption[];
  readonly example: string;
  /** What its exit codes mean. */
  readonly codes: LocalText;
  readonly run: (given: Arguments, surroundings: Surroundings) => Promise<0 | 1>;
}

/** The value of an option that is a text; undefined where it was not given. */
export function textOf({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** The values of an option that can be repeated. */
export function textsOf({ options }: Arguments, name: string): readonly string[] {
  const value = options[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
