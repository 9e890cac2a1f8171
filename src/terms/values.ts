/**
 * The lists of words that schemas and rules ask about, each written here alone and in its order. The vocabularies put
 * labels and other spellings to them: much text, which who only computes does not load.
 */

export const DIVISION_LEVELS = list("province", "prefecture", "county", "township", "village");
export const DIVISION_KINDS = list(
  "municipal-district",
  "county-level-city",
  "county",
  "subdistrict",
  "town",
  "township",
  "special-unit",
  "functional-zone",
);
export const COMMITTEE_TYPES = list("residential-community", "village");
export const URBAN_RURAL_CODES = list("111", "112", "121", "122", "123", "210", "220");
export const AREA_CLASSES = list("urban", "rural");

export const CERTIFICATE_LEVELS = list("assistant-social-worker", "social-worker", "senior-social-worker");
export const EDUCATION_LEVELS = list(
  "junior-secondary-or-below",
  "senior-secondary",
  "junior-college",
  "bachelor",
  "master",
  "doctor",
);
export const ACADEMIC_DEGREES = list("bachelor", "master", "doctor");
export const STAFF_KINDS = list(
  "professional",
  "local",
  "community-worker",
  "social-assistance-clerk",
  "disability-commissioner",
  "civil-affairs-assistant",
  "children-director",
  "civil-affairs-officer",
  "volunteer",
  "student",
  "teacher",
);
export const STATION_ROLES = list(
  "social-worker",
  "supervisor",
  "supervisor-assistant",
  "director",
  "deputy-director",
  "executive-director",
  "project-manager",
  "administrator",
);
export const DUTIES = list("professional-social-work", "management", "support");
export const WORKLOADS = list("full-time", "part-time");
export const OPERATING_MODELS = list("government-purchase", "direct-employment");

export const ACTIVITY_KINDS = list("case-work", "group-work", "community-work", "supervision", "visit", "training");
export const ACTIVITY_FORMS = list(
  "on-site",
  "home-visit",
  "telephone",
  "online",
  "lecture",
  "shadowing",
  "daily-study",
  "weekly-study",
  "monthly-topic",
  "quarterly-online-sharing",
);
export const CLIENT_GROUPS = list(
  "residents",
  "older-people",
  "children-and-youth",
  "children-in-difficulty",
  "left-behind-children",
  "women",
  "persons-with-disabilities",
  "low-income",
  "special-hardship",
  "migrants",
  "drug-users",
  "corrections",
  "veterans",
  "homeless",
  "patients",
);
export const SERVICE_FIELDS = list(
  "social-assistance",
  "older-people",
  "child-welfare",
  "youth",
  "women-and-family",
  "disability",
  "community-governance",
  "social-affairs",
  "mental-health",
  "medical",
  "drug-rehabilitation",
  "corrections",
  "veterans",
  "school",
  "volunteering",
  "rural-revitalisation",
);
export const FACILITIES = list(
  "office",
  "case-room",
  "group-room",
  "multi-purpose-room",
  "archive-room",
  "reception",
  "training-room",
  "counselling-room",
  "reading-room",
);
export const DIVISION_CLASSES = list(
  "revitalisation-key-county",
  "poverty-alleviated",
  "poor-village",
  "ethnic-area",
  "old-revolutionary-area",
  "border-area",
  "mountain-area",
  "development-zone",
  "relocation-community",
);
export const OPERATOR_KINDS = list("social-organisation", "enterprise", "public-institution", "grassroots-committee");
export const ORGANISATION_RATINGS = list("1A", "2A", "3A", "4A", "5A");
export const GOVERNMENT_BODIES = list(
  "civil-affairs",
  "social-work-department",
  "subdistrict-or-township",
  "village-or-community",
  "political-legal-committee",
  "human-resources",
  "finance",
  "justice",
  "health",
  "public-security",
  "womens-federation",
  "youth-league",
  "disabled-persons-federation",
);
export const EMPLOYERS = list("operator", "government", "public-institution", "grassroots-committee");
export const EMPLOYMENT_FORMS = list(
  "established-post",
  "labour-contract",
  "dispatch",
  "public-welfare-post",
  "part-time",
);
export const OUTSIDE_POSTS = list(
  "subdistrict-leader",
  "civil-affairs-head",
  "civil-affairs-officer",
  "community-committee-member",
  "social-work-post",
);
export const STUDY_FORMS = list("full-time", "part-time");
export const PURPOSES = list(
  "operation",
  "pay",
  "supervision",
  "training",
  "premises",
  "services",
  "evaluation",
  "start-up",
  "older-people",
  "children",
  "disability",
  "assistance",
);
export const FUNDING_SOURCE_KINDS = list(
  "fiscal-special",
  "general-budget",
  "transfer-payment",
  "social-assistance",
  "welfare-lottery",
  "charity",
  "counterpart-support",
  "womens-federation",
  "disabled-persons-federation",
  "sports-lottery",
  "party-fees",
  "village-collective",
  "foundation",
);
export const MANAGEMENT_SYSTEMS = list(
  "project",
  "personnel",
  "finance",
  "service-records",
  "volunteers",
  "premises",
  "documents",
  "client-data",
  "station-regulation",
  "direct-employment-personnel",
  "follow-up-records",
  "supervision",
  "training",
  "evaluation",
  "confidentiality",
);

