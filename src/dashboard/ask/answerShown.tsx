import { Alert, Button, Progress, Skeleton, Stack } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { type AnyVariables, type OperationContext, type TypedDocumentNode, useQuery } from "urql";
import { useSay } from "../language/language";
import type { Origin } from "./client";
import { OriginContext } from "./origin";
import { sentenceOf } from "./sentenceOf";

interface AnswerShownProps<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** How it is asked, where that is not as usual. */
  readonly context?: Partial<OperationContext>;
  /** What stands there until the answer comes: as high as the answer, so that nothing moves. */
  readonly height?: number;
  readonly children: (data: Data) => ReactNode;
}

/** Asks a question and shows its answer; until then a skeleton, and if it fails, why and a way to try again. */
export function AnswerShown<Data, Variables extends AnyVariables>({
  document,
  variables,
  context,
  height = 600,
  children,
}: AnswerShownProps<Data, Variables>) {
  const [{ data, error, stale, extensions }, askAgain] = useQuery({
    query: document,
    variables,
    ...(context && { context }),
  });
  const say = useSay();
  if (error && !hasAnything(data))
    return (
      <Alert color="red" role="alert" title={say({ zh: "没有得到数据", en: "No answer" })}>
        <Stack align="flex-start">
          {say(sentenceOf(error))}
          <Button onClick={() => askAgain({ requestPolicy: "network-only" })}>
            {say({ zh: "重试", en: "Try again" })}
          </Button>
        </Stack>
      </Alert>
    );
  if (!data) return <Waiting height={height} />;
  return (
    <OriginContext value={(extensions?.origin as Origin | undefined) ?? null}>
      <div aria-busy={stale}>{children(data)}</div>
    </OriginContext>
  );
}

/** Whether an answer has any part: where all failed, there is nothing to show but the reason. */
function hasAnything(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.values(data).some((part) => part !== null);
}

/** A skeleton; after a second, also a sign that something goes on. */
function Waiting({ height }: { readonly height: number }) {
  const [isLong, setLong] = useState(false);
  useTimeout(() => setLong(true), 1_000, { autoInvoke: true });
  const say = useSay();
  return (
    <Stack aria-busy role="status" aria-label={say({ zh: "正在查询", en: "Asking" })} h={height}>
      {isLong && <Progress value={100} animated aria-label={say({ zh: "正在查询", en: "Asking" })} />}
      <Skeleton height={36} width="50%" />
      <Skeleton height={height - 80} />
    </Stack>
  );
}
