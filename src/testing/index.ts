export { coarseDates } from "./coarse-dates.js";
export { decimalTexts } from "./decimal-texts.js";
export { people, type PeopleOptions } from "./people.js";
export { plainDates } from "./plain-dates.js";
export { registers, type RegisterOptions } from "./registers.js";
