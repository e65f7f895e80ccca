import { Paper, Text, Title } from "@mantine/core";
import { FigureChart } from "./figureChart";
import type { Picture } from "./picture";

/** A picture with its title, its unit and coverage, and what is to be known of it. */
export function Figure({ picture, note }: { readonly picture: Picture; readonly note?: string }) {
  return (
    <Paper withBorder p="sm" component="figure" m={0}>
      <figcaption>
        <Title order={3} size="h5">
          {picture.title}
        </Title>
        <Text size="xs" c="dimmed">
          {picture.subtitle}
        </Text>
      </figcaption>
      <FigureChart picture={picture} />
      {note && <Text size="xs">{note}</Text>}
    </Paper>
  );
}
