import { describe, expect, it } from "vitest";
import type {
  Apportionment,
  ApportionmentVerification,
  ExplainedShare,
  FactorApportionment,
  InfeasibleApportionment,
  InfeasibleFactors,
  SharedCosts,
  SourceAllocation,
} from "social-work-station-rules/results";
import { said, type Line } from "./said.js";

const ratio = (numerator: string, denominator = "1") => ({ numerator, denominator });

describe("an apportionment in words", () => {
  const apportionment = (fields: Partial<Apportionment>): Apportionment => ({
    kind: "apportionment",
    status: "apportioned",
    unit: "0.01",
    total: "100.00",
    unallocated: "0.00",
    method: "largest-remainder",
    ties: [],
    shares: [],
    ...fields,
  });
  const share = (fields: Partial<ExplainedShare>): ExplainedShare => ({
    id: "甲",
    amount: "50.00",
    exactShare: ratio("50"),
    rounded: "none",
    ...fields,
  });
  const rest = (fields: Partial<Apportionment>): readonly Line[] => said(apportionment(fields)).slice(3);

  it.each<[Apportionment["method"], zh: string, en: string]>([
    ["largest-remainder", "最大余数法", "largest remainder"],
    ["sainte-lague", "圣拉古法", "Sainte-Laguë's method"],
    ["dhondt", "洪德法", "D'Hondt's method"],
    ["adams", "亚当斯法", "Adams's method"],
    ["dean", "迪安法", "Dean's method"],
    ["huntington-hill", "亨廷顿—希尔法", "Huntington and Hill's method"],
    [{ residualTo: "乙", rounding: "half-up" }, "逐项四舍五入，余数归乙", "each rounded half up, the residual to 乙"],
  ])("names its method: %j", (method, zh, en) => {
    expect(said(apportionment({ method }))).toEqual([
      ["heading", `经费分配：100.00元分给0个对象（${zh}）`, `Apportionment of 100.00 yuan to 0 recipients (${en})`],
      ["result", "各项之和等于总额，全部分完。", "The shares add to the total; nothing is left."],
      ["required", "金额均为0.01元的整数倍。", "Every amount is a multiple of 0.01 yuan."],
    ]);
  });

  it.each([
    [
      "tied",
      "各项与未分配的1.00元之和等于总额；未分配的部分位次相同，须另行决定。",
      "The shares and the unallocated 1.00 yuan add to the total; what is unallocated is tied.",
    ],
    [
      "caps-below-total",
      "各项与未分配的1.00元之和等于总额；各项上限合计低于总额，余款无处可分。",
      "The shares and the unallocated 1.00 yuan add to the total; the caps together are below it.",
    ],
  ] as const)("says why something is left: %s", (unallocatedReason, zh, en) => {
    expect(said(apportionment({ unallocated: "1.00", unallocatedReason }))[1]).toEqual(["result", zh, en]);
  });

  it("has each share, exact and rounded, its bound and its rank", () => {
    expect(
      rest({
        level: ratio("5", "2"),
        shares: [
          share({}),
          share({ exactShare: ratio("1", "3"), rounded: "up", rank: 1 }),
          share({ rounded: "down", bound: "cap" }),
          share({ bound: "floor" }),
          { id: "乙", amount: "1200.00" } as ExplainedShare,
        ],
      }),
    ).toEqual([
      ["found", "每一单位权重对应2.5元。", "One unit of weight stands for 2.5 yuan."],
      ["detail", "甲：50.00元（无须取整）。", "甲: 50.00 yuan (no rounding)."],
      [
        "detail",
        "甲：50.00元（精确值约0.333333元，进位，余数第1位）。",
        "甲: 50.00 yuan (exact share about 0.333333 yuan, rounded up, remainder no. 1).",
      ],
      [
        "detail",
        "甲：50.00元（精确值50元，舍去零头，按上限）。",
        "甲: 50.00 yuan (exact share 50 yuan, rounded down, held at the cap).",
      ],
      ["detail", "甲：50.00元（无须取整，按下限）。", "甲: 50.00 yuan (no rounding, held at the floor)."],
      ["detail", "乙：1,200.00元。", "乙: 1,200.00 yuan."],
    ]);
    expect(said(apportionment({ level: null, divisors: null, shares: [share({})] }))[0]?.[2]).toBe(
      "Apportionment of 100.00 yuan to 1 recipient (largest remainder)",
    );
    expect(rest({ level: null, divisors: null })).toEqual([]);
  });

  it.each<[NonNullable<Apportionment["divisors"]>, zh: string, en: string]>([
    [
      { power: 1, least: ratio("2"), most: ratio("5", "2") },
      "除数在2至2.5之间时，结果都相同。",
      "Every divisor from 2 to 2.5 gives this result.",
    ],
    [
      { power: 2, least: ratio("2"), most: ratio("3") },
      "除数的平方在2至3之间时，结果都相同。",
      "Every divisor, squared, from 2 to 3 gives this result.",
    ],
    [
      { power: 1, least: ratio("2"), most: null },
      "除数不小于2时，结果都相同。",
      "Every divisor of at least 2 gives this result.",
    ],
    [
      { power: 1, least: ratio("1", "3"), most: ratio("10000001", "30000000") },
      "除数约0.333333时得出此结果，可变动的范围极小。",
      "A divisor of about 0.333333 gives this result; hardly any other does.",
    ],
    [
      { power: 1, least: ratio("5", "2"), most: ratio("25000001", "10000000") },
      "除数2.5时得出此结果，可变动的范围极小。",
      "A divisor of 2.5 gives this result; hardly any other does.",
    ],
  ])("says which divisors give it: %j", (divisors, zh, en) => {
    expect(rest({ divisors })).toEqual([["found", zh, en]]);
  });

  it("says who tied, and who received the units", () => {
    expect(
      rest({
        ties: [
          { ids: ["甲", "乙"], units: 1, awardedTo: [] },
          { ids: ["甲", "乙", "丙"], units: 2, awardedTo: ["甲", "乙"] },
        ],
      }),
    ).toEqual([
      [
        "detail",
        "甲、乙位次相同，只有1个最小单位可分：暂不分配，须另行决定。",
        "甲 and 乙 stand level for 1 unit: nobody receives them until somebody decides.",
      ],
      [
        "detail",
        "甲、乙、丙位次相同，只有2个最小单位可分：分给甲、乙。",
        "甲, 乙 and 丙 stand level for 2 units: given to 甲 and 乙.",
      ],
    ]);
  });
});

