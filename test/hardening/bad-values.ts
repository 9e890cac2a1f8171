import { looksLikeIdentityNumber } from "social-work-station-rules/fault";

/** Thrown by hostile proxies and getters; it may pass through a function unchanged, as the caller's own error. */
export class HostileError extends Error {}

/** A name planted where a text may stand: no message may repeat it. */
export const PLANTED = "王小明";
export const IDENTITY_NUMBER = "110101199003078515";

const throwing = (): never => {
  throw new HostileError("hostile");
};
const hostileProxy = new Proxy(
  {},
  { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing, getPrototypeOf: throwing },
);
const hostileList = new Proxy([1], {
  get: throwing,
  has: throwing,
  ownKeys: throwing,
  getOwnPropertyDescriptor: throwing,
  getPrototypeOf: throwing,
});

const cyclicObject: Record<string, unknown> = {};
cyclicObject["self"] = cyclicObject;
const cyclicList: unknown[] = [];
cyclicList.push(cyclicList);
const deepList = Array.from({ length: 50_000 }).reduce<unknown>((inner) => [inner], []);
const deepObject = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ members: [inner], was: inner }), {});

/** Characters of one text: work that grows with their square takes many minutes on any machine, all other less than a second. */
export const MILLION = 1_000_000;

/** Members of one list: the same of records, of which each takes longer. */
export const MEMBERS = 100_000;

/** What is put into the deepest positions. */
export const LEAST: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["undefined", undefined],
  ["null", null],
  ["NaN", Number.NaN],
  ["another text", "abc"],
  ["a symbol", Symbol("bad")],
  ["2023-02-29", "2023-02-29"],
  ["an empty object", {}],
  ["an empty list", []],
  ["a proxy that throws", hostileProxy],
]);

/** What is put into those above. */
export const FEW: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...LEAST,
  ["-1", -1],
  ["1.5", 1.5],
  ["an empty text", ""],
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
  ["a function", () => PLANTED],
  ["a name", PLANTED],
  ["an identity number", IDENTITY_NUMBER],
]);

/** What is put into the arguments and their fields beside. */
export const MANY: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...FEW,
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["2^53", 2 ** 53],
  ["true", true],
  ["a bigint", 10n],
  ["a Date", new Date(0)],
  ["an invalid Date", new Date(Number.NaN)],
  ["a Map", new Map([["id", "a"]])],
  ["a Set", new Set(["a"])],
  ["a boxed text", Object("2023-05-31")],
  ["a boxed number", Object(1)],
  ["2023-13", "2023-13"],
  ["2023-2-3", "2023-2-3"],
  ["0000-00-00", "0000-00-00"],
  ["a list of undefined", [undefined]],
  ["a sparse list", new Array(3)],
  ["what looks like a list", { length: MILLION, 0: "a" }],
  ["an own __proto__", JSON.parse('{"__proto__": {"polluted": true}}')],
  ["a cyclic object", cyclicObject],
  ["a cyclic list", cyclicList],
  ["a list without end", deepList],
  ["an object without end", deepObject],
  ["a list that throws", hostileList],
  ["a million characters", "字".repeat(MILLION)],
  ["a million digits", "1".repeat(MILLION)],
  ["a regular expression's bomb", `${"1-".repeat(MILLION / 2)}!`],
  ["spaces", `${" ".repeat(MILLION)}!`],
  ["a lone surrogate", "\ud800"],
  ["a text from right to left", "\u202Ecba"],
  ["NUL", "a\u0000b"],
]);

if (!looksLikeIdentityNumber(IDENTITY_NUMBER)) throw new Error("the planted number must look like one");

export function isHostile(name: string): boolean {
  return name === "a proxy that throws" || name === "a list that throws" || name === "a getter that throws";
}
