/** Names common enough in the Nordic countries and Britain that one of them alone, after a dash or a comma, is someone. */
const FIRST_NAMES = new Set(
  `Aleksander Alf Amalie Amina Anders Andreas Anette Anita Anja Ann Anna Anne Annika Are Arild Arne Arnt Aslak Aslaug Astrid Audun Aud Bente Berit Bjørg Bjørn Björn Birger
  Birgit Birgitte Birte Bjarne Bodil Borghild Britt Brita Camilla Cathrine Cecilie Charlotte Christian Christina Christine Christoffer Dag Dagny Dagfinn David Ebba Edel Einar Eivind Eirik Elin
  Eline Elisabeth Ella Elias Ellen Else Emil Emilie Emma Endre Erik Erlend Ester Eva Even Fatima Finn Fredrik Frida Frode Geir Georg Gerd Grete Gro Gry Gudrun Gunn Gunnar
  Gunhild Guri Guro Gustav Hallvard Hanna Hanne Hans Harald Hassan Hege Heidi Helen Helene Helga Helge Henriette Henrik Henning Hilde Hildegunn Håkon Håvard Ida Inga Inge Ingeborg
  Inger Ingrid Ingunn Ingvild Irene Iselin Ivar Jakob Jan Janne Jens Jo Joakim Johan Johanna Johanne John Jon Jonas Jorunn Josefine Jostein Julie Jørgen Jørn Kaja Kai Kamilla Kari Karen
  Karin Karl Karianne Karoline Katrine Kathrine Ketil Kine Kim Kirsten Kirsti Kjell Kjersti Kjetil Klara Knut Kristian Kristin Kristina Kristine Kristoffer Kåre Lars Lasse Laila Leif Lena Lene
  Lill Lillian Line Linda Linn Linnea Lisa Lisbeth Lise Liv Lone Lotte Lovise Mads Magne Magnhild Magnus Maja Malin Mari Maria Mariann Marianne Marie Marit Marius Markus Marte Marta Martha
  Martin Martine Mathias Mats Mathilde Merete Mette Mia Mie Mikael Mikkel Mina Miriam Mohammed Mona Monica Monika Morten Nanna Nils Nina Noah Nora Odd Oddbjørn Oddny Oddvar Ola Olaf Olav Ole
  Olga Oline Oskar Otto Ove Paul Per Pernille Petra Petter Pia Pål Ragna Ragnar Ragnhild Randi Rasmus Rebekka Reidun Reidar Rita Roar Robert Roger Roland Rolf Ronny Roy Rune Ruth Sander Sanna Sara Sarah
  Selma Signe Sigrid Sigrun Sigurd Silje Simon Sindre Siri Sissel Siv Sofie Solfrid Solveig Stein Steinar Stian Stig Stine Stina Sunniva Susanne Svein Sverre Synne Synnøve Sylvia Søren Sølvi Terje Tina Thea Therese Thomas Tiril Tobias Tom Tomas
  Tone Tonje Tor Tora Torbjørn Tore Torgeir Torill Toril Torhild Torunn Torstein Trine Trond Trude Trygve Tuva Turid Ulf Ulla Unni Unn Vegard Vegar Vera Vibeke Vidar Vigdis Vilde Vivian Wenche Yngve Yngvild Yvonne Ylva Øystein Øyvind Åge Åse Åsmund Åshild
  Abdi Abdul Adam Ahmed Aisha Ali Amir Aziz Bilal Farah Hamza Hussein Ibrahim Ismail Karim Khadija Layla Leyla Maryam Mehmet Mohamed Muhammad Nadia Omar Rahim Salma Samira Yasmin Yusuf Zahra Agnieszka Katarzyna Piotr Oddrun Oddveig Jorun Bjørnar Tonette Malene Malena Kaare Sivert
  Alice Amy Andrew Angela Ben Beth Brian Carol Caroline Chris Claire Colin Craig Dan Daniel Deborah Diane Emily Femi Fiona Gareth George Graham Hannah Harry Helen Hugh Ian Jack James Jane Janet Jenny Jill Jim Joan Joanne Joe
  Judith Kate Keith Kelly Kevin Laura Leila Linda Louise Lucy Malcolm Mary Matt Michael Mike Natalie Nick Nicola Oliver Owen Pat Peter Phil Priya Rachel Richard Rob Sally Sam Sandra Sean Sheila Simon Steve Stephen Sue Susan Tim Tony Tracy Wendy Zoe`.split(
    /\s+/,
  ),
);

export const isFirstName = (word: string): boolean => FIRST_NAMES.has(word);
