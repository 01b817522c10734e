// Places that people name and that no school held need stand in: post towns, counties, parts of London. Set down by hand,
// approximate, and said to be so on the page.

import { foldName, type Position } from './schema'

// The town that gives each postcode area its letters (Royal Mail, Programmers' Guide to the PAF); London's have none.
const POST_TOWNS = `
AB Aberdeen|AL St Albans|B Birmingham|BA Bath|BB Blackburn|BD Bradford|BH Bournemouth|BL Bolton|BN Brighton|BR Bromley
BS Bristol|BT Belfast|CA Carlisle|CB Cambridge|CF Cardiff|CH Chester|CM Chelmsford|CO Colchester|CR Croydon|CT Canterbury
CV Coventry|CW Crewe|DA Dartford|DD Dundee|DE Derby|DG Dumfries|DH Durham|DL Darlington|DN Doncaster|DT Dorchester
DY Dudley|EH Edinburgh|EN Enfield|EX Exeter|FK Falkirk|FY Blackpool|G Glasgow|GL Gloucester|GU Guildford|GY Guernsey
HA Harrow|HD Huddersfield|HG Harrogate|HP Hemel Hempstead|HR Hereford|HS Stornoway|HU Hull|HX Halifax|IG Ilford
IM Isle of Man|IP Ipswich|IV Inverness|JE Jersey|KA Kilmarnock|KT Kingston upon Thames|KW Kirkwall|KY Kirkcaldy
L Liverpool|LA Lancaster|LD Llandrindod Wells|LE Leicester|LL Llandudno|LN Lincoln|LS Leeds|LU Luton|M Manchester
ME Rochester|MK Milton Keynes|ML Motherwell|NE Newcastle upon Tyne|NG Nottingham|NN Northampton|NP Newport, Wales
NR Norwich|OL Oldham|OX Oxford|PA Paisley|PE Peterborough|PH Perth|PL Plymouth|PO Portsmouth|PR Preston|RG Reading
RH Redhill|RM Romford|S Sheffield|SA Swansea|SG Stevenage|SK Stockport|SL Slough|SM Sutton|SN Swindon|SO Southampton
SP Salisbury|SR Sunderland|SS Southend-on-Sea|ST Stoke-on-Trent|SY Shrewsbury|TA Taunton|TD Galashiels|TF Telford
TN Tonbridge|TQ Torquay|TR Truro|TS Middlesbrough|TW Twickenham|UB Uxbridge|WA Warrington|WD Watford|WF Wakefield
WN Wigan|WR Worcester|WS Walsall|WV Wolverhampton|YO York|ZE Lerwick`

// Parts of towns, by a postcode district in them.
const PARTS = `
N1 Islington|N17 Tottenham|N6 Highgate|N22 Wood Green|NW3 Hampstead|NW1 Camden|NW8 St John's Wood|E1 Whitechapel
E8 Hackney|E14 Canary Wharf|E15 Stratford, London|E17 Walthamstow|SE1 Southwark|SE5 Camberwell|SE10 Greenwich|SE13 Lewisham
SE15 Peckham|SE21 Dulwich|SE22 East Dulwich|SW2 Brixton|SW4 Clapham|SW11 Battersea|SW15 Putney|SW16 Streatham
SW17 Tooting|SW18 Wandsworth|SW19 Wimbledon|W4 Chiswick|W5 Ealing|W6 Hammersmith|W8 Kensington|W12 Shepherd's Bush
LS6 Headingley|LS16 Adel|M14 Fallowfield|M20 Didsbury|B15 Edgbaston|B13 Moseley|BS8 Clifton, Bristol|NE2 Jesmond
EH10 Morningside|G12 Hillhead|S10 Broomhill|NG2 West Bridgford`

// The middles of counties, old and new, to some five miles.
const COUNTIES = `
Bedfordshire 52.05 -0.45|Berkshire 51.45 -1.0|Buckinghamshire 51.78 -0.8|Cambridgeshire 52.35 0.0|Cheshire 53.2 -2.55
Cleveland 54.55 -1.2|Cornwall 50.4 -4.85|Cumbria 54.55 -2.9|Derbyshire 53.1 -1.55|Devon 50.75 -3.75|Dorset 50.78 -2.35
County Durham 54.7 -1.75|East Sussex 50.92 0.3|Essex 51.78 0.6|Gloucestershire 51.8 -2.15|Greater Manchester 53.5 -2.3
Hampshire 51.05 -1.3|Herefordshire 52.1 -2.7|Hertfordshire 51.82 -0.2|Humberside 53.75 -0.5|Kent 51.22 0.75
Lancashire 53.85 -2.6|Leicestershire 52.65 -1.1|Lincolnshire 53.1 -0.2|Merseyside 53.42 -2.95|Middlesex 51.55 -0.35
Norfolk 52.65 1.0|North Yorkshire 54.15 -1.4|Northamptonshire 52.3 -0.85|Northumberland 55.25 -2.0|Nottinghamshire 53.1 -1.0
Oxfordshire 51.78 -1.3|Rutland 52.65 -0.63|Shropshire 52.65 -2.75|Somerset 51.1 -2.9|South Yorkshire 53.5 -1.3
East Yorkshire 53.9 -0.5|Staffordshire 52.85 -2.0|Suffolk 52.2 1.0|Surrey 51.25 -0.4|Sussex 50.95 -0.15
Tyne and Wear 54.95 -1.55|Tyneside 54.98 -1.55|Warwickshire 52.3 -1.55|West Midlands county 52.5 -1.85|West Sussex 50.93 -0.45
West Yorkshire 53.75 -1.65|Wiltshire 51.3 -1.95|Worcestershire 52.2 -2.2|South London 51.44 -0.1|North London 51.58 -0.1
East London 51.54 0.0|West London 51.51 -0.28`

const REGION_NAMES = `
yorkshire=Yorkshire and the Humber|yorkshire and humber=Yorkshire and the Humber|yorks=Yorkshire and the Humber
the north east=North East|the north west=North West|the south east=South East|the south west=South West
the midlands=West Midlands|east anglia=East of England|east england=East of England|greater london=London`

const entries = (table: string) => table.trim().split(/[|\n]/)
const halves = (table: string) => entries(table).map((entry) => entry.split(/ (.*)/s) as [string, string])

const postTowns = () => halves(POST_TOWNS)

const partsOfTowns = () => halves(PARTS)

const counties = () =>
  entries(COUNTIES).map((entry) => {
    const [, name, lat, lon] = /^(.*) (\S+) (\S+)$/.exec(entry)!
    return { name: name!, lat: Number(lat), lon: Number(lon) }
  })

const regionNames = () => entries(REGION_NAMES).map((entry) => entry.split('=') as [string, string])

type Known = { name: string } & ({ area: string; district?: string } | { region: string } | Position)

/** Each by its folded name. */
export const KNOWN: ReadonlyMap<string, Known> = new Map(
  [
    ...counties(),
    ...postTowns().map(([area, name]) => ({ name, area })),
    ...partsOfTowns().map(([district, name]) => ({ name, district, area: /^[A-Z]+/.exec(district)![0] })),
    ...regionNames().map(([name, region]) => ({ name, region })),
  ].map((known): [string, Known] => [foldName(known.name), known]),
)
