import { Group } from "@mantine/core";
import { useMatches } from "@tanstack/react-router";
import { PlacePicker } from "./placePicker";
import { useScope } from "./scope";
import { YearPicker } from "./yearPicker";

/** The place and the year of which the pages speak; nothing where a view asks for them by itself. */
export function ScopeBar() {
  const scope = useScope();
  const hasOwn = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.hasOwnScope) });
  if (hasOwn) return null;
  return (
    <Group component="section" gap="sm" mb="md" className="no-print" mih={56} align="flex-end">
      {scope && <PlacePicker scope={scope} />}
      {scope && <YearPicker scope={scope} />}
    </Group>
  );
}
