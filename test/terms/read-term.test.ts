import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  activityKinds,
  areaClasses,
  certificateLevels,
  divisionKinds,
  labelOf,
  parseTerm,
  rankOf,
  readTerm,
  readYesNo,
  workloads,
  type Locale,
  type Vocabulary,
} from "social-work-station-rules/terms";
import { fault } from "./internal/fault.js";

const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

describe("an unknown term", () => {
  it("is named, with the vocabulary and all it accepts, where it says nothing about a person", () => {
    expect(readTerm(areaClasses, " 郊区 ")).toEqual({
      status: "unknown",
      vocabulary: "area-class",
      term: "郊区",
      accepted: ["urban", "城镇", "城市", "城区", "镇区", "城镇地区", "rural", "农村", "乡村", "农村地区", "乡村地区"],
    });
    const { code, path, values } = fault(() => parseTerm(areaClasses, "郊区", ["rows", 3, "城乡"]));
    expect({ code, path }).toEqual({ code: "term-unknown", path: ["rows", 3, "城乡"] });
    expect(values).toMatchObject({ vocabulary: "area-class", term: "郊区" });
  });

  it("is never repeated where it could say something about a person", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 40 }), (secret) => {
        const error = fault(() => parseTerm(certificateLevels, secret));
        expect(error.values).not.toHaveProperty("term");
        expect(error.message).not.toContain(secret);
        expect(JSON.stringify(readTerm(workloads, secret))).not.toContain(JSON.stringify(secret));
        expect(readYesNo(secret)).not.toHaveProperty("term");
      }),
    );
  });

  it.each(["110101199003078888", "1101 0119 9003 0788 88", "１３８００１３８０００", "张三13800138000"])(
    "is not repeated when it holds a number as long as a telephone or identity number: %s",
    (text) => {
      expect(readTerm(divisionKinds, text)).not.toHaveProperty("term");
    },
  );

  it.each([...inherited, "", " ", "　"])("stays unknown: %j", (text) => {
    for (const vocabulary of [divisionKinds, certificateLevels, activityKinds] as readonly Vocabulary[]) {
      expect(readTerm(vocabulary, text).status).toBe("unknown");
      expect(fault(() => parseTerm(vocabulary, text)).code).toBe("term-unknown");
    }
  });

  it("is found at once in a text of a million characters, and not repeated", () => {
    for (const text of ["街".repeat(1e6), " ".repeat(1e6), "(".repeat(1e6), `${" ".repeat(1e6)}街道`]) {
      expect(readTerm(divisionKinds, text)).not.toHaveProperty("term");
    }
  });

  it("is what every text is that no spelling matches", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const reading = readTerm(divisionKinds, text);
        if (reading.status === "known") expect(divisionKinds.values).toContain(reading.value);
        else expect(reading.accepted).toBe(divisionKinds.accepted);
      }),
    );
  });
});

describe("yes and no", () => {
  it.each(["是", "有", "√", " 是 ", "Yes", "已"])("%s is yes", (text) => {
    expect(readYesNo(text)).toEqual({ status: "known", value: true });
  });

  it.each(["否", "无", "没有", "×", "NO"])("%s is no", (text) => {
    expect(readYesNo(text)).toEqual({ status: "known", value: false });
  });

  it.each(["", "-", "—", "/", "0", "1", "是/否", "不详", ...inherited])("%j is no answer", (text) => {
    expect(readYesNo(text).status).toBe("unknown");
  });
});

describe("what JavaScript callers may give", () => {
  const wrongTexts = [
    undefined,
    null,
    1,
    NaN,
    true,
    {},
    [],
    ["街道"],
    Symbol("街道"),
    1n,
  ] as readonly unknown[] as readonly string[];

  it.each(wrongTexts.map((text) => [typeof text, text] as const))("a term that is a %s is refused", (_, text) => {
    expect(fault(() => readTerm(divisionKinds, text)).code).toBe("type-invalid");
    expect(fault(() => parseTerm(divisionKinds, text, ["kind"]))).toMatchObject({
      code: "type-invalid",
      path: ["kind"],
    });
    expect(fault(() => readYesNo(text)).code).toBe("type-invalid");
  });

  it.each([undefined, null, "division-kind", {}, []] as readonly unknown[] as readonly Vocabulary[])(
    "no vocabulary is refused: %j",
    (vocabulary) => {
      for (const call of [
        () => readTerm(vocabulary, "街道"),
        () => parseTerm(vocabulary, "街道"),
        () => labelOf(vocabulary, "town", "en"),
        () => rankOf(vocabulary, "town"),
      ]) {
        expect(fault(call)).toMatchObject({ code: "type-invalid", path: ["vocabulary"] });
      }
    },
  );

  it.each([...inherited, "街道", "", undefined, null, 0] as readonly unknown[] as readonly "town"[])(
    "a label or rank of what is no canonical value is refused: %j",
    (value) => {
      expect(fault(() => labelOf(divisionKinds, value, "en")).code).toBe("term-unknown");
      expect(fault(() => rankOf(divisionKinds, value))).toMatchObject({ code: "term-unknown", path: ["value"] });
    },
  );

  it.each(["zh", "zh-cn", "fr", "", "__proto__", undefined, null] as readonly unknown[] as readonly Locale[])(
    "a label in %j is refused",
    (locale) => {
      expect(fault(() => labelOf(divisionKinds, "town", locale))).toMatchObject({
        code: "value-invalid",
        path: ["locale"],
      });
    },
  );
});
