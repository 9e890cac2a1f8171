import { expect, it } from "vitest";
import { explainFaults } from "social-work-station-rules/explanation";
import { groupFaults, RuleInputError, type Fault } from "social-work-station-rules/fault";
import { safeParseRegister } from "social-work-station-rules/model";

/** Sixty rows, each without a certificate's level and with a date that no calendar has. */
const result = safeParseRegister({
  version: 1,
  recordedOn: "2021-12-31",
  personnel: Array.from({ length: 60 }, (_, index) => ({
    id: `p-${index}`,
    certificates: [{ issuedOn: "2021-02-30" }],
  })),
});
const faults: readonly Fault[] = result.ok ? [] : result.faults;

it("puts two mistakes made in sixty rows into two groups, which have every fault", () => {
  const groups = groupFaults(faults);
  expect(groups.map(({ length }) => length)).toEqual([60, 60]);
  expect(groups.flat()).toHaveLength(faults.length);
  expect(new Set(groups.flat())).toEqual(new Set(faults));
});

it("keeps apart what differs in its code, its field or what was expected", () => {
  const at = (code: Fault["code"], field: string, expected: string): Fault => ({
    code,
    path: ["stations", 0, field],
    values: { expected },
  });
  const four = [
    at("value-missing", "tier", "id"),
    at("id-invalid", "tier", "id"),
    at("id-invalid", "division", "id"),
    at("id-invalid", "division", "text"),
  ];
  expect(groupFaults([...four, ...four]).map(({ length }) => length)).toEqual([2, 2, 2, 2]);
});

it.each([
  ["zh-CN", "缺少必填的值（60处）", /^位置：\$\.personnel\[0\].*、.*、.*等60处。$/],
  ["en", "A value is missing (60 times)", /^Where: \$\.personnel\[0\].*, .*, .* and elsewhere\.$/],
] as const)("is one sentence for each mistake, with the number and the first places (%s)", (locale, heading, place) => {
  const explanations = explainFaults(faults, { locale });
  expect(explanations).toHaveLength(2);
  const missing = explanations.find((explanation) => explanation.heading === heading);
  expect(missing?.reasons[0]?.text).toMatch(place);
  expect(missing?.reasons.map(({ text }) => text).join("")).not.toContain("p-0");
});

it("is what the message of the error counts", () => {
  const [first, ...others] = faults;
  if (first === undefined) throw new Error("the register has faults");
  expect(new RuleInputError([first, ...others]).message).toMatch(/ \(60 of this kind and 60 more\)$/);
});
