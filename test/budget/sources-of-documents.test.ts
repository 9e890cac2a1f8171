import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { apportionByProvision, planBudget } from "social-work-station-rules/budget";
import { calendarYear } from "social-work-station-rules/calendar";
import { allPolicies, beijingPilot2021, jinanSystem2021 } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { type FundingSources, type Policy, findProvision, parsePolicy } from "social-work-station-rules/policy";
import { checkFundingSources } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { policyOf, provision, stated } from "./two-towns.js";

/** Sources of money that Beijing, Jinan, Tibet and the national report name, with money that a register records. */

interface Case {
  readonly title: string;
  readonly money: readonly Readonly<Record<string, unknown>>[];
  readonly verdict: string;
  /** The verdict where the list is read as closed. */
  readonly whereListIsClosed: string;
  readonly unlisted: readonly string[];
}

interface Row {
  readonly clause: string;
  readonly policy: string;
  readonly provision: string;
  readonly document: string;
  readonly address: string | null;
  readonly quote: string;
  readonly place: string;
  readonly tier: string;
  readonly year: number;
  readonly cases: readonly Case[];
}

const rows = JSON.parse(readFileSync(new URL("../vectors/funding-sources.json", import.meta.url), "utf8")) as Row[];

function policyCalled(id: string): Policy {
  const policy = allPolicies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`not in the catalogue: ${id}`);
  return policy;
}

function registerOf({ place, tier, year }: Row, money: Case["money"]) {
  const tierSystems = allPolicies.flatMap(({ tierSystem }) => tierSystem ?? []);
  const own = { id: "kunming", name: { zh: "体系", en: "system" } };
  const level = { id: "kunming:station", name: { zh: "社工站", en: "station" }, levels: ["township"] };
  return prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: `${String(year)}-12-31`,
      tierSystems: [
        ...new Map([...tierSystems, { ...own, tiers: [level] }].map((system) => [system.id, system])).values(),
      ],
      divisions: [{ id: place, name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "s", division: place, tier, from: "2020" }],
      allocations: money.map((one, index) => ({
        id: `m-${String(index)}`,
        subject: { kind: "station", id: "s" },
        ...one,
      })),
    } as never),
  );
}

const each = rows.flatMap((row) => row.cases.map((one) => ({ ...row, ...one, row, one })));
const optionsOf = ({ year }: Row) => ({ asOf: `${String(year)}-12-31`, period: calendarYear(year) });

describe("the sources of money of a document", () => {
  it.each(rows)("$clause are quoted from it, with its address", (row) => {
    const policy = policyCalled(row.policy);
    const { sources } = findProvision(policy, row.provision).parameters as FundingSources["parameters"];
    if (sources.status === "amended") throw new Error("the catalogue amends nothing");
    const { source } = sources;
    expect(source.quote).toBe(row.quote);
    const document = policy.documents.find(({ id }) => id === source.document);
    expect([document?.title.zh, document?.address ?? null]).toEqual([row.document, row.address]);
  });

  it.each(each)("$clause answer $verdict for $title", ({ row, one }) => {
    const prepared = registerOf(row, one.money);
    const policy = policyCalled(row.policy);
    const rule = findProvision(policy, row.provision) as FundingSources;
    const [finding] = checkFundingSources(prepared, rule, optionsOf(row));
    expect(finding?.verdict).toBe(one.verdict);
    expect(finding?.detail.unlisted).toEqual(one.unlisted);
    const { findings } = assess(prepared, policy, optionsOf(row));
    const found = findings.find(({ provision: id }) => id === row.provision);
    expect(found?.verdict).toBe(one.verdict);
    if (finding !== undefined) {
      const { heading, reasons } = explain(finding, { locale: "zh-CN", policies: [policy] });
      const said = [heading, ...reasons.map(({ text }) => text)].join("\n");
      for (const record of [...one.unlisted, ...finding.detail.unknown]) expect(said).toContain(record);
    }
  });

  it.each(each)("$clause answer $whereListIsClosed for $title, where no other source may pay", ({ row, one }) => {
    const policy = policyCalled(row.policy);
    const closed = parsePolicy({
      ...policy,
      provisions: policy.provisions.map((rule) =>
        rule.id === row.provision && rule.kind === "funding-sources"
          ? { ...rule, parameters: { ...rule.parameters, others: stated("not-allowed") } }
          : rule,
      ),
      documents: [...policy.documents, { id: "d", title: { zh: "某办法", en: "Measures" }, issuers: [] }],
    });
    const rule = findProvision(closed, row.provision) as FundingSources;
    const prepared = registerOf(row, one.money);
    expect(checkFundingSources(prepared, rule, optionsOf(row))[0]?.verdict).toBe(one.whereListIsClosed);
    const problems = planBudget(prepared, closed, { year: row.year }).issues.map(({ record, problem }) => [
      record,
      problem,
    ]);
    expect(problems.filter(([, problem]) => problem === "source-not-listed").map(([record]) => record)).toEqual(
      one.unlisted,
    );
  });
});

describe("a document that gives no ratio or weight", () => {
  const own = (id: string, tier: string): Policy =>
    policyOf(
      [provision("funding-standard", { amount: stated(200_000) }, { appliesTo: { subject: "station", tier } })],
      {
        id: "own",
        jurisdiction: id,
        tierSystem: jinanSystem2021.tierSystem,
      },
    );
  const rowOf = (clause: string): Row => rows.find((row) => row.clause === clause) as Row;

  it("leaves open who pays what in Jinan, and names the ratios (JN-12)", () => {
    const prepared = registerOf(rowOf("JN-12"), []);
    const policies = [jinanSystem2021, own("3701", "jinan:station")];
    const budget = planBudget(prepared, policies, { year: 2021 });
    expect(budget.status).toBe("undetermined");
    expect(budget.silent).toEqual([
      { policy: "jinan-system-2021", provision: "jinan-system-2021/cost-share", parameter: "ratios" },
    ]);
    expect(budget.parties.map(({ party, amount }) => [party, amount.least])).toEqual([[null, "200000.00"]]);
    const said = explain(budget, { locale: "zh-CN", policies }).reasons.map(({ text }) => text);
    expect(said.join("\n")).toContain("分担比例");
  });

  it("leaves open what each centre receives in Beijing, and names measures, weights and total (PI-25)", () => {
    const prepared = registerOf(rowOf("PI-24"), []);
    const formula = findProvision(beijingPilot2021, "factor-formula");
    const open = apportionByProvision(prepared, formula, { year: 2021 });
    expect(open).toMatchObject({
      kind: "not-computed",
      status: "undetermined",
      silent: ["factors", "weights", "total"],
    });
    const funded = apportionByProvision(prepared, formula, { year: 2021, total: "500000" });
    expect(funded).toMatchObject({ kind: "not-computed", silent: ["factors", "weights"] });
    const budget = planBudget(prepared, beijingPilot2021, { year: 2021, totals: { [formula.id]: 500_000 } });
    expect(budget.silent.map(({ parameter }) => parameter)).toEqual(["factors", "weights"]);
    expect(budget.lines).toEqual([]);
  });
});
