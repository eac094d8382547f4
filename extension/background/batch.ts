/** Collects what is asked within a tick and asks it together, at most `most` at a time. */
export class Batch<Asked, Answer> {
  private queue: { asked: Asked; done: (answer: Answer) => void; failed: (why: unknown) => void }[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly ask: (asked: Asked[]) => Promise<Answer[]>;
  private readonly most: number;
  private readonly tick: number;

  /** `ask` gives the answers in order; `tick` is in milliseconds. */
  constructor(ask: (asked: Asked[]) => Promise<Answer[]>, most: number, tick: number) {
    this.ask = ask;
    this.most = most;
    this.tick = tick;
  }

  /** Joins the next batch; rejects when that batch fails as a whole. */
  add(asked: Asked): Promise<Answer> {
    return new Promise((done, failed) => {
      this.queue.push({ asked, done, failed });
      if (this.queue.length >= this.most) this.send();
      else this.timer ??= setTimeout(() => this.send(), this.tick);
    });
  }

  private send(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const sent = this.queue;
    this.queue = [];
    this.ask(sent.map((one) => one.asked)).then(
      (answers) => {
        // One too few and every answer after the gap would be another home's.
        const whole = answers.length === sent.length;
        sent.forEach(({ done, failed }, at) => {
          const answer = answers[at];
          if (!whole || answer === undefined)
            failed(new Error(`${answers.length} answers to ${sent.length}.`));
          else done(answer);
        });
      },
      (why) => {
        for (const one of sent) one.failed(why);
      },
    );
  }
}
