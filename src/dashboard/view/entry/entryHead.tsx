import { Alert, Group, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import type { FormCode, FormsQuery } from "../../documents";
import { useSay } from "../../language/language";
import { NAMES_OF_STATES } from "../../value/stateName";
import type { ReportWork } from "../office/reportWork";

interface EntryHeadProps {
  readonly department: string;
  readonly onDepartment: (department: string) => void;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
  readonly form: FormCode;
  readonly forms: FormsQuery["forms"];
  readonly onForm: (form: FormCode) => void;
  /** The newest version of the report, if there is one already. */
  readonly work: ReportWork | null;
  /** Why what a field says does not fit; null if it does. */
  readonly faultAt: (field: string) => string | null;
}

/** Whose report of which year a document is, on which form, and since when it is public. */
export function EntryHead(props: EntryHeadProps) {
  const { department, onDepartment, year, onYear, form, forms, onForm, work, faultAt } = props;
  const say = useSay();
  return (
    <Stack gap="xs">
      <Group align="flex-start">
        <TextInput
          required
          label={say({ zh: "机关（代码或名称）", en: "Department (code or name)" })}
          value={department}
          onChange={({ currentTarget }) => onDepartment(currentTarget.value)}
          error={faultAt("department")}
        />
        <NumberInput
          required
          label={say({ zh: "报告年度", en: "Report year" })}
          value={year ?? ""}
          onChange={(given) => onYear(given === "" ? null : Number(given))}
          allowDecimal={false}
          thousandSeparator={false}
          hideControls
          error={faultAt("year")}
          w={130}
        />
        <Select
          label={say({ zh: "格式", en: "Form" })}
          data={forms.map(({ code, firstYear, lastYear }) => ({
            value: code,
            label: say({
              zh: `${firstYear}年至${lastYear === null ? "今" : `${lastYear}年`}`,
              en: lastYear === null ? `from ${firstYear} on` : `${firstYear} to ${lastYear}`,
            }),
          }))}
          value={form}
          onChange={(code) => code !== null && onForm(code as FormCode)}
          allowDeselect={false}
          error={faultAt("form")}
          w={180}
        />
        <TextInput
          name="published"
          label={say({ zh: "公开发布日期（如有）", en: "Published on (if known)" })}
          placeholder="2021-01-20"
          error={faultAt("published")}
          w={170}
        />
      </Group>
      {work && (
        <Alert color="yellow" p="xs" role="status">
          {say({
            zh: `该机关该年度已有报告：第${work.revision}版，${NAMES_OF_STATES[work.workflow.state].zh}。录入的数据将成为下一版。`,
            en: `There is a report already: version ${work.revision}, ${NAMES_OF_STATES[work.workflow.state].en}. What you type in becomes its next version.`,
          })}
        </Alert>
      )}
    </Stack>
  );
}
