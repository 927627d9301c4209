import { Select } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Picture } from '../../../../ui/picture.tsx'
import { setTrait } from '../../edit/changes/set-item.ts'
import { keysOfRow } from '../../edit/row-id.ts'
import { assetPictures } from '../trait-picture.ts'
import { useTreeEditor } from '../tree-editor.ts'
import classes from './cell.module.css'
import { filesNear } from './files-near.ts'

/** So many files are offered at once: past these a search finds them. */
const SHOWN = 60
const THUMB_PX = 24

type Props = { rowId: string; file: string; label: string }

/** The file of an image while another one of the collection's is chosen. */
export function FileCell({ rowId, file, label }: Props): ReactNode {
  const { session, assets, leave } = useTreeEditor()
  const { category, trait } = keysOfRow(rowId)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const { files, pictures } = useMemo(() => {
    const known = assets()
    return {
      files: filesNear(
        file,
        known.map(({ path }) => path),
      ),
      pictures: assetPictures(known),
    }
  }, [file, assets])
  return (
    <div className={classes.editing}>
      <Select
        size="xs"
        aria-label={label}
        searchable
        selectFirstOptionOnChange
        ref={input}
        defaultDropdownOpened
        allowDeselect={false}
        comboboxProps={{ withinPortal: true, width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight={280}
        limit={SHOWN}
        renderOption={({ option }) => (
          <span className={classes.file}>
            <Picture sha256={pictures.get(option.value) ?? null} alt="" widthPx={THUMB_PX} />
            <bdi>{option.label}</bdi>
          </span>
        )}
        onFocus={(event) => event.currentTarget.select()}
        data={files}
        value={file}
        onChange={(path) => {
          if (path !== null && path !== file && trait !== null)
            session.submit(setTrait({ category, trait }, { value: { asset: path } }))
          leave('stay')
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') leave('stay')
          if (event.key !== 'Tab') return
          event.preventDefault()
          leave(event.shiftKey ? 'previous' : 'next')
        }}
        onBlur={() => leave('away')}
      />
    </div>
  )
}
