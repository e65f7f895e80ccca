import { Group, Text } from "@mantine/core";
import { useQuery } from "urql";
import { ReportAnchor } from "../../address/reportAnchor";
import { CellThenDocument, type Unit } from "../../documents";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { valueText } from "../../value/valueText";
import { versionText } from "../../value/versionText";
import type { GivenCell, GivenReport, ReportShown } from "./reportShown";

interface CellHistoryProps extends ReportShown {
  readonly cell: GivenCell;
  readonly unit: Unit;
}

/** What the cell said in each version of the report, and the way to it there. */
export function CellHistory({ report, variables, cell, unit }: CellHistoryProps) {
  const say = useSay();
  return (
    <Group gap="sm">
      <Text size="sm">{say({ zh: "历次版本：", en: "By version: " })}</Text>
      {report.revisions.map((version) => (
        <CellThen key={version.number} {...{ version, variables, cell, unit }} />
      ))}
    </Group>
  );
}

interface CellThenProps extends Omit<CellHistoryProps, "report" | "work"> {
  readonly version: GivenReport["revisions"][number];
}

function CellThen({ version, cell, unit, variables: { department, year } }: CellThenProps) {
  const say = useSay();
  const manner = useManner();
  const variables = { department, year, asOf: version.validFrom, indicator: cell.indicator };
  const [{ data }] = useQuery({ query: CellThenDocument, variables });
  const then = data?.report?.cells.find(({ applicant }) => applicant === cell.applicant);
  return (
    <Text size="sm">
      <ReportAnchor department={department} year={year} cell={cell} version={version}>
        {say(versionText({ revision: version.number, status: version.status }))}
      </ReportAnchor>
      {say({ zh: "：", en: ": " })}
      {then ? valueText({ ...then, unit }, manner) : data ? say({ zh: "无", en: "none" }) : "…"}
    </Text>
  );
}
