import { type Fault, RuleInputError } from "../fault/index.js";
import { faultsOfIssues } from "../fields/index.js";
import { markParsed } from "../parsed/index.js";
import { checkPerson } from "./check-register.js";
import type { ParseResult } from "./parse-register.js";
import { personSchema } from "./person.js";
import type { Person } from "./types.js";

/**
 * Reads a person as {@link safeParsePerson} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @returns the person
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parsePerson } from "social-work-station-rules/model";
 * parsePerson({ id: "p-7", certificates: [{ level: "social-worker", issuedOn: "2018-11" }] }).id; //=> "p-7"
 * ```
 */
export function parsePerson(input: unknown): Person {
  const result = safeParsePerson(input);
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads one person without a register, and checks what one record can show: dates that exist, spans that do not end
 * before they start, no two full-time assignments at once, no id shaped like a resident identity number. Whether
 * stations and operators exist is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the person, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParsePerson } from "social-work-station-rules/model";
 * const result = safeParsePerson({ id: "p-7", practice: [{ from: "2021-03", until: "2020" }] });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["interval-reversed"]
 * ```
 */
export function safeParsePerson(input: unknown): ParseResult<Person> {
  const parsed = personSchema.safeParse(input);
  const faults = parsed.success
    ? faultsBetweenRecords(parsed.data)
    : faultsOfIssues(parsed.error.issues, input, personSchema);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, faults: [first, ...rest] };
  return { ok: true, value: markParsed(parsed.data as Person, "person") };
}

function faultsBetweenRecords(person: Person): readonly Fault[] {
  const faults: Fault[] = [];
  checkPerson(person, [], (code, path, values = {}) => faults.push({ code, path, values }));
  return faults;
}
