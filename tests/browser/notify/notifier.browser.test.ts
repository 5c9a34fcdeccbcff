import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { createNotifier } from '../../../src/browser/notify/notifier.ts';
import type { Notice, NoticeTag } from '../../../src/ports/channel-ports.ts';

const TAG = 'nudge';

const notice = (body = '', tag: NoticeTag = TAG): Notice => ({
  tag,
  title: 'Time to change position',
  body,
  answers: [{ answer: 'snooze', text: 'Snooze 20 min' }],
});
const WORKER = '/tests/browser/notify/idle-worker.js';

async function installedWorker(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(WORKER);
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker && worker.state !== 'activated')
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  return registration;
}

describe('the notifier', () => {
  let registration: ServiceWorkerRegistration;
  const shown = async () => registration.getNotifications();

  before(async () => {
    registration = await installedWorker();
  });
  afterEach(async () => {
    for (const notification of await shown()) notification.close();
  });
  after(async () => {
    await registration.unregister();
    await executeServerCommand('permit-notifications', false);
  });

  it('shows nothing without permission', async () => {
    await executeServerCommand('permit-notifications', false);
    const notifier = createNotifier(async () => registration);
    expect(notifier.permission()).not.to.equal('granted');
    expect(await notifier.show(notice())).to.equal(false);
    expect(await shown()).to.have.length(0);
  });

  it('shows a silent notification through the worker, one for each tag, and takes it back', async () => {
    await executeServerCommand('permit-notifications', true);
    const notifier = createNotifier(async () => registration);
    expect(notifier.permission()).to.equal('granted');
    expect(await notifier.show(notice('first'))).to.equal(true);
    expect(await notifier.show(notice('second'))).to.equal(true);
    expect(await notifier.show(notice('', 'prompt'))).to.equal(true);
    const nudges = (await shown()).filter(({ tag }) => tag === TAG);
    expect(nudges.map(({ body, silent }) => ({ body, silent }))).to.deep.equal([
      { body: 'second', silent: true },
    ]);
    await notifier.clear(TAG);
    expect((await shown()).map(({ tag }) => tag)).to.deep.equal(['prompt']);
  });

  it('shows it by itself where there is no worker, and takes it back', async () => {
    await executeServerCommand('permit-notifications', true);
    const notifier = createNotifier(async () => null);
    expect(await notifier.show(notice())).to.equal(true);
    await notifier.clear(TAG);
    await notifier.clear('try');
  });

  it('says that it could not where the browser refuses', async () => {
    await executeServerCommand('permit-notifications', true);
    const refusing = { showNotification: () => Promise.reject(new TypeError('no')) };
    const notifier = createNotifier(async () => refusing as unknown as ServiceWorkerRegistration);
    expect(await notifier.show(notice())).to.equal(false);
  });
});
