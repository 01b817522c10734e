// Words around a name that tell whose it is: a pupil's, a grown-up's, an organisation's, or nobody's.
import { isStopWord } from '@/lib/search/stop-words'

const setOf = (list: string) => new Set(list.trim().split(/\s+/))

const TITLES = setOf(`
mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness baron lordship rev revd reverend father fr sister brother canon
bishop archbishop cardinal pope rabbi imam dean archdeacon st sts ss saint saints king queen prince princess emperor empress
duke duchess earl countess marquess viscount captain major colonel lieutenant lt sgt sergeant general admiral commander
president chancellor councillor cllr minister mayor judge justice hrh madame monsieur mme frau herr señor señora maestro`)

const ORGANISATIONS = setOf(`
school schools college colleges academy academies university universities institute institution foundation foundations trust trusts
charity federation alliance partnership partnerships association society union council authority department ministry office agency board
committee network consortium centre center hub club team fc rfc afc cc united rovers athletic primary infant infants junior juniors
secondary preparatory prep high upper lower comprehensive grammar sixth nursery kindergarten hospital hospice surgery church chapel cathedral
minster abbey priory parish diocese theatre theater museum gallery library orchestra choir band chorale singers players ensemble quartet trio opera
ballet house hall building court lodge wing block tower stadium ground pool gym laboratory laboratories studio studios street road lane avenue drive
close way square terrace crescent park gardens garden bridge station hill green common wood woods forest river valley bay
award awards prize prizes cup trophy medal shield scholarship scholarships scholars bursary bursaries fund funds grant scheme programme
programmes project projects initiative campaign festival lecture lectures conference competition challenge olympiad tournament league
company companies ltd limited plc llp appeal commission springs embankment dock docks line group holdings bank press publishing books airport hotel inn farm estate castle palace
county borough city town village island islands isles memorial reserve rooms press`)

// Nobody is called that: subjects, the calendar, the school's own words, places that open a name.
const ORDINARY = setOf(`
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn winter christmas easter michaelmas lent trinity
term week day year years key stage class form set group session reception phase level levels grade grades part
maths mathematics english latin greek french german spanish mandarin chinese japanese russian italian arabic welsh
irish gaelic science sciences physics chemistry biology history geography art arts design technology drama dance music computing
coding classics philosophy politics economics business psychology sociology religious studies religion sport sports football cricket rugby netball
hockey tennis swimming athletics debating debate oracy reading writing literacy numeracy literature language languages stem steam
steam gcse gcses btec ucas send sen ofsted oxbridge cpd pgce scitt itt issp nqt ect covid internet brexit ebacc epq ib igcse
british britain england english scottish scotland wales ireland northern north south east west midlands
european europe african asian london cambridge oxford birmingham manchester leeds liverpool bristol york kent surrey sussex essex devon cornwall norfolk suffolk
hampshire yorkshire lancashire cumbria durham state independent maintained national international royal old new great grand saturday special virtual
online premium voice referral unit leadership ambassador ambassadors leader leaders mentor mentors support teacher teachers teaching training trainer
head heads headteacher headteachers deputy assistant director directors governor governors chair trustee trustees staff
pupil pupils student students children child parents parent alumni volunteers volunteer sixth-former sixth-formers former formers girls girl boys boy
care service services health mental wellbeing education educational learning outreach enrichment community careers curriculum impact
report review plan policy guide newsletter magazine magazine page website news times guardian telegraph mail post herald chronicle gazette
shield shine teachmeet teachmeets zoom teams google microsoft apple`)

// Words of the lists above that are surnames as often: "Daisy Green", but "the Green".
const SURNAMES_TOO = setOf(
  'banks bell bishop day dean duke english forest french green hill king knight lane law leader lord major may page pope price rivers rose west winter wood woods young north',
)

/** Whether a word can be a surname, whatever else it means. */
export function canBeSurname(word: string): boolean {
  return !roleOfWord(word) || SURNAMES_TOO.has(word.toLowerCase())
}

/** What a capitalised word beside a name is, or undefined when it can be a name itself. */
export function roleOfWord(word: string): 'title' | 'organisation' | 'ordinary' | undefined {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  if (TITLES.has(plain)) return 'title'
  if (ORDINARY.has(plain) || isStopWord(plain)) return 'ordinary'
  return ORGANISATIONS.has(plain) ? 'organisation' : undefined
}

const ADULT = String.raw`(?:head ?teachers?|headmaster|headmistress|head (?!boy|girl|of school captain)(?:of)?|heads of|principals?|teachers?|governors?|directors?|chair(?:man|woman|person)?|(?:co-?)?ordinators?|bursar|chaplain|librarian|coach|tutors?|lecturers?|professors?|authors?|poets?|writers?|novelists?|playwrights?|composers?|conductors?|artists?|sculptors?|scientists?|physicists?|mathematicians?|astronauts?|astronomers?|historians?|explorers?|philosophers?|managers?|officers?|trustees?|mp|mps|minister|mayor|ceo|chief executive|founders?|co-founders?|presidents?|secretary|patron|parents?|mothers?|fathers?|mums?|dads?|engineers?|actors?|actress|illustrators?|musicians?|counsellors?|nurses?|doctors?|lead|leads|leaders?|broadcasters?|olympians?|footballers?|cricketers?|journalists?|barristers?|vicar|organists?)`
const PUPIL = String.raw`(?:pupils?|students?|head (?:boy|girl)s?|sixth[- ]?formers?|formers?|boys?|girls?|child|children|prefects?|captains?|runners?-up|winners?|scholars?|learners?|youngsters?|teenagers?|classmates?|ambassadors?|cadets?|\d{1,2}-year-olds?|aged? \d{1,2}|(?:year|yr|y|class|form)[- ]?\d{1,2}[a-z]?s?|reception)`
const FILLERS = String.raw`(?:[ ,:(]{1,2}(?:such as|like|including|called|named|is|are|was|were|the|especially|our|and)){0,2}`
const FROM = String.raw`(?: (?:of|for|at|in|from|to)(?: [\p{L}’'&-]{1,40}){1,4})?`

