import { markParsed } from "../../parsed/index.js";
import type { DecisionTable } from "../index.js";

/**
 * 湖南“禾计划”: the three pathways by which stations take part in grassroots governance, as document 000 describes
 * them (《北京市社会工作站建设进展报告》). Each input is a judgement that somebody has to make and record.
 */
export const pathwayTableHunan = /* @__PURE__ */ markParsed(
  {
    id: "hunan-pathways",
    title: {
      zh: "街道(乡镇)社工站参与基层社会治理的三重路径",
      en: "Three pathways of township stations into grassroots governance",
    },
    inputs: [
      {
        id: "area",
        name: { zh: "城乡", en: "Area" },
        values: [
          { id: "rural", name: { zh: "农村", en: "rural" } },
          { id: "urban", name: { zh: "城市", en: "urban" } },
        ],
      },
      {
        id: "civilAffairsCapacity",
        name: { zh: "基层民政力量", en: "Grassroots civil-affairs capacity" },
        values: [
          { id: "weak", name: { zh: "薄弱", en: "weak" } },
          { id: "adequate", name: { zh: "充足", en: "adequate" } },
        ],
      },
      {
        id: "organisationCoverage",
        name: { zh: "社会组织覆盖", en: "Coverage by social organisations" },
        values: [
          { id: "narrow", name: { zh: "较窄", en: "narrow" } },
          { id: "wide", name: { zh: "较广", en: "wide" } },
        ],
      },
      {
        id: "coordinationNeed",
        name: {
          zh: "管理、支持与整合社会力量的需求",
          en: "Need to manage, support and bring together social organisations",
        },
        values: [
          { id: "yes", name: { zh: "有", en: "yes" } },
          { id: "no", name: { zh: "无", en: "no" } },
        ],
      },
    ],
    outputs: [
      { id: "embedded", name: { zh: "内嵌式", en: "embedded" } },
      { id: "outreach", name: { zh: "下沉式", en: "outreach" } },
      { id: "bridging", name: { zh: "桥接式", en: "bridging" } },
    ],
    rows: [
      {
        id: "rural-weak",
        when: [
          { input: "area", values: ["rural"] },
          { input: "civilAffairsCapacity", values: ["weak"] },
          { input: "organisationCoverage", values: "any" },
          { input: "coordinationNeed", values: "any" },
        ],
        output: "embedded",
        clause: "HN-02",
      },
      {
        id: "urban-adequate-narrow",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "organisationCoverage", values: ["narrow"] },
          { input: "coordinationNeed", values: "any" },
        ],
        output: "outreach",
        clause: "HN-03",
      },
      {
        id: "urban-adequate-wide-need",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "organisationCoverage", values: ["wide"] },
          { input: "coordinationNeed", values: ["yes"] },
        ],
        output: "bridging",
        clause: "HN-04",
      },
    ],
    leftOpen: [
      {
        id: "rural-adequate",
        when: [
          { input: "area", values: ["rural"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "organisationCoverage", values: "any" },
          { input: "coordinationNeed", values: "any" },
        ],
        reason: {
          zh: "材料只写农村民政力量薄弱的情形，未写农村民政力量充足时走哪条路径。",
          en: "The source speaks of rural areas with weak capacity only; for rural areas with adequate capacity it names no pathway.",
        },
        clause: "HN-05",
      },
      {
        id: "urban-weak",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["weak"] },
          { input: "organisationCoverage", values: "any" },
          { input: "coordinationNeed", values: "any" },
        ],
        reason: {
          zh: "材料所写城市均为民政力量充足的情形，未写城市民政力量薄弱时走哪条路径。",
          en: "The cities of which the source speaks have adequate capacity; for urban areas with weak capacity it names no pathway.",
        },
        clause: "HN-05",
      },
      {
        id: "urban-adequate-wide-no-need",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "organisationCoverage", values: ["wide"] },
          { input: "coordinationNeed", values: ["no"] },
        ],
        reason: {
          zh: "材料把整合社会力量的需求作为桥接式的前提；社会组织覆盖较广而无此需求时走哪条路径，材料未写。",
          en: "Bridging presupposes the need to bring organisations together; where they are many and there is no such need, the source names no pathway.",
        },
        clause: "HN-04",
      },
    ],
  } as const satisfies DecisionTable,
  "decision-table",
);
