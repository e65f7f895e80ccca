import { Alert, Anchor, type CSSVariablesResolver, createTheme } from "@mantine/core";

/** The system's Chinese sans; colours with the contrast that small text needs. */
export const theme = createTheme({
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  primaryColor: "blue",
  primaryShade: 8,
  autoContrast: true,
  cursorType: "pointer",
  components: {
    Alert: Alert.extend({ styles: { label: { color: "var(--mantine-color-text)" } } }),
    // In a text, colour alone would not tell a link.
    Anchor: Anchor.extend({ defaultProps: { underline: "always" } }),
  },
});

/** Quiet text, such as units and reasons, which the library would draw too faint to be read in print. */
export const quietText: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-dimmed": "#55616c", "--mantine-color-placeholder": "#67717a" },
  dark: { "--mantine-color-dimmed": "#b3bdc6", "--mantine-color-placeholder": "#a0abb5" },
});
