import './help.ts';
import { installHook } from '../src/build/hook.ts';
import { fail } from './folders.ts';

const words = {
  installed: '已装好，每次提交前自动检查 (installed: every commit is checked before it is made)',
  present: '已经装过，没有改动 (installed before, nothing changed)',
  foreign:
    '这里已有别的钩子，没有动它；请在其中加一行 (another hook stands here and was left alone; add to it): npm run -s check && npm run -s guard -- --staged',
};

/** Has git check the data and look for private values before every commit: `npm run hook`. Exit 0: it does; 1: another hook stands there and was left alone; 2: a failure of ours. */
try {
  const { state, file } = installHook(process.cwd());
  console.log(`${file}：${words[state]}`);
  process.exitCode = state === 'foreign' ? 1 : 0;
} catch (error) {
  fail(error);
}
