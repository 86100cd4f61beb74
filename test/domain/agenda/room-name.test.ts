import { expect, test } from 'vitest';
import { saysItIsRoom } from '../../../src/domain/agenda/room-name';

test.each(['Rom 1', 'Møterom 3', 'Storsalen', 'Sal B', 'Room 2', 'Foajeen', 'auditoriet', 'Hall 1'])('«%s»', (room) => {
  expect(saysItIsRoom(room)).toBe(true);
});
test.each(['204', 'Fjordvik', 'Romsdal', 'B', 'Salten', ''])('«%s» needs the word', (room) => {
  expect(saysItIsRoom(room)).toBe(false);
});
