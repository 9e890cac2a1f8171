import type { Finding } from "../finding/index.js";

/** Findings by provision and subject: whatever their period, these belong together. */
export function indexFindings<Own extends Pick<Finding, "provision" | "subject">>(
  findings: readonly Own[],
): ReadonlyMap<string, Own> {
  return new Map(
    findings.map((finding) => [`${finding.provision}@${finding.subject.kind}:${finding.subject.id}`, finding]),
  );
}
