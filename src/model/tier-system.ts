import { divisionLevels } from "../terms/index.js";
import { id, listOf, localText, recordOf, termOf, typeNames } from "../fields/index.js";

/** A kind of platform that may stand at one tier beside others (多站并行); its key is unique within the tier. */
export const platformSchema = recordOf({
  key: id.describe("平台的键，在其层级内唯一。Key, unique within the tier."),
  name: localText.describe("名称。Name."),
})
  .describe("可与站点同址的一种平台（多站并行）。A kind of platform that may share the place of a station.")
  .register(typeNames, { name: "Platform" });

/**
 * One tier of a system: the levels of division that can carry it, and the platforms that may share its place.
 * Tier ids are unique among all tier systems of a register, by convention `system:tier`.
 */
export const tierSchema = recordOf({
  id: id.describe(
    "层级编号，在台账的各体系中唯一，通常写作“体系:层级”。Id, unique among all systems of a register, by convention system:tier.",
  ),
  name: localText.describe("名称。Name."),
  levels: listOf(termOf(divisionLevels), { least: 1 }).describe(
    "可设这一层级站点的区划层级，至少一个。Levels of division that can have such a station, at least one.",
  ),
  platforms: listOf(platformSchema)
    .optional()
    .describe("可同址的平台；缺省表示没有规定。Platforms that may share the place; absent: none are named."),
})
  .describe("站点体系的一个层级。One tier of a system of stations.")
  .register(typeNames, { name: "Tier" });

/** 服务体系层级: Beijing has three tiers, Jinan four. The word 站 alone never tells the tier. */
export const tierSystemSchema = recordOf({
  id: id.describe("体系编号，在台账内唯一。Id of the system, unique in the register."),
  name: localText.describe("名称。Name."),
  tiers: listOf(tierSchema, { least: 1 }).describe("各层级，至少一个。Tiers, at least one."),
})
  .describe("一地的站点服务体系及其各层级。The tiers of stations in one place.")
  .register(typeNames, { name: "TierSystem" });
