/** Names common enough in the Nordic countries and Britain that one of them alone, after a dash or a comma, is someone. */
const FIRST_NAMES = new Set(
  `Aleksander Alf Amalie Amina Anders Andreas Anette Anita Anja Ann Anna Anne Annika Are Arild Arne Arnt Aslak Aslaug Astrid Audun Aud Bente Berit Bjørg Bjørn Björn Birger Birgit Birgitte Birte
  Bjarne Bodil Borghild Britt Brita Camilla Cathrine Cecilie Charlotte Christian Christina Christine Christoffer Dag Dagny Dagfinn David Ebba Edel Einar Eivind Eirik Elin Eline Elisabeth Ella
  Elias Ellen Else Emil Emilie Emma Endre Erik Erlend Ester Eva Even Fatima Finn Fredrik Frida Frode Geir Georg Gerd Grete Gro Gry Gudrun Gunn Gunnar Gunhild Guri Guro Gustav Hallvard Hanna Hanne
  Hans Harald Hassan Hege Heidi Helen Helene Helga Helge Henriette Henrik Henning Hilde Hildegunn Håkon Håvard Ida Inga Inge Ingeborg Inger Ingrid Ingunn Ingvild Irene Iselin Ivar Jakob Jan Janne
  Jens Jo Joakim Johan Johanna Johanne John Jon Jonas Jorunn Josefine Jostein Julie Jørgen Jørn Kaja Kai Kamilla Kari Karen Karin Karl Karianne Karoline Katrine Kathrine Ketil Kine Kim Kirsten
  Kirsti Kjell Kjersti Kjetil Klara Knut Kristian Kristin Kristina Kristine Kristoffer Kåre Lars Lasse Laila Leif Lena Lene Lill Lillian Line Linda Linn Linnea Lisa Lisbeth Lise Liv Lone Lotte
  Lovise Mads Magne Magnhild Magnus Maja Malin Mari Maria Mariann Marianne Marie Marit Marius Markus Marte Marta Martha Martin Martine Mathias Mats Mathilde Merete Mette Mia Mie Mikael Mikkel Mina
  Miriam Mohammed Mona Monica Monika Morten Nanna Nils Nina Noah Nora Odd Oddbjørn Oddny Oddvar Ola Olaf Olav Ole Olga Oline Oskar Otto Ove Paul Per Pernille Petra Petter Pia Pål Ragna Ragnar
  Ragnhild Randi Rasmus Rebekka Reidun Reidar Rita Roar Robert Roger Roland Rolf Ronny Roy Rune Ruth Sander Sanna Sara Sarah Selma Signe Sigrid Sigrun Sigurd Silje Simon Sindre Siri Sissel Siv
  Sofie Solfrid Solveig Stein Steinar Stian Stig Stine Stina Sunniva Susanne Svein Sverre Synne Synnøve Sylvia Søren Sølvi Terje Tina Thea Therese Thomas Tiril Tobias Tom Tomas Tone Tonje Tor Tora
  Torbjørn Tore Torgeir Torill Toril Torhild Torunn Torstein Trine Trond Trude Trygve Tuva Turid Ulf Ulla Unni Unn Vegard Vegar Vera Vibeke Vidar Vigdis Vilde Vivian Wenche Yngve Yngvild Yvonne
  Ylva Øystein Øyvind Åge Åse Åsmund Åshild Abdi Abdul Adam Ahmed Aisha Ali Amir Aziz Bilal Farah Hamza Hussein Ibrahim Ismail Karim Khadija Layla Leyla Maryam Mehmet Mohamed Muhammad Nadia Omar
  Rahim Salma Samira Yasmin Yusuf Zahra Agnieszka Katarzyna Piotr Oddrun Oddveig Jorun Bjørnar Tonette Malene Malena Kaare Sivert Alice Amy Andrew Angela Ben Beth Brian Carol Caroline Chris Claire
  Colin Craig Dan Daniel Deborah Diane Emily Femi Fiona Gareth George Graham Hannah Harry Hugh Ian Jack James Jane Janet Jenny Jill Jim Joan Joanne Joe Judith Kate Keith Kelly Kevin Laura Leila
  Louise Lucy Malcolm Mary Matt Michael Mike Natalie Nick Nicola Oliver Owen Pat Peter Phil Priya Rachel Richard Rob Sally Sam Sandra Sean Sheila Steve Stephen Sue Susan Tim Tony Tracy Wendy Zoe
  Adele Agata Agnar Agnes Agnete Aina Aksel Albert Albin Alexander Alfred Alma Alva Alvar Alvin Amanda Anbjørg Anne-Lise Anne-Grete Ann-Kristin Anton Antonia Ariel Arnfinn Arnhild Arnstein Arve
  Arvid Asbjørn Asgeir Asta Atle August Aurora Axel Barbro Bastian Benedicte Benedikte Bengt Benjamin Bernt Bertil Bettina Birk Bjarte Bjørk Bjørnhild Bodvar Borgar Borge Børge Brage Brit Brynhild
  Brynjar Bård Calle Carl Carina Caspar Charlotta Christel Christer Claus Clara Conny Dagrun Daniela Daniella Dennis Didrik Dina Ditte Dorte Dorthe Ebbe Edda Edvard Edvin Egil Eilert Eilif Einy
  Eldbjørg Eldrid Elena Eleonora Eli Eldar Elinor Elise Eliza Elling Elvira Embla Emelie Emilia Enok Erica Erika Erling Ernst Esben Espen Esther Eskil Evelyn Evy Fanny Felix Filip Filippa Flemming
  Folke Frank Frans Freddy Fredrikke Frederik Freja Fritjof Fritz Frøydis Gabriel Gabriella Gaute Georgine Gerda Gert Gisela Gisle Gitte Gjermund Gjertrud Gorm Greta Grethe Gunilla Gunnhild
  Gunnlaug Gunnvor Gustaf Gyda Göran Gösta Haakon Haldis Halvard Halvor Hans-Petter Hanna-Marie Harriet Hedda Hedvig Heine Hella Hendrik Herbert Herdis Herman Herborg Hermann Hermine Hilda Hildur
  Hjalmar Hjørdis Holger Hugo Håkan Härje Ib Idar Idun Ines Inga-Lill Ingalill Ingebjørg Ingelin Ingemar Ingerid Inghild Ingjerd Ingmar Ingolf Ingrida Iris Isa Isabel Isabella Isak Ivan Jacob
  Jakub Jannicke Jannike Jarl Jarle Jasmin Jeanette Jenni Jennifer Jens-Petter Jeppe Jesper Joar Johannes Johnny Jonatan Jonathan Jorid Josef Joseph Judit Julia Julian Julius Jytte Jöns Jørg
  Jørund Kaia Kaisa Kajsa Kamil Karl-Erik Karla Karsten Kasper Katarina Kathinka Katja Katrin Kenneth Kent Kerstin Kjartan Kjellaug Kjellfrid Klaus Konrad Kolbein Kolbjørn Krister Kristen
  Kristofer Kurt Kyrre Käthe Laurits Lea Leidulv Leiv Leonora Levi Lilly Liliana Lina Linus Lis Lisbet Ljubica Lorentz Louis Lovisa Lucas Lucia Ludvig Lukas Lydia Lykke Maiken Malvin Maren
  Margareta Margaret Margareth Margit Margot Margrete Margrethe Marita Marja Mark Marko Marlene Marthe Martina Mattias Matilde Matteus Max Maximilian May-Britt May-Liss Meike Melker Mette-Marit
  Mikaela Mikal Mildrid Milena Mille Milla Modhild Mogens Moa Molly Måns Målfrid Märta Nadja Natalia Nataliya Nicolai Nicoline Niklas Nikolai Nikoline Njål Noora Norunn Odd-Arne Oda Oddgeir
  Oddleif Olai Olivia Olve Olaug Osvald Ottar Owe Palle Patricia Patrik Patrick Paula Paulina Peder Peer Per-Arne Per-Erik Petrine Philip Pontus Preben Pål-Erik Rafael Ragne Ragnfrid Ragnvald
  Randolf Rannveig Rebecca Regine Remi Renate Rikard Rikke Robin Roald Rolv Rønnaug Runa Runar Runhild Rut Sabina Salomon Samuel Sammy Sebastian Severin Sigbjørn Sigfrid Signy Sigmund Sigve
  Sigvald Sigurdur Silvia Simen Simone Siren Sissela Sjur Snorre Sofia Solrun Solvor Solvår Sondre Sonja Staffan Steffen Stefan Stefanie Steinulf Stella Sten Stephanie Styrk Sture Stål Svanhild
  Svante Sven Svend Svenn Synva Sylvi Syver Sébastien Sölve Sølve Søs Tage Tanja Tarald Tarjei Tellef Tellev Teodor Terese Theodor Thale Thor Thora Thorbjørn Thorstein Tilda Tilde Tiina Tjøstolv
  Tollef Tomine Toralf Tord Torgrim Torfinn Torgunn Torkel Torkil Tormod Torny Torodd Torolf Torvald Tove Tor-Arne Troels Troy Trym Turi Tyra Tyrone Ulrik Ulrika Ulrikke Ursula Valborg Valdemar
  Valentin Valgerd Vanja Vebjørn Venche Verner Veronica Veronika Victor Victoria Viggo Viktor Viktoria Villads Vilja Vilhelm Vilma Vilmar Viljar Viola Virginia Vårin Walter Werner Wilhelm William
  Willy Wilma Yrsa Yvette Zelda Åke Åsa Åslaug Åsta Östen Öyvind Örjan Ørjan Ørnulf Øyunn Øyvor Ailo Biret Inga-Márjá Mikkal Máret Nils-Aslak Risten Sámmol Ánde Jovna Aino Antti Eero Heikki Helmi
  Jarmo Jukka Kaarina Kalle Liisa Matti Mikko Paavo Pekka Päivi Risto Sanni Tuula Ville Björk Guðrún Jóhann Sigríður Adnan Aida Alaa Alina Amal Amira Anastasia Anila Aram Arash Asha Asif Asma Ayan
  Ayesha Ayse Azra Bahar Besim Blerta Bogdan Carlos Darius Daria Dragan Dusan Elif Emina Emir Fadumo Faisal Farid Farida Fatemeh Fatma Fatuma Feven Filiz Gulsen Hana Hanan Hanne-Marie Hawa Hiba
  Huda Hodan Idris Igor Iman Imran Irina Ivana Jamal Jamila Jasmina Javed José Juan Kamal Kemal Khalid Kofi Krzysztof Kumar Lamin Latifa Lejla Liban Linh Loan Luis Lul Malik Manal Marek Mariam
  Marija Marwa Małgorzata Mehdi Mei Merjem Milan Mirela Mirza Mohamud Mubarak Mukhtar Murat Mustafa Nabil Naima Nasrin Nasser Nawal Nazanin Nebojsa Nimo Nikola Noor Oksana Olena Olha Omid Orhan
  Osman Parisa Pawel Pedro Rania Rashid Rebin Reza Rohan Roza Ruta Saba Sabah Safia Sahra Salah Saleh Samir Sana Sanja Saynab Selim Senait Shabana Shirin Sofiya Soran Suad Sumaya Svetlana Tahir
  Tarek Tariq Tatjana Tesfaye Thanh Thi Tuan Ulyana Valon Vesna Viktorija Warsan Wioletta Xuan Yara Yasin Yasmine Yonas Younes Yuliya Yusra Zainab Zara Zeynep Zlatan Zofia Abigail Aidan Aileen
  Alan Alasdair Alastair Alec Alex Alexandra Alison Alistair Allan Allison Alun Amelia Aneurin Angharad Angus Annabel Anthony Antony Archie Arthur Ashley Audrey Barbara Barry Beatrice Beatrix
  Becky Bernadette Bernard Bethan Bethany Betty Beverley Blair Bob Brenda Brendan Bridget Bronwen Bruce Bryan Bryn Callum Cameron Carys Catherine Catriona Cathy Cerys Charles Charlie Cheryl
  Christopher Ciara Ciaran Clive Conor Cormac Dafydd Damian Danny Darren Dave Debbie Declan Denise Denzil Derek Dermot Desmond Dilys Dominic Donald Donna Doreen Doris Dorothy Douglas Duncan Dylan
  Eamonn Ed Edith Edward Edwin Eileen Eilidh Eleanor Elaine Elizabeth Ellie Elspeth Emyr Eoin Eric Erin Ethan Eugene Evan Ewan Fenella Fergus Frances Francis Fraser Fred Freya Gail Gary Gavin
  Gemma Geoff Geoffrey Geraint Gerald Gethin Gillian Gina Glenda Glynis Gordon Graeme Greg Gregory Gwen Gwyneth Hamish Harold Hayley Hester Hilary Howard Huw Hywel Iain Ieuan Imogen Iqbal Irena
  Isaac Isla Isobel Jackie Jacqueline Jamie Janice Jason Jasper Jean Jeff Jeffrey Jeremy Jerome Jessica Joann Jocelyn Jodie Jonny Josh Joshua Joyce Juliet Justin Kathleen Kathryn Kathy Katie Katy
  Ken Kerry Kieran Kirsty Kyle Lauren Lawrence Leanne Lee Len Leo Leonard Lesley Leslie Lewis Liam Linsey Liz Lloyd Lorna Lorraine Luke Lynn Lynne Madeleine Maeve Maggie Mairi Marcus Marian
  Marilyn Marion Marjorie Martyn Matthew Maureen Maurice Mavis Megan Melanie Melissa Meredith Millie Miranda Moira Morag Morwenna Muriel Nathan Neil Nerys Niall Niamh Nigel Norman Norma Nuala
  Oonagh Orla Oscar Padraig Pam Pamela Pauline Peggy Penelope Penny Philippa Phoebe Piers Ralph Ray Raymond Rhian Rhiannon Rhodri Rhys Ricky Robbie Roderick Rodney Ronald Rory Rosalind Rosemary
  Rosie Ross Rowan Roz Rupert Russell Ryan Sadie Saoirse Scott Seamus Sharon Shaun Shirley Sian Sinead Sinéad Sonia Sophie Spencer Stan Stanley Stewart Stuart Sunita Suzanne Tabitha Tamsin Tania
  Tara Tegan Teresa Terry Thelma Theo Theresa Timothy Tracey Trevor Trish Valerie Vanessa Vernon Vicky Vikram Vincent Vivienne Wayne Winifred Zac
  Birgitta Bent Margery Beryl Mildred Sybil Inês Kirstine Kjeld Poul Povl Jette Birthe Inge-Lise Hanne-Lise Anne-Marie Anne-Mette Ann-Charlotte Ann-Marie Ann-Britt Britt-Marie Maj-Britt Maj-Liss
  Mette-Marie Per-Anders Tor-Egil Tor-Erik Kjell-Åge Lars-Erik Lars-Göran Jan-Erik Carl-Johan Karl-Johan Hans-Erik Bosse Lennart Gunnel Gunvor Ingela Ingegerd Agneta Anneli Annelie Anna-Karin
  Eva-Lena Eva-Lotta Eivor Elisabet Evert Fredrika Gertrud Helén Helena Hillevi Hjördis Inger-Lise Jerker Jonna Kicki Lage Lillemor Linnéa Majken Maj-Lis Margaretha Marie-Louise Marika Mårten
  Mats-Ola Nils-Erik Olle Pelle Per-Olof Pernilla Pirjo Roine Sixten Stellan Sune Svea Sven-Erik Thorsten Torbjörn Torsten Uffe Ulla-Britt Urban Valter Viveka Ann-Sofie Dorthea Ejnar Elsebeth Fie
  Frederikke Grith Gudmund Hardy Heino Helle Herluf Ingelise Johs Karen-Margrethe Karl-Åge Kaj Keld Klavs Knud Laurids Laust Lilian Lillan Lissi Lizzie Malthe Nete Niels Niels-Jørgen Oluf Poula
  Rigmor Sanne Sille Steen Susse Svend-Åge Tine Vagn Winnie Aase Ågot Arnfrid Arnfred Aslaugh Bergljot Bjarnhild Bodvild Dagmar Dagrunn Edmund Eilev Embrik Engebret Fridtjof Gjartrud Gunnveig
  Halldis Halldor Hilmar Ingebrigt Ingvar Jarand Jofrid Kjellrun Lillegard Magnar Margunn Mathis Neri Nils-Petter Oddlaug Olbjørg Rolf-Arne Snefrid Solbjørg Solgunn Steinulv Svanaug Synneve Synnøva
  Tallak Tjerand Torbjørg Torleif Torleiv Torkjell Torkjel Tørres Vebjørg Velaug Vigleik Yngvar Åsulv Øyolf Amund Perny Agatha Arabella Betsy Billy Bobby Bonnie Bronagh Cecil Cedric Celia Chloe
  Clifford Cordelia Cyril Daphne Denis Dick Edna Elsie Elwyn Enid Ernest Eryl Esme Ethel Felicity Francesca Freddie Georgina Gerry Gilbert Gladys Glen Glyn Godfrey Gwenda Gwendolyn Henry Heulwen
  Horace Ifor Ivor Jemima Jeremiah Jess Jessie Jock Josie Kay Lionel Lois Lottie Lucinda Mabel Maisie Malachy Mandy Marcia Maud Mhairi Mick Morris Myfanwy Myra Myrtle Nancy Nell Nellie Nesta Norah
  Olwen Percy Perry Phyllis Polly Queenie Reginald Rhona Ronnie Rosamund Selwyn Sidney Siobhan Siobhán Roisin Róisín Stephan Ted Tegwen Tessa Tilly Toby Trudy Una Viv Walt Wilf Wilfred Winston
  Yolanda Eluned Maëlle Hattie`.split(/\s+/),
);

export const isFirstName = (word: string): boolean => FIRST_NAMES.has(word);
