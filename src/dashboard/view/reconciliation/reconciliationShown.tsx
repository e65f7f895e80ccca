import { Alert, Checkbox, Group, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { ReportAnchor } from "../../address/reportAnchor";
import {
  type ReconciliationQueryVariables as AskedOf,
  ReconciliationDocument,
  type ReconciliationQuery,
  type ReconciliationStatus,
} from "../../documents";
import { MissingNames } from "../../frame/missingNames";
import { usePageLanguage, useSay } from "../../language/language";
import { countText } from "../../value/numberText";
import { countsOf, RECONCILED, RECONCILIATION_RESULTS, statusesIn } from "../../value/reconciled";
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
  const language = usePageLanguage();
  const { statuses: given } = route.useSearch();
  const navigate = route.useNavigate();
  const { summary, status, message, coverage, rows } = reconciliation;
  const { year } = variables;
  const chosen = statusesIn(given);
  const shown = rows.filter((row) => chosen.includes(row.status));
  const title = say({ zh: `${summary.name}${year}年汇总核对`, en: `${summary.name} ${year}: reconciliation` });
  return (
    <Stack>
      <ViewHead title={title} document={ReconciliationDocument} variables={{ ...variables, statuses: chosen }} />
      <Alert
        variant="light"
        color={status === "DIFFERS" ? "red" : "gray"}
        title={`${say({ zh: "汇总报告与所属单位合计：", en: "Own report against the sum of the parts: " })}${say(RECONCILIATION_RESULTS[status])}`}
      >
        {message}
      </Alert>
      <Text>
        {say({
          zh: `所属单位应报${countText(coverage.expected)} 已报${countText(coverage.reported)}；`,
          en: `${countText(coverage.reported)} of ${countText(coverage.expected)} parts filed; `,
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
      <Checkbox.Group
        label={say({ zh: "核对结果", en: "Result of a cell" })}
        value={[...chosen]}
        onChange={(words) => navigate({ search: (before) => ({ ...before, statuses: words }) })}
      >
        <Group gap="md" mt={4}>
          {countsOf(rows).map(({ status: one, count }) => (
            <StatusChoice key={one} status={one} count={count} />
          ))}
        </Group>
      </Checkbox.Group>
      {shown.length === 0 ? (
        <Text>
          {rows.length === 0
            ? say({
                zh: "没有可核对的数据：汇总报告尚未公开。",
                en: "No cells, because the own report is not published.",
              })
            : say({
                zh: `所选核对结果没有数据；共核对${countText(rows.length)}项。`,
                en: `None of ${countText(rows.length)} cells has a chosen result.`,
              })}
        </Text>
      ) : (
        <ReconciliationTable
          rows={shown}
          place={summary.code}
          year={year}
          caption={`${title} (${chosen.map((one) => RECONCILED[one].word[language]).join(say({ zh: "、", en: ", " }))})`}
        />
      )}
    </Stack>
  );
}

function StatusChoice({ status, count }: { readonly status: ReconciliationStatus; readonly count: number }) {
  const say = useSay();
  const { word, meaning } = RECONCILED[status];
  return <Checkbox value={status} label={`${say(word)} ${countText(count)}`} title={say(meaning)} />;
}
