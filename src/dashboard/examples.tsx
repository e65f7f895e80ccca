/** A question from the folder `examples`. Its first two lines describe it in Chinese and in English. */
interface Example {
  readonly title: string;
  readonly query: string;
}

const FILES = import.meta.glob<string>("../../examples/*.graphql", { query: "?raw", import: "default", eager: true });

const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => ({
    query,
    title: query
      .split("\n", 2)
      .map((line) => line.replace(/^#\s*/, ""))
      .join(" · "),
  }));

/** A menu of the examples. The chosen one opens like a linked query. */
export function Examples() {
  return (
    <select
      aria-label="示例 Examples"
      className="examples"
      defaultValue=""
      onChange={({ target }) => {
        location.hash = `query=${encodeURIComponent(EXAMPLES[Number(target.value)]?.query ?? "")}`;
        location.reload();
      }}
    >
      <option value="" disabled>
        示例 Examples …
      </option>
      {EXAMPLES.map(({ title }, i) => (
        <option key={title} value={i}>
          {title}
        </option>
      ))}
    </select>
  );
}
