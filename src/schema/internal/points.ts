import * as z from "zod";
import { decimalText, ratioText } from "./parts.js";

/** A number of points: exact, and as the scheme prints it. */
export const points = z.strictObject({ exact: ratioText, display: decimalText });

/** What a part of the score comes to at least and at most, and the most it can be worth. */
export const pointRange = z.strictObject({ lowest: points, highest: points, worth: points });
