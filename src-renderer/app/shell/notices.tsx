import { Anchor, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Notice } from '../../../schemas/engine-state.ts'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { goTo } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'
import { sentence } from '../../ui/sentence.ts'
import classes from './status-bar.module.css'

const NONE: readonly Notice[] = []

/** How many notices there are; opens what they say. */
export function Notices(): ReactNode {
  const notices = useStore(useStudio().engine, (state) => state?.notices ?? NONE)
  const [opened, { toggle, close }] = useDisclosure(false)
  if (notices.length === 0) return null
  return (
    <Popover opened={opened} onChange={(open) => open || close()} position="top-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} onClick={toggle}>
          <i className={classes.sign} data-shape="half" data-tone="warn" aria-hidden />
          {text.shell.notices(notices.length)}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.statusBar.noticesTitle} className={classes.notices}>
        <Stack gap="sm" tabIndex={-1} data-autofocus>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onLeave={close} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function NoticeRow({ notice, onLeave }: { notice: Notice; onLeave(): void }): ReactNode {
  const { problem, projectId, collectionId } = notice
  return (
    <div className={classes.notice}>
      <Text>
        <bdi>{problem.cure ? sentence(problem.message) : problem.message}</bdi> {problem.cure}
      </Text>
      {problem.file && (
        <Text size="xs" c="dimmed">
          <bdi>{problem.file}</bdi>
        </Text>
      )}
      {projectId !== null && collectionId !== null && (
        <Anchor
          component="button"
          size="sm"
          onClick={() => {
            onLeave()
            goTo({ zone: 'collections', open: { projectId, collectionId, tab: 'overview' } })
          }}
        >
          {text.statusBar.goThere}
        </Anchor>
      )}
    </div>
  )
}
