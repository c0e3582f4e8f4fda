import type { WorkDoneProgressBegin, WorkDoneProgressCancelParams, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver-protocol';
import { guarded, tell } from './guard';
import type { Connection } from './rpc/connection';

/** Shows the user how a long work goes on. Only for clients that can show it. */
export class WorkDone {
  private count = 0;
  /** The token under which it is shown, or will be once the client has agreed; undefined while nothing is to be shown. */
  private token: string | undefined;
  private isAgreed = false;

  /** `cancel` is called when the user has had enough. */
  constructor(
    private readonly connection: Connection,
    private readonly title: string,
    cancel: () => void,
  ) {
    const method = 'window/workDoneProgress/cancel';
    const take = ({ token }: WorkDoneProgressCancelParams): void => {
      if (token === this.token) cancel();
    };
    connection.onNotification(method, guarded(connection, method, take));
  }

  /** Whether it is shown, or soon will be. */
  get isWanted(): boolean {
    return this.token !== undefined;
  }

  begin(): void {
    const token = `annals/${++this.count}`;
    this.token = token;
    const agreed = (): void => {
      if (this.token !== token) return;
      this.isAgreed = true;
      this.show({ kind: 'begin', title: this.title, cancellable: true, percentage: 0 });
    };
    this.connection.sendRequest('window/workDoneProgress/create', { token }).then(agreed, () => undefined);
  }

  report(done: number, all: number): void {
    this.show({ kind: 'report', message: `${done} / ${all}`, percentage: Math.floor((100 * done) / all) });
  }

  end(): void {
    this.show({ kind: 'end' });
    this.token = undefined;
    this.isAgreed = false;
  }

  private show(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (this.isAgreed) tell(this.connection, '$/progress', { token: this.token, value });
  }
}
