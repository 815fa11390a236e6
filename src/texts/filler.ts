/** Words of a question, of both languages, that say nothing of what it is about. */
// biome-ignore format: words stand side by side
export const fillers: readonly string[] = [
  '去哪里', '去哪了', '去哪儿', '在哪里', '在哪儿', '哪里', '哪儿', '是不是', '会不会', '能不能', '可不可以', '有没有', '为什么', '为啥', '怎么样', '怎么办', '怎样', '怎么',
  '如何', '什么时候', '什么', '多少', '谁', '我们', '我家', '我想', '我要', '我', '请问', '可以', '了', '吗', '呢', '的',
  'where', 'when', 'what', 'who', 'why', 'how', 'do', 'does', 'did', 'go', 'can', 'could', 'will', 'is', 'are', 'was', 'i', 'my', 'we', 'our', 'the', 'a', 'an', 'to', 'for',
  'of', 'in', 'on', 'me', 'please',
];
