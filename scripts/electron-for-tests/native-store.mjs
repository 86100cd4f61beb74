import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fetchPackage } from './fetch-package.mjs';

// The Electron used for tests carries Node 20.18, which lacks one late Node-API version that the published binary asks for.
// The same sources work as an experimental module, for which that Node already does what it was later given a number for.
const HEADERS = {
  spec: 'node-api-headers@1.9.0',
  sha512: '2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
};
const DEFINES = [
  // What the module says it was built for: experimental.
  'NAPI_VERSION=2147483647',
  'NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  'BUILDING_NODE_EXTENSION',
  'NODE_GYP_MODULE_NAME=better_sqlite3',
  'NDEBUG',
];

// An experimental module's finalizers run inside the collector, and
// must put off what they do there; the published headers leave that function out.
const PRELUDE = `
#include <node_api.h>
extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize finalizer, void* data, void* hint);
`;

const run = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) => reject(new Error(`${command} is needed to build the store: ${error.message}`)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} failed:\n${errors}`))));
  });

/**
 * Builds better-sqlite3 from the installed package's own source, for a Node that is too old for its published binary.
 * @param {string} target the file to make
 */
export async function buildNativeStore(target) {
  const require = createRequire(import.meta.url);
  const source = dirname(require.resolve('better-sqlite3/package.json'));
  const addonApi = dirname(require.resolve('node-addon-api/package.json'));
  const work = `${target}.build`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const headers = await fetchPackage(HEADERS, work);
  const prelude = join(work, 'prelude.h');
  writeFileSync(prelude, PRELUDE);
  const sqlite = join(source, 'deps/sqlite3');
  // The package's list of SQLite options is the one place they stand; it is a literal of quoted strings.
  const options = [...readFileSync(join(source, 'deps/defines.gypi'), 'utf8').matchAll(/'([A-Z]\w+(?:=[^']*)?)'/g)].map(
    (match) => `-D${match[1]}`,
  );
  const objects = [join(work, 'sqlite3.o'), join(work, 'better_sqlite3.o')];
  await Promise.all([
    run('gcc', [
      '-std=c99',
      '-w',
      '-O2',
      '-fPIC',
      '-DNDEBUG',
      ...options,
      '-c',
      join(sqlite, 'sqlite3.c'),
      '-o',
      objects[0],
    ]),
    run('g++', [
      ...['-std=c++20', '-w', '-O2', '-fPIC', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-fno-exceptions'],
      ...DEFINES.map((define) => `-D${define}`),
      ...[join(headers, 'include'), addonApi, sqlite].flatMap((folder) => ['-I', folder]),
      ...['-include', prelude],
      ...['-c', join(source, 'src/better_sqlite3.cpp'), '-o', objects[1]],
    ]),
  ]);
  const made = join(work, 'made.node');
  await run('g++', [
    '-shared',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
    ...objects,
    '-ldl',
    '-lm',
    '-lpthread',
    '-o',
    made,
  ]);
  renameSync(made, target);
  rmSync(work, { recursive: true, force: true });
}
