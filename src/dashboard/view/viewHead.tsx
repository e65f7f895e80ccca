import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";

/** The head of a view: its title, also in the tab of the browser. */
export function ViewHead({ title }: { readonly title: string }) {
  useDocumentTitle(`${title} · Disclosure Graph`);
  return <Title order={1}>{title}</Title>;
}
