import type { ACTOR_TYPES, RELATION_TYPES } from '../../../src/core/model/vocabulary.ts';

export type ActorType = keyof typeof ACTOR_TYPES;
export type RelationType = keyof typeof RELATION_TYPES;

/** What the sectors of a made-up investigation are: who is in them, what they are called and what they do. */
export interface SectorKind {
  /** The type of its hubs. */
  readonly hub: ActorType;
  /** How many of each type among the others: weights. */
  readonly mix: Readonly<Partial<Record<ActorType, number>>>;
  /** What an agency is for, what a company trades in, what an organisation is, what a product is. */
  readonly fields: string;
  readonly trades: string;
  readonly bodies: string;
  readonly things: string;
  /** What is dealt in: the end of a summary. */
  readonly topics: string;
  /** What is done more often than elsewhere: weights, 1 for all others. */
  readonly types: Readonly<Partial<Record<RelationType, number>>>;
}

/** The kinds of sectors. Lists of words are split at `|`. */
export const KINDS: readonly SectorKind[] = [
  {
    hub: 'agency',
    mix: { agency: 4, company: 5, person: 8, product: 1 },
    fields: 'Defence Procurement|Naval Supply|Air Defence|Armaments|Military Research|Munitions',
    trades: 'Aerospace|Defence Systems|Avionics|Armour Works|Ordnance|Shipyards',
    bodies: 'Veterans’ League|Defence Forum',
    things: 'Radar|Field Radio|Drone|Targeting Suite',
    topics: 'patrol boats|field radios|spare parts|a surveillance drone|winter equipment',
    types: { contracted: 9, supplied: 7, 'holds-office': 6, demanded: 3, negotiated: 3 },
  },
  {
    hub: 'company',
    mix: { company: 5, person: 8, product: 5, organisation: 1 },
    fields: 'Algorithms|Digital Safety',
    trades: 'AI|Robotics|Machine Learning|Cognition|Data Labs|Inference',
    bodies: 'AI Safety Institute|Open Data Society',
    things: 'Assistant|Translator|Language Model|Vision API|Copilot',
    topics: 'terms of use|training data|safety tests|model licences|cloud capacity',
    types: { developed: 9, used: 6, employs: 6, partnered: 5, agreed: 3, refused: 2 },
  },
  {
    hub: 'agency',
    mix: { agency: 6, person: 10, company: 2, organisation: 1 },
    fields: 'Finance|the Interior|Justice|Trade and Industry|Public Health|Foreign Affairs|Housing',
    trades: 'Consulting|Advisory|Public Affairs|Office Services',
    bodies: 'Civil Servants’ Union|Policy Institute',
    things: 'Tax Portal|Case File System',
    topics: 'the state budget|a draft law|an audit|a tender|the reform of procurement',
    types: { 'holds-office': 12, 'reports-to': 8, met: 5, contracted: 4, criticised: 3 },
  },
  {
    hub: 'agency',
    mix: { agency: 3, company: 8, person: 6, organisation: 1, product: 1 },
    fields: 'Ports and Waterways|Customs|Harbour Police|Maritime Safety',
    trades: 'Shipping|Stevedoring|Terminals|Freight|Towage|Dredging',
    bodies: 'Dockworkers’ Union|Pilots’ Association',
    things: 'Berth Planner|Cargo Tracker',
    topics: 'a berth|dredging works|customs papers|a container terminal|pilotage fees',
    types: { contracted: 7, supplied: 6, owns: 4, sued: 2, demanded: 3 },
  },
  {
    hub: 'company',
    mix: { company: 9, person: 7, agency: 1 },
    fields: 'Banking Supervision|Deposit Insurance',
    trades: 'Bank|Capital|Trust|Savings Bank|Asset Management|Credit Union|Leasing',
    bodies: 'Savers’ Association|Bankers’ Federation',
    things: 'Card|Savings Plan',
    topics: 'a credit line|a bridging loan|nominee accounts|a bond|the refinancing of debts',
    types: { owns: 9, supplied: 5, agreed: 6, employs: 4, refused: 3, 'cut-off': 3 },
  },
  {
    hub: 'company',
    mix: { company: 3, person: 9, organisation: 1, agency: 1 },
    fields: 'Appeals|Commercial Registers',
    trades: '& Partners|Solicitors|Law Chambers|Legal|Notaries',
    bodies: 'Bar Association|Legal Aid Society',
    things: 'Contract Library',
    topics: 'damages|a breach of contract|an injunction|unpaid fees|a settlement',
    types: { sued: 12, accused: 4, employs: 6, agreed: 4, negotiated: 5, contracted: 4 },
  },
  {
    hub: 'company',
    mix: { company: 4, person: 10, organisation: 1, product: 2 },
    fields: 'Broadcasting',
    trades: 'Media|Publishing|Broadcasting|Newspapers|Radio',
    bodies: 'Press Council|Journalists’ Union',
    things: 'Daily|Evening News|Podcast',
    topics: 'an advertising deal|a leaked memo|an interview|an editorial|a retraction',
    types: { employs: 8, criticised: 7, praised: 5, accused: 4, owns: 4 },
  },
  {
    hub: 'organisation',
    mix: { organisation: 4, person: 9, company: 4 },
    fields: 'Transparency',
    trades: 'Public Affairs|Strategies|Communications|Government Relations',
    bodies: 'Industry Council|Employers’ Federation|Alliance for Growth|Trade Association',
    things: 'Position Paper',
    topics: 'an amendment|a dinner|an exemption|export rules|a hearing',
    types: { met: 12, praised: 5, demanded: 5, negotiated: 5, employs: 4, contracted: 3 },
  },
  {
    hub: 'organisation',
    mix: { organisation: 4, person: 12, product: 2, company: 1 },
    fields: 'Research Funding',
    trades: 'Spin-offs|Biotech|Instruments',
    bodies: 'University|Institute of Technology|Polytechnic|Academy of Sciences',
    things: 'Simulator|Sequencer',
    topics: 'a research chair|a grant|a joint laboratory|a patent|an ethics review',
    types: { employs: 10, partnered: 7, developed: 4, praised: 3, agreed: 3 },
  },
  {
    hub: 'company',
    mix: { company: 6, person: 7, agency: 2, product: 1 },
    fields: 'Energy|Mining|Nuclear Safety',
    trades: 'Power|Gas|Petroleum|Grid|Solar|Mining',
    bodies: 'Consumers’ Union|Climate Network',
    things: 'Smart Meter|Turbine',
    topics: 'gas deliveries|a pipeline|a wind farm|grid fees|a mining licence',
    types: { supplied: 9, contracted: 5, owns: 5, 'cut-off': 4, sanctioned: 3 },
  },
  {
    hub: 'company',
    mix: { company: 9, person: 6, agency: 2 },
    fields: 'Public Works|Planning Permission|Building Safety',
    trades: 'Construction|Concrete|Civil Engineering|Cranes|Real Estate|Steel',
    bodies: 'Builders’ Guild|Tenants’ Association',
    things: 'Site Planner',
    topics: 'a stadium|a motorway|change orders|a bid|a plot by the river',
    types: { contracted: 10, supplied: 6, owns: 6, accused: 3, sued: 3 },
  },
  {
    hub: 'company',
    mix: { company: 5, person: 7, agency: 2, product: 3 },
    fields: 'Telecommunications|Data Protection',
    trades: 'Telecom|Networks|Cable|Satellite|Mobile',
    bodies: 'Digital Rights Society',
    things: 'Handset|Router|Messenger',
    topics: 'an interception order|spectrum|roaming fees|a network contract|user data',
    types: { used: 5, supplied: 6, demanded: 4, refused: 4, contracted: 4, sanctioned: 2 },
  },
  {
    hub: 'organisation',
    mix: { organisation: 5, company: 3, person: 9, product: 2 },
    fields: 'Medicines|Hospitals|Food Safety',
    trades: 'Pharma|Clinics|Medical Devices|Laboratories',
    bodies: 'Hospital|Patients’ Association|Health Fund|Medical Council',
    things: 'Vaccine|Pump|Test Kit',
    topics: 'a vaccine order|protective masks|a clinical trial|hospital beds|price talks',
    types: { supplied: 8, contracted: 6, employs: 6, criticised: 3, partnered: 3 },
  },
  {
    hub: 'organisation',
    mix: { organisation: 4, person: 12, company: 1 },
    fields: 'Elections',
    trades: 'Campaigns|Polling|Printing',
    bodies: 'Party|Democratic Union|Reform Movement|Youth League|Foundation',
    things: 'Voter File',
    topics: 'a donation|a coalition|a candidacy|a vote of confidence|campaign posters',
    types: { criticised: 8, accused: 5, threatened: 4, met: 5, praised: 5, 'reports-to': 4 },
  },
];
