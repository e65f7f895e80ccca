import graphql from "@graphql-eslint/eslint-plugin";

// `npm run lint` holds the schema, the examples and the views against the recommended rules and those of Relay.
export default [
  {
    files: ["**/*.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          schema: "schema.graphql",
          documents: ["examples/*.graphql", "views/*.graphql", "src/dashboard/questions/*.graphql"],
        },
      },
    },
    plugins: { "@graphql-eslint": graphql },
  },
  {
    files: ["schema.graphql"],
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // Only what can be asked for again has an id: figures, groups and cells are parts of an answer.
      "@graphql-eslint/strict-id-in-types": "off",
      // The form has a table of decisions with a column of decisions.
      "@graphql-eslint/no-typename-prefix": "off",
      // Connections have `nodes` beside `edges`, and short lists need no pages. Contributors, findings and entries of a
      // ranking are parts of an answer, not nodes.
      "@graphql-eslint/relay-edge-types": [
        "error",
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
  {
    files: ["examples/*.graphql", "views/*.graphql", "src/dashboard/questions/*.graphql"],
    rules: {
      ...graphql.configs["flat/operations-recommended"].rules,
      // Examples and views are read by people, who do not need an id in each selection; caches add it by themselves.
      "@graphql-eslint/require-selections": "off",
    },
  },
];
