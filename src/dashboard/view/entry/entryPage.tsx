import { Grid, Stack, Text } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { nodeWith } from "../../ask/nodeWith";
import { DocumentSourceDocument, type KeptDocumentQuery } from "../../documents";
import { apiLanguage, usePageLanguage } from "../../language/language";
import { OriginalDocument } from "../../source/originalDocument";
import type { SourceLook } from "../../source/sourceBody";
import { BesideSheet, useSheet } from "../report/besideForm";
import { useCellName } from "../report/cellName";
import classes from "../report/reportPage.module.css";
import { EntryForm } from "./entryForm";

const route = getRouteApi("/enter/$document");

/** A document from which a report is typed in. */
type EntryDocument = NonNullable<ReturnType<typeof nodeWith<NonNullable<KeptDocumentQuery["node"]>>>>;

/** The form with a field in each cell at the left, the document at the right; on a narrow screen the document is in a sheet. */
export function EntryPage({ document }: { readonly document: EntryDocument }) {
  const language = apiLanguage(usePageLanguage());
  const nameOf = useCellName();
  const isSheet = useSheet();
  const { department, year } = route.useSearch();
  const [isOpen, setOpen] = useState(false);
  const [look, setLook] = useState<SourceLook>("layout");
  // What was typed is there again after a look elsewhere, until the tab is closed or the report is made.
  const [typed, setTyped, forget] = useSessionStorage<Readonly<Record<string, string>>>({
    key: `typed in ${document.id}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const type = useCallback(
    (cell: string, text: string) => setTyped((before) => ({ ...before, [cell]: text })),
    [setTyped],
  );
  const beside = (
    <>
      <Text size="sm">{document.noReport}</Text>
      <OriginalDocument
        document={document}
        question={DocumentSourceDocument}
        variables={{ document: document.id, language }}
        sourceIn={({ node }) => nodeWith(node, "text")}
        look={look}
        onLook={setLook}
        spans={NOTHING_READ}
        chosen={null}
        nameOf={nameOf}
        onChoose={() => undefined}
      />
    </>
  );
  const form = (
    <EntryForm document={document.id} stated={{ department, year }} typed={typed} onType={type} onMade={forget} />
  );
  if (isSheet)
    return (
      <Stack>
        <BesideSheet isOpen={isOpen} onOpen={() => setOpen(true)} onClose={() => setOpen(false)}>
          {beside}
        </BesideSheet>
        {form}
      </Stack>
    );
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>{form}</Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack className={`${classes.beside} ${classes.parts}`}>{beside}</Stack>
      </Grid.Col>
    </Grid>
  );
}

const NOTHING_READ = [] as const;
