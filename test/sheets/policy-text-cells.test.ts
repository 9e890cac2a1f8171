import { describe, expect, it } from "vitest";
import { areaCells, areaCondition, areaVocabulary } from "../../src/sheets/policy/areas.js";
import type { ClauseContext } from "../../src/sheets/policy/clause-fields.js";
import { readDueAfter } from "../../src/sheets/policy/due-after.js";
import {
  canonical,
  cellJson,
  differing,
  equalJson,
  readJson,
  tidy,
  withDifferences,
} from "../../src/sheets/policy/json-cells.js";
import { readMoney, readYuan, writeMoney } from "../../src/sheets/policy/money-cells.js";
import { personCells, personCondition, personVocabulary } from "../../src/sheets/policy/persons.js";
import { readSource } from "../../src/sheets/policy/sources.js";
import { readTerm } from "../../src/terms/index.js";

/** Single cells of a policy's workbook: JSON, money, terms, areas, persons and sources. */

describe("a cell of JSON", () => {
  const read = (cell: unknown) => {
    const faults: string[] = [];
    const value = readJson(cell, (key, code) => faults.push(`${key} ${code}`));
    return [value, faults];
  };

  it("is an object, or nothing where it is empty", () => {
    expect(read('{"a":[1,{"b":null}]}')).toEqual([{ a: [1, { b: null }] }, []]);
    expect(read("{}")).toEqual([{}, []]);
    expect(read(undefined)).toEqual([{}, []]);
    expect(read(null)).toEqual([{}, []]);
  });

  it.each(["{", "", "[1]", "null", "3", '"a"', "true"])("is a fault where it is %j", (cell) => {
    expect(read(cell)).toEqual([{}, ["json json-invalid"]]);
  });

  it("has the same text whatever the order of its keys, and another for other values", () => {
    expect(canonical({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
    expect(equalJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(equalJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(equalJson({ a: null }, {})).toBe(false);
    expect(equalJson(null, null)).toBe(true);
  });

  it("has the fields alone that the other cells do not give back", () => {
    expect(differing({ a: 1, b: { c: 2 }, d: 3 }, { a: 1, b: { c: 3 }, e: 4 })).toEqual({ b: { c: 2 }, d: 3 });
    expect(withDifferences({ id: "x" }, { a: 1 }, { a: 1 })).toEqual({ id: "x" });
    expect(withDifferences({ id: "x" }, { a: 1 }, {})).toEqual({ id: "x", json: '{"a":1}' });
    expect(tidy({ a: undefined, b: null, c: 0, d: "" })).toEqual({ b: null, c: 0, d: "" });
  });

  it("has characters that nobody sees written out", () => {
    expect(cellJson({ a: "甲\u200b乙" })).toBe('{"a":"甲\\u200b乙"}');
    expect(cellJson({ a: "\u00ad" })).toBe('{"a":"\\u00ad"}');
    expect(cellJson({ a: "\u{e0001}" })).toBe('{"a":"\\udb40\\udc01"}');
    expect(JSON.parse(cellJson({ a: "\u{e0001}\u200b" }))).toEqual({ a: "\u{e0001}\u200b" });
    expect(cellJson({ a: "甲 b" })).toBe('{"a":"甲 b"}');
  });
});

describe("a cell of money", () => {
  const station = { subject: "station", level: undefined };

  it.each<[string | number, string | number | undefined]>([
    [5, 5],
    ["5", "5"],
    ["5.5", "5.5"],
    [" ５ ", "5"],
    ["20万元", 200_000],
    ["12.50元", "12.50"],
    ["12.5元", "12.50"],
    ["-5元", undefined],
    ["若干", undefined],
    ["约5", undefined],
    ["5x", undefined],
    ["", undefined],
  ])("%j is an amount", (cell, yuan) => {
    expect(readYuan(cell)).toBe(yuan);
  });

  it.each<[string | number | undefined, string | number | undefined]>([
    [200_000, "20万元"],
    [125_000, "12.5万元"],
    [10_000, "1万元"],
    [9000, "9000元"],
    [10_500, "10500元"],
    [12_345, "12345元"],
    [0, 0],
    [-5, -5],
    [1.5, 1.5],
    ["200000", "200000"],
    [undefined, undefined],
  ])("%j is written as notices do", (yuan, cell) => {
    expect(writeMoney(yuan)).toBe(cell);
  });

  it.each<[string | number, object]>([
    [5, { yuan: 5 }],
    ["20万元/站", { yuan: 200_000, unit: "站" }],
    ["20万元/站·年", { yuan: 200_000, per: "year", unit: "年" }],
    ["20万元每站每月", { yuan: 200_000, per: "month", unit: "月" }],
    ["20万元/村", { yuan: 200_000, unit: "村", wrongUnit: "村" }],
    ["12.5万元/站.年", { yuan: 125_000, per: "year", unit: "年" }],
    ["20万元／个站点", { yuan: 200_000, unit: "个站点", wrongUnit: "个站点" }],
  ])("%j is for a station", (cell, reading) => {
    expect(readMoney(cell, station, undefined)).toEqual({
      per: undefined,
      unit: undefined,
      wrongUnit: undefined,
      ...reading,
    });
  });

  it.each<[string, string, string | undefined, string | undefined]>([
    ["1元/站", "station", undefined, undefined],
    ["1元/站点", "station", undefined, undefined],
    ["1元/人", "station", undefined, "人"],
    ["1元/人", "person", undefined, undefined],
    ["1元/名", "person", undefined, undefined],
    ["1元/站", "person", undefined, "站"],
    ["1元/街道", "division", "township", undefined],
    ["1元/乡镇(街道)", "division", "township", undefined],
    ["1元/区", "division", "township", "区"],
    ["1元/区", "division", "county", undefined],
    ["1元/社区", "division", "village", undefined],
    ["1元/村委", "division", "village", "村委"],
    ["1元/个", "division", undefined, "个"],
    ["1元/个", "operator", undefined, "个"],
  ])("%s for a %s of level %s has the unit of another: %s", (cell, subject, level, wrong) => {
    expect(readMoney(cell, { subject, level: level as never }, undefined).wrongUnit).toBe(wrong);
  });

  it("per unit of a base has the unit of that base", () => {
    const wrong = (cell: string, of: string) => readMoney(cell, station, of).wrongUnit;
    expect(wrong("1元/社工", "staff:professional")).toBeUndefined();
    expect(wrong("1元/个", "staff:professional")).toBeUndefined();
    expect(wrong("1元/村", "staff:professional")).toBe("村");
    expect(wrong("1元/own", "own:books")).toBeUndefined();
  });
});

describe("a cell of a term", () => {
  const read = (cell: string | undefined) => {
    const faults: unknown[] = [];
    const term = readDueAfter(cell, { fault: (fault: unknown) => faults.push(fault) } as unknown as ClauseContext);
    return faults.length === 0 ? term : faults;
  };

  it.each<[string, object]>([
    ["启用后3个月", { from: "station-opening", months: 3 }],
    ["启用之日起3月内", { from: "station-opening", months: 3 }],
    ["启用之日后1年", { from: "station-opening", months: 12 }],
    ["启用之后30日", { from: "station-opening", days: 30 }],
    ["启用起30天之内", { from: "station-opening", days: 30 }],
  ])("is read: %s", (cell, term) => {
    expect(read(cell)).toEqual(term);
  });

  it("is nothing where it is empty", () => {
    expect(read(undefined)).toBeUndefined();
  });

  it.each(["3个月", "启用后", "启用后3周", "启用后三个月", "某日后3个月", "启用后3个月完成", "启用后12345日", ""])(
    "is a fault where it is %j",
    (cell) => {
      expect(read(cell)).toEqual([{ key: "dueAfter", row: null, code: "due-after-invalid", values: {} }]);
    },
  );
});

describe("the cells of areas", () => {
  it("make a condition of words of one kind, and of divisions", () => {
    expect(areaCondition([], [])).toBeUndefined();
    expect(areaCondition(["area=urban"], [])).toEqual({ area: ["urban"] });
    expect(areaCondition(["kind=town", "kind=township"], ["37"])).toEqual({
      kind: ["town", "township"],
      within: ["37"],
    });
    expect(areaCondition([], ["37"])).toEqual({ within: ["37"] });
    expect(areaCondition(["class=own:a=b"], [])).toEqual({ class: ["own:a"] });
    expect(areaCondition(["area=urban", "kind=town"], ["37"])).toBeNull();
  });

  it("are the words of a condition, where every one has a word", () => {
    expect(areaCells({})).toEqual({ areas: [], within: [] });
    expect(areaCells({ within: ["37"] } as never)).toEqual({ areas: [], within: ["37"] });
    expect(areaCells({ committee: ["village"] } as never)).toEqual({ areas: ["committee=village"], within: [] });
    expect(areaCells({ area: ["urban"] } as never)).toEqual({ areas: ["area=urban"], within: [] });
    expect(areaCells({ area: ["somewhere"] } as never)).toBeUndefined();
    expect(areaCells({ area: "urban" } as never)).toBeUndefined();
    expect(areaCells({ level: ["county"] } as never)).toBeUndefined();
  });

  it("may be the policy's own classes", () => {
    const own = areaVocabulary([{ key: "own:pool", name: { zh: "水库移民区", en: "pool" }, accepts: ["库区"] }]);
    expect(readTerm(own, "库区")).toEqual({ status: "known", value: "class=own:pool" });
    expect(own.labels["class=own:pool"]).toMatchObject({ zh: "水库移民区", en: "pool" });
  });
});

describe("the cell of persons", () => {
  it("makes a condition of one certificate, or of roles or kinds of staff", () => {
    const level = (atLeast: string) => ({ certificate: { level: { atLeast } } });
    expect(personCondition([])).toBeUndefined();
    expect(personCondition(["certificate=none"])).toEqual({ not: { certificate: {} } });
    expect(personCondition(["certificate=senior-social-worker"])).toEqual(level("senior-social-worker"));
    expect(personCondition(["certificate=social-worker"])).toEqual({
      ...level("social-worker"),
      not: level("senior-social-worker"),
    });
    expect(personCondition(["role=director", "role=supervisor"])).toEqual({
      post: { role: ["director", "supervisor"] },
    });
    expect(personCondition(["staffKind=local"])).toEqual({ staffKind: ["local"] });
    expect(personCondition(["certificate=none", "certificate=social-worker"])).toBeNull();
    expect(personCondition(["role=director", "staffKind=local"])).toBeNull();
  });

  it.each([
    [["certificate=none"]],
    [["certificate=social-worker"]],
    [["role=director", "role=supervisor"]],
    [["staffKind=local"]],
  ])("is written again: %j", (words) => {
    expect(personCells(personCondition(words) ?? {})).toEqual(words);
  });

  it("is none for another condition", () => {
    expect(personCells({ certificate: {} } as never)).toBeUndefined();
    expect(personCells({ post: { workload: ["full-time"] } } as never)).toBeUndefined();
    expect(personCells({ post: { role: ["director"] }, staffKind: ["local"] } as never)).toBeUndefined();
  });

  it("has one word for each class, the policy's own included", () => {
    const own = personVocabulary({
      stationRoles: [{ key: "own:night", name: { zh: "夜间值班员", en: "night" } }],
    } as never);
    expect(readTerm(own, "夜间值班员")).toEqual({ status: "known", value: "role=own:night" });
    expect(readTerm(own, "未取证")).toEqual({ status: "known", value: "certificate=none" });
    expect(readTerm(own, "未取得证书人员")).toEqual({ status: "known", value: "certificate=none" });
    const labels = own.values.map((value) => own.labels[value]?.zh);
    expect(new Set(labels).size).toBe(labels.length);
    const same = personVocabulary({
      stationRoles: [{ key: "own:sw", name: { zh: "社会工作师", en: "role" } }],
    } as never);
    expect(same.labels["role=own:sw"]?.zh).toBe("社会工作师（岗位）");
    const kind = personVocabulary({ staffKinds: [{ key: "own:sw", name: { zh: "社会工作师", en: "kind" } }] } as never);
    expect(kind.labels["staffKind=own:sw"]?.zh).toBe("社会工作师（人员类别）");
  });
});

describe("the cells of a source", () => {
  const read = (cells: object, ...documents: readonly string[]) => {
    const lacks: string[] = [];
    const origins = new Map(
      documents.map((id) => [id, { authority: "report", verification: "primary-text" }] as const),
    );
    const source = readSource(cells, origins as never, (key) => lacks.push(key));
    return { source, lacks };
  };

  it("need not name the only document", () => {
    expect(read({ clause: "八", quote: "……" }, "d")).toEqual({
      source: { document: "d", clause: "八", quote: "……", authority: "report", verification: "primary-text" },
      lacks: [],
    });
    expect(read({ clause: "八", quote: "……" }, "d", "e").lacks).toEqual(["document"]);
    expect(read({ clause: "八", quote: "……" }).source.document).toBe("");
  });

  it("lack each empty cell, and are of a copy where nothing else is said", () => {
    expect(read({ document: "x" }, "d")).toEqual({
      source: { document: "x", clause: "", quote: "", authority: "normative", verification: "secondary-copy" },
      lacks: ["clause", "quote"],
    });
  });
});
