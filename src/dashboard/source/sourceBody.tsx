import { Text } from "@mantine/core";
import type { ReportSourceQuery } from "../documents";
import { MarkedText, type SourceMarks } from "./markedText";
import classes from "./source.module.css";
import { SourceBlocks } from "./sourceBlocks";
import { SourcePages } from "./sourcePages";

/** Rebuilt as it looks (pages, or paragraphs and tables), or as plain text. */
export type SourceLook = "layout" | "text";

interface SourceBodyProps extends SourceMarks {
  readonly document: { readonly mediaType: string; readonly contentAddress: string };
  readonly source: NonNullable<ReportSourceQuery["report"]>["document"];
  readonly look: SourceLook;
}

/** A document's pages if it is a PDF, its paragraphs and tables if it is not, and its text where it could not be opened. */
export function SourceBody({ document, source, look, ...marks }: SourceBodyProps) {
  const { text, opened } = source;
  const { paragraphs, tables, pages, boxes, unavailable } = opened ?? {};
  if (look === "layout" && document.mediaType === "application/pdf" && pages && boxes)
    return <SourcePages address={document.contentAddress} text={text} pages={pages} boxes={boxes} {...marks} />;
  if (look === "layout" && paragraphs && tables)
    return (
      <div className={classes.text}>
        <SourceBlocks text={text} paragraphs={paragraphs} tables={tables} {...marks} />
      </div>
    );
  return (
    <>
      {unavailable && (
        <Text size="xs" c="dimmed">
          {unavailable}
        </Text>
      )}
      <div className={classes.text}>
        <MarkedText text={text} {...marks} />
      </div>
    </>
  );
}
