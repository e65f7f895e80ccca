import { importFile, registerDepartments, sampleState, takeSampleAway } from "../ingest";
import { sampleDocuments } from "../sample/sample";
import type { Store } from "../store/store";

const SAMPLE = { publish: true, author: "sample", reason: "made-up sample", sample: true };

/** Loads the made-up city through the same door as any file; loading it again changes nothing. */
export async function loadSample(store: Store): Promise<void> {
  const { departments, documents } = sampleDocuments();
  await registerDepartments(
    store,
    departments.map((department) => ({ ...department, sample: true })),
  );
  let stored = 0;
  for (const { name, text } of documents) {
    const { outcome } = await importFile(store, { name, bytes: Buffer.from(text) }, SAMPLE);
    if (outcome === "stored" || outcome === "revised") stored++;
  }
  console.log(
    stored > 0
      ? `Loaded the sample: ${departments.length} departments, ${stored} reports; the city 示例市 is made up, every figure of it.`
      : "The sample is loaded already.",
  );
}

/** Loads the sample where the database holds nothing yet. */
export async function loadSampleIfEmpty(store: Store): Promise<void> {
  if ((await sampleState(store)).empty) await loadSample(store);
}

/** Takes the sample away. */
export async function removeSample(store: Store): Promise<void> {
  const { reports, departments } = await takeSampleAway(store);
  console.log(`Took the sample away: ${reports} reports, ${departments} departments.`);
}
