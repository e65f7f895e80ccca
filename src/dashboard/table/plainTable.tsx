import { Table } from "@mantine/core";
import type { ReactNode } from "react";

interface PlainTableProps {
  readonly heads: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A short table of words, which is moved sideways where it does not fit. */
export function PlainTable({ heads, children }: PlainTableProps) {
  return (
    <Table.ScrollContainer minWidth={700} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
