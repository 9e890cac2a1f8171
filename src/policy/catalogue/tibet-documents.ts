import { parseCoarseDate } from "../../calendar/index.js";
import type { PolicyDocument } from "../index.js";
import { local } from "./internal/data.js";

/** The article from which both policies are known. */
export const linzhiArticle: PolicyDocument = {
  id: "linzhi-2024-article",
  title: local("林芝市巴宜区社工站建设现状及优化对策", "Stations in Bayi district, Linzhi: state and proposals"),
  issuers: [],
  issuedOn: parseCoarseDate("2024"),
  read: "whole",
  note: local(
    "研究文章，转述文件并记录观察，非规范性文件。",
    "A research article that tells of documents and observes; not a legal instrument.",
  ),
};

export const ministryNotice2023: PolicyDocument = {
  id: "cn-2023-tibet-xinjiang-notice",
  title: local(
    "关于在援藏援疆工作中加强社会工作服务站建设的通知",
    "Notice on stations in the support of Tibet and Xinjiang",
  ),
  issuers: ["民政部办公厅"],
  issuedOn: parseCoarseDate("2023"),
  read: "not-read",
  note: local("正文未见，据文章转述。", "Its text was not seen; known from the article."),
};

export const tibetGuidingOpinion: PolicyDocument = {
  id: "tibet-guiding-opinion",
  title: local(
    "西藏自治区民政厅关于推进乡镇(街道)社会工作服务站建设的指导意见",
    "Guiding opinion on stations in townships and subdistricts of Tibet",
  ),
  issuers: ["西藏自治区民政厅"],
  address: "https://mzt.xizang.gov.cn/zxzx/xcbd/202301/t20230112_337149.html",
  read: "excerpt",
  note: local(
    "官方网页只见开头部分，人员和经费条款未见，据文章转述。",
    "Only the beginning of the official page was read, without its articles on staff and money; these are known from the article.",
  ),
};

export const linYuePlan: PolicyDocument = {
  id: "linzhi-lin-yue-plan",
  title: local(
    "林芝市“林粤社工计划”乡镇(街道)社会工作服务站建设实施方案",
    "Implementation plan of the Linzhi–Guangdong social work plan",
  ),
  issuers: [],
  read: "not-read",
  note: local("正文未见，据文章转述。", "Its text was not seen; known from the article."),
};
