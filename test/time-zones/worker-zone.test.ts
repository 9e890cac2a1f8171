import { expect, it } from "vitest";

/** Minutes behind UTC in January and in July. */
const OFFSETS: Readonly<Record<string, readonly [january: number, july: number]>> = {
  UTC: [0, 0],
  "Asia/Shanghai": [-480, -480],
  "America/New_York": [300, 240],
  "Pacific/Apia": [-780, -780],
};

it("runs in the time zone that this run was started for", () => {
  const zone = process.env["TZ"] ?? "";
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect([new Date(2024, 0, 1), new Date(2024, 6, 1)].map((date) => date.getTimezoneOffset())).toEqual(OFFSETS[zone]);
});
