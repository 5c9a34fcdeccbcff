import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
};

/** The path of a program on PATH, or null. */
export function findProgram(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? null;
}

/** The path of Chrome or Chromium: CHROME_PATH, then PATH, then the usual places. Null if there is none. */
export function findChrome() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  for (const name of NAMES) {
    const path = findProgram(name);
    if (path) return path;
  }
  return (PLACES[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}

/** Switches for a headless run; a browser that root starts cannot use its sandbox. */
export function chromeArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** What to type to get a browser. */
export function chromeAdvice() {
  if (process.env.CHROME_PATH) return `CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`;
  const command = {
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
  }[process.platform];
  return `No Chrome or Chromium found. Run this, then try again:\n\n  ${command ?? 'sudo apt-get install -y chromium dbus'}\n`;
}
