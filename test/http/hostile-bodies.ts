import { gzipSync } from "node:zlib";
import { encodeGb18030 } from "../examples/encode-gb18030.js";

/** A body that no honest caller sends, and the code of the problem that answers it. */
export interface HostileBody {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code: string;
}

const register = (rest: string): string => `{"version":1,"recordedOn":"2023-05-31"${rest}}`;
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");

/** Personal values that stand in hostile bodies, and that nothing may repeat. */
export const MARKERS = ["张三丰标记", "110101199003077777", "Zhang-San-Feng-Marker"] as const;
const [name, identityNumber, latinName] = MARKERS;

export const hostileBodies: readonly HostileBody[] = [
  { name: "nested 100,000 deep", body: "[".repeat(100_000) + "]".repeat(100_000), code: "json-too-deep" },
  { name: "objects nested 70 deep", body: '{"a":'.repeat(70) + "1" + "}".repeat(70), code: "json-too-deep" },
  { name: "with __proto__", body: `{"__proto__":{"polluted":"${name}"}}`, code: "json-key-forbidden" },
  {
    name: "with __proto__ deep inside",
    body: register(`,"stations":[{"id":"s","__proto__":{}}]`),
    code: "json-key-forbidden",
  },
  { name: "with an escaped __proto__", body: '{"\\u005f\\u005fproto__":{}}', code: "json-key-forbidden" },
  {
    name: "with constructor.prototype",
    body: '{"constructor":{"prototype":{"polluted":1}}}',
    code: "json-key-forbidden",
  },
  { name: "with 1e999", body: '{"total":1e999,"claims":[]}', code: "json-number-inexact" },
  {
    name: "with a number of 400 digits",
    body: `{"total":1${"0".repeat(400)},"claims":[]}`,
    code: "json-number-inexact",
  },
  { name: "with a number that becomes zero", body: '{"total":1e-400,"claims":[]}', code: "json-number-inexact" },
  {
    name: "with a number that a double rounds",
    body: '{"total":12345678901234567.89,"claims":[]}',
    code: "json-number-inexact",
  },
  {
    name: "with a million digits as text",
    body: `{"total":"${"9".repeat(1_000_000)}","claims":[{"id":"a","weight":1}]}`,
    code: "input-invalid",
  },
  { name: "with half a character", body: register(',"note":"\\ud800"'), code: "json-invalid" },
  { name: "of a million values", body: `[${"0,".repeat(1_000_000)}0]`, code: "body-too-large" },
  { name: "of 10 MB", body: register(`,"stations":[${'{"id":"s"},'.repeat(950_000)}{}]`), code: "body-too-large" },
  {
    name: "of 9,000 faults",
    body: register(`,"personnel":[${`{"name":"${name}","id":"${identityNumber}"},`.repeat(3_000)}{}]`),
    code: "input-invalid",
  },
  {
    name: "with keys that are names",
    body: `{"${name}":1,"${identityNumber}":2,"total":1,"claims":[]}`,
    code: "input-invalid",
  },
  {
    name: "with ids that are names, twice",
    body: register(`,"operators":[{"id":"${name}"},{"id":"${name}"}]`),
    code: "input-invalid",
  },
  {
    name: "with a name where a date stands",
    body: register(`,"personnel":[{"id":"p","certificates":[{"level":"${latinName}","issuedOn":"${name}"}]}]`),
    code: "input-invalid",
  },
  { name: "cut off", body: register(`,"note":"${name}`).slice(0, -1), code: "json-invalid" },
  { name: "empty", body: "", code: "body-missing" },
  { name: "with a key twice", body: register(',"note":1,"note":2'), code: "json-key-duplicate" },
  {
    name: "with a key twice, once with an escape",
    body: `{"total":"1.00","\\u0074otal":"2.00","claims":[]}`,
    code: "json-key-duplicate",
  },
  { name: "with a comma too many", body: `{"version":1,"${name}",}`, code: "json-invalid" },
  { name: "in GB18030", body: encodeGb18030(register(',"note":"社工站"')), code: "utf8-invalid" },
  { name: "in UTF-16 without saying so", body: utf16(register("")), code: "utf8-invalid" },
  {
    name: "said to be UTF-16",
    body: utf16(register("")),
    headers: { "content-type": "application/json; charset=utf-16" },
    code: "content-type-unsupported",
  },
  {
    name: "said to be GB18030",
    body: register(""),
    headers: { "content-type": 'application/json;charset="gb18030"' },
    code: "content-type-unsupported",
  },
  {
    name: "of plain text",
    body: register(""),
    headers: { "content-type": "text/plain" },
    code: "content-type-unsupported",
  },
  {
    name: "of a form",
    body: "a=1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    code: "content-type-unsupported",
  },
  {
    name: "of a type that only begins well",
    body: register(""),
    headers: { "content-type": "application/json-patch+json" },
    code: "content-type-unsupported",
  },
  {
    name: "compressed",
    body: gzipSync(register("")),
    headers: { "content-encoding": "gzip" },
    code: "content-encoding-unsupported",
  },
  { name: "compressed without saying so", body: gzipSync(register("")), code: "utf8-invalid" },
];
