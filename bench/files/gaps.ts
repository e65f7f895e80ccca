/** How long a timer of a millisecond is late: other work of the process waits as long. */
export class Gaps {
  longest = 0;
  private before = performance.now();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.before);
    this.before = now;
  }, 1);

  begin(): void {
    this.longest = 0;
    this.before = performance.now();
  }

  end(): void {
    clearInterval(this.timer);
  }
}
