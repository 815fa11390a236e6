/** Words that hold a place for a fact: what templates print, and what people type when they mean to come back. */
const held =
  /^(?:写明.{0,4}|填写.{0,4}|批准人职务|说明人职务|原因|职务|待补.?|待定|待填.?|暂无|同上|略|无|没有|不详|todo|tbd|fixme|n\/?a|none|reason|why|role|role of [a-z ]+|x{2,}|[-–—_.…·?？/\\*#~]+)$/i;

/** Whether a text is a placeholder (`待补`, `无`) where a fact is needed. */
export function isPlaceholder(text: string): boolean {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^[<([{《（【「“"']+|[>)\]}》）】」”"'。.!！]+$/g, '');
  return !/[\p{L}\p{N}]/u.test(bare) || held.test(bare.trim());
}
