import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { CookPlan } from '../../domain/plan/cook-plan.ts'
import { cookPlanSchema } from '../../domain/plan/cook-plan-schema.ts'
import type { RequestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'

export type LoadedPlan = { plan: CookPlan; build: RequestBuilder; backend: string }

/** The pinned plans of cooks, read once from their blobs. */
export type PlanCache = {
  load(cook: CookView): Promise<LoadedPlan>
  /** The plan if it is loaded already. */
  peek(planBlob: string): LoadedPlan | undefined
}

const KEPT_PLANS = 4

export function createPlanCache(blobs: BlobStore, tools: ToolCatalogue): PlanCache {
  const loaded = new Map<string, LoadedPlan>()

  function keep(planBlob: string, plan: CookPlan, seed: string): LoadedPlan {
    const { generator } = plan.document
    const tool = generator.kind === 'tool' ? tools.get(generator.toolId) : undefined
    if (!tool) throw new Error('a pinned plan names a tool that is not installed')
    const build = requestBuilder({ document: plan.document, assets: plan.assets, seed }, tool)
    if (!build.ok) throw new Error(`a pinned plan has faulty parameters: ${build.error[0]?.message}`)
    const entry = { plan, build: build.value, backend: tool.service }
    loaded.set(planBlob, entry)
    const [oldest] = loaded.keys()
    if (loaded.size > KEPT_PLANS && oldest !== undefined) loaded.delete(oldest)
    return entry
  }

  return {
    peek: (planBlob) => loaded.get(planBlob),
    async load(cook) {
      const known = loaded.get(cook.planBlob)
      if (known) return known
      const bytes = await blobs.get(cook.planBlob)
      if (!bytes) throw new Error(`the plan of cook ${cook.id} is missing (blob ${cook.planBlob})`)
      const plan = JSON.parse(new TextDecoder().decode(bytes)) as CookPlan
      cookPlanSchema.shape.document.parse(plan.document)
      return keep(cook.planBlob, plan, cook.seed)
    },
  }
}
