/** One request, as the log has it: nothing of its address, headers or content but the route that took it. */
export interface LogEntry {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, as in the OpenAPI document; null where none took the request. */
  readonly route: string | null;
  /** Null where the caller left before there was one. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** Whether the caller left before the answer was out. */
  readonly aborted: boolean;
  /** Why the service itself gave no answer. */
  readonly code?: string;
  /** Of an internal error: where in the program, without its message. */
  readonly trace?: readonly string[];
}

/** Writes an entry as one line of JSON. The service has no other log. */
export function writeLog(out: { readonly write: (line: string) => unknown }, entry: LogEntry): void {
  out.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** Where an error came about: files and lines. Its message may quote what was sent. */
export function traceOf(error: unknown): readonly string[] {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return frames
    .filter((frame) => /^ {4}at [^"'{}]+:\d+:\d+\)?$/.test(frame))
    .slice(0, 6)
    .map((frame) => frame.trim());
}
