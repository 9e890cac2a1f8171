import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { isRuleInputError, type RuleInputError } from "social-work-station-rules/fault";
import type { Finding } from "social-work-station-rules/finding";
import type { Register } from "social-work-station-rules/model";
import {
  checkActivityQuotas,
  checkChecklist,
  checkRecurringDuties,
  checkRequiredRoles,
  checkRequiredSystems,
  checkShareQuotas,
  checkStaffing,
  planActivityQuotas,
} from "social-work-station-rules/quota";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { findingSchema } from "social-work-station-rules/schema";
import { plainDates, registers } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";
import { centre, ownRegister, prepared } from "./own-register.js";
import {
  activityQuota,
  checklist,
  recurringDuty,
  requiredRoles,
  requiredSystems,
  shareQuota,
  staffing,
} from "./provisions.js";

const period = calendarYear(2021);

interface Check {
  readonly provision: {
    readonly id: string;
    readonly kind: string;
    readonly appliesTo: { readonly subject: string; readonly tier?: string | undefined };
    readonly parameters: object;
  };
  readonly run: (prepared: PreparedRegister, provision: never, options: never) => readonly Finding[];
  readonly options: object;
  /** The name of the option that asks for one subject alone. */
  readonly one: string | null;
}

/** Every check with a provision of its kind and what it is asked. */
const CHECKS: Readonly<Record<string, Check>> = {
  checkActivityQuotas: {
    provision: activityQuota(),
    run: (register, provision, options) => checkActivityQuotas(register, [provision], options),
    options: { period, asOf: "2021-12-31" },
    one: "station",
  },
  planActivityQuotas: {
    provision: activityQuota(),
    run: (register, provision, options) =>
      planActivityQuotas(register, [provision], options).map(({ finding }) => finding),
    options: { period, asOf: "2021-12-31" },
    one: "station",
  },
  checkShareQuotas: { provision: shareQuota(), run: checkShareQuotas, options: { asOf: "2021-12-31" }, one: null },
  checkStaffing: { provision: staffing(), run: checkStaffing, options: { asOf: "2021-12-31" }, one: "station" },
  checkRequiredSystems: {
    provision: requiredSystems(["finance"]),
    run: checkRequiredSystems,
    options: { asOf: "2021-12-31" },
    one: "station",
  },
  checkRequiredRoles: {
    provision: requiredRoles([{ role: "director", least: 1, mayAlsoHold: [] }]),
    run: checkRequiredRoles,
    options: { asOf: "2021-12-31" },
    one: "station",
  },
  checkChecklist: {
    provision: checklist([
      { id: "premises", text: { zh: "场地", en: "premises" }, when: "one-operator-several-stations" },
    ]),
    run: checkChecklist,
    options: { asOf: "2021-12-31" },
    one: "subject",
  },
  checkRecurringDuties: {
    provision: recurringDuty(),
    run: checkRecurringDuties,
    options: { period, asOf: "2021-12-31" },
    one: "station",
  },
};

/** The same provision on the tiers of drawn registers. */
function onBeijing(provision: Check["provision"]): Check["provision"] {
  return {
    ...provision,
    appliesTo: { ...provision.appliesTo, tier: "beijing:township" },
    ...(provision.kind === "share-quota" ? { centreTier: "beijing:township", stationTier: "beijing:community" } : {}),
  };
}

function ask({ run }: Check, register: unknown, provision: unknown, options: unknown): readonly Finding[] {
  return run(register as PreparedRegister, deepFreeze(provision) as never, deepFreeze(options) as never);
}

const drawn = fc.tuple(registers({ stations: 6 }), plainDates({ from: "2020-06-01", to: "2023-06-30" }));

