import cli from './cli.json';
import common from './common.json';
import groups from './groups.json';
import importing from './import.json';
import library from './library.json';
import notes from './notes.json';
import outcomes from './outcomes.json';
import pad from './pad.json';
import paper from './paper.json';
import people from './people.json';
import phone from './phone.json';
import plan from './plan.json';
import rate from './rate.json';
import reflection from './reflection.json';
import remote from './remote.json';
import report from './report.json';
import room from './room.json';
import run from './run.json';
import search from './search.json';
import shell from './shell.json';
import stage from './stage.json';
import workbook from './workbook.json';

/** Every sentence of this language, by the part of the product that says it. */
export const en = {
  common,
  plan,
  groups,
  import: importing,
  run,
  notes,
  outcomes,
  rate,
  reflection,
  report,
  library,
  paper,
  people,
  phone,
  pad,
  stage,
  remote,
  room,
  search,
  shell,
  cli,
  workbook,
};
