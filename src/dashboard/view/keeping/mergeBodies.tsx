import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { MergeDepartmentsDocument } from "../../documents";
import { useSay } from "../../language/language";
import { RegisteredShown } from "./registeredShown";

/** Makes two entries of the register that are one body a single one. */
export function MergeBodies() {
  const say = useSay();
  const [merged, setMerged] = useState<{ readonly code: string; readonly name: string } | null>(null);
  const { make, isMaking, refusal } = useChange(MergeDepartmentsDocument);
  const merge = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    const answer = await make({ from: text("from"), into: text("into"), reason: text("reason") });
    setMerged(answer?.done?.department ?? null);
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="merge">
      <Title order={2} size="h3" id="merge">
        {say({ zh: "合并重复的登记", en: "Merge two entries" })}
      </Title>
      <Text size="sm" maw="46em">
        {say({
          zh: "同一机关登记了两次时使用，如名称写错。前者的报告、所属单位、令牌等全部归于后者，前者不再存在。",
          en: "For one body that is registered twice, such as under a misspelt name. Reports, parts and tokens of the first one become those of the second, and the first one is gone.",
        })}
      </Text>
      <form onSubmit={(event) => void merge(event)}>
        <Group align="flex-end">
          <TextInput name="from" required label={say({ zh: "并出的（代码或名称）", en: "This one (code or name)" })} />
          <TextInput name="into" required label={say({ zh: "并入的（代码或名称）", en: "Into this one" })} />
          <TextInput name="reason" required label={say({ zh: "理由", en: "Reason" })} w={260} />
          <Button type="submit" variant="default" loading={isMaking}>
            {say({ zh: "合并", en: "Merge" })}
          </Button>
        </Group>
      </form>
      <RefusalShown refusal={refusal} />
      <RegisteredShown body={refusal === null ? merged : null} />
    </Stack>
  );
}
