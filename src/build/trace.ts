import { randomBytes } from 'node:crypto';
import { checkData } from '../check.ts';
import { advance, keyedGifts, newPlan, waitingIn } from '../domain/trace/plan.ts';
import type { Both } from '../issues/both.ts';
import { readPlan, writePlan } from '../read/plan.ts';

/** The step of the trace that goes with a publication: gifts that were keyed since the last one can be looked up from now on. A publication that is tried again makes no second step. */
export async function advanceTrace(data: string): Promise<Both | undefined> {
  const { portal, secrets, snapshots } = checkData(data);
  if (!portal.settings?.trace) return undefined;
  if (!secrets) return { zh: '没有密钥文件夹，捐赠查询不公布', en: 'without secrets the trace is not published' };
  const plan = readPlan(secrets) ?? newPlan(randomBytes(32).toString('hex'));
  const publication = snapshots.chain.length + 1;
  const keyed = keyedGifts(portal.funds.values());
  const n = plan.publication === publication ? 0 : waitingIn(plan, keyed).length;
  if (plan.publication !== publication) writePlan(secrets, await advance(plan, keyed, publication));
  return {
    zh: `从这次发布起，新增 ${n} 笔捐赠可以凭票据查询`,
    en: `${n} more gifts can be traced from this publication on`,
  };
}
