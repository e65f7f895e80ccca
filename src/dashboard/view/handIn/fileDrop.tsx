import { Button, Paper, Stack, Text } from "@mantine/core";
import { useDropzone } from "react-dropzone";
import { useSay } from "../../language/language";
import classes from "./fileDrop.module.css";

/** Where files are dropped, or chosen by a button. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    onDrop: onFiles,
    noClick: true,
    noKeyboard: true,
  });
  return (
    <Paper withBorder p="xl" className={classes.drop} data-active={isDragActive || undefined} {...getRootProps()}>
      <input {...getInputProps({ "aria-label": say({ zh: "年报文件", en: "Files of reports" }) })} />
      <Stack align="center" gap="xs">
        <Text>{say({ zh: "把年报文件拖放到这里", en: "Drop the files of reports here" })}</Text>
        <Button onClick={open}>{say({ zh: "选择文件", en: "Choose files" })}</Button>
        <Text size="xs" c="dimmed">
          {say({
            zh: "文本、网页、Word、Excel、PDF、OFD、WPS，每个不超过20兆字节；可一次放入多个。照片和扫描件可以人工录入",
            en: "Text, web pages, Word, Excel, PDF, OFD, WPS; up to 20 MB each, several at once. Photos and scans can be typed in",
          })}
        </Text>
      </Stack>
    </Paper>
  );
}
