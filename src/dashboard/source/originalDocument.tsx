import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { AnswerShown } from "../ask/answerShown";
import { DocumentTextDocument } from "../documents";
import { useSay } from "../language/language";
import { MarkedText, type SourceMarks } from "./markedText";
import classes from "./source.module.css";
import { SourcePane } from "./sourcePane";

interface OriginalDocumentProps extends SourceMarks {
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    readonly contentAddress: string;
  };
}

/** The document from which a report was read, with the places of its figures, and the document as it came. */
export function OriginalDocument({ document, ...marks }: OriginalDocumentProps) {
  const say = useSay();
  const label = say({ zh: "原文", en: "Source document" });
  return (
    <Stack gap="xs">
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
      <Text size="xs" c="dimmed">
        {document.name}
      </Text>
      <AnswerShown document={DocumentTextDocument} variables={{ id: document.id }} height={500}>
        {({ node }) =>
          node && "text" in node ? (
            <SourcePane label={label} chosen={marks.chosen} height="52vh">
              <div className={classes.text}>
                <MarkedText text={node.text} {...marks} />
              </div>
            </SourcePane>
          ) : null
        }
      </AnswerShown>
    </Stack>
  );
}
