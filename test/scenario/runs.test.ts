import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import {
  interpretationSensitivity,
  prepareScenarios,
  type ScenarioComparison,
} from "social-work-station-rules/scenario";
import { runProvision } from "../../src/run/run-provision.js";
import { asOf, CASES, centre, change, compare, period } from "./service-cases.js";
import { asPolicy } from "../as-parsed.js";

/** Test files share their modules; this one stands in for one of them, so it has all of them for itself. */
vi.hoisted(() => void vi.resetModules());
vi.mock("../../src/run/run-provision.js", async (importOriginal) => {
  const original = await importOriginal<{ readonly runProvision: typeof runProvision }>();
  return { ...original, runProvision: vi.fn(original.runProvision) };
});

describe("what is run", () => {
  const run = vi.mocked(runProvision);
  const runs = (): readonly string[] => run.mock.calls.map(([, , { id }]) => id);
  const supervision: AmendmentInput = {
    id: "more",
    kind: "set-parameter",
    provision: "beijing-pilot-2021/supervision-hours",
    parameter: "amount",
    value: "80",
  };

  beforeEach(() => void run.mockClear());
  afterAll(() => {
    vi.doUnmock("../../src/run/run-provision.js");
    vi.resetModules();
  });

  it("runs each provision once, and an amended one once more for each thing done to it, in however many scenarios", () => {
    compare(centre(8), [
      { id: "1", amendments: [change("a", "amount", "8"), supervision] },
      { id: "2", amendments: [change("b", "amount", "8")] },
      { id: "3", amendments: [{ ...supervision, id: "again" }] },
      { id: "4", amendments: [change("c", "amount", "7")] },
    ]);
    const again = [CASES, supervision.provision, CASES];
    expect(runs()).toEqual([...beijingPilot2021.provisions.map(({ id }) => id), ...again]);
  });

  it("runs nothing again for an amendment that is not in force yet, nor for one that sets the value that there is", () => {
    compare(centre(8), [
      { id: "1", amendments: [{ ...change("a", "amount", "8"), from: "2022-01-01" } as AmendmentInput] },
      { id: "2", amendments: [change("b", "amount", "10")] },
      { id: "3", amendments: [{ id: "c", kind: "remove-provision", provision: CASES, from: "2022-01-01" }] },
    ]);
    expect(runs()).toHaveLength(beijingPilot2021.provisions.length);
  });

  it("runs in the next comparison of a series only the amended provision, before and after", () => {
    const { compare: compareNext } = prepareScenarios(prepareRegister(centre(8)), beijingPilot2021, { asOf, period });
    const compareAt = (amount: string): ScenarioComparison =>
      compareNext({ alternatives: [{ id: "1", amendments: [change("a", "amount", amount)] }] });
    compareAt("8");
    run.mockClear();
    const next = compareAt("7");
    expect(runs()).toEqual([CASES, CASES]);
    expect(next).toEqual(compare(centre(8), [{ id: "1", amendments: [change("a", "amount", "7")] }]));
  });

  it("runs a provision as it is, under each reading alone, and then under as many joint ones as it may", () => {
    const policy = asPolicy({
      ...beijingPilot2021,
      provisions: beijingPilot2021.provisions.filter(({ id }) => id === CASES),
    });
    const { reach } = interpretationSensitivity(prepareRegister(centre(4, 4)), policy, { asOf, period, mostJoint: 7 });
    const flipped = run.mock.calls.map(
      ([, , { parameters }]) =>
        Object.values<{ readonly status: string } | undefined>(parameters).filter(
          (parameter) => parameter?.status === "amended",
        ).length,
    );
    expect(flipped).toEqual([
      0,
      ...Array.from({ length: reach[0]?.singles ?? 0 }, () => 1),
      ...Array.from({ length: 7 }, () => 2),
    ]);
  });

  it("runs nothing where a fault is in the last scenario", () => {
    expect(() =>
      compare(centre(8), [
        { id: "1", amendments: [] },
        { id: "2", amendments: [change("a", "nothing", "8")] },
      ]),
    ).toThrow("parameter-unknown");
    expect(runs()).toEqual([]);
  });
});
