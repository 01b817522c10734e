// What looks like a pupil's full name. The people are invented.
import { describe, expect, test } from 'vitest'
import { findNames } from '@/lib/checks/names'

const HARMLESS = [
  'Matthew Arnold School',
  'Lady Eleanor Holles School',
  'St Peter’s School, York',
  'Thomas Mills High School',
  'The Robert Drake Primary School',
  'Emma Bailey Trust',
]
const found = (text: string) =>
  findNames(text, HARMLESS).map(({ text: name, strength }) => `${name}: ${strength}`)

describe('a pupil’s name is likely', () => {
  test.each([
    ['Year 8 pupil Jane Smith said it was fun.', 'Jane Smith'],
    ['Muhammad Iqbal, 14, built a robot.', 'Muhammad Iqbal'],
    ['Oluwaseun Adeyemi (Year 9) won the debate.', 'Oluwaseun Adeyemi'],
    ['Zofia Kowalska, a Year 10 student at Bootham, spoke.', 'Zofia Kowalska'],
    ['Niamh O’Connor in Year 7 read aloud.', 'Niamh O’Connor'],
    ["Siân O'Neill aged 11 sang.", "Siân O'Neill"],
    ['Head boy Thomas Wright thanked everyone.', 'Thomas Wright'],
    ['Our head girl, Aisha Khan, opened the day.', 'Aisha Khan'],
    ['The winner was Priya Sharma.', 'Priya Sharma'],
    ['Winners included pupils Harpreet Gill and Callum Reid.', 'Harpreet Gill', 'Callum Reid'],
    ['Grace Wilson said: “I loved it.”', 'Grace Wilson'],
    ['Kwame Mensah was awarded the cup.', 'Kwame Mensah'],
    ['“It was hard,” said sixth former Xinyi Li-Brown.', 'Xinyi Li-Brown'],
    ['Students such as Ffion Rhys-Jones came.', 'Ffion Rhys-Jones'],
    ['Jean-Luc de Souza (aged 12) came first.', 'Jean-Luc de Souza'],
    ['JANE SMITH, YEAR 8, PLAYED THE VIOLIN', 'JANE SMITH'],
    ['Ellie-Mae Baxter of 7B drew the poster.', 'Ellie-Mae Baxter'],
    ['Jane Smith, Tom Brown and Aisha Khan, all in Year 8', 'Jane Smith', 'Tom Brown', 'Aisha Khan'],
    ['Jane Anne Smith (13) and her class', 'Jane Anne Smith'],
    ['Year 6 pupil Jane A. Smith', 'Jane A. Smith'],
    ['Qwenda Blorft, 9, painted it.', 'Qwenda Blorft'],
    ['Pupil Tharushi Wickramasinghe wrote it', 'Tharushi Wickramasinghe'],
    ['Daisy Green, who is in Year 4, planted a tree', 'Daisy Green'],
    ['Mark Hill, 15.', 'Mark Hill'],
    ['Dean Smith, 14, and Prince Mensah (Year 9)', 'Dean Smith', 'Prince Mensah'],
    ['Summer Bell, 10, swam', 'Summer Bell'],
    ['The team captain Leo Hart', 'Leo Hart'],
    ['a boy called Jakub Nowak', 'Jakub Nowak'],
    ['16-year-old Ying Chen', 'Ying Chen'],
    ['Poem by Rivka Cohen, Year 5', 'Rivka Cohen'],
    ['Hodan Warsame won the prize', 'Hodan Warsame'],
    ['In Year 9, Ayaan Malik’s essay came first', 'Ayaan Malik'],
    ['Zoë Müller, pupil at St Peter’s School, York', 'Zoë Müller'],
    ['Pupils of St Peter’s School, York, including Bilal Ahmed', 'Bilal Ahmed'],
    ['Ｊａｎｅ Ｓｍｉｔｈ, 12', 'Ｊａｎｅ Ｓｍｉｔｈ'],
    ['Ja\u200bne Smith, 12', 'Ja\u200bne Smith'],
    ['Our pupil librarians Noor Al-Hashimi and Ewan Pryce', 'Noor Al-Hashimi', 'Ewan Pryce'],
    ['Caleb Osei-Bonsu: “I had never spoken in public.”', 'Caleb Osei-Bonsu'],
    ['A student from Bootham, Poppy Ashdown', 'Poppy Ashdown'],
    ['Tom Robinson, 12, ran', undefined],
  ])('%s', (text, ...names) => {
    const expected = names.filter((name) => name !== undefined).map((name) => `${name}: likely`)
    // A name that is also a known person's is asked about more gently.
    expect(found(text)).toEqual(expected.length > 0 ? expected : ['Tom Robinson: possible'])
  })
})

