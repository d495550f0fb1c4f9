import { parseArgs } from 'node:util';

/**
 * The options that a command was given; ends this process with one sentence when there is one that it does not know.
 * @template {import('node:util').ParseArgsConfig['options'] & {}} Options
 * @param {string} command as people call it
 * @param {Options} options
 * @param {string[]} [args]
 */
export function optionsOf(command, options, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const list = known.length > 0 ? known.join(' ') : '（无 / none）';
    const [reason] = /** @type {Error} */ (error).message.split(/\.?$|\. /m);
    console.error(`✗ 无法识别的参数（${reason}）：${command} 可用 ${list} / ${reason}: ${command} takes ${list}`);
    process.exit(1);
  }
}
