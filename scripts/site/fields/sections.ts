import * as z from "zod";
import { typeNames } from "../../../src/fields/index.js";
import { parameterSchema } from "../../../src/policy/parameter.js";
import { KINDS_OF_PROVISION } from "../../../src/policy/provisions/index.js";
import { varied } from "../../../src/policy/varied.js";
import { PUBLIC_SCHEMAS } from "../../../src/public-schemas/index.js";
import type { LocalText } from "social-work-station-rules/terms";
import { AREAS, labelOfKind, TITLED_SCHEMAS, type Area } from "./page-titles.js";
import { partsInside, partsOf, registered, sectionNameOf, unwrap } from "./schema-parts.js";

/** A page of fields: the schema that it is about, and the named types that only it needs. */
export interface FieldPage {
  /** Its path without language and ending. */
  readonly path: string;
  readonly area: Area;
  readonly title: LocalText;
  readonly schema: z.ZodType | null;
  readonly sections: readonly (readonly [name: string, schema: z.ZodType])[];
}

/** The pages of fields, and on which page the fields of each named type are. */
export interface FieldPages {
  readonly pages: readonly FieldPage[];
  readonly addressOf: (type: string) => string | undefined;
}

interface Root {
  readonly path: string;
  readonly area: Area;
  readonly title: LocalText;
  readonly schema: z.ZodType;
}

/** Returns a page for each schema and each kind of provision, and one of each area for the types that several share. */
export function fieldPages(): FieldPages {
  const roots = findRoots();
  const own = new Map(
    // Of schemas with one name, as findings, the first is the one that others refer to.
    [...roots].reverse().flatMap(({ schema, path }) => {
      const name = sectionNameOf(schema);
      return name === undefined ? [] : [[name, path] as const];
    }),
  );
  const rootSchemas = new Set(roots.map(({ schema }) => unwrap(schema)));
  const reached = roots.map((root) => ({ root, types: reach(root.schema, own, rootSchemas) }));
  const users = new Map<string, { readonly schema: z.ZodType; readonly roots: Root[] }>();
  for (const { root, types } of reached)
    for (const [name, schema] of types) {
      const known = users.get(name);
      if (known === undefined) users.set(name, { schema, roots: [root] });
      else known.roots.push(root);
    }
  const shared = (area: Area): readonly (readonly [string, z.ZodType])[] =>
    Array.from(users)
      .filter(
        ([
          ,
          {
            roots: [first],
            roots: all,
          },
        ]) => all.length > 1 && first?.area === area,
      )
      .map(([name, { schema }]) => [name, schema] as const);
  const alone = (root: Root): readonly (readonly [string, z.ZodType])[] =>
    Array.from(users)
      .filter(([, { roots: all }]) => all.length === 1 && all[0] === root)
      .map(([name, { schema }]) => [name, schema] as const);
  const pages: readonly FieldPage[] = [
    ...roots.map((root) => ({ ...root, sections: alone(root) })),
    ...SHARED.flatMap(({ area, path, title, has }) => {
      const sections = shared(area).filter(([name]) => has(name));
      return sections.length === 0 ? [] : [{ path, area, title, schema: null, sections }];
    }),
  ];
  const places = new Map([
    ...pages.flatMap(({ path, sections }) => sections.map(([name]) => [name, `${path}#${anchorOf(name)}`] as const)),
    ...own,
  ]);
  return { pages, addressOf: (type) => places.get(type) };
}

