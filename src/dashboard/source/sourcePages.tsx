import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { SourceFragment } from "../documents";
import { LANGUAGE_OF_REPORTS } from "../language/pageText";
import type { SourceMarks } from "./markedText";
import type { OpenPdf } from "./pdfPages";
import classes from "./source.module.css";

type Opened = NonNullable<SourceFragment["opened"]>;
type SourceBox = NonNullable<Opened["boxes"]>[number];
type SourceSheet = NonNullable<Opened["pages"]>[number];

interface SourcePagesProps extends SourceMarks {
  /** Where the PDF is. */
  readonly address: string;
  readonly text: string;
  readonly pages: readonly SourceSheet[];
  readonly boxes: readonly SourceBox[];
  /** Called if the PDF cannot be loaded or drawn. */
  readonly onFailure: () => void;
}

/** The pages of a PDF as they are printed, with boxes around figures. A page is drawn when it is nearly seen. */
export function SourcePages({ address, pages, boxes, onFailure, ...rest }: SourcePagesProps) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  useEffect(() => {
    let opened: OpenPdf | null = null;
    let isLeft = false;
    const open = async () => {
      const { openPdf } = await import("./pdfPages");
      opened = await openPdf(address);
      if (isLeft) opened.close();
      else setPdf(opened);
    };
    open().catch(() => isLeft || onFailure());
    return () => {
      isLeft = true;
      opened?.close();
    };
  }, [address, onFailure]);
  return pages.map((page) => (
    <SourcePage
      key={page.number}
      page={page}
      pdf={pdf}
      boxes={boxes.filter((box) => box.page === page.number)}
      onFailure={onFailure}
      {...rest}
    />
  ));
}

interface SourcePageProps extends SourceMarks {
  readonly pdf: OpenPdf | null;
  readonly text: string;
  readonly page: SourceSheet;
  readonly boxes: readonly SourceBox[];
  readonly onFailure: () => void;
}

function SourcePage({ pdf, text, page, boxes, onFailure, spans, chosen, nameOf, onChoose }: SourcePageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const [isDrawn, setDrawn] = useState(false);
  const isNear = entry?.isIntersecting === true;
  useEffect(() => {
    if (pdf === null || !isNear || isDrawn || !canvas.current) return;
    pdf.draw(page.number, canvas.current).then(() => setDrawn(true), onFailure);
  }, [pdf, isNear, isDrawn, page.number, onFailure]);
  const part = (length: number, whole: number) => `${(length / whole) * 100}%`;
  return (
    <div ref={ref} className={classes.page} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
      <canvas ref={canvas} data-drawn={isDrawn || undefined} />
      {!isDrawn && <Skeleton className={classes.waiting} />}
      {boxes.map(({ start, end, x, y, width, height }) => {
        const keys = spans.filter((span) => span.start <= start && span.end >= end).map(({ key }) => key);
        const [first] = keys;
        if (first === undefined) return null;
        const isChosen = chosen !== null && keys.includes(chosen);
        return (
          <button
            key={`${start} ${x} ${y}`}
            type="button"
            tabIndex={-1}
            className={classes.box}
            style={{
              left: part(x, page.width),
              top: part(y, page.height),
              width: part(width, page.width),
              height: part(height, page.height),
            }}
            aria-current={isChosen || undefined}
            title={keys.map(nameOf).join("；")}
            onClick={() => onChoose(isChosen ? (chosen ?? first) : first)}
          >
            <VisuallyHidden lang={LANGUAGE_OF_REPORTS}>{text.slice(start, end)}</VisuallyHidden>
          </button>
        );
      })}
    </div>
  );
}
