import { Alert, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { ViewAnchor } from "../address/links";
import { AnswerShown } from "../ask/answerShown";
import { nodeWith } from "../ask/nodeWith";
import { KeptDocumentDocument } from "../documents";
import { apiLanguage, usePageLanguage, useSay } from "../language/language";
import { EntryPage } from "./entry/entryPage";
import { WorkView } from "./office/workView";

const route = getRouteApi("/enter/$document");

/** Where a person types a report in that no program can read: the form, and beside it the document. */
export function EnterView() {
  const say = useSay();
  const { document } = route.useParams();
  const language = apiLanguage(usePageLanguage());
  return (
    <WorkView title={say({ zh: "人工录入年报", en: "Type in a report" })} right="ENTER_REPORT">
      <Text maw="46em">
        {say({
          zh: "对照原件逐格录入。没有录入的格是“缺失”，不是零；原件上空白的格请键入“空”或“-”。金额以万元计，原件以元计的请加“元”字。回车键或制表键到下一格，上下方向键换行。",
          en: "Type what the document says, cell by cell. A cell that you leave out is missing, not zero; for one that is blank in the document type “-”. Money is in 10,000 yuan, or in yuan with “yuan” behind it. Enter or Tab goes on, the arrows go up and down.",
        })}
      </Text>
      <AnswerShown document={KeptDocumentDocument} variables={{ document, language }} height={900}>
        {({ node }) => {
          const kept = nodeWith(node, "noReport");
          return kept ? <EntryPage key={kept.id} document={kept} /> : <NoDocument />;
        }}
      </AnswerShown>
    </WorkView>
  );
}

function NoDocument() {
  const say = useSay();
  return (
    <Alert color="yellow" role="alert">
      <Text>
        {say({
          zh: "没有这份文件，或者它不在您所办理的范围之内。",
          en: "There is no such document, or it is not of your part of the tree. ",
        })}
        <ViewAnchor to="/hand-in">{say({ zh: "返回报送", en: "Back to Hand in" })}</ViewAnchor>
      </Text>
    </Alert>
  );
}
