import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer/explorer.css";
import { Stack, Title, useComputedColorScheme } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { GraphiQL } from "graphiql";
import type { ComponentProps } from "react";
import { fetcher } from "../ask/fetcher";
import { useSay } from "../language/language";
import { EXAMPLES, Examples } from "./explorer/examples";

/** GraphiQL, with the question that the address says behind `#`, else the first example. */
export function ExplorerView() {
  const say = useSay();
  const title = say({ zh: "查询台", en: "Explorer" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  const { hash } = useLocation();
  const navigate = useNavigate();
  const scheme = useComputedColorScheme("light");
  const given = new URLSearchParams(hash);
  const query = given.get("query") ?? EXAMPLES[0]?.query ?? "";
  return (
    <Stack gap="xs">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Examples
        onChoose={(example) =>
          navigate({ to: "/explorer", hash: new URLSearchParams({ query: example.query }).toString(), search: true })
        }
      />
      <div className="explorer">
        <GraphiQL
          key={hash}
          fetcher={fetcher as ComponentProps<typeof GraphiQL>["fetcher"]}
          initialQuery={query}
          initialVariables={given.get("variables") ?? ""}
          forcedTheme={scheme}
          isHeadersEditorEnabled={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </div>
    </Stack>
  );
}
