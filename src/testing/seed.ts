// Property tests draw the same examples in every run, so that a red build is a change's doing; `FUZZ=1` draws new ones.
import fc from 'fast-check';

if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: 1 });
