import { Alert, Checkbox, Group, Stack, Switch, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { ReportAnchor } from "../../address/reportAnchor";
import {
  type ReconciliationQueryVariables as AskedOf,
  ReconciliationDocument,
  type ReconciliationQuery,
  type ReconciliationStatus,
} from "../../documents";
import { MissingNames } from "../../frame/missingNames";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { countText, numbered } from "../../value/numberText";
import {
  chosenRows,
  countsOf,
  hasSameFigures,
  isChosen,
  RECONCILED,
  RECONCILIATION_RESULTS,
  RECONCILIATION_STATUSES,
} from "../../value/reconciled";
import { ViewHead } from "../viewHead";
import { ReconciliationTable } from "./reconciliationTable";

const route = getRouteApi("/reconciliation/$place/$year");

interface ReconciliationShownProps {
  readonly reconciliation: NonNullable<ReconciliationQuery["reconciliation"]>;
  readonly variables: AskedOf;
}

/** The result with its reason, who is missing, how many cells there are of each status, and those of the chosen ones. */
export function ReconciliationShown({ reconciliation, variables }: ReconciliationShownProps) {
  const say = useSay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { summary, status, message, coverage, rows } = reconciliation;
  const { year } = variables;
  const chosen = chosenRows(search);
  const shown = rows.filter((row) => isChosen(row, chosen));
  const same = rows.filter(hasSameFigures);
  const open = rows.filter((row) => row.status === "NOT_ASSESSABLE").length;
  const openSame = same.filter((row) => row.status === "NOT_ASSESSABLE").length;
  const counts = countsOf(rows);
  const parts = coverage.expected + coverage.notDue;
  const title = say({ zh: `${summary.name}${year}年汇总核对`, en: `${summary.name} ${year}: reconciliation` });
  return (
    <Stack>
      <ViewHead title={title} document={ReconciliationDocument} variables={{ ...variables, ...chosen }} />
      <Alert
        variant="light"
        color={status === "DIFFERS" ? "red" : "gray"}
        title={`${say({ zh: "汇总报告与所属单位合计：", en: "Own report against the sum of the parts: " })}${say(RECONCILIATION_RESULTS[status])}`}
      >
        {message ??
          (open > 0 &&
            say({
              zh: `另有${countText(open)}项依据不全，暂无法核对。`,
              en: `Of ${numbered(open, "cell")} nothing can be concluded yet.`,
            }))}
      </Alert>
      <Text>
        {say({
          zh: `所属单位${countText(parts)}个，应报${countText(coverage.expected)} 已报${countText(coverage.reported)}；`,
          en: `${numbered(parts, "part")}; ${countText(coverage.reported)} of the ${countText(coverage.expected)} that are due filed; `,
        })}
        {status === "NOT_REPORTED" ? (
          say({ zh: "汇总报告未报", en: "the own report is not filed" })
        ) : (
          <ReportAnchor department={summary.code} year={year}>
            {say({ zh: "查看汇总报告", en: "the own report" })}
          </ReportAnchor>
        )}
      </Text>
      <MissingNames missing={coverage.missing} />
      {counts.length > 0 && (
        <Checkbox.Group
          label={say({ zh: "数值不同的项，按核对结果", en: "Cells whose figures differ, by result" })}
          value={[...chosen.statuses]}
          onChange={(words) =>
            navigate({
              search: (before) => ({
                ...before,
                statuses: RECONCILIATION_STATUSES.filter((one) => words.includes(one)),
                equal: chosen.equal ? "true" : "false",
              }),
            })
          }
        >
          <Group gap="md" mt={4}>
            {counts.map(({ status: one, count }) => (
              <StatusChoice key={one} status={one} count={count} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {same.length > 0 && (
        <Switch
          label={say({
            zh: `同时显示两边数值相同的${countText(same.length)}项${openSame > 0 ? `（其中${countText(openSame)}项暂无法核对）` : ""}`,
            en: `Show the ${numbered(same.length, "cell")} with equal figures, too${openSame > 0 ? ` (${countText(openSame)} not assessable)` : ""}`,
          })}
          checked={chosen.equal}
          onChange={({ currentTarget: { checked } }) =>
            navigate({ search: (before) => ({ ...before, equal: checked ? "true" : "false" }) })
          }
        />
      )}
      {shown.length === 0 ? (
        <Text>{say(nothingShown(rows.length, same.length, openSame))}</Text>
      ) : (
        <ReconciliationTable
          rows={shown}
          place={summary.code}
          year={year}
          caption={say({
            zh: `${title}：共${countText(rows.length)}项，所列${countText(shown.length)}项，差额大的在前`,
            en: `${title}: ${countText(shown.length)} of ${countText(rows.length)} cells, the largest difference first`,
          })}
        />
      )}
    </Stack>
  );
}

function nothingShown(rows: number, same: number, open: number): PageText {
  const count = countText(rows);
  if (rows === 0)
    return { zh: "没有可核对的数据：汇总报告尚未公开。", en: "No cells, because no report is published." };
  if (rows === same && open > 0)
    return {
      zh: `共${count}项，两边数值全部相同；其中${countText(open)}项依据不全，暂无法核对。`,
      en: `${count} cells, all with equal figures; of ${countText(open)} nothing can be concluded yet.`,
    };
  if (rows === same)
    return { zh: `共核对${count}项，两边数值全部相同。`, en: `${count} cells compared; all have equal figures.` };
  return { zh: `所选核对结果没有数据；共核对${count}项。`, en: `None of ${count} cells has a chosen result.` };
}

function StatusChoice({ status, count }: { readonly status: ReconciliationStatus; readonly count: number }) {
  const say = useSay();
  const { word, meaning } = RECONCILED[status];
  return <Checkbox value={status} label={`${say(word)} ${countText(count)}`} title={say(meaning)} />;
}
