import { Anchor, List } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { ROOT } from "../../address/root";
import { useSay } from "../../language/language";

/** Where else to go from the first page: search, tables as files, questions of one's own. */
export function StartLinks() {
  const say = useSay();
  return (
    <List>
      <List.Item>
        <ViewAnchor underline="always" to="/search">
          {say({ zh: "搜索", en: "Search" })}
        </ViewAnchor>
        {say({ zh: "：机关、报告正文、规范性文件", en: ": departments, text of reports, normative documents" })}
      </List.Item>
      <List.Item>
        <Anchor underline="always" href={new URL("tables", ROOT).href}>
          {say({ zh: "表格下载", en: "Tables" })}
        </Anchor>
        {say({ zh: "：CSV、Excel、Markdown、JSON 和 JSON-stat", en: " as CSV, Excel, Markdown, JSON and JSON-stat" })}
      </List.Item>
      <List.Item>
        <ViewAnchor underline="always" to="/explorer">
          {say({ zh: "查询台", en: "Explorer" })}
        </ViewAnchor>
        {say({
          zh: "：用 GraphQL 查询，附示例和全部接口说明",
          en: ": questions in GraphQL, with examples and the description of the API",
        })}
      </List.Item>
    </List>
  );
}
