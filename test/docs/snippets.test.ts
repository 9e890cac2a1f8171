import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { collectSnippets, type Snippet } from "./internal/collect-snippets.js";
import { compileSnippets } from "./internal/compile-snippets.js";
import { runSnippet } from "./internal/run-snippet.js";

const snippets = collectSnippets(root);

describe("the snippets of the documentation", () => {
  let messagesOf: (snippet: Snippet) => readonly string[];

  beforeAll(() => {
    messagesOf = compileSnippets(root, snippets);
  });

  // The first one that names a type pays for it: one test of all takes the compiler long.
  for (const snippet of snippets) {
    it(`${snippet.file}:${snippet.line} passes the compiler, as in a reader's strict project`, () => {
      expect(messagesOf(snippet)).toEqual([]);
    });

    it(`${snippet.file}:${snippet.line} runs and gives what it says`, () => runSnippet(snippet));
  }
});
