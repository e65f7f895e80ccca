import { useMatchRoute, useNavigate } from "@tanstack/react-router";
import { useSay } from "../language/language";
import { SearchField } from "./searchField";
import { textInForm } from "./textInForm";

/**
 * Searches everything, from the head of every page that is wide enough; the list of views leads there, too. The page of the
 * search has a field of its own.
 */
export function SearchBox() {
  const say = useSay();
  const navigate = useNavigate();
  const isThere = useMatchRoute()({ to: "/search" }) !== false;
  if (isThere) return null;
  return (
    <search>
      <form
        onSubmit={(event) => {
          const text = textInForm(event);
          if (text !== "") void navigate({ to: "/search", search: { text } });
        }}
      >
        <SearchField
          size="xs"
          w={220}
          visibleFrom="md"
          aria-label={say({ zh: "搜索机关、报告正文和规范性文件", en: "Search departments, reports and documents" })}
          placeholder={say({ zh: "搜索机关、正文、文件", en: "Search" })}
        />
      </form>
    </search>
  );
}
