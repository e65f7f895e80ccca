import { List, Stack, Text } from "@mantine/core";
import { cellKey } from "../../form/cellKey";
import { usePageLanguage, useSay } from "../../language/language";
import { momentText } from "../../value/momentText";
import { ownName } from "../../value/personName";
import { useChangeText } from "./changeText";
import type { ReportWork } from "./reportWork";

/** How a cell became what it is: each version in which it is another one than before. Nothing where it never was another one. */
export function CellStory({ name, work }: { readonly name: string; readonly work: ReportWork }) {
  const say = useSay();
  const language = usePageLanguage();
  const textOf = useChangeText();
  const changes = (work.history ?? []).flatMap((entry) =>
    entry.changes.filter(({ figure }) => cellKey(figure) === name).map((change) => ({ entry, change })),
  );
  if (changes.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text size="sm">{say({ zh: "历次变化：", en: "How it changed: " })}</Text>
      <List size="sm">
        {changes.map(({ entry: { at, by, revision, reason }, change }) => (
          <List.Item key={`${revision} ${at}`}>
            {say({ zh: `第${revision}版，`, en: `version ${revision}, ` })}
            {momentText(at, language)}
            {say({ zh: `，${ownName(by)}：`, en: `, ${ownName(by)}: ` })}
            {textOf(change)}
            {reason && say({ zh: `（${reason}）`, en: ` (${reason})` })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
