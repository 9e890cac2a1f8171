import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { type Policy, definePolicy, safeParsePolicy, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { prepareScenarios } from "social-work-station-rules/scenario";
import { thrownFault } from "../thrown-fault.js";

const source = {
  document: "measures",
  clause: "三",
  quote: "设联络员1名",
  authority: "normative",
  verification: "primary-text",
} as const;

const TERMS = {
  stationRoles: [{ key: "qingshan:liaison", name: { zh: "联络员", en: "liaison officer" } }],
  managementSystems: [{ key: "qingshan:duty-roster", name: { zh: "值班制度", en: "duty roster" } }],
  activityKinds: [{ key: "qingshan:fair", name: { zh: "便民集市", en: "service fair" } }],
  figures: [
    { key: "qingshan:files", name: { zh: "建档户数", en: "households on file" }, unit: { zh: "户", en: "households" } },
  ],
} as const;

const station = { subject: "station", tier: "township" } as const;

const POLICY = {
  version: 1,
  id: "qingshan",
  title: { zh: "青山区办法", en: "Measures of Qingshan" },
  jurisdiction: "110101",
  documents: [{ id: "measures", title: { zh: "办法", en: "Measures" }, issuers: ["青山区民政局"] }],
  effective: { from: stated("2021-01-01", source), until: stated(null, source) },
  terms: TERMS,
  provisions: [
    {
      id: "qingshan/roles",
      kind: "required-roles",
      title: { zh: "岗位", en: "Roles" },
      modality: "must",
      aspect: "roles",
      appliesTo: station,
      clauses: [],
      parameters: {
        roles: stated(
          [{ role: "qingshan:liaison", least: 1, mayAlsoHold: ["social-worker"], staffKinds: ["professional"] }],
          source,
        ),
      },
    },
    {
      id: "qingshan/systems",
      kind: "required-systems",
      title: { zh: "制度", en: "Systems" },
      modality: "must",
      aspect: "systems",
      appliesTo: station,
      clauses: [],
      parameters: { systems: stated(["finance", "qingshan:duty-roster"], source) },
    },
    {
      id: "qingshan/fairs",
      kind: "recurring-duty",
      title: { zh: "集市", en: "Fairs" },
      modality: "must",
      aspect: "fairs",
      appliesTo: station,
      clauses: [],
      activity: "qingshan:fair",
      parameters: { every: stated("quarter", source), times: stated(1, source) },
    },
  ],
} as const;

const policy: Policy = definePolicy(POLICY);

const register = (parts: object): ReturnType<typeof parseRegister> =>
  parseRegister({
    version: 1,
    recordedOn: "2021-12-31",
    terms: TERMS,
    tierSystems: [
      {
        id: "own",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "own:station", name: { zh: "站", en: "station" }, levels: ["township"] }],
      },
    ],
    divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
    stations: [
      {
        id: "s",
        division: "110101001",
        tier: "own:station",
        from: "2021-01-01",
        systems: [{ system: "qingshan:duty-roster", adoptedOn: "2021-02" }],
      },
    ],
    completeness: ["stations", "personnel", "activities"].map((collection) => ({ collection })),
    ...parts,
  });

const person = (roles: readonly string[]): object => ({
  personnel: [
    {
      id: "p",
      staffKinds: ["professional"],
      assignments: roles.map((role) => ({ station: "s", role, from: "2021-01-01" })),
    },
  ],
});

const question = { asOf: "2021-12-31", period: calendarYear(2021) };

const assessed = (parts: object) => assess(prepareRegister(register(parts)), policy, question);

