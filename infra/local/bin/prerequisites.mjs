import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import path from 'node:path';

/**
 * What the machine offers; a parameter so that each sentence can be tested.
 * @typedef {{ node: string, java: string | undefined, javaHome?: string | undefined, maven: boolean, browser: boolean, freeBytes: number, folder: string, startedBefore?: boolean }} Machine
 */

const GIB = 1024 ** 3;
/** For what is fetched, built and made at the first start; and for going on afterwards. */
const NEEDED_GIB = { first: 3, later: 0.5 };
/** The browsers that the browser stories can drive, by the names of their commands. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * One sentence for each thing that is missing, with how to get it; empty when all is there.
 * @param {Machine} machine
 * @param {{ browser?: boolean }} [wanted] what only some commands need
 * @returns {string[]}
 */
export function missingPrerequisites(machine, wanted = {}) {
  const sentences = [];
  if (!atLeast(machine.node, [20, 19])) {
    sentences.push(
      `需要 Node.js 20.19 或更高版本，当前是 ${machine.node}：请从 https://nodejs.org 安装 / Node.js >= 20.19 is needed, this is ${machine.node}: install it from https://nodejs.org`,
    );
  }
  if (machine.java === undefined && machine.javaHome) {
    sentences.push(
      `JAVA_HOME 指向 ${machine.javaHome}，那里没有可用的 bin/java：请改正或取消 JAVA_HOME / JAVA_HOME points at ${machine.javaHome}, where no bin/java runs: correct it or unset it`,
    );
  } else if (machine.java === undefined) {
    sentences.push(
      '找不到 java：请安装 JDK 17 或更高版本（Debian/Ubuntu: apt install openjdk-17-jdk-headless；macOS: brew install openjdk@17） / no java found: install a JDK >= 17',
    );
  } else if (!atLeast(machine.java, [17])) {
    sentences.push(
      `需要 JDK 17 或更高版本，当前是 ${machine.java}：请升级或用 JAVA_HOME 指向新版本 / a JDK >= 17 is needed, this is ${machine.java}: upgrade, or point JAVA_HOME at a newer one`,
    );
  }
  if (!machine.maven) {
    sentences.push(
      '找不到 mvn：请安装 Apache Maven（Debian/Ubuntu: apt install maven；macOS: brew install maven） / no mvn found: install Apache Maven',
    );
  }
  if (wanted.browser && !machine.browser) {
    sentences.push(
      '找不到 Chromium，浏览器测试需要它：请安装（Debian/Ubuntu: apt install chromium），或用 CHROMIUM 指明程序文件 / no Chromium found, which the browser stories drive: install it (Debian/Ubuntu: apt install chromium), or name its file in CHROMIUM',
    );
  }
  const needed = machine.startedBefore ? NEEDED_GIB.later : NEEDED_GIB.first;
  if (machine.freeBytes < needed * GIB) {
    const free = (machine.freeBytes / GIB).toFixed(1);
    sentences.push(
      `磁盘空间不足：${machine.folder} 只剩 ${free} GB，需要 ${needed} GB，请清理后再试 / disk nearly full: ${free} GB left at ${machine.folder}, ${needed} GB are needed`,
    );
  }
  return sentences;
}

/**
 * Looks at this machine.
 * @param {string} folder where the data will lie
 * @returns {Machine}
 */
export function inspectMachine(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return {
    node: process.versions.node,
    java: javaVersion(),
    javaHome: process.env.JAVA_HOME,
    maven: isOnPath('mvn'),
    browser: process.env.CHROMIUM ? isProgram(process.env.CHROMIUM) : BROWSERS.some(isOnPath),
    freeBytes: bavail * bsize,
    folder,
    startedBefore: existsSync(path.join(folder, '.data', 'realm-imported')),
  };
}

/** The java that Maven and our servers use: JAVA_HOME's if it is set (Maven takes no other then), else the first on PATH. */
export function javaCommand() {
  const home = process.env.JAVA_HOME;
  return home ? path.join(home, 'bin', 'java') : 'java';
}

function javaVersion() {
  const { stderr, status } = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8' });
  return status === 0 ? /version "([^"]+)"/.exec(stderr)?.[1] : undefined;
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => isProgram(path.join(folder, command)));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} version
 * @param {number[]} wanted
 */
function atLeast(version, wanted) {
  const numbers = version.split(/[.+_-]/).map(Number);
  for (const [index, minimum] of wanted.entries()) {
    const actual = numbers[index] ?? 0;
    if (actual !== minimum) return actual > minimum;
  }
  return true;
}
