import { describe, expect, it } from "vitest";
import * as terms from "social-work-station-rules/terms";
import acceptedSpellings from "../vectors/accepted-spellings.json" with { type: "json" };
import rosterTerms from "../vectors/roster-terms.json" with { type: "json" };

const vocabularies = Object.values(terms).flatMap((exported): readonly terms.Vocabulary[] =>
  typeof exported === "object" && "spellings" in exported ? [exported as terms.Vocabulary] : [],
);

function vocabularyNamed(name: string): terms.Vocabulary {
  const found = vocabularies.find((vocabulary) => vocabulary.name === name);
  if (found === undefined) throw new Error(`no vocabulary ${name}`);
  return found;
}

describe("the exported vocabularies", () => {
  it("are all found, each under its own name", () => {
    expect(vocabularies.length).toBeGreaterThanOrEqual(26);
    expect(new Set(vocabularies.map(({ name }) => name)).size).toBe(vocabularies.length);
    expect(vocabularies.filter(({ values }) => values.length < 2)).toEqual([]);
    expect(
      vocabularies.filter(({ name, values }) =>
        [name, ...values].some((word) => !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(word)),
      ),
    ).toEqual([]);
  });

  it("say which of them describe a person, whose terms no message repeats", () => {
    const repeating = vocabularies.filter((vocabulary) => "term" in terms.readTerm(vocabulary, "谁也不知道"));
    const personal = [
      "academic-degree",
      "assignment-duty",
      "certificate-level",
      "client-group",
      "education-level",
      "employer",
      "employment-form",
      "outside-post",
      "staff-kind",
      "station-role",
      "study-form",
      "workload",
      "yes-no",
    ];
    expect(
      vocabularies
        .filter((vocabulary) => !repeating.includes(vocabulary))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(personal);
    for (const vocabulary of vocabularies)
      expect(vocabulary.personal).toBe(personal.includes(vocabulary.name) ? "personal" : "public");
  });

  it.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))(
    "%s has a label in both languages for each value, and no label twice",
    (_, vocabulary) => {
      for (const locale of ["zh-CN", "en"] as const) {
        const labels = vocabulary.values.map((value) => terms.labelOf(vocabulary, value, locale));
        for (const label of labels) expect(label.trim()).toMatch(/\S/);
        expect(new Set(labels).size).toBe(labels.length);
      }
      for (const value of vocabulary.values)
        expect(terms.labelOf(vocabulary, value, "zh-CN")).toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))(
    "%s reads each value and label back, spaced, full-width and in brackets of any kind",
    (_, vocabulary) => {
      for (const value of vocabulary.values) {
        for (const spelling of [
          value,
          terms.labelOf(vocabulary, value, "zh-CN"),
          terms.labelOf(vocabulary, value, "en"),
        ]) {
          for (const variant of [
            spelling,
            ` ${spelling}\n`,
            widen(spelling),
            Array.from(spelling).join(" "),
            spelling.toUpperCase(),
            `\ufeff${spelling}`,
          ]) {
            expect(terms.readTerm(vocabulary, variant)).toEqual({ status: "known", value });
          }
        }
      }
    },
  );

  it.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))(
    "%s reads each accepted spelling to a value, and lists each once",
    (_, vocabulary) => {
      for (const spelling of vocabulary.accepted)
        expect(vocabulary.values).toContain(terms.parseTerm(vocabulary, spelling));
      expect(new Set(vocabulary.accepted).size).toBe(vocabulary.accepted.length);
    },
  );

  it.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))(
    "%s ranks its values in order",
    (_, vocabulary) => {
      expect(vocabulary.values.map((value) => terms.rankOf(vocabulary, value))).toEqual([...vocabulary.values.keys()]);
    },
  );

  it("order certificates, education and degrees upwards, and divisions downwards", () => {
    expect(terms.certificateLevels.values).toEqual([
      "assistant-social-worker",
      "social-worker",
      "senior-social-worker",
    ]);
    expect(terms.educationLevels.values.slice(-3)).toEqual(["bachelor", "master", "doctor"]);
    expect(terms.academicDegrees.values).toEqual(["bachelor", "master", "doctor"]);
    expect(terms.divisionLevels.values).toEqual(["province", "prefecture", "county", "township", "village"]);
  });

  it("cannot be changed by a caller", () => {
    for (const vocabulary of vocabularies) {
      for (const part of [vocabulary, vocabulary.values, vocabulary.labels, vocabulary.accepted])
        expect(Object.isFrozen(part)).toBe(true);
      for (const value of vocabulary.values) expect(Object.isFrozen(vocabulary.labels[value])).toBe(true);
    }
  });
});

