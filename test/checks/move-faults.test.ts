import { expect, it } from "vitest";
import { moveFaults, throwInputError } from "../../src/checks/index.js";
import { RuleInputError } from "social-work-station-rules/fault";

it("returns what the function returns", () => {
  expect(
    moveFaults(
      () => [],
      () => 7,
    ),
  ).toBe(7);
});

it("moves the path of each fault, and nothing else of it", () => {
  const faults = [
    { code: "value-missing", path: ["a"], values: { expected: "id" } },
    { code: "date-invalid", path: ["b", 1], values: {} },
    { code: "out-of-range", path: [], values: { least: 0 } },
  ] as const;
  const moved = (): never =>
    moveFaults(
      (path) => ["rows", 3, ...path],
      () => {
        throw new RuleInputError(faults);
      },
    );
  expect(moved).toThrow(RuleInputError);
  expect(moved).toThrow(
    expect.objectContaining({
      faults: [
        { code: "value-missing", path: ["rows", 3, "a"], values: { expected: "id" } },
        { code: "date-invalid", path: ["rows", 3, "b", 1], values: {} },
        { code: "out-of-range", path: ["rows", 3], values: { least: 0 } },
      ],
    }),
  );
});

it("leaves any other error as it is", () => {
  const error = new TypeError("a mistake of the library");
  expect(() =>
    moveFaults(
      () => ["moved"],
      () => {
        throw error;
      },
    ),
  ).toThrow(error);
});

it("throws one fault with its code, its place and no values where none are given", () => {
  expect(() => throwInputError("list-empty", ["rows"])).toThrow(
    expect.objectContaining({ code: "list-empty", path: ["rows"], values: {} }),
  );
});