/** Returns the anchor of a type on its page. */
export function anchorOf(type: string): string {
  return type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

/** Types that several pages need: those of measures, conditions and findings are many. */
const SHARED: readonly {
  readonly area: Area;
  readonly path: string;
  readonly title: LocalText;
  readonly has: (type: string) => boolean;
}[] = [
  {
    area: "register",
    path: "reference/register/common",
    title: { zh: "几处共用的内容", en: "Shared parts" },
    has: () => true,
  },
  { area: "policy", path: "reference/policy/conditions", title: { zh: "条件", en: "Conditions" }, has: isCondition },
  {
    area: "policy",
    path: "reference/policy/measures",
    title: { zh: "指标和数值", en: "Measures and bounds" },
    has: isMeasure,
  },
  {
    area: "policy",
    path: "reference/policy/common",
    title: { zh: "几处共用的内容", en: "Shared parts" },
    has: (type) => !isCondition(type) && !isMeasure(type),
  },
  {
    area: "inputs",
    path: "reference/inputs/common",
    title: { zh: "几处共用的内容", en: "Shared parts" },
    has: () => true,
  },
  {
    area: "answers",
    path: "reference/answers/findings",
    title: { zh: "结论的内容", en: "Parts of findings" },
    has: isPartOfFinding,
  },
  {
    area: "answers",
    path: "reference/answers/common",
    title: { zh: "几处共用的内容", en: "Shared parts" },
    has: (type) => !isPartOfFinding(type),
  },
];

function isCondition(type: string): boolean {
  return /(?:Condition|Range|NestedCount)$/.test(type);
}

function isPartOfFinding(type: string): boolean {
  return /(?:Trace|Detail|FindingCase|MissingFact|JudgementUse|AppliedValue)$/.test(type);
}

function isMeasure(type: string): boolean {
  return /(?:Measure|Bound|BoundSum|BoundByClass|BoundRate|PerUnit|Level)$/.test(type);
}

function findRoots(): readonly Root[] {
  const schemas = TITLED_SCHEMAS.map(({ name, area, title }) => ({
    path: `reference/${area}/${name}`,
    area,
    title,
    schema: PUBLIC_SCHEMAS[name][0],
  }));
  const kinds = Object.entries(KINDS_OF_PROVISION).map(([kind, { schema }]) => {
    const label = labelOfKind(kind) ?? { zh: kind, en: kind };
    return {
      path: `reference/policy/provisions/${kind}`,
      area: "policy" as const,
      title: { zh: `条款：${label.zh}`, en: `Provision: ${label.en}` },
      schema,
    };
  });
  const anyValue = z.unknown().register(typeNames, { name: "ValueOfParameter", from: "policy/parameter" });
  const parameter = {
    path: "reference/policy/parameter",
    area: "policy" as const,
    title: { zh: "参数和出处", en: "Parameters and their sources" },
    schema: parameterSchema(anyValue),
  };
  const byClassAndStage = {
    path: "reference/policy/varied",
    area: "policy" as const,
    title: { zh: "按类别、阶段规定的取值", en: "Values by class and stage" },
    schema: varied(anyValue).describe(
      "参数的取值不分类别和阶段的，直接写取值；分类别的写 `classes` 和 `otherwise`；分阶段的写 `stages`，各阶段内还可以分类别。A value that is the same for all is written as it is; one that differs by class of subject has `classes` and `otherwise`; one that differs by stage has `stages`, in each of which it may differ by class.",
    ),
  };
  const order = Object.keys(AREAS);
  return [...schemas, ...kinds, parameter, byClassAndStage].sort(
    (a, b) => order.indexOf(a.area) - order.indexOf(b.area),
  );
}

/** The named types that a schema is made of, without going into those that are pages themselves. */
function reach(
  schema: z.ZodType,
  pages: ReadonlyMap<string, string>,
  rootSchemas: ReadonlySet<z.ZodType>,
): ReadonlyMap<string, z.ZodType> {
  const found = new Map<string, z.ZodType>();
  const seen = new Set<z.ZodType>();
  const visit = (part: z.ZodType): void => {
    const inner = unwrap(part);
    const name = sectionNameOf(part);
    if (seen.has(inner) || (name !== undefined && pages.has(name)) || rootSchemas.has(inner)) return;
    seen.add(inner);
    if (name !== undefined && !found.has(name)) found.set(name, registered(part));
    for (const below of partsOf(part)) visit(below);
  };
  for (const part of partsInside(schema)) visit(part);
  return found;
}
