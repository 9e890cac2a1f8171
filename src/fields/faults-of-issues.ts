import type * as z from "zod";
import { isObject, nearMatch } from "../checks/index.js";
import type { Expectation, Fault, FaultPath, FaultValues } from "../fault/index.js";
import { readTerm, type Vocabulary } from "../terms/index.js";
import type { FaultParams } from "./fields.js";
import { codeOf, expectationOf, mistakeOf, presentKey } from "./messages.js";
import { schemaAt } from "./schema-at.js";
import { acceptedTerms } from "./term-of.js";
import { typeNameOf } from "./type-names.js";

type Issue = z.core.$ZodIssue;

/** What was parsed: with it, missing values are known everywhere and near matches are found. */
interface Parsed {
  readonly input?: unknown;
  readonly schema?: z.core.$ZodType | undefined;
}

/**
 * Turns the schema's issues into the library's faults. Rejected values are never carried over; unknown
 * keys are named only where they look like a key.
 */
export function faultsOfIssues(issues: readonly Issue[], input?: unknown, schema?: z.core.$ZodType): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, { input, schema }));
}

function faultsOf(issue: Issue, parsed: Parsed): readonly Fault[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  const fault = (code: Fault["code"], values: FaultValues): readonly Fault[] => [
    { code, path, values: code === "type-invalid" ? { ...values, ...foundType(path, parsed) } : values },
  ];
  const mistake = mistakeOf(issue.message);
  const isAbsent = mistake === "missing" || isMissing(path, parsed.input);
  const expected = expectationOf(issue.message);
  const wrong = (expectation: Expectation): Fault["code"] =>
    isAbsent ? "value-missing" : mistake === "null" ? "type-invalid" : codeOf(expectation);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const at = [...path, presentKey(key)];
        return namesAPerson(key, path, parsed)
          ? { code: "personal-data", path: at, values: {} }
          : { code: "key-unknown", path: at, values: nearKey(key, path, parsed) };
      });
    case "custom": {
      const params = issue.params as Partial<FaultParams> | undefined;
      if (params?.fault === "term-unknown")
        return fault(isAbsent ? "value-missing" : "term-unknown", {
          expected: "listed-value",
          accepted: params.accepted ?? [],
          ...termValues(path, parsed),
        });
      if (params?.fault !== undefined) return [custom(path, params, isAbsent)];
      return expected === undefined ? fault("value-invalid", {}) : fault(wrong(expected), { expected });
    }
    case "invalid_type": {
      if (expected !== undefined) return fault(wrong(expected), { expected });
      const terms = termValues(path, parsed);
      if ("accepted" in terms) return fault(isAbsent ? "value-missing" : "type-invalid", terms);
      const type = EXPECTED.get(issue.expected) ?? issue.expected;
      return fault(isAbsent ? "value-missing" : "type-invalid", { expected: type });
    }
    case "invalid_value": {
      const accepted = issue.values.map(String);
      return fault(isAbsent ? "value-missing" : mistake === "null" ? "type-invalid" : "term-unknown", {
        expected: "listed-value",
        accepted,
        ...termValues(path, parsed),
      });
    }
    case "too_small": {
      const least = Number(issue.minimum);
      return fault(
        issue.origin === "array" ? "list-empty" : issue.origin === "string" ? "text-invalid" : "out-of-range",
        { least },
      );
    }
    case "too_big": {
      const most = Number(issue.maximum);
      return fault(
        issue.origin === "array" ? "list-too-long" : issue.origin === "string" ? "text-invalid" : "out-of-range",
        { most },
      );
    }
    case "invalid_union":
      return expected === undefined ? unionFaults(issue, path, parsed, isAbsent) : fault(wrong(expected), { expected });
    default:
      return fault("value-invalid", {});
  }
}

