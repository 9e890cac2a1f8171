import { expect, it } from "vitest";
import { EXPECTATION_WORDS } from "../../src/checks/index.js";

const words = Object.entries(EXPECTATION_WORDS);

it("says of each expectation in Chinese what is expected, in characters of its own", () => {
  for (const [expectation, { zh }] of words)
    expect(zh, expectation).toMatch(/^[“a-z0-9\p{Script=Han}].*\p{Script=Han}/u);
  expect(new Set(words.map(([, { zh }]) => zh)).size).toBe(words.length);
});

it("says it in English so that it follows “expected”, without a character of Chinese", () => {
  for (const [expectation, { en }] of words) {
    expect(en, expectation).toMatch(/^(?:an?|the|one of|another|true) .*[a-z0-9”)%]$/i);
    // Examples of own words are Chinese.
    expect(en.replace(/“[^”]*”/g, ""), expectation).not.toMatch(/\p{Script=Han}/u);
  }
  expect(new Set(words.map(([, { en }]) => en)).size).toBe(words.length);
});
