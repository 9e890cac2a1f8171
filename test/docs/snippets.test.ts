import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { collectSnippets } from "./internal/collect-snippets.js";
import { checkSnippetTypes } from "./internal/check-snippet-types.js";
import { runSnippet } from "./internal/run-snippet.js";

const snippets = collectSnippets(root);

describe("the snippets of the documentation", () => {
  it("pass the compiler, as a reader's strict project would compile them", () => {
    expect(checkSnippetTypes(root, snippets)).toEqual([]);
  }, 120_000);

  for (const snippet of snippets) {
    it(`${snippet.file}:${snippet.line} runs and gives what it says`, () => runSnippet(snippet));
  }
});
