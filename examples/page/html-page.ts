/** The page of the command line: the examples print theirs with the same parts. It is no part of the package's surface. */
export * from "../../src/cli/html-page.js";
