/** Something that others wait for before it begins. */
export class Happening {
  private it: Promise<void> | null = null;
  private tell = () => {};
  readonly begins = new Promise<void>((resolve) => {
    this.tell = resolve;
  });

  get hasBegun(): boolean {
    return this.it !== null;
  }

  follow(it: Promise<void>): void {
    this.it = it;
    this.tell();
  }

  async ends(): Promise<void> {
    await this.it;
  }
}