describe.each(Object.entries(CHECKS))("%s", (_, check) => {
  it("changes nothing that it is given, answers the same again, and in plain data of the published shape", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const frozen = prepareRegister(deepFreeze(register));
        const options = { ...check.options, asOf };
        const findings = ask(check, frozen, onBeijing(check.provision), options);
        expect(ask(check, frozen, onBeijing(check.provision), options)).toEqual(findings);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        for (const finding of findings) expect(findingSchema.safeParse(finding).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("has one finding a subject, by id, and the same for one alone as among all", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const whole = prepareRegister(register);
        const options = { ...check.options, asOf };
        const findings = ask(check, whole, onBeijing(check.provision), options);
        const ids = findings.map(({ subject }) => subject.id);
        expect(ids).toEqual([...new Set(ids)].sort());
        if (check.one === null) return;
        for (const { id } of register.stations) {
          expect(ask(check, whole, onBeijing(check.provision), { ...options, [check.one]: id })).toEqual(
            findings.filter(({ subject }) => subject.id === id),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the records", () => {
    const reversed = (register: Register): Register => ({
      ...register,
      divisions: register.divisions.toReversed(),
      stations: register.stations.toReversed(),
      operators: register.operators.toReversed(),
      activities: register.activities.toReversed(),
      judgements: register.judgements.toReversed(),
      completeness: register.completeness.toReversed(),
    });
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const answer = (one: Register): readonly unknown[] =>
          ask(check, prepareRegister(one), onBeijing(check.provision), { ...check.options, asOf }).map((finding) => ({
            ...finding,
            missing: finding.missing.map((fact) => JSON.stringify(fact)).sort(),
          }));
        expect(answer(reversed(register))).toEqual(answer(register));
      }),
      { numRuns: 40 },
    );
  });

  it("names nothing as missing unless it is undetermined, and something if it is", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        for (const { verdict, missing } of ask(check, prepareRegister(register), onBeijing(check.provision), {
          ...check.options,
          asOf,
        }))
          expect(missing.length > 0).toBe(verdict === "undetermined");
      }),
      { numRuns: 40 },
    );
  });

  const register = prepared({ stations: [centre({ from: "2021-01-01" })] });
  const errorOf = (...args: readonly [unknown, unknown, unknown]): RuleInputError | null => {
    try {
      ask(check, ...args);
    } catch (error) {
      if (isRuleInputError(error)) return error;
      throw error;
    }
    return null;
  };
  const faultOf = (...args: readonly [unknown, unknown, unknown]): string =>
    errorOf(...args)?.code ?? "nothing was refused";
  const { provision, options } = check;

  it("refuses a register that is not prepared, or none", () => {
    expect(faultOf(ownRegister({}), provision, options)).toBe("type-invalid");
    expect(faultOf(null, provision, options)).toBe("type-invalid");
    expect(faultOf(undefined, provision, options)).toBe("type-invalid");
  });

  it("refuses a provision of another kind, of an unknown tier, without what is read of it, or none", () => {
    const other = provision.kind === "staffing" ? recurringDuty() : staffing();
    expect(faultOf(register, other, options)).toBe("variant-unknown");
    expect(faultOf(register, null, options)).toBe("type-invalid");
    expect(faultOf(register, [], options)).toBe("variant-unknown");
    expect(faultOf(register, { ...provision, parameters: undefined }, options)).toBe("type-invalid");
    expect(faultOf(register, { ...provision, appliesTo: undefined }, options)).toBe("type-invalid");
    expect(faultOf(register, { ...provision, appliesTo: { subject: "station", tier: "own:center" } }, options)).toBe(
      "tier-unknown",
    );
    expect(faultOf(register, { ...provision, appliesTo: { subject: "station", tier: "__proto__" } }, options)).toBe(
      "tier-unknown",
    );
  });

  it("refuses every parameter that is absent or has a value it cannot have", () => {
    for (const name of Object.keys(provision.parameters)) {
      const { [name]: _left, ...rest } = provision.parameters as Record<string, unknown>;
      expect(faultOf(register, { ...provision, parameters: rest }, options), name).toBe("type-invalid");
      for (const value of [null, Number.NaN, Infinity, -1, "-1", "twelve", [], [null], [undefined], {}]) {
        const values =
          errorOf(register, { ...provision, parameters: { ...rest, [name]: { status: "stated", value } } }, options)
            ?.values ?? null;
        expect(
          Object.keys(values ?? {}),
          `${name} ${JSON.stringify(value)} is refused, and what is expected is said`,
        ).not.toEqual([]);
      }
      expect(
        faultOf(
          register,
          { ...provision, parameters: { ...rest, [name]: { status: "stated", value: undefined } } },
          options,
        ),
      ).not.toBe("nothing was refused");
    }
  });

  it("refuses impossible days, unknown options, unknown subjects, and no options at all", () => {
    for (const wrong of [null, undefined, [], "2021-12-31"])
      expect(faultOf(register, provision, wrong)).toBe("type-invalid");
    for (const asOf of ["2023-02-30", "2021-2-1", "", 20211231, Number.NaN, null, undefined, new Date(0)])
      expect(faultOf(register, provision, { ...options, asOf })).toBe("date-invalid");
    expect(faultOf(register, provision, { ...options, day: "2021-12-31" })).toBe("key-unknown");
    if (check.one === null) return;
    for (const id of ["centre-9", "__proto__", "", Number.NaN, null])
      expect(faultOf(register, provision, { ...options, [check.one]: id })).toBe("reference-dangling");
  });

  it("refuses a period that is none", () => {
    if (!("period" in options)) return;
    expect(faultOf(register, provision, { ...options, period: undefined })).toBe("type-invalid");
    expect(faultOf(register, provision, { ...options, period: 2021 })).toBe("type-invalid");
    expect(faultOf(register, provision, { ...options, period: { from: "2021-01-01" } })).toBe("date-invalid");
    expect(faultOf(register, provision, { ...options, period: { from: "2021-12-31", to: "2021-01-01" } })).toBe(
      "interval-reversed",
    );
  });
});

