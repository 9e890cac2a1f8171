/** What the workbench shares with the pages of the command: style, and the words, mark and colour of each verdict. */
export { PAGE_STYLE, SIGNATURE } from "../../../src/cli/page-style.js";
export { type VerdictClass, VERDICT_CLASSES, VERDICT_MARKS, sayClass } from "../../../src/cli/verdict-class.js";
