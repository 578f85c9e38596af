import { SEED } from './seed.ts';

/** Runs once, before the first worker starts. */
export default (): void => {
  console.log(`fast-check seed ${SEED} (set LIENTHONG_SEED to try another)`);
};