const ADULT_BEFORE = new RegExp(String.raw`\b${ADULT}${FROM}${FILLERS}[ ,:(“"]{1,3}$`, 'iu')
// "Students from one school, another and a third" names schools; "a student from one school, Jane Smith" a student.
const PUPIL_BEFORE = new RegExp(
  String.raw`\b(?:${PUPIL}${FILLERS}|${PUPIL}${FROM},? (?:such as|like|including|called|named)|(?:pupil|student|sixth[- ]?former|boy|girl)${FROM},)[ ,:(“"]{1,3}$`,
  'iu',
)
const PUPIL_POST_BEFORE =
  /\b(?:pupil|student|sixth[- ]form) (?:leaders?|librarians?|mentors?|ambassadors?|volunteers?|councillors?|governors?|reporters?|coach(?:es)?|musicians?|artists?),? $/i
const APPOSITION = new RegExp(
  String.raw`^\s?(?:[,(–—-]| is\b| was\b| as\b)\s?((?:[\p{L}’'-]{1,40} ){0,4}?)(?:(${PUPIL})|${ADULT})\b`,
  'iu',
)
const AGE_OR_YEAR =
  /^\s?(?:[,(–—-]|who is|who was|is|was|are|were|in|from|of)?\s?(?:who (?:is|was|are))?\s?\(?(?:in |from |of |the |also |all |both ){0,3}(?:aged? \d{1,2}\b|(?:year|yr|y|class|form|set)\s?\d{1,2}[a-z]?\b|1?\d(?=[,).;]|\s?$| years?\b| from\b| who\b| and (?!other))|\d{1,2}[A-Z]\b)/i
const TEACHES = /^,? who (?:teaches|taught|heads|chairs|directs|governs)\b/i
const DID =
  /^(?:: ?[“"]|,? (?:also |then |who )?(?:said|says|won|wins|wrote|writes|scored|achieved|told|came (?:first|second|third|top)|(?:was|were) (?:awarded|chosen|selected|named|elected|praised)|received|loves?|loved|enjoyed|explained|added|passed|gained|performed|sang|recited)\b)/i
// Between the name and the role stand only words that belong to the role: "our", "the school's", "Bootham School".
const BELONGS =
  /^(?:|the|a|an|our|its|their|then|now|of|also|former|current|senior|junior|lead|young|new|\p{Lu}.*|.*[’']s?)$/u
const isOfRole = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => BELONGS.test(word) || ORDINARY.has(word) || ORGANISATIONS.has(word))

/** Whose name it is by the words around it; `isSure` is enough for a name that is on no list. */
export type Context = { who: 'pupil' | 'adult'; isSure: boolean }

/**
 * What the rest of the sentence before and after a name says of it, the nearest word first. Both pieces are short, so that
 * the time taken does not grow with the text.
 */
export function contextOf(before: string, after: string): Context | undefined {
  if (AGE_OR_YEAR.test(after)) return { who: 'pupil', isSure: true }
  const apposition = APPOSITION.exec(after)
  if (apposition && isOfRole(apposition[1]!)) {
    // "former pupil" and "parent of a pupil" are grown-ups.
    const isPupil = apposition[2] && !/\bformer\b/i.test(apposition[1]!)
    return { who: isPupil ? 'pupil' : 'adult', isSure: Boolean(isPupil) }
  }
  const isFormer = /\b(?:former|old|ex-?)\s?(?:pupil|student|boy|girl|scholar)s?\b/i.test(before)
  const isAdult = ADULT_BEFORE.test(before)
  if (PUPIL_POST_BEFORE.test(before) || (!isFormer && !isAdult && PUPIL_BEFORE.test(before)))
    return { who: 'pupil', isSure: true }
  if (isAdult || TEACHES.test(after)) return { who: 'adult', isSure: false }
  if (DID.test(after)) return { who: 'pupil', isSure: false }
  return undefined
}

const LOWER_ORGANISATION =
  /^ (?:school(?! (?:captain|council))|college|academy|foundation|trust|prize|award|cup|trophy|scholarship|lecture|theatre|hall|choir|building|house|road|street)s?\b/
const OWNED_ORGANISATION =
  /^['’]s?(?: (?:Boys|Girls|\p{Lu}\p{L}{1,20})['’]?){0,2} (?:School|College|Academy|Hospital|Foundation|Trust|Charity|House|Hall)\b/u
/** Whether what follows a name makes it an organisation's: "the Jane Smith prize". */
export function leadsToOrganisation(after: string): boolean {
  return LOWER_ORGANISATION.test(after) || OWNED_ORGANISATION.test(after)
}