describe("money that cannot be apportioned, in words", () => {
  const other: Line = [
    "remedy",
    "另选余数归属对象，或改用其他方法。",
    "Choose another recipient of the residual, or another method.",
  ];

  it.each<[object, ...(readonly Line[])]>([
    [
      { reason: "floors-exceed-total", floors: "120.00", shortfall: "20.00" },
      [
        "result",
        "各项下限之和为120.00元，超过总额20.00元。",
        "The floors add to 120.00 yuan, which exceeds the total by 20.00 yuan.",
      ],
      ["remedy", "降低下限，或增加总额。", "Lower the floors or raise the total."],
    ],
    [
      { reason: "no-positive-weight", remaining: "5.00" },
      [
        "result",
        "没有权重大于0的对象，5.00元无从分配。",
        "Nobody has a weight above zero, so 5.00 yuan cannot be given to anyone.",
      ],
      ["remedy", "至少给一个对象以大于0的权重。", "Give somebody a weight above zero."],
    ],
    [
      { reason: "no-unit-between-bounds", ids: ["甲", "乙"] },
      [
        "result",
        "下限与上限之间没有最小单位的整数倍：甲、乙。",
        "Between floor and cap lies no whole number of units: 甲 and 乙.",
      ],
      ["remedy", "放宽上下限，或缩小最小单位。", "Widen the bounds or take a smaller unit."],
    ],
    [
      { reason: "residual-sign-turned", id: "甲", residual: "-1.00" },
      [
        "result",
        "余数归甲，计得-1.00元，与总额方向相反。",
        "The residual of 甲 comes to -1.00 yuan, against the sign of the total.",
      ],
      other,
    ],
    [
      { reason: "residual-out-of-bounds", id: "甲", residual: "0.00", floor: "1.00", cap: null },
      [
        "result",
        "余数归甲，计得0.00元，超出其范围（下限1.00元，无上限）。",
        "The residual of 甲 comes to 0.00 yuan, out of its bounds (floor 1.00 yuan, no cap).",
      ],
      other,
    ],
    [
      { reason: "residual-out-of-bounds", id: "甲", residual: "4.00", floor: "1.00", cap: "3.00" },
      [
        "result",
        "余数归甲，计得4.00元，超出其范围（下限1.00元，上限3.00元）。",
        "The residual of 甲 comes to 4.00 yuan, out of its bounds (floor 1.00 yuan, cap 3.00 yuan).",
      ],
      other,
    ],
    [
      { reason: "residual-impossible", id: "甲", pool: "人口", residual: "-1.00" },
      [
        "result",
        "因素人口的余数归甲，计得-1.00元，无法成立。",
        "In the pool of 人口 the residual of 甲 comes to -1.00 yuan, which it cannot receive.",
      ],
      other,
    ],
    [
      {
        reason: "no-positive-indicator",
        pools: [
          { id: "人口", amount: "5.00" },
          { id: "任务", amount: "6.00" },
        ],
      },
      [
        "result",
        "下列因素有资金，但没有对象的指标值大于0：人口（5.00元）、任务（6.00元）。",
        "These factors have money and nobody whose indicator claims it: 人口 (5.00 yuan) and 任务 (6.00 yuan).",
      ],
      ["remedy", "补充指标值，或取消该因素的权重。", "Supply the indicators or drop the factor's weight."],
    ],
  ])("says why: %j", (fields, ...lines) => {
    const answer = { kind: "infeasible", status: "infeasible", ...fields };
    expect(said(answer as InfeasibleApportionment | InfeasibleFactors)).toEqual([
      ["heading", "经费无法分配", "The money cannot be apportioned"],
      ...lines,
    ]);
  });
});

