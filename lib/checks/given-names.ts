// Given names that British children bear. The list of the package is wide for English, French and Spanish names; ours adds
// the Welsh, Irish, Scottish, South Asian, Muslim, African, East European, Chinese, Vietnamese and Jewish ones it lacks.
import femaleEnglish from 'human-names/data/female-human-names-en.json'
import maleEnglish from 'human-names/data/male-human-names-en.json'
import femaleFrench from 'human-names/data/female-human-names-fr.json'
import maleFrench from 'human-names/data/male-human-names-fr.json'
import femaleSpanish from 'human-names/data/female-human-names-es.json'
import maleSpanish from 'human-names/data/male-human-names-es.json'

const ALSO = `
Ellie-Mae Ottilie Philippa Araminta Cosima Ffion Kezia Lyla-Mae Oluwafemi Persia Posy Saffie Tegen Wilf Ned Kit Perran
Angharad Anwen Betsan Cadi Catrin Cerian Dafydd Deiniol Eira Eleri Elin Emrys Emyr Enfys Ffraid Fflur Gethin Gruff
Gruffydd Guto Gwenllian Haf Heledd Iestyn Ifan Ioan Iolo Iorwerth Llinos Llyr Lowri Mabli Macsen Mari Meilir Meirion
Menna Mali Morfydd Nerys Nest Non Osian Rhodri Sioned Steffan Tomos Tudur Wil Ynyr
Ailbhe Aodhan Aoibhin Beathan Bláthnaid Caelan Caolan Caitriona Conall Daithi Daragh Donnacha Eimhear Ruadhan Gráinne
Iseabail Ishbel Lorne Mhairi Morag Muireann Odhran Oisin Peadar Ruairidh Ruaridh Senan Sorcha Shay Tiernan Torquil Una
Aadam Aamina Abdi Abdirahman Abdul Abdulaziz Abdulrahman Abubakar Adeel Adnan Afzal Ahsan Aiza Akram Ameen Ameera Amal
Anam Anaya Anisah Areeba Arham Arooj Arslan Asif Asiya Asma Atif Ayan Ayman Aymen Ayyub Azhar Aziz Azra Babar Bahar
Basit Burhan Danish Danyal Dawud Eesa Ehsan Eshaal Esra Eshal Ezaan Faiza Fahad Faheem Farhan Farida Faris Farooq Farzana
Fawad Fiza Ghulam Habib Hadi Hadia Hafiz Haider Hakeem Halimah Hamid Hamzah Hanaan Haniya Hareem Haris Haroon Hasan Hasna
Hashim Hawwa Hibo Hina Hira Hodan Hoda Humaira Husain Huda Humza Hussain Hussein Huzaifa Idil Ifrah Iftikhar Ijaz Ikram
Ilyas Inaaya Inayah Iqbal Iqra Irfan Isa Ishaq Ismail Jamila Jannat Javed Junaid Kadija Kashif Khalida Khalil Liban
Luqman Maha Maheen Mahmood Mahmoud Mahnoor Majid Malaika Manahil Mansoor Mariya Maryama Mehreen Mehmet Mikail Minahil
Misbah Mohamud Mubarak Mudassar Munir Musa Musab Mustafa Nabeel Nadeem Nadim Naeem Nafisa Naveed Nawal Nazia Nimra Noor
Nuha Nur Omer Osman Qasim Quratulain Rahima Raihan Rashida Rayyan Razia Rehana Rida Ruqayyah Saad Sabah Saba Sadia Saeed
Safah Safiyah Sahra Saif Sajid Sakinah Saleem Samina Sameer Samiya Sara Sarwar Shabnam Shafiq Shahid Shahzad Shakeel
Shaista Shazia Sohail Subhan Suhail Sulaiman Suleman Sumaira Sumaya Sumayyah Taha Tahir Tahira Talha Tanveer Tayyab Ubaid
Umair Umair Umair Usman Uzair Wajid Waleed Waqas Warsame Yahya Yaqub Yasir Yaseen Younis Yousuf Yunus Yusra Zaheer Zahid
Zaid Zaina Zainab Zakariya Zakariyya Zakir Zaynab Zayyan Zeeshan Zubair Zulaikha Zulfiqar Zunaira Ahmet Asli Ayse Ayşe
Baran Berat Burak Cem Ceren Defne Deniz Derya Ece Ela Elif Emre Enes Fatih Hakan Hasret Kaan Kerem Mert Merve Murat
Nehir Ozan Selin Serkan Tolga Umut Yigit Yusuf Zeynep Azadeh Dariush Farhad Kian Laleh Navid Parisa Roya Shirin
Aarav Aarya Aayush Abhay Abhinav Abinaya Aditi Aditya Advait Ahana Akash Akshay Akshara Aman Amandeep Amardeep Amarjit
Amarpreet Amrit Amrita Aneesha Anika Aniket Anirudh Anish Ankit Anoushka Anvi Aparna Archana Arjan Arnav Aryan Asmita
Atharv Avani Avneet Bahadur Balraj Balwinder Bhavna Bhavesh Bikram Chirag Daljit Darshan Deepa Deepika Dev Devansh Devika
Dhruv Dilpreet Dipesh Divya Diya Durga Esha Gagandeep Ganesh Gaurav Gayathri Gobind Gopal Govind Gunjan Gurdeep Gurleen
Gurpreet Gursimran Gurvinder Hardeep Hargun Hari Harjit Harkirat Harleen Harman Harpreet Harsh Harsha Harshita Himanshu
Inderjit Indra Isha Ishaan Ishan Ishani Ishika Ishita Jagdeep Janani Jasdeep Jashan Jaskaran Jasleen Jasmeet Jaspal
Jaspreet Jasvinder Jatin Jaya Jayesh Jeevan Jyoti Kabir Kajal Kamal Kamaldeep Kanishka Karan Karthik Kaur Kavita Kavya
Keerthana Khushi Kiranjit Kirpal Komal Krishna Krishnan Krupa Kulwinder Kunal Lakshmi Lakshman Lavanya Laxmi Madhav
Mahesh Mandeep Manish Manisha Manjit Manpreet Manraj Mayur Meena Meenakshi Megha Mihir Mithun Mohan Mohit Mukesh Nandini
Narinder Navdeep Naveen Navjot Navneet Navya Neel Neelam Neeraj Neha Nihar Nikhil Niharika Nimisha Niraj Nirav Nishant
Nithya Omkar Palak Parth Parveen Pavan Pawan Pooja Poonam Prabhjot Pranav Prashant Prateek Pratham Preeti Prem Prisha
Pritpal Puja Rachna Radha Raghav Rajan Rajinder Rajiv Rakesh Ramesh Ranjit Ranveer Rashmi Reena Rekha Reyansh Rishi Ritika
Riya Rohit Roshan Ruchi Rupinder Saanvi Sachin Sahana Sahil Sai Samaira Samarth Sameera Samir Sandhya Sanjana Santosh
Sarika Satnam Satwinder Saurabh Savita Shaan Shalini Shanaya Shankar Shanthi Sharanya Shaurya Shilpa Shiv Shivam Shruti
Siddharth Simranjit Sneha Sonal Sonam Srinivas Subramaniam Sudha Suhani Sukhdeep Sukhjit Sukhpreet Sumit Sunil Sunita
Suraj Suresh Surinder Surya Swara Tanvi Tara Tarun Tejas Tharsan Thanush Trisha Tushar Uday Utsav Vaishnavi Vanshika Varun
Vedant Veer Vidya Vihaan Vikas Vinay Vinod Viraj Vishnu Vivaan Vivek Yash Yashika Yogesh Yuvraj Bibek Prabin Sagar
Aba Abayomi Abena Abiodun Abiola Abisola Achieng Adaeze Adama Adaobi Ade Adebayo Adeola Adesola Adewale Adwoa Afia Afua
Aisosa Akin Akinola Akosua Akua Akwasi Alhassan Alimatu Ama Amara Amarachi Aminat Amma Anesu Anjola Anuoluwapo Asante
Awurama Ayo Ayobami Ayodele Ayokunle Ayomide Ayomikun Ayotunde Azubuike Babajide Babatunde Bisi Blessing Bola Boluwatife
Bukola Chiamaka Chibuike Chidera Chidi Chidiebere Chidinma Chiedu Chigozie Chika Chike Chima Chimamanda Chinedu Chinelo
Chinenye Chinonso Chinwe Chioma Chisom Chizoba Chukwuemeka Dami Damilola Daniella Dayo Demilade Ebele Ebenezer Ebo Ebube
Efua Efe Ejike Ekene Emeka Emmanuella Enitan Eniola Enitan Esi Essien Eyram Fadeke Farai Femi Fiifi Folake Folarin
Foluke Funmi Funmilayo Gbemisola Ibukun Idowu Ifeanyi Ifeoma Ife Ifeoluwa Ige Ijeoma Ike Ikechukwu Ikenna Imani
Inioluwa Iretomiwa Isioma Itunu Iyanuoluwa Jabari Jelani Kagiso Kamau Kamsi Kamsiyochukwu Kayode Kehinde Kelechi Kemi
Kobina Kofi Kojo Korede Kudzai Kunle Kwabena Kwadwo Kwaku Kwame Kwasi Kweku Lamin Lerato Lindiwe Lola Lolade Makena
Mandla Mayowa Mobolaji Modupe Mofe Moyo Mwangi Naledi Nana Ndidi Nduka Ngozi Njeri Nkechi Nneka Nnamdi Nonso Nosa
Nyasha Obi Obinna Oghenetega Ogechi Okechukwu Olabisi Olamide Olayinka Olu Olufemi Olumide Olusegun Oluwadamilola
Oluwaseun Oluwaseyi Oluwatobi Oluwatobiloba Oluwatosin Onyeka Onyinye Osaze Osas Oyin Panashe Paapa Rotimi Rudo
Ruvimbo Rutendo Sade Segun Seun Seyi Shanelle Shanice Shaniqua Sibusiso Simi Sipho Somto Sola Taiwo Tapiwa Tariro
Tatenda Tawanda Temi Temidayo Temitayo Temitope Tendai Thabo Thandi Thandiwe Tinashe Tinotenda Titilayo Tobe Tobechukwu
Tobi Tofunmi Tolu Toluwani Tomi Tomiwa Toyin Tunde Tunji Uche Uchenna Udo Ugochukwu Unathi Uzoma Wale Wambui Wangari
Wanjiru Wunmi Yaa Yaw Yemi Yetunde Zandile Zanele Zikora Zola Zuri Tyreece Tyrell Tyriq Jahmal Jahmai Jaheim Kemar Kyrah
Rayon Renell Shaquille Shantel Shanika Shyanne Tanisha Tionne Kadeem Jerome Aaliya Aliyah Kyan Zion
Adrianna Agata Agnieszka Aleksander Aleksandra Aleksandar Alexandru Alicja Amelka Andreea Andrei Andrius Aneta Antoni
Barbora Bartek Bartosz Bianca Blanka Bogdan Bohdan Borys Bożena Cezary Cosmin Cristian Cristina Danylo Darius Denys
Dmitri Dmytro Dominik Dominika Dovydas Eliza Emilija Ewa Filip Florin Franciszek Gabija Gabriela Grzegorz Hanna Honorata
Horia Hristo Ieva Igor Ilinca Ilya Ioana Ion Ionut Iryna Ivana Iveta Iwona Jakub Jan Janek Jarosław Jerzy Joanna Julia
Jurgita Justyna Kacper Kaja Kamil Karol Karolina Kasia Katarzyna Katya Kinga Konrad Kornelia Krystian Krzysztof Ksawery
Kuba Lena Lidija Ludmila Lukasz Łukasz Maciej Magda Magdalena Maja Maksym Maksymilian Małgorzata Marcel Marcin Marek
Mariana Mariusz Marta Martyna Mateusz Matei Matas Michał Mihai Mihaela Mikołaj Milena Miroslav Mykola Nadia Nadiya
Natalia Nataliya Nikodem Nikola Nikolina Nojus Oksana Oksana Oleh Olena Oleksandr Oleksandra Oliwia Oliwier Ondrej
Oskar Patryk Paulina Pavel Paweł Petar Petra Piotr Przemysław Radek Radu Rasa Razvan Roksana Roman Róża Rokas Ruslan
Sebastian Serhiy Simona Slavka Sorin Stanislaw Stanisław Stefania Svetlana Svitlana Sylwia Szymon Tadeusz Tatiana
Teodora Tomasz Tymon Tymoteusz Valeriu Vasile Vasyl Veronika Viktor Viktoriia Vladislav Volodymyr Weronika Wiktor
Wiktoria Wojciech Yana Yaroslav Yevhen Yulia Yuliia Yuliya Yuriy Zofia Zosia Zuzanna Besnik Drita Arben Blerim Ilir
Lirim Valmira Eleni Giorgos Kostas Yiannis Dimitra
Anh Bao Binh Chau Duc Dung Duy Giang Hien Hieu Hoa Hoang Huong Huy Khanh Lan Linh Long Mai Minh Ngoc Nhi Nhung Phuong
Phuc Quan Quynh Thanh Thao Thi Thu Thuy Tien Trang Trinh Tuan Tuyet Uyen Vy Yen Bo Boyang Chenxi Chi Chun Chunhua Feng
Haoran Haoyu Haoyang Hao Hui Jia Jiahao Jiaqi Jiayi Jiaying Jie Jing Jinghan Jun Junjie Kexin Lei Ling Lingyi Meiling
Ming Mingyu Mingze Ning Peng Ping Qi Qian Qing Rui Ruoxi Shan Shu Shuyi Sihan Siyu Tianyi Tingting Tsz Wai Wei Weijia
Wen Wenjie Xiang Xiao Xiaoming Xin Xinyi Xinyu Xue Yan Yang Yanyan Yi Yichen Yifan Yihan Yiming Ying Yixuan Yong Yu
Yuchen Yue Yuhan Yutong Yuxin Yuxuan Zhen Zihan Zixuan Ziyi Ziyu Cheuk Chung Hiu Hoi Ka Kwok Lok Man Mei Pui Sze Wing
Yuen Yee Akira Aiko Ayumi Daiki Emi Haruka Haruki Haruto Hikari Hina Hiroshi Kaori Kenta Makoto Mariko Megumi Naoki Ren
Rin Riko Sakura Shota Sora Sota Takumi Yui Yuki Yuto Chaewon Haneul Hyun Jihoon Jimin Jiwoo Ji Minjun Seoyeon Seo Sung
Soo Young Siti Nurul Angelie Jhon Jericho Mikaela
Adina Aharon Ahuva Akiva Aryeh Aviva Avi Avraham Avrohom Ayelet Batsheva Binyamin Bracha Chaim Chana Chava Chaya Dov
Dovid Efraim Eitan Eliana Eliezer Elisheva Esti Faigy Gavriel Gitty Hadassah Hillel Liora Malka Meir Menachem Mendel
Mendy Michal Miri Mordechai Moshe Naftali Noa Nosson Pinchas Rafi Rivka Rochel Ruchama Shira Shaya Shifra Shimon
Shlomo Shmuel Shoshana Shua Simcha Talya Tamar Tova Tzvi Yaakov Yael Yehoshua Yehuda Yehudit Yisroel Yitzchok Yochanan
Yosef Yossi Zev Zissy`

