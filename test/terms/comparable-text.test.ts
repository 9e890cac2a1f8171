import { expect, it } from "vitest";
import { comparableText } from "../../src/terms/index.js";

it("returns a text that the quick check accepts as the whole comparison does", () => {
  const others = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (comparableText(character) !== comparableText(` ${character}`)) others.push(character);
  }
  expect(others).toEqual([]);
});
