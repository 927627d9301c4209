import { describe, expect, test } from 'vitest'
import { readRepoJson } from '../support/repository.ts'

type LockEntry = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
}
type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

const manifest = readRepoJson('package.json') as Manifest
const lock = (readRepoJson('package-lock.json') as { packages: Record<string, LockEntry> }).packages
const installed = Object.entries(lock).filter(([path]) => path !== '')

describe('package.json', () => {
  test('pins every package to one version', () => {
    const wanted = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter(([, version]) => !exact.test(version))).toEqual([])
  })
})

describe('package-lock.json', () => {
  test('holds every optional package that a package asks for, so that each platform can install', () => {
    expect(missingOptionals(lock)).toEqual([])
    const { 'node_modules/@napi-rs/image-darwin-arm64': _, ...broken } = lock
    expect(missingOptionals(broken)).toEqual(['node_modules/@napi-rs/image lacks @napi-rs/image-darwin-arm64'])
  })

  test('names no registry but the public one, so that it installs anywhere', () => {
    const elsewhere = installed.filter(
      ([, { resolved }]) =>
        resolved !== undefined && !resolved.startsWith(`https://${['registry', 'npmjs', 'org'].join('.')}/`),
    )
    expect(elsewhere).toEqual([])
  })

  test('holds a checksum of every package', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })
})

function missingOptionals(packages: Record<string, LockEntry>): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !findPackage(packages, path, name))
      .map((name) => `${path} lacks ${name}`),
  )
}

/** Node's way: the asking package's own folder first, then each folder above it. */
function findPackage(packages: Record<string, LockEntry>, asker: string, name: string): string | undefined {
  const owners = [...asker.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)]
  const folders = ['', ...owners.map((owner) => `${asker.slice(0, owner.index + owner[0].length)}/`)]
  return folders.map((folder) => `${folder}node_modules/${name}`).findLast((path) => path in packages)
}
