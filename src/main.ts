#!/usr/bin/env node
import "./production";
import "reflect-metadata";
import { Command, InvalidArgumentError, Option } from "commander";
import { languageOf, Teller } from "./command/teller";
import { plainName } from "./form/body";
import { isPlainDay, type PlainDay } from "./form/plainDay";
import { type Message, said } from "./message/message";
import { SaidError } from "./message/saidError";
import type { MessageCode } from "./message/texts";
import { type Settings, settingsFrom } from "./settings";
import type { Store } from "./store/store";

/** The sentences of the help that have no values. */
type HelpCode = Exclude<
  Extract<MessageCode, `HELP_${string}` | "YEAR_HAS_FOUR_DIGITS" | "DAY_IS_WRITTEN">,
  "HELP_REGISTER_FILE"
>;

/** The columns of a CSV file of departments. */
const COLUMNS =
  "code,name,kind,line,regionCode,parent,summary,partsComplete,activeFrom,activeTo,from,to,formerNames,predecessors";

const teller = new Teller(languageOf(process.argv.slice(2), process.env));
const help = (code: HelpCode) => teller.text(said(code));

/** The headings of the help. Commander has them in English only. */
const HEADINGS: Readonly<Record<string, Message>> = {
  "Usage:": said("HELP_USAGE"),
  "Arguments:": said("HELP_ARGUMENTS"),
  "Options:": said("HELP_OPTIONS"),
  "Commands:": said("HELP_COMMANDS"),
};

// Each command loads its own modules only when it runs: loading all of them takes longer than most commands do.
const program = new Command("disclosure-graph")
  .description(help("HELP_PROGRAM"))
  .configureHelp({ styleTitle: (title) => (HEADINGS[title] ? teller.text(HEADINGS[title]) : title) })
  .helpOption("-h, --help", help("HELP_HELP"))
  .helpCommand("help [command]", help("HELP_HELP"))
  .addOption(new Option("--language <language>", help("HELP_LANGUAGE")).choices(["zh", "en"]))
  .showHelpAfterError(help("HELP_HINT"));

program
  .command("read")
  .description(help("HELP_READ"))
  .argument("<file...>", help("HELP_FILES"))
  .option("--json", help("HELP_JSON"))
  .option("--department <code>", help("HELP_DEPARTMENT"), plainName)
  .option("--year <year>", help("HELP_YEAR"), yearFrom)
  .action(async (files, options) => {
    const { read } = await import("./command/read.js");
    process.exitCode = await read(files, options, teller);
  });

program
  .command("import")
  .description(help("HELP_IMPORT"))
  .argument("<file...>", help("HELP_FILES"))
  .option("--department <code>", help("HELP_DEPARTMENT"), plainName)
  .option("--year <year>", help("HELP_YEAR"), yearFrom)
  .option("--published <day>", help("HELP_PUBLISHED"), dayFrom)
  .option("--publish", help("HELP_PUBLISH"))
  .option("--author <name>", help("HELP_AUTHOR"), "import")
  .option("--reason <text>", help("HELP_REASON"), "import")
  .action((files, options) =>
    withStore(async (store) => {
      await store.prepare();
      const { importAll } = await import("./command/import.js");
      process.exitCode = await importAll(store, files, options, teller);
    }),
  );

program
  .command("check")
  .description(help("HELP_CHECK"))
  .requiredOption("--all", help("HELP_CHECK_ALL"))
  .action(() =>
    withStore(async (store) => {
      await store.prepare();
      const { checkAgain } = await import("./change/upkeep.js");
      teller.tell(said("CHECKED", { count: await checkAgain(store) }));
    }),
  );

program
  .command("reread")
  .description(help("HELP_REREAD"))
  .option("--all", help("HELP_REREAD_ALL"))
  .option("--dry-run", help("HELP_DRY_RUN"))
  .option("--publish", help("HELP_REREAD_PUBLISH"))
  .action(({ all, dryRun, publish }) =>
    withStore(async (store) => {
      await store.prepare();
      const { reread } = await import("./command/reread.js");
      await reread(store, { all: all === true, dryRun: dryRun === true, publish: publish === true }, teller);
    }),
  );

