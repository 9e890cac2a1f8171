import { expect, it } from "vitest";
import { calendarYear, windowsFrom } from "social-work-station-rules/calendar";
import { thrownFault } from "../thrown-fault.js";

it("lists windows of several years up to the last day that there is", () => {
  const [window, ...others] = windowsFrom(calendarYear(2200), "five-years", "1901-01-01");
  expect([window, others]).toEqual([{ from: "2196-01-01", to: "2200-12-31" }, []]);
});

it("throws where a window ends after the last day that there is", () => {
  const cut = (): unknown => windowsFrom(calendarYear(2199), "five-years", "2002-01-01");
  expect(thrownFault(cut)).toBe("out-of-range at $.period");
});
