import { parseCoarseDate } from "../../../calendar/index.js";
import type { PolicyDocument } from "../../index.js";

/** The documents that several policies quote. */

export const beijingReport: PolicyDocument = {
  id: "beijing-2023-report",
  title: { zh: "北京市社会工作站建设进展报告", en: "Report on the progress of social work stations in Beijing" },
  issuers: [],
  issuedOn: parseCoarseDate("2023-12-13"),
  address: "https://cklxshzl.com/h-nd-375.html",
  read: "whole",
  note: { zh: "研究报告的网络转载件，非规范性文件。", en: "Web reprint of a research report; not a legal instrument." },
};

export const beijingPilotPlan: PolicyDocument = {
  id: "beijing-2021-pilot-plan",
  title: {
    zh: "北京市街道(乡镇)社会工作服务中心试点建设实施方案",
    en: "Implementation plan for the pilot of subdistrict (township) social work service centres in Beijing",
  },
  issuers: ["北京市委社会工委市民政局"],
  issuedOn: parseCoarseDate("2021-05"),
  address: "https://www.cnsw.top/policy/bj/210519.html",
  read: "whole",
  note: {
    zh: "所见为网络转载件，未见发文机关页面。",
    en: "Read in a web reprint; the page of the issuer was not seen.",
  },
};

export const nationalReport2021: PolicyDocument = {
  id: "cn-2021-news-report",
  title: {
    zh: "中国社会报2021年10月28日全国社工站建设报道",
    en: "Report on stations across the country, China Society News, 28 October 2021",
  },
  issuers: ["中国社会报"],
  issuedOn: parseCoarseDate("2021-10-28"),
  read: "whole",
  note: {
    zh: "所见为编码受损的繁体转载件；引文略去其中的注音括号和重复标点。",
    en: "Seen in a copy in traditional characters with damaged encoding; quotes leave out its bracketed readings and doubled punctuation.",
  },
};

export const beijingImplementationPlan: PolicyDocument = {
  id: "beijing-2022-implementation-plan",
  title: {
    zh: "北京市加强基层社会工作服务体系和服务能力建设的实施方案",
    en: "Implementation plan for strengthening the grassroots social work service system and capacity in Beijing",
  },
  issuers: ["北京市委社会工委市民政局", "市委农工委市农村农业局", "市财政局"],
  issuedOn: parseCoarseDate("2022-01"),
  read: "not-read",
  note: { zh: "正文未见公开。", en: "Its text was not found." },
};
