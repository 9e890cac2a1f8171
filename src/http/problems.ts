import type { LocalText } from "../terms/index.js";

/** A way in which a request is not served; what is wrong in the content itself has fault codes. */
export interface ProblemKind {
  readonly status: number;
  readonly title: LocalText;
  readonly detail: LocalText;
}

/** Every problem that the handler answers with. The list is closed. */
export const PROBLEMS = {
  "input-invalid": {
    status: 422,
    title: { zh: "提交的内容有误", en: "The content has faults" },
    detail: { zh: "请按所列各处修改后重新提交。", en: "Correct the places listed and send it again." },
  },
  "answer-too-large": {
    status: 422,
    title: { zh: "结果过大", en: "The answer would be too large" },
    detail: { zh: "请缩小台账范围后重试。", en: "Send a smaller register." },
  },
  "content-type-unsupported": {
    status: 415,
    title: { zh: "内容类型不受支持", en: "Unsupported content type" },
    detail: {
      zh: "请求的Content-Type应为application/json，字符集只能是UTF-8。",
      en: "Content-Type must be application/json, in UTF-8.",
    },
  },
  "content-encoding-unsupported": {
    status: 415,
    title: { zh: "不接受压缩的内容", en: "Unsupported content encoding" },
    detail: { zh: "请发送未压缩的内容。", en: "Send the content uncompressed." },
  },
  "body-missing": {
    status: 400,
    title: { zh: "请求没有内容", en: "The request has no content" },
    detail: {
      zh: "请在请求中附上JSON，格式见OpenAPI文档。",
      en: "Send JSON in the body; the OpenAPI document says which.",
    },
  },
  "utf8-invalid": {
    status: 400,
    title: { zh: "内容不是有效的UTF-8", en: "The content is not valid UTF-8" },
    detail: {
      zh: "请将文件另存为UTF-8编码后重新提交；GB18030、UTF-16等编码不受支持。",
      en: "Save the file in UTF-8; GB18030 and UTF-16 are not supported.",
    },
  },
  "json-invalid": {
    status: 400,
    title: { zh: "内容不是有效的JSON", en: "The content is not valid JSON" },
    detail: {
      zh: "请检查括号、引号、逗号是否完整，内容是否被截断。",
      en: "Check brackets, quotes and commas, and whether the content is cut off.",
    },
  },
  "json-too-deep": {
    status: 400,
    title: { zh: "JSON嵌套过深", en: "The JSON is nested too deeply" },
    detail: { zh: "对象和列表的嵌套层数超过上限。", en: "Objects and lists are nested beyond the limit." },
  },
  "json-number-inexact": {
    status: 400,
    title: { zh: "数字无法精确读取", en: "A number cannot be read exactly" },
    detail: {
      zh: '有数字超过15位有效数字或超出范围，请改写为字符串，如"12345678901234567.89"。',
      en: 'A number has more than 15 significant digits, or is out of range. Write it as text: "12345678901234567.89".',
    },
  },
  "json-key-forbidden": {
    status: 400,
    title: { zh: "字段名不允许使用", en: "A key is forbidden" },
    detail: {
      zh: "__proto__、constructor、prototype不能作字段名。",
      en: "__proto__, constructor and prototype cannot be keys.",
    },
  },
  "json-key-duplicate": {
    status: 400,
    title: { zh: "字段重复", en: "A key is given twice" },
    detail: {
      zh: "同一对象中有重复的字段名，无法确定以哪一个为准。",
      en: "An object has one key twice, and it is not known which value is meant.",
    },
  },
  "request-malformed": {
    status: 400,
    title: { zh: "请求格式有误", en: "The request is malformed" },
    detail: {
      zh: "请求不符合HTTP协议，或未发送完毕。",
      en: "The request breaks HTTP, or was not sent in full.",
    },
  },
  "body-too-large": {
    status: 413,
    title: { zh: "内容过大", en: "The content is too large" },
    detail: {
      zh: "内容的字节数或数据个数超过上限，请分批提交。",
      en: "The content has more bytes or values than allowed. Send it in parts.",
    },
  },
  "not-found": {
    status: 404,
    title: { zh: "没有这个地址", en: "Not found" },
    detail: {
      zh: "可用的地址见/openapi.json，政策编号见/policies。",
      en: "See /openapi.json for the addresses, /policies for the ids of policies.",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: { zh: "该地址不支持此方法", en: "Method not allowed" },
    detail: { zh: "可用的方法见Allow响应头。", en: "The Allow header names the methods." },
  },
  "not-acceptable": {
    status: 406,
    title: { zh: "不能以所求的类型答复", en: "Not acceptable" },
    detail: { zh: "答复只有application/json一种类型。", en: "Answers are application/json only." },
  },
  "internal-error": {
    status: 500,
    title: { zh: "服务内部错误", en: "Internal error" },
    detail: { zh: "这是程序的问题，请告知维护人员。", en: "This is a fault of the program: please report it." },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Makes the error that ends a request with a problem; only the code and the headers leave the handler. */
export function problem(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error(code), { problem: code, headers });
}

/** Whether a caught value is a problem. */
export function isProblem(
  error: unknown,
): error is Error & { readonly problem: ProblemCode; readonly headers: Readonly<Record<string, string>> } {
  return error instanceof Error && "problem" in error && "headers" in error;
}
