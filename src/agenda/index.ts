export { planAgenda, type AgendaOptions, type LayeredAgendaOptions } from "./plan-agenda.js";
