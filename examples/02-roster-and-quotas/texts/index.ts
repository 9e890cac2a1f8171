import type { Language } from "../../page/read-language.js";
import { en } from "./en.js";
import type { Texts } from "./texts.js";
import { zh } from "./zh.js";

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
