// Every colour that more than one drawing shares.

export const GLOW: Record<string, string> = {
  Amber: '#ffbe5c',
  Rose: '#ff8fa3',
  Foxfire: '#8fe39a',
  Tidewater: '#6fdcd6',
  Moonmilk: '#f4ead2',
  Violet: '#b79bff',
  Cinder: '#ff7a45',
  'First Light': '#ffe39a',
}

export const DYE: Record<string, string> = {
  Slate: '#5a6788',
  Moss: '#5f7a58',
  Plum: '#7d5377',
  Rust: '#a35a3c',
  Bone: '#c9bb9d',
  Peacock: '#2f7079',
  Madder: '#96404e',
  Soot: '#43465c',
  Ochre: '#b98a3e',
}

export const HAIR: Record<string, string> = {
  Raven: '#3b3a52',
  Chestnut: '#7a4a36',
  Copper: '#b8623a',
  Straw: '#cfa963',
  Silver: '#a9b1bf',
  Snow: '#e2dccf',
  Heather: '#86699a',
}

export const METAL = {
  gold: '#d2a04a',
  pale: '#f0d28a',
  deep: '#8d6230',
  iron: '#2b2d42',
  steel: '#4a4f6b',
  silver: '#b9c2d4',
}
export const BONE = { base: '#dccfb2', pale: '#efe6cf', deep: '#a3937c' }
export const WOOD = { base: '#6d4b3c', pale: '#936a4f', deep: '#432e30' }
