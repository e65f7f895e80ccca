import { Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useSay } from "../language/language";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Is told what the fields of the dialog say when a person confirms it. */
  readonly onConfirm: (given: (field: string) => string) => void;
  readonly children: ReactNode;
}

/** Asks a person for something before it is done. The children have the fields, and the button that confirms. */
export function Dialog({ title, isOpen, onClose, onConfirm, children }: DialogProps) {
  const say = useSay();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": say({ zh: "关闭", en: "Close" }) }}
      // Within a dialog, a header would be a second banner of the page.
      attributes={{ header: { role: "presentation" } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          onConfirm((field) => String(form.get(field) ?? ""));
        }}
      >
        <Stack>{children}</Stack>
      </form>
    </Modal>
  );
}
