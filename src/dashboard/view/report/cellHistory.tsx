import { Group, Text } from "@mantine/core";
import { useQuery } from "urql";
import { CellThenDocument, type Unit } from "../../documents";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { valueText } from "../../value/valueText";
import type { GivenCell, ReportShown } from "./reportShown";

interface CellHistoryProps extends ReportShown {
  readonly cell: GivenCell;
  readonly unit: Unit;
}

/** What the cell said in each version of the report. */
export function CellHistory({ report, ...rest }: CellHistoryProps) {
  const say = useSay();
  return (
    <Group gap="sm">
      <Text size="sm">{say({ zh: "历次版本：", en: "By version: " })}</Text>
      {report.revisions.map(({ number, validFrom }) => (
        <CellThen key={number} number={number} asOf={validFrom} {...rest} />
      ))}
    </Group>
  );
}

interface CellThenProps extends Omit<CellHistoryProps, "report"> {
  readonly number: number;
  readonly asOf: string;
}

function CellThen({ number, asOf, cell, unit, variables: { department, year } }: CellThenProps) {
  const say = useSay();
  const manner = useManner();
  const variables = { department, year, asOf, indicator: cell.indicator };
  const [{ data }] = useQuery({ query: CellThenDocument, variables });
  const then = data?.report?.cells.find(({ applicant }) => applicant === cell.applicant);
  return (
    <Text size="sm">
      {say({ zh: `第${number}版 `, en: `version ${number}: ` })}
      {then ? valueText({ ...then, unit }, manner) : data ? say({ zh: "无", en: "none" }) : "…"}
    </Text>
  );
}
