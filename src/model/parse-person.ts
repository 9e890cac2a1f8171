import { markParsed } from "../parsed/index.js";
import { checkPerson } from "./check-record.js";
import { type ParseResult, readRecord, valueOf } from "./parse-record.js";
import { personSchema } from "./person.js";
import type { Person, PersonInput } from "./types.js";

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
  return valueOf(safeParsePerson(input));
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
  const result = readRecord(input, personSchema, checkPerson);
  return result.ok ? { ok: true, value: markParsed(result.value, "person") } : result;
}

/**
 * Returns the person that a literal describes. The compiler completes and checks the literal; dates are plain texts.
 *
 * @param input the person
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { definePerson } from "social-work-station-rules/model";
 * definePerson({ id: "p-7", certificates: [{ level: "social-worker", issuedOn: "2018-11" }] }).id; //=> "p-7"
 * ```
 */
export function definePerson(input: PersonInput): Person {
  return parsePerson(input);
}