describe("a verification in words", () => {
  it("says that everything holds", () => {
    expect(said({ kind: "verification", valid: true })).toEqual([
      ["heading", "分配结果核验无误", "The apportionment holds"],
      ["result", "按同样的数据重算，各项都与结果一致。", "Replayed from its input, everything in the result holds."],
    ]);
  });

  const wrong = (fields: object): ApportionmentVerification =>
    ({ kind: "verification", valid: false, law: "bounds", ...fields }) as never;

  it("says what does not, where, and what should be there", () => {
    expect(said(wrong({ id: "甲", expected: "1.00", found: "2.00" }))).toEqual([
      ["heading", "分配结果核验有误", "The apportionment does not hold"],
      ["result", "不符之处：不低于下限、不高于上限。", "What does not hold: floors and caps."],
      ["place", "所在对象：甲。", "Where: 甲."],
      ["required", "应为：1.00。", "Expected: 1.00."],
      ["found", "实为：2.00。", "Found: 2.00."],
    ]);
    expect(said(wrong({}))).toHaveLength(2);
    expect(said(wrong({ expected: "undefined", found: "null" })).slice(2)).toEqual([
      ["required", "应为：无。", "Expected: nothing."],
      ["found", "实为：无。", "Found: nothing."],
    ]);
  });

  it("is refused where it does not say whether it holds", () => {
    expect(() => said({ kind: "verification" } as never)).toThrow("type-invalid at $.answer.valid");
  });
});

