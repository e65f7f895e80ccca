import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { usePrinting } from "./printing";
import { quietText, theme } from "./theme";

/** Light or dark, as the person or the system wants it; light on paper. */
export function LightOrDark({ children }: { readonly children: ReactNode }) {
  const isPrinting = usePrinting();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={quietText}
      defaultColorScheme="auto"
      {...(isPrinting && { forceColorScheme: "light" as const })}
    >
      {children}
    </MantineProvider>
  );
}
