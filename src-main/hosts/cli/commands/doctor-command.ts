import { existsSync } from 'node:fs'
import { availableParallelism, release, totalmem } from 'node:os'
import type { Command } from 'commander'
import { dataHome } from '../data-home.ts'
import { checkEngine } from '../doctor/check-engine.ts'
import type { Finding } from '../doctor/finding.ts'
import { EXIT_FAILED } from '../exit-codes.ts'
import { openTerminal } from '../terminal.ts'

/** `doctor`: whether this machine is all right. */
export function addDoctorCommand(program: Command, setExit: (code: number) => void): void {
  program
    .command('doctor')
    .description('Check that the studio can work on this machine.')
    .option('--json', 'print one JSON document')
    .action(async ({ json = false }: { json?: boolean }) => {
      const terminal = openTerminal(json)
      const findings: Finding[] = [machine(), dataFolder(), ...(await checkEngine())]
      const ok = findings.every((finding) => finding.ok)
      if (!ok) setExit(EXIT_FAILED)
      const lines = findings.map(({ name, ok: fine, detail, cure }) =>
        [`${fine ? '✓' : '✗'} ${name}: ${detail}`, ...(cure === undefined ? [] : [`  → ${cure}`])].join('\n'),
      )
      terminal.answer({ ok, findings }, lines.join('\n'))
    })
}

function machine(): Finding {
  const memoryGb = (totalmem() / 1_000_000_000).toFixed(1)
  const detail = `${process.platform}-${process.arch} ${release()}, ${availableParallelism()} cores, ${memoryGb} GB, Node ${process.version}`
  return { name: 'machine', ok: true, detail }
}

function dataFolder(): Finding {
  const home = dataHome(process.env, process.platform)
  return { name: 'data folder', ok: true, detail: existsSync(home) ? home : `${home} (not made yet)` }
}
