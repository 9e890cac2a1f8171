/** Why the service itself, not the handler, leaves a request without an answer. */
export type Unanswered =
  "computation-too-long" | "memory-exceeded" | "service-busy" | "body-too-large" | "internal-error";

const PROBLEMS: Readonly<Record<Unanswered, { readonly status: number; readonly zh: string; readonly en: string }>> = {
  "computation-too-long": {
    status: 503,
    zh: "测算超时，已停止，请缩小范围后重试",
    en: "The computation took too long: ask for less",
  },
  "memory-exceeded": {
    status: 503,
    zh: "测算所需内存超过上限，请缩小范围后重试",
    en: "The computation needs too much memory: ask for less",
  },
  "service-busy": { status: 503, zh: "服务繁忙，请稍后重试", en: "The service is busy: try again later" },
  "body-too-large": { status: 413, zh: "内容过大，请分批提交", en: "The content is too large: send it in parts" },
  "internal-error": {
    status: 500,
    zh: "服务内部错误，请将请求编号告知维护人员",
    en: "Internal error: report the request id",
  },
};

/** Writes such a problem as the handler writes its own (RFC 9457), in both languages. */
export function writeProblem(code: Unanswered): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
} {
  const { status, zh, en } = PROBLEMS[code];
  return {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(code === "service-busy" ? { "retry-after": "1" } : {}),
    },
    body: new TextEncoder().encode(JSON.stringify({ type: "about:blank", status, title: `${zh} / ${en}`, code })),
  };
}
