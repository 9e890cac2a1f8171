import type { DataSummary } from "../worker/data.js";
import type { Settings, View } from "./settings.js";

/** What every part of the page is given. */
export interface Shared {
  readonly data: DataSummary | null;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** Shows why something could not be done. */
  readonly report: (error: unknown) => void;
  readonly open: (view: View) => void;
}
