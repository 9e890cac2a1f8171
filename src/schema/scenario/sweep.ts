import * as z from "zod";
import { provisionIndicator } from "../assessment/provision-indicator.js";
import { plainValue } from "../internal/parts.js";
import { needs } from "./needs.js";

/** A series of one parameter's values: what `sweepParameter` answers. */
export const sweepSchema = z.array(z.strictObject({ value: plainValue, indicator: provisionIndicator, needs }));
