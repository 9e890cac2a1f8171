/** The key of the mark that the library sets on what a parser returned. */
const MARK = Symbol.for("social-work-station-rules.parsed/1");

/** Codes of the faults that answer a value where a parsed one belongs. */
export const PARSED_CODES: ReadonlySet<string> = new Set(["not-parsed", "variant-unknown"]);

/** Whether a value carries the mark: a register, a person, a policy, a provision or a prepared register. */
export function isParsed(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.hasOwn(value, MARK);
}

/** What a caller may have made of a parsed value, none of which may stand in its place. */
export function listUnparsed(parsed: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ["its JSON copy", JSON.parse(JSON.stringify(parsed))],
    ["its spread", { ...parsed }],
    ["its structured clone", structuredClone(parsed)],
    ["another parsed form", mark({ ...parsed }, "another-form")],
    ["an earlier version", mark({ ...parsed }, markOf(parsed), Symbol.for("social-work-station-rules.parsed/0"))],
  ]);
}

/** The same provision of another kind, as if a parser had returned it; null unless the value is a provision. */
export function withAnotherKind(parsed: object): object | null {
  if (!("kind" in parsed) || markOf(parsed) !== "provision") return null;
  return mark({ ...parsed, kind: parsed.kind === "staffing" ? "checklist" : "staffing" }, markOf(parsed));
}

function markOf(parsed: object): string {
  return String(Reflect.get(parsed, MARK));
}

function mark(value: object, form: string, key = MARK): object {
  return Object.defineProperty(value, key, { value: form });
}
