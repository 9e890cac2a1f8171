import type { JSX } from "preact";
import type { Shared } from "./shared.js";
export function BudgetView(_shared: Shared): JSX.Element {
  return <></>;
}
