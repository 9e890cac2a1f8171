import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as prettier from "prettier";
import * as z from "zod";
import type { LocalText, SubjectKind } from "../../src/terms/index.js";
import { provisionBase } from "../../src/policy/provisions/provision-base.js";
import { KINDS_OF_PROVISION } from "../../src/policy/provisions/index.js";
import { isBound } from "../../src/measure-form/index.js";
import { type Variation, variations } from "../../src/policy/varied.js";
import { root } from "../layers.mjs";
import { objectIn } from "../object-in.js";

const LABELS = "src/terms/vocabularies/provision-kinds.ts";
const POLICY_GUIDE = "docs/guides/write-your-own-policy.md";
const CHINESE_POLICY_GUIDE = "docs/guides/write-your-own-policy.zh-CN.md";
const SCHEMA_GUIDE = "docs/guides/schemas.md";

type Kind = (typeof KINDS_OF_PROVISION)[keyof typeof KINDS_OF_PROVISION];

/** Every file that is derived from the record of kinds, by its path: the text that it must have. */
export async function derivedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = [
    [LABELS, writeLabels()],
    [POLICY_GUIDE, fillBlocks(POLICY_GUIDE, { kinds: writeTable(), variations: writeVariations() })],
    [
      CHINESE_POLICY_GUIDE,
      fillBlocks(CHINESE_POLICY_GUIDE, { "kinds-zh": writeChineseTable(), "variations-zh": writeChineseVariations() }),
    ],
    [SCHEMA_GUIDE, fillBlocks(SCHEMA_GUIDE, { "finding-schemas": writeFindingSchemas() })],
  ] as const;
  return new Map(await Promise.all(files.map(async ([path, text]) => [path, await format(path, text)] as const)));
}

