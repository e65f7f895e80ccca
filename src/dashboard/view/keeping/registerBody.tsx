import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { type DepartmentInput, type DepartmentKind, RegisterDepartmentDocument } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { RegisteredShown } from "./registeredShown";

const KINDS: Readonly<Record<DepartmentKind, PageText>> = {
  BUREAU: { zh: "部门", en: "bureau" },
  GOVERNMENT: { zh: "一级政府", en: "government" },
  TOWNSHIP: { zh: "乡镇、街道", en: "township or subdistrict" },
  ZONE: { zh: "开发区等", en: "zone" },
};

/** Adds a department, or changes the one with the same code. What is left empty stays as it is. */
export function RegisterBody() {
  const say = useSay();
  const [registered, setRegistered] = useState<{ readonly code: string; readonly name: string } | null>(null);
  const { make, isMaking, refusal } = useChange(RegisterDepartmentDocument);
  const register = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await make({ department: inputOf(new FormData(event.currentTarget)) });
    setRegistered(answer?.done?.department ?? null);
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="register">
      <Title order={2} size="h3" id="register">
        {say({ zh: "登记或变更一个机关", en: "Add or change a department" })}
      </Title>
      <form onSubmit={(event) => void register(event)}>
        <Stack>
          <Group align="flex-end">
            <TextInput name="code" required label={say({ zh: "代码", en: "Code" })} />
            <TextInput name="name" required label={say({ zh: "名称", en: "Name" })} w={260} />
            <Select
              name="kind"
              clearable
              label={say({ zh: "类别", en: "Kind" })}
              data={Object.entries(KINDS).map(([value, name]) => ({ value, label: say(name) }))}
            />
            <TextInput name="line" label={say({ zh: "条线（如科技）", en: "Line of work" })} />
            <TextInput name="parent" label={say({ zh: "上级（代码或名称）", en: "Above it (code or name)" })} />
          </Group>
          <Group align="flex-end">
            <TextInput name="regionCode" label={say({ zh: "行政区划代码", en: "Region code" })} />
            <YearInput name="activeFrom" label={say({ zh: "首个报告年度", en: "First report year" })} />
            <YearInput name="activeTo" label={say({ zh: "末个报告年度", en: "Last report year" })} />
            <Checkbox name="summary" label={say({ zh: "其报告汇总所属单位", en: "Its report sums its parts" })} />
          </Group>
          <Group>
            <Button type="submit" loading={isMaking}>
              {say({ zh: "登记", en: "Register" })}
            </Button>
          </Group>
        </Stack>
      </form>
      <RefusalShown refusal={refusal} />
      <RegisteredShown body={refusal === null ? registered : null} />
    </Stack>
  );
}

function YearInput(props: { readonly name: string; readonly label: string }) {
  return <NumberInput {...props} allowDecimal={false} thousandSeparator={false} hideControls w={130} />;
}

function inputOf(form: FormData): DepartmentInput {
  const text = (field: string) => String(form.get(field) ?? "").trim();
  const given = <Value,>(field: keyof DepartmentInput, value: Value) => (text(field) === "" ? {} : { [field]: value });
  return {
    code: text("code"),
    name: text("name"),
    ...given("kind", text("kind")),
    ...given("line", text("line")),
    ...given("parent", text("parent")),
    ...given("regionCode", text("regionCode")),
    ...given("activeFrom", Number(text("activeFrom"))),
    ...given("activeTo", Number(text("activeTo"))),
    ...given("summary", true),
  };
}
