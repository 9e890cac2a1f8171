import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { problemDocument } from "./problem-document.js";
import { PROBLEMS, type ProblemCode } from "./problems.js";
import { writeLog } from "./write-log.js";

const GRACE_MILLISECONDS = 500;

/** Answers what never became a request, or not in time, on its bare connection, and closes that. */
export function answerBrokenRequest(
  error: { readonly code?: string },
  socket: Socket,
  log: { readonly write: (line: string) => unknown },
): void {
  const code = codeOf(error);
  if (code === null || !socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status } = PROBLEMS[code];
  const body = JSON.stringify(problemDocument(code, requestId, "zh-CN"));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "content-type: application/problem+json",
    "content-language: zh-CN",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => {
    // Time to read the answer; a sender who goes on sending is cut off.
    setTimeout(() => socket.destroy(), GRACE_MILLISECONDS).unref();
  });
  writeLog(log, { requestId, method: "", route: null, status, milliseconds: 0, code, aborted: false });
}

function codeOf({ code }: { readonly code?: string }): ProblemCode | null {
  if (code === "ECONNRESET" || code === "EPIPE") return null;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "request-timeout";
  return code === "HPE_HEADER_OVERFLOW" ? "headers-too-large" : "request-malformed";
}
