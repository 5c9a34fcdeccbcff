import { type Invitation, type Issuing, invite, readIssuing } from '../invitation.ts';

/** Makes invitations out of the issuing key, in this page alone. English: it is for whoever runs the servers. */

const part = <Name extends keyof HTMLElementTagNameMap>(selector: string, _: Name) =>
  document.querySelector(selector) as HTMLElementTagNameMap[Name];

const file = part('#key input', 'input');
const told = part('#told', 'p');
const button = part('#invite', 'button');
const made = part('#made', 'section');
const code = part('#code', 'textarea');

let issuing: Issuing | null = null;
let latest: Invitation | null = null;

file.addEventListener('change', async () => {
  made.hidden = true;
  try {
    issuing = readIssuing((await file.files?.[0]?.text()) ?? '');
    told.textContent = `Invites to the servers of ${issuing.by}: ${issuing.servers.join(', ')}.`;
  } catch {
    issuing = null;
    told.textContent = 'That is not an issuing key. It is the file issuing-key.json, as it was made.';
  }
  button.hidden = issuing === null;
});

button.addEventListener('click', async () => {
  if (!issuing) return;
  latest = await invite(issuing, Date.now());
  const until = new Date(latest.expiresAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  part('#who', 'p').textContent = `Person ${latest.person}, until ${until}.`;
  code.value = latest.code;
  part('#devices', 'ul').replaceChildren(
    ...latest.devices.map((device) => {
      const item = document.createElement('li');
      item.textContent = device;
      return item;
    }),
  );
  made.hidden = false;
  part('#made-title', 'h2').scrollIntoView();
});

part('#copy', 'button').addEventListener('click', async () => {
  await navigator.clipboard.writeText(code.value).catch(() => code.select());
  told.textContent = 'Copied. Whoever reads the clipboard has the invitation.';
});

part('#save', 'button').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([code.value], { type: 'text/plain' }));
  link.download = `plumbline-invitation-${latest?.person ?? ''}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
});
