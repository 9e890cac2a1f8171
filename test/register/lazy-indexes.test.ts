import { describe, expect, it } from "vitest";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";

const register = parseRegister({
  version: 1,
  recordedOn: "2023-05-31",
  divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
});

describe("the indexes of a prepared register", () => {
  it("are built from the register, once, by the function that is asked for", () => {
    const built: PreparedRegister[] = [];
    const divisionIds = (prepared: PreparedRegister): readonly string[] => {
      built.push(prepared);
      return [...prepared.divisions.keys()];
    };
    const prepared = prepareRegister(register);
    const first = prepared.indexes.get(divisionIds);
    expect(first).toEqual(["110101001"]);
    expect(prepared.indexes.get(divisionIds)).toBe(first);
    expect(built).toEqual([prepared]);
  });

  it("keep an index that is null", () => {
    let calls = 0;
    const nothing = (): null => {
      calls += 1;
      return null;
    };
    const { indexes } = prepareRegister(register);
    expect([indexes.get(nothing), indexes.get(nothing), calls]).toEqual([null, null, 1]);
  });

  it("belong to one prepared register each", () => {
    const list = (): string[] => [];
    const [one, other] = [prepareRegister(register), prepareRegister(register)];
    expect(one.indexes.get(list)).not.toBe(other.indexes.get(list));
  });

  it("are not enumerable and cannot be replaced", () => {
    const prepared = prepareRegister(register);
    prepared.indexes.get(() => "built");
    expect(Object.keys(prepared)).not.toContain("indexes");
    expect(prepared).toEqual(prepareRegister(register));
    expect(Reflect.set(prepared, "indexes", null)).toBe(false);
  });
});
