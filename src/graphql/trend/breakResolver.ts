import { FieldResolver, Resolver, Root } from "type-graphql";
import { Language } from "../../message/message";
import { textOf } from "../../message/textOf";
import { InLanguage } from "../arguments";
import { BreakView } from "../measureType";

@Resolver(() => BreakView)
export class BreakResolver {
  @FieldResolver(() => String, { description: "One sentence. 说明。" })
  message(@Root() { said }: BreakView, @InLanguage() language: Language | null): string {
    return textOf(said, language ?? Language.EN);
  }
}
