import type { Client } from '../../../api/connect';

export type NotePatch = Parameters<Client['note']['update']>[0]['patch'];
