import { Alert, Group } from "@mantine/core";
import { useMatches } from "@tanstack/react-router";
import { useSay } from "../language/language";
import { PlacePicker } from "./placePicker";
import { useScope, useScopeKeeping, useScopeTrouble } from "./scope";
import { YearPicker } from "./yearPicker";

/** The place and the year of which the pages speak, or why there are none; nothing where a view asks for them by itself. */
export function ScopeBar() {
  const say = useSay();
  const scope = useScope();
  const trouble = useScopeTrouble();
  useScopeKeeping();
  const hasOwn = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.hasOwnScope) });
  const hasYears = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.hasOwnYears) });
  if (hasOwn) return null;
  if (trouble !== null)
    return (
      <Alert color="yellow" role="alert" mb="md">
        {say(trouble)}
      </Alert>
    );
  return (
    <Group component="section" gap="sm" mb="md" className="no-print" mih={56} align="flex-end">
      {scope && <PlacePicker scope={scope} />}
      {scope && !hasYears && <YearPicker scope={scope} />}
    </Group>
  );
}
