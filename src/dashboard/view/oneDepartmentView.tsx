import { Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { DepartmentViewDocument } from "../documents";
import { apiLanguage, usePageLanguage, useSay } from "../language/language";
import { DepartmentPage } from "./department/departmentPage";

const route = getRouteApi("/departments/$department");

/** One body: its decade, its reports, the names it bore, and what it took over or passed on. */
export function OneDepartmentView() {
  const say = useSay();
  const { department } = route.useParams();
  const { from, to } = route.useSearch();
  const language = apiLanguage(usePageLanguage());
  // Years in the wrong order are as if they were not given.
  const isSpan = from === undefined || to === undefined || from <= to;
  const span = isSpan ? { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } : {};
  const variables = { department, ...span, language };
  return (
    <AnswerShown document={DepartmentViewDocument} variables={variables} height={1400}>
      {(answer) =>
        answer.department ? (
          <DepartmentPage department={answer.department} trend={answer.trend} variables={variables} />
        ) : (
          <Text>{say({ zh: `没有名为${department}的机关。`, en: `There is no body called ${department}.` })}</Text>
        )
      }
    </AnswerShown>
  );
}
