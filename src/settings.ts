import { isIP } from "node:net";
import { z } from "zod";
import { said } from "./message/message";
import { messageFrom, storedMessage } from "./message/textOf";
import { UsageError } from "./usageError";

/** The database if no other is set: one file below the working folder. */
export const DEFAULT_DATABASE = "data/disclosure.sqlite";
// The messages of the rules below are stored as text, because those of the library are text.
const PORT = storedMessage(said("A_PORT"));
const MEGABYTES = storedMessage(said("MEGABYTES"));
const SECONDS = storedMessage(said("SECONDS"));
const HOURS = storedMessage(said("HOURS"));
const ON_OFF = ["on", "off"] as const;
const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

const COUNT = storedMessage(said("A_COUNT"));

const ORIGINS = storedMessage(said("ORIGINS"));

/** The origins in a list: scheme, host and port, as browsers write them. */
const Origins = z
  .string()
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .refine((origins) => origins.every((origin) => origin === "*" || isOrigin(origin)), ORIGINS);

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const SHARE = storedMessage(said("A_SHARE"));

const PROXIES = storedMessage(said("PROXIES"));

const Proxies = z
  .string()
  .transform((list) => list.split(",").map((address) => address.trim()))
  .refine((proxies) => proxies.every(isAddress), PROXIES);

function isAddress(text: string): boolean {
  const [address = "", bits = "0", ...more] = text.split("/");
  const version = isIP(address);
  return version !== 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128) && more.length === 0;
}

const A_DAY = storedMessage(said("A_DAY"));

const Day = z.string().refine((day) => z.iso.date().safeParse(`2001-${day}`).success, A_DAY);

const ISSUER = storedMessage(said("AN_ISSUER"));

/** A sign-in over plain HTTP is for this machine alone: what it says could be altered on its way. */
const Issuer = z
  .string()
  .refine((text) => isWebAddress(text) && (text.startsWith("https:") || isLoopback(new URL(text).hostname)), ISSUER);

const SERVICE = storedMessage(said("A_SERVICE_ADDRESS"));

const ServiceAddress = z
  .string()
  .refine((text) => isWebAddress(text) && new URL(text).search === "", SERVICE)
  .transform((text) => text.replace(/\/+$/, ""));

function isWebAddress(text: string): boolean {
  return /^https?:[^#]+$/.test(text) && URL.canParse(text);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

const Known = z.object({
  DATABASE_URL: z
    .string()
    .min(1, storedMessage(said("A_DATABASE")))
    .default(DEFAULT_DATABASE),
  HOST: z
    .string()
    .min(1, storedMessage(said("AN_ADDRESS")))
    .default("127.0.0.1"),
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(4000),
  CORS_ORIGINS: Origins.default([]),
  CONNECTION_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(1_000),
  LOG_LEVEL: z.enum(LEVELS, storedMessage(said("ONE_OF", { known: LEVELS }))).default("warn"),
  ANSWERS_MB: z.coerce.number(MEGABYTES).int(MEGABYTES).min(0, MEGABYTES).max(65_536, MEGABYTES).default(64),
  COST_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(100_000),
  VALUES_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(400_000),
  DEPTH_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(14),
  ALIAS_LIMIT: z.coerce.number(COUNT).int(COUNT).min(0, COUNT).default(100),
  TOKEN_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(5_000),
  QUESTIONS_RUNNING: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(4),
  QUESTIONS_WAITING: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(100),
  CLIENT_SHARE: z.coerce.number(SHARE).min(1, SHARE).max(100, SHARE).default(50),
  METRICS_PORT: z.union([z.literal(""), z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT)]).default(""),
  METRICS_HOST: z
    .string()
    .min(1, storedMessage(said("AN_ADDRESS")))
    .default("127.0.0.1"),
  TRUST_PROXY: Proxies.default([]),
  SESSION_HOURS: z.coerce.number(HOURS).int(HOURS).min(1, HOURS).max(720, HOURS).default(12),
  PUBLIC_URL: ServiceAddress.default(""),
  OIDC_ISSUER: Issuer.default(""),
  OIDC_CLIENT_ID: z.string().default(""),
  OIDC_CLIENT_SECRET: z.string().default(""),
  OIDC_SCOPE: z.string().default("openid profile"),
  OIDC_AUDIENCE: z.string().default(""),
  OIDC_ROLE_CLAIM: z.string().default("role"),
  OIDC_DEPARTMENT_CLAIM: z.string().default("department"),
  FOUR_EYES: z.enum(ON_OFF, storedMessage(said("ONE_OF", { known: ON_OFF }))).default("on"),
  DEADLINE_BODIES: Day.default("01-31"),
  DEADLINE_GOVERNMENTS: Day.default("03-31"),
  DATASET_LICENSE: z.string().default(""),
  DATASET_PUBLISHER: z.string().default(""),
  STATEMENT_SECONDS: z.coerce.number(SECONDS).int(SECONDS).min(0, SECONDS).max(86_400, SECONDS).default(10),
});

const NEEDED = storedMessage(said("NEEDED_WITH_ISSUER"));

const Settings = Known.refine((set) => set.OIDC_ISSUER === "" || set.OIDC_CLIENT_ID !== "", {
  path: ["OIDC_CLIENT_ID"],
  message: NEEDED,
}).refine((set) => set.OIDC_ISSUER === "" || set.PUBLIC_URL !== "", { path: ["PUBLIC_URL"], message: NEEDED });

/**
 * The settings from the environment. Each has a default, which is also used for an empty value; the README lists them.
 */
export type Settings = z.infer<typeof Settings>;

/** The settings of an environment. Throws UsageError with one sentence that names the variable. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const parsed = Settings.safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  const must = messageFrom(issue?.message ?? "");
  throw new UsageError(said("SETTING_WRONG", { name, must, given: environment[name] ?? "" }));
}

/** The limits of one question, as far as they are set. */
export function limitsIn({ COST_LIMIT, VALUES_LIMIT, DEPTH_LIMIT, ALIAS_LIMIT, TOKEN_LIMIT }: Settings) {
  return { cost: COST_LIMIT, values: VALUES_LIMIT, depth: DEPTH_LIMIT, aliases: ALIAS_LIMIT, tokens: TOKEN_LIMIT };
}

/** When reports are due, by the settings. */
export function deadlinesIn({ DEADLINE_BODIES, DEADLINE_GOVERNMENTS }: Settings) {
  return { bodies: DEADLINE_BODIES, governments: DEADLINE_GOVERNMENTS };
}

/** The provider of identities, by the settings; null if there is none. */
export function providerIn(settings: Settings) {
  if (settings.OIDC_ISSUER === "") return null;
  return {
    issuer: settings.OIDC_ISSUER,
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET || null,
    scope: settings.OIDC_SCOPE,
    audience: settings.OIDC_AUDIENCE || settings.OIDC_CLIENT_ID,
    claims: { role: settings.OIDC_ROLE_CLAIM, department: settings.OIDC_DEPARTMENT_CLAIM },
    service: settings.PUBLIC_URL,
  };
}