program
  .command("register")
  .description(help("HELP_REGISTER"))
  .argument("<file>", teller.text(said("HELP_REGISTER_FILE", { columns: COLUMNS })))
  .option("--dry-run", help("HELP_DRY_RUN"))
  .action((file, { dryRun }) =>
    withStore(async (store) => {
      await store.prepare();
      const { register, tryRegistering } = await import("./command/register.js");
      await (dryRun ? tryRegistering : register)(store, file, teller);
    }),
  );

program
  .command("denominators")
  .description(help("HELP_DENOMINATORS"))
  .argument("<file>", teller.text(said("HELP_REGISTER_FILE", { columns: "department,year,kind,value,source" })))
  .action((file) =>
    withStore(async (store) => {
      await store.prepare();
      const { denominators } = await import("./command/denominators.js");
      await denominators(store, file, teller);
    }),
  );

const exporting = program.command("export").description(help("HELP_EXPORT"));

exporting
  .command("year")
  .description(help("HELP_EXPORT_YEAR"))
  .argument("<year>", help("HELP_REPORT_YEAR"))
  .option("--under <body>", help("HELP_UNDER"))
  .option("--as-of <moment>", help("HELP_AS_OF"))
  .requiredOption("-o, --output <file>", help("HELP_OUTPUT"))
  .action((year, options) =>
    withStore(async (store, settings) => {
      await store.prepare();
      const { exportYear } = await import("./command/export/year.js");
      process.exitCode = await exportYear(store, settings, { year, ...options }, teller);
    }),
  );

exporting
  .command("handouts")
  .description(help("HELP_EXPORT_HANDOUTS"))
  .argument("<year>", help("HELP_REPORT_YEAR"))
  .argument("[handout]", help("HELP_HANDOUT"))
  .option("--under <body>", help("HELP_UNDER"))
  .option("--measures <codes>", help("HELP_MEASURES"))
  .option("--minimum-base <number>", help("HELP_MINIMUM_BASE"))
  .option("--as-of <moment>", help("HELP_AS_OF"))
  .requiredOption("-o, --output <folder>", help("HELP_FOLDER"))
  .action((year, handout, options) =>
    withStore(async (store, settings) => {
      await store.prepare();
      const { exportHandouts } = await import("./command/export/handouts.js");
      process.exitCode = await exportHandouts(store, settings, { year, handout, ...options }, teller);
    }),
  );

for (const [name, folder, description] of [
  ["report", "reports", "HELP_EXPORT_REPORT"],
  ["summary", "summaries", "HELP_EXPORT_SUMMARY"],
] as const)
  exporting
    .command(name)
    .description(help(description))
    .argument("<department>", help("HELP_EXPORT_DEPARTMENT"), plainName)
    .argument("<year>", help("HELP_REPORT_YEAR"))
    .requiredOption("-o, --output <file>", help("HELP_FORM_OUTPUT"))
    .option("--format <format>", help("HELP_FORM_FORMAT"))
    .option("--as-of <moment>", help("HELP_AS_OF"))
    .action((department, year, options) =>
      withStore(async (store, settings) => {
        await store.prepare();
        const { exportForm } = await import("./command/export/form.js");
        await exportForm(store, settings, folder, { department, year, ...options }, teller);
      }),
    );

exporting
  .command("table")
  .description(help("HELP_EXPORT_TABLE"))
  .argument("<question>", help("HELP_TABLE_QUESTION"))
  .option("--var <name=value...>", help("HELP_TABLE_VARIABLE"), [])
  .option("--list <list>", help("HELP_TABLE_LIST"))
  .addOption(new Option("--header <header>", help("HELP_TABLE_HEADER")).choices(["zh", "en", "code"]).default("zh"))
  .option("--format <format>", help("HELP_FORMAT"))
  .requiredOption("-o, --output <file>", help("HELP_OUTPUT"))
  .action((question, options) =>
    withStore(async (store, settings) => {
      await store.prepare();
      const { exportTable } = await import("./command/export/table.js");
      await exportTable(store, settings, { question, ...options }, teller);
    }),
  );

program
  .command("serve")
  .description(help("HELP_SERVE"))
  .action(() =>
    withStore(async (store, settings) => {
      const { serve } = await import("./command/serve.js");
      await serve(store, settings, teller);
    }),
  );