describe("an apportionment by factors in words", () => {
  type Row = FactorApportionment["recipients"][number];
  const row = (fields: Partial<Row>): Row => ({
    id: "甲",
    amount: "50.00",
    cells: [{ factor: "人口", amount: "50.00" }],
    boundsAdjustment: "0.00",
    exactShare: ratio("50"),
    difference: ratio("0"),
    ...fields,
  });
  const answer = (fields: Partial<FactorApportionment>): FactorApportionment => ({
    kind: "factor-apportionment",
    status: "apportioned",
    unit: "0.01",
    total: "100.00",
    unallocated: "0.00",
    pools: [],
    boundsAdjustment: "0.00",
    ties: [],
    recipients: [],
    ...fields,
  });

  it("of all that there is says so", () => {
    expect(said(answer({}))).toEqual([
      ["heading", "因素法分配：100.00元分给0个对象", "Apportionment of 100.00 yuan to 0 recipients by factors"],
      ["result", "各项之和等于总额，全部分完。", "The amounts add to the total; nothing is left."],
      ["required", "金额均为0.01元的整数倍。", "Every amount is a multiple of 0.01 yuan."],
    ]);
  });

  it("has the pools, the rows with their parts, and what bounds change", () => {
    const short = { id: "丙", amount: "1.00", cells: [], boundsAdjustment: "1.00" } as unknown as Row;
    expect(
      said(
        answer({
          unallocated: "1.00",
          boundsAdjustment: "-2.00",
          pools: [
            { id: "人口", group: null, weight: ratio("3", "5"), amount: "60.00" },
            { id: "个案", group: "任务", weight: ratio("1", "3"), amount: "33.33" },
          ],
          recipients: [
            row({}),
            row({
              id: "乙",
              cells: [
                { factor: "人口", amount: "30.00" },
                { factor: "个案", amount: "20.00" },
              ],
              boundsAdjustment: "-2.00",
              deducted: "5.00",
              bound: "cap",
            }),
            row({ bound: "floor", boundsAdjustment: "-0.00" }),
            short,
          ],
          ties: [
            { ids: ["甲", "乙"], units: 1, awardedTo: [], step: "pool", pool: null },
            { ids: ["甲", "乙"], units: 1, awardedTo: [], step: "pool", pool: "任务" },
            { ids: ["甲", "乙"], units: 1, awardedTo: ["甲"], step: "recipients", pool: "人口" },
            { ids: ["甲", "乙"], units: 1, awardedTo: ["甲"], step: "bounds", pool: null },
          ],
        }),
      ).slice(1),
    ).toEqual([
      ["result", "各项与未分配的1.00元之和等于总额。", "The amounts and the unallocated 1.00 yuan add to the total."],
      ["required", "金额均为0.01元的整数倍。", "Every amount is a multiple of 0.01 yuan."],
      ["found", "因上下限调整-2.00元。", "Floors and caps adjust it by -2.00 yuan."],
      ["found", "因素人口：占总额的60%，60.00元。", "Factor 人口: 60% of the total, 60.00 yuan."],
      [
        "found",
        "因素个案（属任务）：占总额的约33.333333%，33.33元。",
        "Factor 个案 (of 任务): about 33.333333% of the total, 33.33 yuan.",
      ],
      [
        "detail",
        "甲：50.00元，其中人口50.00元（精确值50元）。",
        "甲: 50.00 yuan, of which 人口 50.00 yuan (exact share 50 yuan).",
      ],
      [
        "detail",
        "乙：50.00元，其中人口30.00元、个案20.00元、上下限调整-2.00元、扣减结余5.00元（精确值50元，按上限）。",
        "乙: 50.00 yuan, of which 人口 30.00 yuan, 个案 20.00 yuan, -2.00 yuan by the bounds and 5.00 yuan deducted as a balance (exact share 50 yuan, held at the cap).",
      ],
      [
        "detail",
        "甲：50.00元，其中人口50.00元（精确值50元，按下限）。",
        "甲: 50.00 yuan, of which 人口 50.00 yuan (exact share 50 yuan, held at the floor).",
      ],
      ["detail", "丙：1.00元，其中上下限调整1.00元。", "丙: 1.00 yuan, of which 1.00 yuan by the bounds."],
      [
        "detail",
        "总额在各因素间分配时，甲、乙位次相同，只有1个最小单位可分：暂不分配，须另行决定。",
        "In dividing the total between factors, 甲 and 乙 stand level for 1 unit: nobody receives them until somebody decides.",
      ],
      [
        "detail",
        "任务在各因素间分配时，甲、乙位次相同，只有1个最小单位可分：暂不分配，须另行决定。",
        "In dividing 任务 between factors, 甲 and 乙 stand level for 1 unit: nobody receives them until somebody decides.",
      ],
      [
        "detail",
        "因素人口在各对象间分配时，甲、乙位次相同，只有1个最小单位可分：分给甲。",
        "In dividing the pool of 人口 between recipients, 甲 and 乙 stand level for 1 unit: given to 甲.",
      ],
      [
        "detail",
        "按上下限调整时，甲、乙位次相同，只有1个最小单位可分：分给甲。",
        "Under the bounds, 甲 and 乙 stand level for 1 unit: given to 甲.",
      ],
    ]);
  });
});

