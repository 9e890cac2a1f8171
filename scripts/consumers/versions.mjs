/** What consumers may have. The scripts fetch it from npm when they run: none of it is needed to work on the library. */
export const typescripts = ["5.5.4", "5.6.3", "5.7.3", "5.8.3", "5.9.3", "6.0.3", "7.0.2"];

export const nodes = ["20.20.2", "22.23.3", "24.21.0"];

export const fastCheck = "4.10.2";

/** To bundle for a browser. */
export const vite = "8.3.8";

/** Where people are: the locale and the time zone of a machine, each a trap for dates, sorting or letter case. */
export const places = [
  { locale: "en-US", zone: "UTC" },
  { locale: "zh-CN", zone: "Asia/Shanghai" },
  { locale: "tr-TR", zone: "America/New_York" },
  { locale: "ar-EG", zone: "Pacific/Apia" },
];
