import * as fc from "fast-check";
import { draw, fields } from "./draw.js";
import { readJson, refer, type Inputs, type Material, type Policy, type World } from "./world.js";

/** Deadlines and the statistics form. */
export function reportingInputs(world: World): Inputs {
  return { ...deadlines(world), ...forms(world) };
}

function deadlines({ arbitraries, catalogue, everything, keep }: World): Inputs {
  const days = arbitraries.plainDates({ from: "2020-06-01", to: "2026-12-31" });
  const drawn = draw("deadlines", 25, arbitraries.policies({ kinds: ["deadline"], provisions: 3 }));
  const policies = [...drawn.map((policy) => keep("policy-deadline", policy)), ...catalogue, everything].filter(
    ({ value }) => value.provisions.some(({ kind }) => kind === "deadline"),
  );
  const divisions = ["110101", "110105", "110119"];
  const submission = ({ value }: Material<Policy>): fc.Arbitrary<object> => {
    const ids = value.provisions.filter(({ kind }) => kind === "deadline").map(({ id }) => id);
    return fc.record({
      provision: fc.constantFrom(...ids),
      division: fc.constantFrom(...divisions),
      on: fc.oneof(days, fc.constantFrom("2021-05-17", "2021-05-18T18:30", "2021-05-31T16:20", "2022-01-04")),
    });
  };
  const options = fields(
    { asOf: days },
    {
      obliged: fc.constantFrom(divisions, divisions.slice(1)),
      holidays: fc.constantFrom(["2021-05-18", "2021-05-19"], ["2023-05-31"]),
      closeOfBusiness: fc.constantFrom("17:30", "18:00"),
    },
  );
  const asked = fc.constantFrom(...policies).chain((policy) =>
    fields({
      submissions: fc.array(submission(policy), { maxLength: 5 }),
      policy: fc.constant(refer("policy", policy)),
      options,
    }),
  );
  return { checkDeadlines: [...draw("checkDeadlines", 150, asked), ...published(catalogue)] };
}

interface Case {
  readonly provision: string;
  readonly on: string | readonly string[] | null;
  readonly options: object;
}

function published(catalogue: readonly Material<Policy>[]): Inputs[string] {
  const rows = readJson("test/vectors/reporting-deadlines.json") as readonly Case[];
  return rows.flatMap(({ provision, on, options }) => {
    const id = `beijing-pilot-2021/${provision}`;
    const moments = [on].flat().filter((moment) => moment !== null && moment !== undefined);
    return catalogue
      .filter(({ value }) => value.provisions.some((own) => own.id === id))
      .map((policy) => ({
        submissions: moments.map((moment) => ({ provision: id, division: "110105", on: moment })),
        policy: refer("policy", policy),
        options: { obliged: ["110105"], ...options },
      }));
  });
}

function forms({ arbitraries, catalogue, registers, handMade, busy, keep }: World): Inputs {
  const days = arbitraries.plainDates({ from: "2020-06-01", to: "2026-12-31" });
  const drawn = draw("forms", 15, arbitraries.policies({ kinds: ["statistics-form"], provisions: 2 }));
  const provisions = [...drawn.map((policy) => keep("policy-form", policy)), ...catalogue].flatMap((policy) =>
    policy.value.provisions
      .filter(({ kind }) => kind === "statistics-form")
      .map(({ id }) => refer("provision", policy, id)),
  );
  const compiled = fields({
    prepared: fc
      .constantFrom(...registers, ...handMade, ...busy, ...busy)
      .map((register) => refer("prepared", register)),
    form: fc.constantFrom(...provisions),
    options: fields({ asOf: days }),
  });
  const put = fields(
    {},
    {
      professionalTotal: fc.nat(9),
      certified: fc.record({ count: fc.nat(9), unknown: fc.nat(2) }),
      graduates: fc.record({ count: fc.nat(9), unknown: fc.nat(2) }),
      nationallyRegistered: fc.record({ yes: fc.nat(4), no: fc.nat(4), unknown: fc.nat(4) }),
    },
  );
  const changes = readJson("test/vectors/reporting-statistics-form.json") as readonly { readonly change: object }[];
  const [first] = draw("form", 1, compiled);
  return {
    compileStatisticsForm: draw("compile", 120, compiled),
    "checkStatisticsForm.compiled": [
      ...draw("filled", 120, fc.tuple(compiled, put)).map(([form, change]) => ({ ...form, put: change })),
      ...changes.map(({ change }) => ({ ...first, put: change })),
    ],
  };
}