describe("shared costs in words", () => {
  const none = { amount: "0.00", exactAmount: ratio("0"), rounded: "none" } as const;
  type Party = SharedCosts["parties"][number];
  const party = (fields: Partial<Party>): Party => ({
    id: "县级",
    amount: "70.00",
    exactAmount: ratio("70"),
    rounded: "none",
    uncovered: none,
    ...fields,
  });
  const part = (id: string, amount: string) => ({ ...none, party: id, amount });
  const answer = (fields: Partial<SharedCosts>): SharedCosts => ({
    kind: "shared-costs",
    status: "covered",
    unit: "0.01",
    amount: "100.00",
    shortfall: "0.00",
    recipients: [],
    parties: [],
    ...fields,
  });

  it("that are covered have parties and recipients", () => {
    expect(
      said(
        answer({
          parties: [party({}), party({ id: "市级", amount: "33.33", exactAmount: ratio("100", "3"), rounded: "down" })],
          recipients: [
            { id: "甲", amount: "100.00", parts: [part("县级", "70.00"), part("市级", "30.00")], uncovered: [] },
          ],
        }),
      ),
    ).toEqual([
      ["heading", "经费分担：100.00元由2方分担——全部落实", "100.00 yuan shared by 2 parties — all covered"],
      ["result", "每个对象的金额都由各方足额分担。", "Every recipient's amount is borne in full."],
      [
        "required",
        "金额均为0.01元的整数倍，横向、纵向均与合计一致。",
        "Every amount is a multiple of 0.01 yuan; rows and columns add up.",
      ],
      ["found", "县级承担70.00元。", "县级 bears 70.00 yuan."],
      [
        "found",
        "市级承担33.33元（精确值约33.333333元，舍去零头）。",
        "市级 bears 33.33 yuan (exact amount about 33.333333 yuan, rounded down).",
      ],
      ["detail", "甲100.00元：县级70.00元、市级30.00元。", "甲, 100.00 yuan: 县级 70.00 yuan and 市级 30.00 yuan."],
    ]);
  });

  it("that a cap leaves open say how much, and what would close the gap", () => {
    expect(
      said(
        answer({
          status: "short",
          shortfall: "20.00",
          parties: [party({ bound: "cap", uncovered: { ...none, amount: "20.00" } })],
          recipients: [
            { id: "甲", amount: "100.00", parts: [part("县级", "80.00")], uncovered: [part("县级", "20.00")] },
          ],
        }),
      ),
    ).toEqual([
      [
        "heading",
        "经费分担：100.00元由1方分担——20.00元未落实",
        "100.00 yuan shared by 1 party — 20.00 yuan not covered",
      ],
      [
        "result",
        "有一方达到上限，20.00元没有落实，也不转由他方承担。",
        "A cap leaves 20.00 yuan open; nobody else is made to pay it.",
      ],
      [
        "required",
        "金额均为0.01元的整数倍，横向、纵向均与合计一致。",
        "Every amount is a multiple of 0.01 yuan; rows and columns add up.",
      ],
      [
        "remedy",
        "提高上限、调整比例，或由其他资金补足。",
        "A higher cap, other ratios or other money would close the gap.",
      ],
      ["found", "县级承担70.00元。", "县级 bears 70.00 yuan."],
      ["found 1", "已达上限，另有20.00元未落实。", "That is its cap; beyond it 20.00 yuan is open."],
      [
        "detail",
        "甲100.00元：县级80.00元；未落实：县级20.00元。",
        "甲, 100.00 yuan: 县级 80.00 yuan; not covered: 县级 20.00 yuan.",
      ],
    ]);
  });

  it("say a part of a unit, which rounds to nothing, as less than the unit", () => {
    const open = answer({ status: "short", shortfall: "0.00", parties: [party({ bound: "cap" })] });
    expect(said(open)[0]).toEqual([
      "heading",
      "经费分担：100.00元由1方分担——不足0.01元的零头未落实",
      "100.00 yuan shared by 1 party — a remainder of less than 0.01 yuan not covered",
    ]);
    expect(said(open).at(-1)).toEqual([
      "found 1",
      "已达上限，另有不足0.01元的零头未落实。",
      "That is its cap; beyond it a remainder of less than 0.01 yuan is open.",
    ]);
  });

  it("below zero are a recovery", () => {
    expect(
      said(
        answer({
          amount: "-100.00",
          parties: [party({ amount: "-70.00", rounded: "up" })],
          recipients: [
            { id: "甲", amount: "-100.00", parts: [part("县级", "-70.00")], uncovered: [part("县级", "-30.00")] },
          ],
        }),
      ).filter(([where]) => where !== "required" && where !== "result"),
    ).toEqual([
      [
        "heading",
        "经费分担：扣回的100.00元由1方分担——全部落实",
        "A recovery of 100.00 yuan shared by 1 party — all covered",
      ],
      [
        "found",
        "县级收回70.00元（精确值70元，进位）。",
        "县级 gets back 70.00 yuan (exact amount 70 yuan, rounded up).",
      ],
      [
        "detail",
        "甲应扣回100.00元：县级70.00元；未落实：县级30.00元。",
        "甲, a recovery of 100.00 yuan: 县级 70.00 yuan; not covered: 县级 30.00 yuan.",
      ],
    ]);
  });
});

