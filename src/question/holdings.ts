import { DepartmentKind } from "../form/body";
import { ANYTHING } from "../store/basis";
import type { Instant } from "../store/instant";
import { newestPublic } from "../store/newestPublic";
import type { Ground } from "./ground";

/** A region of which there are reports. */
export interface HeldRegion {
  /** Of its government; null if no government with this code is registered. */
  readonly name: string | null;
  /** GB/T 2260; null if nobody registered it. */
  readonly code: string | null;
}

/** What the service has, as a whole. */
export interface Held {
  /** The years with a published report, in order. */
  readonly years: readonly number[];
  /** The regions of bodies, by their codes, then the governments at the top that have none. */
  readonly regions: readonly HeldRegion[];
  /** The code of the first government that is below no other body; null if there is none. */
  readonly top: string | null;
  /** When the newest public version became valid; null if there is none. */
  readonly newest: Instant | null;
}

/** What the service has now. */
export async function held(ground: Ground): Promise<Held> {
  const { bodies } = ground.directory;
  const governments = bodies.filter(({ kind }) => kind === DepartmentKind.GOVERNMENT);
  const codeOf = ({ periods }: (typeof bodies)[number]) => periods.at(-1)?.regionCode ?? null;
  const codes = [...new Set(bodies.flatMap((body) => codeOf(body) ?? []))].sort();
  const nameOf = (code: string) => governments.find((body) => codeOf(body) === code)?.name ?? null;
  const uncoded = governments.filter((body) => body.parentId === null && codeOf(body) === null);
  return {
    years: [...new Set(bodies.flatMap(({ filed }) => [...filed.keys()]))].sort((a, b) => a - b),
    regions: [
      ...codes.map((code) => ({ name: nameOf(code), code })),
      ...uncoded.map(({ name }) => ({ name, code: null })),
    ],
    top: governments.find(({ parentId }) => parentId === null)?.code ?? null,
    newest: await newestPublic(ground.manager(ANYTHING)),
  };
}
