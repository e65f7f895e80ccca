import { Alert, Button, Code, CopyButton, Group, NumberInput, Select, Stack, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { IssueTokenDocument, type Role } from "../../documents";
import { useSay } from "../../language/language";
import { NAMES_OF_ROLES } from "../../value/roleName";

/** The roles that a token can have: nobody needs one to be the public. */
const ROLES: readonly Role[] = ["OFFICER", "REVIEWER", "PUBLISHER", "ADMIN"];

/** How long a token is good unless said, in days. */
const USUAL_DAYS = 365;

/** Issues a token, and shows it. */
export function IssueToken() {
  const say = useSay();
  const [role, setRole] = useState<Role>("OFFICER");
  const [issued, setIssued] = useState<string | null>(null);
  const { make, isMaking, refusal } = useChange(IssueTokenDocument);
  const issue = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const department = String(form.get("department") ?? "").trim();
    setIssued(null);
    const answer = await make({
      name: String(form.get("name") ?? ""),
      role,
      department: department === "" ? null : department,
      days: Number(form.get("days")),
    });
    setIssued(answer?.done?.token ?? null);
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="issue">
      <Title order={2} size="h3" id="issue">
        {say({ zh: "签发令牌", en: "Issue a token" })}
      </Title>
      <form onSubmit={(event) => void issue(event)}>
        <Group align="flex-end">
          <TextInput name="name" required label={say({ zh: "名称", en: "Name" })} />
          <Select
            label={say({ zh: "角色", en: "Role" })}
            data={ROLES.map((one) => ({ value: one, label: say(NAMES_OF_ROLES[one]) }))}
            value={role}
            onChange={(chosen) => setRole(ROLES.find((one) => one === chosen) ?? role)}
            allowDeselect={false}
          />
          <TextInput
            name="department"
            required={role === "OFFICER"}
            disabled={role === "ADMIN"}
            label={say({ zh: "机关（代码或名称）", en: "Department (code or name)" })}
          />
          <NumberInput
            name="days"
            label={say({ zh: "有效天数", en: "Days" })}
            defaultValue={USUAL_DAYS}
            min={1}
            allowDecimal={false}
            thousandSeparator={false}
            hideControls
            w={110}
          />
          <Button type="submit" loading={isMaking}>
            {say({ zh: "签发", en: "Issue" })}
          </Button>
        </Group>
      </form>
      <RefusalShown refusal={refusal} />
      {issued !== null && (
        <Alert color="green" title={say({ zh: "令牌只显示这一次", en: "The token is shown this once" })}>
          <Group gap="sm">
            <Code>{issued}</Code>
            <CopyButton value={issued}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? say({ zh: "已复制", en: "Copied" }) : say({ zh: "复制", en: "Copy" })}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}
