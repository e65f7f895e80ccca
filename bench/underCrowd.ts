/**
 * How those fare who ask beside a crowd: 200 connections of one client ask heavy questions at once, while another client
 * asks for a kept answer and for cheap sums that nobody asked before; side by side with the same without the crowd.
 */
import "reflect-metadata";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CROWD_SIZE, type CrowdOutcome, type Times, underCrowd } from "./crowd/underCrowd";
import { openPlace } from "./databases";
import { chosen, DATABASES, positive, SIZES } from "./options";
import { CROWD_TIMES, MEMORY_UNDER_CROWD } from "./targets";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      databases: { type: "string" },
      seconds: { type: "string", default: "10" },
      keep: { type: "string" },
    },
  });
  for (const name of chosen("databases", values.databases, DATABASES)) {
    const place = await openPlace(name, values.keep === undefined ? null : resolve(values.keep, name));
    const city = await place.city("city_s", SIZES.S);
    console.log(`${name}: ${SIZES.S} departments, ${city.reports} reports, ready in ${city.seconds.toFixed(0)} s`);
    print(await underCrowd(city.address, positive("seconds", values.seconds)));
    await place.stop();
  }
}

function print({ quiet, under, answers, after, peakMemory, longestHold }: CrowdOutcome): void {
  console.log(`${" ".repeat(28)}kept answer: asked, p50 ms, p99 ms   cheap and fresh: asked, p50 ms, p99 ms`);
  const rows = { quiet, [`${CROWD_SIZE} heavy at once`]: under, "the second after": after };
  for (const [row, times] of Object.entries(rows)) console.log(`${row.padEnd(28)}${spreads(times)}`);
  console.log(
    `heavy questions: ${answers.served} served, ${answers.refused} refused with 503, ${answers.other} anything else`,
  );
  const ratio = (of: keyof Times, times: Times) => times[of].p99 / quiet[of].p99;
  verdict(`kept p99 ${ratio("kept", under).toFixed(1)} times its quiet one`, ratio("kept", under), CROWD_TIMES.kept);
  verdict(
    `cheap p99 ${ratio("cheap", under).toFixed(1)} times its quiet one`,
    ratio("cheap", under),
    CROWD_TIMES.cheap,
  );
  verdict(`${answers.other} answers that are neither`, answers.other, 0);
  if (peakMemory !== null) verdict(`peak memory ${peakMemory.toFixed(0)} MB`, peakMemory, MEMORY_UNDER_CROWD);
  console.log(`  it worked for ${longestHold.toFixed(0)} ms at most before it answered others`);
}

function spreads({ kept, cheap }: Times): string {
  return [kept, cheap]
    .map(
      ({ count, p50, p99 }) =>
        `${String(count).padStart(12)}${p50.toFixed(2).padStart(10)}${p99.toFixed(2).padStart(10)}`,
    )
    .join("      ");
}

function verdict(what: string, value: number, most: number): void {
  console.log(`  ${what}, at most ${most}: ${value <= most ? "ok" : "MISSED"}`);
}

main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
