/** The same random cases each time, unless LAWS_SEED names others: who breaks a law should be the one who sees it. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 1) })
