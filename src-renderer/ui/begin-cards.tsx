import { Kbd, Text, Title, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CommandId } from '../text/en/commands.ts'
import { text } from '../text/text.ts'
import classes from './begin-cards.module.css'
import { runCommand, useCommand } from './commands/command-store.ts'
import { useKeyOf } from './commands/key-table.ts'
import { LayersSketch } from './layers-sketch.tsx'
import keepers from './pictures/lantern-keepers.webp'

/** Where nothing is yet: what the studio makes, and the ways to begin. */
export function BeginCards(): ReactNode {
  useCommand('next.action', () => runCommand('begin.example'))
  return (
    <section className={classes.begin}>
      <Title order={2}>{text.begin.title}</Title>
      <Text c="dimmed" maw={520} ta="center">
        {text.begin.teach}
      </Text>
      <div className={classes.cards}>
        <Card
          command="begin.example"
          title={text.begin.exampleTitle}
          words={text.begin.example}
          sketch={<img src={keepers} alt="" draggable={false} />}
          isNext
        />
        <Card
          command="begin.layers"
          title={text.begin.layersTitle}
          words={text.begin.layers}
          sketch={<LayersSketch />}
        />
      </div>
      <Text c="dimmed" size="xs">
        {text.begin.dropHere}
      </Text>
    </section>
  )
}

type CardProps = { command: CommandId; title: string; words: string; sketch: ReactNode; isNext?: boolean }

function Card({ command, title, words, sketch, isNext = false }: CardProps): ReactNode {
  const key = useKeyOf(isNext ? 'next.action' : command)
  return (
    <UnstyledButton className={classes.card} data-next={isNext || undefined} onClick={() => runCommand(command)}>
      <span className={classes.sketch} aria-hidden>
        {sketch}
      </span>
      <span className={classes.title}>
        {title} {key !== undefined && <Kbd size="xs">{key}</Kbd>}
      </span>
      <span className={classes.words}>{words}</span>
    </UnstyledButton>
  )
}
