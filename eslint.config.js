import js from "@eslint/js";
import functional from "eslint-plugin-functional";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const hidden = "A rule is a pure function of its arguments: no clock, locale, environment, chance or output.";

const restrictedGlobals = "process console setTimeout setInterval fetch performance crypto Intl globalThis".split(" ");

const noFiles = "No input or output in src.";
const noWaiting = "The library is synchronous.";

/** What only the command line does. */
const ofCommand = [noFiles, noWaiting];

/** What no file of src may say, and why. */
const restrictedSyntax = [
  [`CallExpression[callee.object.name="Date"][callee.property.name="now"]`, hidden],
  [`NewExpression[callee.name="Date"][arguments.length=0]`, hidden],
  [`CallExpression[callee.name="Date"]`, hidden],
  [`MemberExpression[object.name="Math"][property.name="random"]`, hidden],
  [`MemberExpression[property.name=/^(toLocale\\w*|localeCompare)$/]`, hidden],
  [`:function[async=true]`, noWaiting],
  [`TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]`, "A cast through unknown proves nothing."],
  [
    `ExportNamedDeclaration > FunctionDeclaration > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]`,
    "A boolean argument says nothing at the call: name the two cases.",
  ],
  [
    `CallExpression[callee.property.name=/^(max|min|push|unshift|fromCharCode|concat)$/] > SpreadElement`,
    "A spread into arguments overflows the stack on a long list.",
  ],
  [`ExportDefaultDeclaration`, "Exports have names."],
  [`TSEnumDeclaration`, "An enumeration is a list in terms."],
  [`ImportDeclaration[source.value=/^node:/]`, noFiles],
  [
    `ImportDeclaration[source.value="zod"] > ImportSpecifier`,
    `zod is imported as a namespace (import * as z), else a bundler keeps all of it.`,
  ],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  { ignores: ["dist/", "coverage/", "reports/", "examples/*/out/", "test/bench/", ".stryker-tmp/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-undef": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-param-reassign": ["error", { props: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-inferrable-types": ["error", { ignoreParameters: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // "row as Row" after a bounds check says what the value is; a bare ! is easily overlooked.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // By code point is how a label is to be taken apart here.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Callers without a compiler are checked at run time, where the types see nothing to check.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      // Array.isArray turns a readonly list into any[].
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["src/**"],
    plugins: { functional },
    rules: {
      "max-lines": ["error", 400],
      "no-console": "error",
      "no-restricted-globals": ["error", ...restrictedGlobals, "Date"],
      "no-restricted-syntax": ["error", ...restrictedSyntax],
      "functional/no-classes": "error",
      "functional/no-this-expressions": "error",
      "functional/readonly-type": ["error", "keyword"],
      "functional/type-declaration-immutability": [
        "error",
        { rules: [{ identifiers: ".+", immutability: "ReadonlyShallow", comparator: "AtLeast" }] },
      ],
    },
  },
  {
    // The inside of an algorithm may keep state and pass it on; none of it leaves the module.
    files: [
      "src/**/internal/**",
      "src/testing/**",
      "src/fields/fields.ts",
      "src/scenario/{compare-scenarios,interpretation-sensitivity}.ts",
      "src/cli/**",
    ],
    rules: {
      "no-param-reassign": "off",
      "functional/type-declaration-immutability": "off",
    },
  },
  {
    // A request arrives in pieces and a digest is computed by the platform, so these wait; nothing else does.
    files: ["src/{http,run-record}/**"],
    rules: {
      "no-restricted-globals": ["error", ...restrictedGlobals.filter((name) => name !== "crypto"), "Date"],
      "no-restricted-syntax": ["error", ...restrictedSyntax.filter(({ message }) => message !== noWaiting)],
    },
  },
  {
    // The command line reads and writes files, and waits for the spreadsheet library.
    files: ["src/cli/**"],
    rules: {
      "no-restricted-globals": ["error", "console", "fetch", "performance", "Date", "Intl"],
      "no-restricted-syntax": [
        "error",
        ...restrictedSyntax.filter(({ message }) => !ofCommand.some((own) => own === message)),
      ],
    },
  },
  // Dates are reckoned in one folder, which is tested in several time zones.
  { files: ["src/calendar/**"], rules: { "no-restricted-globals": ["error", ...restrictedGlobals] } },
  {
    files: ["src/fault/rule-input-error.ts"],
    rules: { "functional/no-classes": "off", "functional/no-this-expressions": "off" },
  },
  { files: ["src/policy/catalogue/**"], rules: { "max-lines": "off" } },
  // `npm run types` writes these from the schemas.
  { files: ["src/{model,policy,schema,results}/types.ts"], rules: { "max-lines": "off" } },
  {
    // Tests hand over what no compiler would let through; scripts read what other tools print.
    files: ["test/**", "scripts/**"],
    rules: {
      "no-param-reassign": ["error", { props: false }],
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
    },
  },
);
