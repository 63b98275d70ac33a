import { describe, expect, test } from 'vitest'
import { importsResolve, importTable, noDeadFiles } from './tidy/imports.ts'
import { differences, type Messages } from './tidy/messages.ts'
import { laterWordsComeLater } from './tidy/opening.ts'
import { chineseOnlyInLocales, namesComeFromLocales, wordsComeFromLocales } from './tidy/page.ts'
import { readHouse, sourcesOf } from './tidy/source.ts'
import { anySaysWhy, noDefaults, noEnums, nothingPutOff, shortFiles } from './tidy/style.ts'
import { noLanguage, noNetwork, sameBits, virtualTime } from './tidy/words.ts'

const rules = [
  ...[importTable, importsResolve, noDeadFiles],
  ...[virtualTime, sameBits, noLanguage, noNetwork],
  ...[shortFiles, noEnums, noDefaults, anySaysWhy, nothingPutOff],
  ...[wordsComeFromLocales, namesComeFromLocales, chineseOnlyInLocales, laterWordsComeLater],
]

describe('the house keeps its table', () => {
  const house = readHouse()

  for (const { sentence, complaints } of rules)
    test(sentence, () => {
      expect(complaints(house)).toEqual([])
    })
})

describe('a rule of the house can fail', () => {
  for (const { sentence, complaints, guilty, innocent } of rules)
    test(sentence, () => {
      expect(guilty.length).toBeGreaterThan(0)
      for (const planted of guilty)
        expect(complaints(sourcesOf(planted)), JSON.stringify(planted)).not.toEqual([])
      for (const planted of innocent)
        expect(complaints(sourcesOf(planted)), JSON.stringify(planted)).toEqual([])
    })
})

describe('the two languages', () => {
  const tables = import.meta.glob<Record<string, Messages>>('../src/locales/{en,zh}{,-later}.ts', {
    eager: true,
  })

  test('say the same messages', () => {
    const { enLater: en } = tables['../src/locales/en-later.ts'] ?? {}
    const { zhLater: zh } = tables['../src/locales/zh-later.ts'] ?? {}
    expect(Boolean(en), 'en-later.ts exports `enLater`, and zh-later.ts exports `zhLater`').toBe(true)
    expect(differences(en, zh)).toEqual([])
  })

  test('say nothing anew in the parts that are fetched later', () => {
    for (const language of ['en', 'zh']) {
      const opening = tables[`../src/locales/${language}.ts`]?.[language] ?? {}
      const later = tables[`../src/locales/${language}-later.ts`]?.[`${language}Later`] ?? {}
      expect(Object.keys(opening).length).toBeGreaterThan(0)
      expect(Object.keys(later).length).toBeGreaterThan(Object.keys(opening).length)
      expect(Object.keys(opening).filter((name) => later[name] !== opening[name])).toEqual([])
    }
  })

  test('are compared down to the kind of each message', () => {
    const en = { play: 'Play', kill: { node: (id: string) => `Kill ${id}` } }
    expect(differences(en, { play: 'x', kill: { node: () => 'x' } })).toEqual([])
    expect(differences(en, { play: 'x', kill: {} })).toEqual(['zh lacks kill.node (function)'])
    expect(differences({ play: 'x' }, { play: 'x', stop: 'x' })).toEqual(['en lacks stop (string)'])
    expect(differences({ play: 'x' }, { play: () => 'x' })).toHaveLength(2)
    expect(differences(en, undefined)).toHaveLength(2)
  })
})
