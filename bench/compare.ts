/**
 * The seven questions over made-up cities of 1,000 and 10,000 departments, on MariaDB and SQLite, in one run: this
 * service without and with kept answers, hand-written SQL behind bare node:http, and the same bytes from memory. Every
 * server has a process of its own; rounds take turns and medians are printed, because machines are shared and noisy.
 */
import "reflect-metadata";
import { contest } from "./contest";
import { type FilledDatabase, openPlace } from "./databases";
import { optionsFrom, SIZES, type Size } from "./options";
import { QUESTIONS } from "./questions";
import { printContest } from "./table";

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  const questions = QUESTIONS.filter((question) => options.questions.includes(question.name));
  for (const { name, about } of questions) console.log(`${name}  ${about}`);
  for (const name of options.databases) {
    const place = await openPlace(name);
    const databases = new Map<Size, FilledDatabase>();
    for (const size of options.sizes) {
      const database = await place.make(`bench_${size.toLowerCase()}`, SIZES[size]);
      databases.set(size, database);
      console.log(
        `${name} ${size}: ${SIZES[size]} departments, ${database.reports} reports, made in ${database.seconds.toFixed(0)} s`,
      );
    }
    printContest(name, await contest(place, databases, questions, options));
    for (const database of databases.values()) await database.close();
    await place.stop();
  }
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
