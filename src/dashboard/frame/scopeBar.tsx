import { Group } from "@mantine/core";
import { PlacePicker } from "./placePicker";
import { useScope } from "./scope";
import { YearPicker } from "./yearPicker";

/** The place and the year of which the pages speak. */
export function ScopeBar() {
  const scope = useScope();
  return (
    <Group component="section" gap="sm" mb="md" className="no-print" mih={56} align="flex-end">
      {scope && <PlacePicker scope={scope} />}
      {scope && <YearPicker scope={scope} />}
    </Group>
  );
}
