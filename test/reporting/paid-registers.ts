import * as fc from "fast-check";
import type { Employment, Register } from "social-work-station-rules/model";
import { coarseDates, registers } from "social-work-station-rules/testing";
import { asRegister } from "../as-parsed.js";

/** Drawn registers whose people are employed as well: with and without pay, past, present and to come. */
export function paidRegisters(): fc.Arbitrary<Register> {
  return registers({ personnel: 8, stations: 6 }).chain((register) =>
    fc
      .array(fc.option(fc.array(employments(), { maxLength: 2 }), { nil: undefined }), {
        minLength: register.personnel.length,
        maxLength: register.personnel.length,
      })
      .map((drawn) =>
        asRegister({
          ...register,
          personnel: register.personnel.map((person, index) => {
            const own = drawn[index];
            return own === undefined ? person : { ...person, employments: own };
          }),
        }),
      ),
  );
}

function employments(): fc.Arbitrary<Employment> {
  return fc
    .record(
      {
        from: coarseDates(),
        hiredAsGraduate: fc.boolean(),
        pay: fc.record({
          amount: fc
            .integer({ min: 0, max: 3_000_000 })
            .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`),
          per: fc.constantFrom("month" as const, "year" as const),
        }),
      },
      { requiredKeys: [] },
    )
    .map((employment): Employment => employment);
}
