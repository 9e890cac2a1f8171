import type { Operation } from "../operation.js";
import { apportionMoney } from "./apportion-money.js";
import { apportionMoneyByFactors } from "./apportion-by-factors.js";
import { assessRegister } from "./assess-register.js";
import { checkRegister } from "./check-register.js";
import { qualifyPerson } from "./qualify-person.js";
import { runScenarios } from "./run-scenarios.js";

/** Every question that takes a body and a worker. */
export const operations: readonly Operation[] = [
  checkRegister,
  assessRegister,
  qualifyPerson,
  apportionMoney,
  apportionMoneyByFactors,
  runScenarios,
];
