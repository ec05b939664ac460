/**
 * Who appears with whom in a chapter of Victor Hugo's "Les Misérables": 77 characters, 254 pairs. From the "jean" data
 * of Donald E. Knuth, The Stanford GraphBase (Addison-Wesley, 1993), by way of `miserables.json` in the npm package
 * vega-datasets 3.2.1, names as there. One character a line, numbered from 0, and the later ones that appear with it.
 */
const LINES = `
Myriel: 1 2 3 4 5 6 7 8 9 11
Napoleon
Mlle.Baptistine: 3 11
Mme.Magloire: 11
CountessdeLo
Geborand
Champtercier
Cravatte
Count
OldMan
Labarre: 11
Valjean: 12 13 14 15 23 24 25 26 27 28 29 31 32 33 34 35 36 37 38 43 44 48 49 51 55 58 64 68 69 70 71 72
Marguerite: 23
Mme.deR
Isabeau
Gervais
Tholomyes: 17 18 19 20 21 22 23 26 55
Listolier: 18 19 20 21 22 23
Fameuil: 19 20 21 22 23
Blacheville: 20 21 22 23
Favourite: 21 22 23
Dahlia: 22 23
Zephine: 23
Fantine: 24 25 27 29 30 31
Mme.Thenardier: 25 26 27 41 42 50 68 69 70
Thenardier: 26 27 39 40 41 42 48 55 68 69 70 71 75
Cosette: 27 43 49 51 54 55 72
Javert: 28 29 31 33 43 48 58 68 69 70 71 72
Fauchelevent: 44 45
Bamatabois: 34 35 36 37 38
Perpetue: 31
Simplice
Scaufflaire
Woman1
Judge: 35 36 37 38
Champmathieu: 36 37 38
Brevet: 37 38
Chenildieu: 38
Cochepaille
Pontmercy: 52 55
Boulatruelle
Eponine: 42 55 57 62 68 69 70 71 75
Anzelma
Woman2
MotherInnocent
Gribier
Jondrette: 47
Mme.Burgon: 48
Gavroche: 55 57 58 59 60 61 62 63 64 65 66 68 69 71 73 74 75 76
Gillenormand: 50 51 54 55 56
Magnon
Mlle.Gillenormand: 52 53 54 55
Mme.Pontmercy
Mlle.Vaubois
Lt.Gillenormand: 55
Marius: 56 57 58 59 61 62 63 64 65
BaronessT
Mabeuf: 58 59 61 62 63 64 65 67
Enjolras: 59 60 61 62 63 64 65 66 70 76
Combeferre: 60 61 62 63 64 65 66
Prouvaire: 61 62 63 64 65 66
Feuilly: 62 63 64 65 66
Courfeyrac: 63 64 65 66 76
Bahorel: 64 65 66 76
Bossuet: 65 66 76
Joly: 66 76
Grantaire: 76
MotherPlutarch
Gueulemer: 69 70 71 75
Babet: 70 71 75
Claquesous: 71 75
Montparnasse: 75
Toussaint
Child1: 74
Child2
Brujon
Mme.Hucheloup`;

interface Character {
  readonly name: string;
  /** The numbers of later characters. */
  readonly appearsWith: readonly number[];
}

export const LES_MISERABLES: readonly Character[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name, numbers = ''] = line.split(': ');
    return { name: name!, appearsWith: numbers.split(' ').filter(Boolean).map(Number) };
  });
