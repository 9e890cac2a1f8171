import { explainFault } from "social-work-station-rules/explanation";
import { safeParseDivision, safeParsePerson, safeParseRegister } from "social-work-station-rules/model";
import { describe, expect, test } from "vitest";

describe("a field that would say who somebody is", () => {
  test.each([
    "name",
    "fullName",
    "phone",
    "mobile",
    "idCard",
    "identityNumber",
    "email",
    "姓名",
    "联系电话",
    "身份证号",
  ])("is said to stay out of a person's record: %s", (key) => {
    const result = safeParsePerson({ id: "p", [key]: "张三" });
    expect(result).toMatchObject({ ok: false, faults: [{ code: "personal-data" }] });
    expect(JSON.stringify(result)).not.toContain("张三");
  });

  test("is named in a register at its place, in both languages", () => {
    const result = safeParseRegister({ version: 1, recordedOn: "2025-06-30", personnel: [{ id: "p", name: "张三" }] });
    const [fault] = result.ok ? [] : result.faults;
    expect(fault).toMatchObject({ code: "personal-data", path: ["personnel", 0, "name"] });
    expect(explainFault(fault as never, { locale: "zh-CN" }).heading).toBe(
      "台账不登记姓名、电话、证件号码，请删去该字段",
    );
    expect(explainFault(fault as never, { locale: "en" }).heading).toContain("stay out of a register");
  });

  test("is an unknown field where it is misspelt, or where the record is no person's", () => {
    expect(safeParsePerson({ id: "p", certifcates: [] })).toMatchObject({ faults: [{ code: "key-unknown" }] });
    const division = { id: "110101001", name: "某街道", level: "township", kind: "subdistrict", phone: "1" };
    expect(safeParseDivision(division)).toMatchObject({ faults: [{ code: "key-unknown" }] });
  });
});
