import { describe, expect, test } from 'vitest'
import { dispatch } from '../../src/lab/dispatch.ts'

const nothing = (): string => {
  throw new Error('nothing is read here')
}
const lab = (line: string, text?: string) =>
  dispatch(line.split(' ').filter(Boolean), text === undefined ? nothing : () => text)
const complaint = (line: string, text?: string) => {
  const answer = lab(line, text)
  expect(answer).toMatchObject({ output: '', code: 2 })
  expect(answer.complaint).not.toContain('\n')
  return answer.complaint
}

describe('the lab', () => {
  test('explains itself', () => {
    const { output, complaint: said, code } = lab('--help')
    expect([said, code]).toEqual(['', 0])
    for (const word of ['run SCENARIO.json', 'spread', 'stale', '--nodes', '--tfail-rounds', '--snapshot'])
      expect(output).toContain(word)
    expect(lab('spread --help')).toEqual(lab('--help'))
  })

  test('says in one line what is wrong with a command', () => {
    expect(complaint('')).toContain('no experiment')
    expect(complaint('fly')).toContain('"fly"')
    expect(complaint('spread --fanout -1')).toBe(
      'lab: out of range, name fanout, value -1, minimum 1, maximum 64',
    )
    expect(complaint('spread --fanout=1.5')).toContain('not whole')
    expect(complaint('spread --nodes 1000000000')).toContain('maximum 4096')
    expect(complaint('spread --nodes twelve')).toContain('not a number')
    expect(complaint('spread --nodes')).toContain('missing')
    expect(complaint('spread --speed 3')).toContain('--speed')
    expect(complaint('spread --__proto__ 3')).toContain('unknown')
    expect(complaint('spread --exchange shout')).toContain('push, pull, push-pull')
    expect(complaint('spread 12')).toContain('too many')
    expect(complaint('stale --tfail-rounds 0')).toContain('minimum 1')
    expect(complaint('run')).toContain('SCENARIO.json is missing')
    expect(complaint('run file.json')).toContain('nothing is read here')
  })

  test('says what is wrong with a scenario', () => {
    expect(complaint('run -', '{')).toContain('not json')
    expect(complaint('run -', '[]')).toContain('not a scenario')
    expect(complaint('run -', '{"nodes":1000000000}')).toContain('1000000000')
    expect(complaint('run -', '{"params":{"__proto__":3}}')).toContain('__proto__')
    expect(complaint('run - --rounds 0', '{}')).toContain('minimum 1')
  })

  test('prints one object, the same each time', () => {
    const line = 'spread --nodes 5 --exchange push-pull --snapshot --trials 20 --seed 3'
    const { output, code } = lab(line)
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      ...{ nodes: 5, exchange: 'push-pull', fanout: 1, snapshot: true, stagger: false, trials: 20, seed: 3 },
    })
    expect(lab(line).output).toBe(output)
    expect(lab(line.replace('--seed 3', '--seed=4')).output).not.toBe(output)
  })
})
