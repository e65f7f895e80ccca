import { Arg, Field, ObjectType, registerEnumType } from "type-graphql";
import type { Term } from "../form/term";
import { Language, type Message } from "../message/message";
import { textOf } from "../message/textOf";

registerEnumType(Language, {
  name: "Language",
  description: "Language of a message. 语言。",
  valuesConfig: { ZH: { description: "Chinese. 中文。" }, EN: { description: "English. 英文。" } },
});

/** The language of a message. Null for English. */
export const InLanguage = () =>
  Arg("language", () => Language, { nullable: true, description: "In which language, EN unless said. 语言。" });

/** A term in a language. Null for English. */
export function inLanguage({ zh, en }: Term, language: Language | null): string {
  return language === Language.ZH ? zh : en;
}

/** The base class of a type with a field `message`: what `said` says, in the language that is asked for. */
export function messageType<M extends Message | null = Message>(options: {
  readonly description: string;
  readonly nullable?: boolean;
}): abstract new () => { readonly said: M } {
  @ObjectType({ simpleResolvers: true })
  abstract class Saying {
    readonly said: M;

    @Field(() => String, options)
    message(@InLanguage() language: Language | null): string | null {
      return this.said && textOf(this.said, language ?? Language.EN);
    }
  }
  return Saying;
}
