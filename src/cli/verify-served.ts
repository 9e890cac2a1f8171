import { createHandler } from "../http/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { type RunRecord, runRecordSchema } from "../results/index.js";
import { problem } from "./words.js";

/** An answer as the service or the command writes it: what was asked apart from the register, and the run record. */
export interface Served {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly run: RunRecord;
  /** The operation that answered. */
  readonly path: string;
  readonly answer: unknown;
}

/** The operations whose answers carry a run record, by the name and the kind of the answer. */
const OPERATIONS: readonly (readonly [name: string, kind: string, path: string])[] = [
  ["assessment", "assessment", "/assess"],
  ["agenda", "agenda", "/agenda"],
  ["budget", "budget", "/budget"],
  ["comparison", "scenario-comparison", "/scenario"],
  ["comparison", "policy-comparison", "/compare"],
];

/** Reads an answer of the service or of a command; null for anything else. */
export function readServed(content: unknown): Served | null {
  if (!isObject(content)) return null;
  const { asked, run: record, ...own } = content;
  const run = runRecordSchema.safeParse(record);
  if (!isObject(asked) || !run.success) return null;
  for (const [name, kind, path] of OPERATIONS) {
    // The service writes an answer under its name, a command writes it as the whole.
    const answer = content["kind"] === kind ? own : content[name];
    if (isObject(answer) && answer["kind"] === kind) return { asked, run: run.data, path, answer };
  }
  return null;
}

/** Ids of the policies that were asked about. */
export function policiesAsked({ asked }: Served): readonly string[] {
  const { policies, policy, before, after } = asked;
  const named = [...(Array.isArray(policies) ? (policies as readonly unknown[]) : []), policy, before, after];
  return [...new Set(named.filter((id): id is string => typeof id === "string"))];
}

/** Asks the same again. */
export async function askAgain(
  { asked, path }: Served,
  register: Register,
  policies: readonly Policy[],
): Promise<Pick<Served, "run" | "answer">> {
  const most = Number.MAX_SAFE_INTEGER;
  const handle = createHandler({ policies, limits: { bodyBytes: most, answerBytes: most, values: most } });
  // Two policies are compared by their texts alone where no day was asked about.
  const body = path === "/compare" && asked["asOf"] === undefined ? asked : { ...asked, register };
  const response = await handle(
    new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  const again = readServed(await response.json());
  if (again !== null) return again;
  throw problem(
    "按原来的问题重算时，内容有误。请核对台账和政策是否为原来所用的。",
    "The same cannot be asked again: are the register and the policies those that were used?",
    1,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
