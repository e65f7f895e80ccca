import { createContext, useContext } from "react";
import type { Origin } from "./client";

/** The origin of the answer that a part of a page shows. */
export const OriginContext = createContext<Origin | null>(null);

/** From which version of the data the figures around are, and when they were read; null where nothing was read. */
export function useOrigin(): Origin | null {
  return useContext(OriginContext);
}
