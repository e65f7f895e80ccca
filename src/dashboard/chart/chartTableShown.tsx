import { Accordion, Table } from "@mantine/core";
import { useSay } from "../language/language";
import type { ChartTable } from "./chart";

/** The table of a picture, folded up beneath it. */
export function ChartTableShown({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const say = useSay();
  const [first, ...others] = table.head;
  return (
    <Accordion variant="default" chevronPosition="left" order={3}>
      <Accordion.Item value="table">
        <Accordion.Control>{say({ zh: "数据表", en: "Table" })}</Accordion.Control>
        <Accordion.Panel>
          <Table.ScrollContainer
            minWidth={300}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "region", "aria-label": title } }}
          >
            <Table captionSide="top">
              <Table.Caption>{title}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{first}</Table.Th>
                  {others.map((name) => (
                    <Table.Th key={name} scope="col" ta="end">
                      {name}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {table.rows.map(([name, ...cells]) => (
                  <Table.Tr key={[name, ...cells].join(" ")}>
                    <Table.Th scope="row" fw="normal">
                      {name}
                    </Table.Th>
                    {cells.map((cell, i) => (
                      <Table.Td key={others[i]} ta="end">
                        {cell}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
