import { Button, NumberInput, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { type ImportJobsQuery, ImportReportDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";

interface ImportAgainProps {
  readonly kept: NonNullable<ImportJobsQuery["keptDocuments"]>["nodes"][number];
}

/** Has a document read again as the report of a department and year, where it does not say whose it is. */
export function ImportAgain({ kept: { document, department, year } }: ImportAgainProps) {
  const say = useSay();
  const [isOpen, { open, close }] = useDisclosure();
  const { make, isMaking, refusal } = useChange(ImportReportDocument);
  const title = say({ zh: "重新读入", en: "Read it again" });
  const importAgain = async (given: (field: string) => string) => {
    const answer = await make({
      document: document.id,
      department: given("department").trim(),
      year: Number(given("year")),
      idempotencyKey: crypto.randomUUID(),
    });
    if (answer) close();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {title}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={(given) => void importAgain(given)}>
        <Text size="sm" lang={LANGUAGE_OF_REPORTS}>
          {document.name}
        </Text>
        <TextInput
          name="department"
          required
          data-autofocus
          defaultValue={department ?? ""}
          label={say({ zh: "机关（代码或名称）", en: "Department (code or name)" })}
        />
        <NumberInput
          name="year"
          required
          allowDecimal={false}
          thousandSeparator={false}
          hideControls
          defaultValue={year ?? ""}
          label={say({ zh: "报告年度", en: "Report year" })}
        />
        <RefusalShown refusal={refusal} />
        <Button type="submit" loading={isMaking}>
          {title}
        </Button>
      </Dialog>
    </>
  );
}
