import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { AROUND } from "../../src/graphql/errors";
import { type MessageCode, TEXTS } from "../../src/message/texts";
import { STATUSES_BY_ADDRESS, statusFor } from "../../src/serving/failures";
import { REFUSALS } from "../../src/serving/refusal";

const ROOT = join(__dirname, "..", "..");
const CODES = Object.keys(TEXTS) as MessageCode[];

/** The text of docs/messages.md: every error code of the API, and every sentence with the files that say it. */
export function messageList(): string {
  return [
    "# Messages",
    "",
    "Every sentence for people is a row of `src/message/texts/`: a code, and a text in each language. The API gives findings,",
    "remarks and reconciliations as `message(language: ZH | EN)`; the command line prints them in its language. `npm run",
    "messages` writes this page, and a test compares it with the code.",
    "",
    "## Errors of the API",
    "",
    "`extensions` of an error has `code`, by which a program tells what happened and which does not change; `reason`, the code",
    "of the sentence below; and the sentence as `zh` and `en`. `message` is both, English first. A limit has `value`, what was",
    "counted (null where counting stopped), and `limit`. A status of 200 means that the other fields of the answer are there.",
    "",
    "| Code | HTTP | Reasons |",
    "| --- | --- | --- |",
    ...[...errorCodes()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([code, { statuses, reasons }]) =>
          `| \`${code}\` | ${[...statuses].sort().join(" or ")} | ${[...reasons].sort().map(ticked).join(", ")} |`,
      ),
    "",
    "## Sentences",
    "",
    "`{name}` stands for a value.",
    ...sections(),
    "",
  ].join("\n");
}

/** The codes of sentences that no file of the program says. */
export function unsaidCodes(): readonly string[] {
  const said = new Set([...saidIn().values()].flatMap((codes) => [...codes]));
  return CODES.filter((code) => !said.has(code));
}

interface ErrorCode {
  readonly statuses: Set<number>;
  readonly reasons: Set<string>;
}

/** How the program ties the codes of errors to their sentences. */
const TIES: readonly { readonly tie: RegExp; readonly code?: string; readonly status?: number }[] = [
  { tie: /new QuestionError\(\s*"(?<code>[A-Z_]+)",\s*said\(\s*"(?<reason>[A-Z_]+)"/g },
  { tie: /\["(?<code>[A-Z_]+)", said\("(?<reason>[A-Z_]+)"\)\]/g },
  { tie: /badInput\(said\("(?<reason>[A-Z_]+)"/g, code: "BAD_USER_INPUT", status: 400 },
  { tie: /new AccessRefused\(\s*"(?<code>[A-Z_]+)",\s*said\(\s*"(?<reason>[A-Z_]+)"/g },
  { tie: /const elsewhere = said\("(?<reason>[A-Z_]+)"/g, code: "GRAPHQL_VALIDATION_FAILED", status: 400 },
  { tie: /code: "(?<code>COUNT_TOO_LARGE)", said: \{ code: "(?<reason>[A-Z_]+)"/g },
  { tie: /\{ said: \{ code: "(?<reason>[A-Z_]+)"/g, code: "BAD_USER_INPUT", status: 400 },
];

function errorCodes(): ReadonlyMap<string, ErrorCode> {
  const found = new Map<string, ErrorCode>();
  const add = (code: string, reason: string, status: number) => {
    const { statuses, reasons } = found.get(code) ?? { statuses: new Set(), reasons: new Set() };
    found.set(code, { statuses: statuses.add(status), reasons: reasons.add(reason) });
  };
  const statusOf = (code: string) => statusFor([{ message: "", extensions: { code } }])?.status ?? 200;
  for (const source of sources().values())
    for (const { tie, code: fixed, status } of TIES)
      for (const { groups } of source.matchAll(tie)) {
        const code = fixed ?? (groups?.code as string);
        add(code, groups?.reason as string, status ?? statusOf(code));
      }
  for (const [code, status] of Object.entries(REFUSALS)) add(code, code, status);
  for (const code of CODES) if (code.startsWith("LIMIT_")) add(code, code, statusOf(code));
  for (const [code, reasons] of Object.entries(AROUND)) for (const reason of reasons) add(code, reason, 400);
  add("INTERNAL_SERVER_ERROR", "SERVICE_FAILED", 500);
  for (const reason of ["DEPARTMENT_NOT_FOUND", "DEPARTMENT_NOT_FOUND_NEAR"]) add("DEPARTMENT_UNKNOWN", reason, 200);
  for (const [code, status] of Object.entries(STATUSES_BY_ADDRESS)) found.get(code)?.statuses.add(status);
  for (const code of BY_ADDRESS_ALONE) found.get(code)?.statuses.delete(200);
  return found;
}

/** The codes of questions that only an address asks. */
const BY_ADDRESS_ALONE = ["YEAR_WITHOUT_REPORTS", "REPORT_UNKNOWN"];

function sections(): readonly string[] {
  const saying = saidIn();
  return readdirSync(join(ROOT, "src/message/texts"))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, "src/message/texts", file), "utf8");
      const [, about = ""] = /^\/\*\* ([^*]*)\*\//.exec(source) ?? [];
      const codes = CODES.filter((code) => source.includes(`\n  ${code}: {`));
      return [
        "",
        `### ${file.replace(".ts", "")}`,
        "",
        about.trim(),
        "",
        ...codes.flatMap((code) => {
          const files = [...saying].filter(([, said]) => said.has(code)).map(([path]) => ticked(path));
          const { zh, en } = TEXTS[code];
          return [
            `- ${ticked(code)} (${files.join(", ")})`,
            `  - ${zh || "(nothing)"}`,
            `  - ${en.trim() || "(nothing)"}`,
          ];
        }),
      ];
    });
}

function ticked(text: string): string {
  return `\`${text}\``;
}

/** The codes that each file says. */
function saidIn(): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Set<string>(CODES);
  return new Map(
    [...sources()].map(([path, source]) => [
      path,
      new Set(
        [...source.matchAll(/"([A-Z][A-Z_]+)"|^ +([A-Z][A-Z_]+):/gm)]
          .map(([, quoted, key]) => (quoted ?? key) as string)
          .filter((word) => known.has(word)),
      ),
    ]),
  );
}

/** The sources of the program by path, without the texts themselves, and without the pages: they have words of their own. */
function sources(): ReadonlyMap<string, string> {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter(
        (file) => /\.tsx?$/.test(file) && !file.startsWith(join("message", "texts")) && !file.startsWith("dashboard"),
      )
      .sort()
      .map((file) => [relative(ROOT, join(ROOT, "src", file)), readFileSync(join(ROOT, "src", file), "utf8")]),
  );
}