// Names that are as often a place, a season, a thing or a surname: they count only beside other signs of a name.
const ALSO_WORDS = `
Ace Alaska Alba Alban Albany Alexandria America April Aqua Art Ash Asia Aspen Aston Atlanta August Austin Autumn Bay
Bear Bill Bliss Bloom Blossom Blue Bo Boston Bradford Brighton Bristol Brock Brooks Buck Burton Cam Cambria Camden
Carlisle Carlton Cash Cat Chance Charity Chase Chelsea Chester Chevy Chi Chip Christian Chung Clarity Clay Cliff
Clifton Clover Coco Colt Cooper Cosmin Crosby Crystal Dale Dallas Danish Darwin Dash Day Dayton Deacon Dean Denver
Devon Diamond Dixie Django Don Dot Duke Earl Earnest Easton Echo Edison Emerald Feng Fern Ford Forest Forrest Foster
Fox Garrison Garth Genesis Ginger Grant Grey Griffin Harlow Harris Haven Hayes Heath Heaven Heston Hill Hind Hoi
Honesty Honour Hunter India Indiana Indigo Ion Jan Jericho Jersey Jesus Jet Jewel Ji Journey Judas July June Justice
Ka Kent Kenton Kingsley Kingston Knox Lake Lan Lane Lark Laurel Lavender Leaf Ledger Lei Li Liberty Lincoln
Linden Line Link Lok London Long Lotus Lucky Mack Major Man Marina Mark Maverick May Meadow Merlin Milan Miles Miller
Milton Miracle Modesty Montana Moor Nana Nash Nile Ning Noble Non Norton Oasis Ocean Opal Oran Orlando Page Paris
Parker Peace Pearce Peng Ping Porter Preston Prince Princess Princeton Promise Prune Qi Quan Quest Ram Reading Reed
Reef Ren Rich River Rivers Rock Rocky Rose Royal Royce Rue Sage Sahara Said Santiago Saxon Scot Senna September Skip
Sky Skye Snow Sol Spike Spring Star Sterling Stone Storm Sue Sugar Summer Sung Surrey Sutton Swan Sydney Tao Thi Thor
Thu Tiger Till Trent Trinity Tulip Turner Van Venus Vienna Vy Wade Wai Wale Walker Wallis Warren Warwick Wells Weston
Will Windsor Wing Winter Wolf Yang Yi York Young Zion`

