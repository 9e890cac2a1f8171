import type { Language } from "../page/read-language.js";

/** What the demonstration says, in both languages. */
export interface Texts {
  readonly title: string;
  readonly address: (address: string) => string;
  readonly health: string;
  readonly policies: string;
  readonly faulty: string;
  readonly counts: (records: number) => string;
  readonly end: string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  "zh-CN": {
    title: "社会工作站规则服务（示例，台账与金额均为虚构）",
    address: (address) => `服务地址：${address}`,
    health: "服务是否正常",
    policies: "收录的政策",
    faulty: "提交有误的台账：逐处说明，不复述所填内容",
    counts: (records) => `台账可用，共${records}条记录`,
    end: "示例结束，服务已停止。长期运行：npm run service",
  },
  en: {
    title: "A service of the station rules (example; register and amounts are invented)",
    address: (address) => `Address: ${address}`,
    health: "Is it well?",
    policies: "Policies it knows",
    faulty: "A faulty register: every place is named, nothing of the content repeated",
    counts: (records) => `The register can be used: ${records} records`,
    end: "The example is over and the service stopped. To keep it running: npm run service",
  },
};