/** The type of what stands at a path, and which fields an object there has, where the input is known. */
function foundType(path: FaultPath, { input, schema }: Parsed): FaultValues {
  if (input === undefined) return {};
  const found = stepsInto(input, path);
  const owner = schema === undefined ? undefined : (schemaAt(schema, path, input) as z.core.$ZodTypes | undefined);
  const fields = owner?._zod.def.type === "object" ? Object.keys(owner._zod.def.shape) : [];
  const type = found === null ? "null" : Array.isArray(found) ? "list" : (TYPE_NAMES.get(typeof found) ?? null);
  return { ...(type === null ? {} : { foundType: type }), ...(fields.length === 0 ? {} : { accepted: fields }) };
}

/** What JavaScript calls the types of JSON, in the words of faults. */
const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["object", "object"],
]);

/** The names of types in zod's own issues. */
const EXPECTED = new Map<string, string>([
  ["array", "list"],
  ["record", "object"],
  ["string", "text"],
  ["number", "finite-number"],
  ["int", "integer"],
]);

function custom(path: FaultPath, params: Partial<FaultParams>, isAbsent: boolean): Fault {
  const { fault = "value-invalid", expected, least, most } = params;
  const values: FaultValues = {
    ...(expected === undefined ? {} : { expected }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  return { code: isAbsent ? "value-missing" : fault, path, values };
}

function unionFaults(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: FaultPath,
  parsed: Parsed,
  isAbsent: boolean,
): readonly Fault[] {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const values: FaultValues = { expected: "listed-value", ...(options.length > 0 ? { accepted: options } : {}) };
  if (isAbsent) return [{ code: "value-missing", path, values }];
  const branch = meantBranch(branchesOf(issue.errors), stepsInto(parsed.input, path));
  if (branch !== undefined)
    return branch.flatMap((error) => faultsOf({ ...error, path: [...issue.path, ...error.path] }, parsed));
  return [{ code: "variant-unknown", path, values: { ...values, ...nearOption(path, parsed.input, options) } }];
}

type Branch = readonly Issue[];

/** Returns the issues of each variant; of a variant that is itself a choice, those of its own variants. */
function branchesOf(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch): readonly Branch[] => {
    const [only, ...others] = branch;
    const isChoice = only?.code === "invalid_union" && only.path.length === 0 && others.length === 0;
    return isChoice && only.errors.length > 0 && expectationOf(only.message) === undefined
      ? branchesOf(only.errors)
      : [branch];
  });
}

/**
 * Returns the issues of the variant that was meant: the one of the input's shape; else of an object the one that has
 * most of its fields, and of anything else the one that is no object. Where two fit alike, none is singled out.
 */
function meantBranch(branches: readonly Branch[], input: unknown): Branch | undefined {
  const ofShape = branches.filter((branch) => !branch.some((issue) => isOfAnotherShape(issue, input)));
  if (ofShape.length > 0) return ofShape.length === 1 ? ofShape[0] : undefined;
  if (!isObject(input)) {
    const plain = branches.filter(([first]) => first !== undefined && !isOfObject(first));
    return plain.length === 1 ? plain[0] : undefined;
  }
  const ranked = branches
    .filter((branch) => branch.every(({ code, path }) => path.length > 0 || code === "unrecognized_keys"))
    .map((branch) => ({ branch, foreign: foreignKeys(branch, input) }))
    .filter(({ foreign }) => foreign < Object.values(input).filter((value) => value !== undefined).length)
    .sort((one, other) => one.foreign - other.foreign);
  const [first, second] = ranked;
  return first?.foreign === second?.foreign ? undefined : first?.branch;
}

/** Whether a variant is an object, by the first of its issues; a word of a list is none. */
function isOfObject({ code, message }: Issue): boolean {
  return code !== "invalid_value" && OBJECTS.has(expectationOf(message));
}

/** What variants expect that are objects. */
const OBJECTS: ReadonlySet<Expectation | undefined> = new Set<Expectation | undefined>(["object", undefined]);

