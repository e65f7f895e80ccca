import type { BodyYear } from "./coverage";
import type { DirectoryBody } from "./directoryBody";

/** The bodies of the made-up sample that a sum counts together with others; none if it counts only one kind. */
export function sampleCounted<B extends DirectoryBody>(bodyYears: readonly BodyYear<B>[]): readonly B[] {
  const counted = new Set(bodyYears.filter(({ reported }) => reported).map(({ body }) => body));
  const sample = [...counted].filter((body) => body.sample);
  return sample.length < counted.size ? sample : [];
}
