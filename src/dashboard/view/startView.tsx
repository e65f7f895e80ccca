import { Alert, Code, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { AnswerShown } from "../ask/answerShown";
import { StartDocument } from "../documents";
import { useSay } from "../language/language";
import { newestFiled } from "./start/newestFiled";
import { PlaceCard } from "./start/placeCard";
import { StartLinks } from "./start/startLinks";

/** The first page: what this is, the places with their newest year, and that the sample is made up. */
export function StartView() {
  const say = useSay();
  const title = say({ zh: "政府信息公开年度报告数据", en: "Reports on government information disclosure" });
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack>
      <Title order={1}>{title}</Title>
      <Text maw="46em">
        {say({
          zh: "各机关每年公布的政府信息公开工作年度报告，按原文读入、核对勾稽关系、连同出处入库，再汇总、比较。空缺就是空缺，不会变成零；数字有误照录并标明，不会悄悄改正。",
          en: "The yearly reports of every department, read as published, checked against their own sums, kept with their source, then summed and compared. What is absent is absent and never zero; what is wrong is kept as printed and flagged.",
        })}
      </Text>
      <AnswerShown document={StartDocument} variables={{}} height={200}>
        {({ places, filed }) => (
          <Stack>
            {places?.nodes.some(({ sample }) => sample) && (
              <Alert color="yellow" title={say({ zh: "示例数据", en: "Sample data" })}>
                {say({
                  zh: "本库含虚构的“示例市”，其全部数字均为编造，仅供试用。移除：",
                  en: "This database holds 示例市, a made-up sample city: every figure of it is invented. Take it away: ",
                })}
                <Code>npm run cli -- sample --remove</Code>
              </Alert>
            )}
            <Title order={2}>{say({ zh: "地区", en: "Places" })}</Title>
            {places?.nodes.length === 0 && (
              <Text>
                {say({ zh: "库中还没有地区。读入报告：", en: "There is no place yet. Import reports: " })}
                <Code>npm run cli -- import FILE --publish</Code>
              </Text>
            )}
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {places?.nodes.map((place) => (
                <PlaceCard key={place.code} place={place} newest={newestFiled(filed ?? [], places.nodes, place.code)} />
              ))}
            </SimpleGrid>
          </Stack>
        )}
      </AnswerShown>
      <StartLinks />
    </Stack>
  );
}