describe("terms of rosters", () => {
  it.each(rosterTerms.rows)("$vocabulary: $term is $value", ({ vocabulary, term, value }) => {
    const reading = terms.readTerm(vocabularyNamed(vocabulary), term);
    expect(reading.status === "known" ? reading.value : null).toBe(value);
  });
});

describe("a spelling that was accepted once", () => {
  it.each(Object.entries(acceptedSpellings.spellings))(
    "of %s is read as before",
    (name, spellings: Readonly<Record<string, readonly string[]>>) => {
      const vocabulary = vocabularyNamed(name);
      const written = Object.entries(spellings).flatMap(([value, own]) =>
        own.map((spelling) => [spelling, value] as const),
      );
      expect(written.map(([spelling]) => [spelling, terms.parseTerm(vocabulary, spelling)])).toEqual(written);
      expect(vocabulary.accepted).toEqual(expect.arrayContaining(written.map(([spelling]) => spelling)));
    },
  );
});

describe("defining a vocabulary", () => {
  it("refuses a spelling that two values claim, also when only width, case or spaces differ", () => {
    const define = (): unknown =>
      terms.defineVocabulary("size", "public", {
        small: { zh: "小(型)", en: "small" },
        tiny: { zh: "小（型）", en: "tiny" },
      });
    expect(define).toThrow(expect.objectContaining({ code: "id-duplicate", path: ["entries", "tiny"] }));
  });

  it("keeps values and spellings in the order of the entries, each spelling once", () => {
    const size = terms.defineVocabulary("size", "personal", {
      small: { zh: "小", en: "Small", accepts: ["小", "小型", "Ｓ"] },
      large: { zh: "大", en: "big" },
    });
    expect(size).toMatchObject({
      name: "size",
      personal: "personal",
      values: ["small", "large"],
      labels: { small: { zh: "小", en: "Small" }, large: { zh: "大", en: "big" } },
    });
    expect(size.accepted).toEqual(["small", "小", "小型", "Ｓ", "large", "大", "big"]);
  });

  it("refuses a spelling that is none, and says of which entry", () => {
    const define = (entry: object): unknown =>
      terms.defineVocabulary("size", "public", { small: { zh: "小", en: "small" }, large: entry as terms.TermEntry });
    const large = { zh: "大", en: "large" };
    for (const entry of [
      { ...large, en: "" },
      { ...large, zh: 7 },
      { ...large, accepts: ["大".repeat(101)] },
      { ...large, accepts: [" \u200b"] },
    ]) {
      expect(() => define(entry)).toThrow(
        expect.objectContaining({ code: "text-invalid", path: ["entries", "large"], values: { expected: "text" } }),
      );
    }
    expect(() => define({ ...large, accepts: ["大".repeat(100)] })).not.toThrow();
    expect(() => define({ ...large, accepts: ["小"] })).toThrow(
      expect.objectContaining({
        code: "id-duplicate",
        path: ["entries", "large"],
        values: { id: "小", other: "small" },
      }),
    );
    expect(() => define({ ...large, accepts: "大" })).toThrow(
      expect.objectContaining({ code: "type-invalid", path: ["entries", "large", "accepts"] }),
    );
    expect(() => define({ ...large, accept: ["大"] })).toThrow(
      expect.objectContaining({ code: "key-unknown", path: ["entries", "large", "accept"] }),
    );
  });

  it("refuses a label that is empty", () => {
    expect(() => terms.defineVocabulary("size", "public", { small: { zh: " ", en: "small" } })).toThrow(
      expect.objectContaining({ code: "text-invalid" }),
    );
  });
});

/** ASCII as its full-width form, round brackets included. */
function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
