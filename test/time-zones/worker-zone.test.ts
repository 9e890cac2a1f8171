import { expect, it } from "vitest";

const JULY_OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  "Asia/Shanghai": -480,
  "America/New_York": 240,
  "Pacific/Apia": -780,
};

it("runs in the time zone that this run was started for", () => {
  const zone = process.env["TZ"] ?? "";
  expect(Object.keys(JULY_OFFSETS)).toContain(zone);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(new Date(2024, 6, 1).getTimezoneOffset()).toBe(JULY_OFFSETS[zone]);
});
