import { Code, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useSay } from "../language/language";
import { MergeBodies } from "./keeping/mergeBodies";
import { RegisterBody } from "./keeping/registerBody";
import { OnlyFor } from "./office/onlyFor";

/** The register of departments: one is added or changed, and two entries that are one body become one. */
export function RegisterView() {
  const say = useSay();
  const title = say({ zh: "机关登记", en: "Register of departments" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text maw="46em">
        {say({
          zh: "逐个登记或变更机关，汇总和校验随即更新。大批登记请用命令",
          en: "Departments are added or changed one by one; sums and checks follow at once. For many, there is a command: ",
        })}
        <Code>register</Code>
      </Text>
      <OnlyFor right="REGISTER_DEPARTMENT">
        <RegisterBody />
        <MergeBodies />
      </OnlyFor>
    </Stack>
  );
}
