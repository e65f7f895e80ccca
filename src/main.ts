#!/usr/bin/env node
import "./production";
import "reflect-metadata";
import { Command, InvalidArgumentError } from "commander";
import { SaidError } from "./message/saidError";
import { type Settings, settingsFrom } from "./settings";
import type { Store } from "./store/store";

// Each command loads its own modules only when it runs: loading all of them takes longer than most commands do.
const program = new Command("disclosure-graph")
  .description("Reads, checks, stores and compares yearly reports on government information disclosure.")
  .showHelpAfterError("(--help tells how)");

program
  .command("read")
  .description("read and check reports, store nothing (exit 1: a report breaks its equations, 2: a file is no report)")
  .argument("<file...>", "files or folders")
  .option("--json", "one JSON object a line")
  .option("--department <code>", "code or name of the department, where the document does not say")
  .option("--year <year>", "report year, where the document does not say", yearFrom)
  .action(async (files, options) => {
    const { read } = await import("./command/read.js");
    process.exitCode = await read(files, options);
  });

program
  .command("import")
  .description("read, check and store reports (exit 1: a file was refused, 2: a file is no report)")
  .argument("<file...>", "files or folders")
  .option("--department <code>", "code or name of the department; wins over the document")
  .option("--year <year>", "report year; wins over the document", yearFrom)
  .option("--publish", "publish what is imported; otherwise it is a draft")
  .option("--author <name>", "who imports", "import")
  .option("--reason <text>", "why", "import")
  .action((files, options) =>
    withStore(async (store) => {
      await store.prepare();
      const { importAll } = await import("./command/import.js");
      process.exitCode = await importAll(store, files, options);
    }),
  );

program
  .command("check")
  .description("run the checks again over what is stored")
  .requiredOption("--all", "every rule, on every published report")
  .action(() =>
    withStore(async (store) => {
      await store.prepare();
      const { checkAgain } = await import("./change/upkeep.js");
      console.log(`Checked ${await checkAgain(store)} reports.`);
    }),
  );

program
  .command("reread")
  .description("read what is stored again with today's reader: what older readers read, and say what changes")
  .option("--all", "also what today's reader has read")
  .option("--dry-run", "only say what would change")
  .option("--publish", "publish what changes in what is public; otherwise it is a draft")
  .action(({ all, dryRun, publish }) =>
    withStore(async (store) => {
      await store.prepare();
      const { reread } = await import("./command/reread.js");
      await reread(store, { all: all === true, dryRun: dryRun === true, publish: publish === true });
    }),
  );

program
  .command("register")
  .description("register departments from a CSV file: code, name, and what else is known of them")
  .argument(
    "<file>",
    "CSV with a header: code,name,kind,line,regionCode,parent,summary,activeFrom,activeTo,formerNames",
  )
  .action((file) =>
    withStore(async (store) => {
      await store.prepare();
      const { register } = await import("./command/register.js");
      await register(store, file);
    }),
  );

program
  .command("serve")
  .description("serve GraphQL, the explorer and the start page")
  .action(() =>
    withStore(async (store, settings) => {
      const { serve } = await import("./command/serve.js");
      await serve(store, settings);
    }),
  );

program
  .command("start")
  .description("migrate, load the sample into a new database, serve")
  .action(() =>
    withStore(async (store, settings) => {
      await store.migrate();
      const { loadSampleIfUntouched } = await import("./command/sample.js");
      await loadSampleIfUntouched(store);
      const { serve } = await import("./command/serve.js");
      await serve(store, settings);
    }),
  );

program
  .command("migrate")
  .description("bring the database's tables to this version")
  .action(() =>
    withStore(async (store) => {
      const ran = await store.migrate();
      console.log(ran.length > 0 ? `Migrated ${store.where}: ${ran.join(", ")}.` : `${store.where} is up to date.`);
    }),
  );

program
  .command("sample")
  .description("load the made-up sample city (示例市), or take it away")
  .option("--remove", "take it away")
  .action(({ remove }) =>
    withStore(async (store) => {
      await store.migrate();
      const { loadSample, removeSample } = await import("./command/sample.js");
      await (remove ? removeSample(store) : loadSample(store));
    }),
  );

program
  .command("rollup")
  .description("the sums kept beside the reports: make them again, or verify them (exit 1: one is wrong)")
  .option("--rebuild", "make them again from the published reports")
  .option("--verify", "compare each with the sum of its reports, cell for cell")
  .action(({ rebuild, verify }) =>
    withStore(async (store) => {
      await store.prepare();
      const { rollup } = await import("./command/rollup.js");
      process.exitCode = await rollup(store, { rebuild: rebuild === true, verify: verify === true });
    }),
  );

program
  .command("schema")
  .description("print the GraphQL schema")
  .action(async () => {
    const [{ lexicographicSortSchema, printSchema }, { buildApi }] = await Promise.all([
      import("graphql"),
      import("./graphql/schema.js"),
    ]);
    console.log(printSchema(lexicographicSortSchema(buildApi())));
  });

program.parseAsync().catch((error: unknown) => {
  const expected = error instanceof SaidError;
  const { message } = error as Error;
  console.error(expected ? message : `disclosure-graph failed: ${message}`);
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

function yearFrom(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("A year has four digits, e.g. 2020.");
  return Number(text);
}
