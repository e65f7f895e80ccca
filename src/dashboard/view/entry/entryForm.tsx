import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { EnterReportDocument, type FormCode, FormsDocument } from "../../documents";
import { cellKey } from "../../form/cellKey";
import type { GivenFormCell } from "../../form/laidTable";
import { StatutoryForm } from "../../form/statutoryForm";
import { useViewer } from "../../frame/viewer";
import { apiLanguage, usePageLanguage, useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { nameOfUnit } from "../../value/numberText";
import { useReportWork } from "../office/reportWork";
import { useCellName } from "../report/cellName";
import { EntryField } from "./entryField";
import { EntryHead } from "./entryHead";
import { movedByKeys } from "./fieldKeys";
import { typedCell } from "./typedCell";

interface EntryFormProps {
  /** Identifier of the document. */
  readonly document: string;
  /** Department and year, as far as they were stated. */
  readonly stated: { readonly department: string | undefined; readonly year: number | undefined };
  /** What was typed into each cell, by its key. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (cell: string, typed: string) => void;
  /** The report is made. */
  readonly onMade: () => void;
}

/** How long somebody must not type before it is asked whether there is a report already, in milliseconds. */
const PAUSE = 400;

const NOT_A_NUMBER: PageText = { zh: "不是数字", en: "no number" };

/** The form of a department and year with a field in each cell, which makes a draft of what was typed. */
export function EntryForm({ document, stated, typed, onType, onMade }: EntryFormProps) {
  const say = useSay();
  const navigate = useNavigate();
  const nameOf = useCellName();
  const own = useViewer()?.department?.code;
  const [{ data }] = useQuery({ query: FormsDocument, variables: { language: apiLanguage(usePageLanguage()) } });
  const [department, setDepartment] = useState(stated.department ?? own ?? "");
  const [year, setYear] = useState(stated.year ?? null);
  const [chosen, setChosen] = useState<FormCode | null>(null);
  const [asked] = useDebouncedValue(department.trim(), PAUSE);
  const [askedYear] = useDebouncedValue(year, PAUSE);
  const work = useReportWork({ department: asked, year: askedYear });
  const { make, isMaking, refusal } = useChange(EnterReportDocument);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [odd, setOdd] = useState<ReadonlySet<string>>(new Set());
  const fields = useRef<HTMLFormElement>(null);
  const type = useCallback(
    (cell: string, text: string) => {
      setOdd((before) => (before.has(cell) ? new Set([...before].filter((one) => one !== cell)) : before));
      onType(cell, text);
    },
    [onType],
  );
  useEffect(() => {
    if (refusal !== null || odd.size > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal, odd]);
  const forms = data?.forms ?? [];
  const inForce = forms.find(
    ({ firstYear, lastYear }) => year !== null && firstYear <= year && year <= (lastYear ?? year),
  );
  const form = forms.find(({ code }) => code === chosen) ?? inForce ?? forms.at(-1);
  if (!form) return <Skeleton height={900} />;
  const cells = form.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => (row.variant ? [] : row.cells))),
  );
  const read = (cell: GivenFormCell) => typedCell(typed[cellKey(cell)] ?? "", cell.unit);
  const count = cells.filter((cell) => read(cell) !== null).length;
  const [at, index] = refusal?.path ?? [];
  const faultAt = (field: string) => (refusal !== null && at === field ? say(refusal) : null);
  const faultOf = (key: string) => {
    if (odd.has(key)) return say(NOT_A_NUMBER);
    return refusal !== null && at === "cells" && index !== undefined && sent[Number(index)] === key
      ? say(refusal)
      : null;
  };
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string) => String(given.get(field) ?? "").trim();
    const wrong = cells.filter((cell) => read(cell) === "odd").map(cellKey);
    setOdd(new Set(wrong));
    if (wrong.length > 0 || year === null) return;
    const set = cells.flatMap((cell) => {
      const one = read(cell);
      return one === null || one === "odd" ? [] : [{ key: cellKey(cell), cell, value: one.value }];
    });
    setSent(set.map(({ key }) => key));
    const answer = await make({
      document,
      department: department.trim(),
      year,
      reason: text("reason"),
      cells: set.map(({ cell: { indicator, applicant }, value }) => ({ indicator, applicant, value })),
      ...(chosen !== null && { form: chosen }),
      ...(text("published") !== "" && { published: text("published") }),
      ...(work !== null && { version: work.workflow.version }),
    });
    const made = answer?.done?.report;
    if (!made) return;
    onMade();
    void navigate({
      to: "/reports/$department/$year",
      params: { department: made.department.code, year: made.year },
      search: { drafts: "true" },
    });
  };
  return (
    <form ref={fields} onSubmit={(event) => void enter(event)}>
      <Stack>
        <EntryHead
          department={department}
          onDepartment={setDepartment}
          year={year}
          onYear={setYear}
          form={form.code}
          forms={forms}
          onForm={setChosen}
          work={work}
          faultAt={faultAt}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it */}
        <div onKeyDown={movedByKeys}>
          <StatutoryForm
            tables={form.tables}
            isPrinted={(_, isVariant) => !isVariant}
            cell={(cell) => {
              const key = cellKey(cell);
              return (
                <EntryField
                  cell={key}
                  name={nameOf(key)}
                  unit={cell.unit === "YUAN" ? say(nameOfUnit("YUAN", "wan")) : null}
                  typed={typed[key] ?? ""}
                  fault={faultOf(key)}
                  onType={type}
                />
              );
            }}
          />
        </div>
        <TextInput
          name="reason"
          required
          maxLength={500}
          label={say({ zh: "理由（如：原件为照片）", en: "Reason (such as: it is a photo)" })}
          error={faultAt("reason")}
        />
        <RefusalShown refusal={refusal !== null && !SHOWN_AT_FIELDS.has(at ?? "") ? refusal : null} />
        <Group>
          <Button type="submit" loading={isMaking} disabled={count === 0}>
            {say({ zh: "保存为草稿", en: "Save as a draft" })}
          </Button>
          <Text size="sm" role="status">
            {say({
              zh: `已录入${count}格，共${cells.length}格`,
              en: `${count} of ${cells.length} cells typed in`,
            })}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

const SHOWN_AT_FIELDS: ReadonlySet<string> = new Set(["department", "year", "form", "published", "reason"]);