describe("own words of a policy", () => {
  it("are counted as built-in ones are", () => {
    const { findings } = assessed({
      ...person(["qingshan:liaison"]),
      activities: ["02-01", "05-01", "08-01", "11-01"].map((day, at) => ({
        id: `a${at}`,
        station: "s",
        kind: "qingshan:fair",
        completedOn: `2021-${day}`,
      })),
    });
    expect(findings.map(({ provision, verdict }) => `${provision} ${verdict}`)).toEqual([
      "qingshan/roles met",
      "qingshan/systems unmet",
      "qingshan/fairs met",
    ]);
  });

  it("are roles that may not be held beside another", () => {
    const [roles] = assessed(person(["qingshan:liaison", "director"])).findings;
    expect(roles?.detail).toMatchObject({ roles: [{ conflicts: ["director"] }] });
    expect(assessed(person(["social-worker"])).findings[0]?.verdict).toBe("unmet");
  });

  it("conflict as an own role does with a built-in one", () => {
    const strict = definePolicy({
      ...POLICY,
      provisions: [
        {
          ...POLICY.provisions[0],
          parameters: { roles: stated([{ role: "director", least: 1, mayAlsoHold: [] }], source) },
        },
      ],
    });
    const prepared = prepareRegister(register(person(["director", "qingshan:liaison"])));
    expect(assess(prepared, strict, question).findings[0]?.detail).toMatchObject({
      roles: [{ conflicts: ["qingshan:liaison"] }],
    });
  });

  it.each([
    ["zh-CN", ["联络员", "值班制度"]],
    ["en", ["liaison officer", "duty roster"]],
  ] as const)("are explained by their labels in %s", (locale, labels) => {
    const assessment = assessed({
      ...person([]),
      stations: register({}).stations.map(({ systems: _, ...rest }) => ({ ...rest, systems: [] })),
    });
    const text = assessment.findings
      .map((finding) =>
        explain(finding, { locale, assessment, policies: [policy] }).reasons.map((reason) => reason.text),
      )
      .flat()
      .join("\n");
    for (const label of labels) expect(text).toContain(label);
    expect(text).not.toContain("qingshan:duty-roster");
    expect(text).not.toMatch(/[\ue000\ue001]/);
  });

  it("are explained by their keys where nobody says their labels", () => {
    const assessment = assessed(person([]));
    const [roles] = assessment.findings;
    const text =
      roles &&
      explain(roles, { locale: "zh-CN", assessment })
        .reasons.map((reason) => reason.text)
        .join("\n");
    expect(text).toContain("qingshan:liaison");
    expect(text).not.toMatch(/[\ue000\ue001]/);
  });
});

describe("a policy does not parse", () => {
  it.each([
    [
      "that uses a word which it does not define",
      { terms: { ...TERMS, stationRoles: [] } },
      ["term-unknown provisions.0.parameters.roles.value.0.role"],
    ],
    [
      "that uses an own kind of activity which it does not define",
      { terms: { ...TERMS, activityKinds: undefined } },
      ["term-unknown provisions.2.activity"],
    ],
    [
      "that defines a word twice",
      { terms: { ...TERMS, figures: [...TERMS.figures, ...TERMS.figures] } },
      ["id-duplicate terms.figures.1.key"],
    ],
    [
      "that calls an own word as a built-in one is called",
      { terms: { ...TERMS, activityKinds: [{ key: "qingshan:fair", name: { zh: "探访", en: "fair" } }] } },
      ["id-duplicate terms.activityKinds.0"],
    ],
  ])("%s", (_name, parts, faults) => {
    const result = safeParsePolicy({ ...POLICY, ...parts });
    expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(faults);
  });
});

describe("a word that a register and a policy define", () => {
  const other = (change: object): ReturnType<typeof prepareRegister> =>
    prepareRegister(
      parseRegister({ version: 1, recordedOn: "2021-12-31", terms: { figures: [{ ...TERMS.figures[0], ...change }] } }),
    );

  it.each([
    ["name", { name: { zh: "档案户数", en: "files" } }],
    ["unit", { unit: { zh: "人", en: "persons" } }],
    ["wholeness", { whole: true }],
  ])("is not accepted with two of one %s", (_what, change) => {
    const prepared = other(change);
    expect(thrownFault(() => assess(prepared, policy, question))).toBe("term-conflict at $.policies.terms.figures[0]");
    expect(thrownFault(() => assess(prepared, [policy], { ...question, division: "110101" }))).toBe(
      "term-conflict at $.policies[0].terms.figures[0]",
    );
    expect(thrownFault(() => prepareScenarios(prepared, policy, question))).toBe(
      "term-conflict at $.policy.terms.figures[0]",
    );
  });

  it("is accepted with two English names", () => {
    expect(assess(other({ name: { zh: "建档户数", en: "families" } }), policy, question).kind).toBe("assessment");
  });
});
