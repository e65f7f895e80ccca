import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import classes from "./source.module.css";

interface SourcePaneProps {
  readonly label: string;
  /** The mark to which the pane scrolls. */
  readonly chosen: string | null;
  readonly look: string;
  readonly height: string;
  readonly children: ReactNode;
}

/** A document in a pane of its own, which scrolls to the chosen mark. The page around stays where it is. */
export function SourcePane({ label, chosen, look, height, children }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = pane.current?.querySelector("[aria-current]");
    if (!pane.current || !mark) return;
    const [own, around] = [mark.getBoundingClientRect(), pane.current.getBoundingClientRect()];
    pane.current.scrollBy({
      top: own.top - around.top - (around.height - own.height) / 2,
      left: own.left - around.left - (around.width - own.width) / 2,
    });
  }, [chosen, look]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section ref={pane} className={classes.pane} style={{ height }} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
