/** What is wrong with something from outside, and what to do about it, in English. */
import type { Problem, ProblemCode } from '../core/problem.ts'
import { enFaultFields } from './en-faults.ts'
import { enParameters } from './en-parameters.ts'
import { createFormat } from './format.ts'
import { labelOf } from './label.ts'

const { number } = createFormat('en')

/** Names that are no parameters, but appear in a scenario, an action or a call. */
const KEYS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  ...enFaultFields,
  ...enParameters,
  nodes: { label: 'The number of nodes', hint: '' },
  at: { label: 'The tick of an action', hint: '' },
  node: { label: 'The node', hint: '' },
  rounds: { label: 'The number of rounds', hint: '' },
  tick: { label: 'The tick', hint: '' },
  stamp: { label: 'The timestamp', hint: '' },
  kind: { label: 'The kind of an action', hint: '' },
}

const label = (name: string | number | undefined): string => labelOf(KEYS, String(name))
const quoted = (text: string | number | undefined): string => `“${String(text).slice(0, 40)}”`
const figure = (value: string | number | undefined): string =>
  typeof value === 'number' ? number(value) : String(value)

export const enProblems: Readonly<Record<ProblemCode, (values: Problem['values']) => string>> = {
  'not-a-scenario': () =>
    'This is no scenario. A scenario is an object such as { "version": 1, "nodes": 12, "seed": 7 }.',
  'unknown-version': ({ value }) =>
    `This scenario is of version ${quoted(value)}, and the page reads version 1. Set its version to 1, or open it with a newer page.`,
  'unknown-key': ({ name }) =>
    `A scenario has no part called ${quoted(name)}. Leave it out or check its spelling: it has version, protocol, nodes, seed, params and actions.`,
  'unknown-protocol': ({ value }) =>
    `There is no protocol called ${quoted(value)}. Choose one of those in the settings.`,
  'unknown-parameter': ({ name }) =>
    `There is no parameter called ${quoted(name)}. Leave it out or check its spelling.`,
  'unknown-action': ({ value, kinds }) =>
    `There is no action called ${quoted(value)}. The actions are ${kinds}.`,
  'not-a-number': ({ name }) => `${label(name)} must be a number. Write it in digits.`,
  'not-whole': ({ name, value }) =>
    `${label(name)} must be a whole number, and ${figure(value)} is not. Round it up or down.`,
  'not-a-choice': ({ name, choices }) => `${label(name)} must be one of: ${choices}.`,
  'not-a-switch': ({ name }) => `${label(name)} is a switch: set it to true or false.`,
  'not-members': ({ name, maximum }) =>
    `${label(name)} must be a list of nodes such as 0-5,8, none of them above ${figure(maximum)}. Write it so.`,
  'not-some': ({ name }) =>
    `${label(name)} must be some of the nodes, but not all. Name at least one, and leave at least one out.`,
  'already-there': ({ node }) =>
    `n${node} is in the cluster from the start, and cannot join. Kill it first, or let the next node join.`,
  'not-there-yet': ({ node }) =>
    `n${node} has not joined yet at that time. Wait until it has, or choose another node.`,
  'to-itself': ({ name }) => `${label(name)} is the same node twice. Choose two different ones.`,
  'out-of-range': ({ name, value, minimum, maximum }) =>
    `${label(name)} must lie between ${figure(minimum)} and ${figure(maximum)}, and ${figure(value)} does not. Choose one in between.`,
  'out-of-order': ({ low, high }) =>
    `${label(high)} must not be less than ${label(low)}. Raise the one or lower the other.`,
  missing: ({ name }) => `An action lacks a part: ${label(name)}. Add it to the action.`,
  'no-such-action': () => 'This is not scheduled any more.',
  'too-many-actions': ({ value, maximum }) =>
    `${figure(value)} actions are too many: a run takes ${figure(maximum)}. Reset the run, or leave some out.`,
  'not-json': () =>
    'There is no run here that can be read. The link or the file may have been cut off: copy it again, whole.',
  'too-long': ({ maximum }) =>
    `This is too long to be opened: it may have at most ${figure(maximum)} characters.`,
  'too-long-for-file': ({ maximum }) =>
    `With all its takes this run is too long for a file: one with more than ${figure(maximum)} characters could not be opened again. Share the take on the page as a link.`,
  'too-long-for-link': () =>
    'This run is too long for a link. Save it as a file instead: the file carries all of it.',
  'other-digest': () =>
    'This run is not what it was: its digest differs here. Another version of the page, or another engine, may have made it.',
  'too-many-takes': ({ maximum }) =>
    `There are as many takes as the page keeps, ${figure(maximum)}. Save the run as a file, and reload the page to begin anew.`,
  'no-news': ({ rounds }) =>
    `Nothing of that kind happened for ${rounds} rounds. Kill a node, or choose something else to wait for.`,
}
