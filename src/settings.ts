import { isIP } from "node:net";
import { z } from "zod";
import { UsageError } from "./usageError";

/** The database if no other is set: one file below the working folder. */
export const DEFAULT_DATABASE = "data/disclosure.sqlite";
const PORT = "a whole number from 0 to 65535 (0 takes any free port)";
const MEGABYTES = "a whole number of megabytes from 0 (keeps none) to 65536";
const SECONDS = "a whole number of seconds from 0 (no bound) to 86400";
const LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

const COUNT = "a whole number above 0";

const ORIGINS = "* or a list of origins with commas, such as https://example.org, https://example.net:8443";

/** The origins in a list: scheme, host and port, as browsers write them. */
const Origins = z
  .string()
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .refine((origins) => origins.every((origin) => origin === "*" || isOrigin(origin)), ORIGINS);

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const SHARE = "a number of per cent from 1 to 100";

const PROXIES = "a list of addresses with commas, such as 10.0.0.0/8, 2001:db8::1";

const Proxies = z
  .string()
  .transform((list) => list.split(",").map((address) => address.trim()))
  .refine((proxies) => proxies.every(isAddress), PROXIES);

function isAddress(text: string): boolean {
  const [address = "", bits = "0", ...more] = text.split("/");
  const version = isIP(address);
  return version !== 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128) && more.length === 0;
}

const Settings = z.object({
  DATABASE_URL: z
    .string()
    .min(1, "mysql://user:password@host:port/database or the path of a file")
    .default(DEFAULT_DATABASE),
  HOST: z.string().min(1, "an address of this machine").default("127.0.0.1"),
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(4000),
  CORS_ORIGINS: Origins.default([]),
  CONNECTION_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(1_000),
  LOG_LEVEL: z.enum(LEVELS, `one of ${LEVELS.join(", ")}`).default("warn"),
  ANSWERS_MB: z.coerce.number(MEGABYTES).int(MEGABYTES).min(0, MEGABYTES).max(65_536, MEGABYTES).default(64),
  COST_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(100_000),
  VALUES_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(400_000),
  DEPTH_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(14),
  ALIAS_LIMIT: z.coerce.number(COUNT).int(COUNT).min(0, COUNT).default(100),
  TOKEN_LIMIT: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(5_000),
  QUESTIONS_RUNNING: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(4),
  QUESTIONS_WAITING: z.coerce.number(COUNT).int(COUNT).min(1, COUNT).default(100),
  CLIENT_SHARE: z.coerce.number(SHARE).min(1, SHARE).max(100, SHARE).default(50),
  TRUST_PROXY: Proxies.default([]),
  STATEMENT_SECONDS: z.coerce.number(SECONDS).int(SECONDS).min(0, SECONDS).max(86_400, SECONDS).default(10),
});

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
  throw new UsageError(`${name} must be ${issue?.message}, got "${environment[name]}".`);
}
