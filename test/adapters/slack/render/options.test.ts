import { describe, expect, it } from 'vitest'
import { renderOptions } from '../../../../src/adapters/slack/render/options.ts'
import { checkOptions } from '../../../platforms/slack/limits/options.ts'

const entry = (label: string, value = 'x') => renderOptions([{ label, value }]).options[0]

describe('what could finish a name being typed', () => {
  it('is offered in its order, with the value that is meant', () => {
    const answer = renderOptions([
      { value: 'qin-gang', label: 'Qin Gang 秦刚' },
      { value: 'qin-guangrong', label: '<!channel> Qin Guangrong' },
    ])
    expect(answer.options).toEqual([
      { text: { type: 'plain_text', text: 'Qin Gang 秦刚', emoji: false }, value: 'qin-gang' },
      {
        text: { type: 'plain_text', text: '<!channel> Qin Guangrong', emoji: false },
        value: 'qin-guangrong',
      },
    ])
  })

  it('puts what tells a namesake apart on the line below when both do not fit one', () => {
    const hint = 'vice-chair of the Beijing people’s political consultative conference'
    expect(entry(`Li Wei 李伟, ${hint}`)).toMatchObject({
      text: { text: 'Li Wei 李伟' },
      description: { text: hint },
    })
    const said = 'vice-chair of the people’s political conference'
    expect(entry(`Li Wei, ${said}, of Beijing and elsewhere, (one letter off)`)).toMatchObject({
      text: { text: `Li Wei, ${said}, of Beijing and` },
      description: { text: 'elsewhere, (one letter off)' },
    })
  })

  it('breaks no word: where a label cannot be split, the value stands for it', () => {
    expect(entry('x'.repeat(76), 'long-name')).toMatchObject({ text: { text: 'long-name' } })
    expect(entry('', 'no-name')).toMatchObject({ text: { text: 'no-name' } })
  })

  it('leaves out a value Slack has no room for, and says none twice', () => {
    const answer = renderOptions([
      { value: 'v'.repeat(76), label: 'too long' },
      { value: 'a', label: 'first' },
      { value: 'a', label: 'again' },
      { value: '', label: 'nothing' },
    ])
    expect(answer.options.map(({ value }) => value)).toEqual(['a'])
  })

  it('offers at most a hundred', () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ value: `v${i}`, label: `Person ${i}` }))
    expect(checkOptions(renderOptions(many))).toEqual([])
    expect(renderOptions(many).options).toHaveLength(100)
  })
})
