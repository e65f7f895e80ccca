import { Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { Right } from "../../documents";
import { OnlyFor } from "./onlyFor";

interface WorkViewProps {
  readonly title: string;
  /** What the page is for, to everybody who comes. */
  readonly about?: ReactNode;
  /** What somebody must be allowed to do to work here. */
  readonly right: Right;
  readonly children: ReactNode;
}

/** A page for those who work here: its title, also in the tab of the browser, what it is for, and the work. */
export function WorkView({ title, about, right, children }: WorkViewProps) {
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1} size="h2">
        {title}
      </Title>
      {about !== undefined && <Text maw="46em">{about}</Text>}
      <OnlyFor right={right}>{children}</OnlyFor>
    </Stack>
  );
}
