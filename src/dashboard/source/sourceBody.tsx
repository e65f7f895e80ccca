import { Text } from "@mantine/core";
import { useCallback, useState } from "react";
import type { SourceFragment } from "../documents";
import { useSay } from "../language/language";
import { LANGUAGE_OF_REPORTS } from "../language/pageText";
import { MarkedText, type SourceMarks } from "./markedText";
import classes from "./source.module.css";
import { SourceBlocks } from "./sourceBlocks";
import { SourcePages } from "./sourcePages";
import { SourcePicture } from "./sourcePicture";

/** Rebuilt as it looks (pages, or paragraphs and tables), or as plain text. */
export type SourceLook = "layout" | "text";

interface SourceBodyProps extends SourceMarks {
  readonly document: { readonly mediaType: string; readonly contentAddress: string };
  readonly source: SourceFragment;
  readonly look: SourceLook;
}

/** A document's pages if it is a PDF, itself if it is a picture, else its paragraphs and tables; its text where it could not be opened. */
export function SourceBody({ document, source, look, ...marks }: SourceBodyProps) {
  const say = useSay();
  const [isUndrawn, setUndrawn] = useState(false);
  const giveUpDrawing = useCallback(() => setUndrawn(true), []);
  const { text, opened } = source;
  const { paragraphs, tables, pages, boxes, unavailable } = opened ?? {};
  if (look === "layout" && document.mediaType.startsWith("image/") && !isUndrawn)
    return <SourcePicture address={document.contentAddress} onFailure={giveUpDrawing} />;
  if (look === "layout" && document.mediaType === "application/pdf" && pages && boxes && !isUndrawn)
    return (
      <SourcePages address={document.contentAddress} onFailure={giveUpDrawing} {...{ text, pages, boxes, ...marks }} />
    );
  if (look === "layout" && !isUndrawn && paragraphs && tables)
    return (
      <div className={classes.text} lang={LANGUAGE_OF_REPORTS}>
        <SourceBlocks text={text} paragraphs={paragraphs} tables={tables} {...marks} />
      </div>
    );
  return (
    <>
      {isUndrawn && (
        <Text size="xs" c="dimmed" role="status">
          {say({
            zh: "这份文件的页面无法显示，以下为其文字；原始文件可另行打开。",
            en: "The pages of this document cannot be drawn: this is its text. The original file can be opened apart.",
          })}
        </Text>
      )}
      {unavailable && (
        <Text size="xs" c="dimmed">
          {unavailable}
        </Text>
      )}
      <div className={classes.text} lang={LANGUAGE_OF_REPORTS}>
        <MarkedText text={text} {...marks} />
      </div>
    </>
  );
}
