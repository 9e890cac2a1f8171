import { markParsed, markPolicy, markRegister } from "../src/parsed/index.js";

/** Marks what a test has changed in a parsed value as parsed again, where the test knows that it would pass the parser. */
export const asRegister = markRegister;
export const asPolicy = markPolicy;
export const asProvision = <P extends object>(provision: P): P => markParsed(provision, "provision");
export const asScheme = <S extends object>(scheme: S): S => markParsed(scheme, "evaluation-scheme");
export const asTable = <T extends object>(table: T): T => markParsed(table, "decision-table");
export const asPerson = <P extends object>(person: P): P => markParsed(person, "person");