export const FIGURE_KEYS = list(
  "population",
  "households",
  "households-on-allowance",
  "persons-on-allowance",
  "persons-in-special-hardship",
  "older-people",
  "children-in-difficulty",
  "left-behind-children",
  "persons-with-disabilities",
  "drug-users",
  "registered-clients",
  "villages",
  "residential-communities",
  "land-area",
  "floor-area",
  "hardship-coefficient",
  "average-wage",
  "evaluation-score",
  "reporting-delay",
);

export const PARAMETER_STATUSES = list("stated", "interpreted", "amended");

export const MODALITIES = list(
  "must",
  "in-principle",
  "generally",
  "target",
  "planned",
  "encouraged",
  "may",
  "reported",
);
export const PRECISIONS = list("exact", "at-least", "almost", "about");
export const AUTHORITIES = list("normative", "reported", "observed", "statistical");
export const COPIES_READ = list("whole", "excerpt", "not-read");
export const VERIFICATIONS = list("primary-text", "secondary-copy");
export const SIMULTANEITIES = list("no-term", "opening-day", "opening-year");
export const COUNTED_WORKERS = list("social-work-staff", "certified");
export const ITEM_FACTS = list("managing-body", "staff", "verified");
export const COLLECTIONS = list(
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "fundingSources",
  "judgements",
  "figures",
  "clients",
  "allocations",
  "spending",
  "evaluations",
);

/** The divisor methods: `sainte-lague` is Webster's, `dhondt` Jefferson's. */
export const DIVISOR_METHODS = /* @__PURE__ */ Object.freeze([
  "sainte-lague",
  "dhondt",
  "adams",
  "dean",
  "huntington-hill",
] as const);

/** Which of equally placed claims comes first: by id (UTF-16 code units), by place in the list, or none. */
export const TIE_RULES = /* @__PURE__ */ Object.freeze(["id-order", "claim-order", "report"] as const);

/** Whether a floor is the least that a claim may receive, or a base that it receives before its share. */
export const FLOOR_MEANINGS = /* @__PURE__ */ Object.freeze(["at-least", "base-plus"] as const);

/** Whether shares come with their explanation, or alone, which is faster. */
export const DETAILS = /* @__PURE__ */ Object.freeze(["explained", "shares"] as const);

/** Whether a recipient's share grows with its value (default) or with 1/value. */
export const INDICATOR_DIRECTIONS = /* @__PURE__ */ Object.freeze(["proportional", "inverse"] as const);

/** Frozen, since faults hand the lists out. The function stands in each file: bundlers see in one file only that a call has no effect. */
/* @__NO_SIDE_EFFECTS__ */
function list<const V extends string>(...values: readonly V[]): readonly V[] {
  return Object.freeze(values);
}
