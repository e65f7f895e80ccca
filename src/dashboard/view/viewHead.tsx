import { Button, Group, Menu, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useLocation, useParams } from "@tanstack/react-router";
import { stringifyDocument } from "urql";
import { ViewButton } from "../address/links";
import { searchWritten } from "../address/searchText";
import { usePageLanguage, useSay } from "../language/language";

interface ViewHeadProps {
  readonly title: string;
  readonly document: Parameters<typeof stringifyDocument>[0];
  readonly variables: Readonly<Record<string, unknown>>;
  /** Files at the same address that are no tables of the answer, such as the statutory form; they take `asOf` alone. */
  readonly documents?: readonly ViewFile[];
}

export interface ViewFile {
  readonly ending: string;
  readonly name: string;
}

/** The files of a view, which the server makes at the address of the view with an ending. */
const FILES: readonly ViewFile[] = [
  { ending: "xlsx", name: "Excel" },
  { ending: "csv", name: "CSV" },
  { ending: "md", name: "Markdown" },
  { ending: "json", name: "JSON" },
];

/** The head of a view: its title, also in the tab of the browser, the question behind it, and its files. */
export function ViewHead({ title, document, variables, documents = [] }: ViewHeadProps) {
  useDocumentTitle(`${title} · Disclosure Graph`);
  const say = useSay();
  const language = usePageLanguage();
  const { href } = useLocation();
  const params = useParams({ strict: false });
  const [path = ""] = href.split("?");
  const inSearch = Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in params)));
  const search = searchWritten({ ...inSearch, ...(language === "en" && { lang: "en" }) });
  const question = new URLSearchParams({
    query: stringifyDocument(document),
    variables: JSON.stringify(variables, null, 2),
  });
  return (
    <Group justify="space-between" align="flex-start">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Group gap="xs" className="no-print">
        <ViewButton variant="default" size="xs" to="/explorer" hash={String(question)}>
          {say({ zh: "查看 GraphQL", en: "As GraphQL" })}
        </ViewButton>
        <Menu>
          <Menu.Target>
            <Button variant="default" size="xs">
              {say({ zh: "下载文件", en: "As a file" })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {documents.map(({ ending, name }) => (
              <Menu.Item
                key={name}
                component="a"
                href={`${path.slice(1)}.${ending}${searchWritten({ asOf: variables.asOf })}`}
                download={ending !== "html"}
              >
                {name}
              </Menu.Item>
            ))}
            {FILES.filter(({ ending }) => documents.every((one) => one.ending !== ending)).map(({ ending, name }) => (
              <Menu.Item key={ending} component="a" href={`${path.slice(1)}.${ending}${search}`} download>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}
