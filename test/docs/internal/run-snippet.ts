import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { expect } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { root } from "../../../scripts/layers.mjs";
import type { Snippet } from "./collect-snippets.js";
import { instrumentSnippet, type Assertion } from "./instrument-snippet.js";

type Run = (
  exports: object,
  require: (specifier: string) => unknown,
  at: (line: number) => void,
  is: (index: number, actual: unknown) => void,
  throws: (index: number, act: () => unknown) => void,
) => Promise<void>;

/** Runs a snippet as a module; an error names the file and the line, and an assertion never reached is one. */
export async function runSnippet(snippet: Snippet): Promise<void> {
  const { code, assertions, imports } = instrumentSnippet(snippet);
  const modules = new Map<string, object>();
  for (const specifier of imports) modules.set(specifier, await load(specifier, snippet));
  const reached = new Set<number>();
  let line = snippet.line;
  const claim = (index: number): Assertion["expected"] => {
    const assertion = assertions[index] as Assertion;
    reached.add(index);
    line = assertion.line;
    return assertion.expected;
  };
  try {
    await compile(code)(
      {},
      (specifier) => ({ ...modules.get(specifier), __esModule: true }),
      (next) => {
        line = next;
      },
      (index, actual) => {
        const expected = claim(index);
        if ("literal" in expected) expect(actual).toStrictEqual(evaluate(expected.literal));
      },
      (index, act) => {
        const expected = claim(index);
        if ("throws" in expected) expect(codeThrownBy(act)).toBe(expected.throws);
      },
    );
  } catch (error) {
    throw located(`${snippet.file}:${line}`, error);
  }
  const missed = assertions.find((_, index) => !reached.has(index));
  if (missed !== undefined) throw new Error(`${snippet.file}:${missed.line}: the asserted line is never reached`);
}

async function load(specifier: string, snippet: Snippet): Promise<object> {
  try {
    const target = specifier.startsWith(".") ? join(root, dirname(snippet.file), specifier) : specifier;
    return (await import(/* @vite-ignore */ target)) as object;
  } catch (error) {
    throw located(`${snippet.file}:${snippet.line}`, error);
  }
}

function compile(code: string): Run {
  return new Script(`(async (exports, require, __at, __is, __throws) => {${code}\n})`).runInThisContext() as Run;
}

function evaluate(literal: string): unknown {
  return new Script(`(${literal}\n)`).runInThisContext();
}

function codeThrownBy(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isRuleInputError(error)) return error.code;
    throw error;
  }
  return "nothing";
}

/** The same error, so that the reporter shows its difference, with the place in front. */
function located(place: string, error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  known.message = `${place}: ${known.message}`;
  return known;
}
