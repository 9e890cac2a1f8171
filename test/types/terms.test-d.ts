import {
  areaClassOf,
  divisionKinds,
  isDivisionCode,
  labelOf,
  parentCodeOf,
  parseTerm,
  readTerm,
  urbanRuralCodes,
  type DivisionCode,
  type DivisionKind,
  type TermReading,
  type Vocabulary,
} from "social-work-station-rules/terms";
import { expectTypeOf, test } from "vitest";

test("a term is read as a value of its own vocabulary", () => {
  expectTypeOf(parseTerm(divisionKinds, "街道")).toEqualTypeOf<DivisionKind>();
  expectTypeOf(readTerm(divisionKinds, "街道")).toEqualTypeOf<TermReading<DivisionKind>>();
  expectTypeOf(parseTerm(urbanRuralCodes, "111")).toEqualTypeOf<
    "111" | "112" | "121" | "122" | "123" | "210" | "220"
  >();
  // @ts-expect-error a village is no kind of township-level division
  labelOf(divisionKinds, "village", "en");
  // @ts-expect-error an unread cell is no urban–rural code
  areaClassOf("主城区" as string);
});

test("every vocabulary is a vocabulary, for lists of them", () => {
  expectTypeOf(divisionKinds).toExtend<Vocabulary>();
  // @ts-expect-error values are read only
  divisionKinds.values.push("town");
});

test("a text becomes a division code by the question whether it is one", () => {
  const text = "110101001" as string;
  if (isDivisionCode(text)) expectTypeOf(text).toEqualTypeOf<DivisionCode>();
  expectTypeOf(parentCodeOf(text)).toEqualTypeOf<DivisionCode | null>();
});
