import { Button, Group, Text } from "@mantine/core";
import type { FurtherPages } from "../ask/furtherPages";
import { useSay } from "../language/language";
import { countText } from "../value/numberText";

interface MoreRowsProps {
  readonly pages: FurtherPages<unknown>;
  readonly totalCount: number;
}

/** How many rows of a list are there, with a button for more where there are more. */
export function MoreRows({ pages, totalCount }: MoreRowsProps) {
  const say = useSay();
  const there = countText(pages.rows.length);
  const all = countText(totalCount);
  return (
    <Group gap="sm">
      <Text size="sm" role="status">
        {say({ zh: `共${all}条，已列${there}条`, en: `${there} of ${all} shown` })}
      </Text>
      {pages.hasMore && (
        <Button variant="default" size="xs" loading={pages.isAsking} onClick={pages.askMore} className="no-print">
          {say({ zh: "再列一页", en: "More" })}
        </Button>
      )}
      {pages.failure && (
        <Text size="sm" role="alert">
          {say(pages.failure)}
        </Text>
      )}
    </Group>
  );
}
