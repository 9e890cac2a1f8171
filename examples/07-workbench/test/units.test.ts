import { expect, it } from "vitest";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { agendaRows, listAgenda } from "../worker/agenda.js";
import { clear, load } from "../worker/data.js";
import { desk } from "../worker/desk.js";
import { findingDetail, findingRows } from "../worker/findings.js";
import { assessmentHtml } from "../worker/out.js";
import { stand } from "../worker/standing.js";

const title = { zh: "薪酬标准", en: "Pay" };
const source = {
  document: "d",
  clause: "一",
  quote: "每年不低于60000元",
  authority: "normative",
  verification: "primary-text",
} as const;

const policy = definePolicy({
  version: 1,
  id: "p",
  title,
  jurisdiction: "110101001",
  documents: [{ id: "d", title, issuers: [] }],
  effective: {},
  provisions: [
    {
      id: "p/pay",
      kind: "pay-standard",
      title,
      modality: "must",
      aspect: "pay",
      appliesTo: { subject: "person" },
      clauses: [],
      parameters: {
        amount: stated(60_000, source),
        per: stated("year", source),
        meaning: stated("at-least", source),
      },
    },
  ],
});

const register = parseRegister({
  version: 1,
  recordedOn: "2025-06-30",
  tierSystems: [{ id: "s", name: title, tiers: [{ id: "s:station", name: title, levels: ["township"] }] }],
  divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
  stations: [{ id: "a", division: "110101001", tier: "s:station", from: "2022" }],
  personnel: [
    {
      id: "one",
      assignments: [{ station: "a", role: "social-worker", from: "2022" }],
      employments: [{ from: "2022", pay: { amount: "4500", per: "month" } }],
    },
  ],
});

it("findings, the page of them and the agenda are in 元 or in 万元, quotes as they were written", async () => {
  clear();
  await load([{ name: "台账.json", bytes: new TextEncoder().encode(JSON.stringify(register)) }], [], "");
  desk.own.set("p", policy);
  const question = { asOf: "2025-06-30", from: "", to: "", policies: ["p"] };
  stand(question);
  const said = async (unit: "yuan" | "ten-thousand-yuan"): Promise<readonly string[]> => {
    const [row] = findingRows(0, 1, "zh-CN", unit);
    const detail = findingDetail(row?.id ?? "", "zh-CN", unit);
    listAgenda(question, 30, "zh-CN", unit);
    const page = await assessmentHtml("zh-CN", unit);
    expect(detail.sources.join("")).toContain("每年不低于60000元");
    expect(page.content).toContain("每年不低于60000元");
    return [
      row?.said ?? "",
      detail.reasons.map(({ text }) => text).join(""),
      agendaRows(0, 1).flat().join("|"),
      String(page.content).replaceAll(/“[^”]*”/g, ""),
    ];
  };
  for (const text of await said("yuan")) expect(text).toMatch(/(54,?000|6,?000)(\.00)?元/);
  for (const text of await said("ten-thousand-yuan")) {
    expect(text).toMatch(/(5\.4|0\.6)万元/);
    expect(text).not.toMatch(/\d元/);
  }
  clear();
});
