import { Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useClient } from "urql";
import { sendFile } from "../../ask/sendFile";
import { sentenceOf } from "../../ask/sentenceOf";
import { ImportReportDocument } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { FileDrop } from "./fileDrop";
import { ImportList } from "./importList";
import { type SendingFile, SendingFiles } from "./sendingFiles";

/** The files that are being sent, what the reports are if their documents do not say so, and what came of all imports. */
export function HandIn() {
  const say = useSay();
  const client = useClient();
  const [sending, setSending] = useState<readonly SendingFile[]>([]);
  const [department, setDepartment] = useState("");
  const [year, setYear] = useState<string | number>("");
  const send = async (file: File) => {
    const key = crypto.randomUUID();
    setSending((others) => [...others, { key, name: file.name, part: 0, refused: null }]);
    const refused = await handedOver(file, key);
    setSending((all) =>
      refused === null
        ? all.filter((one) => one.key !== key)
        : all.map((one) => (one.key === key ? { ...one, refused } : one)),
    );
  };
  const handedOver = async (file: File, key: string): Promise<PageText | null> => {
    const sent = await sendFile(file, (part) =>
      setSending((all) => all.map((one) => (one.key === key ? { ...one, part } : one))),
    );
    if ("refused" in sent) return sent.refused;
    const { data, error } = await client.mutation(ImportReportDocument, {
      document: sent.id,
      idempotencyKey: key,
      ...(department.trim() !== "" && { department: department.trim() }),
      ...(year !== "" && { year: Number(year) }),
    });
    return error ? sentenceOf(error) : (data?.done?.userErrors[0] ?? null);
  };
  return (
    <Stack>
      <FileDrop onFiles={(files) => files.forEach((file) => void send(file))} />
      <Group align="flex-end">
        <TextInput
          label={say({ zh: "机关（文件写明的不必填）", en: "Department (if the file does not say it)" })}
          value={department}
          onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
          w={280}
        />
        <NumberInput
          label={say({ zh: "报告年度（同上）", en: "Report year (likewise)" })}
          value={year}
          onChange={setYear}
          allowDecimal={false}
          hideControls
          w={180}
        />
      </Group>
      <SendingFiles files={sending} onDismiss={(key) => setSending((all) => all.filter((one) => one.key !== key))} />
      <ImportList />
    </Stack>
  );
}
