import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureInstalled, isInstalled, nodeProblem, ROOT } from '../../src/cli/install.mjs';

const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });

describe('isInstalled', () => {
  const wanted = lock({
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-for-windows': { version: '1.0.0', optional: true },
  });

  it('is content with the same versions, and without packages of other systems', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('sees a package that is missing or has another version', () => {
    expect(isInstalled(wanted, lock({}))).toBe(false);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    const old = lock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-for-windows': { version: '0.9.0' },
    });
    expect(isInstalled(wanted, old)).toBe(false);
  });
});

describe('the lock file', () => {
  it('names every package that another system may need, or npm ci refuses everywhere', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('nodeProblem', () => {
  it('takes Node 20.19 and newer', () => {
    for (const version of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) expect(nodeProblem(version)).toBeNull();
  });

  it('says what to do with an older one', () => {
    for (const version of ['18.20.0', '20.18.9']) {
      expect(nodeProblem(version)).toContain(version);
      expect(nodeProblem(version)).toContain('nodejs.org');
    }
  });
});

describe('ensureInstalled', () => {
  it('leaves an installed project alone', () => {
    const said = vi.spyOn(console, 'error');
    ensureInstalled(ROOT);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('says so where it cannot install', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "x", "version": "1.0.0" }');
    writeFileSync(join(folder, 'package-lock.json'), 'not a lock file');
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => ensureInstalled(folder)).toThrow('could not be installed');
    expect(said.mock.calls.flat().join()).toContain('Installing');
    said.mockRestore();
  });
});
