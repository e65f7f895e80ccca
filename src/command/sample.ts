import { importTogether } from "../change/ingest";
import { deleteSample, sampleState } from "../change/upkeep";
import { sampleDocuments } from "../sample/sample";
import type { Store } from "../store/store";

const SAMPLE = { publish: true, author: "sample", reason: "made-up sample", sample: true };

/** Imports the made-up city like any other files, in one transaction. A second call changes nothing. */
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

/** Loads the sample if nothing was ever written. If it was removed, it is not loaded again. */
export async function loadSampleIfUntouched(store: Store): Promise<void> {
  if ((await sampleState(store)).untouched) await loadSample(store);
}

/** Removes the sample. */
export async function removeSample(store: Store): Promise<void> {
  const { reports, departments } = await deleteSample(store);
  console.log(`Took the sample away: ${reports} reports, ${departments} departments.`);
}
