import { Alert, Text } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";

/** Says which years were not searched, and leads to a search of them. Nothing if all were. */
export function YearsLeftOut({ years }: { readonly years: readonly number[] }) {
  const say = useSay();
  if (years.length === 0) return null;
  return (
    <Alert color="yellow" title={say({ zh: "有的年度没有搜索", en: "Some years were not searched" })}>
      <Text size="sm">
        {say({
          zh: "报告太多，一次从最新年度搜索到两万份为止，以下年度未搜索：",
          en: "There are many reports: a search reads 20,000, the newest years first. Not searched: ",
        })}
        {years.join(say({ zh: "、", en: ", " }))}
        {say({ zh: "。", en: ". " })}
        <ViewAnchor underline="always" to="/search" search={(before) => ({ ...before, years: [...years] })}>
          {say({ zh: "搜索这些年度", en: "Search these years" })}
        </ViewAnchor>
      </Text>
    </Alert>
  );
}
