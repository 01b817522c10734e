// People whom lessons, plays and prizes are about, and firms and charities called after a person: nobody's pupils.

const KNOWN = `
Isaac Newton, Jane Austen, William Shakespeare, Charles Dickens, Charles Darwin, Florence Nightingale, Mary Seacole, Rosa Parks,
Martin Luther, Nelson Mandela, Ada Lovelace, Alan Turing, Marie Curie, Albert Einstein, Stephen Hawking, Rosalind Franklin,
Michael Faraday, James Clerk Maxwell, Alexander Fleming, Mary Anning, Caroline Herschel, Katherine Johnson, Tim Peake,
Helen Sharman, Neil Armstrong, Robert Hooke, Robert Boyle, Edward Jenner, Joseph Priestley, Dorothy Hodgkin,
Jocelyn Bell, Harry Potter, Oliver Twist, David Copperfield, Robinson Crusoe, Peter Pan, Mary Poppins, Sherlock Holmes,
Dorian Gray, Jane Eyre, Bugsy Malone, Billy Elliot, Sweeney Todd, Matilda Wormwood, Tom Sawyer, Peter Rabbit, Robin Hood,
Anne Frank, Emmeline Pankhurst, Millicent Fawcett, Winston Churchill, Guy Fawkes, Oliver Cromwell, Anne Boleyn,
Jane Seymour, Catherine Parr, Abraham Lincoln, George Washington, Rabbie Burns, Robert Burns, George Orwell,
George Eliot, Emily Bronte, Charlotte Bronte, Anne Bronte, Virginia Woolf, Thomas Hardy, Mary Shelley, John Keats,
Percy Shelley, William Wordsworth, William Blake, Wilfred Owen, Siegfried Sassoon, Rupert Brooke, Sylvia Plath,
Ted Hughes, Seamus Heaney, Dylan Thomas, Maya Angelou, Simon Armitage, Benjamin Zephaniah, Roald Dahl,
Michael Morpurgo, Michael Rosen, Jacqueline Wilson, Malorie Blackman, Julia Donaldson, David Walliams, Philip Pullman, Enid Blyton,
Beatrix Potter, Lewis Carroll, Arthur Miller, Harper Lee, John Steinbeck, Arthur Conan, Agatha Christie, Oscar Wilde,
Samuel Johnson, Samuel Pepys, Thomas Tallis, William Byrd, Henry Purcell, George Frideric, Benjamin Britten, Gustav Holst,
Edward Elgar, Ralph Vaughan, John Rutter, Johann Sebastian, Wolfgang Amadeus, Ludwig Van, Joseph Haydn, Franz Schubert,
Clara Schumann, Fanny Mendelssohn, Karl Jenkins, Vincent Van, Claude Monet, Pablo Picasso, Frida Kahlo, Andy Warhol,
Henry Moore, Barbara Hepworth, David Hockney, Bridget Riley, William Morris, Leonardo Da, John Constable, William Turner,
Adam Smith, John Locke, Thomas Hobbes, John Stuart, Karl Marx, Julius Caesar, Marcus Aurelius, Marcus Rashford,
Joe Wicks, Greta Thunberg, Malala Yousafzai, David Attenborough, Kofi Annan, Barack Obama, Boris Johnson, Rishi Sunak, Keir Starmer,
John Lewis, Laura Ashley, Grant Thornton, Ernst Young, Jack Petchey, Garfield Weston, Paul Hamlyn, Helena Kennedy,
Peter Lampl, Andrew Lloyd, James Dyson, Barnes Wallis, Duncan Edwards, Bobby Moore, Jonathan Swift, Thomas More,
John Fisher, Edmund Campion, Thomas Becket, John Wesley, George Stephenson, Isambard Kingdom, Thomas Telford, James Watt, Josiah Wedgwood, Jesse Owens,
Jesse Boot, Usain Bolt, Jessica Ennis, Mo Farah, Kelly Holmes, Walter Tull, Mary Wollstonecraft, Olaudah Equiano, William Wilberforce,
Christopher Columbus, Francis Drake, Walter Raleigh, James Cook, Ernest Shackleton, Edmund Hillary, Amelia Earhart, Christopher Wren, Inigo Jones,
Ebenezer Scrooge, Eva Smith, Sheila Birling, Arthur Birling, Eric Birling, Gerald Croft, Tom Robinson,
Atticus Finch, Jean Valjean, Mary Magdalene, John Baptist, Robert Peel, Edith Cavell, Violette Szabo, Noor Inayat, Johnny Ball,
Taylor Swift, Lewis Hamilton, Emma Raducanu, Carol Vorderman, Stephen Lawrence, Charlotte Mason, Maria Montessori`

const key = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
const NAMES = new Set(KNOWN.split(',').map((name) => key(name.trim().replace(/\s+/g, ' '))))

/** Whether the two words that a name begins with are those of somebody known to all: "Isaac Newton". */
export function isKnownPerson(given: string, next: string): boolean {
  return NAMES.has(`${key(given)} ${key(next)}`)
}
