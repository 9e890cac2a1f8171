import * as z from "zod";
import { counts } from "../internal/parts.js";

/** What it takes to meet the provisions. */
export const needs = z.strictObject({ stations: counts, staff: counts, unqualified: counts });
