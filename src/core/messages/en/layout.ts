/** Where actors stand, how large they are, and what that means. */
export const layout = {
  layout: 'Layout',
  arrangement: 'Arrangement',
  layouts: {
    force: {
      label: 'Readable',
      meaning:
        'Places mean nothing by themselves: lines are short, cross little and run through nobody.',
    },
    circular: {
      label: 'Circle by type',
      meaning: 'Neighbours on the circle are of one type; their order lets few lines cross.',
    },
    concentric: {
      label: 'Rings around one actor',
      meaning:
        'Each ring is one step farther from the middle: the first is linked to it directly, the second through somebody on the first.',
    },
    layered: {
      label: 'Who acts on whom',
      meaning:
        'Who acts stands above whom they act on, except where they act on each other in a circle; only as many lines as that takes lead upwards.',
    },
    chronological: {
      label: 'By first date',
      meaning:
        'From left to right by the earliest date of what anyone took part in; up and down means nothing.',
    },
  },
  another: 'Another arrangement',
  first: 'First arrangement',
  tidy: 'Tidy what is shown',
  shape: 'Shape of the picture',
  shapes: { wide: 'Wide', square: 'Square', tall: 'Tall' },
  around: 'Around',
  aroundMost: 'whoever has the most lines',
  size: 'Size of actors',
  sizes: {
    equal: 'All equal',
    relations: 'More relations, larger',
    amount: 'More money, larger',
  },
  sizeMeaning: 'Size says nothing of importance or of guilt.',
  communities: 'Show communities, worked out from the lines',
};
