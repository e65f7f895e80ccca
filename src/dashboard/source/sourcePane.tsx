import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import classes from "./source.module.css";

interface SourcePaneProps {
  readonly label: string;
  /** The mark to which the pane scrolls. */
  readonly chosen: string | null;
  readonly look: string;
  /** What is shown: where it is another document, the pane scrolls anew. */
  readonly content: unknown;
  /** The marks in it: they may come after it, as those of another version. */
  readonly spans: unknown;
  readonly children: ReactNode;
}

/** In pixels; where less of the pane is within the window, the page scrolls to it, too. */
const LEAST_SEEN = 80;

/** A document in a pane of its own, which scrolls to the chosen mark: to the middle of what is seen of the pane. */
export function SourcePane({ label, chosen, look, content, spans, children }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = pane.current?.querySelector("[aria-current]");
    if (!pane.current || !mark) return;
    const [own, around] = [mark.getBoundingClientRect(), pane.current.getBoundingClientRect()];
    const seen = Math.min(around.bottom, window.innerHeight) - around.top;
    const isSeen = seen > LEAST_SEEN;
    if (!isSeen) pane.current.scrollIntoView({ block: "nearest" });
    pane.current.scrollBy({
      top: own.top - around.top - ((isSeen ? seen : around.height) - own.height) / 2,
      left: own.left - around.left - (around.width - own.width) / 2,
    });
  }, [chosen, look, content, spans]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section ref={pane} className={classes.pane} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
