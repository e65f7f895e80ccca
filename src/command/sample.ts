import { importTogether, sampleState, takeSampleAway } from "../ingest";
import { sampleDocuments } from "../sample/sample";
import type { Store } from "../store/store";

const SAMPLE = { publish: true, author: "sample", reason: "made-up sample", sample: true };

/** Loads the made-up city through the same door as any file, all of it or nothing; again changes nothing. */
export async function loadSample(store: Store): Promise<void> {
  const { departments, documents } = sampleDocuments();
  const bodies = departments.map((department) => ({ ...department, sample: true }));
  const files = documents.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
  const results = await importTogether(store, bodies, files, SAMPLE);
  const stored = results.filter(({ outcome }) => outcome === "stored" || outcome === "revised").length;
  console.log(
    stored > 0
      ? `Loaded the sample: ${departments.length} departments, ${stored} reports; the city 示例市 is made up, every figure of it.`
      : "The sample is loaded already.",
  );
}

/** Loads the sample where nothing was ever written; taken away, it stays away. */
export async function loadSampleIfUntouched(store: Store): Promise<void> {
  if ((await sampleState(store)).untouched) await loadSample(store);
}

/** Takes the sample away. */
export async function removeSample(store: Store): Promise<void> {
  const { reports, departments } = await takeSampleAway(store);
  console.log(`Took the sample away: ${reports} reports, ${departments} departments.`);
}
