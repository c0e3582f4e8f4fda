import { type Arrangement } from '../picture/picture';

/** How long a picture has to stay as it is before what is out of sight is worth laying, in milliseconds. */
const restMilliseconds = 1000;
/** What an idle stretch keeps free for what comes next, in milliseconds. */
const spareMilliseconds = 2;

/** Lays the lanes out of sight a little at a time, once the picture rests and while nothing else is to be done. */
export class RestLaying {
  private timer = 0;
  private idle = 0;
  private arrangement: Arrangement | undefined;
  private level = NaN;

  /** `laid` is called when all lanes at a level have their rows. */
  constructor(
    private readonly page: Window,
    private readonly laid: () => void,
  ) {}

  /** Begins unless it is at it already; another arrangement or zoom takes the place of the one before. */
  begin(arrangement: Arrangement, level: number): void {
    if (this.arrangement === arrangement && this.level === level) return;
    this.stop();
    this.arrangement = arrangement;
    this.level = level;
    this.timer = this.page.setTimeout(() => this.goOn(arrangement), restMilliseconds);
  }

  stop(): void {
    this.page.clearTimeout(this.timer);
    this.page.cancelIdleCallback(this.idle);
    this.arrangement = undefined;
  }

  private goOn(arrangement: Arrangement): void {
    this.idle = this.page.requestIdleCallback((deadline) => {
      if (arrangement.layMore(this.level, () => deadline.timeRemaining() < spareMilliseconds)) {
        this.goOn(arrangement);
        return;
      }
      this.stop();
      this.laid();
    });
  }
}
