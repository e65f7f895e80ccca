import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { ROOT } from "../address/root";
import { askAgain } from "../ask/client";
import { useMay, useViewer } from "./viewer";

const PUBLISHED = "subscription { published { at } }";
const DECIDED = "subscription { decided { at } }";

/**
 * Has the page be as the data are: what it shows is asked again when a report is published or withdrawn, and for those who work
 * on reports whenever something is decided. A page that nobody sees does not listen; seen again, it asks again.
 */
export function useLive(): void {
  const isKnown = useViewer() !== undefined;
  const seesDrafts = useMay("SEE_DRAFTS");
  const isVisible = useDocumentVisibility() === "visible";
  const wasHidden = useRef(false);
  useEffect(() => {
    if (!isKnown) return;
    if (!isVisible) {
      wasHidden.current = true;
      return;
    }
    if (wasHidden.current) askAgain();
    wasHidden.current = false;
    const streams = (seesDrafts ? [PUBLISHED, DECIDED] : [PUBLISHED]).map(listen);
    return () => {
      for (const stream of streams) stream.close();
    };
  }, [isKnown, isVisible, seesDrafts]);
}

function listen(query: string): EventSource {
  const stream = new EventSource(new URL(`graphql/stream?${new URLSearchParams({ query })}`, ROOT));
  stream.addEventListener("next", askAgain);
  // What happened while it was cut off is not told.
  let isCut = false;
  stream.addEventListener("error", () => {
    isCut = true;
  });
  stream.addEventListener("open", () => {
    if (isCut) askAgain();
    isCut = false;
  });
  return stream;
}
