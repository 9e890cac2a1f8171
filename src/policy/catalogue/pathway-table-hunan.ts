import { markParsed } from "../../parsed/index.js";
import type { DecisionTable } from "../index.js";

/**
 * 湖南“禾计划”: the three pathways by which stations take part in grassroots governance, as document 000 describes
 * them (《北京市社会工作站建设进展报告》). Each input is a judgement that somebody has to make and record. The report says of outreach
 * “mainly” and “generally”: it describes the usual case. It names no narrow coverage by social organisations: that is a
 * reading, by which outreach and bridging are told apart.
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
        id: "civilAffairsWorkload",
        name: { zh: "民政事务", en: "Civil-affairs tasks" },
        values: [
          { id: "heavy", name: { zh: "日益繁杂", en: "many and growing" } },
          { id: "light", name: { zh: "不繁杂", en: "few" } },
        ],
      },
      {
        id: "development",
        name: { zh: "经济社会发展水平", en: "Economic and social development" },
        values: [
          { id: "developed", name: { zh: "比较发达", en: "developed" } },
          { id: "less-developed", name: { zh: "不发达", en: "less developed" } },
        ],
      },
      {
        id: "serviceSystem",
        name: { zh: "原有民政管理服务体系", en: "Existing civil-affairs service system" },
        values: [
          { id: "mature", name: { zh: "比较成熟", en: "mature" } },
          { id: "immature", name: { zh: "不成熟", en: "not mature" } },
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
          { input: "civilAffairsWorkload", values: ["heavy"] },
          { input: "development", values: "any" },
          { input: "serviceSystem", values: "any" },
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
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: ["developed"] },
          { input: "serviceSystem", values: ["mature"] },
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
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: ["developed"] },
          { input: "serviceSystem", values: "any" },
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
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: "any" },
          { input: "serviceSystem", values: "any" },
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
        id: "rural-weak-few-tasks",
        when: [
          { input: "area", values: ["rural"] },
          { input: "civilAffairsCapacity", values: ["weak"] },
          { input: "civilAffairsWorkload", values: ["light"] },
          { input: "development", values: "any" },
          { input: "serviceSystem", values: "any" },
          { input: "organisationCoverage", values: "any" },
          { input: "coordinationNeed", values: "any" },
        ],
        reason: {
          zh: "材料所写农村既民政力量薄弱、又要应付日益繁杂的民政事务；民政事务不繁杂时走哪条路径，材料未写。",
          en: "In the rural areas of the source capacity is weak and tasks are many and growing; where they are few it names no pathway.",
        },
        clause: "HN-02",
      },
      {
        id: "urban-weak",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["weak"] },
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: "any" },
          { input: "serviceSystem", values: "any" },
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
        id: "urban-less-developed",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: ["less-developed"] },
          { input: "serviceSystem", values: "any" },
          { input: "organisationCoverage", values: "any" },
          { input: "coordinationNeed", values: "any" },
        ],
        reason: {
          zh: "材料所写城市均为比较发达的情形，未写不发达的城市走哪条路径。",
          en: "The cities of which the source speaks are developed; for less developed ones it names no pathway.",
        },
        clause: "HN-03",
      },
      {
        id: "urban-narrow-immature",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: ["developed"] },
          { input: "serviceSystem", values: ["immature"] },
          { input: "organisationCoverage", values: ["narrow"] },
          { input: "coordinationNeed", values: "any" },
        ],
        reason: {
          zh: "材料写“下沉式”时以原有的民政管理服务体系比较成熟为前提；不成熟时走哪条路径，材料未写。",
          en: "Outreach presupposes a mature civil-affairs service system; where it is not mature the source names no pathway.",
        },
        clause: "HN-03",
      },
      {
        id: "urban-adequate-wide-no-need",
        when: [
          { input: "area", values: ["urban"] },
          { input: "civilAffairsCapacity", values: ["adequate"] },
          { input: "civilAffairsWorkload", values: "any" },
          { input: "development", values: ["developed"] },
          { input: "serviceSystem", values: "any" },
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
