import { findEntryPoints } from "./scripts/layers.mjs";

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "social-work-station-rules",
  // The root only exports the modules again.
  entryPoints: findEntryPoints().flatMap(({ subpath, source }) => (subpath === "." ? [] : [source])),
  tsconfig: "tsconfig.src.json",
  readme: "none",
  disableSources: true,
  skipErrorChecking: true, // npm run check:types has done it
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true },
  // A type alias of a schema or of a vocabulary says the same as what it is made from, which has the docstring.
  requiredToBeDocumented: ["Function", "Class", "Interface"],
  intentionallyNotExported: [
    "Vocabulary.values",
    // Lists and records of which exported types are made, and a type that only shortens schemas.
    ...["CONDITIONS", "RECURRENCES", "SchemaOf", "SettledParameter"],
    // Parts of the input of the factor method and of the certificates that a criterion requires.
    "Factor",
    "CertificateRequired",
  ],
};
