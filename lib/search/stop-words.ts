// Words that stand in nearly every text: the list that PostgreSQL's English text search leaves out (english.stop), which a
// test compares it with.

const LIST = `
i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
itself they them their theirs themselves what which who whom this that these those am is are was were be been being have
has had having do does did doing a an the and but if or because as until while of at by for with about against between
into through during before after above below to from up down in out on off over under again further then once here there
when where why how all any both each few more most other some such no nor not only own same so than too very s t can will
just don should now`

const STOP_WORDS = new Set(LIST.trim().split(/\s+/))

/** Whether a word says nothing of what is looked for. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase())
}

// What people write around what they look for; it counts only as long as all words are asked for.
const FILLERS = new Set(
  `do does doing find finding get getting give help helping idea ideas like look looking me near need needs offer offering
  partner partners please project projects run running school schools see show something start starting take us use using
  want wanted wanting work working would`.split(/\s+/),
)

/** Whether a word only fills a sentence: "how can my school get help with physics". */
export function isFiller(word: string): boolean {
  return FILLERS.has(word.toLowerCase())
}
