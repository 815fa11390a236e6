import type { Sourced } from '../schemas/kinds.ts';
import type { Area } from './shape/area.ts';
import { numberColumn, placeColumn, retractionColumns, textColumn } from './shape/column.ts';
import { ofKind, ofList } from './shape/record.ts';
import type { Source } from './shape/source.ts';

const ofPlace = { parts: { places: 'place' } } as const;

/** Ballots with their options and boxes, and bodies with their seats, as the files have them. */
export const governanceTables: readonly Source[] = [
  ofKind(
    'ballot',
    ({ records }: Area) => records('ballot'),
    [
      'id',
      placeColumn(),
      ...(['kind', 'title', 'basis', 'called', 'opens', 'closes', 'counted', 'method'] as const),
      ...(['eligible', 'eligible_area', 'weighty', 'turnout', 'turnout_area', 'invalid', 'marks'] as const),
      ...(['needs_percent', 'criteria', 'contract', 'contract_on'] as const),
      ...retractionColumns((ballot: Sourced<'ballot'>) => ballot.retracted),
    ],
    ofPlace,
  ),
  ofList(
    'ballot_option',
    ({ records }: Area) =>
      records('ballot').flatMap((ballot) => ballot.options.map((option) => ({ ballot: ballot.id, ...option }))),
    [...(['id', 'title', 'votes', 'area', 'chosen', 'why', 'application', 'project', 'offered_by', 'offer'] as const)],
    { key: ['ballot', 'id'] },
  ),
  ofList(
    'ballot_box',
    ({ records }: Area) =>
      records('ballot').flatMap((ballot) =>
        (ballot.boxes ?? []).flatMap(({ votes, ...box }) =>
          ballot.options.map((option) => ({ ballot: ballot.id, ...box, option: option.id, of: votes[option.id] ?? 0 })),
        ),
      ),
    [
      ...(['title', 'returned', 'invalid', 'counted_by'] as const),
      textColumn('option', '选项', 'Option', ({ option }) => option),
      numberColumn('votes', '票数', 'Votes', ({ of }) => of),
    ],
  ),
  ofKind(
    'body',
    ({ records }: Area) => records('body'),
    [
      'id',
      placeColumn(),
      ...(['kind', 'name', 'formed', 'ended', 'meets', 'basis'] as const),
      ...retractionColumns((body: Sourced<'body'>) => body.retracted),
    ],
    ofPlace,
  ),
  ofList(
    'body_seat',
    ({ records }: Area) => records('body').flatMap((body) => body.seats.map((seat) => ({ body: body.id, ...seat }))),
    [...(['role', 'sent_by', 'seats'] as const)],
  ),
];
