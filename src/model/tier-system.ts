import { divisionLevels } from "../terms/index.js";
import { id, listOf, localText, recordOf, termOf, typeNames } from "../fields/index.js";

/** A kind of platform that may stand at one tier beside others (多站并行); its key is unique within the tier. */
export const platformSchema = recordOf({ key: id, name: localText }).register(typeNames, { name: "Platform" });

/**
 * One tier of a system: the levels of division that can carry it, and the platforms that may share its place.
 * Tier ids are unique among all tier systems of a register, by convention `system:tier`.
 */
export const tierSchema = recordOf({
  id,
  name: localText,
  levels: listOf(termOf(divisionLevels), { least: 1 }),
  platforms: listOf(platformSchema).optional(),
}).register(typeNames, { name: "Tier" });

/** 服务体系层级: Beijing has three tiers, Jinan four. The word 站 alone never tells the tier. */
export const tierSystemSchema = recordOf({ id, name: localText, tiers: listOf(tierSchema, { least: 1 }) }).register(
  typeNames,
  { name: "TierSystem" },
);