describe("what only some can be asked", () => {
  const register = prepared({ stations: [centre({ from: "2021-01-01" })] });
  const code = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return isRuleInputError(error) ? `${error.code} ${error.path.join(".")}` : error;
    }
  };

  it("is refused elsewhere: a list of quotas, the tiers of a share, subjects that no checklist has", () => {
    expect(code(() => checkActivityQuotas(register, activityQuota() as never, { period, asOf: "2021-12-31" }))).toBe(
      "type-invalid provisions",
    );
    expect(
      code(() => checkActivityQuotas(register, [activityQuota(), staffing() as never], { period, asOf: "2021-12-31" })),
    ).toBe("variant-unknown provisions.1.kind");
    expect(
      code(() =>
        checkActivityQuotas(register, [activityQuota(), activityQuota({ amount: "5" })], {
          period,
          asOf: "2021-12-31",
        }),
      ),
    ).toBe("id-duplicate provisions.1.id");
    expect(
      code(() => checkShareQuotas(register, { ...shareQuota(), centreTier: "own:center" }, { asOf: "2021-12-31" })),
    ).toBe("tier-unknown provision.centreTier");
    expect(
      code(() => checkShareQuotas(register, { ...shareQuota(), stationTier: "own:center" }, { asOf: "2021-12-31" })),
    ).toBe("tier-unknown provision.stationTier");
    expect(
      code(() =>
        checkShareQuotas(
          register,
          {
            ...shareQuota(),
            parameters: { ...shareQuota().parameters, share: { status: "stated", value: "1.1" } as never },
          },
          { asOf: "2021-12-31" },
        ),
      ),
    ).toBe("out-of-range provision.parameters.share.value");
    const item = { id: "premises", text: { zh: "场地", en: "premises" }, when: "always" } as const;
    for (const subject of ["form", "scheme", "submission"] as const) {
      expect(code(() => checkChecklist(register, checklist([item], { subject }), { asOf: "2021-12-31" }))).toBe(
        "value-invalid provision.appliesTo.subject",
      );
    }
    expect(
      code(() =>
        checkChecklist(register, checklist([item], { subject: "division" }), { asOf: "2021-12-31", subject: "110109" }),
      ),
    ).toBe("reference-dangling options.subject");
  });

  it("answers an empty list of quotas with an empty list", () => {
    expect(checkActivityQuotas(register, [], { period, asOf: "2021-12-31" })).toEqual([]);
  });
});
