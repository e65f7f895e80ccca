/**
 * How reading fares while others write: eight clients ask the service what dashboards ask, at 0, 5 and 20 writes a second
 * by another process; then the first answer after a write, alone. Every acknowledged write is read back, and a stale
 * answer ends the bench.
 */
import "reflect-metadata";
import { openPlace } from "./databases";
import { CITIES, writesOptionsFrom } from "./writes/options";
import { printOutcome } from "./writes/table";
import { underWrites } from "./writes/underWrites";

async function main(): Promise<void> {
  const options = writesOptionsFrom(process.argv.slice(2));
  for (const name of options.databases) {
    const place = await openPlace(name, options.keep);
    for (const size of options.sizes) {
      const city = await place.city(`writes_${size.toLowerCase()}`, CITIES[size]);
      console.log(
        `${name} ${size}: ${CITIES[size]} departments, ${city.reports} reports, ready in ${city.seconds.toFixed(0)} s`,
      );
      printOutcome(name, size, await underWrites(city.address, size, options), options);
    }
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
