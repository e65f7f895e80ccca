import { Alert, Group, Progress, Stack, Text } from "@mantine/core";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS, type PageText } from "../../language/pageText";

/** A file on its way to the service, or why it did not arrive. */
export interface SendingFile {
  readonly key: string;
  readonly name: string;
  /** Which part of it has been sent, from 0 to 1. */
  readonly part: number;
  readonly refused: PageText | null;
}

interface SendingFilesProps {
  readonly files: readonly SendingFile[];
  readonly onDismiss: (key: string) => void;
}

export function SendingFiles({ files, onDismiss }: SendingFilesProps) {
  const say = useSay();
  return (
    <Stack gap="xs" aria-live="polite">
      {files.map(({ key, name, part, refused }) =>
        refused === null ? (
          <Group key={key} gap="sm" wrap="nowrap">
            <Text size="sm" lang={LANGUAGE_OF_REPORTS}>
              {name}
            </Text>
            <Progress
              value={part * 100}
              animated
              flex={1}
              aria-label={say({ zh: `正在发送${name}`, en: `Sending ${name}` })}
            />
            <Text size="sm" c="dimmed" w="3em" ta="end">
              {Math.floor(part * 100)}%
            </Text>
          </Group>
        ) : (
          <Alert
            key={key}
            color="red"
            p="xs"
            title={name}
            withCloseButton
            closeButtonLabel={say({ zh: "不再显示", en: "Dismiss" })}
            onClose={() => onDismiss(key)}
          >
            {say(refused)}
          </Alert>
        ),
      )}
    </Stack>
  );
}
