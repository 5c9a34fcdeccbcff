import { expect } from 'chai';
import { hearLaunches } from '../../src/browser/launches.ts';
import { takeHandedOver } from '../../src/browser/replay/handed-over.ts';

type Launch = { readonly targetURL?: string; readonly files?: readonly { getFile: () => Promise<File> }[] };

describe('a window of the installed app that is open', () => {
  let launch: (launch: Launch) => Promise<void>;

  beforeEach(() => {
    const queue = {
      setConsumer: (take: typeof launch) => {
        launch = take;
      },
    };
    Object.defineProperty(window, 'launchQueue', { configurable: true, value: queue });
    location.hash = '#/desk';
    hearLaunches();
  });
  afterEach(() => {
    Reflect.deleteProperty(window, 'launchQueue');
    location.hash = '';
  });

  const opened = (name: string): Launch => ({
    targetURL: new URL('/', location.href).href,
    files: [{ getFile: async () => new File(['t,ax,ay,az'], name) }],
  });

  it('goes where a shortcut leads, without being loaded anew', async () => {
    await launch({ targetURL: new URL('/de/#/session', location.href).href });
    expect(location.hash).to.equal('#/session');
  });

  it('stays where it is where the app is opened by its icon', async () => {
    await launch({ targetURL: new URL('/', location.href).href });
    expect(location.hash).to.equal('#/desk');
  });

  it('keeps a recording that is opened with it, and the next one', async () => {
    await launch(opened('first.csv'));
    expect(location.hash).to.equal('#/pair/shared');
    expect((await takeHandedOver())?.name).to.equal('first.csv');
    const visited: string[] = [];
    const visit = () => visited.push(location.hash);
    addEventListener('hashchange', visit);
    await launch(opened('second.csv'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener('hashchange', visit);
    expect(visited).to.deep.equal(['#/pair', '#/pair/shared']);
    expect((await takeHandedOver())?.name).to.equal('second.csv');
  });

  it('says so where a recording that was shared did not come along', async () => {
    await launch({ targetURL: new URL('/share-recording', location.href).href });
    expect(location.hash).to.equal('#/pair/not-shared');
  });
});