/** The text of a page in which each block between two comments of its name is what is given. */
function fillBlocks(path: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce(
    (page, [name, block]) =>
      page.replace(new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`), `$1\n${block}\n\n$2`),
    readFileSync(join(root, path), "utf8"),
  );
}

async function format(path: string, text: string): Promise<string> {
  const file = join(root, path);
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

/** Kinds of subject that a register has. */
const IN_REGISTER: ReadonlySet<SubjectKind> = new Set(["division", "station", "operator", "person"]);

/** The labels as a module without zod, which explanations and pages import. */
function writeLabels(): string {
  const kinds = Object.entries(KINDS_OF_PROVISION);
  const labels = Object.fromEntries(kinds.map(([name, { label }]) => [name, label]));
  const parameters = Object.fromEntries(kinds.map(([name, kind]) => [name, labelsOfParameters(kind)]));
  const byPeriod = kinds.flatMap(([name, kind]) => (kind.byPeriod ? [name] : []));
  const checked = Object.fromEntries(
    kinds.flatMap(([name, { detail, subjects }]) =>
      detail !== null && IN_REGISTER.has(subjects[0]) ? [[name, subjects]] : [],
    ),
  );
  return `
    // Written by \`npm run kinds\` from src/policy/provisions. Do not edit.
    import { defineVocabulary } from "../vocabulary.js";
    import type { SubjectKind } from "./rules.js";

    /** 条款种类: kinds of provision. */
    export const provisionKinds = defineVocabulary("provision-kind", "public", ${JSON.stringify(labels)});

    /** 参数名称: what each parameter of a kind is called; those of a qualification are named by its policy. */
    export const parameterLabels = ${JSON.stringify(parameters)} as const;

    /** Kinds that require something for each year or shorter period, which the first day of an amendment can cut. */
    export const KINDS_BY_PERIOD: readonly (typeof provisionKinds.values)[number][] = Object.freeze(${JSON.stringify(byPeriod)} as const);

    /** Subjects of a register that the rule of a kind can check; a kind that is not listed depends on no such subject. */
    export const CHECKED_SUBJECTS: Readonly<Partial<Record<(typeof provisionKinds.values)[number], readonly SubjectKind[]>>> = Object.freeze(${JSON.stringify(checked)});
  `;
}

/** The fields that each kind adds to those of every provision, as a table in Markdown. */
function writeTable(): string {
  const rows = Object.entries(KINDS_OF_PROVISION).map(([name, kind]) => {
    const own = Object.keys(kind.schema.shape).filter((field) => !SHARED.has(field));
    const parameters = Object.entries(parametersOf(kind));
    const named = parameters.map(([parameter, schema]) => `\`${parameter}\`${isOptional(schema) ? " (optional)" : ""}`);
    const last = named.length === 0 ? "named by the criteria" : named.join(", ");
    return [`\`${name}\``, kind.purpose.en, own.map((field) => `\`${field}\``).join(", "), last];
  });
  const head = ["kind", "for", "own fields", "parameters"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The kinds with the Chinese labels of their parameters. */
function writeChineseTable(): string {
  const rows = Object.entries(KINDS_OF_PROVISION).map(([name, kind]) => {
    const parameters = Object.entries(parametersOf(kind)).map(
      ([parameter, schema]) =>
        `\`${parameter}\` ${labelOf(parameter, schema).zh}${isOptional(schema) ? "（可不填）" : ""}`,
    );
    const named = parameters.length === 0 ? "由资格条件命名" : parameters.join("、");
    return [`\`${name}\``, kind.label.zh, kind.purpose.zh, named];
  });
  const head = ["种类", "名称", "写什么", "参数"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** By what each parameter of each kind may differ, as a table in Markdown of two columns, which a phone can show. */
function writeVariations(): string {
  return variationTable({
    head: ["kind", "its parameters"],
    by: ["by class and by stage", "by class only", "by stage only", "one value"],
    named: "all that the criteria name",
    marks: [": ", ", ", "; "],
    nameOf: (name) => `\`${name}\``,
  });
}

function writeChineseVariations(): string {
  return variationTable({
    head: ["种类", "参数"],
    by: ["按类别和阶段", "只按类别", "只按阶段", "一个取值"],
    named: "资格条件所命名的全部参数",
    marks: ["：", "、", "；"],
    nameOf: (name, { label }) => `\`${name}\` ${label.zh}`,
  });
}

const VARIATIONS = ["class-and-stage", "class", "stage", undefined] as const;

interface VariationWords {
  readonly head: readonly [string, string];
  /** In the order of {@link VARIATIONS}. */
  readonly by: readonly string[];
  readonly named: string;
  /** After a heading, between names, between groups. */
  readonly marks: readonly [string, string, string];
  readonly nameOf: (name: string, kind: Kind) => string;
}

function variationTable({ head, by, named, marks: [after, between, groups], nameOf }: VariationWords): string {
  const rows = Object.entries(KINDS_OF_PROVISION).map(([name, kind]) => {
    const own = Object.entries(parametersOf(kind)).map(([parameter, schema]) => ({
      parameter,
      // A bound has classes and stages of its own.
      variation: isBound(name, parameter) ? "class-and-stage" : variationIn(schema),
    }));
    const lists = VARIATIONS.map((wanted) =>
      own.filter(({ variation }) => variation === wanted).map(({ parameter }) => `\`${parameter}\``),
    );
    const said = own.length === 0 ? [[named], [], [], []] : lists;
    const parts = said.flatMap((list, index) =>
      list.length === 0 ? [] : [`${by[index] ?? ""}${after}${list.join(between)}`],
    );
    return [nameOf(name, kind), parts.join(groups)];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function variationIn(schema: z.ZodType): Variation | undefined {
  return variations.get(isOptional(schema) ? schema.unwrap() : schema)?.by;
}

/** The files that describe a finding about each kind. */
function writeFindingSchemas(): string {
  return Object.entries(KINDS_OF_PROVISION)
    .flatMap(([name, { detail }]) => (detail === null ? [] : [`- \`${name}-finding\``]))
    .join("\n");
}

const SHARED: ReadonlySet<string> = new Set([...Object.keys(provisionBase), "kind", "parameters"]);

function labelsOfParameters(kind: Kind): Readonly<Record<string, LocalText>> {
  return Object.fromEntries(Object.entries(parametersOf(kind)).map(([name, schema]) => [name, labelOf(name, schema)]));
}

/** A parameter's title is its label in Chinese, a space, and its label in English. */
function labelOf(name: string, schema: z.ZodType): LocalText {
  const [, zh, en] = /^(\S+) (.+)$/.exec((isOptional(schema) ? schema.unwrap() : schema).meta()?.title ?? "") ?? [];
  if (zh === undefined || en === undefined) throw new Error(`the parameter ${name} has no label`);
  return { zh, en };
}

function parametersOf({ schema }: Kind): Readonly<Record<string, z.ZodType>> {
  const { parameters } = schema.shape;
  return objectIn(parameters)?.shape ?? {};
}

function isOptional(schema: z.ZodType): schema is z.ZodOptional<z.ZodType> {
  return schema instanceof z.ZodOptional;
}
