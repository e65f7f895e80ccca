import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Document } from "../store/entity/document";
import type { Context } from "./context";

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => String, { description: "The text that locators point into. 存储的文本。" })
  async text(@Root() document: Document, @Ctx() { question }: Context): Promise<string> {
    return (await question.loaders.texts.load(document.id)) as string;
  }
}
