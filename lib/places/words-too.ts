// Names of places that are ordinary words as well: "progress in reading" is no journey.

const WORDS = new Set(
  `ash barking bath battle beer bell bolt bow box bridge broadway church cook court crook cross deal dove down eye
  field flash flint fleet ford forest grange grays great green ham hatch hive holt home hook hope ice iron lake lane
  leek lever lizard loose lye march mold moss new north old ore over page park penny pill pool port princes queen
  race rake reading ripe rock rugby rush rye sale salt sandy seal settle shop small sole south
  stock stone street swallow tongue upper ware wash wells west wing wool`.split(/\s+/),
)

/** Whether a place's name in small letters is rather a word; with a capital it is a name. */
export function isWordToo(name: string): boolean {
  return WORDS.has(name)
}
