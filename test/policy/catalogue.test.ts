import { describe, expect, it } from "vitest";
import * as catalogue from "social-work-station-rules/catalogue";
import { allPolicies } from "social-work-station-rules/catalogue";
import {
  safeParsePolicy,
  walkParameters,
  type InterpretedParameter,
  type Parameter,
  type Policy,
  type SourceReference,
} from "social-work-station-rules/policy";

const filled = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const sourceFaults = (source: SourceReference): readonly string[] =>
  (["document", "clause", "quote", "authority", "verification"] as const).filter((field) => !filled(source[field]));

function readingFaults({
  value,
  alternatives,
  question,
  reason,
  otherSources = [],
}: InterpretedParameter<unknown>): readonly string[] {
  return [
    ...(alternatives.length === 0 ? ["no alternative"] : []),
    ...alternatives
      .filter((alternative) => shapeOf(alternative) !== shapeOf(value) && alternative !== null && value !== null)
      .map(() => "alternative of another type"),
    ...(["zh", "en"] as const).flatMap((language) => [
      ...(filled(question[language]) ? [] : ["question"]),
      ...(filled(reason[language]) ? [] : ["reason"]),
    ]),
    ...otherSources.flatMap(sourceFaults),
  ];
}

/** The type of a value, down to the keys of a record. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? Object.keys(value).sort().join() : typeof value;
}

function parameterFaults(parameter: Parameter<unknown>): readonly string[] {
  if (parameter.status === "amended") return ["amended in the catalogue"];
  return [...sourceFaults(parameter.source), ...(parameter.status === "interpreted" ? readingFaults(parameter) : [])];
}

const sourcesOf = (parameter: Parameter<unknown>): readonly SourceReference[] => {
  if (parameter.status === "amended") return sourcesOf(parameter.was);
  return [parameter.source, ...(parameter.status === "interpreted" ? (parameter.otherSources ?? []) : [])];
};

const isPolicy = (value: unknown): value is Policy =>
  typeof value === "object" && value !== null && "provisions" in value && "jurisdiction" in value;

describe.each(allPolicies.map((policy) => [policy.id, policy] as const))("%s", (_, policy) => {
  it("gives for every value a document, a clause, a quote, an authority and how it was verified, and for every reading its question, its reason and another reading", () => {
    const faults = walkParameters(policy).flatMap(({ path, parameter }) =>
      parameterFaults(parameter).map((fault) => `${path.join(".")}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("is plain JSON that the parser accepts and gives back as it was", () => {
    const copy: unknown = JSON.parse(JSON.stringify(policy));
    const result = safeParsePolicy(copy);
    expect(result.ok ? [] : result.faults).toEqual([]);
    expect(result.ok && result.value).toEqual(copy);
  });

  it("names each provision and each datum after itself", () => {
    for (const { id } of [...policy.provisions, ...policy.data]) expect(id.slice(0, id.indexOf("/"))).toBe(policy.id);
  });

  it("quotes every document that it lists, or says where it is or what became of it", () => {
    const sources = walkParameters(policy).flatMap(({ parameter }) => sourcesOf(parameter));
    const quoted = new Set(sources.map(({ document }) => document));
    for (const { id, note, address } of policy.documents)
      expect(quoted.has(id) || note !== undefined || address !== undefined, id).toBe(true);
  });

  it("speaks of each provision in Chinese and in English", () => {
    for (const { title, note } of [...policy.provisions, ...policy.data]) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
      if (note !== undefined) expect(note.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("the catalogue", () => {
  it("lists every policy that it exports", () => {
    const exported = Object.values(catalogue).filter(isPolicy);
    expect(new Set(exported.map(({ id }) => id))).toEqual(new Set(allPolicies.map(({ id }) => id)));
    expect(exported).toHaveLength(allPolicies.length);
  });

  it("uses no id of a provision, a datum or a tier for two things", () => {
    const ids = allPolicies.flatMap(({ provisions, data }) => [...provisions, ...data].map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const systems = new Map(
      allPolicies.flatMap(({ tierSystem }) => (tierSystem === undefined ? [] : [[tierSystem.id, tierSystem] as const])),
    );
    const tiers = [...systems.values()].flatMap((system) => system.tiers.map(({ id }) => id));
    expect(tiers.filter((id, index) => tiers.indexOf(id) !== index)).toEqual([]);
    for (const { tierSystem } of allPolicies)
      if (tierSystem !== undefined) expect(systems.get(tierSystem.id)).toEqual(tierSystem);
  });

  it("describes one document in the same words wherever it is quoted", () => {
    const known = new Map<string, unknown>();
    for (const document of allPolicies.flatMap(({ documents }) => documents)) {
      expect(known.get(document.id) ?? document).toEqual(document);
      known.set(document.id, document);
    }
  });

  it("claims the primary text only for the five documents that were read in full", () => {
    const claimed = allPolicies
      .flatMap((policy) => walkParameters(policy))
      .flatMap(({ parameter }) => sourcesOf(parameter))
      .filter(({ verification }) => verification === "primary-text")
      .map(({ document }) => document);
    expect(
      [...new Set(claimed)].filter(
        (id) =>
          ![
            "beijing-2021-pilot-plan",
            "beijing-2023-report",
            "cn-2021-news-report",
            "jinan-2021-article",
            "linzhi-2024-article",
          ].includes(id),
      ),
    ).toEqual([]);
  });
});
