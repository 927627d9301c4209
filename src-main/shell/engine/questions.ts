import type { Question, Questions } from '../../hosts/utility/messages.ts'

/** An engine that is being started again has answered long before. */
const ANSWER_MAX_MS = 15_000

/**
 * Questions to the engine's process. One that its process did not live to answer is put to the next one: each asks for
 * something, and changes nothing.
 */
export type OpenQuestions = {
  /** undefined: no answer in time. */
  ask<Name extends keyof Questions>(
    kind: Name,
    asked: Questions[Name]['asked'],
  ): Promise<Questions[Name]['answer'] | undefined>
  answered(id: number, answer: unknown): void
  /** Puts every question that waits for an answer again. */
  putAgain(): void
}

/** @param put Gives a question to the engine's process, where there is one. */
export function createQuestions(put: (question: Question) => void): OpenQuestions {
  const open = new Map<number, { question: Question; settle: (answer: unknown) => void }>()
  let lastId = 0
  return {
    ask(kind, asked) {
      lastId += 1
      const id = lastId
      const question = { kind, id, asked } as Question
      return new Promise((resolve) => {
        const settle = (answer: unknown) => {
          clearTimeout(timer)
          open.delete(id)
          resolve(answer as Questions[typeof kind]['answer'] | undefined)
        }
        const timer = setTimeout(settle, ANSWER_MAX_MS)
        open.set(id, { question, settle })
        put(question)
      })
    },
    answered: (id, answer) => open.get(id)?.settle(answer),
    putAgain() {
      for (const { question } of open.values()) put(question)
    },
  }
}
