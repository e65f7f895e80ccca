import { importTogether } from "../change/ingest";
import { deleteSample, sampleState } from "../change/upkeep";
import { said } from "../message/message";
import { sampleDocuments } from "../sample/sample";
import type { Store } from "../store/store";
import { localActor } from "./localActor";
import type { Teller } from "./teller";

const SAMPLE = { publish: true, author: "示例", reason: "虚构示例数据", sample: true };

/** Imports the made-up city like any other files, in one transaction. A second call changes nothing. */
export async function loadSample(store: Store, teller: Teller): Promise<void> {
  const { departments, documents } = sampleDocuments();
  const bodies = departments.map((department) => ({ ...department, sample: true }));
  const files = documents.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
  const results = await importTogether(store, bodies, files, { ...SAMPLE, actor: localActor() });
  const stored = results.filter(({ outcome }) => outcome === "stored" || outcome === "revised").length;
  teller.tell(
    stored > 0 ? said("SAMPLE_LOADED", { departments: departments.length, reports: stored }) : said("SAMPLE_THERE"),
  );
}

/** Loads the sample if nothing was ever written. If it was removed, it is not loaded again. */
export async function loadSampleIfUntouched(store: Store, teller: Teller): Promise<void> {
  if ((await sampleState(store)).untouched) await loadSample(store, teller);
}

/** Removes the sample. */
export async function removeSample(store: Store, teller: Teller): Promise<void> {
  const { reports, departments } = await deleteSample(store);
  teller.tell(said("SAMPLE_REMOVED", { reports, departments }));
}
