import * as fc from "fast-check";
import { TAG } from "../json.js";
import type { Library } from "../library.js";
import { draw, fields } from "./draw.js";
import { readJson, type Inputs } from "./world.js";

interface Vocabulary {
  readonly name: string;
  readonly values: readonly string[];
}

/** Words, amounts, dates and codes as rosters write them; every list and policy that the package exports. */
export function wordInputs(library: Library): Inputs {
  const exported = Object.entries<unknown>(library.all() as Readonly<Record<string, unknown>>);
  const vocabularies = exported.flatMap(([name, value]) => (isVocabulary(value) ? [[name, value] as const] : []));
  const reference = (name: string): object => ({ [TAG]: "exported", id: name });
  const terms = vocabularies.flatMap(([name, { name: label, values }]) =>
    [...values, ...spellings(label)].map((text) => ({ vocabulary: reference(name), text })),
  );
  const spelt = fc.tuple(fc.constantFrom(...terms), fc.constantFrom(...SPELLINGS)).map(([term, spell]) => ({
    ...term,
    text: spell(term.text),
  }));
  const texts = (list: readonly string[]): Inputs[string] => list.map((text) => ({ text }));
  return {
    exported: exported.filter(([, value]) => isData(value)).map(([name]) => ({ name })),
    readTerm: [...terms, ...draw("spelt", 300, spelt)],
    parseTerm: draw("parsed", 150, spelt).map(({ vocabulary, text }) => ({ vocabulary, input: text })),
    labelOf: vocabularies.flatMap(([name, { values }]) =>
      values.flatMap((value) => ["zh-CN", "en"].map((locale) => ({ vocabulary: reference(name), value, locale }))),
    ),
    rankOf: vocabularies.flatMap(([name, { values }]) =>
      values.map((value) => ({ vocabulary: reference(name), value })),
    ),
    readDateText: texts(DATES),
    readYesNo: texts(ANSWERS),
    readAmount: AMOUNTS.flatMap((text) => [
      { text },
      { text, options: { unit: "元" } },
      { text, options: { unit: "万元" } },
    ]),
    parseAmount: AMOUNTS.map((input) => ({ input })),
    parseDivisionCode: codes().map((code) => ({ code })),
    parentCodeOf: codes().map((code) => ({ code })),
    divisionLevelOfCode: codes().map((code) => ({ code })),
    isDivisionCode: codes().map((text) => ({ text })),
    areaClassOf: draw(
      "areas",
      30,
      fields({ urbanRuralCode: fc.constantFrom("111", "112", "121", "122", "123", "210", "220", "999", "") }),
    ),
  };
}

const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => ` ${text}\u3000`,
  (text) => `【${text}】`,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll("（", "(").replaceAll("）", ")"),
  (text) => text.split("").join(" "),
  (text) => text.slice(1),
  (text) => `${text}证书`,
];

const DATES = [
  ...[
    "2021年6月",
    "2021年6月1日",
    "2021.6",
    "2021.06.01",
    "2021/6/1",
    "20210601",
    "2021-6-1",
    "2021",
    "2021年",
    "44348",
  ],
  ...[
    "二〇二一年六月",
    "2021年13月",
    "2021年2月30日",
    "六月",
    "21.6",
    "2021-06-01 00:00:00",
    "2021.6.31",
    "",
    "至今",
    "2021年６月",
  ],
];
const ANSWERS = [
  "是",
  "否",
  "有",
  "无",
  "√",
  "×",
  "Y",
  "N",
  "yes",
  "no",
  "1",
  "0",
  "true",
  "对",
  "",
  "不详",
  "已",
  "未",
  " 是 ",
  "非",
];
const AMOUNTS = [
  ...[
    "12.5万元",
    "１２．５",
    "1,234.50元",
    "1，234",
    "12.5",
    "-3.1",
    "3千元",
    "十二",
    "约3万",
    "1.2亿元",
    "5000",
    "5000.00 元",
    "￥12",
  ],
  ...["12万", "0.5 万元", "1 234", "1e3", "", "元", "万元", "3.5万元整", "1.234.5", "人民币3元", "¥1,000,000.10"],
];

function codes(): readonly string[] {
  const { rows } = readJson("test/vectors/division-codes.json") as {
    readonly rows: readonly { readonly code: string }[];
  };
  const wrong = [
    "",
    "1",
    "1101010",
    "110101001001001",
    "abc",
    "990000",
    "11010100",
    "110000000000",
    "110101000000",
    "00",
  ];
  return [...rows.map(({ code }) => code), ...wrong];
}

/** The spellings of a vocabulary that the tests promise. */
function spellings(name: string): readonly string[] {
  const { spellings: all } = readJson("test/vectors/accepted-spellings.json") as {
    readonly spellings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
  const { rows } = readJson("test/vectors/roster-terms.json") as {
    readonly rows: readonly { readonly vocabulary: string; readonly term: string }[];
  };
  const promised = Object.values(all[name] ?? {}).flat();
  return [...promised, ...rows.filter(({ vocabulary }) => vocabulary === name).map(({ term }) => term)];
}

function isVocabulary(value: unknown): value is Vocabulary {
  return (
    typeof value === "object" && value !== null && "values" in value && "name" in value && Array.isArray(value.values)
  );
}

/** Lists, vocabularies and the catalogue; no functions and no schemas. */
function isData(value: unknown): boolean {
  return typeof value === "object" && value !== null && !("_zod" in value);
}