const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replace(/['’]/g, '')
    .toLowerCase()
const wordsOf = (list: string) => list.trim().split(/\s+/).map(fold)
const GIVEN = new Set([
  ...[femaleEnglish, maleEnglish, femaleFrench, maleFrench, femaleSpanish, maleSpanish]
    .flat()
    .flatMap((name) => wordsOf(name)),
  ...wordsOf(ALSO),
])
const WORDS = new Set(wordsOf(ALSO_WORDS))

// The commonest surnames of the country, without those that are also places in the open.
const SURNAMES = new Set(
  wordsOf(`Adams Adeyemi Ahmed Akhtar Ali Allen Anderson Andrews Armstrong Bailey Baker Barker Barnes Begum Bell Bennett Bibi Brown
  Butler Campbell Carter Chapman Chen Clark Clarke Collins Cook Cooper Cox Davies Davis Dixon Edwards Ellis Evans Fisher
  Foster Fox Gibson Graham Grant Gray Griffiths Harris Harrison Harvey Henderson Holmes Hughes Hunt Hunter Hussain
  Islam Jackson James Jenkins Johnson Johnston Jones Kaur Kelly Kennedy Khan Knight Kowalski Kumar Lewis Li Lloyd Macdonald
  Mahmood Marshall Martin Mason Matthews Miah Miller Mills Mitchell Mohamed Mohammed Moore Morgan Morris Morrison
  Murphy Murray Nguyen Nowak O’Brien O’Connor O’Neill Okafor Osei Owen Owens Palmer Parker Patel Pearson Phillips Powell
  Price Rahman Reid Reynolds Richards Richardson Roberts Robertson Robinson Rogers Ross Russell Ryan Scott Shah Sharma
  Shaw Simpson Singh Smith Stevens Stewart Sutherland Taylor Thomas Thompson Thomson Tucker Turner Wang Watson White
  Wilkinson Williams Williamson Wilson Wright Young Yusuf Zhang`),
)

/** How surely a word is a given name: `word` is one that is also a place, a season or a thing. */
export function givenNameOf(word: string): 'name' | 'word' | undefined {
  const folded = fold(word)
  const first = folded.split('-', 1)[0]!
  if (!GIVEN.has(folded) && !GIVEN.has(first)) return WORDS.has(folded) ? 'word' : undefined
  return WORDS.has(folded) ? 'word' : 'name'
}

/** Whether a word is a given name and little else. */
export function isGivenName(word: string): boolean {
  return givenNameOf(word) === 'name'
}

/** Whether a word is one of the country's commonest surnames. */
export function isCommonSurname(word: string): boolean {
  return SURNAMES.has(fold(word))
}
