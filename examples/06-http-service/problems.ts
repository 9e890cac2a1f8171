import type { LocalText } from "social-work-station-rules/terms";

/** A way in which the service refuses a request; what is wrong in the content itself has the library's fault codes. */
export interface ProblemKind {
  readonly status: number;
  readonly title: LocalText;
  readonly detail: LocalText;
}

/** Every problem that the service answers with. The list is closed. */
export const PROBLEMS = {
  "input-refused": {
    status: 422,
    title: { zh: "提交的内容有误", en: "The content was refused" },
    detail: { zh: "请按所列各处修改后重新提交。", en: "Correct the places listed and send it again." },
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
    detail: {
      zh: "对象和列表的嵌套层数超过上限。",
      en: "Objects and lists stand inside one another beyond the limit.",
    },
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
  "request-malformed": {
    status: 400,
    title: { zh: "请求格式有误", en: "The request is malformed" },
    detail: {
      zh: "请求不符合HTTP协议，或内容长度与声明不一致。",
      en: "The request breaks HTTP, or its content has another length than declared.",
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
  "answer-too-large": {
    status: 422,
    title: { zh: "结果过大", en: "The answer would be too large" },
    detail: { zh: "请缩小台账范围，分批测算。", en: "Ask about a smaller register at a time." },
  },
  "headers-too-large": {
    status: 431,
    title: { zh: "请求头过大", en: "The headers are too large" },
    detail: { zh: "请精简请求头。", en: "Send fewer or shorter headers." },
  },
  "request-timeout": {
    status: 408,
    title: { zh: "请求未在时限内发送完毕", en: "The request took too long to arrive" },
    detail: { zh: "请检查网络后重试。", en: "Check the network and try again." },
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
  "computation-too-long": {
    status: 503,
    title: { zh: "测算超时", en: "The computation took too long" },
    detail: {
      zh: "测算未在时限内完成，已停止。请缩小范围后重试。",
      en: "The computation was stopped at its time limit. Ask for less.",
    },
  },
  "memory-exceeded": {
    status: 503,
    title: { zh: "测算所需内存超过上限", en: "The computation needs too much memory" },
    detail: { zh: "测算已停止。请缩小范围后重试。", en: "The computation was stopped. Ask for less." },
  },
  "service-busy": {
    status: 503,
    title: { zh: "服务繁忙", en: "The service is busy" },
    detail: { zh: "请稍后重试。", en: "Try again later." },
  },
  "internal-error": {
    status: 500,
    title: { zh: "服务内部错误", en: "Internal error" },
    detail: { zh: "请将instance中的请求编号告知维护人员。", en: "Tell the maintainers the request id in instance." },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;
