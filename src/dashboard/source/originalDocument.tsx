import { Anchor, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import type { AnyVariables, TypedDocumentNode } from "urql";
import { AnswerShown } from "../ask/answerShown";
import type { SourceFragment } from "../documents";
import { useSay } from "../language/language";
import { LANGUAGE_OF_REPORTS } from "../language/pageText";
import type { SourceMarks } from "./markedText";
import classes from "./source.module.css";
import { SourceBody, type SourceLook } from "./sourceBody";
import { SourcePane } from "./sourcePane";

interface OriginalDocumentProps<Data, Variables> extends SourceMarks {
  readonly document: {
    readonly name: string;
    readonly mediaType: string;
    readonly address: string | null;
    readonly contentAddress: string;
  };
  /** The question whose answer has the document opened again, and where in the answer it is. */
  readonly question: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly sourceIn: (data: Data) => SourceFragment | null;
  /** How it is shown: rebuilt as it looks, or as the text into which places point. */
  readonly look: SourceLook;
  readonly onLook: (look: SourceLook) => void;
}

/** A document as it looks, with the places of the figures that were read from it, and the document as it came. */
export function OriginalDocument<Data, Variables extends AnyVariables>({
  document,
  question,
  variables,
  sourceIn,
  look,
  onLook,
  ...marks
}: OriginalDocumentProps<Data, Variables>) {
  const say = useSay();
  const label = say({ zh: "原文", en: "Source document" });
  return (
    <Stack gap="xs" className={classes.document}>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h3">
          {label}
        </Title>
        <Group gap="sm">
          <Anchor href={document.contentAddress} size="sm">
            {say({ zh: "原始文件", en: "The document as it came" })}
          </Anchor>
          {document.address?.startsWith("http") && (
            <Anchor href={document.address} size="sm" rel="noreferrer">
              {say({ zh: "发布网址", en: "Where it was published" })}
            </Anchor>
          )}
        </Group>
      </Group>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" lang={LANGUAGE_OF_REPORTS}>
          {document.name}
        </Text>
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={say({ zh: "显示方式", en: "Shown as" })}
          value={look}
          onChange={(chosen) => onLook(chosen === "text" ? "text" : "layout")}
          data={[
            { value: "layout", label: say({ zh: "版面", en: "Layout" }) },
            { value: "text", label: say({ zh: "文本", en: "Text" }) },
          ]}
        />
      </Group>
      <AnswerShown document={question} variables={variables} height={500}>
        {(data) => {
          const source = sourceIn(data);
          return (
            source && (
              <SourcePane label={label} chosen={marks.chosen} look={look} content={source} spans={marks.spans}>
                <SourceBody document={document} source={source} look={look} {...marks} />
              </SourcePane>
            )
          );
        }}
      </AnswerShown>
    </Stack>
  );
}
