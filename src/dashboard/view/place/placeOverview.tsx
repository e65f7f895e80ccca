import { Stack } from "@mantine/core";
import { PlaceDocument } from "../../documents";
import { useSay } from "../../language/language";
import { MainTrends } from "../trend/mainTrends";
import { ViewHead } from "../viewHead";
import { PlaceCoverage } from "./placeCoverage";
import { PlaceOutcomes } from "./placeOutcomes";
import { PlaceProblems } from "./placeProblems";
import type { PlaceShown } from "./placeShown";
import { PlaceTiles } from "./placeTiles";

/** First how complete it is, then what changed and what is wrong, then the pictures. */
export function PlaceOverview({ answer, variables }: PlaceShown) {
  const say = useSay();
  const { year } = variables;
  const name = answer.department?.name ?? "";
  return (
    <Stack gap="lg">
      <ViewHead
        title={say({ zh: `${name}${year}年政府信息公开概览`, en: `${name} ${year}: overview` })}
        document={PlaceDocument}
        variables={variables}
      />
      <PlaceCoverage answer={answer} variables={variables} />
      <PlaceProblems answer={answer} variables={variables} />
      <PlaceTiles answer={answer} variables={variables} />
      <PlaceOutcomes answer={answer} variables={variables} />
      <MainTrends name={name} from={variables.from} to={variables.to} series={answer.trend ?? []} />
    </Stack>
  );
}