describe('a full name is possible', () => {
  test.each([
    ['Jane Smith led the orchestra.', 'Jane Smith'],
    ['The project was Aoife Byrne’s idea.', 'Aoife Byrne'],
    ['We thank Mohammed Hussain and Chloe Evans.', 'Mohammed Hussain', 'Chloe Evans'],
    ['When Oliwia Zielińska spoke, all listened.', 'Oliwia Zielińska'],
    ['It was arranged by Gurpreet Kaur.', 'Gurpreet Kaur'],
    ['Alfie MacDonald and friends', 'Alfie MacDonald'],
    ['Will Baker came too', 'Will Baker'],
    ['Students from Harris Academy Peckham, Ark Globe and Lilian Baylis met.', 'Lilian Baylis'],
    ['Temitope Okonkwo plays chess', 'Temitope Okonkwo'],
    ['former pupil Hannah Clarke returned', 'Hannah Clarke'],
    ['EMILY JONES AND FRIENDS', 'EMILY JONES'],
    ['Mateusz van der Berg ran', 'Mateusz van der Berg'],
    ['Shanice Williams-Brown plays chess', 'Shanice Williams-Brown'],
  ])('%s', (text, ...names) => {
    expect(found(text)).toEqual(names.map((name) => `${name}: possible`))
  })
})

describe('what is no pupil’s name is left alone', () => {
  test.each([
    'Mr John Smith taught the class.',
    'Mrs. Jane Smith taught the class.',
    'Ms Aisha Khan, Miss Chloe Evans and Dr Tom Brown',
    'Professor Alice Roberts gave the lecture.',
    'Sir Michael Wilshaw visited.',
    'Rev. Peter James opened it.',
    'Headteacher Jane Smith said that pupils gained.',
    'Jane Smith, headteacher of the academy, said so.',
    'Tom Brown (Head of Maths) runs it.',
    'Director of Music Anna Clarke conducts.',
    'the author Sophie Taylor read to them',
    'Governors John Hughes and Ann Price chose it.',
    'the teachers, Ben Carter and Amy Bell,',
    'Lucy Bennett, our partnership co-ordinator, answers.',
    'Chair of governors David Lewis',
    'St Peter’s School, York',
    'St. Mary Magdalene and St John Fisher',
    'King Edward VI High School for Girls',
    'Queen Elizabeth Grammar School',
    'the Duke of Edinburgh’s Award',
    'Prince William, Lady Brown and Dean Jones visited.',
    'Lady Eleanor Holles and Matthew Arnold',
    'Thomas Mills and the Robert Drake primary',
    'a grant from the Emma Bailey Trust',
    'Pupils at Matthew Arnold School in Year 8 joined',
    'the Gordon Cook Foundation',
    'the Garfield Weston Foundation',
    'the Jack Petchey Award',
    'the Alice Holt prize',
    'John Lyon School and Mary Erskine School',
    'Peter Symonds College',
    'George Abbot Sixth Form',
    'Anne Frank House and James Street',
    'Isaac Newton and Jane Austen',
    'They read Charles Dickens and Malorie Blackman.',
    'a production of Bugsy Malone and Oliver Twist',
    'Harry Potter and the Philosopher’s Stone',
    'Romeo and Juliet',
    'Paris Olympics, London Bridge, Jordan Valley',
    'Kent County Council and Devon Partnership',
    'Oxford and Cambridge; York Minster; Bristol Harbour',
    'Easter Monday and June Holidays',
    'Summer School, Spring Term and Autumn Term',
    'Will Year 8 pupils come? Grant Department money may.',
    'Mark schemes, May Day and Art Club',
    'GCSE Latin, Key Stage 2 and Year 10',
    'Department for Education, Royal Institution, Sutton Trust',
    'Pupil Premium and Student Council money',
    'Student Leadership Team and Pupil Referral Unit',
    'Jane S. and Tom B. of Year 8',
    'Jane, Tom and Aisha in Year 8',
    'Aisha, 9, sang',
    'Key Stage 3 pupils from Leeds City Academy',
    'Bishop Young Academy and Archbishop McGrath Catholic School',
    'Holy Trinity, Christ Church and All Saints in Year 5',
    'Henry VIII and Edward VI',
    'Rugby Football, Maths and English, Year 9',
    'the pupils met Michael Rosen',
    'BBC Radio York, Year 8',
    'STEM Club for Year 9',
    'Microsoft Teams and Google Classroom',
    'Romeo',
    'James Allen’s Girls’ School and Robert Gordon’s College',
    'Sam Ollerenshaw, who teaches physics, had the idea.',
    'Victoria Embankment, Albert Dock and the Elizabeth Line',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})
