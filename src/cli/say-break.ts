import { printParseErrorCode, type ParseError } from "jsonc-parser";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What broken JSON most likely lacks, by the parser's code. */
const BREAKS: ReadonlyMap<string, Words> = new Map([
  ["CommaExpected", { zh: "此处之后缺少逗号“,”", en: "a comma is missing after this" }],
  ["ColonExpected", { zh: "字段名之后缺少冒号“:”", en: "a colon is missing after the field's name" }],
  [
    "PropertyNameExpected",
    {
      zh: "此处应为带双引号的字段名；若前面多写了逗号，请删去",
      en: "a field's name in double quotes should stand here; or a comma before it is one too many",
    },
  ],
  [
    "ValueExpected",
    { zh: "此处缺少值；若前面多写了逗号，请删去", en: "a value is missing here; or a comma before it is one too many" },
  ],
  ["CloseBraceExpected", { zh: "缺少右花括号“}”", en: "a closing brace } is missing" }],
  ["CloseBracketExpected", { zh: "缺少右方括号“]”", en: "a closing bracket ] is missing" }],
  [
    "EndOfFileExpected",
    { zh: "文件内容到此应已结束，请检查是否多写了括号", en: "the file should end here: is there a bracket too many?" },
  ],
  [
    "InvalidSymbol",
    { zh: "此处的文字没有加双引号，或有多余的字符", en: "text without double quotes, or a character too many" },
  ],
  ["InvalidNumberFormat", { zh: "数字的写法有误", en: "the number is not written as one" }],
  ["UnexpectedEndOfString", { zh: "缺少右双引号", en: "a closing quotation mark is missing" }],
  ["InvalidCommentToken", { zh: "文件中不能写注释", en: "comments cannot stand in the file" }],
]);

/** Punctuation that a Chinese input method writes, and what JSON asks for. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["、", ","],
  ["：", ":"],
  ["“", '"'],
  ["”", '"'],
  ["＂", '"'],
  ["‘", '"'],
  ["’", '"'],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
  ["【", "["],
  ["】", "]"],
]);

/** Says where a JSON text breaks, and what to mend there. */
export function sayBreak(
  text: string,
  { error, offset, length }: ParseError,
): { readonly offset: number; readonly message: Words } {
  if (text.trim() === "") return { offset: 0, message: { zh: "文件是空的", en: "the file is empty" } };
  const around = text.slice(offset, offset + Math.max(length, 1));
  const found = Array.from(around).find((character) => FULL_WIDTH.has(character));
  if (found !== undefined) {
    const half = FULL_WIDTH.get(found) ?? "";
    return {
      offset: offset + around.indexOf(found),
      message: {
        zh: `${found} 是中文（全角）标点，请改为英文（半角）标点 ${half}`,
        en: `${found} is Chinese punctuation: write ${half}`,
      },
    };
  }
  const code = unclosed(text[offset], printParseErrorCode(error));
  const words = BREAKS.get(code) ?? { zh: `不是有效的JSON（${code}）`, en: `not valid JSON (${code})` };
  // What is missing is missing where the text before ends, not where the next begins.
  return {
    offset:
      printParseErrorCode(error) === "CommaExpected" ? Math.max(0, text.slice(0, offset).trimEnd().length - 1) : offset,
    message: words,
  };
}

/** A list or object that ends with the other's closing bracket lacks its own, and no comma. */
function unclosed(next: string | undefined, code: string): string {
  if (code !== "CommaExpected") return code;
  if (next === "}") return "CloseBracketExpected";
  return next === "]" ? "CloseBraceExpected" : code;
}