program
  .command("start")
  .description(help("HELP_START"))
  .action(() =>
    withStore(async (store, settings) => {
      await store.migrate();
      const { loadSampleIfUntouched } = await import("./command/sample.js");
      await loadSampleIfUntouched(store, teller);
      const { serve } = await import("./command/serve.js");
      await serve(store, settings, teller);
    }),
  );

program
  .command("migrate")
  .description(help("HELP_MIGRATE"))
  .action(() =>
    withStore(async (store) => {
      const ran = await store.migrate();
      const { where } = store;
      teller.tell(ran.length > 0 ? said("MIGRATED", { where, migrations: ran }) : said("UP_TO_DATE", { where }));
    }),
  );

program
  .command("sample")
  .description(help("HELP_SAMPLE"))
  .option("--remove", help("HELP_REMOVE"))
  .action(({ remove }) =>
    withStore(async (store) => {
      await store.migrate();
      const { loadSample, removeSample } = await import("./command/sample.js");
      await (remove ? removeSample(store, teller) : loadSample(store, teller));
    }),
  );

const tokens = program.command("token").description(help("HELP_TOKEN"));

tokens
  .command("issue")
  .description(help("HELP_TOKEN_ISSUE"))
  .argument("<name>", help("HELP_TOKEN_NAME"))
  .requiredOption("--role <role>", help("HELP_TOKEN_ROLE"))
  .option("--department <code>", help("HELP_TOKEN_DEPARTMENT"), plainName)
  .option("--days <number>", help("HELP_TOKEN_DAYS"))
  .action((name, options) =>
    withStore(async (store) => {
      await store.prepare();
      const { issueAccessToken } = await import("./command/token.js");
      await issueAccessToken(store, name, options, teller);
    }),
  );

tokens
  .command("list")
  .description(help("HELP_TOKEN_LIST"))
  .action(() =>
    withStore(async (store) => {
      await store.prepare();
      const { listAccessTokens } = await import("./command/token.js");
      await listAccessTokens(store, teller);
    }),
  );

tokens
  .command("revoke")
  .description(help("HELP_TOKEN_REVOKE"))
  .argument("<id>", help("HELP_TOKEN_ID"))
  .action((id) =>
    withStore(async (store) => {
      await store.prepare();
      const { revokeAccessToken } = await import("./command/token.js");
      await revokeAccessToken(store, id, teller);
    }),
  );

program
  .command("rollup")
  .description(help("HELP_ROLLUP"))
  .option("--rebuild", help("HELP_REBUILD"))
  .option("--verify", help("HELP_VERIFY"))
  .action(({ rebuild, verify }) =>
    withStore(async (store) => {
      await store.prepare();
      const { rollup } = await import("./command/rollup.js");
      process.exitCode = await rollup(store, { rebuild: rebuild === true, verify: verify === true }, teller);
    }),
  );

program
  .command("schema")
  .description(help("HELP_SCHEMA"))
  .action(async () => {
    const [{ lexicographicSortSchema, printSchema }, { buildApi }] = await Promise.all([
      import("graphql"),
      import("./graphql/schema.js"),
    ]);
    console.log(printSchema(lexicographicSortSchema(buildApi())));
  });

program.parseAsync().catch((error: unknown) => {
  const expected = error instanceof SaidError;
  teller.warn(expected ? error.said : said("COMMAND_FAILED", { why: (error as Error).message }));
  if (!expected && process.env.LOG_LEVEL === "debug") console.error(error);
  process.exitCode = 1;
});

async function withStore(work: (store: Store, settings: Settings) => Promise<void>): Promise<void> {
  const settings = settingsFrom(process.env);
  const { Store } = await import("./store/store.js");
  const store = await Store.open(settings.DATABASE_URL, settings.STATEMENT_SECONDS);
  try {
    await work(store, settings);
  } finally {
    await store.close();
  }
}

function dayFrom(text: string): PlainDay {
  if (!isPlainDay(text)) throw new InvalidArgumentError(help("DAY_IS_WRITTEN"));
  return text;
}

function yearFrom(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(help("YEAR_HAS_FOUR_DIGITS"));
  return Number(text);
}
