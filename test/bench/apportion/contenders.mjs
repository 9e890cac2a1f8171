/**
 * Who is measured. `divide(total, weights)` returns the shares as BigInt or number, in the order of the weights.
 * `rule` says which published results the contender claims to give; dinero promises a sum, not a method.
 */
import { load } from "../library.mjs";

const methods = ["largest-remainder", "sainte-lague", "dhondt", "adams", "dean", "huntington-hill"];

function toClaims(weights) {
  return weights.map((weight, index) => ({ id: `r${index}`, weight }));
}

async function ours(method, detail) {
  const { apportion } = await load("funding");
  return {
    rule: typeof method === "string" ? method : null,
    prepare: toClaims,
    divide(total, claims) {
      const result = apportion({ total: String(total), unit: 1, claims, method, detail });
      if (result.status !== "apportioned") throw new Error(result.reason);
      return result.shares;
    },
    read: (shares) => shares.map((share) => BigInt(share.amount)),
  };
}

async function dineroNumber() {
  const { allocate, dinero, toSnapshot, USD } = await import("dinero.js");
  return {
    rule: "largest-remainder",
    prepare: (weights) =>
      weights.map((weight) => scaled(weight, (amount, scale) => ({ amount: Number(amount), scale }))),
    divide: (total, ratios) => allocate(dinero({ amount: Number(total), currency: USD }), ratios),
    read: (shares) => shares.map((share) => atScale(BigInt(toSnapshot(share).amount), toSnapshot(share).scale)),
  };
}

async function dineroBigint() {
  const { allocate, dinero, toSnapshot, USD } = await import("dinero.js/bigint");
  return {
    rule: "largest-remainder",
    prepare: (weights) =>
      weights.map((weight) => scaled(weight, (amount, scale) => ({ amount, scale: BigInt(scale) }))),
    divide: (total, ratios) => allocate(dinero({ amount: BigInt(total), currency: USD }), ratios),
    read: (shares) => shares.map((share) => atScale(toSnapshot(share).amount, Number(toSnapshot(share).scale))),
  };
}

/** A whole weight as it is; a decimal as the scaled amount that dinero asks for. */
function scaled(weight, make) {
  const [whole, fraction = ""] = String(weight).split(".");
  const amount = BigInt(whole + fraction);
  if (fraction !== "") return make(amount, fraction.length);
  const { amount: plain } = make(amount, 0);
  return plain;
}

/** With fractional ratios dinero answers in finer units: shares are compared as fractions of the unit, in hundredths of a fen and less. */
function atScale(amount, scale) {
  const finer = 10n ** BigInt(Math.max(0, scale - 2));
  return amount % finer === 0n ? amount / finer : Number(amount) / Number(finer);
}

async function hareNiemeyer() {
  const { default: divide } = await import("hare-niemeyer");
  return byParty("largest-remainder", (votes, seats) => divide(votes, seats));
}

async function sainteLague() {
  const { default: divide } = await import("sainte-lague");
  return byParty("sainte-lague", (votes, seats) => divide(votes, seats, { draw: true }));
}

function byParty(rule, divide) {
  return {
    rule,
    prepare: (weights) => Object.fromEntries(weights.map((weight, index) => [`r${index}`, weight])),
    divide: (total, votes) => divide(votes, Number(total)),
    read: (seats) => Object.values(seats),
  };
}

async function largestRemainderRound() {
  await import("largest-remainder-round");
  return {
    rule: "largest-remainder",
    prepare: (weights) => weights,
    divide: (total, weights) => weights.spread(Number(total), 0),
    read: (seats) => seats,
  };
}

/** percent-round divides 100 % at a number of decimals: totals that are 100 × a power of ten. */
async function percentRound() {
  const { default: divide } = await import("percent-round");
  const precisionOf = (total) => String(total).length - 3;
  return {
    rule: "largest-remainder",
    prepare: (weights) => weights,
    supports: (total) => /^10{2,}$/.test(String(total)),
    divide: (total, weights) =>
      divide(weights, precisionOf(total)).map((percent) => Math.round(percent * 10 ** precisionOf(total))),
    read: (units) => units,
  };
}

const residual = { residualTo: "r0", rounding: "half-up" };
const own = [...methods.map((method) => [method, method]), ["residual", residual]];

/** Each contender by its name in the tables. */
export const contenders = {
  ...Object.fromEntries(own.map(([name, method]) => [`${name}, shares`, () => ours(method, "shares")])),
  ...Object.fromEntries(own.map(([name, method]) => [`${name}, explained`, () => ours(method, "explained")])),
  "dinero.js (number)": dineroNumber,
  "dinero.js (bigint)": dineroBigint,
  "hare-niemeyer": hareNiemeyer,
  "sainte-lague": sainteLague,
  "largest-remainder-round": largestRemainderRound,
  "percent-round": percentRound,
};
