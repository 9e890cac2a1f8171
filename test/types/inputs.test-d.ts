import {
  defineRegister,
  definePerson,
  type Person,
  type PersonInput,
  type Register,
  type RegisterInput,
  type StationInput,
} from "social-work-station-rules/model";
import { beijingTierSystem } from "social-work-station-rules/catalogue";
import { expectTypeOf, test } from "vitest";

test("a register is written with plain texts for dates, and without its empty lists", () => {
  const recordedOn = "2023-05-31" as string;
  const register = defineRegister({
    version: 1,
    recordedOn,
    tierSystems: [beijingTierSystem],
    stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-03" }],
    personnel: [
      {
        id: "p-1",
        certificates: [{ level: "social-worker", issuedOn: "2018-11" }],
        employments: [{ pay: { amount: 8000, per: "month" } }],
      },
    ],
    completeness: undefined,
  });
  expectTypeOf(register).toEqualTypeOf<Register>();
  expectTypeOf(definePerson({ id: "p-1" })).toEqualTypeOf<Person>();
  expectTypeOf<Person>().toExtend<PersonInput>();
  expectTypeOf<Register>().toExtend<RegisterInput>();
});

test("a wrong field or term does not compile", () => {
  // @ts-expect-error a misspelt term
  definePerson({ id: "p-1", certificates: [{ level: "social-workr" }] });
  // @ts-expect-error a misspelt field
  definePerson({ id: "p-1", certificate: [] });
  // @ts-expect-error a missing field
  defineRegister({ version: 1 });
  // @ts-expect-error a parsed date is not any text
  const from: Register["recordedOn"] = "2023-05-31";
  expectTypeOf(from).toBeString();
});

test("a literal of a record completes to its input type", () => {
  expectTypeOf<Parameters<typeof defineRegister>[0]>().toEqualTypeOf<RegisterInput>();
  expectTypeOf<NonNullable<RegisterInput["stations"]>[number]>().toEqualTypeOf<StationInput>();
  expectTypeOf<StationInput["from"]>().toEqualTypeOf<string | undefined>();
});
