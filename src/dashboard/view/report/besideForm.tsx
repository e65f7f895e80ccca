import { Button, Drawer, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { usePrinting } from "../../frame/printing";
import { useSay } from "../../language/language";
import classes from "./reportPage.module.css";

/** Where a form and its source have no room side by side. */
const ONE_COLUMN = "(max-width: 74.99em)";

/** Whether what belongs beside the form has no room there, and is in a sheet over it. */
export function useSheet(): boolean {
  const isPrinting = usePrinting();
  return useMediaQuery(ONE_COLUMN, false, { getInitialValueInEffect: false }) && !isPrinting;
}

interface SheetProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What belongs beside the form, in a sheet from below with a button that opens it. Closed, the focus is where it was. */
export function BesideSheet({ isOpen, onOpen, onClose, children }: SheetProps) {
  const say = useSay();
  return (
    <>
      <Button variant="default" className={classes.opener} onClick={onOpen}>
        {say({ zh: "查看原文", en: "Source document" })}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={onClose}
        position="bottom"
        size="85dvh"
        title={say({ zh: "单元格与原文", en: "Cell and source" })}
        closeButtonProps={{ "aria-label": say({ zh: "返回表格", en: "Back to the form" }) }}
        // Within a dialog, a header would be a second banner of the page.
        attributes={{ header: { role: "presentation" } }}
        classNames={{ content: classes.sheet, body: classes.sheetBody }}
      >
        <Stack className={classes.parts}>{children}</Stack>
      </Drawer>
    </>
  );
}
