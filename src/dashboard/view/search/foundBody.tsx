import { Badge, Group, Text } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import type { SearchViewQuery } from "../../documents";
import { useScope } from "../../frame/scope";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";

type FoundDepartment = NonNullable<NonNullable<SearchViewQuery["search"]>["departments"]>["nodes"][number];

/** A department that was found, and by what: a former name and pinyin are said. A body with parts leads to its overview. */
export function FoundBody({ found: { department, term, matched, writing } }: { readonly found: FoundDepartment }) {
  const say = useSay();
  const scope = useScope();
  const { code, name, summary, parent } = department;
  return (
    <Group gap="xs">
      {summary && scope ? (
        <ViewAnchor underline="always" to="/places/$place/$year" params={{ place: code, year: scope.year }}>
          {name}
        </ViewAnchor>
      ) : (
        <ViewAnchor underline="always" to="/departments/$department" params={{ department: code }}>
          {name}
        </ViewAnchor>
      )}
      {parent && <Text c="dimmed">{parent.name}</Text>}
      {term !== "NAME" && (
        <Text>
          {say(TERMS[term])}
          {matched}
        </Text>
      )}
      {writing !== "CHARACTERS" && (
        <Badge variant="default" tt="none">
          {say(WRITINGS[writing])}
        </Badge>
      )}
    </Group>
  );
}

const TERMS: Readonly<Record<Exclude<FoundDepartment["term"], "NAME">, PageText>> = {
  FORMER_NAME: { zh: "曾用名：", en: "Former name: " },
  CODE: { zh: "代码：", en: "Code: " },
};

const WRITINGS: Readonly<Record<Exclude<FoundDepartment["writing"], "CHARACTERS">, PageText>> = {
  INITIALS: { zh: "拼音首字母", en: "By initials" },
  PINYIN: { zh: "拼音", en: "By pinyin" },
};
