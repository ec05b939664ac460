import type { Messages } from '../messages.ts';

export const layout: Messages['layout'] = {
  layout: 'Anordnung',
  arrangement: 'Art der Anordnung',
  layouts: {
    force: {
      label: 'Gut lesbar',
      meaning:
        'Der Ort für sich bedeutet nichts: Linien sind kurz, kreuzen sich wenig und laufen durch niemanden.',
    },
    circular: {
      label: 'Kreis nach Art',
      meaning:
        'Nachbarn auf dem Kreis sind von gleicher Art; in dieser Reihenfolge kreuzen sich wenige Linien.',
    },
    concentric: {
      label: 'Ringe um einen Akteur',
      meaning:
        'Jeder Ring ist einen Schritt weiter von der Mitte entfernt: Der erste ist direkt mit ihr verbunden, der zweite über jemanden auf dem ersten.',
    },
    layered: {
      label: 'Wer auf wen einwirkt',
      meaning:
        'Wer handelt, steht über denen, auf die er einwirkt, außer wo sie im Kreis aufeinander einwirken; nur so viele Linien wie dafür nötig führen nach oben.',
    },
    chronological: {
      label: 'Nach erstem Datum',
      meaning:
        'Von links nach rechts nach dem frühesten Datum, an dem jemand an etwas beteiligt war; oben und unten bedeuten nichts.',
    },
  },
  another: 'Andere Anordnung',
  first: 'Erste Anordnung',
  tidy: 'Gezeigtes aufräumen',
  shape: 'Form des Bildes',
  shapes: { wide: 'Breit', square: 'Quadratisch', tall: 'Hoch' },
  around: 'Rund um',
  aroundMost: 'wer die meisten Linien hat',
  size: 'Größe der Akteure',
  sizes: {
    equal: 'Alle gleich',
    relations: 'Mehr Beziehungen, größer',
    amount: 'Mehr Geld, größer',
  },
  sizeMeaning: 'Größe sagt nichts über Bedeutung oder Schuld.',
  communities: 'Gruppen zeigen, aus den Linien errechnet',
};
