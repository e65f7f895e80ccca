import { FieldResolver, Resolver, Root } from "type-graphql";
import { Language } from "../../message/message";
import { textOf } from "../../message/textOf";
import { InLanguage } from "../arguments";
import { NoteView } from "./aggregateType";

@Resolver(() => NoteView)
export class NoteResolver {
  @FieldResolver(() => String, { description: "Why, and what to do. 说明。" })
  message(@Root() { said }: NoteView, @InLanguage() language: Language | null): string {
    return textOf(said, language ?? Language.EN);
  }
}
