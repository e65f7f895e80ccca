import { Select } from "@mantine/core";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";

/** A question from the folder `examples`. Its first two lines describe it in Chinese and in English. */
export interface Example {
  readonly name: string;
  readonly title: PageText;
  readonly query: string;
}

const FILES = import.meta.glob<string>("../../../../examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** In the order of their numbers. */
export const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, query]) => {
    const [zh = "", en = ""] = query.split("\n", 2).map((line) => line.replace(/^#\s*/, ""));
    return { name: path.replace(/^.*\/\d+-|\.graphql$/g, ""), title: { zh, en }, query };
  });

/** A menu of the examples. */
export function Examples({ onChoose }: { readonly onChoose: (example: Example) => void }) {
  const say = useSay();
  return (
    <Select
      label={say({ zh: "示例", en: "Examples" })}
      placeholder={say({ zh: "选择一个问题", en: "Choose a question" })}
      data={EXAMPLES.map(({ name, title }) => ({ value: name, label: say(title) }))}
      value={null}
      onChange={(name) => {
        const chosen = EXAMPLES.find((example) => example.name === name);
        if (chosen) onChoose(chosen);
      }}
      searchable
      nothingFoundMessage={say({ zh: "没有这样的示例", en: "No such example" })}
      w={420}
      maw="100%"
    />
  );
}