describe("an allocation of sources in words", () => {
  const answer = (fields: Partial<SourceAllocation>): SourceAllocation => ({
    kind: "source-allocation",
    status: "all-met",
    unit: "0.01",
    fairness: "max-min-share",
    needed: "100.00",
    amount: "100.00",
    shortfall: "0.00",
    bindings: [],
    needs: [],
    sources: [],
    sourceOrder: [],
    ledger: [],
    recipients: [],
    purposes: [],
    unspent: [],
    ...fields,
  });
  const key = { recipient: "甲", purpose: "运营" };
  const need = (unmet: string) => ({
    ...key,
    amount: "60.00",
    exactAmount: ratio("60"),
    rounded: "none" as const,
    needed: "100.00",
    unmet,
    share: ratio("3", "5"),
  });

  it("that meets all says so", () => {
    expect(said(answer({}))).toEqual([
      ["heading", "资金统筹：需要100.00元——全部满足", "Needs of 100.00 yuan — all met"],
      ["result", "需要100.00元，安排100.00元。", "100.00 yuan are needed and 100.00 yuan allocated."],
    ]);
  });

  it("that is short says how much, why, and how it is spread", () => {
    const short = { status: "short", amount: "60.00", shortfall: "40.00" } as const;
    const binding = { needs: [key, { recipient: "乙", purpose: "运营" }], needed: "100.00", shortfall: "40.00" };
    expect(
      said(
        answer({
          ...short,
          sources: [{ id: "省级", amount: "60.00", spent: "60.00" }],
          sourceOrder: ["省级", "彩票"],
          bindings: [
            { ...binding, sources: ["省级", "彩票"], available: "60.00" },
            { ...binding, sources: [], available: "0.00" },
          ],
          needs: [need("40.00"), need("0.00"), need("0")],
          ledger: [{ ...key, source: "省级", amount: "60.00" }],
          unspent: [
            { source: "彩票", amount: "5.00", reason: "no-eligible-need" },
            { source: "省级", amount: "6.00", reason: "needs-met" },
          ],
        }),
      ),
    ).toEqual([
      ["heading", "资金统筹：需要100.00元——不足40.00元", "Needs of 100.00 yuan — 40.00 yuan short"],
      [
        "result",
        "需要100.00元，安排60.00元，缺口40.00元。",
        "100.00 yuan are needed and 60.00 yuan allocated; 40.00 yuan are lacking.",
      ],
      [
        "result",
        "甲的运营、乙的运营只能由省级、彩票支付：需要100.00元，可用60.00元，缺40.00元。",
        "Only 省级 and 彩票 may pay (甲, 运营) and (乙, 运营): 100.00 yuan are needed, 60.00 yuan available, 40.00 yuan lacking.",
      ],
      [
        "result",
        "甲的运营、乙的运营没有可用的资金，缺40.00元。",
        "No source may pay (甲, 运营) and (乙, 运营): 40.00 yuan are lacking.",
      ],
      [
        "required",
        "不足部分按同一比例分摊，尽量提高满足率最低者。",
        "What is lacking is spread by share: the least share met is as large as it can be, then the next.",
      ],
      ["found", "资金使用顺序：省级、彩票。", "Sources were used in this order: 省级 and 彩票."],
      [
        "detail",
        "甲的运营：需要100.00元，安排60.00元，缺40.00元。",
        "甲, 运营: 100.00 yuan needed, 60.00 yuan allocated, 40.00 yuan lacking.",
      ],
      ["detail", "甲的运营：需要100.00元，安排60.00元。", "甲, 运营: 100.00 yuan needed, 60.00 yuan allocated."],
      ["detail", "甲的运营：需要100.00元，安排60.00元。", "甲, 运营: 100.00 yuan needed, 60.00 yuan allocated."],
      ["detail", "由省级支付甲的运营60.00元。", "省级 pays 60.00 yuan to 甲, 运营."],
      ["detail", "彩票结余5.00元：没有符合其使用范围的需求。", "彩票 keeps 5.00 yuan: no need is one that it may pay."],
      [
        "detail",
        "省级结余6.00元：可由其支付的需求均已满足。",
        "省级 keeps 6.00 yuan: the needs that it may pay are met.",
      ],
    ]);
    expect(said(answer({ ...short, fairness: { priorityClasses: ["一类", "二类"] } })).at(-1)).toEqual([
      "required",
      "按优先次序安排：一类、二类；同一等次内按同一比例分摊。",
      "Classes come in this order: 一类 and 二类; within a class the least share met is as large as it can be.",
    ]);
  });
});