/** How many fields of an input a variant does not know; one that is undefined is a field left out. */
function foreignKeys(branch: Branch, input: Readonly<Record<string, unknown>>): number {
  const keys = branch.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  return keys.filter((key) => input[key] !== undefined).length;
}

/**
 * Whether an issue says that another variant was meant: no object at all, a field that does not belong, or one that is
 * missing. A list or a text that is too long or too short is what was meant.
 */
function isOfAnotherShape({ code, path, message }: Issue, input: unknown): boolean {
  return (
    (path.length === 0 && code !== "too_big" && code !== "too_small") ||
    (path.length === 1 &&
      (mistakeOf(message) === "missing" ||
        isMissing(
          path.filter((step) => typeof step !== "symbol"),
          input,
        )))
  );
}

/** Whether a field that nobody reads would say who a person or a client is. */
function namesAPerson(key: string, path: FaultPath, { input, schema }: Parsed): boolean {
  const owner = schema === undefined ? undefined : schemaAt(schema, path, input);
  const name = owner === undefined ? undefined : typeNameOf(owner as z.ZodType)?.name;
  return (name === "Person" || name === "Client") && SAYS_WHO.test(key);
}

const SAYS_WHO =
  /name|phone|mobile|^tel|identity|^id[-_ ]?(?:card|number|no)|e-?mail|姓名|电话|手机|身份证|证件号|联系方式/iu;

/** The known field that an unknown one is most like. */
function nearKey(key: string, path: FaultPath, { input, schema }: Parsed): FaultValues {
  const owner = schema === undefined ? undefined : (schemaAt(schema, path, input) as z.core.$ZodTypes | undefined);
  if (owner?._zod.def.type !== "object") return {};
  const near = nearMatch(key, Object.keys(owner._zod.def.shape));
  return near === undefined ? {} : { near };
}

/**
 * The labels of a vocabulary's values, and the value whose Chinese or misspelt term was written. Of a vocabulary that
 * describes persons no value is singled out.
 */
function termValues(path: FaultPath, { input, schema }: Parsed): FaultValues {
  const found = schema === undefined ? undefined : schemaAt(schema, path, input);
  const vocabulary = found === undefined ? undefined : vocabularyOf(found);
  if (vocabulary === undefined) return {};
  const written = stepsInto(input, path);
  const near =
    typeof written === "string" && vocabulary.personal === "public" ? nearTerm(vocabulary, written) : undefined;
  return { ...acceptedTerms(vocabulary), ...(near === undefined ? {} : { near }) };
}

function vocabularyOf(schema: z.core.$ZodType): Vocabulary | undefined {
  return typeNameOf(schema as z.ZodType)?.vocabulary as Vocabulary | undefined;
}

function nearTerm(vocabulary: Vocabulary, written: string): string | undefined {
  const reading = readTerm(vocabulary, written);
  if (reading.status === "known") return reading.value;
  // A value and its label may be spelt alike, so that neither is the nearest spelling.
  const spelling = nearMatch(written, vocabulary.values) ?? nearMatch(written, vocabulary.accepted);
  return spelling === undefined ? undefined : parseKnown(vocabulary, spelling);
}

function parseKnown(vocabulary: Vocabulary, spelling: string): string | undefined {
  const reading = readTerm(vocabulary, spelling);
  return reading.status === "known" ? reading.value : undefined;
}

/** The variant whose name the written one is most like. */
function nearOption(path: FaultPath, input: unknown, options: readonly string[]): FaultValues {
  const written = stepsInto(input, path);
  const near = typeof written === "string" ? nearMatch(written, options) : undefined;
  return near === undefined ? {} : { near };
}

/** Whether nothing was written. */
function isMissing(path: FaultPath, input: unknown): boolean {
  if (input === undefined) return false;
  const parent = stepsInto(input, path.slice(0, -1));
  const last = path[path.length - 1];
  return last !== undefined && stepInto(parent, last) === undefined;
}

function stepsInto(value: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>(stepInto, value);
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined;
}
