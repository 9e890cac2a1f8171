import { parsePeriod, parsePlainDate } from "../calendar/index.js";
import { isRuleInputError } from "../fault/index.js";
import { createHandler } from "../http/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import { type RunRecord, runRecordSchema } from "../results/index.js";
import { compareSides } from "./compare-sides.js";
import { problem } from "./words.js";

/** An answer as the service or the command writes it: what was asked apart from the register, and the run record. */
export interface Served {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly run: RunRecord;
  /** The operation of the service that answers; null for a comparison that the command alone computes. */
  readonly path: string | null;
  readonly answer: unknown;
}

/** The operations whose answers carry a run record, by the name and the kind of the answer. */
const OPERATIONS: readonly (readonly [name: string, kind: string, path: string | null])[] = [
  ["assessment", "assessment", "/assess"],
  ["agenda", "agenda", "/agenda"],
  ["budget", "budget", "/budget"],
  ["comparison", "scenario-comparison", "/scenario"],
  ["comparison", "policy-comparison", "/compare"],
  ["comparison", "situation-comparison", null],
  ["table", "indicator-table", "/indicators"],
  ["report", "filled-report", "/report"],
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

/** Whether an answer is about the texts of two policies alone: no day was given, and no register was needed. */
export function isOfTextsAlone({ asked, path }: Served): boolean {
  return path === "/compare" && asked["asOf"] === undefined;
}

/**
 * Computes the answer again, from the same question and the policies in full. The second register is that of the later
 * side, where two were compared.
 */
export async function askAgain(
  served: Served,
  [register, later = register]: readonly Register[],
  policies: readonly Policy[],
): Promise<Pick<Served, "run" | "answer">> {
  const { asked, path } = served;
  if (path === null) return compareAgain(withTexts(asked, policies), policies, [register, later]);
  const most = Number.MAX_SAFE_INTEGER;
  const handle = createHandler({ policies: [], limits: { bodyBytes: most, answerBytes: most, values: most } });
  const question = withTexts(asked, policies);
  const body = isOfTextsAlone(served) ? question : { ...question, register };
  const response = await handle(
    new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  return readServed(await response.json()) ?? cannotRepeat();
}

/** Compares two situations again. */
async function compareAgain(
  { before, after, asOf, period, later: time }: Readonly<Record<string, unknown>>,
  policies: readonly Policy[],
  [register, later]: readonly [Register | undefined, Register | undefined],
): Promise<Pick<Served, "run" | "answer">> {
  const [first, second] = [before, after].map((text) => policies.find((policy) => policy === text));
  if (first === undefined || second === undefined || register === undefined || later === undefined || !isObject(time))
    return cannotRepeat();
  try {
    const { comparison, record } = await compareSides([
      { register, policy: first, asOf: parsePlainDate(asOf), period: parsePeriod(period) },
      {
        register: later,
        policy: second,
        asOf: parsePlainDate(time["asOf"]),
        period: parsePeriod(time["period"]),
      },
    ]);
    return { run: record.run, answer: comparison };
  } catch (error) {
    if (isRuleInputError(error)) return cannotRepeat();
    throw error;
  }
}

function cannotRepeat(): never {
  throw problem(
    "按原来的问题重算时，内容有误。请核对台账和政策是否为原来所用的。",
    "The same cannot be asked again: are the register and the policies those that were used?",
    1,
  );
}

/**
 * Puts the policies in place of their ids. Where two versions of one policy were compared, the first of the given ones is
 * the earlier; an id without a policy is left as it is, and reported as unknown.
 */
function withTexts(
  asked: Readonly<Record<string, unknown>>,
  policies: readonly Policy[],
): Readonly<Record<string, unknown>> {
  const unused = [...policies];
  const textOf = (id: unknown): unknown => {
    const next = unused.findIndex((policy) => policy.id === id);
    const [text] = next === -1 ? [] : unused.splice(next, 1);
    return text ?? policies.find((policy) => policy.id === id) ?? id;
  };
  const fields = Object.entries(asked).map(([name, value]): readonly [string, unknown] => {
    if (name === "policies" && Array.isArray(value)) return [name, value.map(textOf)];
    return [name, NAMES_OF_ONE.includes(name) ? textOf(value) : value];
  });
  return Object.fromEntries(fields);
}

/** Fields of a question that name one policy; of two, the earlier is first. */
const NAMES_OF_ONE: readonly string[] = ["policy", "before", "after"];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
