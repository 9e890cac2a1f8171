import type { Fault, FaultCode, FaultPath } from "../../fault/index.js";
import { DIVISION_LEVELS } from "../../terms/values.js";
import type { Parameter, SourceReference } from "../parameter.js";
import type { Policy } from "../policy.js";
import { listParameters } from "./list-parameters.js";
import { checkPathwayTable } from "./check-pathway-table.js";
import { checkQualification } from "./check-qualification.js";
import type { Report } from "./report.js";

/** Faults of a policy that its schema cannot see. */
export function checkPolicy(policy: Policy): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, path: FaultPath, values: Fault["values"] = {}): void => {
    faults.push({ code, path, values });
  };
  const documents = uniqueIds("documents", policy.documents, fault);
  uniqueIds("provisions", policy.provisions, fault);
  uniqueIds("data", policy.data, fault);

  for (const { path, parameter } of listParameters(policy)) checkParameter(parameter, path, documents, fault);

  policy.successors.forEach((successor, index) => {
    if (!documents.has(successor.document))
      fault("reference-dangling", ["successors", index, "document"], { id: successor.document });
  });
  const from = policy.effective.from?.value;
  const until = policy.effective.until?.value ?? undefined;
  if (from !== undefined && until !== undefined && until < from) fault("interval-reversed", ["effective", "until"]);

  const tiers = new Set(policy.tierSystem?.tiers.map((tier) => tier.id));
  policy.provisions.forEach((provision, index) => {
    if (provision.kind === "qualification") checkQualification(provision, ["provisions", index], fault);
    if (provision.kind === "pathway-table") checkPathwayTable(provision, ["provisions", index], fault);
    const named = [
      { path: ["appliesTo", "tier"], tier: provision.appliesTo.tier },
      ...(provision.kind === "share-quota"
        ? [
            { path: ["centreTier"], tier: provision.centreTier },
            { path: ["stationTier"], tier: provision.stationTier },
          ]
        : []),
    ];
    for (const { path, tier } of named) {
      const isLevel = DIVISION_LEVELS.some((level) => level === tier);
      if (tier !== undefined && !isLevel && !tiers.has(tier))
        fault("tier-unknown", ["provisions", index, ...path], { id: tier });
    }
  });
  return faults;
}

function checkParameter(
  parameter: Parameter<unknown>,
  path: FaultPath,
  documents: ReadonlySet<string>,
  fault: Report,
): void {
  if (parameter.status === "amended") {
    checkParameter(parameter.was, [...path, "was"], documents, fault);
    return;
  }
  checkSource(parameter.source, [...path, "source"], documents, fault);
  if (parameter.status === "stated") return;
  parameter.otherSources?.forEach((source, index) => {
    checkSource(source, [...path, "otherSources", index], documents, fault);
  });
  const seen = new Set([JSON.stringify(parameter.value)]);
  parameter.alternatives.forEach((alternative, index) => {
    const text = JSON.stringify(alternative);
    if (seen.has(text)) fault("value-invalid", [...path, "alternatives", index]);
    seen.add(text);
  });
}

function checkSource(source: SourceReference, path: FaultPath, documents: ReadonlySet<string>, fault: Report): void {
  if (!documents.has(source.document)) fault("reference-dangling", [...path, "document"], { id: source.document });
}

function uniqueIds(
  collection: string,
  records: readonly { readonly id: string }[],
  fault: Report,
): ReadonlySet<string> {
  const seen = new Set<string>();
  records.forEach(({ id }, index) => {
    if (seen.has(id)) fault("id-duplicate", [collection, index, "id"], { id });
    seen.add(id);
  });
  return seen;
}
